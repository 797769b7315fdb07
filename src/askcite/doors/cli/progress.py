"""The progress of a build: share and time left."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from askcite.doors.cli.terminal import tell
from askcite.library.entries import Progress
from askcite.sources import jsonl
from askcite.sources.formats import FORMATS, LINES

LEAST_SECONDS: Final = 2.0
"""Before it is guessed how much longer it takes."""


@contextmanager
def progress(sources: Iterable[str | Path]) -> Iterator[Progress | None]:
    """A counter on the error stream; None if nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    counter = Counter(total(sources))
    try:
        yield counter
    finally:
        counter.end()


class Counter:
    """A progress line whose total is known from the start."""

    def __init__(self, articles: int) -> None:
        self._articles = articles
        self._began = time.monotonic()
        self._told = False

    def __call__(self, articles: int, encoded: int, found: int) -> None:
        """Draw the line anew."""
        tell("", end="\r")
        tell(self.line(articles, encoded, found, time.monotonic() - self._began), end="")
        self._told = True

    def line(self, articles: int, encoded: int, found: int, seconds: float) -> str:
        """So many articles of all, their share, the time left."""
        share = self.share(articles, encoded, found)
        left = ""
        if seconds > LEAST_SECONDS and share > 0:
            left = f", {_clock(seconds / share - seconds)} left"
        total = max(self._articles, articles)
        return f"{articles:,} of {total:,} articles, {share:.0%}{left}".ljust(60)

    def share(self, articles: int, encoded: int, found: int) -> float:
        """The share that is done.

        Of a single article, that of its sentences and passages.
        """
        if self._articles <= 1:
            return encoded / found if found else 0.0
        return min(articles / self._articles, 1.0)

    def end(self) -> None:
        """End the line, if there is one."""
        if self._told:
            tell("")


def total(sources: Iterable[str | Path]) -> int:
    """The number of articles in the sources.

    Files of known formats, lines of JSON Lines, addresses.
    """
    return sum(_articles(Path(source)) for source in sources)


def _articles(path: Path) -> int:
    if path.is_dir():
        known = {*FORMATS, *LINES}
        inside = (p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in known)
        return sum(map(_articles, inside))
    if path.suffix.lower() in LINES and path.is_file():
        with path.open("rb") as file:
            return sum(1 for line in jsonl.lines(file) if line.strip())
    return 1


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
