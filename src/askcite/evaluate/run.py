"""Asks the questions of a set and measures the answers."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from askcite.evaluate import metrics
from askcite.evaluate.data import Case, Place, digest
from askcite.evaluate.metrics import Bools, Curve, Floats, Interval
from askcite.types import Answer, Citation, Outcome

ERRORS = (0.01, 0.05, 0.10)
"""The shares of wrong answers at which coverage is told: what an operator may accept."""


class Ask(Protocol):
    """`Library.ask`, or anything that answers like it."""

    def __call__(
        self,
        question: str,
        *,
        articles: Collection[str] | None = None,
        history: Sequence[tuple[str, str]] = (),
    ) -> Answer:
        """The answer to the question, from these articles only."""


@dataclass(frozen=True, slots=True)
class Result:
    """A case's outcome: sentences cited, ranked, the short answer."""

    case: Case
    cited: tuple[Place, ...]
    ranked: tuple[Place, ...]
    short: str
    found: bool
    confidence: float
    milliseconds: float

    @property
    def correct(self) -> bool:
        """True where the first sentence is one that answers."""
        return metrics.hit(self.ranked, self.case.evidence, 1)


@dataclass(frozen=True)
class SetReport:
    """The outcomes of a set, with every figure."""

    name: str
    outcomes: tuple[Result, ...]

    @property
    def digest(self) -> str:
        """The digest of the cases asked."""
        return digest(outcome.case for outcome in self.outcomes)

    @property
    def curve(self) -> Curve:
        """Risk against coverage, where the right answer is known."""
        return metrics.risk_coverage(*_judged(self.outcomes))

    def figures(self) -> dict[str, Interval]:
        """Every figure with its interval, the important first."""
        return _sentences(self.outcomes) | _words(self.outcomes) | _decisions(self.outcomes)


def evaluate(
    ask: Ask,
    cases: Sequence[Case],
    *,
    name: str = "",
    whole_library: bool = False,
) -> SetReport:
    """The report on `cases`.

    Each is asked of its own articles or of the whole library.
    """
    scopes = (None if whole_library else case.articles or None for case in cases)
    pairs = zip(cases, scopes, strict=True)
    return SetReport(name, tuple(_outcome(ask, case, articles) for case, articles in pairs))


def _outcome(ask: Ask, case: Case, articles: tuple[str, ...] | None) -> Result:
    began = time.perf_counter()
    answer = ask(case.question, articles=articles, history=case.history)
    milliseconds = (time.perf_counter() - began) * 1000
    cited = tuple(_place(citation) for citation in answer.citations)
    return Result(
        case=case,
        cited=cited,
        ranked=cited + tuple(_place(near.citation) for near in answer.nearest),
        short=answer.short or " ".join(one.text for one in answer.statements),
        found=answer.found,
        confidence=answer.confidence if answer.outcome is not Outcome.TOLD else 0.0,
        milliseconds=milliseconds,
    )


def _place(citation: Citation) -> Place:
    return Place(citation.article_id, citation.span)


def _sentences(outcomes: Sequence[Result]) -> dict[str, Interval]:
    """Figures of sentences, over questions with marked evidence."""
    marked = [one for one in outcomes if one.case.evidence]
    answered = [one for one in marked if one.found]
    gold = [(one, one.case.evidence) for one in marked]
    return {
        "hit@1": _mean([one.correct for one in marked]),
        "hit@3": _mean([metrics.hit(one.ranked, sets, 3) for one, sets in gold]),
        "cited precision": _mean(
            [metrics.cited_precision(one.cited, one.case.evidence) for one in answered]
        ),
        "cited recall": _mean([metrics.cited_recall(one.cited, sets) for one, sets in gold]),
    }


def _words(outcomes: Sequence[Result]) -> dict[str, Interval]:
    """Figures of short answers, where a refusal scores 0."""
    worded = [(one.short, one.case.answers) for one in outcomes if _worded(one.case)]
    return {
        "exact match": _mean([metrics.exact_match(*pair) for pair in worded]),
        "F1": _mean([metrics.f1(*pair) for pair in worded]),
    }


def _worded(case: Case) -> bool:
    """True where it has a short answer.

    What some sets say of the others is none.
    """
    return case.answerable and bool(case.answers)


def _decisions(outcomes: Sequence[Result]) -> dict[str, Interval]:
    """Figures of answering, refusing and confidence."""
    confidence = np.array([one.confidence for one in outcomes])
    answerable = np.array([one.case.answerable for one in outcomes], bool)
    found = np.array([one.found for one in outcomes], bool)
    judged = _judged(outcomes)
    return {
        "answered": _mean(found[answerable]),
        "refusal precision": _mean(~answerable[~found]),
        "refusal recall": _mean(~found[~answerable]),
        "AUC": metrics.bootstrap(metrics.auc, confidence, answerable),
        **{f"coverage at {error:.0%} error": _coverage(judged, error) for error in ERRORS},
        "calibration error": metrics.bootstrap(metrics.calibration_error, confidence, answerable),
    }


def _judged(outcomes: Sequence[Result]) -> tuple[Floats, Bools]:
    """Each outcome's confidence, and whether it was right.

    Answerable questions without marks cannot be judged.
    """
    known = [one for one in outcomes if one.case.evidence or not one.case.answerable]
    correct = np.array([one.case.answerable and one.correct for one in known], bool)
    return np.array([one.confidence for one in known]), correct


def _coverage(judged: tuple[Floats, Bools], error: float) -> Interval:
    def covered(confidence: Floats, correct: Bools) -> float:
        return metrics.risk_coverage(confidence, correct).at(error)

    return metrics.bootstrap(covered, *judged)


def _mean(values: Sequence[float] | Bools) -> Interval:
    return metrics.bootstrap(np.mean, np.asarray(values, np.float64))
