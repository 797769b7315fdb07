"""`evaluate`: sets of questions asked, and figures of the answers."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from askcite import llm
from askcite.doors.cli.options import Commands, command, say, show


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
    """The figures of the reader, of claims or of follow-ups."""
    from askcite.evaluate import claims, follow_ups, reading

    if options.reader is not None:
        weights = Path(options.reader) if options.reader else None
        return {"set": path.name} | asdict(reading.measure(path, options.sample, weights))
    if options.claims:
        found = claims.figures(claims.sample(claims.read(path), options.sample))
        return {"set": path.name} | asdict(found)
    ways = follow_ups.measure(path, options.sample, llm.from_environment())
    return {"set": path.name, "ways": [asdict(way) for way in ways]}
