"""The meaning of a request after what was said."""
