"""Ways in: the command line, the page, HTTP, other frameworks."""
