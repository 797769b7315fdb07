"""A question's way to its evidence, on one page: look up, fuse, read, weigh."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from askcite import about, evidence, ranking
from askcite.about import Said
from askcite.evidence import Calibration, Candidate
from askcite.index import Index, Stored
from askcite.models.encoder import Encoder
from askcite.models.reader import UNREAD, PassageText, Reader, SentenceReading
from askcite.settings import MAX_STATEMENTS, POOL, READ_PASSAGES
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Hit, Span


@dataclass(frozen=True)
class Finding:
    """What was found for one reading of a question.

    `hits` are the fused passages, best first; `candidates` the sentences of those that were read;
    `said` is what articles say of themselves, where the question is about that.
    """

    question: str
    hits: tuple[Hit, ...]
    candidates: tuple[Candidate, ...]
    calibration: Calibration
    milliseconds: dict[str, float]
    said: tuple[Said, ...] = ()

    @cached_property
    def ranked(self) -> tuple[Evidence, ...]:
        """Every sentence that was read, the most probable answer first."""
        read = evidence.rank(self.candidates, self.calibration)
        return self._own + tuple(e for e in read if not any(_same(e, o) for o in self._own))

    @property
    def best(self) -> tuple[Evidence, ...]:
        """The sentences to cite: what the articles say of themselves, else the best of those."""
        return self._own or evidence.select(self.ranked)

    @cached_property
    def _own(self) -> tuple[Evidence, ...]:
        return tuple(s.evidence for s in self.said if s.evidence)

    @property
    def notice(self) -> str | None:
        """What the articles' entries say where their text does not."""
        return " ".join(s.entry for s in self.said if s.entry) or None

    def read(self, chosen: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The chosen sentences and the best one of each passage that was read, as retrieved."""
        firsts = dict.fromkeys([*chosen, *self._bests()])
        return tuple(sorted(firsts, key=lambda e: -e.retrieval))

    def _bests(self) -> Iterator[Evidence]:
        for hit in self.hits[:READ_PASSAGES]:
            id, sentences = hit.passage.article_id, hit.passage.sentences
            inside = (e for e in self.ranked if e.article_id == id and e.sentence in sentences)
            yield from islice(inside, 1)

    @cached_property
    def confidence(self) -> float:
        """The calibrated probability that the articles answer."""
        return 1.0 if self._own else evidence.confidence(self.candidates, self.calibration)


@dataclass(frozen=True, slots=True)
class Asker:
    """What a look-up needs: where passages are, who encodes, who reads, how it is weighed.

    Without a `reader` (its language is not the articles') similarity decides.
    """

    index: Index
    article: Callable[[str], Article]
    encoder: Encoder
    reader: Reader | None
    calibration: Calibration

    def find(self, question: str, articles: Collection[str] | None) -> Finding:
        """The passages and sentences for a question that stands alone."""
        clock = _Clock()
        vector = self.encoder.encode([question], query=True)[0]
        clock.lap("encode")
        found = self._fused(question, vector, articles)
        clock.lap("search")
        best = found[:READ_PASSAGES]
        texts = [_passage_text(self.article(s.passage.article_id), s) for s, _ in best]
        readings = self._read(question, texts)
        clock.lap("read")
        asked = frozenset(terms(question))
        candidates = [
            candidate
            for place, read in enumerate(zip(best, texts, readings, strict=True))
            for candidate in _candidates(place, *read, vector, asked)
        ]
        hits = tuple(Hit(stored.passage, score) for stored, score in found)
        said = self._said(question, articles)
        return Finding(question, hits, tuple(candidates), self.calibration, clock.laps, said)

    def _said(self, question: str, articles: Collection[str] | None) -> tuple[Said, ...]:
        """What a few articles say of themselves, if that is the question."""
        field = about.asked(question)
        if field is None:
            return ()
        if articles is None:
            articles = [article.id for article in self.index.articles(MAX_STATEMENTS + 1)]
        few = dict.fromkeys(articles) if len(articles) <= MAX_STATEMENTS else ()
        return tuple(about.said(field, self.article(id)) for id in few)

    def _fused(
        self, question: str, vector: NDArray[np.float32], articles: Collection[str] | None
    ) -> list[tuple[Stored, float]]:
        """The candidates of both rankings with their fused scores, best first, ties by key."""
        dense = self.index.dense(vector, POOL, articles)
        lexical = dict(self.index.lexical(terms(question), POOL, articles))
        stored = self.index.passages(sorted({key for key, _ in dense} | set(lexical)))
        if not stored:
            return []
        scores = ranking.fuse(vector, stored, lexical)
        order = sorted(range(len(stored)), key=lambda at: (-scores[at], stored[at].key))
        return [(stored[at], float(scores[at])) for at in order]

    def _read(
        self, question: str, texts: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        if self.reader is None or not texts:
            return [(UNREAD,) * len(text.sentences) for text in texts]
        return self.reader.read(question, texts)


def _same(one: Evidence, other: Evidence) -> bool:
    places = one.sentence.span, other.sentence.span
    return one.article_id == other.article_id and places[0].overlaps(places[1])


def _passage_text(article: Article, stored: Stored) -> PassageText:
    span = stored.passage.span
    sentences = (s.span for s in stored.passage.sentences)
    moved = tuple(Span(s.start - span.start, s.end - span.start) for s in sentences)
    return PassageText(span.of(article.text), moved)


def _candidates(
    place: int,
    found: tuple[Stored, float],
    text: PassageText,
    readings: Sequence[SentenceReading],
    vector: NDArray[np.float32],
    asked: frozenset[str],
) -> Iterator[Candidate]:
    stored, score = found
    cosines = stored.sentence_vectors @ vector
    start = stored.passage.span.start
    rows = zip(stored.passage.sentences, text.sentences, readings, cosines, strict=True)
    for sentence, span, reading, cosine in rows:
        words = reading.answer
        shared = asked & set(terms(span.of(text.text)))
        yield Candidate(
            article_id=stored.passage.article_id,
            sentence=sentence,
            answer=words and Span(words.start + start, words.end + start),
            evidence=reading.evidence,
            span=reading.span,
            cosine=float(cosine),
            overlap=len(shared) / max(1, len(asked)),
            retrieval=score,
            place=place,
        )


class _Clock:
    """Milliseconds of each stage."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        """End a stage."""
        now = time.perf_counter()
        self.laps[stage] = (now - self._last) * 1000
        self._last = now
