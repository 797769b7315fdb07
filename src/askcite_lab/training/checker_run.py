"""The checker's way from claims to shipped weights.

    python -m askcite_lab train-checker DATA OUT --sets DIR... --start READER/last.pt

DATA is the reader's training folder, of whose articles and questions claims are made; the sets are
claims that people judged, of which every other group is kept for measuring.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from askcite.evaluate import claims as people
from askcite.evaluate.claims import Claim
from askcite.models import checker, graph, packaged, runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite.support import entailment, wording
from askcite_lab.training import claim_learner, claims_made, contrasts, open_claims
from askcite_lab.training.batches import split
from askcite_lab.training.exercises import read_articles, read_exercises
from askcite_lab.training.steps import Course, Follow
from askcite_lab.training.tokens import Tokens, gather

RATE: Final = 1.2e-4
"""Highest learning rate; the reader, from which it begins, was trained at 1.5e-4."""
WARM_UP: Final = 100
"""Steps over which the rate rises."""
SEED: Final = 7
"""Of the order of the claims, unless another is given."""
TIMES: Final = 2
"""How often each claim that people judged is seen: they are a sixth of all, and the best."""
UNANSWERABLE: Final = 0.5
"""Of the unanswerable questions become claims; with all, two in three claims were unsupported."""
MADE: Final = 0.3
"""Of the claims made are learnt, beside twice as many that people judged."""
BATCH_TOKENS: Final = 4_096
PROBES: Final = 200
"""Claims on which what is exported is compared with what was trained."""
CALIBRATION_CLAIMS: Final = 600
"""Of each set; twelve weights are fitted: of three readings, eight rules and the constant."""
STEPS: Final = 30
"""Newton's steps; it is done after about eight."""
ROUNDING: Final = 3

Doubles = NDArray[np.float64]


def train(
    data: Path,
    sets: Sequence[Path],
    out: Path,
    *,
    encoder: str = DEFAULT_ENCODER,
    start: Sequence[Path] = (),
    minutes: float | None = None,
    rate: float = RATE,
    seed: int = SEED,
    batch_tokens: int = BATCH_TOKENS,
    frozen: int = 0,
    progress: Follow | None = None,
) -> dict[str, Any]:
    """The card of a checker trained on these claims.

    It begins with the encoder, or with the mean of the readers or checkers `start`, of which the
    first `frozen` layers stay as they are. `out` gets
    `log.jsonl`, `last.pt`, and at the end `checker.onnx.gz` with `checker.json`; a run that was
    broken off goes on where it stood.
    """
    out.mkdir(parents=True, exist_ok=True)
    directory = weights.locate(encoder, weights.CONFIG)
    judged = [claim for folder in sets for claim in people.read(folder)]
    tokens = prepared(data, judged, directory, out / "tokens.npz", seed)
    learning, held_out = split(tokens, batch_tokens, seed)
    learner = claim_learner.Judge(directory, seed, frozen)
    if start:
        learner.begin(start)
    measure = partial(claim_learner.measure, learner, tokens, held_out)
    run = Course(learner, tokens, learning, out, rate, WARM_UP, minutes, measure)
    run.go(progress)
    figures = measure()
    run.log(figures)
    card = {
        "encoder": encoder,
        "encoder_sha256": weights.digest(directory),
        "begun with": [path.name for path in start],
        "rate": rate,
        "seed": seed,
        "frozen": frozen,
        "steps": run.step,
        "of": len(learning),
        "sets": [folder.name for folder in sets],
        "held out": figures,
    }
    return export(learner, directory, out, judged, card)


def prepared(
    data: Path, judged: Iterable[Claim], encoder: Path, kept: Path, seed: int = SEED
) -> Tokens:
    """Claims as tokens, made once and kept in `kept`.

    Of those that are made, `seed` draws the share `MADE`.
    """
    if not kept.is_file():
        tokenizer = runtime.tokenizer(encoder)
        sources = read_articles(data, tokenizer)
        questions = [q for q in read_exercises(data, sources) if q.short]
        made = claims_made.made(
            sources | open_claims.articles(data, tokenizer), questions, UNANSWERABLE
        )
        drawn = np.random.default_rng(seed)
        some = [claim for claim in made if drawn.random() < MADE]
        learnt = [c for c in judged if c.part % 2 == 0 and c.part != people.CALIBRATED]
        others = [*open_claims.claims(data), *contrasts.claims(data)]
        claim_learner.tokenized([*some, *others, *learnt * TIMES], tokenizer).save(kept)
    return Tokens.load(kept)


def export(
    learner: claim_learner.Judge,
    encoder: Path,
    out: Path,
    judged: Sequence[Claim],
    card: dict[str, Any],
) -> dict[str, Any]:
    """The card of the checker, calibrated and written to `out`."""
    built = graph.build(
        learner.shipped(), learner.config, graph.first_token, integers=True
    ).SerializeToString()
    read = checker.Checker(built)
    kept = [c for c in judged if c.part == people.CALIBRATED]
    names = sorted({c.source for c in kept})
    fitted = [
        claim
        for name in names
        for claim in people.sample((c for c in kept if c.source == name), CALIBRATION_CLAIMS)
    ]
    whole = {
        "sha256": hashlib.sha256(built).hexdigest(),
        **card,
        "agreement": _agreement(learner, read, fitted[:PROBES], encoder),
        "calibration": fit(read, fitted),
    }
    (out / f"checker{packaged.SUFFIX}").write_bytes(packaged.packed(built))
    (out / "checker.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    return whole


def fit(read: checker.Checker, fitted: Sequence[Claim]) -> list[float]:
    """Weights of the features and the constant (Newton).

    They are fitted over all claims that can be checked.
    """
    compared = [(c, wording.compare(c.premise, c.hypothesis)) for c in fitted]
    passed = [(c, w) for c, w in compared if w.size and w.english]
    x = np.array(
        [
            (*entailment.features(entailment.odds(read, c.premise, c.hypothesis), w), 1.0)
            for c, w in passed
        ]
    )
    return newton(x, np.array([c.supported for c, _ in passed], float))


def newton(x: Doubles, y: Doubles) -> list[float]:
    """The logistic weights that make `y` of `x` likeliest.

    They are held back a little from the extreme.
    """
    found = np.zeros(x.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-x @ found))
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + np.eye(len(found))
        found += np.linalg.solve(curvature, x.T @ (y - chance) - found)
    return [round(float(each), ROUNDING) for each in found]


def _agreement(
    learner: claim_learner.Judge, read: checker.Checker, probes: Sequence[Claim], encoder: Path
) -> dict[str, float]:
    """Difference and correlation of graph's and learner's log-odds."""
    tokenizer = runtime.tokenizer(encoder)
    pairs = []
    for probe in probes:
        tokens = claim_learner.tokenized([probe], tokenizer)
        own = float(learner.judge(gather(tokens, [0]), exact=True)[0, 0])
        pairs.append((own, read.odds(probe.premise, probe.hypothesis)))
    one, other = np.array(pairs).T
    return {
        "difference": float(np.abs(one - other).mean()),
        "correlation": float(np.corrcoef(one, other)[0, 1]),
    }
