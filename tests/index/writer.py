"""A program that writes generation after generation, for tests that kill it.

Each generation holds the same three articles, whose text names the generation, so that a mixture
would show. Prints the number of each generation when it is done.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count

from askcite import index
from askcite.index import Entry
from conftest import Maker  # type: ignore[import-not-found] # run in this folder

ARTICLES = ("one", "two", "three")


def generation(number: int) -> Iterator[Entry]:
    """The articles of a generation."""
    for id in ARTICLES:
        lines = [f"Line {n} of {id} says number{number}." for n in range(12)]
        yield Maker.entry(id, *lines)


def main(address: str) -> None:
    """Write until killed."""
    library = index.open(address)
    for number in count(library.manifest.generation + 1):
        library.update(generation(number), replace_all=True)
        print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
