"""A question's way to its evidence: look up, fuse, read."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer import evidence, hints
from askcite.answer.evidence import Calibration, Candidate
from askcite.answer.retrieval import Hybrid, Retriever, Scope
from askcite.errors import NotFoundError
from askcite.index import Generation, Stored
from askcite.models.encoder import Encoder
from askcite.models.reader import UNREAD, PassageText, Reader
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import LISTED, Article, Evidence, Hit, Kind, Passage, Sentence, Span

READ_PASSAGES: Final = 5
"""Passages read for a question, nearly all of its time: with 5 the first sentence is right for .681
of covidqa's and not .669 as with 3, elsewhere for as many, in half as long again."""
LOOKED_THROUGH: Final = 20
"""Passages whose sentences are looked through for a definition."""
FURTHER: Final = 2
"""Passages with such a sentence that are read beside those read anyway."""
SPELT: Final = 50
"""Articles by whose words a slip in a question is mended."""
_WORD: Final = late(r"[A-Za-z]{3,}")
STAGES: Final = ("encode", "search", "read")
"""The stages that are timed, in milliseconds."""
FEW: Final = 3
"""Articles up to which all kinds are judged alike (`Calibration.many`)."""
FIRST_PASSAGES: Final = 2
"""Passages read first; the others are left unread where these settle the answer."""


@dataclass(frozen=True)
class Finding:
    """The passages and sentences found for one question.

    `passages` are the fused ones with their scores, best first; `candidates` the sentences of those
    that were read. `articles` are those that were read, by id: evidence is cited from them,
    whatever becomes of the library.
    """

    question: str
    passages: tuple[tuple[Passage, float], ...] = field(repr=False)
    candidates: tuple[Candidate, ...] = field(repr=False)
    calibration: Calibration = field(repr=False)
    milliseconds: Mapping[str, float] = field(repr=False)
    generation: Generation = field(repr=False)
    articles: Mapping[str, Article] = field(repr=False)

    def hits(self, k: int) -> tuple[Hit, ...]:
        """At most `k` passages with their words, best first.

        Those erased since are left out.
        """
        first = self.passages[:k]
        ids = dict.fromkeys(passage.article_id for passage, _ in first)
        unread = [id for id in ids if id not in self.articles]
        there = {**self.articles, **_there(self.generation, unread)}
        return tuple(
            Hit(passage, score, there[id].cite(passage.span))
            for passage, score in first
            if (id := passage.article_id) in there
        )

    @cached_property
    def ranked(self) -> tuple[Evidence, ...]:
        """Every sentence that was read, the most probable answer first."""
        return evidence.rank(self.candidates, self.calibration)

    @cached_property
    def confidence(self) -> float:
        """The calibrated probability that the articles answer."""
        return evidence.confidence(self.question, self.candidates, self.calibration)

    def bests(self) -> Iterator[Evidence]:
        """The best sentence of each passage that was read."""
        for passage, _ in self.passages[:READ_PASSAGES]:
            id, sentences = passage.article_id, passage.sentences
            inside = (e for e in self.ranked if e.article_id == id and e.sentence in sentences)
            yield from islice(inside, 1)


@dataclass(frozen=True, slots=True)
class Finder:
    """An encoder, a reader, and the weights of their readings.

    Without a `reader` (its language is not the articles') similarity decides.
    """

    encoder: Encoder
    reader: Reader | None
    calibration: Calibration
    retriever: Retriever = field(default_factory=Hybrid)

    def find(
        self,
        question: str,
        generation: Generation,
        articles: Collection[str] | None,
        wanted: float | None = None,
        vector: NDArray[np.float32] | None = None,
        also: Callable[[str], bool] | None = None,
    ) -> Finding:
        """The passages and sentences for a question that stands alone.

        Where a `wanted` confidence is given, the first passages are read, and the others only
        while these may change what is answered. The question's `vector` is made unless it is given.
        """
        times = [time.perf_counter()]
        if vector is None:
            vector = self.encoder.encode([question], query=True)[0]
        times.append(time.perf_counter())
        found = self.retriever.retrieve(question, vector, generation, articles)
        times.append(time.perf_counter())
        first = found[:READ_PASSAGES]
        there = _there(generation, (s.passage.article_id for s, _ in first))
        best = [each for each in first if each[0].passage.article_id in there]
        if also is not None:
            best += _further(found[READ_PASSAGES:LOOKED_THROUGH], generation, also)
            there |= _there(generation, (s.passage.article_id for s, _ in best))
        passages = [stored.passage for stored, _ in best]
        has_rows = any(LISTED & article.kinds for article in there.values())
        asks_form = has_rows or hints.NUMBERED.search(question)
        fits = hints.fits(question, passages, there) if asks_form else {}
        spares = wanted is not None and self.reader is not None and not fits
        at_first = FIRST_PASSAGES if spares else READ_PASSAGES
        read = self._candidates(question, vector, best[:at_first], there, fits)
        looks = also is None or any(
            also(each.sentence.span.line(there[each.article_id].text)) for each in read
        )
        settled = wanted is not None and evidence.settled(question, read, self.calibration, wanted)
        if not (settled and looks):
            rest = best[at_first:]
            read += self._candidates(question, vector, rest, there, fits, at_first)
        times.append(time.perf_counter())
        laps = (1000 * (end - start) for start, end in pairwise(times))
        return Finding(
            question,
            tuple((stored.passage, score) for stored, score in found),
            tuple(read),
            self.calibration,
            dict(zip(STAGES, laps, strict=True)),
            generation,
            there,
        )

    def _candidates(
        self,
        question: str,
        vector: NDArray[np.float32],
        passages: Sequence[tuple[Stored, float]],
        there: Mapping[str, Article],
        fits: Mapping[tuple[str, Sentence], float],
        first: int = 0,
    ) -> list[Candidate]:
        """The sentences of these passages, read.

        The first passage has the place `first`.
        """
        texts = []
        for stored, _ in passages:
            span, parts = stored.passage.span, (s.span for s in stored.passage.sentences)
            moved = tuple(Span(s.start - span.start, s.end - span.start) for s in parts)
            texts.append(PassageText(span.of(there[stored.passage.article_id].text), moved))
        if self.reader is None or not texts:
            readings = [(UNREAD,) * len(text.sentences) for text in texts]
        else:
            readings = self.reader.read(question, texts)
        asked = frozenset(terms(question))
        return [
            candidate
            for place, read in enumerate(zip(passages, texts, readings, strict=True), first)
            for candidate in evidence.candidates(place, *read, vector, asked, there, fits)
        ]


@dataclass(frozen=True, slots=True)
class Search:
    """The articles asked, as one request sees them.

    A finding answers from the confidence `answers_from` on.
    """

    finder: Finder
    generation: Generation
    scope: Scope
    answers_from: float
    _vectors: dict[str, NDArray[np.float32]] = field(default_factory=dict, repr=False)

    def vector(self, question: str) -> NDArray[np.float32]:
        """The question's vector, made once."""
        if question not in self._vectors:
            self._vectors[question] = self.finder.encoder.encode([question], query=True)[0]
        return self._vectors[question]

    def best(
        self,
        readings: Sequence[str],
        *,
        kind: Kind = Kind.FACT,
        sparing: bool = False,
        also: Callable[[str], bool] | None = None,
    ) -> Finding:
        """The finding of the reading that is answered best.

        It is judged as a request of this `kind`. A `sparing` one stops to read once the answer is
        settled. Passages further down that have a sentence with the looks that `also` tells are
        read too.
        """
        finder = self.finder
        if kind in finder.calibration.many and not self.few(FEW):
            finder = replace(finder, calibration=finder.calibration.of_many(kind))
        wanted = self.answers_from if sparing and len(readings) == 1 else None
        found = [
            finder.find(each, self.generation, self.scope, wanted, self._vectors.get(each), also)
            for each in readings
        ]
        return max(found, key=lambda each: each.confidence)

    def answers(self, found: Finding) -> bool:
        """True where it is probable enough that the articles answer."""
        return found.confidence >= self.answers_from

    def knows(self, word: str) -> bool:
        """True where the articles asked have the word.

        It may stand in any form.
        """
        return bool(self.generation.lexical(terms(word), 1, self.scope))

    def words(self) -> Iterator[str]:
        """Every word of the articles asked.

        Where they are many, of the first few of them.
        """
        for article in self.few(SPELT, first=True):
            yield from _WORD.findall(article.text)

    def counted(self, most: int) -> int:
        """The number of articles asked, up to `most` and one."""
        scope = self.generation.ids(most + 1) if self.scope is None else self.scope
        return min(len(list(scope)), most + 1)

    def few(self, most: int, *, first: bool = False) -> tuple[Article, ...]:
        """The articles asked, whole.

        Where they are more than `most`, the `first` of them or none.
        """
        scope = self.scope
        if scope is None:
            scope = self.generation.ids(most + 1)
        kept = list(scope)[:most] if first or len(scope) <= most else ()
        return tuple(_there(self.generation, kept).values())


def _there(generation: Generation, ids: Iterable[str]) -> dict[str, Article]:
    """The articles of these ids, less those erased meanwhile."""
    found = {}
    for id in dict.fromkeys(ids):
        with suppress(NotFoundError):
            found[id] = generation.article(id)
    return found


def _further(
    found: Sequence[tuple[Stored, float]], generation: Generation, also: Callable[[str], bool]
) -> list[tuple[Stored, float]]:
    """The first passages that have such a sentence."""
    there = _there(generation, (stored.passage.article_id for stored, _ in found))

    fitting = (
        each
        for each in found
        if (article := there.get(each[0].passage.article_id)) is not None
        and any(also(s.span.line(article.text)) for s in each[0].passage.sentences)
    )
    return list(islice(fitting, FURTHER))
