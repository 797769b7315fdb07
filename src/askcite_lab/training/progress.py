"""How well a reader does on examples that it did not learn from."""

from __future__ import annotations

import numpy as np

from askcite.evaluate.metrics import auc
from askcite_lab.training.batches import Batches
from askcite_lab.training.examples import Kind
from askcite_lab.training.learner import Learner, Measures
from askcite_lab.training.tokens import KINDS, Tokens, gather


def measure(learner: Learner, tokens: Tokens, batches: Batches) -> Measures:
    """The share of answered examples whose best sentence and best span are right, and the AUCs.

    Spans are judged where the answer's words are known.

    The AUC of a kind is the chance that an answered example's best sentence scores above the best
    of an example of that kind.
    """
    best, hits, exact, marked = [], [], [], []
    for rows in batches:
        batch = gather(tokens, rows)
        scores = learner.score(batch)
        sentence = scores.evidence.argmax(1)
        start, end = (each[:, 1:].argmax(1) + 1 for each in (scores.start, scores.end))
        best.append(scores.evidence.max(1))
        hits.append((batch.first <= sentence) & (sentence < batch.last))
        exact.append((start == batch.start) & (end == batch.end))
        marked.append(batch.start > 0)
    kinds = tokens.kind[[row for rows in batches for row in rows]]
    answered = kinds == KINDS.index(Kind.ANSWERED)
    figures = {
        "sentence": float(np.concatenate(hits)[answered].mean()),
        "span": float(np.concatenate(exact)[np.concatenate(marked)].mean()),
    }
    for number in np.unique(kinds[~answered]):
        among = answered | (kinds == number)
        figures[f"AUC {KINDS[number]}"] = auc(np.concatenate(best)[among], answered[among])
    return figures
