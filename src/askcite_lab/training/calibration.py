"""Weights that turn readings into probabilities, fitted on questions.

The sentence weights are fitted to put a right sentence first among those read (a conditional
logit, McFadden 1974), then scaled to probabilities (Platt 1999). The articles' weights tell
answerable questions from the others, on the sets that have both. The table of risks is that of
weights fitted on the other half of the questions. Each set weighs the same. A sample is taken from
the end of a set that `askcite evaluate --sample` comes to last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from askcite.answer import evidence
from askcite.answer.evidence import Calibration, Candidate
from askcite.evaluate import set_library
from askcite.evaluate.data import Case, Place
from askcite.library.library import Library

MEND = "name a set that has"
TOLERANCES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
"""Shares of wrong answers for which the table gives a confidence."""
LENGTH = (-4.8, 13.0)
"""Weights of a long question's length, fitted on half of multihop_rag; those of the other half are
best told by the cosine too. From which length on they count stands in `evidence`."""
PRIOR = 0.001
"""Weight of the squared weights in both fits; ten times as much costs qed .007 of its hits."""


@dataclass(frozen=True, slots=True)
class Observed:
    """A question with its readings and its right sentences."""

    set: str
    question: str
    candidates: tuple[Candidate, ...]
    right: NDArray[np.bool_]
    answerable: bool


def calibrate(
    paths: Iterable[Path], sample: int | None = None, *, read: bool = True
) -> dict[str, Any]:
    """The shipped reader's calibration, as in its card.

    It is fitted on `sample` questions of each set.
    Unless they are to be `read`, it is that of similarity alone, for languages that the reader does
    not know. Raises SourceError for a set without articles of its own.
    """
    return asdict(fit([one for path in paths for one in _asked(path, sample, read)]))


def _asked(path: Path, sample: int | None, read: bool) -> list[Observed]:
    with set_library.opened(path, sample=sample, other=True, mend=MEND) as (library, cases):
        return list(observe(library, path.name, cases, read=read))


def observe(
    library: Library, name: str, cases: Iterable[Case], *, read: bool = True
) -> Iterator[Observed]:
    """Readings for each case, asked of its own articles.

    Cases without marks are left out.
    """
    for case in cases:
        if case.answerable and not case.evidence:
            continue
        found = library.find(case.question, articles=case.articles or None, read=read)
        gold = [place for one in case.evidence for place in one]
        right = [_among(gold, candidate) for candidate in found.candidates]
        yield Observed(
            name, case.question, found.candidates, np.array(right, bool), case.answerable
        )


def fit(observed: Sequence[Observed]) -> Calibration:
    """The weights and the risk table for these questions.

    None of them may be trained on.
    """
    seen = [one for one in observed if one.candidates]
    half, rest = seen[::2], seen[1::2]
    judged = [*_judged(rest, _weights(half)), *_judged(half, _weights(rest))]
    return replace(_weights(seen), risk=_risks(judged))


def _weights(observed: Sequence[Observed]) -> Calibration:
    return Calibration(_sentence_weights(observed), article_weights(_mixed(observed)), (), LENGTH)


def _mixed(observed: Sequence[Observed]) -> list[Observed]:
    """The questions of sets that hold answerable and unanswerable ones."""
    refusing = {one.set for one in observed if not one.answerable}
    return [one for one in observed if one.set in refusing]


def _among(gold: Sequence[Place], candidate: Candidate) -> bool:
    place = Place(candidate.article_id, candidate.sentence.span)
    return any(place.overlaps(one) for one in gold)


def _shares(observed: Sequence[Observed | _Judged]) -> NDArray[np.float64]:
    """One weight a question, by which all sets weigh alike."""
    names = [one.set for one in observed]
    return np.array([1 / names.count(name) for name in names])


def _sentence_weights(observed: Sequence[Observed]) -> tuple[float, ...]:
    import torch

    marked = [one for one in observed if one.right.any()]
    shares = torch.tensor(_shares(marked))
    rows = [torch.tensor([c.features for c in one.candidates]).double() for one in marked]
    right = [torch.tensor(one.right) for one in marked]
    weights = torch.full((rows[0].shape[1],), 0.1, dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        each = [
            torch.logsumexp(x @ weights, 0) - torch.logsumexp((x @ weights)[r], 0)
            for x, r in zip(rows, right, strict=True)
        ]
        total = (torch.stack(each) * shares).sum() / shares.sum() + PRIOR * weights.square().sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    found = weights.detach().numpy()
    scores = np.concatenate([_features(one) @ found for one in observed])
    truth = np.concatenate([one.right for one in observed])
    shares_each = np.repeat(_shares(observed), [len(one.right) for one in observed])
    scale, constant = _logistic(scores[:, None], truth, shares_each)
    return (*(found * scale).tolist(), constant)


def article_weights(observed: Sequence[Observed]) -> tuple[float, ...]:
    """The weights that tell answerable questions from others."""
    rows = np.array([evidence.summary(one.candidates) for one in observed])
    truth = np.array([one.answerable for one in observed])
    return tuple(_logistic(rows, truth, _shares(observed)))


def _logistic(
    rows: NDArray[np.float64], truth: NDArray[np.bool_], shares: NDArray[np.float64]
) -> tuple[float, ...]:
    """Slopes and, last, the constant."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=1 / PRIOR, max_iter=1000)
    model.fit(rows, truth, sample_weight=shares * len(shares) / shares.sum())
    return (*model.coef_[0].tolist(), float(model.intercept_[0]))


def _features(one: Observed) -> NDArray[np.float64]:
    return np.array([c.features for c in one.candidates])


class _Judged(NamedTuple):
    """An answer's confidence, whether right, and its set."""

    confidence: float
    right: bool
    set: str


def _judged(observed: Sequence[Observed], made: Calibration) -> list[_Judged]:
    """The answers to these questions, judged with foreign weights."""
    return [
        _Judged(
            evidence.confidence(one.question, one.candidates, made), _is_right(one, made), one.set
        )
        for one in observed
    ]


def _risks(judged: Sequence[_Judged]) -> tuple[tuple[float, float], ...]:
    """The least confidence for each tolerated share of wrong answers."""
    ordered = sorted(judged, key=lambda one: -one.confidence)
    shares = _shares(ordered)
    wrong = np.array([not one.right for one in ordered])
    risk = np.cumsum(shares * wrong) / np.cumsum(shares)
    table = []
    for tolerance in TOLERANCES:
        within = np.flatnonzero(risk <= tolerance)
        table.append((tolerance, ordered[within[-1]].confidence if len(within) else 1.0))
    return tuple(table)


def _is_right(one: Observed, made: Calibration) -> bool:
    best = evidence.rank(one.candidates, made)[0]
    return any(
        right and (c.article_id, c.sentence) == (best.article_id, best.sentence)
        for c, right in zip(one.candidates, one.right, strict=True)
    )
