"""Options of every sub-command, and the library they name."""

from __future__ import annotations

import argparse
import os
import re
import shlex
from collections.abc import Callable
from typing import Final

from askcite import llm
from askcite.doors.cli.terminal import say, show, tell
from askcite.library.library import Library

Commands = argparse._SubParsersAction  # argparse has no public name for it
Act = Callable[[argparse.Namespace], int]
__all__ = ["INDEX", "Act", "Commands", "command", "library", "located", "say", "show", "tell"]
INDEX: Final = os.environ.get("ASKCITE_INDEX") or "index"
"""The library's place unless `--index` says otherwise."""
_MEND = re.compile(r"`askcite (?:build|add|remove|list|doctor|rollback|evaluate)\b(?! --make)")


def command(
    commands: Commands[argparse.ArgumentParser],
    name: str,
    run: Act,
    text: str,
    *,
    library: bool = True,
    index: str | None = INDEX,
    prints: bool = True,
) -> argparse.ArgumentParser:
    """A sub-command with the options of all.

    One for a `library` takes `index` by itself; what `prints` what it finds can print it as JSON.
    """
    made = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    if library:
        made.add_argument(
            "--index",
            default=index,
            metavar="DIR",
            help="the library: a directory, or postgresql://… "
            f"(default: {index or f'{INDEX}; for a set in a directory one made of it'})",
        )
    if prints:
        made.add_argument("--json", action="store_true", help="print JSON, one object a line")
    made.add_argument("-q", "--quiet", action="store_true", help="print nothing but the output")
    made.add_argument("-v", "--verbose", action="store_true", help="tell each step")
    made.set_defaults(run=run)
    return made


def library(options: argparse.Namespace) -> Library:
    """The library of `--index`, worded by the environment's language model."""
    return Library.open(options.index, llm=llm.from_environment())


def located(text: str, index: str | None) -> str:
    """The text, its commands naming any library but the usual."""
    if index in {None, INDEX}:
        return text
    return _MEND.sub(lambda found: f"{found[0]} --index {shlex.quote(str(index))}", text)
