"""Files, directories, JSON Lines and web addresses to articles; one module a format."""

from askcite.sources.reading import read, read_text

__all__ = ["read", "read_text"]
