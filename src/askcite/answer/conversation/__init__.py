"""Requests that follow an answer: `when?`, `the second one`, `shorter`."""
