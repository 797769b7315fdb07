"""Files, directories and addresses as articles.

There is one module a format.
"""

from askcite.sources.folder import holds
from askcite.sources.reading import attempts, read, read_text

__all__ = ["attempts", "holds", "read", "read_text"]
