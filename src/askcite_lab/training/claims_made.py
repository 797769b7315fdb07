"""Claims made from articles and questions, with their text.

Sentences of an article, kept, shortened or joined, are supported, and changed are not; questions
are said as statements, with their answer or with one that is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from askcite.evaluate.claims import Claim
from askcite.support.wording import turns
from askcite.text.english import QUESTION_WORDS
from askcite.types import Passage, Span
from askcite_lab.training.changes import Changer, shorter, stitched
from askcite_lab.training.examples import SEED, names
from askcite_lab.training.exercises import CutArticle, Exercise
from askcite_lab.training.stater import Stater

SHORT: Final = 0.45
"""Of the texts are the sentence alone, as a writer cites it."""
WIDER: Final = 0.75
"""Up to here it has its neighbours; beyond, it is the whole passage."""
KEPT: Final = 0.12
"""Of the supported sentences stay as they are; the checker meets such ones seldom."""
JOINED: Final = 0.25
"""Up to here two are joined; beyond, one is shortened."""
CHANGED: Final = 0.7
"""Of the unsupported sentences are changed."""
ADDED: Final = 0.85
"""Up to here another sentence's words are added; beyond, the sentence is another one's."""

FEW: Final = 2
"""New words at most of a sentence that says the contrary; with more it is another one."""


def made(
    sources: Mapping[str, CutArticle], questions: Sequence[Exercise], share: float
) -> Iterator[Claim]:
    """Claims made of articles' sentences and of answered questions.

    Of the questions that have none, `share` are taken.
    """
    maker = _Maker(sources)
    yield from maker.sentences()
    yield from maker.statements(questions, share)


class _Maker:
    def __init__(self, sources: Mapping[str, CutArticle]) -> None:
        self._sources = sources
        self._random = np.random.default_rng(SEED)
        self._changer = Changer(self._random)
        self._names = {id: names(source.article.text)[False] for id, source in sources.items()}

    def sentences(self) -> Iterator[Claim]:
        """One claim of each passage, supported or not."""
        for id, source in self._sources.items():
            for passage in source.passages:
                spans = [s.span for s in passage.sentences]
                at = int(self._random.integers(len(spans)))
                sentence = _line(spans[at].of(source.article.text))
                premise = self._around(source, passage, spans[at])
                supported = bool(self._random.random() < 0.5)
                text = (
                    self._faithful(source, spans, at)
                    if supported
                    else self._unfaithful(source, passage, sentence, premise)
                )
                if text and (supported or text.strip(".") not in premise):
                    if supported and text.count(" ") > sentence.count(" ") + 2:
                        premise = _line(source.words(passage))
                    refuted = not supported and _against(sentence, text)
                    yield Claim(premise, text, supported, "sentences", id, refuted)

    def statements(self, questions: Sequence[Exercise], share: float) -> Iterator[Claim]:
        """Questions said with their answer or another one."""
        stater = Stater(question.text for question in questions)
        answers: dict[tuple[str, Span, str], list[str]] = defaultdict(list)
        for question in questions:
            if question.answer:
                answer = question.answer.of(self._sources[question.article_id].article.text)
                answers[question.article_id, question.home, _kind(question)].append(answer)
        for question in questions:
            draw = self._random.random()
            if question.answer or draw < share:
                others = answers[question.article_id, question.home, _kind(question)]
                yield from self._stated(question, stater, others)

    def _stated(self, question: Exercise, stater: Stater, others: Sequence[str]) -> Iterator[Claim]:
        source, id = self._sources[question.article_id], question.article_id
        if question.answer is None:
            near = source.within(question.home)
            text = stater.state(question.text, self._changer.pick(others)) if others else None
            if near and text:
                words = _line(source.words(self._changer.pick(near)))
                yield Claim(words, text, False, "unanswerable", id)
            return
        answer = question.answer.of(source.article.text)
        holding = source.holding(question.answer)
        right = stater.state(question.text, answer)
        if not holding or not right:
            return
        passage = self._changer.pick(holding)
        premise = self._around(source, passage, question.answer)
        if self._random.random() < 0.55:
            yield Claim(premise, right, True, "statements", id)
            return
        refuted: bool | None = None
        wrong = [
            o for o in others if o.lower() not in answer.lower() and answer.lower() not in o.lower()
        ]
        if wrong and self._random.random() < 0.5:
            text, refuted = stater.state(question.text, self._changer.pick(wrong)), True
        elif self._random.random() < 0.7:
            text = self._changer.otherwise(right, source.words(passage), self._names[id])
            refuted = _against(right, text)
        else:
            premise, text = self._without(source, passage, answer), right
        if text and premise:
            yield Claim(premise, text, False, "statements", id, refuted)

    def _around(self, source: CutArticle, passage: Passage, span: Span) -> str:
        """The sentence at `span`, now and then with neighbours."""
        text, draw = source.article.text, self._random.random()
        spans = [s.span for s in passage.sentences]
        own = [at for at, each in enumerate(spans) if each.overlaps(span)]
        if draw > WIDER or not own:
            return _line(source.words(passage))
        more = 1 if draw > SHORT else 0
        first, last = max(0, own[0] - more), min(len(spans) - 1, own[-1] + more)
        return _line(text[spans[first].start : spans[last].end])

    def _faithful(self, source: CutArticle, spans: Sequence[Span], at: int) -> str | None:
        """The sentence whole, shortened, or joined with the next."""
        sentence, draw = _line(spans[at].of(source.article.text)), self._random.random()
        if draw < KEPT:
            return sentence
        parts = shorter(sentence)
        if draw < JOINED and at + 1 < len(spans):
            following = _line(spans[at + 1].of(source.article.text))
            first = self._changer.pick([sentence, *parts]).rstrip(". ")
            return f"{first}{self._changer.pick([', and ', '. ', '; '])}{following}"
        return self._changer.pick(parts) if parts else None

    def _unfaithful(
        self, source: CutArticle, passage: Passage, sentence: str, premise: str
    ) -> str | None:
        """The sentence, whole or shortened, saying other things."""
        draw, pick = self._random.random(), self._changer.pick
        base = pick([sentence, *shorter(sentence)])
        if draw < CHANGED:
            far = self._names[source.article.id]
            return self._changer.otherwise(base, source.words(passage), far)
        strange = pick(source.passages)
        other = _line(pick(strange.sentences).span.of(source.article.text))
        if other in premise or strange is passage:
            return None
        if draw > ADDED:
            return other
        return stitched(base, other) or base.rstrip(". ") + pick([", and ", ", while "]) + other

    def _without(self, source: CutArticle, passage: Passage, answer: str) -> str:
        """The passage without the sentences that hold the answer."""
        text = source.article.text
        kept = [_line(s.span.of(text)) for s in passage.sentences]
        return " ".join(s for s in kept if answer.lower() not in s.lower())


def _against(said: str, changed: str | None) -> bool | None:
    """True for a changed number or negation, else None."""
    if not changed:
        return None
    new = set(changed.lower().split()) - set(said.lower().split())
    differ = sorted(_NUMBER.findall(said)) != sorted(_NUMBER.findall(changed))
    return (len(new) <= FEW and (differ or turns(said) != turns(changed))) or None


def _line(text: str) -> str:
    return " ".join(text.split())


def _kind(question: Exercise) -> str:
    """The question's first words, which tell who from when."""
    words = question.text.lower().split()
    return next((w for w in words if w in _ASKS), "what") + (
        " many" * ("many" in words) + " year" * ("year" in words)
    )


_ASKS: Final = frozenset(QUESTION_WORDS.split("|"))
_NUMBER: Final = re.compile(r"\d[\d,.]*")
