"""A reader's figures on examples held out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from askcite.evaluate.metrics import auc
from askcite_lab.training.batches import Batches
from askcite_lab.training.learner import Learner, Measurements
from askcite_lab.training.lessons import Lesson
from askcite_lab.training.tokens import KINDS, NOT_KNOWN, Batch, Tokens, gather


def measure(learner: Learner, tokens: Tokens, batches: Batches) -> Measurements:
    """Shares of right sentences, spans and verdicts, and AUCs.

    Spans are judged where the answer's words are known, verdicts where one is taught.

    The AUC of a kind is the chance that an answered example's best sentence scores above the best
    of an example of that kind.
    """
    best, hits, exact, marked, verdicts = [], [], [], [], []
    for rows in batches:
        batch = gather(tokens, rows)
        scores = learner.score(batch)
        start, end = (each[:, 1:].argmax(1) + 1 for each in (scores.start, scores.end))
        best.append(scores.evidence.max(1))
        hits.append(_hits(batch, scores.evidence.argmax(1)))
        exact.append((start == batch.start) & (end == batch.end))
        marked.append(batch.start > 0)
        verdicts.append((scores.verdict.argmax(1) == batch.verdict)[batch.verdict != NOT_KNOWN])
    kinds = tokens.kind[[row for rows in batches for row in rows]]
    answered = kinds == KINDS.index(Lesson.ANSWERED)
    figures = {
        "sentence": float(np.concatenate(hits)[answered].mean()),
        "span": float(np.concatenate(exact)[np.concatenate(marked)].mean()),
    }
    if len(judged := np.concatenate(verdicts)):
        figures["verdict"] = float(judged.mean())
    for number in np.unique(kinds[~answered]):
        among = answered | (kinds == number)
        figures[f"AUC {KINDS[number]}"] = auc(np.concatenate(best)[among], answered[among])
    return figures


def _hits(batch: Batch, sentence: NDArray[np.int64]) -> NDArray[np.bool_]:
    """True for each example whose `sentence` is marked as right."""
    chosen: NDArray[np.bool_] = (batch.sentences == sentence[:, None]) & (batch.marks > 0)
    return np.asarray(chosen.any(1), bool)
