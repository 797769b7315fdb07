"""Fits and measures the check of written sentences, on open pairs of a text and a claim.

    python -m askcite.training.checker DIR... --fit fever_nli snli_devtest

Each directory holds `pairs.jsonl.gz` (premise, hypothesis, label, group). The sets named by
`--fit` are fitted on every other group and measured on the rest; the others are only measured.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from askcite import entailment
from askcite.evaluate.data import rows
from askcite.evaluate.metrics import auc
from askcite.settings import ENTAILED

Floats = NDArray[np.float64]
SUPPORTED = frozenset({"supported", "entailment"})
STEPS = 30
"""Newton's steps; it is done after about eight."""
ROUNDING = 2


class Pair(NamedTuple):
    """A claim judged, with what is weighed of it."""

    fitted: bool
    supported: bool
    judged: entailment.Judgement
    features: tuple[float, float]


def judged(directory: Path, limit: int) -> list[Pair]:
    """The first `limit` pairs of a set, in an order that tells nothing."""
    given = sorted(rows(directory / "pairs.jsonl.gz"), key=lambda r: _hash(r["id"]))[:limit]
    return [
        Pair(
            fitted=int(_hash(row["group"]), 16) % 2 == 0,
            supported=row["label"] in SUPPORTED,
            judged=entailment.judge(row["premise"], row["hypothesis"]),
            features=entailment.features(row["premise"], row["hypothesis"]),
        )
        for row in given
    ]


def fit(pairs: Iterable[Pair]) -> tuple[float, ...]:
    """Weights of the features and the constant, over pairs that no rule refuses (Newton)."""
    passed = [p for p in pairs if p.judged.probability > 0]
    x = np.array([(*p.features, 1.0) for p in passed])
    y = np.array([p.supported for p in passed], float)
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + np.eye(len(weights))
        weights += np.linalg.solve(curvature, x.T @ (y - chance) - weights)
    return tuple(round(float(w), ROUNDING) for w in weights)


def figures(pairs: Sequence[Pair]) -> dict[str, float]:
    """How well the judgements tell supported from unsupported, with the weights as set."""
    score = np.array([p.judged.probability for p in pairs])
    right = np.array([p.supported for p in pairs])
    passes = score >= ENTAILED
    recall, refused = float(passes[right].mean()), float((~passes)[~right].mean())
    return {
        "pairs": len(pairs),
        "supported": float(right.mean()),
        "auc": auc(score, right),
        "balanced accuracy": (recall + refused) / 2,
        "precision": float(right[passes].mean()) if passes.any() else float("nan"),
        "recall": recall,
        "refused": refused,
    }


def main() -> None:
    """Print the figures of every set, and the weights where some are to be fitted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--fit", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--limit", type=int, default=10**9, help="pairs a set")
    options = parser.parse_args()
    taught: list[Pair] = []
    for directory in options.sets:
        pairs = judged(directory, options.limit)
        if directory.name in options.fit:
            taught += [p for p in pairs if p.fitted]
            pairs = [p for p in pairs if not p.fitted]
        told = "  ".join(f"{name} {value:.3g}" for name, value in figures(pairs).items())
        sys.stdout.write(f"{directory.name:20} {told}\n")
    if taught:
        sys.stdout.write(f"weights {fit(taught)}\n")


def _hash(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


if __name__ == "__main__":
    main()
