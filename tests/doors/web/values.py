"""Answers made by hand of a small article, for what needs no model."""

from __future__ import annotations

from askcite.text.layout import blocks
from askcite.types import Answer, Article, Citation, Near, Span, Statement

TEXT = """How tea is made

Green tea is heated soon after picking. The heat keeps it green.

Gyokuro is shaded for twenty days."""


def article(text: str = TEXT) -> Article:
    """A short article with a heading and two paragraphs."""
    return Article("tea", "Tea", "tea.txt", text, tuple(blocks.find(text)))


def cite(source: Article, words: str, short: str | None = None) -> Citation:
    """The citation of `words`, with `short` as its answer."""
    return source.cite(_span(source, words), _span(source, short) if short else None)


def _span(source: Article, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def found(source: Article) -> Answer:
    """An answer with one cited sentence and one that was near."""
    cited = cite(source, "Gyokuro is shaded for twenty days.", "twenty days")
    near = Near(cite(source, "The heat keeps it green."), 0.2, 0.7)
    return Answer(
        "How long is it shaded?",
        "How long is gyokuro shaded?",
        (Statement(cited.quote, (cited,)),),
        (near,),
        0.93,
        timings={"read": 12.0},
        read=(Near(cite(source, "Gyokuro is shaded for twenty days."), 0.91, 2.5), near),
    )


def refused(source: Article) -> Answer:
    """A refusal with one sentence that was near."""
    near = Near(cite(source, "The heat keeps it green."), 0.2, 0.7)
    return Answer("Who drinks it?", "Who drinks it?", (), (near,), 0.004)
