"""`check`: a draft held against the articles."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from askcite import sources
from askcite.doors.cli import handing
from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import BOLD, QUIET, WARNING, say, show
from askcite.errors import SourceError
from askcite.review import drafts, proof, written
from askcite.review.drafts import CheckedDraft
from askcite.types import Article

FOUND: Final = 1
"""The exit code when a sentence or a quotation does not stand."""
_WRITERS: Final = {
    ".md": written.to_markdown,
    ".html": written.to_html,
}
_SUFFIXES: Final = (*_WRITERS, ".json")


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    made = command(commands, "check", _check, "check a draft against the articles")
    made.add_argument("draft", help="a file of any format that is taken; - reads standard input")
    made.add_argument(
        "--to",
        type=handing.ending(_SUFFIXES),
        metavar="FILE",
        help="write it as .md, .html (to print) or .json",
    )
    handing.offer(made)
    made.epilog = (
        "Each sentence is verbatim, supported, differs in a date, an amount, a name or a word, is "
        "contradicted, or is not in the articles; quotations are compared letter by letter. Exits "
        "with 0 when all stand, 1 when one does not, 2 when it cannot be checked."
    )


def _check(options: argparse.Namespace) -> int:
    with library(options) as shelf:
        checked = drafts.check(shelf, _draft(options.draft))
        cited = [c for each in checked.sentences for c in each.held.citations if each.stands]
        handing.hand_out(options, cited, lambda: proof.of_draft(checked, shelf.article))
    if options.to:
        _write(checked, options.to)
    if options.json:
        show(written.to_json(checked))
    elif not options.to:
        _print(checked)
    return 0 if checked.stands else FOUND


def _draft(name: str) -> Article:
    """The draft of that name; raises SourceError."""
    if name == "-":
        return sources.read_text(sys.stdin.read(), title="Draft", source="standard input")
    found = list(sources.read(Path(name)))
    if len(found) != 1:
        raise SourceError(f"{name} holds {len(found)} articles; check one draft at a time")
    return found[0]


def _write(checked: CheckedDraft, path: Path) -> None:
    import json

    if path.suffix == ".json":
        text = json.dumps(written.to_json(checked), ensure_ascii=False, indent=1) + "\n"
    else:
        text = _WRITERS[path.suffix](checked)
    handing.write(path, text)


def _print(checked: CheckedDraft) -> None:
    for each in checked.sentences:
        say(f"{each.mark.value:20}{each.text}", BOLD if each.stands else WARNING)
        for line in written.notes(each):
            say(f"{'':20}{line}", QUIET)
    say(written.summary(checked))
