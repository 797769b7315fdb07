"""`differ` and `table`: each article asked alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from askcite.doors.cli import handing
from askcite.doors.cli.asking import filters, known, spoken
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import BOLD, QUIET, WARNING, say, show
from askcite.errors import QuestionError
from askcite.review import differing, evidence_tables
from askcite.review.differing import Differing, EvidenceTable

NOT_SAID: Final = 3
"""The exit code when no article answers."""
_SUFFIXES: Final = (".csv", ".xlsx", ".html", ".json")


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-commands."""
    text = "ask each article alone, and show where they differ"
    differ = command(commands, "differ", _differ, text)
    differ.add_argument("question", nargs="+", help="a question with a short answer")
    differ.epilog = (
        "Numbers with their units, dates and names are compared, however written. Where articles "
        "differ, the answer of a later date is the updated one; equal or unknown dates leave them "
        "disputed. Exits with 0 when an article answers, 3 when none does, 2 when it cannot be "
        "asked."
    )
    table = command(commands, "table", _table, "ask several questions of each article, as a table")
    table.add_argument(
        "questions",
        help="a file with a question a line; blank lines and those that begin with # are skipped",
    )
    table.add_argument(
        "--to",
        type=handing.ending(_SUFFIXES),
        metavar="FILE",
        help="write it as .csv, .xlsx, .html or .json",
    )
    for made in (differ, table):
        filters(made)


def _differ(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        scope = options.article or None
        found = differing.differ(shelf, spoken(options.question), articles=scope, **known(options))
    if options.json:
        show(evidence_tables.to_json(found))
    else:
        _print(found)
    return 0 if found.groups else NOT_SAID


def _print(found: Differing) -> None:
    say(found.standing, BOLD if found.standing == "agreed" else WARNING)
    for group in found.groups:
        latest = " (latest)" if group.is_latest else ""
        say(f"{group.words}{latest}", BOLD)
        for each in group.answers:
            cited = each.citation
            by = ", ".join(filter(None, (cited.title, cited.author, cited.published)))
            say(f"  {by}: “{' '.join(cited.quote.split())}”", QUIET)
    if found.silent:
        say(f"not said: {len(found.silent):,} article{'s' * (len(found.silent) > 1)}", QUIET)


def _table(options: argparse.Namespace) -> int:
    questions = _questions(options.questions)
    with library(options) as shelf:
        scope = options.article or None
        found = differing.table(shelf, questions, articles=scope, **known(options))
    if options.to:
        _write(found, options.to)
    if options.json:
        show(evidence_tables.table_json(found))
    elif not options.to:
        say(evidence_tables.to_csv(found).rstrip())
    return 0


def _questions(name: str) -> list[str]:
    found = [
        line.strip() for line in handing.lines(name) if line.strip() and not line.startswith("#")
    ]
    if not found:
        raise QuestionError(f"{name} holds no question; write one a line")
    return found


def _write(found: EvidenceTable, path: Path) -> None:
    import json

    made = {
        ".csv": lambda: evidence_tables.to_csv(found).encode("utf-8-sig"),
        ".xlsx": lambda: evidence_tables.to_xlsx(found),
        ".html": lambda: evidence_tables.to_html(found).encode(),
        ".json": lambda: json.dumps(evidence_tables.table_json(found), ensure_ascii=False).encode(),
    }
    handing.write(path, made[path.suffix]())
