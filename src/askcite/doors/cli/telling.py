"""`said`: the utterances of a person."""

from __future__ import annotations

import argparse
from typing import Final

from askcite.doors.cli.asking import spoken
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import BOLD, QUIET, WARNING, say, show
from askcite.review import said

NOT_SAID: Final = 3
"""The exit code when no utterance is found."""


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    made = command(commands, "said", _said, "list what a person says in the articles, by date")
    made.add_argument("name", nargs="+", help="a whole name or a last name")
    made.add_argument("--about", metavar="TOPIC", help="only what is about this")
    made.add_argument("--csv", action="store_true", help="print a table as CSV")
    made.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="ID",
        help="look in this article alone; named several times, in these",
    )
    made.epilog = (
        "Direct and reported speech; where the speaker is not plain, it is left out. Exits with 0 "
        "when something is found, 3 when nothing is, 2 when it cannot be looked up."
    )


def _said(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        found = said.said(
            shelf, spoken(options.name), about=options.about, articles=options.article or None
        )
    if options.json:
        for each in said.to_json(found)["utterances"]:
            show(each)
    elif options.csv:
        say(said.to_csv(found).rstrip())
    else:
        for number, one in enumerate(found, 1):
            _print(number, one)
        if not found:
            say(f"nothing is found that {spoken(options.name)} says")
    return 0 if found else NOT_SAID


def _print(number: int, one: said.Spoken) -> None:
    date = one.published or "no date"
    say(f"{number}. {date}  {one.speaker} ({one.verb}): “{' '.join(one.citation.quote.split())}”",
        BOLD)  # fmt: skip
    place = one.citation
    say(f"   {place.title}, characters {place.span.start}–{place.span.end}", QUIET)
    if one.against is not None:
        say(f"   says otherwise than {one.against + 1}", WARNING)
