"""Hopes, fears and wishes: sentences with that very verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text import idle
from askcite.text.late import late
from askcite.text.persons.speech import IN_QUOTES
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Kind

TOPIC: Final = "verb"
"""The topic of such a request; the second one is the verb."""
ARTICLES: Final = 3
MOST: Final = 3
RIGHT: Final = 0.6
"""Confidence in a sentence with the verb."""
_SOMEBODY: Final = (
    r"\b(?:I|we|he|she|they|who|[A-Z][\w'’-]+|\w+s)(?: (?:also|still|now|really|only))* "
)


_WISHES: Final = late(r"(?i)(?:want|wish|hope|expect|demand)\w*")
_KIN: Final = (
    r"fear\w*|worr\w+|afraid|anxious|scare\w*|frighten\w*|alarm\w*|concern(?:s|ed)|trouble[sd]"
    r"|bother\w*|dread\w*",
    r"like[sd]?|love[sd]?|enjoy\w*|favou?rite|please[sd]|delight\w*|excit\w+|fond of",
    r"hate[sd]?|dislike[sd]?|annoy\w*|anger\w*|angry|upset\w*|resent\w*|cannot stand|sadden\w*",
    r"hope[sd]?|wish\w*|dream\w*",
    r"regret\w*|(?:am|was|is|are|were) sorry",
)
"""Words for one feeling, each a sign of it."""
_OWN: Final = late(r"\b(?:I|me|my|we|us|our)\b")
_MOST: Final = late(r"(?i)\b(?:most|more than|best|worst|above all|mainly|greatest|biggest)\b")
_ASKS_MOST: Final = late(r"(?i)\b(?:most|best|greatest|biggest|main)\b")
_AUTHORS: Final = late(r"(?i)\b(?:authors?|writers?|essayist|columnist|blogger|narrator)\b")


def of_author(part: Part) -> bool:
    """True for what the author feels or wishes."""
    return _AUTHORS.search(part.typed) is not None


def wishes(part: Part) -> bool:
    """True for a verb that says what should be."""
    return len(part.topics) > 1 and _WISHES.fullmatch(part.topics[1]) is not None


def fears(part: Part) -> bool:
    """True for a verb of fear or worry."""
    return len(part.topics) > 1 and re.match(rf"(?i)(?:{_KIN[0]})", part.topics[1]) is not None


def choose(part: Part, search: Search) -> Choice:
    """The sentences whose verb is asked for, or nothing.

    Of an author who speaks in the text they are his own, in whatever words for that feeling.
    """
    few = search.few(ARTICLES)
    verb = part.topics[1] if len(part.topics) > 1 else ""
    told = [each for article in few for each in _told(article, verb, search)]
    if of_author(part):
        felt = [each for article in few for each in _felt(article, verb, search)]
        told = _own(told, few) or _own(felt, few) or told
    if _ASKS_MOST.search(part.typed):
        articles = {article.id: article for article in few}
        told.sort(key=lambda e: not _MOST.search(_bare(e, articles[e.article_id])))
    return Choice.telling(part, Kind.STANCE, told[:MOST], few, max(RIGHT, search.answers_from))


def _own(told: Sequence[Evidence], few: Sequence[Article]) -> list[Evidence]:
    """The sentences that somebody says of himself."""
    articles = {article.id: article for article in few}
    return [each for each in told if _OWN.search(_bare(each, articles[each.article_id]))]


def _bare(each: Evidence, article: Article) -> str:
    """The sentence without what others are quoted with."""
    return IN_QUOTES.sub(" ", each.sentence.span.line(article.text))


def _felt(article: Article, verb: str, search: Search) -> Iterator[Evidence]:
    """The sentences with another word for that feeling."""
    kin = next((each for each in _KIN if re.match(rf"(?i)(?:{each})", verb)), None)
    signs = late(rf"(?i)\b(?:{kin})\b") if kin else None
    for sentence in search.generation.sentences(article.id)[0] if signs else ():
        words = sentence.span.line(article.text)
        if signs and signs.search(words) and not idle.asks(words):
            yield Evidence(article.id, sentence, None, RIGHT, 0.0)


def _told(article: Article, verb: str, search: Search) -> Iterator[Evidence]:
    """The sentences in which somebody does so."""
    wanted = set(terms(verb))
    for sentence in search.generation.sentences(article.id)[0]:
        words = sentence.span.line(article.text)
        there = wanted and wanted <= set(terms(words)) and not idle.asks(words)
        if there and _does(words, verb):
            yield Evidence(article.id, sentence, None, RIGHT, 0.0)


def _does(words: str, verb: str) -> bool:
    """True where the verb follows somebody."""
    stem = re.sub(r"(?:es|s|y|ies)$", "", verb.lower())
    form = late(rf"{_SOMEBODY}(?i:{re.escape(stem)}\w{{0,3}})\b")
    return form.search(words) is not None
