"""Evidence as the articles' own words."""

from __future__ import annotations

from dataclasses import replace

from askcite.answer.choice import Choice, Group, quote
from askcite.types import (
    Article,
    Block,
    BlockKind,
    Evidence,
    FieldCitation,
    Kind,
    Sentence,
    Span,
    Support,
)

BUILT = "The bridge was opened to carts on 3 May 1903."
WIDENED = "It was widened\nfor trains in 1911."
TEXT = f"{BUILT}\n{WIDENED}\n"
ARTICLE = Article("a", "A", "a.txt", TEXT, (Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),))
OTHER = replace(ARTICLE, id="b", text=TEXT.replace("widened\nfor", "widened for"))


def evidence(article: Article, *sentences: str) -> tuple[Evidence, ...]:
    """These sentences of the article as evidence."""
    flat = article.text.replace("\n", " ")
    starts = [flat.index(s.replace("\n", " ")) for s in sentences]
    spans = (Span(at, at + len(s)) for at, s in zip(starts, sentences, strict=True))
    return tuple(Evidence(article.id, Sentence(n, s), None, 0.9, 1.0) for n, s in enumerate(spans))


def choice(*groups: Group) -> Choice:
    """A choice of these groups, cited from both articles."""
    return Choice("?", "?", Kind.FACT, groups, articles={"a": ARTICLE, "b": OTHER})


def test_a_quote_is_the_articles_own_words() -> None:
    """The statement reads in one line; its citation keeps the article's line break."""
    (statement,) = quote([choice(Group(evidence(ARTICLE, WIDENED)))])
    assert "It was widened for trains in 1911." == statement.text
    assert WIDENED == statement.citations[0].quote
    assert Support.VERBATIM == statement.support


def test_the_same_words_in_two_articles_are_quoted_once() -> None:
    """One statement cites both, where it first stands; other words keep their own."""
    there, here = evidence(ARTICLE, BUILT, WIDENED), evidence(OTHER, WIDENED, BUILT)
    statements = quote([choice(Group((*there, *here)))])
    assert [BUILT, "It was widened for trains in 1911."] == [s.text for s in statements]
    assert [["a", "b"]] * 2 == [[c.article_id for c in s.citations] for s in statements]


def test_a_group_heads_its_statements() -> None:
    """What is told under a heading says so; without one it does not."""
    groups = Group(evidence(ARTICLE, BUILT), "Building"), Group(evidence(ARTICLE, WIDENED))
    assert ["Building", None] == [s.group for s in quote([choice(*groups)])]


def test_a_field_is_told_and_not_quoted() -> None:
    """A statement of what only the entry says cites the field, and no words."""
    field = FieldCitation("a", "A", "author", "Lena Berg")
    (statement,) = quote([replace(choice(), fields=(field,))])
    assert "“A” is listed with the author “Lena Berg”." == statement.text
    assert ((), (field,)) == (statement.citations, statement.fields)
