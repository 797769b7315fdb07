"""A library in PostgreSQL: the same answers, and errors that a person with a server can use."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askcite import index
from askcite.errors import LibraryError, MismatchError, NotFoundError
from askcite.index.protocol import INDEX_FORMAT

if TYPE_CHECKING:
    from tests.index.conftest import Maker

    from askcite.index import Entry

WRITER = Path(__file__).with_name("writer.py")
WORDS = ("cats", "dogs", "stones", "fish", "birds")


def test_answers_are_those_of_a_library_on_disk(
    tmp_path: Path, database: str, make: type[Maker], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys and scores are the same to the bit, with pgvector's graph and with FAISS's cells."""
    monkeypatch.setattr("askcite.index.postgres.GRAPH_PASSAGES", 10)
    monkeypatch.setattr("askcite.index.nearest.SMALL_SCOPE", 0)
    found = []
    for address in (str(tmp_path), database):
        library = index.create(address, make.made)
        library.update(
            make.entry(f"a{n}", *(f"The {w} number {n}." for w in WORDS)) for n in range(20)
        )
        library.update([make.entry("a3", "Nothing more.")], remove=["a4"])
        found.append(
            [
                (library.dense(make.vector(w), 5, some), library.lexical([w, "number"], 5, some))
                for w in WORDS
                for some in (None, {"a1", "a3", "a4", "a5"})
            ]
        )
        library.close()
    assert found[0] == found[1]


TO_EARLIER = """
DROP TABLE fact;
ALTER TABLE state DROP COLUMN segments, DROP COLUMN seal;
ALTER TABLE generation DROP COLUMN seal;
ALTER TABLE article DROP COLUMN known, DROP COLUMN seal, DROP COLUMN layout_seal;
ALTER TABLE passage DROP COLUMN seal;
ALTER TABLE sentence DROP COLUMN seal;
ALTER TABLE segment DROP COLUMN seal, DROP COLUMN terms;
ALTER TABLE posting DROP COLUMN seal;
UPDATE generation SET format = 4
"""


def test_a_library_of_the_earlier_format_is_brought_up(database: str, make: type[Maker]) -> None:
    """Opening it encodes nothing, finds the same, and finds articles by what is known of them."""
    import psycopg

    library = index.create(database, make.made)
    library.update(make.entry(word, f"The {word} sleep.") for word in WORDS)
    found = library.dense(make.vector("cats"), 3), library.lexical(["cats"], 3)
    library.close()
    with psycopg.connect(database, autocommit=True) as db:
        db.execute("SET search_path TO askcite, public")
        for statement in TO_EARLIER.split(";"):
            db.execute(statement)
    for _ in range(2):
        library = index.open(database)
        assert INDEX_FORMAT == library.manifest.format
        assert found == (library.dense(make.vector("cats"), 3), library.lexical(["cats"], 3))
        assert "The fish sleep." == library.article("fish").text.strip()
        wanted = index.Filter.of(where={"title": library.article("fish").title})
        assert wanted is not None
        assert "fish" in library.snapshot().matching(wanted)
        assert ("more",) == library.update([make.entry("more", "More sleep.")]).added
        library.update((), remove=["more"])
        library.close()


def test_killed_writer_leaves_old_or_new(database: str, make: type[Maker]) -> None:
    """The server forgets what a killed writer had not committed, and lets the next one write."""
    library = index.create(database, make.made)
    library.update([make.entry(id, "Line 0 says number1.") for id in ("one", "two", "three")])
    for _ in range(3):
        command = [sys.executable, str(WRITER), database]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline()
            os.kill(writer.pid, signal.SIGKILL)
        library.refresh()
        said = {
            line.split()[-1]
            for id in ("one", "two", "three")
            for line in library.article(id).text.splitlines()
        }
        assert {f"number{library.manifest.generation}."} == said
        assert 33 == len(library.dense(make.vector("x"), 99))
    library.update([], remove=["one"])
    assert {"two", "three"} == make.ids(library)
    library.close()


def hang_up(database: str, *last: str) -> None:
    """Have the server drop other connections to the database: all, or those that did this last."""
    psycopg = pytest.importorskip("psycopg")
    with psycopg.connect(database, autocommit=True) as other:
        dropped = other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND (%s::text[] = '{}' OR query = ANY(%s))",
            (list(last), list(last)),
        )
        assert dropped.rowcount


@pytest.mark.parametrize("last", [(), ("SELECT pg_advisory_lock($1)",)])
def test_connection_lost_while_building(
    database: str, make: type[Maker], last: tuple[str, ...]
) -> None:
    """Whether all are lost or the writers' lock: the old generation stays, to be updated again."""
    library = index.create(database, make.made)
    library.update([make.entry("cats", "Cats purr.")])
    before = library.manifest
    new = [make.entry(id, f"{id} are new.") for id in ("dogs", "fish", "stones")]

    def dropped_midway() -> Iterator[Entry]:
        yield new[0]
        hang_up(database, *last)
        yield from new[1:]

    with pytest.raises(LibraryError, match="the server cannot be asked"):
        library.update(dropped_midway(), replace_all=True)
    library.refresh()
    assert (before, {"cats"}) == (library.manifest, make.ids(library))
    assert 1 == len(library.lexical(["purr"], 9)) == len(library.dense(make.vector("x"), 9))
    library.update(new, replace_all=True)
    assert {"dogs", "fish", "stones"} == make.ids(library)
    library.close()


def test_lost_connection_is_told_and_mended(database: str, make: type[Maker]) -> None:
    """After the server dropped its connections, one question fails and the next is answered."""
    library = index.create(database, make.made)
    library.update([make.entry("cats", "Cats purr.")])
    hang_up(database)
    with pytest.raises(LibraryError, match=r"the server cannot be asked .*; see that it runs"):
        library.articles()
    assert {"cats"} == make.ids(library)
    library.close()


def test_no_library_there(database: str) -> None:
    """An empty database has no library."""
    with pytest.raises(NotFoundError, match=r"no library in that database .*`askcite build`"):
        index.open(database)


def test_no_client_there() -> None:
    """Without psycopg the error names the command that installs it."""
    program = (
        "import sys; sys.modules['psycopg'] = None\n"  # which makes its import fail
        "from askcite import index; index.open('postgresql:///nowhere')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr.strip().endswith('psycopg: `pip install "askcite[postgres]"`')


def test_no_server_there() -> None:
    """A server that does not run is told so in one line."""
    pytest.importorskip("psycopg", reason="needs pip install askcite[postgres]")
    with pytest.raises(LibraryError, match="the server cannot be asked") as caught:
        index.open("postgresql:///nowhere?host=/nonexistent")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["postgresql://me:secret@localhost/db", "postgresql://localhost/db?password=secret"],
)
def test_password_in_the_address_is_refused(address: str) -> None:
    """Passwords belong where other users' process lists do not show them; none is repeated."""
    pytest.importorskip("psycopg", reason="needs pip install askcite[postgres]")
    with pytest.raises(LibraryError, match=r"PGPASSWORD or ~/\.pgpass") as caught:
        index.open(address)
    assert "secret" not in str(caught.value)


def test_another_format_is_refused_and_set_aside(database: str, make: type[Maker]) -> None:
    """Tables of another format are not touched but renamed when a library is made there."""
    psycopg = pytest.importorskip("psycopg")
    library = index.create(database, make.made)
    library.update([make.entry("cats", "Cats purr.")])
    library.close()
    with psycopg.connect(database, autocommit=True) as other:
        other.execute("UPDATE askcite.generation SET format = 99")
    with pytest.raises(MismatchError, match=rf"format 99, not {INDEX_FORMAT}; .*`askcite build`"):
        index.open(database)
    index.create(database, make.made).close()
    with psycopg.connect(database, autocommit=True) as other:
        assert (1,) == other.execute("SELECT count(*) FROM askcite_old.article").fetchone()
