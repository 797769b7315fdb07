"""The support of a written sentence: quoted, entailed, neither."""

from askcite.support.verdict import Assessment, Misquote, support

__all__ = ["Assessment", "Misquote", "support"]
