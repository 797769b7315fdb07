"""Figures of a reader alone.

Each question is read beside the paragraph that it was asked of.
A set's questions name their paragraph by `para_id`, its articles their paragraphs as `paras`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from askcite.errors import SourceError
from askcite.evaluate import data
from askcite.evaluate.data import Case, Place
from askcite.evaluate.metrics import Interval, auc, bootstrap, f1, hit
from askcite.models import packaged, reader
from askcite.models.reader import OnnxReader, PassageText, Reader
from askcite.text import sentences
from askcite.types import Block, BlockKind, Span


@dataclass(frozen=True, slots=True)
class ReadingFigures:
    """Over so many questions, each with its interval.

    `auc` tells the answerable ones from the others by the best sentence's evidence; of the
    answerable ones, `sentence` is the share whose best sentence is right, `f1` that of its words.
    """

    questions: int
    auc: Interval
    f1: Interval
    sentence: Interval


def measure(path: Path, size: int | None = None, weights: Path | None = None) -> ReadingFigures:
    """The figures of a reader on the set at `path`.

    It is the shipped one, or that in the file `weights`.
    `size` questions are asked, or all; raises SourceError where their paragraphs are not known.
    """
    reads = reader.load() if weights is None else OnnxReader(packaged.read(weights))
    read = [_read(reads, *asked) for asked in _asked(path, size)]
    evidence = np.array([one.evidence for one in read])
    answerable = np.array([one.right is not None for one in read])
    answered = [one for one in read if one.right is not None]
    return ReadingFigures(
        questions=len(read),
        auc=bootstrap(auc, evidence, answerable),
        f1=bootstrap(np.mean, np.array([one.f1 for one in answered])),
        sentence=bootstrap(np.mean, np.array([one.right for one in answered])),
    )


class _Read(NamedTuple):
    """The best sentence's evidence, F1, and whether right."""

    evidence: float
    f1: float
    right: bool | None


def _asked(path: Path, size: int | None) -> Iterator[tuple[Case, Place, str]]:
    """Each case with its paragraph and the words of that."""
    places = data.paragraphs(path)
    rows = data.rows(data.questions_file(path))
    homes = {row.get("id"): places.get(row.get("para_id", "")) for row in rows}
    articles = tuple(data.corpus(path))
    texts = {article.id: article.text for article in articles}
    cases = [case for case in data.load(path, articles) if homes.get(case.id)]
    if not cases:
        raise SourceError(f"{path} does not say of which paragraph each question was asked")
    for case in data.sample(cases, size):
        if home := homes[case.id]:
            yield case, home, home.span.of(texts[home.article_id])


def _read(reads: Reader, case: Case, place: Place, text: str) -> _Read:
    whole = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    spans = tuple(sentence.span for sentence in sentences.split(text, (whole,)))
    (readings,) = reads.read(case.question, [PassageText(text, spans)])
    best, span = max(zip(readings, spans, strict=True), key=lambda each: each[0].evidence)
    if not case.answerable:
        return _Read(best.evidence, 0.0, None)
    start = place.span.start
    here = Place(place.article_id, Span(start + span.start, start + span.end))
    words = best.answer.of(text) if best.answer else ""
    return _Read(best.evidence, f1(words, case.answers), hit([here], case.evidence, 1))
