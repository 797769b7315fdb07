"""The gate between a writer and the reader.

A sentence is quoted, entailed, or not supported by what it cites. A sentence is verbatim, entailed
or unsupported, and words it puts in quotation marks must stand in the cited sentences as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from askcite.support import entailment
from askcite.support.wording import cuts, turns
from askcite.text.late import late
from askcite.types import Citation, Support

_SIGNS: Final = str.maketrans(
    "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u2010\u2012\u2013\u2014",
    '"' * 5 + "'" * 3 + "-" * 4,
)
_QUOTED: Final = late(r'"([^"]+)"')
_GAP: Final = late(r"\[?\.\.\.\]?")
_FRAGMENT_WORDS: Final = 2  # words on either side that make a frankenquote rather than chance


class Misquote(StrEnum):
    """The fault of words in quotation marks."""

    FABRICATED = "fabricated"
    MISATTRIBUTED = "misattributed"
    FRANKENQUOTE = "frankenquote"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A sentence's support, its reason and its probability."""

    support: Support
    reason: str
    score: float
    misquote: Misquote | None = None


def support(
    sentence: str, citations: Sequence[Citation], elsewhere: Sequence[str] = ()
) -> Assessment:
    """The standing of `sentence` to the citations together.

    `elsewhere` are other texts, in which quoted words that are not cited may stand: it tells a
    misattributed quote from a fabricated one.
    """
    quotes = [c.quote for c in citations]
    for quoted in _QUOTED.findall(plain(sentence)):
        if misquote := _misquote(quoted, [plain(q) for q in quotes], elsewhere):
            reason = f"the quoted words “{quoted.strip()}” are {_WRONG[misquote]}"
            return Assessment(Support.UNSUPPORTED, reason, 0.0, misquote)
    if any(verbatim(sentence, quote) for quote in quotes):
        return Assessment(Support.VERBATIM, "the cited words themselves", 1.0)
    judged = entailment.judge(" ".join(quotes), sentence)
    verdict = Support.ENTAILED if judged.entailed else Support.UNSUPPORTED
    return Assessment(verdict, judged.reason, judged.probability)


_WRONG: Final = {
    Misquote.FABRICATED: "in none of the articles",
    Misquote.MISATTRIBUTED: "from another place than the cited one",
    Misquote.FRANKENQUOTE: "stitched together from two places",
}


def plain(text: str) -> str:
    """The text, its quotation marks, dashes, case made alike.

    Width and spaces too; 10⁶ is not 106.
    """
    apart = "".join(map(_apart, f" {text}", text))
    folded = unicodedata.normalize("NFKC", apart).translate(_SIGNS).casefold()
    return " ".join(folded.split())


def _apart(before: str, sign: str) -> str:
    """The sign, kept apart from a digit before it.

    So it is where the sign is raised, lowered or a fraction.
    """
    return f"_{sign}" if before.isdecimal() and unicodedata.category(sign) == "No" else sign


def _bare(text: str) -> str:
    return text.strip(" \"'.,;:!?")


def verbatim(sentence: str, quote: str) -> bool:
    """True for the quote's own words, harmlessly shortened.

    A part can mean the reverse of the whole ("He denied that …"), or less ("two" of "two hundred");
    such a one is judged instead.
    """
    rest = plain(quote)
    left_out = []
    for part in filter(None, map(_bare, _GAP.split(plain(sentence)))):
        before, found, rest = _partition(rest, part)
        if not found:
            return False
        left_out.append(before)
    whole = not any(map(turns, [*left_out, rest])) and not cuts(quote, sentence)
    return bool(left_out) and whole


def _partition(text: str, part: str) -> tuple[str, str, str]:
    """`str.partition` at whole words."""
    found = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text)
    return (text[: found.start()], part, text[found.end() :]) if found else (text, "", "")


def _misquote(quoted: str, cited: Sequence[str], elsewhere: Sequence[str]) -> Misquote | None:
    parts = [p for p in map(_bare, _GAP.split(quoted)) if p]
    if any(_in_order(parts, quote) for quote in cited):
        return None
    if any(_in_order(parts, plain(text)) for text in elsewhere):
        return Misquote.MISATTRIBUTED
    stitched = all(_stitched(part.split(), cited) for part in parts)
    return Misquote.FRANKENQUOTE if stitched else Misquote.FABRICATED


def _in_order(parts: Sequence[str], text: str) -> bool:
    for part in parts:
        _, found, text = _partition(text, part)
        if not found:
            return False
    return True


def _stitched(words: Sequence[str], cited: Sequence[str]) -> bool:
    """True for two runs of words from the quotes."""
    cuts = range(_FRAGMENT_WORDS, len(words) - _FRAGMENT_WORDS + 1)
    halves = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in cuts)
    return any(all(any(_in_order([h], q) for q in cited) for h in pair) for pair in halves)
