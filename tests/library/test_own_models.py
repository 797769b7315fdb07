"""Encoders, readers and retrievers of one's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from askcite.answer.retrieval import Scope
from askcite.errors import MismatchError, ModelError
from askcite.index import Generation, Stored
from askcite.library.library import Library
from askcite.models.reader import PassageText, SentenceReading
from askcite.text.terms import terms
from askcite.types import Span

TEXTS = [
    {"id": "pump", "text": "The old pump at Weir Lane was replaced in 1987. It lifts water."},
    {"id": "mill", "text": "The mill at Harrow Bridge grinds rye. It was restored in 2004."},
]
QUESTION = "When was the old pump at Weir Lane replaced?"


class Hashing:
    """Vectors of hashed words: no weights at all."""

    name, digest, dimension, languages = "tests/hashing", "1" * 64, 256, None

    def count(self, texts: Sequence[str]) -> list[int]:
        """The number of words."""
        return [len(text.split()) for text in texts]

    def encode(
        self,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """A row a text."""
        rows = np.full((len(texts), self.dimension), 1e-3, np.float32)
        for row, text in zip(rows, texts, strict=True):
            for term in terms(text):
                row[crc32(term.encode()) % self.dimension] += 1
        unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


class Other(Hashing):
    """The same under other weights."""

    digest = "2" * 64


class Overlap:
    """A reader for which shared words answer."""

    def __init__(self) -> None:
        self.read_passages = 0

    def read(
        self, question: str, passages: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        """Log-odds by the share of the question's words."""
        self.read_passages += len(passages)
        asked = set(terms(question))
        return [
            tuple(self._reading(asked, p.text[s.start : s.end], s.start) for s in p.sentences)
            for p in passages
        ]

    def _reading(self, asked: set[str], sentence: str, start: int) -> SentenceReading:
        share = len(asked & set(terms(sentence))) / len(asked)
        year = re.search(r"\d{4}", sentence)
        words = Span(start + year.start(), start + year.end()) if year else None
        return SentenceReading(12 * share - 4, 12 * share - 4, words, len(sentence.split()))


class Words:
    """A retriever by words alone."""

    def retrieve(
        self, question: str, vector: NDArray[np.float32], generation: Generation, articles: Scope
    ) -> list[tuple[Stored, float]]:
        """The lexical ranking."""
        scores = dict(generation.lexical(terms(question), 50, articles))
        return [(stored, scores[stored.key]) for stored in generation.passages(list(scores))]


@pytest.fixture
def hashed(tmp_path: Path) -> Path:
    """A library by the hashing encoder and the overlap reader."""
    with Library.build(tmp_path / "h", TEXTS, encoder=Hashing(), reader=Overlap()) as built:
        assert "tests/hashing" == built.manifest.encoder
    return tmp_path / "h"


def test_a_library_answers_by_an_encoder_and_reader_of_ones_own(hashed: Path) -> None:
    """The reader given is the one that reads."""
    reader = Overlap()
    with Library.open(hashed, encoder=Hashing(), reader=reader) as library:
        answer = library.ask(QUESTION)
    assert ("pump", "1987") == (answer.citations[0].article_id, answer.short)
    assert reader.read_passages > 0


def test_other_weights_than_the_librarys_are_refused(hashed: Path) -> None:
    """So is a library whose encoder nobody gives."""
    with Library.open(hashed, encoder=Other()) as library, pytest.raises(MismatchError):
        library.ask(QUESTION)
    with Library.open(hashed) as library, pytest.raises(ModelError, match="tests/hashing"):
        library.ask(QUESTION)


def test_a_retriever_of_ones_own_finds(library: Library, home: Path) -> None:
    """By words alone a question without any of the article's finds nothing."""
    question = "Which pillar of the IPOI does Japan lead?"
    with Library.open(home, retriever=Words()) as by_words:
        assert library.ask(question).citations == by_words.ask(question).citations
        assert () == by_words.search("zebra giraffe")
    assert library.search("zebra giraffe")
