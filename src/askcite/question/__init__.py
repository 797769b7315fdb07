"""The request: its kind, its parts, its meaning."""
