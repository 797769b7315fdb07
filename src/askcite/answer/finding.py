"""A question's way to its evidence, on one page: look up, fuse, read, weigh."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from askcite.answer import evidence, ranking
from askcite.answer.evidence import Calibration, Candidate
from askcite.answer.kinds import itself, term
from askcite.answer.kinds.itself import Said
from askcite.errors import NotFoundError
from askcite.index import Generation, Stored
from askcite.models.encoder import Encoder
from askcite.models.reader import UNREAD, PassageText, Reader, SentenceReading
from askcite.settings import MAX_STATEMENTS, NAMED_ELSEWHERE, POOL, READ_PASSAGES
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Hit, Span


@dataclass(frozen=True)
class Finding:
    """What was found for one reading of a question, in one generation of the library.

    `hits` are the fused passages, best first; `candidates` the sentences of those that were read;
    `said` is what articles say of themselves, or what an abbreviation stands for, where that is
    asked. `articles` are those that were read, by id: evidence is cited from them, whatever becomes
    of the library.
    """

    question: str
    hits: tuple[Hit, ...]
    candidates: tuple[Candidate, ...]
    calibration: Calibration
    milliseconds: dict[str, float]
    generation: Generation = field(repr=False)
    articles: Mapping[str, Article] = field(repr=False)
    said: tuple[Said, ...] = ()

    @cached_property
    def ranked(self) -> tuple[Evidence, ...]:
        """Every sentence that was read, the most probable answer first."""
        read = evidence.rank(self.candidates, self.calibration)
        return self._own + tuple(e for e in read if not any(_same(e, o) for o in self._own))

    @property
    def best(self) -> tuple[Evidence, ...]:
        """The sentences to cite: what is said of what is asked for, else the best of those read."""
        return self._own or evidence.select(self.question, self.ranked)

    @cached_property
    def _own(self) -> tuple[Evidence, ...]:
        return tuple(s.evidence for s in self.said if s.evidence)

    @property
    def notice(self) -> str | None:
        """What the articles' entries say where their text does not."""
        return " ".join(s.entry for s in self.said if s.entry) or None

    def article(self, id: str) -> Article:
        """The article as it was when it was found; raises NotFoundError for one erased unread."""
        return self.articles.get(id) or self.generation.article(id)

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
        if self._own:
            return max(each.probability for each in self._own)
        return evidence.confidence(self.candidates, self.calibration)


@dataclass(frozen=True, slots=True)
class Asker:
    """What a look-up needs: who encodes, who reads, how it is weighed.

    Without a `reader` (its language is not the articles') similarity decides.
    """

    encoder: Encoder
    reader: Reader | None
    calibration: Calibration

    def find(
        self, question: str, generation: Generation, articles: Collection[str] | None
    ) -> Finding:
        """The passages and sentences for a question that stands alone."""
        clock = _Clock()
        vector = self.encoder.encode([question], query=True)[0]
        clock.lap("encode")
        found = _fused(question, vector, generation, articles)
        clock.lap("search")
        there = _there(generation, (s.passage.article_id for s, _ in found[:READ_PASSAGES]))
        best = [each for each in found[:READ_PASSAGES] if each[0].passage.article_id in there]
        texts = [_passage_text(there[s.passage.article_id], s) for s, _ in best]
        readings = self._read(question, texts)
        clock.lap("read")
        asked = frozenset(terms(question))
        candidates = [
            candidate
            for place, read in enumerate(zip(best, texts, readings, strict=True))
            for candidate in _candidates(place, *read, vector, asked)
        ]
        hits = tuple(Hit(stored.passage, score) for stored, score in found)
        wanted, short = itself.asked(question), term.asked(question)
        few = _few(generation, articles) if wanted else {}
        said = [itself.said(wanted, article) for article in few.values()] if wanted else []
        if short:
            said += [Said(each, None) for each in term.defined(short, there.values())]
        return Finding(
            question,
            hits,
            tuple(candidates),
            self.calibration,
            clock.laps,
            generation,
            there | few,
            tuple(said),
        )

    def _read(
        self, question: str, texts: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        if self.reader is None or not texts:
            return [(UNREAD,) * len(text.sentences) for text in texts]
        return self.reader.read(question, texts)


def _fused(
    question: str,
    vector: NDArray[np.float32],
    generation: Generation,
    articles: Collection[str] | None,
) -> list[tuple[Stored, float]]:
    """The candidates of both rankings with their fused scores, best first, ties by key."""
    dense = generation.dense(vector, POOL, articles)
    lexical = dict(generation.lexical(terms(question), POOL, articles))
    stored = generation.passages(sorted({key for key, _ in dense} | set(lexical)))
    if not stored:
        return []
    scores = ranking.fuse(vector, stored, lexical)
    order = sorted(range(len(stored)), key=lambda at: (-scores[at], stored[at].key))
    return [(stored[at], float(scores[at])) for at in order]


def _few(generation: Generation, articles: Collection[str] | None) -> dict[str, Article]:
    """The articles asked, by id, if there are few enough for each to say something of itself."""
    if articles is None:
        articles = [article.id for article in generation.articles(MAX_STATEMENTS + 1)]
    return _there(generation, articles if len(articles) <= MAX_STATEMENTS else ())


def _there(generation: Generation, ids: Iterable[str]) -> dict[str, Article]:
    """The articles of these ids, by id; one erased meanwhile is left out."""
    found = {}
    for id in dict.fromkeys(ids):
        with suppress(NotFoundError):
            found[id] = generation.article(id)
    return found


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
    clearest = max(range(len(readings)), key=lambda at: readings[at].span)
    best = readings[clearest].span
    for sentence, span, reading, cosine in rows:
        elsewhere = best > max(0.0, reading.span + NAMED_ELSEWHERE)
        words = None if elsewhere else reading.answer
        shared = asked & set(terms(span.of(text.text)))
        yield Candidate(
            article_id=stored.passage.article_id,
            sentence=sentence,
            answer=words and Span(words.start + start, words.end + start),
            evidence=reading.evidence,
            span=best,
            cosine=float(cosine),
            overlap=len(shared) / max(1, len(asked)),
            retrieval=score,
            place=place,
            pieces=reading.pieces,
            named=stored.passage.sentences[clearest] if elsewhere else None,
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
