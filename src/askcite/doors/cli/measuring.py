"""`evaluate`, `bench`, `train-…`: figures, and the weights they are of."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from askcite import llm
from askcite.doors.cli.options import Commands, Run, command, say, show
from askcite.errors import BenchError
from askcite.settings import DEFAULT_ENCODER


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    text = "ask sets of questions and print figures"
    evaluate = command(commands, "evaluate", _evaluate, text, index=None)
    evaluate.add_argument("set", nargs="+", type=Path, help="a set's directory, or its questions")
    evaluate.add_argument(
        "--sample", type=int, metavar="N", help="ask N questions of each set only"
    )
    evaluate.add_argument(
        "--whole-library", action="store_true", help="ask all articles at once, not the question's"
    )
    evaluate.add_argument(
        "--plot", type=_drawing, metavar="FILE", help="a PNG or SVG of risk and coverage"
    )
    evaluate.add_argument(
        "--follow-ups",
        action="store_true",
        help="how well follow-ups are found: as asked, rewritten, by the model of ASKCITE_LLM too",
    )
    evaluate.add_argument(
        "--claims", action="store_true", help="how well the check tells supported sentences"
    )
    evaluate.add_argument(
        "--reader",
        nargs="?",
        const="",
        metavar="FILE",
        help="how well the reader alone, or that of FILE, reads each question's own paragraph",
    )
    _register_bench(commands)
    reader = _trainer(commands, "reader", _train, "another run's last.pt or reader.onnx.gz")
    reader.add_argument("--steps", type=int, metavar="N", help="end after so many steps")
    text = "fit the weights that turn the reader's readings into probabilities"
    calibrate = command(commands, "calibrate", _calibrate, text, library=False, prints=False)
    calibrate.add_argument("set", nargs="+", type=Path, help="questions not trained on")
    calibrate.add_argument("--sample", type=int, metavar="N", help="N questions of each set")
    calibrate.add_argument(
        "--without-reading", action="store_true", help="for languages that the reader does not know"
    )
    start = "the reader's, or another run's, last.pt or .onnx.gz"
    train_checker = _trainer(commands, "checker", _train_checker, start)
    train_checker.add_argument(
        "--sets", type=Path, nargs="+", required=True, metavar="DIR", help="claims people judged"
    )


def _trainer(
    commands: Commands[argparse.ArgumentParser], what: str, run: Run, start: str
) -> argparse.ArgumentParser:
    """The command that trains the weights of `what`."""
    text = f"train the {what}'s weights"
    train = command(commands, f"train-{what}", run, text, library=False, prints=False)
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
    return train


def _register_bench(commands: Commands[argparse.ArgumentParser]) -> None:
    bench = command(commands, "bench", _bench, "measure speed and memory beside a plain script")
    bench.add_argument("--quick", action="store_true", help="once and few: whether it runs at all")
    bench.add_argument(
        "--only",
        metavar="SECTION,…",
        type=_words,
        default=(),
        help="of start, build, ask, concurrency, growth, memory (default: all)",
    )
    bench.add_argument(
        "--sizes",
        metavar="N,…",
        type=_numbers,
        default=(),
        help="multiples of the text for growth (default: 1,4,16,64)",
    )
    bench.add_argument("--plot", type=_drawing, metavar="FILE", help="draw the ratios, PNG or SVG")


def _drawing(name: str) -> Path:
    path = Path(name)
    if path.suffix not in {".png", ".svg"}:
        raise argparse.ArgumentTypeError(f"{name}: name a file that ends in .png or .svg")
    return path


def _evaluate(options: argparse.Namespace) -> int:
    from askcite.evaluate.command import evaluate_command

    if options.follow_ups or options.claims or options.reader is not None:
        for path in options.set:
            show(_special(options, path))
        return 0
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


def _special(options: argparse.Namespace, path: Path) -> dict[str, object]:
    """The figures of the reader, or of a set of claims or follow-ups."""
    from askcite.evaluate import claims, follow_ups, reading

    if options.reader is not None:
        weights = Path(options.reader) if options.reader else None
        return {"set": path.name} | asdict(reading.measure(path, options.sample, weights))
    if options.claims:
        found = claims.figures(claims.sample(claims.read(path), options.sample))
        return {"set": path.name} | asdict(found)
    ways = follow_ups.measure(path, options.sample, llm.from_environment())
    return {"set": path.name, "ways": [asdict(way) for way in ways]}


def _bench(options: argparse.Namespace) -> int:
    from askcite_lab.bench import SECTIONS, bench_command

    if unknown := set(options.only) - set(SECTIONS):
        raise BenchError(f"no section {min(unknown)!r}; there are {', '.join(SECTIONS)}")
    say(
        bench_command(
            options.index,
            only=options.only or SECTIONS,
            sizes=options.sizes,
            quick=options.quick,
            as_json=options.json,
            plot=options.plot,
            progress=lambda step: print(f"askcite bench: {step}", file=sys.stderr),
        )
    )
    return 0


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _numbers(text: str) -> tuple[int, ...]:
    words = text.split(",")
    if not all(word.isdecimal() and int(word) for word in words):
        raise argparse.ArgumentTypeError(f"{text!r} is not whole numbers from 1, as in 1,4,16")
    return tuple(sorted({int(word) for word in words}))


def _train(options: argparse.Namespace) -> int:
    from askcite_lab import training

    card = training.train(
        options.data,
        options.out,
        encoder=options.encoder,
        minutes=options.minutes,
        steps=options.steps,
        start=options.start,
        rate=options.rate or training.RATE,
        seed=options.seed or training.SEED,
    )
    show(card)
    return 0


def _calibrate(options: argparse.Namespace) -> int:
    from askcite_lab.training.calibration import calibrate

    show(calibrate(options.set, options.sample, read=not options.without_reading))
    return 0


def _train_checker(options: argparse.Namespace) -> int:
    from askcite_lab.training import train_checker

    card = train_checker.train(
        options.data,
        options.sets,
        options.out,
        encoder=options.encoder,
        start=options.start,
        minutes=options.minutes,
        rate=options.rate or train_checker.RATE,
        seed=options.seed or train_checker.SEED,
    )
    show(card)
    return 0
