"""A small cross-encoder that answers yes or no.

It reads a yes-or-no question, or a statement, beside a text and weighs yes, no and unclear.
Trained by `askcite_lab` from the reader's weights, and shipped beside this module with its card.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np

from askcite.models import packaged, runtime, weights
from askcite.models.runtime import MAX_READ_TOKENS
from askcite.settings import DEFAULT_ENCODER

MAX_ASKED_TOKENS: Final = 96
"""Of a question or statement."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Probabilities of yes, no and neither.

    They sum to one.
    """

    yes: float
    no: float
    unclear: float


class Decider:
    """The shipped decider, on ONNX Runtime.

    It is safe to share between threads.
    """

    def __init__(self, model: bytes) -> None:
        self._session = runtime.Session(model)
        directory = weights.locate(DEFAULT_ENCODER)
        self._words = runtime.words(directory)
        self._pairs = runtime.tokenizer(directory)
        self._pairs.enable_truncation(MAX_READ_TOKENS, strategy="only_second")

    def decide(self, asked: str, text: str) -> Decision:
        """The text's verdict on what is asked.

        Of a long text, its beginning is read.
        """
        cut = runtime.cut(self._words, asked, MAX_ASKED_TOKENS)
        (row,) = self._session.run([self._pairs.encode(cut, text)])
        powers = np.exp(row - np.max(row))
        yes, no, unclear = (powers / powers.sum()).tolist()
        return Decision(yes, no, unclear)


@cache
def load() -> Decider:
    """The shipped decider, loaded once.

    Raises ModelError when it is missing or damaged.
    """
    return Decider(packaged.graph("decider"))


@cache
def card() -> dict[str, Any]:
    """The card of the shipped weights.

    It holds digest, the probabilities from which a verdict is given, and figures.
    """
    return packaged.card("decider")
