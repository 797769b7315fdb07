"""The nearest passages: exact while FAISS scans, nearly so in cells, exact cosines always."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite import index
from askcite.index import Entry, Index, faiss_file
from askcite.types import Article, Block, BlockKind, Passage, Sentence, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tests.index.conftest import Maker

DIMENSION, ARTICLES, PASSAGES = 32, 60, 20
MADE = index.make("tests/clusters", "3" * 64, DIMENSION)


def clustered(rows: int, seed: int = 0) -> NDArray[np.float32]:
    """Unit vectors in clusters, as texts have them; graphs and cells fail on uniform ones."""
    chance = np.random.default_rng(seed)
    centres = chance.normal(size=(24, DIMENSION))
    found = centres[chance.integers(0, 24, rows)] + 0.6 * chance.normal(size=(rows, DIMENSION))
    units: NDArray[np.float32] = found / np.linalg.norm(found, axis=1, keepdims=True)
    return units.astype(np.float32)


VECTORS = clustered(ARTICLES * PASSAGES)
QUESTIONS = clustered(40, seed=1)


def entries() -> Iterator[Entry]:
    """Articles of twenty sentences, each a passage of its own."""
    for n in range(ARTICLES):
        text = "".join(f"Sentence {n:02} {i:02}.\n" for i in range(PASSAGES))
        blocks = tuple(
            Block(BlockKind.PARAGRAPH, Span(i * 16, i * 16 + 15)) for i in range(PASSAGES)
        )
        sentences = tuple(Sentence(i, block.span) for i, block in enumerate(blocks))
        rows = VECTORS[n * PASSAGES : (n + 1) * PASSAGES]
        article = Article(f"a{n:02}", "", "", text, blocks)
        passages = tuple(Passage(article.id, None, (s,)) for s in sentences)
        yield Entry(article, sentences, passages, rows, rows)


@pytest.fixture(params=["scan", "cells"])
def library(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Index]:
    """An index of 1,200 passages, as a small library keeps them and as a large one does."""
    monkeypatch.setattr("askcite.index.nearest.SMALL_SCOPE", 30)
    if request.param == "cells":
        monkeypatch.setattr("askcite.index.faiss_file.SCALAR_PASSAGES", 100)
        monkeypatch.setattr("askcite.index.faiss_file.IVF_LISTS", 12)
        monkeypatch.setattr("askcite.index.faiss_file.IVF_PROBES", 8)
    made = index.create(tmp_path, MADE)
    made.update(entries())
    made.close()
    opened = index.open(tmp_path)
    yield opened
    opened.close()


def exact(question: NDArray[np.float32], k: int, rows: range) -> list[int]:
    """Keys of the nearest rows, compared one by one."""
    scores = VECTORS[rows.start : rows.stop] @ question
    return [rows.start + int(i) + 1 for i in np.argsort(-scores)[:k]]


def recall(library: Index, rows: range, articles: set[str] | None = None) -> float:
    """The share of the ten nearest that are found."""
    hits = 0
    for question in QUESTIONS:
        found = {key for key, _ in library.dense(question, 10, articles)}
        hits += len(found & set(exact(question, 10, rows)))
    return hits / (10 * len(QUESTIONS))


def test_nearest_are_found(library: Index) -> None:
    """At least 98 of 100 of the nearest are found, whatever the type of the FAISS index."""
    assert recall(library, range(len(VECTORS))) >= 0.98


@pytest.mark.parametrize("articles", [1, 10])
def test_nearest_in_some_articles_are_found(library: Index, articles: int) -> None:
    """A restriction, to few articles or many, does not cost answers."""
    chosen = {f"a{n:02}" for n in range(articles)}
    assert recall(library, range(articles * PASSAGES), chosen) >= 0.98


def test_cosines_are_those_of_the_stored_vectors(library: Index) -> None:
    """The cosine returned is the stored vector's with the question, to the last bit but one."""
    found = library.dense(QUESTIONS[0], 10)
    for (_, score), stored in zip(found, library.passages([k for k, _ in found]), strict=True):
        assert pytest.approx(float(stored.vector @ QUESTIONS[0]), abs=1e-6) == score


def test_half_precision_keeps_the_order(library: Index) -> None:
    """Cosines of stored vectors differ from the encoder's by less than a thousandth."""
    for question in QUESTIONS:
        for key, score in library.dense(question, 10):
            assert pytest.approx(float(VECTORS[key - 1] @ question), abs=1e-3) == score


def test_same_question_same_answer(library: Index) -> None:
    """Asking again gives the same keys and the same scores."""
    assert library.dense(QUESTIONS[1], 50) == library.dense(QUESTIONS[1], 50)


def test_removed_articles_are_not_found(library: Index, make: type[Maker]) -> None:
    """After a removal the others are found as before, and what was removed is not."""
    library.update([], remove=["a00", "a01"])
    gone = set(range(1, 2 * PASSAGES + 1))
    for question in QUESTIONS:
        found = {key for key, _ in library.dense(question, 10)}
        assert 10 == len(found - gone)
    rest = {f"a{n:02}" for n in range(2, ARTICLES)}
    assert recall(library, range(2 * PASSAGES, len(VECTORS)), rest) >= 0.98


def test_more_than_there_are(library: Index) -> None:
    """Asking for more passages than there are gives each once."""
    assert PASSAGES == len({key for key, _ in library.dense(QUESTIONS[0], 999, {"a07"})})


def more(first: int, articles: int, rows: NDArray[np.float32]) -> Iterator[Entry]:
    """Articles of twenty passages with these vectors, an id each from `first` on."""
    for n, (entry, start) in enumerate(
        zip(entries(), range(0, articles * PASSAGES, PASSAGES), strict=False)
    ):
        vectors = rows[start : start + PASSAGES]
        article = replace(entry.article, id=f"b{first + n:02}")
        passages = tuple(replace(p, article_id=article.id) for p in entry.passages)
        yield Entry(article, entry.sentences, passages, vectors, vectors)


def test_the_nearest_one_is_exact_among_lookalikes(library: Index) -> None:
    """FAISS holds rounded vectors; of those that are nearly alike the stored ones decide."""
    chance = np.random.default_rng(3)
    alike = VECTORS[0] + 0.004 * chance.normal(size=(2 * PASSAGES, DIMENSION))
    units = (alike / np.linalg.norm(alike, axis=1, keepdims=True)).astype(np.float32)
    library.update(more(0, 8, np.concatenate([units, VECTORS])))
    for question in units[:PASSAGES] + 0.05 * VECTORS[1]:
        everything = library.dense(question, (ARTICLES + 8) * PASSAGES)
        assert everything[:1] == library.dense(question, 1)


def test_a_file_serves_until_a_tenth_came_since(tmp_path: Path) -> None:
    """A few new passages are compared beside it; with many it is made anew."""
    made = index.create(tmp_path, MADE)
    made.update(entries())
    file = tmp_path / faiss_file.FILE
    before = file.read_bytes()
    made.update(more(0, 2, VECTORS))
    assert made.dense(QUESTIONS[0], 3)
    assert before == file.read_bytes()
    made.update(more(2, 8, VECTORS))
    assert made.dense(QUESTIONS[0], 3)
    made.close()
    assert before != file.read_bytes()


def test_a_file_that_is_mostly_of_lost_passages_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once what was replaced is erased, the file does not keep its size."""
    monkeypatch.setattr("askcite.index.writing.GRACE_SECONDS", -1)
    made = index.create(tmp_path, MADE)
    given = list(entries())
    made.update(given)
    whole = (tmp_path / faiss_file.FILE).stat().st_size
    made.update(given[:5], replace_all=True)
    made.update(given[:4], replace_all=True)
    made.close()
    assert (tmp_path / faiss_file.FILE).stat().st_size < whole / 4
