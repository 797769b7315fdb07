"""Whether what was written is supported by the words it cites: quoted, entailed, or neither."""

from askcite.support.verdict import Misquote, Verdict, support

__all__ = ["Misquote", "Verdict", "support"]
