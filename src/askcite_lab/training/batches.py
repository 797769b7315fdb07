"""Steps made of whole groups of like length.

Their order is random and fixed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite_lab.training.tokens import Tokens

POOL: Final = 2_048
"""Questions sorted by length at a time: little padding, and still another mix every step."""
HELD_OUT: Final = 67
"""One question in so many is kept for measuring: 1.5 %."""

Batches = list[list[int]]
"""Example numbers, a list a step."""
Fellows = NDArray[np.int64]
"""The examples of one question, which share a softmax and so a batch."""


def split(tokens: Tokens, budget: int, seed: int) -> tuple[Batches, Batches]:
    """The shuffled batches to learn from, and those held out.

    A batch has at most `budget` padded tokens, but where one question alone has more.
    """
    starts = np.flatnonzero(np.diff(tokens.group, prepend=-1))
    groups = np.split(np.arange(len(tokens)), starts[1:])
    random = np.random.default_rng(seed)
    learning = [group for number, group in enumerate(groups) if number % HELD_OUT]
    shuffled = [learning[at] for at in random.permutation(len(learning))]
    batches = [
        batch
        for pool in _pools(tokens, shuffled, budget)
        for batch in (pool[at] for at in random.permutation(len(pool)))
    ]
    return batches, [batch for pool in _pools(tokens, groups[::HELD_OUT], budget) for batch in pool]


def _pools(tokens: Tokens, groups: Sequence[Fellows], budget: int) -> Iterator[Batches]:
    """The batches of each pool, from short to long."""
    lengths = np.diff(tokens.offsets)
    for begin in range(0, len(groups), POOL):
        pool: Batches = [[]]
        for group in sorted(groups[begin : begin + POOL], key=lambda group: lengths[group].max()):
            size = len(pool[-1]) + len(group)
            if pool[-1] and size * lengths[group].max() > budget:
                pool.append([])
            pool[-1] += group.tolist()
        yield pool
