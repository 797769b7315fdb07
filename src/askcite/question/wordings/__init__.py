"""Wordings as patterns, and a request marked for them.

Phrases that many wordings share are marked by one character each, so that the wordings of
`overviews`, `about_articles`, `stances` and `subjects` are short and quick to compile: spelt out in
each of them they took a second, in which no question was answered. Still, to compile all of them
takes a seventh of a second; a request that has none of the words that a wording needs is not held
against it (`Wordings`), which leaves 10 to 70 of them to compile.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from typing import Final

from askcite.question.wordings.phrases import (
    ASKING,
    AUXILIARY,
    CAN,
    IN_IT,
    IT,
    NAMED_AUTHOR,
    NAMED_TEXT,
    NUMBER,
    TELL,
    TELLING,
)
from askcite.text.late import late
from askcite.types import Kind

FILE: Final = "needed.json"
_LETTERS: Final = str.maketrans("İıſ", "iis")
"""Letters that a pattern takes for others, whatever their case."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording of whole requests of one kind.

    The group `about` is the subject, `other` the second side of a comparison, `number` a wished
    length. `plain` is the plain wording, with `{about}` and `{other}` to fill in; None keeps the
    words. `topic` names the thing asked for where that is one of a few.
    """

    kind: Kind
    wording: str
    plain: str | None
    topic: str | None


class Wordings:
    """Wordings, told apart by the words that each needs.

    These are the words of `needed.json`, which `python -m askcite_lab wordings` derives from the
    wordings; one that is not there may fit every request.
    """

    def __init__(self, wordings: Iterable[str]) -> None:
        self._wordings = tuple(wordings)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Places of wordings by a needed word, `""` for none."""
        places: dict[str, list[int]] = {}
        for place, wording in enumerate(self._wordings):
            for word in _table().get(key(wording)) or ("",):
                places.setdefault(word, []).append(place)
        return places

    def fitting(self, request: str) -> list[int]:
        """Places of the wordings a request may fit, in order."""
        low = lowered(request)
        return sorted({at for word, some in self._places.items() if word in low for at in some})


def lowered(request: str) -> str:
    """The request in the letters that patterns compare."""
    return request.translate(_LETTERS).lower()


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(
        files("askcite.question.wordings").joinpath(FILE).read_bytes()
    )
    return table


def key(wording: str) -> str:
    """The name of a wording in the table."""
    return sha256(wording.encode()).hexdigest()[:16]


@cache
def compiled(wording: str) -> re.Pattern[str]:
    """The wording as a pattern, whatever the case."""
    return re.compile(rf"(?:{wording})", re.IGNORECASE)


def of(kind: Kind, plain: str | None, *wordings: str, topic: str | None = None) -> list[Pattern]:
    """A pattern for each of the wordings."""
    return [Pattern(kind, wording, plain, topic) for wording in wordings]


_TEXT: Final = late(NAMED_TEXT)
_AUTHOR: Final = late(NAMED_AUTHOR)
_BEFORE_IT: Final = late(rf"(?i){TELLING}(?= \S)")
_CAN_BEFORE: Final = late(rf"(?i){CAN}(?=\S)")
_FIRST_TEXT, _FIRST_AUTHOR = 0xE000, 0xE020
_MOST: Final = 32
"""Phrases of one kind that are marked in a request."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A request with its shared phrases marked, and these phrases.

    A private character stands for each. `forms` are the text whole, without politeness, and with
    `tell` for what asks to be told.
    """

    forms: tuple[str, ...]
    phrases: dict[str, str]

    def spelt(self, words: str) -> str:
        """The words with the phrases in their places."""
        return "".join(self.phrases.get(sign, sign) for sign in words)


def marked(request: str) -> Marked:
    """The request with names of articles and authors marked."""
    kept: dict[str, str] = {}

    def mark(found: re.Match[str], first: int) -> str:
        sign = chr(first + len(kept))
        if len(kept) >= _MOST:
            return found.group()
        kept[sign] = found.group()
        return sign

    text = _AUTHOR.sub(lambda found: mark(found, _FIRST_AUTHOR), request)
    text = _TEXT.sub(lambda found: mark(found, _FIRST_TEXT), text)
    asked = _CAN_BEFORE.sub("", text, count=1)
    forms = dict.fromkeys((text, asked, _BEFORE_IT.sub(TELL, asked, count=1)))
    return Marked(tuple(forms), kept)


A: Final = (
    r"(?:(?:(?:just|all|only|me|us) )?(?:the|a|an|its|any|some|this|your|all|their|his|her|every"
    r"|each) )?"
)
SUBJECT: Final = r"(?P<about>\S.*?)"
LONG: Final = rf"(?:(?:top )?(?P<number>{NUMBER}) )?"
OF_IT: Final = rf"(?: (?:of|from|in|to|for|on|about|behind|made (?:in|by)) {IT})?{IN_IT}"
NO_CLAUSE: Final = rf"(?!(?:that|whether|if|to|{ASKING})\b)"
NO_QUESTION: Final = rf"(?!.*\b(?:{ASKING}|{AUXILIARY})\b)"
PART: Final = (
    r"(?:parts?|sections?|chapters?|paragraphs?|passages?|bits?|pages?|segments?|portions?|places?"
    r"|sentences?|lines?|words|quotes?|statements?|text|stuff|things?|quotations?|excerpts?)"
)
SAYS: Final = (
    r"(?:says?|said|tells?(?: us| me)?|told|writes?|wrote|states?|explains?|reports?|mentions?"
    r"|covers?"
    r"|discuss(?:es)?|have to say|has to say|got to say|go(?:es)? into|talks?|describes?"
    r"|teach(?:es)?"
    r"(?: us| me)?|reveals?|notes?|thinks?|know|knows|contain|contains|have|has|give|gives|offer)"
)
ABOUT: Final = (
    r"(?:about|on|regarding|concerning|with regards? to|with respect to|as to|relating to"
    r"|related to"
    r"|in relation to|when it comes to|in terms of|around|dealing with|covering|in regards? to"
    r"|as regards|re|of|that (?:deals|deal) with|that (?:talks?|is) about|which (?:is|talks?) about"
    r"|where (?:it|they|he|she) (?:talks?|speaks?|writes?) (?:about|of)|discussing|mentioning"
    r"|that (?:mentions?|covers?|discuss(?:es)?|describes?|explains?)|for|in which)"
)
SIZE: Final = (
    r"(?:(?:very |really |super |more )?(?:short(?:er)?|brief(?:er)?|quick|concise|simple|rough"
    r"|good"
    r"|executive|one-?line|small|nice|basic|general|overall|detailed|longer|long|full|complete"
    r"|clear"
    r"|plain|little|tiny|high-?level|bullet(?:ed|-point)?|condensed|rapid|fast|comprehensive|proper"
    r"|neutral|easy|solid|decent|main|whole|entire|bulleted|written) )"
)
KEY: Final = (
    r"(?:(?:very |most |really )?(?:key|main|central|major|important|essential|core|chief|principal"
    r"|big|critical|crucial|top|relevant|interesting|basic|primary|best|salient|notable|significant"
    r"|overall|underlying|fundamental|general|single most important) )"
)
