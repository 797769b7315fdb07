"""A library of the format before: read as it is, and brought to this one by the first change."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askcite import index
from askcite.index import Index
from askcite.index.doctor import examination
from askcite.index.filters import Filter
from askcite.index.protocol import INDEX_FORMAT

if TYPE_CHECKING:
    from tests.index.conftest import Maker

EARLIER = Path(__file__).with_name("format4.db.gz")
"""Written by askcite 0.1: of the articles `cats`, `stones` and `fish` the second was replaced, and
a fourth erased."""
PRESENT = Path(__file__).with_name("format5.db.gz")
"""The same library in the format of 0.2.0: its rows and seals stay as they are while that number
does."""
FOUND = [(5, 0.5330594182014465), (4, 0.41211310029029846)]
"""What 0.1 found for "stone" and "fish"."""


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """The directory of a library of format 4."""
    (tmp_path / "library.db").write_bytes(gzip.decompress(EARLIER.read_bytes()))
    return tmp_path


def version(directory: Path) -> int:
    """The format that a library's file is of."""
    with closing(sqlite3.connect(directory / "library.db")) as db:
        (found,) = db.execute("PRAGMA user_version").fetchone()
    return int(found)


def answers(library: Index, make: type[Maker]) -> tuple[object, ...]:
    """All that is found in a library, and its articles."""
    return (
        library.lexical(["stone", "fish"], 9),
        library.dense(make.vector("x"), 9),
        [(a.id, a.author, a.published, library.article(a.id).text) for a in library.articles()],
    )


def test_is_read_as_it_is(earlier: Path, make: type[Maker]) -> None:
    """Asking changes nothing, and finds what the askcite that wrote it found."""
    library = index.open(earlier)
    assert FOUND == library.lexical(["stone", "fish"], 9)
    assert ["cats", "fish", "stones"] == [article.id for article in library.articles()]
    assert 3 == len(library.dense(make.vector("x"), 9))
    assert "Jane Doe" == library.article("cats").author
    assert [] == examination.check(earlier, make.load)
    assert 4 == version(earlier)
    library.close()


def test_what_0_2_wrote_is_read(tmp_path: Path, make: type[Maker]) -> None:
    """Its seals are those that this askcite reckons, so that nothing of it seems damaged."""
    (tmp_path / "library.db").write_bytes(gzip.decompress(PRESENT.read_bytes()))
    library = index.open(tmp_path)
    assert FOUND == library.lexical(["stone", "fish"], 9)
    assert 3 == len(library.dense(make.vector("x"), 9))
    assert {"cats"} == set(library.matching(Filter(author="doe")))
    assert [] == examination.check(tmp_path, make.load)
    assert INDEX_FORMAT == version(tmp_path)
    library.close()


def test_the_first_change_migrates(earlier: Path, make: type[Maker]) -> None:
    """Nothing is encoded again, the answers stay, and articles are found by what is known."""
    library = index.open(earlier)
    before = answers(library, make)
    library.update([])
    assert INDEX_FORMAT == version(earlier)
    assert before == answers(library, make)
    assert {"cats"} == set(library.matching(Filter(author="doe")))
    assert {"cats", "fish"} == set(library.matching(Filter(since="2021")))
    assert [] == examination.check(earlier, make.load)
    with closing(sqlite3.connect(earlier / "library.db")) as db:
        for table in ("article", "passage", "sentence", "segment", "posting", "state"):
            query = f"SELECT count(*) FROM {table} WHERE seal IS NULL"  # noqa: S608
            assert (0,) == db.execute(query).fetchone()
    library.close()


def test_a_reader_goes_on_while_another_migrates(earlier: Path, make: type[Maker]) -> None:
    """A process that had the library open answers as before, and follows what is written then."""
    reading, writing = index.open(earlier), index.open(earlier)
    before = answers(reading, make)
    writing.update([])
    assert before == answers(reading, make)
    writing.update([make.entry("birds", "Birds sing.")])
    reading.refresh()
    assert {"birds", "cats", "fish", "stones"} == make.ids(reading)
    writing.close()
    reading.close()


def test_an_update_can_still_be_undone(earlier: Path, make: type[Maker]) -> None:
    """The generation before the last is kept through a migration."""
    library = index.open(earlier)
    assert "Stones rest.\n" == library.article("stones").text
    library.rollback()
    assert "Stones roll.\n" == library.article("stones").text
    assert INDEX_FORMAT == version(earlier)
    library.close()


def test_a_build_goes_on_with_it(earlier: Path, make: type[Maker]) -> None:
    """A library of the earlier format is no other library: what is unchanged stays."""
    library = index.create(earlier, make.made)
    change = library.update([make.bare(make.entry("stones", "Stones rest."))])
    assert ("stones",) == change.updated  # its author is no longer named
    assert {"cats", "fish", "stones"} == make.ids(library)
    library.close()
