"""The support of a written sentence: quoted, entailed, neither."""

from askcite.support.verdict import Misquote, Verdict, support

__all__ = ["Misquote", "Verdict", "support"]
