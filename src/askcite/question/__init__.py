"""The request: its kind, its parts, its meaning after what was said."""
