"""Sentences that tell an article as a whole.

Each sentence is weighed by its likeness to the article's mean and to its title, by its place, and
by its looks; the heaviest are taken, from all parts of the article, none that says the same twice
(extractive summaries by centroid: Radev et al. 2004). Their vectors are there
anyway and nothing is read, so that an overview costs less than a fact: one look-up of the article's
vectors and a product of matrices.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer.whole import leading
from askcite.answer.whole.shapes import SAID
from askcite.text import commands, definitions, idle, standing, studies
from askcite.text.late import late
from askcite.text.layout import colophon, minutes
from askcite.types import Article, BlockKind, Sentence

CENTRE: Final = 0.8
"""Weight of the cosine with the mean of the sentences. This and the next were set on gum_summary
(ROUGE-L of two sentences .209 for the first two, .281 so) and scitldr (one: .232, .331)."""
TITLE: Final = 0.7
"""Weight of the cosine with the title."""
FOREIGN: Final = 0.1
OWN: Final = 0.4
"""Cosine of the title with the mean up to which the title says nothing of the article, as where it
is only its first line, and from which on it counts in full."""
PLACE: Final = 0.3
"""What the first sentence has over the last."""
LEAD: Final = 0.3
"""For the first sentence of news, of an interview, and of what defines its title; for any other
text it would cost .03 of scitldr's ROUGE-L."""
_SAYINGS: Final = 3
"""Sentences in which somebody says something, that make news of a text with a byline or without;
and questions that make an interview of it."""
OF_ITSELF: Final = 0.35
"""For a sentence that says what the article does; on scitldr .286 without it."""
CONCLUDING: Final = 0.15
DANGLING: Final = -0.25
BESIDE: Final = -0.5
"""For a section beside the matter: `Contact`, `Funding`."""
QUOTING: Final = -0.15
"""For what somebody says in so many words, from its first word on."""
ASKING: Final = -0.3
COMMANDING: Final = 0.25
"""For what is to be done, in a text that instructs."""
LISTED: Final = -0.3
"""For a numbered item, but in a text that instructs: `4. Collect it within a day.`"""
DECIDING: Final = 0.5
"""For a decision, in the minutes of a meeting; what is routine there loses as much."""
LONG: Final = -0.05
_LONG_WORDS: Final = 45
SAME: Final = 0.85
"""Cosine from which on two sentences say the same."""
PARTS: Final = 3
"""Parts of an article, none of which gives more than `SHARE` of an overview."""
SHARE: Final = 0.6
_TOLD: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
"""Kinds of blocks that tell an article; rows, notes, captions and bylines say something beside."""

Vectors = NDArray[np.float32]


def weights(
    article: Article,
    cut: Sequence[Sentence],
    vectors: Vectors,
    title: Vectors,
    *,
    lead: bool = True,
) -> NDArray[np.float64]:
    """The weight of each sentence, shape `(len(cut),)`.

    It says how well the sentence stands for the article. `vectors` has a row a sentence, `title` is
    the vector of the title or of the part that is asked for. Words that are no whole sentence are
    far below all others. The `lead` of news weighs more, unless an argument is looked for.
    """
    centre = vectors.mean(axis=0)
    centre /= max(float(np.linalg.norm(centre)), 1e-9)
    place = 1 - np.arange(len(cut)) / max(1, len(cut) - 1)
    looks = np.array([_looks(article, sentence) for sentence in cut])
    commanded = commands.instructs([s.span.line(article.text) for s in cut])
    looks += LISTED * (not commanded) * _numbered(article, cut)
    looks += COMMANDING * _commanding(article, cut)
    looks += _deciding(article, cut)
    first = _lead(looks)
    looks += leading.weights(article, cut, first)
    first = leading.place(article, [s.span.line(article.text) for s in cut], first)
    looks[first] += LEAD * lead * _begins_with_it(article, cut, first)
    trust = min(1.0, max(0.0, float(centre @ title) - FOREIGN) / (OWN - FOREIGN))
    weighed: NDArray[np.float64] = (
        CENTRE * (vectors @ centre) + TITLE * trust * (vectors @ title) + PLACE * place + looks
    )
    return weighed


def chosen(weighed: NDArray[np.float64], vectors: Vectors, number: int) -> list[int]:
    """The places of at most `number` sentences, the heaviest first."""
    count = len(weighed)
    part = np.arange(count) * PARTS // max(1, count)
    most = math.ceil(SHARE * number) if number >= PARTS else number
    taken: list[int] = []
    for at in map(int, np.argsort(-weighed, kind="stable")):
        if len(taken) == number:
            break
        crowded = sum(part[other] == part[at] for other in taken) >= most
        if not crowded and not (taken and float((vectors[taken] @ vectors[at]).max()) > SAME):
            taken.append(at)
    return taken


def with_announced(taken: list[int], words: Sequence[str], most: int) -> list[int]:
    """The places taken, one that announces with what it does.

    `Our council should do three things` says nothing without the three.
    """
    lead = next((at for at in taken if idle.announced(words[at])), None)
    if lead is None:
        return taken
    count = min(idle.announced(words[lead]), most)
    return list(range(lead, min(lead + count + 1, len(words))))


def _lead(looks: NDArray[np.float64]) -> int:
    """The place of the first whole sentence that stands alone."""
    return next((at for at, weight in enumerate(looks) if weight >= 0), 0)


def _begins_with_it(article: Article, cut: Sequence[Sentence], first: int) -> bool:
    """True for a text that begins with its subject."""
    words = [s.span.of(article.text) for s in cut]
    questions = sum(block.kind is BlockKind.QUESTION for block in article.blocks)
    sayings = sum(map(bool, map(SAID.search, words)))
    news = sayings >= _SAYINGS and not any(map(studies.tells_of_itself, words))
    return questions >= _SAYINGS or news or definitions.defines(article.title, words[first])


_POINTS_BACK: Final = late(
    r"(?i)^\W*(?:I|we) \w+ (?:them|him|her|it|this|that)\b"
    r"|\b(?:these|those)(?= (?:on|in|at|for|with|from|to|by|every|when|and|as|before|after)\b"
    r"|[.,;!])"
    r"|^\W*(?:the|one|its|his|her|their|another) (?:reason|cause|answer|explanation|result|trouble"
    r"|problem|trick|secret|difference|question|aim|goal) (?:is|was|for this"
    r"|lies?)\b(?! that).{0,40}$"
)
"""Words for what another sentence names: `My aunt made these every spring`."""


_NUMBER: Final = late(r"\W*\d{1,2}[.)] ")


def _numbered(article: Article, cut: Sequence[Sentence]) -> NDArray[np.float64]:
    """One for each item of a numbered list."""
    blocks = [article.block_at(sentence.span.start) for sentence in cut]
    items = [b is not None and b.kind is BlockKind.LIST_ITEM for b in blocks]
    begun = [bool(_NUMBER.match(b.span.of(article.text))) if b else False for b in blocks]
    both = [item and number for item, number in zip(items, begun, strict=True)]
    return np.array(both, dtype=np.float64)


def _commanding(article: Article, cut: Sequence[Sentence]) -> NDArray[np.float64]:
    """One for each command, in a text that instructs."""
    words = [s.span.line(article.text) for s in cut]
    told = [bool(commands.COMMANDS.match(each)) for each in words]
    return np.array(told, dtype=np.float64) * commands.instructs(words)


def _deciding(article: Article, cut: Sequence[Sentence]) -> NDArray[np.float64]:
    """The weight of decisions, in minutes alone."""
    words = [s.span.line(article.text) for s in cut]
    told = [
        float(minutes.decides(each) and not minutes.PENDING.search(each) and len(each.split()) > 3)
        - minutes.is_routine(each)
        for each in words
    ]
    return DECIDING * np.array(told, dtype=np.float64) * minutes.is_meeting(words)


_NOTHING: Final = -9.0
"""Added for what is no whole sentence, so that it is told only where there is nothing else."""


def _looks(article: Article, sentence: Sentence) -> float:
    words = sentence.span.line(article.text)
    block = article.block_at(sentence.span.start)
    told = block is None or block.kind in _TOLD
    whole = told and standing.is_closed(words) and not standing.is_fragment(words)
    return (
        _NOTHING * (not whole or colophon.is_colophon(words))
        + BESIDE * colophon.is_beside(article.heading_at(sentence.span.start))
        + QUOTING * words.startswith(('"', "“", "‘"))
        + OF_ITSELF * studies.tells_of_itself(words)
        + CONCLUDING * studies.concludes(words)
        + DANGLING * (standing.dangles(words) or standing.counts_off(words))
        + DANGLING * (not standing.dangles(words) and bool(_POINTS_BACK.search(words)))
        + ASKING * idle.asks(words)
        + LONG * (len(words.split()) > _LONG_WORDS)
    )
