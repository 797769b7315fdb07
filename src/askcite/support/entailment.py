"""The entailment of a sentence: a trained checker, and rules.

The checker's log-odds, the words that the source lacks and what rules find said otherwise are
weighed together by a logistic model (`askcite_lab.training.checker_run`). What some rules find is
refused whatever the checker says: a sentence that is wrongly refused is only quoted instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from askcite.models import checker
from askcite.models.checker import Checker
from askcite.support import wording
from askcite.support.wording import Wording
from askcite.text import sentences
from askcite.text.antonyms import share
from askcite.text.words import Text
from askcite.types import Block, BlockKind, Span

ENTAILED: Final = 0.86
"""Probability from which a sentence counts as entailed, unless a rule refuses it. Of 627 claims of
four sets .88 of those that pass are supported, .40 of the supported pass (.85 and .49 from .78 on).
The others are only quoted."""
CONTRARY: Final = 2.0
"""Log-odds of the contrary from which on it is told, of a text that has SHARED of the sentence's
words of meaning: of SciFact's claims none that is supported."""
SHARED: Final = 0.75
REFUSED: Final = 0.5
"""Share of its probability that a sentence keeps when a rule refuses it: of 56 claims that rules
refuse at .6 or more, .75 on average, 24 are supported."""


class Judgement(NamedTuple):
    """The probability of entailment, the decision, and its reason."""

    probability: float
    reason: str
    entailed: bool = False


def judge(source: str, sentence: str) -> Judgement:
    """The probability that `source` entails `sentence`.

    `source` are the cited words together.
    """
    compared = wording.compare(source, sentence)
    if not compared.size:
        return Judgement(0.0, "it says nothing")
    if not compared.english:
        return Judgement(0.0, "only English can be checked")
    read = odds(checker.load(), source, sentence)
    probability = weigh(features(read, compared)) * (REFUSED if compared.refusal else 1)
    entailed = probability >= ENTAILED and not compared.refusal
    said = "it says the same" if entailed else "it does not clearly say the same"
    return Judgement(probability, compared.reason or said, entailed)


def contradicts(source: str, sentence: str) -> bool:
    """True where `source` says the contrary of `sentence`."""
    if (
        share(Text(source), Text(sentence)) < SHARED
        or not wording.compare(source, sentence).english
    ):
        return False
    return checker.load().contrary(source, sentence) >= CONTRARY


def odds(read: Checker, source: str, text: str) -> float:
    """The least log-odds that `source` supports a sentence."""
    whole = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    parts = [s.span.of(text) for s in sentences.split(text, (whole,))]
    return min(read.odds(source, part) for part in parts or [text])


def features(read: float, compared: Wording) -> tuple[float, ...]:
    """The figures weighed: log-odds, words lacking, rules."""
    lacking = len(compared.lacking)
    fired = (float(bool(reason)) for reason in compared.reasons)
    return (read, lacking / max(1, compared.size), math.log1p(lacking), *fired)


def weigh(found: Sequence[float]) -> float:
    """The probability that the shipped calibration gives these features."""
    *slopes, constant = checker.card()["calibration"]
    weighed = math.fsum(w * f for w, f in zip(slopes, found, strict=True)) + constant
    return 1 / (1 + math.exp(-weighed))
