"""Requests to learn kinds from: wordings, subjects, lines written one by one."""
