"""Requests like small talk that the articles answer.

`Temperature at the jetty` is a task for another program, unless the articles tell of degrees; and
`How do I start?` asks the first step of a page of steps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import readied
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.forms import ordered_steps
from askcite.answer.guards import premises
from askcite.answer.kinds import fact, term, topic
from askcite.question import tidying
from askcite.question.request import Part
from askcite.question.wordings.orders import ORDER
from askcite.text.late import late
from askcite.types import BlockKind, Evidence, Kind

Chooser = Callable[[Part, Search], Choice]
FEW: Final = 20
"""Articles of which such a request may be asked; among many some word always stands."""
_OUTSIDE: Final = late(
    r"(?i)\b(?:today|tonight|tomorrow|now|outside|currently|this week(?:end)?)\b"
)
"""The weather that no article knows."""
_WEATHER: Final = (
    (late(r"(?i)\btemperatures?\b"), "temperature thermometer degrees celsius fahrenheit"),
    (late(r"(?i)\bweather\b"), "weather rain storm wind snow sunshine degrees thermometer"),
    (late(r"(?i)\bforecasts?\b"), "forecast"),
)
"""What is asked for, and words of which one stands where it is told."""
_FINE: Final = late(r"(?i)\W*(?:the |any )?fines?\W*")
_FINES: Final = late(r"(?i)\b(?:fines|an? fine (?:of|for)|the fine)\b")
_START: Final = late(
    r"(?i)\W*(?:and )?how (?:do|should|can) (?:i|we|you) (?:start|begin|get started)\W*"
)
_DEED: Final = late(r"(?i)\W*(?:please )?(?P<verb>order|book|reserve|buy|pay|send|call|post) ")
"""A deed that visitors of a place do themselves, and its rules speak of."""
_NAMED_SO: Final = late(r"(?i)\W*what(?:'s| is) (?:the |an? )?(?P<it>\d\S*\d)\W*")
"""A figure that may be a thing's name: `What is 2+2?`, where ministers meet in one."""
_FIGURE: Final = late(r"\d")
"""A figure: of a sum, which no article tells."""


def choose(part: Part, search: Search) -> Choice | None:
    """The answer of the articles, or none."""
    typed = part.typed
    weather = [words for asked, words in _WEATHER if asked.search(typed)]
    if weather:
        far = premises.stranger(typed, search) is not None
        told = not far and not _OUTSIDE.search(typed) and _has(weather[0].split(), search)
        return _asked(part, search) if told else None
    if _FINE.fullmatch(typed):
        told = part.last is None and _has_fines(search)
        return _asked(part, search) if told else None
    if part.last is None and _START.fullmatch(typed) and search.few(FEW):
        first = ordered_steps.choose(replace(part, topics=(ORDER, "first")), search)
        if any(_is_item(each, first) for each in first.evidence):
            return first
    is_task = "task" in part.topics
    if is_task and _DEED.match(typed) and readied.is_known(typed, search, least=2):
        return _told(replace(part, typed=f"how can I {tidying.bare(typed)}?"), search)
    if is_task and (not tidying.asks(typed) or _FIGURE.search(typed)):
        return _of_name(part, search)
    if not readied.is_known(typed, search, least=1 if is_task else 2):
        return None
    return _told(part, search)


def _of_name(part: Part, search: Search) -> Choice | None:
    """The answer about a thing named so, or none."""
    named = _NAMED_SO.fullmatch(part.typed)
    if named and any(named["it"] in article.text for article in search.few(FEW)):
        return _told(part, search, term.choose, Kind.TERM)
    return None


def _told(
    part: Part, search: Search, choose: Chooser = fact.choose, kind: Kind = Kind.FACT
) -> Choice | None:
    answer = _as(choose, kind, part, search)
    return answer if answer.tells else None


def _is_item(each: Evidence, chosen: Choice) -> bool:
    block = chosen.articles[each.article_id].block_at(each.sentence.span.start)
    return block is not None and block.kind is BlockKind.LIST_ITEM


def _has_fines(search: Search) -> bool:
    """True where the few articles asked tell of fines."""
    return any(_FINES.search(article.text) for article in search.few(FEW))


def _has(words: Sequence[str], search: Search) -> bool:
    """True where a word stands in the few articles asked."""
    return bool(search.few(FEW)) and any(map(search.knows, words))


def _asked(part: Part, search: Search) -> Choice:
    """The fact or topic that the words ask for."""
    if tidying.asks(part.typed):
        return _as(fact.choose, Kind.FACT, part, search)
    told = _as(topic.choose, Kind.TOPIC, part, search)
    return told if told.tells else _as(fact.choose, Kind.FACT, part, search)


def _as(choose: Chooser, kind: Kind, part: Part, search: Search) -> Choice:
    """The choice of the words, as of that kind."""
    words = tidying.bare(part.typed)
    return choose(
        replace(part, kind=kind, readings=(part.typed,), subject=words, topics=()), search
    )
