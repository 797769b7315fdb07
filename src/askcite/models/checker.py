"""The checker: a small cross-encoder that reads a claim and a text together.

It gives the log-odds that the text supports the claim. Trained by `askcite.training` from the
reader's weights, and shipped beside this module with its card.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from askcite.errors import ModelError
from askcite.models import runtime, weights
from askcite.settings import DEFAULT_ENCODER, MAX_CLAIM_TOKENS, MAX_READ_TOKENS, WINDOW_OVERLAP

MODEL: Final = "checker.onnx"
CARD: Final = "checker.json"


class Checker:
    """Reads claims and texts on ONNX Runtime; safe to share between threads."""

    def __init__(self, model: bytes) -> None:
        self._session = runtime.Session(model)
        self._words = runtime.tokenizer(weights.locate(DEFAULT_ENCODER))
        self._pairs = runtime.tokenizer(weights.locate(DEFAULT_ENCODER))
        self._pairs.enable_truncation(
            MAX_READ_TOKENS, stride=WINDOW_OVERLAP, strategy="only_second"
        )

    def odds(self, text: str, claim: str) -> float:
        """The log-odds that the text supports the claim: of a long one, its best window's."""
        offsets = self._words.encode(claim, add_special_tokens=False).offsets
        cut = claim[: offsets[:MAX_CLAIM_TOKENS][-1][1]] if offsets else claim
        encoding = self._pairs.encode(cut, text)
        rows = self._session.run([encoding, *encoding.overflowing])
        return max(float(row[0]) for row in rows)


@cache
def load() -> Checker:
    """The shipped checker, loaded once; raises ModelError when it is missing or damaged."""
    model = _shipped(MODEL)
    if hashlib.sha256(model).hexdigest() != card()["sha256"]:
        raise ModelError("the checker's weights are damaged: pip install --force-reinstall askcite")
    return Checker(model)


@cache
def card() -> dict[str, Any]:
    """The shipped weights' card: digest, calibration, figures."""
    return dict(json.loads(_shipped(CARD)))


def _shipped(name: str) -> bytes:
    try:
        return files("askcite.models").joinpath("weights", name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"the checker's {name} is missing: pip install --force-reinstall askcite"
        ) from error
