"""The training of the weights that tell a request's kind.

They are fitted to made and written lines and real questions.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from askcite.models import encoder
from askcite.question import patterns
from askcite.question.classifier import features
from askcite.types import Kind
from askcite_lab.requests import grammar
from askcite_lab.requests.grammar import MadeRequest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]
    Indexes = NDArray[np.intp]

EACH: Final = 12
"""Lines made of every wording: about 2,700 in all."""
QUESTIONS: Final = 2_500
"""Real questions of fact; as many as of all other kinds together would be more than they need."""
FOLDS: Final = 4
STEPS: Final = 150
RATE: Final = 0.5
DECAY: Final = 2e-4
"""Of .5, .05, .005, 2e-3, 2e-4 times the weights' squares the best on held-out wordings."""
WEIGHT_WRITTEN: Final = 4.0
"""A line written by hand counts as so many made ones."""
FACT_SHARE: Final = 4.0
"""Questions of fact count as much as so many other kinds together: most requests are such."""
OVERTURNED: Final = 0.002
"""Share of real questions that may be taken for another kind than their form suggests."""
SEED: Final = 7


class Taught(NamedTuple):
    """Lines as features, with kinds, weights and folds."""

    lines: list[MadeRequest]
    rows: Rows
    kinds: Indexes
    counts: Rows
    folds: Indexes


def train(data: Path, out: Path) -> dict[str, Any]:
    """The card of weights, trained on lines and questions.

    The lines are the lab's, the questions those in `data`.

    `out` is the file of weights, as JSON. The figures are of wordings that the weights, fitted four
    times, had not seen.
    """
    model = encoder.load()
    material = _material(data, model)
    held_out = _held_out(material)
    overturns = _overturns(material, held_out)
    weights = _fitted(material, np.ones(len(material.lines), bool))
    kinds = tuple(Kind)
    rows = zip(kinds, weights, strict=True)
    named = {kind: [round(float(w), 4) for w in row] for kind, row in rows}
    kept = {"encoder": model.digest, "overturns": overturns, "kinds": list(kinds), "weights": named}
    out.write_text(json.dumps(kept, separators=(",", ":")) + "\n", encoding="utf-8")
    return _card(material, held_out, overturns)


def _material(data: Path, model: encoder.Encoder) -> Taught:
    rng = np.random.default_rng(SEED)
    with gzip.open(data, "rt", encoding="utf-8") as rows_of_file:
        asked = [json.loads(row)["question"].strip() for row in rows_of_file]
    real = [
        MadeRequest(asked[at], Kind.FACT, asked[at])
        for at in rng.permutation(len(asked))[:QUESTIONS]
    ]
    real = [line for line in real if patterns.by_form(line.text).kind is Kind.FACT]
    lines = [*grammar.made(EACH, SEED), *grammar.written(), *real]
    forms = [patterns.by_form(line.text) for line in lines]
    vectors = model.encode([form.plain for form in forms], query=True)
    kinds = tuple(Kind)
    rows = np.stack([features(v, f.kind, kinds) for v, f in zip(vectors, forms, strict=True)])
    numbers = np.array([kinds.index(line.kind) for line in lines])
    return Taught(lines, rows, numbers, _counts(lines), _folds(lines))


def _counts(lines: list[MadeRequest]) -> Rows:
    """Each line's weight.

    Those of a kind together count as much as those of another.
    """
    each = np.array([WEIGHT_WRITTEN if line.text == line.wording else 1.0 for line in lines])
    of_kind = dict.fromkeys(Kind, 0.0)
    for line, count in zip(lines, each, strict=True):
        of_kind[line.kind] += float(count)
    share = [c / of_kind[line.kind] for line, c in zip(lines, each, strict=True)]
    prior = [FACT_SHARE if line.kind is Kind.FACT else 1.0 for line in lines]
    return (np.array(share) * prior).astype(np.float32)


def _folds(lines: list[MadeRequest]) -> Indexes:
    """A fold for each wording, all its lines in it."""
    wordings = sorted({line.wording for line in lines})
    drawn = np.random.default_rng(SEED).integers(FOLDS, size=len(wordings))
    of = dict(zip(wordings, drawn, strict=True))
    return np.array([of[line.wording] for line in lines])


def _fitted(material: Taught, learnt: NDArray[np.bool_]) -> Rows:
    """Weights of a softmax regression.

    By gradient descent with momentum (Nesterov 1983).
    """
    rows, kinds = material.rows[learnt], material.kinds[learnt]
    counts = material.counts[learnt] / material.counts[learnt].sum()
    weights = np.zeros((len(Kind), rows.shape[1]), np.float32)
    pace = np.zeros_like(weights)
    right = np.eye(len(Kind), dtype=np.float32)[kinds]
    for step in range(STEPS):
        ahead = weights + 0.9 * pace
        slope = ((_softmax(rows @ ahead.T) - right) * counts[:, None]).T @ rows + DECAY * ahead
        pace = 0.9 * pace - RATE * 20 * (1 - step / STEPS) * slope
        weights = weights + pace
    return weights


def _softmax(scores: Rows) -> Rows:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


def _held_out(material: Taught) -> Rows:
    """Each line's probabilities, its wording held out."""
    found = np.zeros((len(material.lines), len(Kind)), np.float32)
    for fold in range(FOLDS):
        theirs = material.folds == fold
        weights = _fitted(material, ~theirs)
        found[theirs] = _softmax(material.rows[theirs] @ weights.T)
    return found


def _overturns(material: Taught, held_out: Rows) -> float:
    """The probability from which a kind may be overturned.

    From it on real questions are hardly taken for another kind.
    """
    real = len(material.lines) - sum(line.kind is not Kind.FACT for line in material.lines)
    fact = tuple(Kind).index(Kind.FACT)
    others = held_out[material.kinds == fact].copy()
    others[:, fact] = 0
    highest = np.sort(others.max(axis=1))
    return round(max(0.3, float(highest[int(real * (1 - OVERTURNED))])), 3)


def _card(material: Taught, held_out: Rows, overturns: float) -> dict[str, Any]:
    """Shares right of all lines, and the confusions."""
    kinds = tuple(Kind)
    groups: dict[str, list[bool]] = {}
    table: Counter[tuple[Kind, Kind]] = Counter()
    for line, odds in zip(material.lines, held_out, strict=True):
        asked = patterns.read(line.text)[0]
        best = kinds[int(odds.argmax())]
        overturned = not asked.sure and best is not asked.kind and odds.max() >= overturns
        kind = best if overturned else asked.kind
        made = "made" if line.text != line.wording else "written"
        group = "real questions" if made == "written" and line.kind is Kind.FACT else made
        groups.setdefault(group, []).append(kind is line.kind)
        groups.setdefault(f"{group}, by patterns alone", []).append(asked.kind is line.kind)
        table[line.kind, kind] += 1
    shares = {name: round(float(np.mean(right)), 3) for name, right in groups.items()}
    rows = {a: {b: table[a, b] for b in kinds if table[a, b]} for a in kinds}
    return {"lines": len(material.lines), "overturns": overturns, "right": shares, "table": rows}
