"""People of a story, known by what they do alone.

A tale gives its people one name and no title. A single capitalised word that does something again
and again, and that nothing happens in or at, is taken for one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.names import Bearer, Name
from askcite.types import Span

ACTS: Final = 2
"""Times that somebody does something, at least: once may be a thing or a beast of a proverb."""
_DOES: Final = (
    r"(?:\w{2,}ed|was|had|went|came|said|ran|sang|saw|knew|took|gave|made|stood|sat|felt|thought"
    r"|told|found|heard|got|left|kept|could|would|did|began|fell|looked|woke|slept|wept|laughed"
    r"|shook|brought|held|met|spoke|rose|threw|wore|ate|drank|rode|drove|drew|built|lay|let|put"
    r"|set|never"
    r"|always|also|is|has|says|goes|comes|looks|runs|takes|thinks|feels|stands|sits|asks|knows)"
)
_ACTING: Final = late(rf"(?<![\w’'-])(?P<name>[A-Z][a-z’'-]{{2,}})(?: [a-z]+ly)? {_DOES}\b")
_NAMED: Final = late(r"\b(?:named|called) ([A-Z][a-z’'-]{2,})\b(?! [A-Z])")
_WORDS: Final = 4
_PLACE: Final = r"\b(?:in|at|on|near|from|through|the|of|into|across|around) {}\b"


def acting(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The people of a story, where each comes first."""
    acts: Counter[str] = Counter()
    for sentence in sentences:
        for found in _ACTING.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : found.start()].split()
            if not before or before[-1][0].islower():
                acts[found["name"]] += 1
        acts.update(_NAMED.findall(text, sentence.start, sentence.end))
    kept = (
        word
        for word, count in acts.items()
        if count >= ACTS
        and word.lower() not in OPENING
        and not late(_PLACE.format(word)).search(text)
    )
    named = [_first(word, text, sentences) for word in kept]
    return tuple(sorted(filter(None, named), key=lambda name: name.span.start))


def titled(title: str, text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The person whom a title names, if it does."""
    words = title.split()
    if not 1 < len(words) <= _WORDS or not all(word[:1].isupper() for word in words):
        return ()
    if late(_PLACE.format(re.escape(title))).search(text):
        return ()
    found = _first(re.escape(words[-1]), text, sentences)
    return (replace(found, words=title),) if found else ()


def _first(word: str, text: str, sentences: Sequence[Span]) -> Name | None:
    place = late(rf"(?<!\w){word}(?!\w)")
    for number, sentence in enumerate(sentences):
        if found := place.search(text, sentence.start, sentence.end):
            return Name(word, Span(*found.span()), number, Bearer.PERSON)
    return None
