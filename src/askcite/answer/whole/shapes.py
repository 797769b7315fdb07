"""The shape of a text: news, story, life, essay.

Or a case, a match, rules, or a study. An overview of each has other parts: a story its end, news
what comes next, an essay its claim. Told by looks, English alone; a text of no clear shape is
`OTHER`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from askcite.answer.whole import leading
from askcite.text import commands, idle, rulings, scores
from askcite.text.late import late
from askcite.text.persons.speech import IN_QUOTES
from askcite.text.persons.whose import STATES
from askcite.types import HEADS, Article, BlockKind

LEAST: Final = 8
"""Sentences of a text whose shape is told; a shorter one has no parts, but for an upshot."""


class Shape(StrEnum):
    """Shapes of texts of which an overview is put together."""

    CASE = "case"
    MATCH = "match"
    NEWS = "news"
    STORY = "story"
    LIFE = "life"
    ESSAY = "essay"
    GUIDE = "guide"
    STUDY = "study"
    OTHER = "other"


SAYINGS: Final = 3
"""Sentences of news in which somebody says something, at least."""
SAID: Final = late(r"\b(?:said|says|told|according to|announced|stressed)\b")
_BORN: Final = late(
    r"(?i)\bborn (?:on|in|at|to|into|near|the)\b|\([^()]*\b1\d{3}\s*[–—-][^()]*\d\)"
)
_SOMEBODY: Final = late(
    r"\W*[A-Z][\w'’-]+(?: [\w.'’-]+){0,5},? (?:\([^()]*\),? |[^,]{1,40}, )?(?:was|is) (?:an?|the"
    r"|one)\b"
)
_OF_ONE: Final = late(r"(?i)\b(?:he|she|his|her|him)\b")
_TALE: Final = late(r"(?i)\b(?:he|she|his|her|him|I|my|me)\b")
_DATED: Final = late(r"\b(?:1[5-9]|20)\d\d\b|\d ?(?:%|per ?cent)|[€$£]\s?\d|\baccording to\b")
_ARGUES: Final = late(
    r"(?i)\b(?:should|must|ought|arguments?|argues?|objections?|defenders?|critics|I (?:think"
    r"|believe"
    r"|argue|admit|concede|claim|suggest|do not (?:say|claim|deny|mean))|wrong|evidence|let us"
    r"|we need"
    r"|matters?|not (?:by|because)|rather than|real)\b"
)
_NOTED: Final = late(r"\[\d|\bet al\b")
_RULE: Final = late(
    r"(?i)\b(?:you(?:r)? |must\b|may not\b|cannot\b|can be\b|are not\b|(?:is|are) (?:required"
    r"|allowed"
    r"|possible|needed|included|free)\b|we (?:do not|will|keep|may|send)\b)"
)
_PAST: Final = late(r"\b(?:was|were|had|did|said|came|went|took|ran|saw|\w{3,}ed)\b")
_PARTS: Final = late(
    r"(?i)\W*(?:\d\W+)?(?:results?|(?:key |main )?findings|methods?|limitations?|conclusions?"
    r"|discussion|next steps)\W*"
)
"""Headings of a study, or of news on one."""
_BEGINNING: Final = 3
"""First sentences, one of which says who somebody was."""
_HEADED, _SECTIONS = 4, 2
"""Headings of rules, at least, and of a story, at most."""


def share(words: Sequence[str], marked: Callable[[str], object]) -> float:
    """Share of the sentences with such a mark."""
    return sum(bool(marked(each)) for each in words) / max(1, len(words))


def of(article: Article, words: Sequence[str]) -> Shape:
    """The shape of a text, by its sentences in order.

    The shares were set by reading 66 texts of ten sorts, three of them our own.
    """
    own = [IN_QUOTES.sub(" ", each) for each in words]
    if (upshot := _of_upshot(article, own)) or len(words) < LEAST or commands.instructs(words):
        return upshot or Shape.OTHER
    heads = sum(block.kind in HEADS for block in article.blocks)
    if heads >= _HEADED and share(own, _RULE.search) >= 0.25:
        return Shape.GUIDE
    return Shape.ESSAY if _pleads(article, own) else _of_no_rules(article, words, own)


def _of_upshot(article: Article, own: Sequence[str]) -> Shape | None:
    """The shape of a text that tells who won."""
    if rulings.is_case(own):
        return Shape.CASE
    lines = [block.span.line(article.text) for block in article.blocks]
    return Shape.MATCH if scores.is_match(own, lines) else None


def _of_no_rules(article: Article, words: Sequence[str], own: Sequence[str]) -> Shape:
    """The shape of a text that neither instructs nor pleads."""
    heads = sum(block.kind in HEADS for block in article.blocks)
    if sum(map(bool, map(_PARTS.fullmatch, _headings(article)))) >= _SECTIONS:
        return Shape.STUDY
    if _is_life(article, own):
        return Shape.LIFE
    if heads <= _SECTIONS and _is_story(own):
        return Shape.STORY
    if _is_essay(own) and share(words, SAID.search) < 0.12:
        return Shape.ESSAY
    return Shape.NEWS if sum(map(bool, map(SAID.search, words))) >= SAYINGS else Shape.OTHER


def _pleads(article: Article, own: Sequence[str]) -> bool:
    """True for an author who states his argument."""
    asked = sum(block.kind is BlockKind.QUESTION for block in article.blocks)
    return asked < SAYINGS and any(map(STATES.search, own))


def _headings(article: Article) -> list[str]:
    return [b.span.line(article.text) for b in article.blocks if b.kind in HEADS]


def _is_life(article: Article, own: Sequence[str]) -> bool:
    """True for what tells who somebody was, and of him."""
    named = leading.identified(article, own) is not None
    begins = named or any(map(_SOMEBODY.match, own[:_BEGINNING]))
    begins = begins or any(map(leading.LIVED.match, own[:_BEGINNING]))
    born = any(map(_BORN.search, (article.text[:400], *own)))
    return begins and born and share(own, _OF_ONE.search) >= 0.3


def _is_essay(own: Sequence[str]) -> bool:
    """True for what argues and hardly asks."""
    return (
        share(own, _ARGUES.search) >= 0.12
        and share(own, _OF_ONE.search) < 0.3
        and share(own, idle.asks) < 0.1
        and share(own, _NOTED.search) < 0.1
    )


def _is_story(own: Sequence[str]) -> bool:
    """True for what tells of somebody, with hardly a date."""
    return (
        share(own, _TALE.search) >= 0.3
        and share(own, _DATED.search) <= 0.08
        and share(own, _PAST.search) >= 0.5
        and share(own, _ARGUES.search) < 0.12
    )
