"""`watch`: a library that keeps itself."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from signal import SIGINT, SIGTERM, default_int_handler, signal
from typing import Final

from askcite.doors.cli.options import Commands, command, library
from askcite.doors.cli.terminal import say, show, tell
from askcite.errors import NotFoundError
from askcite.index import Change
from askcite.library.library import Library
from askcite.settings import EVERY_SECONDS

_LONGEST_SECONDS: Final = 30 * 86_400
_ENDS: Final = (SIGINT, SIGTERM)
"""The signals of Ctrl+C, and of whoever ends a service."""


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    watch = command(commands, "watch", _watch, "keep the library as directories and addresses are")
    watch.add_argument(
        "source",
        nargs="*",
        help="directories, web addresses, feeds and sitemaps (default: the library's articles/)",
    )
    watch.add_argument(
        "--every",
        metavar="SECONDS",
        type=_seconds,
        default=EVERY_SECONDS,
        help="between two looks at an address (default: %(default).0f)",
    )
    watch.epilog = (
        "Prints a line for each article that comes, changes or goes and each source that cannot "
        "be read, until Ctrl+C ends it with 0. A library that is not there is made."
    )


def _watch(options: argparse.Namespace) -> int:
    for asked in _ENDS:  # a shell's job in the background is told to ignore Ctrl+C
        signal(asked, default_int_handler)
    try:
        with _opened_or_made(options) as shelf:
            tell("watching; Ctrl+C ends it")
            for change in shelf.watch(*options.source, every=options.every):
                _tell_change(change, shelf, options)
    except KeyboardInterrupt:
        tell("")
    return 0


def _opened_or_made(options: argparse.Namespace) -> Library:
    """The library, made of the directories where there is none."""
    try:
        return library(options)
    except NotFoundError:
        directories = [source for source in options.source if Path(source).is_dir()]
        if options.source and not directories:
            raise
        made = Library.build(options.index, directories or None)
    _tell_change(made.built, made, options)
    return made


def _tell_change(change: Change, shelf: Library, options: argparse.Namespace) -> None:
    """A line for each article and failure of a change."""
    titles = {a.id: a.title for a in shelf.articles()}
    done = {"added": change.added, "updated": change.updated, "removed": change.removed}
    for did, ids in done.items():
        for id in ids:
            title = titles.get(id, "")
            if options.json:
                show({"did": did, "id": id, "title": title})
            else:
                say(f"{did:8}  {id}  {title}".rstrip())
    for one in change.unread:
        if options.json:
            show({"did": "not read", **asdict(one)})
        else:
            say(f"not read  {one}")
    for told in change.aside:
        if options.json:
            show({"did": "left aside", "what": told})
        else:
            say(f"left aside  {told}")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= _LONGEST_SECONDS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds, 1 or more")
    return seconds
