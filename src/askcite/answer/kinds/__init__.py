"""One kind of request, one file."""
