"""What the sub-commands share: the library's address, JSON lines, progress on the terminal."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from askcite import llm
from askcite.ingest import Progress
from askcite.library import Library

Commands = argparse._SubParsersAction  # argparse has no public name for it
Run = Callable[[argparse.Namespace], int]


def command(
    commands: Commands[argparse.ArgumentParser],
    name: str,
    run: Run,
    text: str,
    *,
    library: bool = True,
    index: str | None = "index",
    prints: bool = True,
) -> argparse.ArgumentParser:
    """A sub-command with the options that all have.

    One for a `library` takes `index` by itself; what `prints` what it finds can print it as JSON.
    """
    made = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    if library:
        made.add_argument(
            "--index",
            default=index,
            metavar="DIR",
            help="the library: a directory, or postgresql://… "
            f"(default: {index or 'one made for the while'})",
        )
    if prints:
        made.add_argument("--json", action="store_true", help="print JSON, one object a line")
    made.set_defaults(run=run)
    return made


def library(options: argparse.Namespace) -> Library:
    """The library that `--index` names, worded by the language model that the environment names."""
    return Library.open(options.index, llm=llm.from_environment())


def show(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """One JSON object on a line of its own, at once."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def say(text: str) -> None:
    """A line for a person."""
    print(text, flush=True)


def progress() -> Progress | None:
    """A counter on the terminal's error stream; None where no person looks."""
    if not sys.stderr.isatty():
        return None

    def count(articles: int, encoded: int, found: int) -> None:
        told = f"\r{articles:,} articles, {encoded:,} of {found:,} texts encoded"
        print(told, end="", file=sys.stderr)

    return count
