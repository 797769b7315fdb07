"""Utterances of one person in the articles, by date.

Direct and reported speech is laid to its speaker by `text.speech`; an utterance whose speaker is
not plain is left out. One that says otherwise than an earlier one, by a date, an amount, a name, an
opposite or a negation, is marked.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from askcite.answer.finding import Search
from askcite.answer.retrieval import Scope
from askcite.errors import NotFoundError, QuestionError
from askcite.library.library import Library
from askcite.review import marks
from askcite.review.grounds import NEAR, placed
from askcite.review.marks import Mark
from askcite.text import sentences
from askcite.text.persons.speech import Utterance, utterances
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import Article, Citation
from askcite.types.forms import CitationJSON, cited

JSON = dict[str, Any]
PASSAGES: Final = 2_000
"""Passages with a person's last name whose articles are looked through."""
ABOUT: Final = 0.35
"""Cosine of an utterance with a topic from which it is about that; so it is too where it has all
of the topic's words."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Exact words, their speaker and date.

    `against` is the number, from 0, of an earlier one in the list that these say otherwise.
    """

    speaker: str
    verb: str
    direct: bool
    citation: Citation
    against: int | None = None

    @property
    def published(self) -> str:
        """The date of the article, empty where unknown."""
        return self.citation.published or ""


def said(
    library: Library, name: str, *, about: str | None = None, articles: Scope = None
) -> tuple[Spoken, ...]:
    """The utterances of a person, the earliest first.

    `name` is a whole name or a last name; `about` keeps those on a topic. Raises QuestionError for
    an empty name, NotFoundError.
    """
    if not terms(name):
        raise QuestionError('name a person, as in `askcite said "Ada Fenwick"`')
    search = library.reach(articles)
    found = [
        each
        for article in _articles(name, search)
        for each in of(article)
        if each.speaker and Utterance(each.speaker, "", each.citation.span, direct=True).is_by(name)
    ]
    kept = _on(found, about, search) if about else found
    ordered = sorted(kept, key=lambda each: each.published)
    return tuple(_against(ordered, search))


def of(article: Article) -> Iterator[Spoken]:
    """Every utterance of an article whose speaker is plain."""
    cut = sentences.split(article.text, article.blocks, article.language or "en")
    for each in utterances(article.text, article.blocks, [s.span for s in cut]):
        if each.speaker is not None:
            yield Spoken(each.speaker, each.verb, each.direct, article.cite(each.words))


def _articles(name: str, search: Search) -> Iterator[Article]:
    """The articles that have the last word of the name."""
    keys = search.generation.lexical(terms(name)[-1:], PASSAGES, search.scope)
    stored = search.generation.passages([key for key, _ in keys])
    for id in dict.fromkeys(each.passage.article_id for each in stored):
        try:
            yield search.generation.article(id)
        except NotFoundError:  # erased meanwhile
            continue


def _on(found: Sequence[Spoken], about: str, search: Search) -> list[Spoken]:
    """Those on a topic, by words or by meaning."""
    asked = meaning(about)
    if not found or not asked:
        return list(found)
    vectors = search.finder.encoder.encode([each.citation.quote for each in found])
    near = vectors @ search.vector(about)
    return [
        each
        for each, cosine in zip(found, near, strict=True)
        if cosine >= ABOUT or asked <= set(terms(each.citation.quote))
    ]


def _against(ordered: Sequence[Spoken], search: Search) -> Iterator[Spoken]:
    for at, each in enumerate(ordered):
        earlier = (n for n in range(at) if _contradicts(each, ordered[n], search))
        yield replace(each, against=next(earlier, None))


def _contradicts(later: Spoken, earlier: Spoken, search: Search) -> bool:
    """True where the later says otherwise in a close wording."""
    claim = " ".join(later.citation.quote.split())
    article = search.generation.article(earlier.citation.article_id)
    place = placed(article, earlier.citation.span, 1.0, Text(claim))
    if place.shared < NEAR or later.citation.quote == earlier.citation.quote:
        return False
    return marks.held(claim, [place]).mark in {Mark.DIFFERS, Mark.CONTRADICTED}


@dataclass(frozen=True, slots=True)
class SaidJSON:
    """Exact words, their speaker and place."""

    speaker: str
    verb: str
    direct: bool
    citation: CitationJSON
    against: int | None


@dataclass(frozen=True, slots=True)
class UtterancesJSON:
    """The utterances of a person, the earliest first."""

    utterances: list[SaidJSON]


def to_json(found: Sequence[Spoken]) -> JSON:
    """The utterances in the form of `UtterancesJSON`."""
    made = [SaidJSON(s.speaker, s.verb, s.direct, cited(s.citation), s.against) for s in found]
    return asdict(UtterancesJSON(made))


COLUMNS: Final = ("published", "speaker", "verb", "words", "direct", "article", "start", "end",
                  "against")  # fmt: skip


def to_csv(found: Sequence[Spoken]) -> str:
    """The utterances as a table."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in found:
        place = each.citation
        words = " ".join(place.quote.split())
        safe = f"'{words}" if words[:1] in {"=", "+", "-", "@"} else words
        against = "" if each.against is None else each.against + 1
        writer.writerow(
            [each.published, each.speaker, each.verb, safe, "yes" if each.direct else "no",
             place.article_id, place.span.start, place.span.end, against]
        )  # fmt: skip
    return made.getvalue()
