"""Drafts, answers and articles held against each other."""
