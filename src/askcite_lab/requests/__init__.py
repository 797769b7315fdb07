"""Requests to learn kinds from, made and written."""
