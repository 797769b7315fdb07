"""Trials that try to break it, in one table."""
