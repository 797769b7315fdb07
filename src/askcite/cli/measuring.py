"""`evaluate`, `bench`, `train-reader`: figures, and the weights they are of."""

from __future__ import annotations

import argparse
from pathlib import Path

from askcite.cli.options import Commands, command, say, show


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    evaluate = command(commands, "evaluate", _evaluate, "ask sets of questions and print figures")
    evaluate.add_argument("set", nargs="+", type=Path, help="a set's directory, or its questions")
    evaluate.add_argument("--sample", type=int, metavar="N", help="N questions of each set")
    evaluate.add_argument(
        "--whole-library", action="store_true", help="ask all articles at once, not the question's"
    )
    evaluate.add_argument("--plot", type=Path, metavar="FILE", help="risk-coverage curves, as SVG")
    evaluate.set_defaults(index=None)
    train = command(commands, "train-reader", _train, "train the reader's weights")
    train.add_argument("data", type=Path, help="the folder with the training sets")
    train.add_argument("out", type=Path, help="the folder for checkpoints and weights")
    train.add_argument("--minutes", type=float, metavar="M", help="end within this time")
    train.add_argument("--steps", type=int, metavar="N", help="end after so many steps")


def _evaluate(options: argparse.Namespace) -> int:
    from askcite.evaluate import evaluate_command

    say(
        evaluate_command(
            options.set,
            index=options.index and Path(options.index),
            sample=options.sample,
            whole_library=options.whole_library,
            json=options.json,
            plot=options.plot,
        )
    )
    return 0


def _train(options: argparse.Namespace) -> int:
    from askcite import training

    card = training.train(options.data, options.out, minutes=options.minutes, steps=options.steps)
    show(card)
    return 0
