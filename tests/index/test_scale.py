"""A hundred thousand passages: what stays small, and what is still found."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from tests.index import crowd

from askcite import index
from askcite.index import Filter, Index, arrays, faiss_file
from askcite.index.nearest import TAIL_SHARE
from askcite.library import entries

pytestmark = pytest.mark.slow

PASSAGES = 100_000
MEMORY = 200
"""Megabytes that a build may take beside its FAISS index: one batch of texts, their vectors, the
terms of one segment."""
QUESTIONS = [f"What is known on the topics {n} {n % 89}" for n in range(0, 2_000, 40)]
RECALL = 0.95
"""Share of the ten nearest that are found at least where not all are compared."""
PAGE = 4_096


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a library of so many passages."""
    return tmp_path_factory.mktemp("crowd")


@pytest.fixture(scope="module")
def grown(home: Path) -> int:
    """Megabytes by which a process grew that built it."""
    program = [sys.executable, crowd.__file__, str(home), str(PASSAGES)]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    return int(done.stdout)


@pytest.fixture(params=["scan", "cells"])
def directory(
    request: pytest.FixtureRequest,
    home: Path,
    grown: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Where the library is, and one that keeps its vectors as if too large for a scan."""
    if request.param == "scan":
        return home
    monkeypatch.setattr("askcite.index.faiss_file.SCALAR_PASSAGES", PASSAGES // 2)
    without = shutil.ignore_patterns(faiss_file.FILE)
    return Path(shutil.copytree(home, tmp_path / "cells", ignore=without))


@pytest.fixture
def library(directory: Path) -> Iterator[Index]:
    """The library, open."""
    opened = index.open(directory)
    yield opened
    opened.close()


def test_building_takes_bounded_memory(home: Path, grown: int) -> None:
    """A build grows by little more than the FAISS index it makes, however much comes in."""
    assert grown < MEMORY + ((home / faiss_file.FILE).stat().st_size >> 20)


def test_the_nearest_are_found(library: Index, directory: Path, home: Path) -> None:
    """As many as exact comparison finds, or nearly, by the index that the size asks for."""
    import faiss

    cells = directory != home
    vectors = crowd.Crowd.encode(QUESTIONS)
    near = [{key for key, _ in library.dense(vector, 10)} for vector in vectors]
    exact = _exact(vectors)
    hits = [len(one & other) for one, other in zip(near, exact, strict=True)]
    assert (RECALL if cells else 1.0) <= np.mean(hits) / 10
    kept = faiss.read_index(str(directory / faiss_file.FILE))
    assert cells == isinstance(kept, faiss.IndexIVF)


def _exact(vectors: np.ndarray) -> list[set[int]]:
    """The keys of the ten nearest, by comparing all as they are stored; keys count from 1."""
    texts = [a.text[b.span.start : b.span.end] for a in crowd.articles(PASSAGES) for b in a.blocks]
    stored = arrays.packed(crowd.Crowd.encode(texts)).astype(np.float32)
    scores = vectors @ (stored / np.linalg.norm(stored, axis=1, keepdims=True)).T
    return [{int(at) + 1 for at in np.argsort(-row)[:10]} for row in scores]


def test_adding_costs_the_article(library: Index, directory: Path) -> None:
    """One more is found at once, the FAISS file stays as it was, and so does most of the rest."""
    library.dense(crowd.Crowd.encode(QUESTIONS[:1])[0], 1)
    before, file = _pages(directory / "library.db"), _stamp(directory / faiss_file.FILE)
    new = crowd.article(PASSAGES, lines=3)
    library.update(entries.entries([new], crowd.Crowd(), library.digests()))
    after = _pages(directory / "library.db")
    changed = sum(one != other for one, other in zip(before, after, strict=False))
    assert changed + len(after) - len(before) < TAIL_SHARE / 10 * len(after)
    assert file == _stamp(directory / faiss_file.FILE)
    text = new.text.splitlines()[0]
    best = library.passages([library.dense(crowd.Crowd.encode([text])[0], 1)[0][0]])
    assert [new.id] == [stored.passage.article_id for stored in best]
    library.rollback()


def _pages(path: Path) -> list[int]:
    """A number for each page of a file."""
    data = path.read_bytes()
    return [hash(data[at : at + PAGE]) for at in range(0, len(data), PAGE)]


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_ino, found.st_mtime_ns


def test_a_filter_costs_its_matches(library: Index) -> None:
    """Choosing among many articles looks at those that match, and its passages are found."""
    wanted = Filter(where={"title": "Article 7"})
    began = time.process_time()
    assert ("a7",) == library.matching(wanted)
    assert time.process_time() - began < 0.5
    found = library.dense(crowd.Crowd.encode(["Fact 7 0 on the topics 7 1."])[0], 9, ["a7"])
    assert {"a7"} == {s.passage.article_id for s in library.passages([key for key, _ in found])}
