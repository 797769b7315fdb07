"""A trial of endurance, and its attempts' ends, counted."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class End(StrEnum):
    """The end of one attempt."""

    SURVIVED = "survived"
    LOST = "lost"
    WRONG = "wrong"
    BARE = "bare"


Trial = Callable[[Path], Iterator[End]]
"""Tries again and again in a folder of its own; each attempt is told by its end."""


@dataclass(frozen=True, slots=True)
class Count:
    """Attempts of one trial, by their ends."""

    trial: str
    survived: int
    lost: int
    wrong: int
    bare: int = 0

    @property
    def tried(self) -> int:
        """All of them."""
        return self.survived + self.lost + self.wrong + self.bare


def counted(name: str, trial: Trial, folder: Path, seconds: float) -> Count:
    """The ends of the attempts that begin in time.

    That is within so many seconds of the first one's end.
    """
    ends: Counter[End] = Counter()
    stop = math.inf
    for end in trial(folder):
        ends[end] += 1
        stop = min(stop, time.monotonic() + seconds)
        if time.monotonic() >= stop:
            break
    return Count(name, ends[End.SURVIVED], ends[End.LOST], ends[End.WRONG], ends[End.BARE])


def table(counts: list[Count]) -> str:
    """A line a trial: tried, survived, lost, wrong, bare."""
    head = f"{'':<10}{'tried':>9}{'survived':>10}{'lost':>7}{'wrong':>7}{'bare':>7}"
    lines = [
        f"{c.trial:<10}{c.tried:>9,}{c.survived:>10,}{c.lost:>7,}{c.wrong:>7,}{c.bare:>7,}"
        for c in counts
    ]
    return "\n".join([head, *lines])
