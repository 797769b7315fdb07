"""Sentences weighed by how far they treat a topic.

A topic or a bare keyword is no question, so that the probabilities fitted on questions say little
of it: a sentence treats it where the topic's words, or their meaning, stand in it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from askcite.answer.citing import says_nothing
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding
from askcite.question import tidying
from askcite.text import idle, standing
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, BlockKind, Evidence

ALIKE: Final = 0.55
"""Cosine with the topic from which on a sentence treats it in other words."""
NAMED: Final = 0.4
"""Weight of the share of the topic's terms that a sentence holds, beside its cosine, which has the
weight 1. With these weights the first sentence is right for all 18 topics and keywords of `chat`
whose words stand in the text, and none of 112 that belong to another text is answered."""
READ: Final = 0.4
"""Weight of the reader's probability for the topic as a question."""
FIRST: Final = 0.15
"""For a sentence that begins with the topic."""
HEADED: Final = 0.2
"""For one under a heading of the topic."""
LEANING: Final = -0.15
"""For one that speaks of what another names."""
EMPTY: Final = -0.4
"""For an announcement, a question, or words that are no sentence."""
_UTTERED: Final = late(r"\W*[\"“‘'][^\"”]{1,20}[,.!?][\"”’'] \w+ \w+\.?\W*")
"""A short utterance: `"No," said Ilka.`."""
INTRODUCES: Final = 0.3
"""For the sentence that first has the topic's name."""
EVEN: Final = 0.45
STEEP: Final = 3.0
"""Weight of a sentence that is as probably right as wrong, and how fast that changes."""
FIRST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence that was read, weighed for the topic.

    `held` is the share of the topic's terms that it holds.
    """

    candidate: Candidate
    weight: float
    held: float

    @property
    def at(self) -> tuple[str, int]:
        """Its article and its number there."""
        return self.candidate.article_id, self.candidate.sentence.number


def asked(subject: str) -> str:
    """The topic as a question."""
    return f"{subject}?" if tidying.asks(subject) else f"What about {subject}?"


def weighed(found: Finding, subject: str) -> list[Placed]:
    """The sentences that were read, the heaviest first."""
    wanted = content(subject)
    probable = {(e.article_id, e.sentence.number): e.probability for e in found.ranked}
    first = {id: _introduction(article, subject) for id, article in found.articles.items()}
    best: dict[tuple[str, int], Placed] = {}
    for each in found.candidates:
        article = found.articles[each.article_id]
        if says_nothing(each.sentence, article):
            continue
        placed = _placed(each, article, wanted, probable, first[article.id])
        if placed.at not in best or best[placed.at].weight < placed.weight:
            best[placed.at] = placed
    return sorted(best.values(), key=lambda p: (-p.weight, p.at))


def content(subject: str) -> frozenset[str]:
    """The terms of a subject that matter."""
    words = subject.split()
    kept = [w for w in words if w.lower().strip("'’\"") not in FUNCTION_WORDS] or words
    return frozenset(terms(" ".join(kept)))


def _placed(
    each: Candidate,
    article: Article,
    wanted: frozenset[str],
    probable: Mapping[tuple[str, int], float],
    first: int,
) -> Placed:
    words = each.sentence.span.line(article.text)
    there = terms(words)
    held = len(wanted & set(there)) / max(1, len(wanted))
    heading = set(terms(article.heading_at(each.sentence.span.start) or ""))
    empty = idle.announces(words) or standing.is_fragment(words) or idle.asks(words)
    weight = (
        each.cosine
        + NAMED * held
        + READ * probable[each.article_id, each.sentence.number]
        + FIRST * bool(wanted & set(there[:FIRST_WORDS]))
        + HEADED * (len(wanted & heading) / max(1, len(wanted)))
        + LEANING * standing.dangles(words)
        + EMPTY * (empty or _UTTERED.fullmatch(words) is not None)
        + INTRODUCES * (each.sentence.span.start <= first < each.sentence.span.end)
    )
    return Placed(each, weight, held)


def _introduction(article: Article, subject: str) -> int:
    """The place in a paragraph where a name stands first.

    -1 for a subject whose last word is no name there.
    """
    *_, last = subject.split()
    name = re.escape(last.strip("\"'“”?!.").capitalize())
    for found in re.finditer(rf"(?<![\w-]){name}\b", article.text):
        block = article.block_at(found.start())
        if block is not None and block.kind is BlockKind.PARAGRAPH:
            return found.start()
    return -1


def names(subject: str, sentence: str) -> bool:
    """True where a sentence holds all terms of the subject."""
    return content(subject) <= set(terms(sentence))


def treats(placed: Iterable[Placed]) -> bool:
    """True where the topic's words, or their meaning, are there."""
    return any(p.held == 1 or p.candidate.cosine >= ALIKE for p in placed)


def as_evidence(placed: Placed) -> Evidence:
    """The sentence to cite, its probability by its weight."""
    each = placed.candidate
    probability = 1 / (1 + math.exp(STEEP * (EVEN - placed.weight)))
    return Evidence(each.article_id, each.sentence, None, probability, each.retrieval)
