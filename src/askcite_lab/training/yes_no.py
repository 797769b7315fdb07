"""Yes-or-no questions made of others and their answers.

"When was the BBC founded?" and "1922" become "Was the BBC founded in 1922?": yes; with another
number of the passage: no. Questions that cannot be turned by moving words give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from askcite.types import Passage, Span
from askcite_lab.training.examples import names
from askcite_lab.training.exercises import CutArticle, Exercise
from askcite_lab.training.lessons import Example, Label, Lesson, Ruling
from askcite_lab.training.surroundings import passage_text

UNCLEAR: Final = 0.3
"""Of the questions are asked of a passage that looks right and lacks the answer."""
BARE: Final = 0.5
"""Of the questions are typed small, without their mark, as search engines get them."""
LONGEST: Final = 6
"""Words of an answer that is put into a question."""
LOOK_RIGHT: Final = 4

_AUX: Final = r"(?P<aux>was|were|is|are|did|does|do|has|have|had|can|could|will|would)"
_WHEN: Final = re.compile(
    rf"(?:(?:in|on|at|during) )?(?P<ask>when|where|(?:what|which) (?:year|month|date|day|city"
    rf"|country|state|town|century|decade)) {_AUX} (?P<rest>.+)",
    re.IGNORECASE,
)
_MANY: Final = re.compile(rf"how many (?P<counted>\w+) {_AUX} (?P<rest>.+)", re.IGNORECASE)
_IS: Final = re.compile(
    r"(?:who|what) (?P<aux>is|was|are|were) (?P<rest>(?:the|a|an|one) .+)", re.IGNORECASE
)
_DID: Final = re.compile(r"(?:who|whom|what) (?P<aux>did|does|do) (?P<rest>.+)", re.IGNORECASE)
_LEADS: Final = re.compile(r"(?:in|on|at|from|during|after|before|by|since|until|to|the)\b", re.I)


def turned(question: str, answer: str) -> str | None:
    """The question with its answer, to be said yes to.

    None for a shape that is not known.
    """
    asked = question.strip(" ?")
    if found := _WHEN.fullmatch(asked):
        put = answer if _LEADS.match(answer) else f"in {answer}"
        words = f"{found['aux']} {found['rest']} {put}"
    elif found := _MANY.fullmatch(asked):
        number = answer.removesuffix(found["counted"]).strip()
        words = f"{found['aux']} {found['rest']} {number} {found['counted']}"
    elif found := _IS.fullmatch(asked):
        words = f"{found['aux']} {answer} {found['rest']}"
    elif found := _DID.fullmatch(asked):
        words = f"{found['aux']} {found['rest']} {answer}"
    else:
        return None
    return f"{words[0].upper()}{words[1:]}?"


def asked(
    exercises: Sequence[Exercise], articles: Mapping[str, CutArticle], first: int, seed: int
) -> Iterator[Example]:
    """Examples of such questions, a group each.

    Groups are numbered from `first`.
    """
    random = np.random.default_rng(seed)
    for number, exercise in enumerate(exercises):
        article = articles[exercise.article_id]
        for made in _made(exercise, article, random):
            words = made.question
            bare = words.rstrip("?").lower() if random.random() < BARE else words
            yield replace(made, question=bare, group=first + number)


def _made(
    exercise: Exercise, article: CutArticle, random: np.random.Generator
) -> Iterator[Example]:
    """One example for yes, no or unclear, if any."""
    span = exercise.answer
    holding = article.holding(span) if span and exercise.short else []
    if not span or not holding:
        return
    answer, passage = span.of(article.article.text), holding[int(random.integers(len(holding)))]
    if len(answer.split()) > LONGEST or turned(exercise.text, answer) is None:
        return
    others = _others(answer, passage, article)
    verdict = Ruling.NO if others and random.random() < 1 / 2 else Ruling.YES
    said = others[int(random.integers(len(others)))] if verdict is Ruling.NO else answer
    question = turned(exercise.text, said) or ""
    if random.random() < UNCLEAR:
        ranked = article.ranked(question)
        near = (p for p in ranked if not p.span.overlaps(span) and answer not in article.words(p))
        found = next(near, None)
        if found is not None:
            yield _example(question, article, found, None, Ruling.UNCLEAR)
            return
    yield _example(question, article, passage, span, verdict)


def _others(answer: str, passage: Passage, article: CutArticle) -> list[str]:
    """The passage's other numbers, or names, like the answer."""
    found = names(article.words(passage))[answer[:1].isdigit()]
    return [name for name in found if name not in answer and answer not in name]


def _example(
    question: str, article: CutArticle, passage: Passage, span: Span | None, verdict: Ruling
) -> Example:
    read = passage_text(article.article, passage)
    marks = tuple(
        Label.RIGHT if span and sentence.span.overlaps(span) else Label.WRONG
        for sentence in passage.sentences
    )
    around = (read.before, read.after)
    return Example(
        question, read.text, read.sentences, None, 0, Lesson.JUDGED, False, *around, marks, verdict
    )
