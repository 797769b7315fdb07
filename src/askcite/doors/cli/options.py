"""What the sub-commands share: the library's address, JSON lines, progress on the terminal."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from askcite import llm
from askcite.library.entries import Progress
from askcite.library.library import Library

Commands = argparse._SubParsersAction  # argparse has no public name for it
Run = Callable[[argparse.Namespace], int]
INDEX: Final = "index"
"""Where the library is unless `--index` says otherwise."""
_MEND = re.compile(r"`askcite (?:build|add|remove|list|doctor|rollback)\b")


def command(
    commands: Commands[argparse.ArgumentParser],
    name: str,
    run: Run,
    text: str,
    *,
    library: bool = True,
    index: str | None = INDEX,
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
            f"(default: {index or 'one made of the set, for the while'})",
        )
    if prints:
        made.add_argument("--json", action="store_true", help="print JSON, one object a line")
    made.set_defaults(run=run)
    return made


def library(options: argparse.Namespace) -> Library:
    """The library that `--index` names, worded by the language model that the environment names."""
    return Library.open(options.index, llm=llm.from_environment())


def located(text: str, index: str | None) -> str:
    """The text, its commands naming the library they are for, unless that is the usual one."""
    if index in {None, INDEX}:
        return text
    return _MEND.sub(lambda found: f"{found[0]} --index {shlex.quote(str(index))}", text)


def show(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """One JSON object on a line of its own, at once."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def say(text: str) -> None:
    """A line for a person."""
    print(text, flush=True)


def tell(text: str, end: str = "\n") -> None:
    """A line to whoever types, apart from what is printed for keeping."""
    print(text, end=end, file=sys.stderr, flush=True)


@contextmanager
def progress() -> Iterator[Progress | None]:
    """A counter on the terminal's error stream, its line ended after it; None if nobody looks."""
    told = ""

    def count(articles: int, encoded: int, found: int) -> None:
        nonlocal told
        told = f"\rarticles: {articles:,}, texts encoded: {encoded:,} of {found:,}"
        tell(told, end="")

    try:
        yield count if sys.stderr.isatty() else None
    finally:
        if told:
            tell("")
