"""Files, directories and addresses as articles.

There is one module a format.
"""

from askcite.sources.formats import holds, read, read_text

__all__ = ["holds", "read", "read_text"]
