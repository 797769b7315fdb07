"""askcite answers questions about articles and cites the exact words each sentence rests on.

from askcite import Library

with Library.open("index") as library:
    answer = library.ask("Which pillar of the IPOI does Japan lead?")
    print(answer.text)
"""

from askcite.errors import AskciteError
from askcite.library.library import Library
from askcite.types import Answer, Article, Citation, Evidence, Hit, Span, Statement, Support

__all__ = [
    "Answer",
    "Article",
    "AskciteError",
    "Citation",
    "Evidence",
    "Hit",
    "Library",
    "Span",
    "Statement",
    "Support",
]
