"""Whatever was done to an index, it answers as one made afresh of the same articles."""

from __future__ import annotations

import math
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askcite import index
from askcite.index import Index, lexical
from askcite.index.doctor import examination
from askcite.index.lexical import BM25_B, BM25_K1
from askcite.text.terms import terms

if TYPE_CHECKING:
    from tests.index.conftest import Maker

WORDS = ("cat", "dog", "stone", "fish", "bird", "the", "The")
IDS = ("a", "b", "c", "d")

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
articles = st.tuples(st.sampled_from(IDS), st.lists(texts, min_size=1, max_size=4))
steps = st.one_of(
    st.tuples(st.just("update"), st.lists(articles, max_size=3), st.booleans()),
    st.tuples(st.just("remove"), st.sampled_from(IDS)),
    st.tuples(st.just("rollback")),
    st.tuples(st.just("reopen")),
)
histories = st.lists(steps, min_size=1, max_size=8)

State = dict[str, list[str]]
Step = tuple[Any, ...]


class Played:
    """An index, and beside it what it should hold now and would hold after a rollback."""

    def __init__(self, directory: str, make: type[Maker]) -> None:
        self.directory, self.make = directory, make
        self.index: Index = index.create(directory, make.made)
        self.now: State = {}
        self.before: State | None = None

    def play(self, step: Step) -> None:
        """Take one step, on both."""
        getattr(self, step[0])(*step[1:])

    def update(self, given: list[tuple[str, list[str]]], replace_all: bool) -> None:
        """Articles come; with `replace_all` the others go."""
        coming = dict(given)
        then = coming if replace_all else {**self.now, **coming}
        self.index.update(
            [self.make.entry(id, *lines) for id, lines in coming.items()], replace_all=replace_all
        )
        if then != self.now:
            self.before = self.now if self.index.manifest.generation > 1 else None
        self.now = then

    def remove(self, id: str) -> None:
        """An article goes for good."""
        if id in self.now:
            self.index.update([], remove=[id])
            self.now = {key: lines for key, lines in self.now.items() if key != id}
            self.before = None

    def rollback(self) -> None:
        """The update before is undone, where there is one."""
        if self.before is not None:
            self.index.rollback()
            self.now, self.before = self.before, None

    def reopen(self) -> None:
        """As a new process would find it."""
        self.index.close()
        self.index = index.create(self.directory, self.make.made)


def answers(library: Index, make: type[Maker]) -> list[set[tuple[str, str, float]]]:
    """What is found for a few questions: articles, their words, and scores."""
    found = [library.dense(make.vector(word), 99) for word in WORDS]
    found += [library.lexical([word], 99) for word in ("cat", "the")]
    found += [library.lexical(["dog", "stone", "the"], 99)]
    return [
        {
            (
                stored.passage.article_id,
                stored.passage.span.of(library.article(stored.passage.article_id).text),
                round(score, 4),
            )
            for (_, score), stored in zip(
                scored, library.passages([key for key, _ in scored]), strict=True
            )
        }
        for scored in found
    ]


@pytest.fixture(scope="module", autouse=True)
def no_grace() -> Iterator[None]:
    """What was replaced goes as soon as it may."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("askcite.index.writing.GRACE_SECONDS", 0)
        yield


@settings(max_examples=25, deadline=None)
@given(history=histories)
def test_any_history_ends_as_if_made_afresh(make: type[Maker], history: list[Step]) -> None:
    """Articles, dense and lexical answers depend on what is there, not on how it came to be."""
    with tempfile.TemporaryDirectory() as old, tempfile.TemporaryDirectory() as new:
        played = Played(old, make)
        for step in history:
            played.play(step)
        fresh = index.create(new, make.made)
        fresh.update([make.entry(id, *lines) for id, lines in played.now.items()])
        with closing(played.index), closing(fresh):
            assert set(played.now) == make.ids(played.index)
            assert answers(fresh, make) == answers(played.index, make)
            begun = played.index.manifest.generation > 0
        wrong = [found.problem for found in examination.check(Path(old), make.load)]
        expected = [] if begun else ["the library was never finished"]
        assert expected == [problem for problem in wrong if "almost the same" not in problem]


@settings(max_examples=25, deadline=None)
@given(lines=st.lists(texts, min_size=1, max_size=9), question=texts)
def test_bm25_is_bm25(make: type[Maker], lines: list[str], question: str) -> None:
    """Scores are those of the formula, worked out passage by passage."""
    with tempfile.TemporaryDirectory() as directory:
        made = index.create(directory, make.made)
        made.update([make.entry(f"a{n}", line) for n, line in enumerate(lines)])
        with closing(made):
            found = dict(made.lexical(terms(question), 99))
    passages = [Counter(terms(line)) for line in lines]
    expected = {n: bm25(terms(question), p, passages) for n, p in enumerate(passages, 1)}
    assert {n: pytest.approx(s, rel=1e-5) for n, s in expected.items() if s} == found


def bm25(question: list[str], passage: Counter[str], passages: list[Counter[str]]) -> float:
    """Robertson and Zaragoza's formula, with Lucene's idf."""
    mean = sum(p.total() for p in passages) / len(passages)
    score = 0.0
    for term in set(question):
        held = sum(term in p for p in passages)
        idf = math.log(1 + (len(passages) - held + 0.5) / (held + 0.5))
        norm = BM25_K1 * (1 - BM25_B + BM25_B * passage.total() / mean)
        score += idf * passage[term] / (passage[term] + norm)
    return score


@settings(max_examples=50, deadline=None)
@given(counts=st.dictionaries(st.integers(0, 99), st.integers(1, 255), min_size=1))
def test_postings_come_back(counts: dict[int, int]) -> None:
    """A posting says again what was put into it, sparse or dense."""
    places = np.array(sorted(counts))
    data = lexical.packed(places, np.array([counts[at] for at in places], np.uint8), 100)
    at, found = lexical.unpacked(data, 100)
    everywhere = np.zeros(100, np.uint8)
    everywhere[at] = found
    assert counts == {int(n): int(everywhere[n]) for n in np.flatnonzero(everywhere)}
    assert len(data) <= 100
