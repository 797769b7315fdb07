"""The commands that train and calibrate weights."""

from __future__ import annotations

import argparse
from pathlib import Path

from askcite.doors.cli.options import Act, Commands, show
from askcite.settings import DEFAULT_ENCODER
from askcite_lab.sub_commands import command


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add them, with their options."""
    _add_reader(commands)
    _add_checker(commands)
    _add_calibrate(commands)
    _add_requests(commands)


def _add_reader(commands: Commands[argparse.ArgumentParser]) -> None:
    start = "another run's last.pt or reader.onnx.gz"
    reader = _trainer(commands, "reader", _train_reader, start)
    reader.add_argument("--steps", type=int, metavar="N", help="end after so many steps")
    text = "padded tokens a step (default: 4096)"
    reader.add_argument("--batch-tokens", type=int, default=4_096, metavar="N", help=text)


def _add_checker(commands: Commands[argparse.ArgumentParser]) -> None:
    start = "the reader's, or another run's, last.pt or .onnx.gz"
    checker = _trainer(commands, "checker", _train_checker, start)
    checker.add_argument(
        "--sets", type=Path, nargs="+", required=True, metavar="DIR", help="claims people judged"
    )


def _trainer(
    commands: Commands[argparse.ArgumentParser], what: str, run: Act, start: str
) -> argparse.ArgumentParser:
    """The command that trains the weights of `what`."""
    train = command(commands, f"train-{what}", run, f"train the {what}'s weights")
    train.add_argument("data", type=Path, help="the folder with the reader's training sets")
    train.add_argument("out", type=Path, help="the folder for checkpoints and weights")
    train.add_argument("--minutes", type=float, metavar="M", help="end within this time")
    train.add_argument("--rate", type=float, metavar="R", help="the highest learning rate")
    train.add_argument(
        "--encoder",
        default=DEFAULT_ENCODER,
        metavar="NAME",
        help="the BERT model to begin with: a folder, or a name on the hub",
    )
    train.add_argument("--seed", type=int, metavar="N", help="another order of the examples")
    train.add_argument(
        "--start",
        type=Path,
        nargs="+",
        default=(),
        metavar="FILE",
        help=f"begin with {start}, or with the mean of several",
    )
    text = "leave the first N layers as they begin: a short run gets further"
    train.add_argument("--frozen", type=int, default=0, metavar="N", help=text)
    return train


def _add_calibrate(commands: Commands[argparse.ArgumentParser]) -> None:
    text = "fit the weights that turn the reader's readings into probabilities"
    calibrate = command(commands, "calibrate", _calibrate, text)
    calibrate.add_argument("set", nargs="+", type=Path, help="questions not trained on")
    calibrate.add_argument("--sample", type=int, metavar="N", help="N questions of each set")
    calibrate.add_argument(
        "--without-reading", action="store_true", help="for languages that the reader does not know"
    )
    calibrate.add_argument(
        "--many", action="store_true", help="for reasons, ways, yes or no asked of many articles"
    )


def _add_requests(commands: Commands[argparse.ArgumentParser]) -> None:
    train = command(
        commands, "train-requests", _train_requests, "train what tells a request's kind"
    )
    train.add_argument("questions", type=Path, help="real questions: a questions.jsonl.gz")
    train.add_argument("out", type=Path, help="the file of weights, requests.json")


def _train_requests(options: argparse.Namespace) -> int:
    from askcite_lab.requests.train import train

    show(train(options.questions, options.out))
    return 0


def _train_reader(options: argparse.Namespace) -> int:
    from askcite_lab.training import reader_run

    card = reader_run.train(
        options.data,
        options.out,
        encoder=options.encoder,
        minutes=options.minutes,
        steps=options.steps,
        start=options.start,
        rate=options.rate or reader_run.RATE,
        seed=options.seed or reader_run.SEED,
        batch_tokens=options.batch_tokens,
        frozen=options.frozen,
    )
    show(card)
    return 0


def _train_checker(options: argparse.Namespace) -> int:
    from askcite_lab.training import checker_run

    card = checker_run.train(
        options.data,
        options.sets,
        options.out,
        encoder=options.encoder,
        start=options.start,
        minutes=options.minutes,
        rate=options.rate or checker_run.RATE,
        seed=options.seed or checker_run.SEED,
        frozen=options.frozen,
    )
    show(card)
    return 0


def _calibrate(options: argparse.Namespace) -> int:
    from askcite_lab.training.absent import many
    from askcite_lab.training.calibration import calibrate

    if options.many:
        show({"many": many(options.set, options.sample)})
        return 0
    show(calibrate(options.set, options.sample, read=not options.without_reading))
    return 0
