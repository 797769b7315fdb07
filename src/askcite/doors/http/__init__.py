"""Answers for other programs, over HTTP and the Model Context Protocol."""
