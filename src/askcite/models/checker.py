"""A small cross-encoder that reads a claim and a text.

It gives the log-odds that the text supports the claim, and that it says the contrary. Trained by
`askcite_lab` from the reader's weights, and shipped beside this module with its card.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from askcite.models import packaged, runtime, weights
from askcite.models.runtime import MAX_READ_TOKENS
from askcite.settings import DEFAULT_ENCODER

MAX_CLAIM_TOKENS: Final = 96
"""Of a written sentence; the longest 1 in 100 are cut."""
WINDOW_OVERLAP: Final = 64
"""Tokens that two windows of a long text share: two sentences."""


class Checker:
    """The shipped checker, on ONNX Runtime.

    It is safe to share between threads.
    """

    def __init__(self, model: bytes) -> None:
        self._session = runtime.Session(model)
        directory = weights.locate(DEFAULT_ENCODER)
        self._words = runtime.words(directory)
        self._pairs = runtime.tokenizer(directory)
        self._pairs.enable_truncation(
            MAX_READ_TOKENS, stride=WINDOW_OVERLAP, strategy="only_second"
        )

    def odds(self, text: str, claim: str) -> float:
        """The log-odds that the text supports the claim.

        Of a long text they are its best window's.
        """
        return max(support for support, _ in self._read(text, claim))

    def contrary(self, text: str, claim: str) -> float:
        """The log-odds that the text says the claim's contrary."""
        return max(against for _, against in self._read(text, claim))

    def leaning(self, text: str, claim: str) -> float:
        """The log-odds of support, less those of the contrary."""
        support, against = zip(*self._read(text, claim), strict=True)
        return float(max(support) - max(against))

    def _read(self, text: str, claim: str) -> list[tuple[float, float]]:
        """Both log-odds of each window of the text."""
        cut = runtime.cut(self._words, claim, MAX_CLAIM_TOKENS)
        encoding = self._pairs.encode(cut, text)
        rows = self._session.run([encoding, *encoding.overflowing])
        return [(float(row[0]), float(row[1])) for row in rows]


@cache
def load() -> Checker:
    """The shipped checker, loaded once.

    Raises ModelError when it is missing or damaged.
    """
    return Checker(packaged.graph("checker"))


@cache
def card() -> dict[str, Any]:
    """The card of the shipped weights.

    It holds digest, calibration and figures.
    """
    return packaged.card("checker")
