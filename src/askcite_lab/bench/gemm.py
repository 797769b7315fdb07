"""The machine's own speed at multiplying the encoder's matrices."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

import numpy as np

LAYERS: Final = 6
WIDTH: Final = 384
INNER: Final = 1_536
LONGEST: Final = 256
"""The shape of all-MiniLM-L6-v2, the default encoder; longer texts are cut."""
ROWS: Final = 2_048
"""Tokens multiplied at a time, as in a full batch of askcite's."""
SECONDS: Final = 0.5
"""Long enough for a steady rate, short beside what is measured."""
_SHAPES: Final = ((WIDTH, WIDTH),) * 4 + ((WIDTH, INNER), (INNER, WIDTH))


def rate() -> float:
    """Operations a processor second, in a layer's mixture of products."""
    random = np.random.default_rng(0)
    pairs = [
        (random.random((ROWS, rows), np.float32), random.random((rows, columns), np.float32))
        for rows, columns in _SHAPES
    ]
    done = 0
    start = time.process_time()
    while (spent := time.process_time() - start) < SECONDS:
        for left, right in pairs:
            np.matmul(left, right)
        done += 1
    return done * ROWS * _linear(1) / spent


def operations(lengths: Sequence[int]) -> int:
    """Operations that the encoder owes texts of these lengths."""
    attention = 4 * WIDTH * LAYERS
    return sum(length * (_linear(LAYERS) + attention * length) for length in lengths)


def _linear(layers: int) -> int:
    """Of one token in the products with weights."""
    return 2 * layers * sum(rows * columns for rows, columns in _SHAPES)
