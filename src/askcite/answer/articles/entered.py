"""A further field of an article's entry, as its licence.

The fields are those that its front matter, its row or its page gives beside title, author and date.
The text's own sentence is cited where it names the field with its value; else the field is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.wordings.about_articles import FIELD
from askcite.text import spellings
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, FieldCitation, Kind, Sentence, Span

ARTICLES: Final = 12
"""Articles whose fields are looked at."""
_PARTS: Final = late(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
"""Between the words of a field's name: `review_status`, `reviewStatus`."""
_TAGS: Final = frozenset({"tag", "keyword", "categori"})
_OF_IT: Final = frozenset(
    terms(
        "article document text paper file page guide report book story essay piece study post site"
        " published released issued licensed distributed come use used available written here"
        " number"
    )
)
"""Words of a request that name the article, or what is done with it."""
_SAID: Final = (
    r"(?i)\b{}\b(?: (?:of|for|number|in) [^.!?:]{{1,40}})?(?:\s*[:=]| (?:is|was|are|were)\b)"
)
"""How a text would tell a thing of that name."""


def choose(part: Part, search: Search) -> Choice:
    """The fields asked for, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    asked = FIELD.match(part.typed)
    if not asked:
        return nothing
    rest = asked["rest"] or asked["of"] or ""
    few = search.few(ARTICLES)
    told: list[Evidence] = []
    fields: list[FieldCitation] = []
    for article in few:
        named = _named(asked["name"] or asked["named"], article)
        if named is None or meaning(rest) - _OF_IT - set(terms(article.title)):
            continue
        name, value = named
        said = next(_in_text(name, value, article, search), None)
        if said:
            told.append(said)
        elif rest or not _tells(name, article):
            fields.append(FieldCitation(article.id, article.title, name, value))
    if not told and not fields:
        return nothing
    return replace(
        nothing,
        kind=Kind.ITSELF,
        groups=(Group(tuple(told)),) if told else (),
        fields=tuple(fields),
        confidence=1.0,
        articles={article.id: article for article in few},
    )


def _named(asked: str, article: Article) -> tuple[str, str] | None:
    """The field of that name, with its value."""
    wanted = set(_spelt(asked))
    known: Mapping[str, str] = article.fields
    for key, value in known.items():
        name = _PARTS.sub(" ", key).strip().lower()
        if name and wanted & set(_spelt(name)):
            return name, value
    if article.tags and any(set(key) <= _TAGS for key in wanted if key):
        return "tags", ", ".join(article.tags)
    return None


def _spelt(words: str) -> Iterator[tuple[str, ...]]:
    """The terms of a name, in each of its spellings."""
    yield tuple(terms(words))
    for word in words.split():
        for other in spellings.others(word):
            yield tuple(terms(words.replace(word, other)))


def _in_text(name: str, value: str, article: Article, search: Search) -> Iterator[Evidence]:
    """The sentences of the field with its value."""
    if value not in article.text:
        return
    cut, _ = search.generation.sentences(article.id)
    wanted = set(terms(name))
    for sentence in cut:
        at = article.text.find(value, sentence.span.start, sentence.span.end)
        if at >= 0 and wanted <= set(terms(sentence.span.of(article.text))):
            answer = Span(at, at + len(value))
            yield Evidence(article.id, Sentence(sentence.number, sentence.span), answer, 1.0, 0.0)


def _tells(name: str, article: Article) -> bool:
    """True where the text tells of such a thing itself."""
    return re.search(_SAID.format(re.escape(name)), article.text) is not None
