"""The lines by which somebody can be reached.

`How do I contact you?` is small talk to the classifier; the lines with an address for mail, a
telephone number or the label of a contact answer it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.wordings.about_articles import CONTACT
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles whose lines are gone through."""
MOST: Final = 3
SURE: Final = 0.9
_MAIL: Final = late(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_RING: Final = late(
    r"(?i)\b(?:call|ring|phone|tel(?:ephone)?|fax|mobile|hotline|dial|reach|text)\b[^.!?]{0,40}?"
    r"\+?\(?\d[\d ()/.–-]{5,}\d"
)
_LABEL: Final = late(
    r"(?i)\W*(?:press |media )?(?:contacts?|enquiries|inquiries|questions\?)\b.{0,3}"
)
_POST: Final = late(
    r"(?i)\b(?:write|send|letters?|post|mail|address(?:ed)?|apply|turn|contact|come) (?:\w+ ){0,3}?"
    r"(?:to|at) (?:the |our )?(?:[A-Z]|secretar|office|desk|board|town|manager|landlord)"
)
_ONLY_MAIL: Final = late(r"(?i)\be-?mail\b")
_ONLY_RING: Final = late(r"(?i)\b(?:tele)?phone|number\b|\bcall\b|\bring\b")
_VERY: Final = late(
    r"(?i)\b(?:(?:tele)?phone|mobile|fax) numbers?\b|\be-?mail address\b"
    r"|\b(?:(?:tele)?phone|e-?mail)(?= (?:of|for)\b|\W*$)"
)
"""What no other way to reach somebody stands for."""
_ASKED_WITH: Final = frozenset(
    terms(
        "contact reach write call phone telephone ring email e-mail mail touch hold speak talk tell"
        " details information info address number who person people ask question questions desk"
        " someone somebody anyone help support get best way complain turn find"
    )
)


def choose(part: Part, search: Search) -> Choice:
    """The lines asked for, or nothing."""
    for article in search.few(ARTICLES) if CONTACT.fullmatch(part.typed) else ():
        rest = meaning(part.typed) - _ASKED_WITH - set(terms(article.title))
        lines = [s for s in _lines(part.typed, article, search) if _fits(s, rest, article)]
        if lines:
            told = (Evidence(article.id, s, None, SURE, 0.0) for s in lines[:MOST])
            return Choice.telling(part, Kind.FACT, told, [article], max(SURE, search.answers_from))
    return Choice(part.asked, part.readings[0], part.kind)


def _lines(asked: str, article: Article, search: Search) -> Iterator[Sentence]:
    """The sentences with an address, number or way."""
    cut, _ = search.generation.sentences(article.id)
    own = [s for s in cut if not _is_furniture(s, article)]
    for forms in _wanted(asked):
        found = [s for s in own if any(form.search(s.span.line(article.text)) for form in forms)]
        if found:
            yield from found
            return


def _wanted(asked: str) -> Iterator[tuple[re.Pattern[str], ...]]:
    if _ONLY_MAIL.search(asked):
        yield (_MAIL,)
    elif _ONLY_RING.search(asked):
        yield (_RING,)
    if _VERY.search(asked):
        return
    yield (_MAIL, _RING)
    yield (_LABEL, _POST)


def _is_furniture(sentence: Sentence, article: Article) -> bool:
    block = article.block_at(sentence.span.start)
    return block is None or block.kind is BlockKind.FURNITURE


def _fits(sentence: Sentence, rest: frozenset[str], article: Article) -> bool:
    """True for a line of all else that is named."""
    over = article.heading_at(sentence.span.start) or ""
    return rest <= set(terms(f"{sentence.span.line(article.text)} {over}"))
