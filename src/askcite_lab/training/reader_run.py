"""Training from a folder of questions to weights.

A run can be broken off and resumed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.models import runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite_lab.training import joined, open_sets, pronouns, yes_no
from askcite_lab.training.balance import balanced
from askcite_lab.training.batches import split
from askcite_lab.training.examples import make
from askcite_lab.training.exercises import read_articles, read_exercises
from askcite_lab.training.export import export
from askcite_lab.training.held_out import measure
from askcite_lab.training.learner import Learner
from askcite_lab.training.lessons import Example
from askcite_lab.training.steps import Course, Follow
from askcite_lab.training.tokens import Tokens, tokenized

if TYPE_CHECKING:
    from tokenizers import Tokenizer

RATE: Final = 1.5e-4
"""Highest learning rate: a small model that sees its data once bears more than BERT's 5e-5."""
WARM_UP: Final = 200
"""Steps over which the rate rises."""
BATCH_TOKENS: Final = 4_096
"""Padded tokens a step: about 25 examples; fewer need less memory."""
SEED: Final = 7
"""Of the order of the examples, unless another is given."""
MADE_SHARE: Final = 0.2
"""Questions that are made, for pronouns and for two things at once, as a share of people's."""
TURNED_SHARE: Final = 0.5
"""Of people's questions are tried to be turned into yes-or-no ones; half can be."""
MEASURED: Final = 120
"""Held-out batches measured on the way, about 3,000 examples; all of them at the end."""
PROBES: Final = 100
"""Examples on which what is exported is compared with what was trained."""


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
    frozen: int = 0,
    progress: Follow | None = None,
) -> dict[str, Any]:
    """The card of a reader trained on `folder`.

    It has its figures on held-out questions.
    One pass over the data, or what `minutes` or `steps` allow of it, the learning rate falling from
    `rate` to the end. It begins with the encoder, which may be any BERT model with the default
    encoder's words, or with the mean of the checkpoints `start` of other runs of it, of which the
    first `frozen` layers stay as they are. `out` gets
    `log.jsonl`, the checkpoint `last.pt`, and at the end `reader.onnx.gz` with its card,
    `reader.json`. A run that was broken off goes on where it stood.
    """
    out.mkdir(parents=True, exist_ok=True)
    directory = weights.locate(encoder, weights.CONFIG)
    tokens = prepared(folder, directory, out / "tokens.npz")
    learning, held_out = split(tokens, batch_tokens, seed)
    learner = Learner(directory, seed, frozen)
    if start:
        learner.begin(start)
    on_the_way = partial(measure, learner, tokens, held_out[:MEASURED])
    run = Course(learner, tokens, learning[:steps], out, rate, WARM_UP, minutes, on_the_way)
    run.go(progress)
    figures = measure(learner, tokens, held_out)
    run.log(figures)
    card = {
        "encoder": encoder,
        "steps": run.step,
        "rate": rate,
        "seed": seed,
        "frozen": frozen,
        "begun with": [path.name for path in start],
        "held out": figures,
    }
    probes = list(islice(_examples(folder, runtime.tokenizer(directory)), PROBES))
    return export(learner, directory, out, probes, card)


def prepared(folder: Path, encoder: Path, kept: Path) -> Tokens:
    """The folder's examples as tokens, kept in `kept`."""
    if not kept.is_file():
        tokenizer = runtime.tokenizer(encoder)
        tokenized(_examples(folder, tokenizer), tokenizer).save(kept)
    return Tokens.load(kept)


def _examples(folder: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    articles = read_articles(folder, tokenizer)
    people = balanced(list(read_exercises(folder, articles)), articles, SEED)
    made = [*pronouns.asked(articles.values(), SEED), *joined.asked(people, articles, SEED)]
    random = np.random.default_rng(SEED)
    drawn = random.permutation(len(made))[: int(MADE_SHARE * len(people))]
    exercises = [*people, *(made[at] for at in sorted(drawn))]
    yield from make(articles, exercises)
    turned = [people[at] for at in random.permutation(len(people)) if people[at].answer]
    first = len(exercises)
    turned = turned[: int(TURNED_SHARE * len(people))]
    yield from yes_no.asked(turned, articles, first, SEED)
    yield from open_sets.examples(folder, tokenizer, first + len(turned))
