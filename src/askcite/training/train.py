"""Training from a folder of questions to weights, in a run that can be broken off and resumed."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.models import runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite.training.balance import balanced
from askcite.training.batches import Batches, split
from askcite.training.data import read_questions, read_sources
from askcite.training.examples import Example, make
from askcite.training.export import export
from askcite.training.measuring import Figures, measure
from askcite.training.model import Learner, Losses
from askcite.training.tokens import Tokens, gather, tokenized

if TYPE_CHECKING:
    from tokenizers import Tokenizer

RATE: Final = 1.5e-4
"""Highest learning rate: a small model that sees its data once bears more than BERT's 5e-5."""
WARM_UP: Final = 200
"""Steps over which the rate rises."""
BATCH_TOKENS: Final = 4_096
"""Padded tokens a step: about 25 examples; fewer need less memory."""
FINAL_SHARE: Final = 0.02
"""Of the highest rate is the least."""
SEED: Final = 7
"""Of the order of the examples, unless another is given."""
LOG_EVERY: Final = 100
KEEP_EVERY: Final = 500
MEASURED: Final = 120
"""Held-out batches measured on the way, about 3,000 examples; all of them at the end."""
PROBES: Final = 100
"""Examples on which what is exported is compared with what was trained."""

Progress = Callable[[int, int], None]
"""Is told the step, and of how many."""


def train(
    folder: Path,
    out: Path,
    *,
    encoder: str = DEFAULT_ENCODER,
    minutes: float | None = None,
    steps: int | None = None,
    start: Sequence[Path] = (),
    rate: float = RATE,
    seed: int = SEED,
    batch_tokens: int = BATCH_TOKENS,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """The card of a reader trained on the data in `folder`, with its figures on held-out questions.

    One pass over the data, or what `minutes` or `steps` allow of it, the learning rate falling from
    `rate` to the end. It begins with the encoder, or with the mean of the checkpoints `start` of
    other runs. `out` gets `log.jsonl`, the checkpoint `last.pt`, and at the end `reader.onnx` with
    its card, `reader.json`. A run that was broken off goes on where it stood.
    """
    out.mkdir(parents=True, exist_ok=True)
    directory = weights.locate(encoder)
    tokens = prepared(folder, directory, out / "tokens.npz")
    learning, held_out = split(tokens, batch_tokens, seed)
    learner = Learner(directory, seed)
    if start:
        learner.begin(start)
    run = _Run(tokens, learner, learning[:steps], held_out, out, rate, minutes)
    run.go(progress)
    figures = measure(run.learner, tokens, held_out)
    run.log(figures)
    card = {
        "encoder": encoder,
        "steps": run.step,
        "rate": rate,
        "seed": seed,
        "begun with": [path.name for path in start],
        "held out": figures,
    }
    probes = list(islice(_examples(folder, runtime.tokenizer(directory)), PROBES))
    return export(run.learner, directory, out, probes, card)


def prepared(folder: Path, encoder: Path, kept: Path) -> Tokens:
    """The folder's examples as tokens, made once and kept in the file `kept`."""
    if not kept.is_file():
        tokenizer = runtime.tokenizer(encoder)
        tokenized(_examples(folder, tokenizer), tokenizer).save(kept)
    return Tokens.load(kept)


def _examples(folder: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    sources = read_sources(folder, tokenizer)
    questions = balanced(list(read_questions(folder, sources)), sources, SEED)
    return make(sources, questions)


@dataclass
class _Run:
    """One run, and where it stands: the steps done and the minutes spent on them."""

    tokens: Tokens
    learner: Learner
    batches: Batches
    held_out: Batches
    out: Path
    rate: float
    limit: float | None
    step: int = 0
    minutes: float = 0.0

    @property
    def done(self) -> float:
        """The share of the run that is over, by steps or by the clock."""
        by_clock = self.minutes / self.limit if self.limit else 0.0
        return max(self.step / len(self.batches) if self.batches else 1.0, by_clock)

    def go(self, progress: Progress | None) -> None:
        """Every step that is left; kept now and then, and when it is broken off."""
        kept = self.out / "last.pt"
        if kept.is_file():
            self.step, self.minutes = self.learner.load(kept)
        recent: list[Losses] = []
        try:
            while self.done < 1:
                recent.append(self._learn())
                if self.step % LOG_EVERY == 0:
                    self.log(_means(recent))
                    recent = []
                if self.step % KEEP_EVERY == 0:
                    self.log(measure(self.learner, self.tokens, self.held_out[:MEASURED]))
                    self.learner.save(kept, self.step, self.minutes)
                if progress:
                    progress(self.step, len(self.batches))
        finally:
            self.learner.save(kept, self.step, self.minutes)

    def log(self, figures: Figures) -> None:
        """A line of the log: where the run stands, and these figures."""
        line = {"step": self.step, "of": len(self.batches), "minutes": round(self.minutes, 2)}
        rounded = {name: round(value, 4) for name, value in figures.items()}
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line | rounded) + "\n")

    def _learn(self) -> Losses:
        began = time.monotonic()
        rate = self.rate * min(1.0, (self.step + 1) / WARM_UP) * max(FINAL_SHARE, 1 - self.done)
        losses = self.learner.learn(gather(self.tokens, self.batches[self.step]), rate)
        self.step += 1
        self.minutes += (time.monotonic() - began) / 60
        return losses


def _means(losses: Sequence[Losses]) -> Figures:
    """The mean of each loss."""
    names = ("span", "sentence", "question")
    return {
        f"loss {name}": float(np.mean([getattr(each, name) for each in losses])) for name in names
    }
