"""A run over batches, broken off and resumed at will.

Its rate rises, then falls to the end.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from askcite_lab.training.batches import Batches
from askcite_lab.training.learner import Learner, Measurements
from askcite_lab.training.tokens import Tokens, gather

FINAL_SHARE: Final = 0.02
"""Of the highest rate is the least."""
LOG_EVERY: Final = 50
MEASURE_EVERY: Final = 500
KEEP_MINUTES: Final = 5.0
"""What is lost at most when a run is killed; when it is broken off, nothing is."""

Follow = Callable[[int, int], None]
"""Is told the step, and of how many."""


@dataclass
class Course:
    """One run, with the steps done and minutes spent.

    It ends with the batches or after `limit` minutes; `measure` gives the figures that are logged
    on the way, `warm_up` is the number of steps over which the rate rises.
    """

    learner: Learner
    tokens: Tokens
    batches: Batches
    out: Path
    rate: float
    warm_up: int
    limit: float | None
    measure: Callable[[], Measurements]
    step: int = 0
    minutes: float = 0.0

    @property
    def done(self) -> float:
        """The share of the run that is over.

        It is counted by steps or by the clock.
        """
        by_clock = self.minutes / self.limit if self.limit else 0.0
        return max(self.step / len(self.batches) if self.batches else 1.0, by_clock)

    def go(self, progress: Follow | None) -> None:
        """Do every step that is left.

        It is kept now and then, and when it is broken off.
        """
        kept = self.out / "last.pt"
        if kept.is_file():
            self.step, self.minutes = self.learner.load(kept)
        recent: list[Measurements] = []
        saved = self.minutes
        try:
            while self.done < 1:
                recent.append(self._learn())
                if self.step % LOG_EVERY == 0:
                    self.log(_means(recent))
                    recent = []
                if self.step % MEASURE_EVERY == 0:
                    self.log(self.measure())
                if self.minutes >= saved + KEEP_MINUTES:
                    self.learner.save(kept, self.step, self.minutes)
                    saved = self.minutes
                if progress:
                    progress(self.step, len(self.batches))
        finally:
            self.learner.save(kept, self.step, self.minutes)

    def log(self, figures: Measurements) -> None:
        """Add the run's standing and these figures to the log."""
        line = {"step": self.step, "of": len(self.batches), "minutes": round(self.minutes, 2)}
        rounded = {name: round(value, 4) for name, value in figures.items()}
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line | rounded) + "\n")

    def _learn(self) -> Measurements:
        began = time.monotonic()
        rising = min(1.0, (self.step + 1) / self.warm_up)
        rate = self.rate * rising * max(FINAL_SHARE, 1 - self.done)
        losses = self.learner.learn(gather(self.tokens, self.batches[self.step]), rate)
        self.step += 1
        self.minutes += (time.monotonic() - began) / 60
        return losses


def _means(losses: Sequence[Measurements]) -> Measurements:
    return {name: float(np.mean([each[name] for each in losses])) for name in losses[0]}
