"""Files, directories, JSON Lines and web addresses to articles; one module a format."""

from askcite.sources.formats import holds, read, read_text

__all__ = ["holds", "read", "read_text"]
