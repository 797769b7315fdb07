"""Things that a text may be, and may tell of.

`What does the letter say?` asks an article for all it says, or for a letter in it: the article
decides.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_THINGS: Final = (
    r"(?:letters?|files?|reports?|books?|contracts?|agreements?|speech|poems?|memos?|reviews?"
    r"|judge?ments?|rulings?|manuals?|transcripts?|leaflets?|novels?|column|chapters?|materials?"
    r"|documents?|signs?|posts?|papers?|pages?|tales?|lectures?|publications?|briefings?|wiki)"
)
_ASKED: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:what|who|when|where|how|why|which)\b(?:[^?]* )?the (?P<noun>"
    rf"{_THINGS})\b(?! about)(?:[^?]*)\W*"
)
_COUNTED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?how many (?P<noun>books|letters|stories|reports|chapters|poems"
    r"|reviews|interviews|speeches|studies|contracts|notes|posts)\b[^?]*\W*"
)
_WHOLE: Final = late(r"(?i)\b(?:about|summar|main|key|point|gist)")


def named(request: str) -> str | None:
    """The thing that a question asks of."""
    found = _COUNTED.fullmatch(request) or _ASKED.fullmatch(request)
    return found["noun"] if found and not _WHOLE.search(request) else None
