"""A small cross-encoder that reads question and passage together.

For every sentence of a passage it gives how strongly the sentence answers the question, and the
few words in it that do. One forward pass a passage; the weights are made by `askcite_lab`
and shipped beside this module with their model card.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

from askcite.models import packaged, runtime, weights
from askcite.models.runtime import MAX_READ_TOKENS
from askcite.settings import DEFAULT_ENCODER
from askcite.types import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Encoding, Tokenizer

LANGUAGES: Final = frozenset({"en"})
"""Those that the shipped weights can read."""
MAX_PASSAGE_CHARACTERS: Final = 4_000
"""Of an over-long passage so many are tokenized to be read."""
MAX_QUESTION_TOKENS: Final = 48
"""Of a question; no question of the training data is longer."""
MAX_ANSWER_TOKENS: Final = 20
"""Of a short answer: F1 on squadshifts is .784; .782 at 30, .781 at 15."""


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage as the reader sees it in its article.

    `sentences` are spans of its text. `before` and `after` are read too and never answer; the
    shipped reader, which was trained without, is given none.
    """

    text: str
    sentences: tuple[Span, ...]
    before: str = ""
    after: str = ""

    @property
    def whole(self) -> str:
        """All that is read; of an over-long passage, its beginning."""
        return self.before + self.text[:MAX_PASSAGE_CHARACTERS] + self.after


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """One sentence as the reader read it, in log-odds.

    `evidence`: that the sentence answers. `span`: that its best few words do, rather than nothing
    in the passage; `answer` is where these stand in the passage's text. `pieces`: how many word
    pieces of it were read.
    """

    evidence: float
    span: float
    answer: Span | None
    pieces: int


UNREAD = SentenceReading(-10.0, -20.0, None, 0)
"""A sentence beyond what the reader holds of a passage: taken as no answer."""


def can_read(*languages: str | None) -> bool:
    """True where it can read these languages, None being one."""
    return LANGUAGES.issuperset(filter(None, languages))


class Reader(Protocol):
    """Reads passages for a question."""

    def read(
        self, question: str, passages: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        """For each passage in turn, one reading a sentence."""


class OnnxReader:
    """The shipped reader, on ONNX Runtime.

    It is safe to share between threads.
    """

    def __init__(self, model: bytes) -> None:
        self._session = runtime.Session(model)
        directory = weights.locate(DEFAULT_ENCODER)
        self._words = runtime.words(directory)
        self._tokenizer = runtime.tokenizer(directory)
        self._tokenizer.enable_truncation(MAX_READ_TOKENS, strategy="only_second")

    def read(
        self, question: str, passages: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        """For each passage in turn, one reading a sentence.

        A reading does not depend on the other passages.
        """
        asked = as_read(self._words, question)
        encodings = [self._tokenizer.encode(asked, p.whole) for p in passages]
        logits = self._session.run(encodings)
        return [_readings(*each) for each in zip(passages, encodings, logits, strict=True)]


def as_read(words: Tokenizer, question: str) -> str:
    """The question as the reader reads it.

    It has its mark, which people leave out, and is not too long.
    """
    marked = question if question.endswith(("?", ".", "!")) else f"{question}?"
    return runtime.cut(words, marked, MAX_QUESTION_TOKENS)


@cache
def load() -> Reader:
    """The shipped reader, loaded once.

    Raises ModelError when its weights are missing or damaged.
    """
    return OnnxReader(packaged.graph("reader"))


def digest() -> str:
    """The sha256 of the shipped weights, the reader's name."""
    return str(card()["sha256"])


def card() -> dict[str, Any]:
    """The card of the shipped weights.

    It holds digest, calibration and figures.
    """
    return packaged.card("reader")


def _readings(
    passage: PassageText, encoding: Encoding, logits: NDArray[np.float32]
) -> tuple[SentenceReading, ...]:
    """Each sentence's mean evidence and best span.

    `logits` are start, end and evidence, a row a token.
    """
    shift, end = len(passage.before), len(passage.before) + len(passage.text)
    offsets = np.array(encoding.offsets)
    second = np.array(encoding.sequence_ids) == 1
    words = np.flatnonzero(second & (shift <= offsets[:, 0]) & (offsets[:, 0] < end))
    starts = offsets[words, 0] - shift
    null = float(logits[0, 0] + logits[0, 1])
    read = []
    for sentence in passage.sentences:
        first, last = np.searchsorted(starts, (sentence.start, sentence.end))
        tokens = words[first:last]
        own, places = logits[tokens], offsets[tokens] - shift
        read.append(_reading(own, places, null) if len(tokens) else UNREAD)
    return tuple(read)


def _reading(own: NDArray[np.float32], places: NDArray[np.int64], null: float) -> SentenceReading:
    """The reading of one sentence.

    Its best span starts and ends in it, within a few words (Devlin et al. 2019). `own` are its
    tokens' logits, `places` where these start and end in the passage's text.
    """
    pairs = own[:, 0][:, None] + own[:, 1][None, :]
    allowed = np.triu(np.ones_like(pairs, bool)) & ~np.triu(
        np.ones_like(pairs, bool), MAX_ANSWER_TOKENS
    )
    start, end = np.unravel_index(np.where(allowed, pairs, -np.inf).argmax(), pairs.shape)
    words = Span(int(places[start, 0]), int(places[end, 1]))
    return SentenceReading(
        float(own[:, 2].mean()), float(pairs[start, end]) - null, words, len(own)
    )
