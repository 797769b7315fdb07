"""`cache`: derived files, listed and cleared."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from askcite.doors.cli.options import Commands, command
from askcite.doors.cli.terminal import say, show
from askcite.models import cache
from askcite.models.cache import megabytes


def register(commands: Commands[argparse.ArgumentParser]) -> None:
    """Add the sub-command."""
    text = "tell what lies in the cache, or clear it"
    made = command(commands, "cache", _cache, text, library=False)
    made.add_argument("--clear", action="store_true", help="remove all of it")
    made.epilog = (
        "It holds models in the form in which they run, made again in a second or two when needed, "
        "and uploads to the page on their way. ASKCITE_CACHE names another directory."
    )


def _cache(options: argparse.Namespace) -> int:
    held = cache.clear() if options.clear else cache.contents()
    whole = sum(one.bytes for one in held)
    if options.json:
        kinds = [asdict(one) for one in held]
        show({"directory": str(cache.directory()), "kinds": kinds, "cleared": options.clear})
        return 0
    say(f"{cache.directory()}: {megabytes(whole)}{', cleared' if options.clear else ''}")
    for one in held:
        say(f"  {one.name}: {one.files:,} file{'s' * (one.files != 1)}, {megabytes(one.bytes)}")
    return 0
