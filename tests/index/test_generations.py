"""Generations that were replaced: kept for a while, then gone from every table."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.index.conftest import Maker

    from askcite.index import Index


def postings(directory: Path, term: str) -> int:
    """The number of segments that have the term."""
    with closing(sqlite3.connect(directory / "library.db")) as db:
        query = "SELECT count(*) FROM posting WHERE term = ?"
        return int(db.execute(query, (term,)).fetchone()[0])


def test_a_reader_outlives_two_updates(library: Index, make: type[Maker]) -> None:
    """What was replaced a moment ago is still read by those who began before."""
    before = library.snapshot()
    library.update([make.entry("cats", "Cats hiss.")])
    library.update([make.entry("cats", "Cats sleep.")])
    assert "Cats purr.\nDogs bark.\n" == before.article("cats").text
    assert 2 == len(before.dense(make.vector("x"), 9))


def test_terms_of_what_is_past_go(
    library: Index, tmp_path: Path, make: type[Maker], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A segment most of whose passages are past is written again without them."""
    monkeypatch.setattr("askcite.index.writing.GRACE_SECONDS", 0)
    many = [f"Wolves howl {n}." for n in range(40)]
    library.update(
        [make.entry("many", *many), make.entry("rest", *"abcdefghijklmnopqrstuvwxyz" * 2)]
    )
    assert 1 == postings(tmp_path, "howl")
    for word in ("hiss", "sleep", "jump"):
        library.update([make.entry("many", f"Cats {word}.")])
    assert 0 == postings(tmp_path, "howl")
    assert 1 == len(library.lexical(["jump"], 9))
