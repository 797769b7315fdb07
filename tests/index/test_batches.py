"""Batches in which articles come into a library."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tests.index.conftest import Maker

from askcite.library.entries import BATCH_ARTICLES, entries
from askcite.sources import read_text
from askcite.types import Article


def test_a_big_export_is_told_before_all_of_it_is_read() -> None:
    """Articles of a line each are encoded some thousands at a time, and new ones counted."""
    read: list[Article] = []

    def articles() -> Iterator[Article]:
        for number in range(2 * BATCH_ARTICLES):
            read.append(read_text(f"Mill {number} is old.", id=f"a{number}"))
            yield read[-1]

    told: list[tuple[int, int, int]] = []
    made = entries(articles(), Maker(), {}, lambda *counts: told.append(counts))
    assert 10 == len(list(islice(made, 10)))
    assert BATCH_ARTICLES == len(read)
    assert (9, 2 * BATCH_ARTICLES) == told[-1][::2]
