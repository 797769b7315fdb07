"""Trials that go on until something breaks, and one table of what did."""
