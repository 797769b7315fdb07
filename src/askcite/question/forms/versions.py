"""Requests for what a version, or another numbered part, brought."""

from __future__ import annotations

from typing import Final, NamedTuple

from askcite.text.english import AUXILIARIES
from askcite.text.late import late

ALIKE: Final = frozenset({"version", "release", "update", "edition", "build"})
"""Names of the same thing."""
WORDS: Final = late(r"(?i)\b(?:version|release|update|edition|build|\w*\d+(?:\.\d+)+)\b")
_GONE: Final = (
    r"(?:remov\w+|drop(?:ped|s)?|discontinu\w+|no longer|gone|delet\w+|deprecat\w+|retired?)"
)
_FIXED: Final = r"(?:fix\w*|repair\w*|solved?|resolved?|correct\w+|bugs?)"
GONE: Final = late(rf"(?i)\b{_GONE}\b")
FIXED: Final = late(rf"(?i)\b{_FIXED}\b")
_CHANGES: Final = late(
    r"(?i)\b(?:what['’]?s|new|news|chang\w+|add\w*|bring\w*|brought|introduc\w+|improv\w+|includ\w+"
    r"|contain\w*|came|get|got|have|has|had|support\w*|features?|since|appear\w*|start\w*"
    rf"|{_GONE}|{_FIXED})\b"
)
_LAST: Final = (
    r"(?:latest|newest|current|most recent|last) (?P<word>version|release|update|edition|build)"
)
_NEWEST: Final = late(rf"(?i)\b{_LAST}\b")
_IS_IT: Final = late(rf"(?i)\W*(?:what|which)(?:['’]?s| is| was) the {_LAST}\W*")
_NUMBERED: Final = late(r"(?i)(?:\b(?P<word>[a-z]+) )?\bv?(?P<number>\d+(?:\.\d+)*)(?![\w%])")
_WHICH: Final = late(
    r"(?i)\W*(?:(?:and|so) )?(?:(?:in|with|since|from|by) )?(?:which|what)"
    rf" (?!(?:{AUXILIARIES})\b)(?P<word>[a-z]+)\b"
    r"(?! (?:is|was|of)\b)"
)
_NOT_THESE: Final = late(
    r"(?i)\b(?:when|why|who|how|date|released|published|come out|came out|out)\b"
)
_BARE: Final = late(
    r"(?i)\W*(?:(?:and|what about|how about|also) )?(?:in|with|for)? ?\W*(?:\w+ )?v?[\d.]+\W*"
)


class Brought(NamedTuple):
    """The part asked for, by word and number.

    The newest has no number. Of nothing else asked, `rest` is empty.
    """

    word: str
    number: str
    which: bool
    rest: str


def asked(typed: str) -> Brought | None:
    """The request for what a part brought, if any."""
    if is_it := _IS_IT.fullmatch(typed):
        return Brought(is_it["word"].lower(), "", False, "")
    if _NOT_THESE.search(typed) or not (_CHANGES.search(typed) or _BARE.fullmatch(typed)):
        return None
    if newest := _NEWEST.search(typed):
        return Brought(newest[0].split()[-1].lower(), "", False, _without(typed, *newest.span()))
    found = [f for f in _NUMBERED.finditer(typed) if f["word"] or "." in f["number"]]
    dotted = any("." in each["number"] for each in found)
    which = _WHICH.match(typed)
    if which and (which["word"].lower() in ALIKE or not dotted):
        return Brought(which["word"].lower(), "", True, typed[which.end() :])
    if not found:
        return None
    last = found[-1]
    word = (last["word"] or "").lower()
    start = last.start("word") if word in ALIKE else last.start("number")
    return Brought(word, last["number"], False, _without(typed, start, last.end()))


def _without(typed: str, start: int, end: int) -> str:
    return f"{typed[:start]} {typed[end:]}"


def matter(rest: str) -> str:
    """Its words that are no words of change."""
    return _CHANGES.sub(" ", rest)
