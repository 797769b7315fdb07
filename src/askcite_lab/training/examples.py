"""Answered questions, and beside each one that is not.

The kinds of no answer are those met in use: a question its paragraph does not answer (Rajpurkar et
al. 2018), a passage that only looks right, the right passage without the sentence that mattered,
the right passage for another name or number or for the opposite, and a passage about something
else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final, TypeVar

import numpy as np

from askcite.types import Passage, Span
from askcite_lab.training.edits import Edits, learn
from askcite_lab.training.exercises import CutArticle, Exercise
from askcite_lab.training.lessons import Example, Lesson
from askcite_lab.training.opposites import turned
from askcite_lab.training.surroundings import passage_text, surrounded

SEED: Final = 20261122
"""Fixes every draw, so that the same folder gives the same examples."""
LOOK_RIGHT: Final = 8
"""Best-ranked passages among which those without the answer are looked for."""
SAME_PASSAGE: Final = 0.4
"""Of the swapped-in names come from the passage itself, which only reading tells apart."""
SAME_ARTICLE: Final = 0.7
"""Of the others come from the same article, the rest from any."""
EDITED: Final = 0.25
"""Of the questions that somebody edited have another companion beside the edit."""
TRIES: Final = 8
"""Names drawn before a swap is given up."""

_NAME: Final = re.compile(
    r"(?<=\s)(?:[A-Z][\w'’.-]+(?:\s+(?:of|the|and|de)\s+(?=[A-Z]))?\s*)+(?=[\s?,.;'’)])"
    r"|\b\d[\d,.]*\b"
)
T = TypeVar("T")


SHARES: Final = {
    Lesson.LOOKS_RIGHT: 0.28,
    Lesson.REMOVED: 0.06,
    Lesson.SWAPPED: 0.21,
    Lesson.TURNED: 0.42,
    Lesson.ELSEWHERE: 0.03,
}
"""How many of the answered questions get which companion, where one can be made; with people's own
unanswerable ones, over half of all examples have no answer."""


def make(sources: Mapping[str, CutArticle], questions: Iterable[Exercise]) -> Iterator[Example]:
    """The examples, in the order of the questions."""
    given = list(questions)
    return _Maker(sources, learn(given)).examples(given)


class _Maker:
    def __init__(self, sources: Mapping[str, CutArticle], edits: Edits) -> None:
        self._sources = sources
        self._ids = list(sources)
        self._names = {id: names(source.article.text) for id, source in sources.items()}
        self._edits = edits
        self._random = np.random.default_rng(SEED)

    def examples(self, questions: Iterable[Exercise]) -> Iterator[Example]:
        for group, question in enumerate(questions):
            source = self._sources[question.article_id]
            if question.answer is None:
                yield from self._unanswerable(group, question, source)
            elif holding := source.holding(question.answer):
                passage = self._pick(holding)
                yield self._answered(group, question, source, passage)
                for edit in question.edits:
                    yield self._example(group, edit, source, passage, kind=Lesson.UNANSWERABLE)
                if not question.edits or self._random.random() < EDITED:
                    yield from self._companion(group, question, source, passage)

    def _answered(
        self, group: int, question: Exercise, source: CutArticle, passage: Passage
    ) -> Example:
        example = self._example(group, question.text, source, passage, question.answer)
        return replace(example, short=question.short)

    def _unanswerable(
        self, group: int, question: Exercise, source: CutArticle
    ) -> Iterator[Example]:
        near = set(source.within(question.home))
        ranked = (p for p in source.ranked(question.text) if p in near)
        if passage := next(ranked, None):
            kind = Lesson.UNANSWERABLE
            yield self._example(group, question.text, source, passage, kind=kind)

    def _companion(
        self, group: int, question: Exercise, source: CutArticle, passage: Passage
    ) -> Iterator[Example]:
        draw = self._random.random()
        for kind, share in SHARES.items():
            if draw < share:
                made = self._made(kind, group, question, source, passage)
                if made is not None:
                    yield made
                return
            draw -= share

    def _made(
        self, kind: Lesson, group: int, question: Exercise, source: CutArticle, passage: Passage
    ) -> Example | None:
        match kind:
            case Lesson.LOOKS_RIGHT:
                return self._looks_right(group, question, source)
            case Lesson.REMOVED:
                return self._removed(group, question, source, passage)
            case Lesson.ELSEWHERE:
                return self._elsewhere(group, question)
            case _ if question.joined:
                return None  # one of the two would still be answered
            case Lesson.SWAPPED:
                return self._swapped(group, question, source, passage)
            case _:
                return self._turned(group, question, source, passage)

    def _looks_right(self, group: int, question: Exercise, source: CutArticle) -> Example | None:
        answer = _answer(question, source)
        best = islice(source.ranked(question.text), LOOK_RIGHT)
        away = (p for p in best if not (question.answer and p.span.overlaps(question.answer)))
        without = [p for p in away if answer not in source.words(p).lower()]
        if not without:
            return None
        found = self._pick(without[: LOOK_RIGHT // 2])
        return self._example(group, question.text, source, found, kind=Lesson.LOOKS_RIGHT)

    def _removed(
        self, group: int, question: Exercise, source: CutArticle, passage: Passage
    ) -> Example | None:
        text, answer = source.article.text, question.answer
        kept = [s.span for s in passage.sentences if answer and not s.span.overlaps(answer)]
        words = [span.of(text) for span in kept]
        if not kept or _answer(question, source) in " ".join(words).lower():
            return None
        ends = np.cumsum([len(each) + 1 for each in words])
        spans = tuple(
            Span(int(end) - 1 - len(each), int(end) - 1)
            for end, each in zip(ends, words, strict=True)
        )
        before, _ = surrounded(source.article.title, passage.heading, "", "")
        removed = Lesson.REMOVED
        return Example(question.text, " ".join(words), spans, None, group, removed, before=before)

    def _swapped(
        self, group: int, question: Exercise, source: CutArticle, passage: Passage
    ) -> Example | None:
        words = source.words(passage)
        found = [m for m in _NAME.finditer(question.text) if _bare(m) in words]
        if not found:
            return None
        match = self._pick(found)
        old = _bare(match)
        for new in self._others(old, question, source, passage):
            if old.lower() not in new.lower() and new.lower() not in question.text.lower():
                swapped = match.group().replace(old, new)
                asked = question.text[: match.start()] + swapped + question.text[match.end() :]
                return self._example(group, asked, source, passage, kind=Lesson.SWAPPED)
        return None

    def _others(
        self, old: str, question: Exercise, source: CutArticle, passage: Passage
    ) -> Iterator[str]:
        """Names of elsewhere, or of sentences that do not answer."""
        number, text, answer = old[0].isdigit(), source.article.text, question.answer
        words = source.words(passage)
        if self._random.random() < SAME_PASSAGE:
            near = [
                s.span.of(text) for s in passage.sentences if answer and s.span.overlaps(answer)
            ]
            found = names(words)[number]
            others = [name for name in found if not any(name in sentence for sentence in near)]
            banned = _answer(question, source)
        else:
            same = self._random.random() < SAME_ARTICLE
            others = self._names[question.article_id if same else self._pick(self._ids)][number]
            banned = words.lower()
        for _ in range(TRIES if others else 0):
            new = self._pick(others)
            if new.lower() not in banned:
                yield new

    def _turned(
        self, group: int, question: Exercise, source: CutArticle, passage: Passage
    ) -> Example | None:
        asked = self._edits.changed(question.text, self._random)
        if asked is None and (others := list(turned(question.text))):
            asked = self._pick(others)
        if asked is None:
            return None
        return self._example(group, asked, source, passage, kind=Lesson.TURNED)

    def _elsewhere(self, group: int, question: Exercise) -> Example | None:
        other = self._sources[self._pick(self._ids)]
        if other.article.id == question.article_id or not other.passages:
            return None
        found = self._pick(other.passages)
        return self._example(group, question.text, other, found, kind=Lesson.ELSEWHERE)

    def _example(
        self,
        group: int,
        question: str,
        source: CutArticle,
        passage: Passage,
        answer: Span | None = None,
        kind: Lesson = Lesson.ANSWERED,
    ) -> Example:
        read = passage_text(source.article, passage)
        here = answer and _moved(answer, passage.span.start)
        made = Example(question, read.text, read.sentences, here, group, kind)
        return replace(made, before=read.before, after=read.after)

    def _pick(self, among: Sequence[T]) -> T:
        return among[int(self._random.integers(len(among)))]


def names(text: str) -> dict[bool, list[str]]:
    """A text's names (False) and numbers (True), each once."""
    found = dict.fromkeys(_bare(match) for match in _NAME.finditer(text))
    kept = [name for name in found if len(name) > 1]
    return {number: [n for n in kept if n[0].isdigit() is number] for number in (False, True)}


def _bare(match: re.Match[str]) -> str:
    return match.group().strip(" .,")


def _answer(question: Exercise, source: CutArticle) -> str:
    """The answer's words in small letters.

    A passage without the answer must not hold them.
    """
    return question.answer.of(source.article.text).lower() if question.answer else ""


def _moved(span: Span, start: int) -> Span:
    return Span(span.start - start, span.end - start)
