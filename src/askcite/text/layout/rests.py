"""Second lines of short wrapped paragraphs.

Two lines alone have no width to compare. The second one goes on where the first one breaks off in
a sentence and it begins in small letters, or where it hangs under the words of an item.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from askcite.text.late import late

_WIDE: Final = 45
"""Characters of a first line; verse and labels are shorter."""
_WIDEST: Final = 120
"""A wider one is a paragraph by itself."""
_HANGS: Final = 2
"""Characters by which a rest is moved in, at least."""
_NUMBERED: Final = late(
    r"\d{1,2}(?:\.\d{1,2})+\.?[ \t]+(?=\S)|(?:Q|A|[A-Z]{2,}[A-Z .]{0,30}):[ \t]+(?=\S)"
)
"""A clause's number, or who speaks: what an item may begin with beside a list's mark."""
_OPENS: Final = late(
    r"\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ ,T]|\[?\d{1,2}:\d\d(?::\d\d)?[\] ]|--?\w[\w-]*[ =]"
    r"|(?:\d{1,2}\.)+\d{1,2}\.?[ \t]+[A-Z]|(?:Q|A|[A-Z]{2,}[A-Z .]{0,30}):[ \t]|[|+>#]"
)
"""How lines begin that go on with nothing: a time, an option, a clause, a speaker."""
_ENDS: Final = late(r"[.!?:;…。\uff01\uff1f][\"'”’»)\]]*$")
_LEADERS: Final = late(r"(?:[.·…] ?){4,}\s*[€$£]?\d[\d.,:]*(?: ?[^\W\d_]{1,12}\.?| ?[%€$£])?$")
"""Dots that lead to a page or a price, as in a table of contents or on a menu."""


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A line, its indent, and where its words begin."""

    start: int
    end: int
    indent: int
    words: int


def opens(text: str, start: int, end: int) -> bool:
    """True for a line that goes on with no other."""
    return _OPENS.match(text, start, end) is not None


def leads(text: str, start: int, end: int) -> bool:
    """True for a title with its page after dots."""
    return _LEADERS.search(text, max(start, end - 40), end) is not None


def goes_on(text: str, first: LinePlace, second: LinePlace) -> bool:
    """True for a second line that goes on."""
    if opens(text, second.start, second.end) or leads(text, first.start, first.end):
        return False
    if " | " in text[second.start : second.end]:  # a row of a table
        return False
    number = _NUMBERED.match(text, first.start, first.end)
    words = first.words + (number.end() - first.start if number else 0)
    if words >= first.indent + _HANGS and second.indent == words:
        return True
    wide = _WIDE <= first.words + first.end - first.start <= _WIDEST
    ends = _ENDS.search(text, max(first.start, first.end - 9), first.end)
    return wide and text[second.start].islower() and not ends
