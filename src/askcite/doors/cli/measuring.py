"""`evaluate`: sets of questions asked, and figures of the answers."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from askcite import llm
from askcite.doors.cli.handing import ending
from askcite.doors.cli.options import INDEX, Commands, command, located, say, show
from askcite.errors import SourceError
from askcite.library.library import Library

SAMPLE = 100
"""Claims or sentences of a set that are checked unless told otherwise: about a minute."""


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    text = "ask sets of questions and print figures"
    evaluate = command(commands, "evaluate", _evaluate, text, index=None)
    evaluate.add_argument(
        "set",
        nargs="*",
        type=Path,
        help="questions of your own as JSON Lines or CSV (`askcite guide evaluate`), or a set's "
        "directory",
    )
    evaluate.add_argument(
        "--make",
        type=Path,
        metavar="FILE",
        help="draft a set of your own from the library's sentences",
    )
    evaluate.add_argument(
        "--wrong", action="store_true", help="name the questions that went wrong, and how"
    )
    evaluate.add_argument("--sample", type=int, metavar="N", help="ask, or draft, N questions only")
    evaluate.add_argument(
        "--whole-library",
        action="store_true",
        help="ask each question of all articles, not of its own alone",
    )
    evaluate.add_argument(
        "--plot",
        type=ending((".png", ".svg")),
        metavar="FILE",
        help="draw risk and coverage, as PNG or SVG",
    )
    evaluate.add_argument(
        "--follow-ups",
        action="store_true",
        help="measure how well follow-ups are found: as asked, rewritten by rules, and by the "
        "model of ASKCITE_LLM",
    )
    evaluate.add_argument(
        "--claims", action="store_true", help="measure how well the check tells supported sentences"
    )
    evaluate.add_argument(
        "--drafts", action="store_true", help="look claims up and check them as `check` does"
    )
    evaluate.add_argument(
        "--conflicts",
        action="store_true",
        help="change facts in copies of articles; the share found",
    )
    evaluate.add_argument(
        "--lies", action="store_true", help="plant lies in the articles' sentences; the share found"
    )
    evaluate.add_argument(
        "--reader",
        nargs="?",
        const="",
        metavar="FILE",
        help="measure how well the reader, or that of FILE, reads each question's own paragraph",
    )


def _evaluate(options: argparse.Namespace) -> int:
    from askcite.evaluate import own
    from askcite.evaluate.printed import evaluate_command

    if options.make:
        return _make(options)
    if not options.set:
        raise SourceError("name a set, or draft one: `askcite evaluate --make questions.jsonl`")
    if missing := [path for path in options.set if not path.exists()]:
        raise SourceError(f"{missing[0]}: no such file or directory")
    special = (options.follow_ups, options.claims, options.drafts, options.lies, options.conflicts)
    if any(special) or options.reader is not None:
        for path in options.set:
            show(_special(options, path))
        return 0
    say(
        evaluate_command(
            options.set,
            index=options.index or (INDEX if all(map(own.is_own, options.set)) else None),
            sample=options.sample,
            whole_library=options.whole_library,
            json=options.json,
            plot=options.plot,
            wrong=options.wrong,
        )
    )
    return 0


def _make(options: argparse.Namespace) -> int:
    """Write a draft, over no other file."""
    from askcite.evaluate.drafting import QUESTIONS, draft

    with Library.open(options.index or INDEX) as shelf:
        lines = list(draft(shelf, options.sample or QUESTIONS))
    try:
        with options.make.open("x", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise SourceError(f"cannot write {options.make}: {error.strerror}") from error
    count = sum(not line.startswith("#") for line in lines)
    told = located(f"`askcite evaluate {options.make}`", options.index)
    say(f"{options.make}: {count} questions to correct; then {told}")
    return 0


def _special(options: argparse.Namespace, path: Path) -> dict[str, object]:
    """The figures of the reader, of claims or of follow-ups."""
    from askcite.evaluate import checked, claims, conflicts, conversations, reader_alone

    if path.is_file() and not options.claims:
        raise SourceError(
            f"{path} is a file; this takes a set's directory, with corpus.jsonl or articles/ and "
            "questions.jsonl (`askcite guide evaluate`)"
        )
    reviews = {"drafts": checked.measure, "lies": checked.lies, "conflicts": conflicts.measure}
    for name, measure in reviews.items():
        if getattr(options, name):
            found: Any = measure(path, options.sample or SAMPLE)
            return {"set": path.name} | asdict(found)
    if options.reader is not None:
        weights = Path(options.reader) if options.reader else None
        return {"set": path.name} | asdict(reader_alone.measure(path, options.sample, weights))
    if options.claims:
        found = claims.figures(claims.sample(claims.read(path), options.sample))
        return {"set": path.name} | asdict(found)
    ways = conversations.measure(path, options.sample, llm.from_environment())
    return {"set": path.name, "ways": [asdict(way) for way in ways]}
