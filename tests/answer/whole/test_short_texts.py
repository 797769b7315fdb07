"""Overviews of short texts: rules and recipes, and for whom they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Answer, Kind

RECIPE = """# Nettle soup

My uncle cooked these on Sundays in May. It is green and smells of spring.

Pick the tips of young nettles with gloves. Wash them twice. Chop an onion and fry it in butter.
Add the nettles and a litre of broth. Let the soup simmer for ten minutes. Blend it until it is
smooth. Serve it with an egg.
"""
RULES = """# Allotments: the rules

In force since 2020. Questions go to the warden.

## Who may rent

Every resident who has lived in the town for a year may rent a plot. Companies are excluded.

## Sheds

Sheds may be up to six square metres large. Hens are allowed, cocks are not.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a recipe and of rules."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "soup.md").write_text(RECIPE)
    (folder / "rules.md").write_text(RULES)
    with Library.build(folder / "index", [folder / "soup.md", folder / "rules.md"]) as library:
        yield library


def asked(library: Library, request: str, article: str) -> Answer:
    """The answer of one article."""
    (id,) = (a.id for a in library if a.source.startswith(article))
    return library.ask(request, articles=[id])


def test_what_is_to_be_done_tells_a_text_that_instructs(texts: Library) -> None:
    """A recipe is told by its steps, not by who cooked it."""
    said = [s.text for s in asked(texts, "summary in three bullets", "soup").statements]
    assert 3 == len(said)
    assert not any("uncle" in each for each in said)


@pytest.mark.parametrize(
    "request_",
    ["summarize these rules", "sum up the rules", "tl;dr of the rules", "the most important rules",
     "key points for a busy gardener"],
)  # fmt: skip
def test_a_text_named_by_what_it_is_is_told_whole(texts: Library, request_: str) -> None:
    """Its matter is told, not the lines that name the word."""
    answer = asked(texts, request_, "rules")
    assert Kind.OVERVIEW is answer.kind
    assert any("may rent a plot" in statement.text for statement in answer.statements)


def test_for_whom_a_text_is_stands_where_it_says_who_may(texts: Library) -> None:
    """Who is left out is told too."""
    for request_ in ("who is this for?", "who can use it?", "target group"):
        answer = asked(texts, request_, "rules")
        assert "Every resident" in answer.statements[0].text


def test_how_a_thing_is_made_is_told_by_all_steps(texts: Library) -> None:
    """In their order, of the text whose title names the thing; no other text instructs."""
    for request_ in ("How do I make nettle soup?", "how is the soup made?", "how to cook the soup"):
        said = [s.text for s in texts.ask(request_).statements]
        assert said[0].startswith("Pick the tips")
        assert said[-1].startswith("Serve it")
        assert 6 <= len(said)
    assert len(texts.ask("How do I make a shed?").statements) < 3


def test_whoever_is_not_named_is_not_answered(texts: Library) -> None:
    """`And drivers?` is not the question before it."""
    history: list[tuple[str, str]] = []
    for typed in ("who can use this policy?", "what about companies?", "and drivers?"):
        (id,) = (a.id for a in texts if a.source.startswith("rules"))
        answer = texts.ask(typed, articles=[id], history=history)
        history.append((answer.understood_as, answer.text))
    assert not answer.found
