"""Floors that figures are held to, and a small searcher: it ranks by shared words."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from askcite.types import Answer, Article, Block, BlockKind, Near, Span, Statement

SLACK: Final = 0.02
"""How far under the measured figure a floor is pinned: a question or two."""


@pytest.fixture
def hold() -> Callable[[Path, str, Mapping[str, Any], Mapping[str, float]], None]:
    """Fails when a figure is under its floor in a file, or the cases are not those pinned there.

    `ASKCITE_FLOORS=raise` pins what is measured where it is higher, or where the cases changed;
    only `ASKCITE_FLOORS=lower` lowers a floor. `cases` names the cases by a digest, and says what
    else is kept with the floors.
    """

    def held(
        file: Path, name: str, cases: Mapping[str, Any], measured: Mapping[str, float]
    ) -> None:
        pinned = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        if mode := os.environ.get("ASKCITE_FLOORS"):
            old = {} if mode == "lower" else pinned.get(name, {})
            pinned[name] = _pinned(cases, measured, old)
            file.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
        if name not in pinned:
            pytest.skip("no floors yet; pin them with ASKCITE_FLOORS=raise")
        assert pinned[name]["digest"] == cases["digest"], "other cases than those pinned"
        floors = pinned[name]["floors"]
        assert {} == {key: now for key, now in measured.items() if now < floors[key]}

    return held


def _pinned(
    cases: Mapping[str, Any], measured: Mapping[str, float], old: Mapping[str, Any]
) -> dict[str, Any]:
    """The floors under what is measured, or the old ones where these are higher."""
    floors = {name: round(now - SLACK, 3) for name, now in measured.items()}
    if old.get("digest") == cases["digest"]:
        floors = {
            name: max(floor, old["floors"].get(name, floor)) for name, floor in floors.items()
        }
    return {**cases, "floors": floors}


class WordSearch:
    """Answers with the sentence that holds the largest share of the question's words."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = list(articles)

    def __call__(
        self,
        question: str,
        *,
        articles: Collection[str] | None = None,
        history: Sequence[tuple[str, str]] = (),
    ) -> Answer:
        """The best sentence when it holds at least half of the words; the others are near."""
        understood = " ".join([*(asked for asked, _ in history), question])
        words = set(understood.lower().rstrip("?").split())
        found = [
            Near(article.cite(span), share(words, span.of(article.text)), 0.0)
            for article in self._articles
            if articles is None or article.id in articles
            for span in lines(article.text)
        ]
        best, *rest = sorted(found, key=lambda one: -one.score)
        if best.score < 0.5:
            return Answer(question, understood, (), (best, *rest), best.score)
        statement = Statement(best.citation.quote, (best.citation,))
        return Answer(question, understood, (statement,), tuple(rest), best.score)


def share(words: set[str], sentence: str) -> float:
    """How many of the words the sentence holds."""
    return len(words & set(sentence.lower().rstrip(".").split())) / len(words)


def lines(text: str) -> Iterator[Span]:
    """Each line of the text as a sentence."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield Span(at, at + len(line.rstrip("\n")))
        at += len(line)


def article(id: str, text: str) -> Article:
    """An article that is one paragraph."""
    return Article(id, id, f"{id}.txt", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))


@pytest.fixture
def cats() -> Article:
    """An article about cats, a line a sentence."""
    return article("cats", "the cat sleeps by day\nthe cat hunts mice at night\nmice fear it\n")


@pytest.fixture
def dogs() -> Article:
    """An article about dogs, a line a sentence."""
    return article("dogs", "the dog sleeps at night\nthe dog barks at cars\n")


@pytest.fixture
def both(cats: Article, dogs: Article) -> WordSearch:
    """A search in the two articles."""
    return WordSearch([cats, dogs])
