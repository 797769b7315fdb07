"""`guide`: the pages of the user's guide."""

from __future__ import annotations

import argparse

from askcite import guide
from askcite.doors.cli.options import Commands, command, say
from askcite.errors import NotFoundError


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    made = command(commands, "guide", _guide, "show the guide", library=False, prints=False)
    made.add_argument("page", nargs="?", metavar="PAGE", help="a page's name (default: the list)")


def _guide(options: argparse.Namespace) -> int:
    if options.page is None:
        say("\n".join(f"{name:<16}{title}" for name, title in guide.PAGES.items()))
        return 0
    if options.page not in guide.PAGES:
        raise NotFoundError(f"the guide has no page {options.page!r}; `askcite guide` lists them")
    say(guide.page(options.page).rstrip())
    return 0
