"""`stale`: saved answers held against today's articles."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from askcite.doors.cli import handing
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import BOLD, QUIET, WARNING, say, show
from askcite.review import living
from askcite.review.living import LivingAnswer

FOUND: Final = 1
"""The exit code when a saved answer no longer stands."""


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    text = "hold the answers saved by `ask --save` against the articles as they are"
    made = command(commands, "stale", _stale, text)
    made.add_argument("--feed", type=Path, metavar="FILE", help="write an Atom feed of changes")
    made.epilog = (
        "Each quote stands, moved, is reworded or gone; where an article changed, the question is "
        "asked again. Exits with 0 when all stand, 1 when one does not, 2 when it cannot look."
    )


def _stale(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        found = living.living(shelf)
    if options.feed:
        handing.write(
            options.feed, living.to_atom(found, datetime.now(UTC).isoformat(timespec="seconds"))
        )
    for each in found:
        if options.json:
            show(living.to_json(each))
        else:
            _print(each)
    if not found and not options.json:
        say("no answer is saved yet; `askcite ask --save` saves one")
    return 0 if all(each.stands for each in found) else FOUND


def _print(each: LivingAnswer) -> None:
    say(f"{each.question}: {each.told}", BOLD if each.stands else WARNING)
    for quote in each.quotes:
        say(f"  {quote.fate.value:9} {quote.article_id}  “{' '.join(quote.quote.split())}”", QUIET)
        if quote.found:
            say(f"  {'now':9} “{' '.join(quote.found.split())}”", QUIET)
