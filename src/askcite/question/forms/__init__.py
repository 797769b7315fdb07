"""Wordings of the forms of requests that `answer/forms` answers."""
