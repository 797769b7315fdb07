"""Two questions asked as one, which neighbouring sentences answer.

"Who built the dam, and when was it widened?" SQuAD asks for one thing at a time; a reader that
knows nothing else is unsure of such a question, and of its second answer. Here two questions of a
paragraph become one, where the sentence after that which answers one answers the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from askcite.text.english import QUESTION_WORDS
from askcite.types import Span
from askcite_lab.training.exercises import CutArticle, Exercise

SHARE: Final = 0.5
"""Of the neighbouring sentences that both answer something have such a question."""
LINKS: Final = (" and ", ", and ")

_ASKS: Final = re.compile(rf"(?:\w+ )?(?:{QUESTION_WORDS})\b", re.I)


def asked(
    questions: Sequence[Exercise], sources: Mapping[str, CutArticle], seed: int
) -> Iterator[Exercise]:
    """The questions joined, either of them first.

    So are their edits, where both have one.
    """
    random = np.random.default_rng(seed)
    homes = defaultdict(list)
    for question in questions:
        if question.answer and question.short and _ASKS.match(question.text):
            homes[question.article_id, question.home].append(question)
    for (id, home), here in homes.items():
        sentences = sources[id].sentences(home)
        for start, following in pairwise(sentences):
            firsts, seconds = _answered(here, start), _answered(here, following)
            if firsts and seconds and random.random() < SHARE:
                pair = [each[int(random.integers(len(each)))] for each in (firsts, seconds)]
                one, other = (pair[int(at)] for at in random.permutation(2))
                link = LINKS[int(random.integers(len(LINKS)))]
                edits = [_one(*both, link) for both in zip(one.edits, other.edits, strict=False)]
                span = Span(start.start, following.end)
                text = _one(one.text, other.text, link)
                yield Exercise(text, id, span, home, False, tuple(edits[:1]), joined=True)


def _answered(questions: Sequence[Exercise], sentence: Span) -> list[Exercise]:
    return [each for each in questions if each.answer and sentence.covers(each.answer)]


def _one(question: str, other: str, link: str) -> str:
    return f"{question.rstrip(' ?')}{link}{other[0].lower()}{other[1:]}"
