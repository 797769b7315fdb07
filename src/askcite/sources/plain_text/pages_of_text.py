"""Plain text in pages, made one text.

Programs print it so, or take it from a PDF. Page numbers and lines that come back at the edges of
pages go; a sentence goes on over them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from askcite.text.layout.lines import SENTENCE_END

_PAGE: Final = "\f"
_NUMBER: Final = re.compile(
    r"\W{0,4}(?:page|seite|pagina|p\.)?\s?(?:\d{1,4}|[ivxl]{1,7})(?:\s?(?:of|/|von|de)\s?\d{1,4})?\W{0,4}$",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_EDGE: Final = 2
"""Lines of a page's head or foot, at most."""
_OFTEN: Final = 2
"""Pages with the same line at their edge, at least."""
_SPACED_LINES: Final = 5
_SPACED: Final = 0.85
"""Lines of a double-spaced text, and the share of them that one blank line follows."""


def single(text: str) -> str:
    """The text, double-spaced lines set close.

    More blank lines than that part paragraphs.
    """
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if line.strip()]
    steps = [b - a for a, b in pairwise(places)]
    if len(places) < _SPACED_LINES or steps.count(2) < _SPACED * len(steps):
        return text
    going = sum(
        lines[b].lstrip()[0].islower() and not SENTENCE_END.search(lines[a].rstrip()[-9:])
        for a, b in pairwise(places)
    )
    if 2 * going < len(steps):
        return text
    gaps = ["", *("\n" if step < 3 else "\n\n" for step in steps)]
    return "".join(f"{gap}{lines[at]}" for gap, at in zip(gaps, places, strict=True))


def whole(text: str) -> str:
    """The text without what parts its pages."""
    if _PAGE not in text:
        return text
    pages = [page.rstrip().split("\n") for page in text.split(_PAGE) if page.strip()]
    shapes = Counter(shape for page in pages for shape in {_shape(page[at]) for at in _edges(page)})
    left = [_inside(page, shapes, first=not number) for number, page in enumerate(pages)]
    return _joined([page for page in left if page])


def _edges(page: Sequence[str]) -> list[int]:
    """The places of a page's outermost lines."""
    filled = [at for at, line in enumerate(page) if line.strip()]
    return [*filled[:_EDGE], *filled[-_EDGE:]]


def _shape(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.lower().split()))


def _inside(page: Sequence[str], shapes: Counter[str], *, first: bool) -> list[str]:
    """A page's lines without head and foot."""
    lines = list(page)
    for foot in (True, False):
        for _ in range(_EDGE):
            filled = [at for at, line in enumerate(lines) if line.strip()]
            if not filled:
                return []
            at = filled[-1] if foot else filled[0]
            comes_back = shapes[_shape(lines[at])] >= _OFTEN and (foot or not first)
            if not (comes_back or _NUMBER.match(lines[at].strip())):
                break
            lines = lines[:at] if foot else lines[at + 1 :]
    return "\n".join(lines).strip("\n").split("\n")


def _joined(pages: Sequence[Sequence[str]]) -> str:
    """The pages in one, sentences over their ends whole."""
    text = ""
    for page in pages:
        body = "\n".join(page)
        opening = body.lstrip()[:1]
        goes_on = text and opening.islower() and not SENTENCE_END.search(text[-9:])
        text += ("\n" if goes_on else "\n\n" if text else "") + body
    return text
