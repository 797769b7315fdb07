"""A trained reader as the files that are shipped.

A graph in eight bits, and its card.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from askcite.models import graph, packaged, runtime, weights
from askcite.models.reader import OnnxReader, PassageText
from askcite_lab.training.learner import Learner
from askcite_lab.training.lessons import Example
from askcite_lab.training.tokens import gather, tokenized

MODEL: Final = f"reader{packaged.SUFFIX}"
CARD: Final = "reader.json"


def export(
    learner: Learner, encoder: Path, out: Path, probes: Sequence[Example], card: Mapping[str, Any]
) -> dict[str, Any]:
    """The card of the reader, written to `out`.

    The files are `reader.onnx.gz` and `reader.json`.
    It adds to `card` the weights' digest and how closely the graph, read as it is in use, agrees
    with the learner on `probes`.
    """
    built = graph.build(learner.tensors(), learner.config, graph.each_token, integers=True)
    model = built.SerializeToString()
    whole = {
        "sha256": hashlib.sha256(model).hexdigest(),
        "encoder_sha256": weights.digest(encoder),
        **card,
        "agreement": agreement(learner, encoder, model, probes),
    }
    (out / MODEL).write_bytes(packaged.packed(model))
    (out / CARD).write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    return whole


def agreement(
    learner: Learner, encoder: Path, model: bytes, probes: Sequence[Example]
) -> dict[str, float]:
    """The graph's readings of `probes` beside the learner's own.

    The learner's are in full precision.
    `same sentence`: the share of probes whose best sentence is the same. `difference`: the mean
    distance of the sentences' log-odds. `correlation`: that of these log-odds.
    """
    reader = OnnxReader(model)
    tokenizer = runtime.tokenizer(encoder)
    pairs = []
    for probe in probes:
        tokens = tokenized([probe], tokenizer)
        trained = learner.score(gather(tokens, [0]), exact=True).evidence[0]
        read = PassageText(probe.text, probe.sentences, probe.before, probe.after)
        (readings,) = reader.read(probe.question, [read])
        pairs.append((trained, np.array([reading.evidence for reading in readings])))
    one, other = (np.concatenate(side) for side in zip(*pairs, strict=True))
    return {
        "same sentence": float(np.mean([a.argmax() == b.argmax() for a, b in pairs])),
        "difference": float(np.abs(one - other).mean()),
        "correlation": float(np.corrcoef(one, other)[0, 1]),
    }
