"""The current generation, and the make of each."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from askcite.errors import LibraryError, MismatchError
from askcite.index import seals
from askcite.index.database import Cursor, Database
from askcite.index.protocol import INDEX_FORMAT, Manifest, require


def begin(db: Database, made: Manifest) -> None:
    """The state of an index that is empty."""
    row = (0, 1, 1, 1, seals.of())
    db.execute(
        f"INSERT INTO state ({_ROW}, seal) VALUES (?, ?, ?, ?, ?, ?)", (*row, seals.of(*row))
    )
    announce(db, 0, made)
    reseal(db)


_ROW = "generation, next_article, next_passage, next_sentence, segments"


def _read(db: Database) -> list[Any]:
    """The state's row.

    Raises LibraryError where it is damaged.
    """
    row = db.execute(f"SELECT {_ROW}, seal FROM state").fetchone()
    if row is None:
        raise LibraryError("the library lost its state; make it anew with `askcite build`")
    values: list[Any] = list(row[:-1])
    seals.check(row[-1], "its state", *values)
    return values


def _write(db: Database, values: list[Any]) -> None:
    columns = " = ?, ".join(_ROW.split(", "))
    db.execute(f"UPDATE state SET {columns} = ?, seal = ?", (*values, seals.of(*values)))


def reserve(db: Database, passages: int, sentences: int) -> tuple[int, int, int]:
    """The keys of a new article, its passages and sentences.

    Of passages and sentences it is the first one's.
    """
    values = _read(db)
    article, passage, sentence = values[1:4]
    values[1:4] = article + 1, passage + passages, sentence + sentences
    _write(db, values)
    return article, passage, sentence


def generation(db: Database) -> int:
    """The generation that readers see."""
    number: int = _read(db)[0]
    return number


def segments(db: Database) -> int | None:
    """The seal of all segments of the inverted index together."""
    seal: int | None = _read(db)[4]
    return seal


def seal_segments(db: Database, seal: int) -> None:
    """Keep the seal of all segments together."""
    values = _read(db)
    values[4] = seal
    _write(db, values)


def living(
    db: Database, generation: int, columns: str, more: str = "", *values: str | int
) -> Cursor:
    """Columns of the articles alive in a generation.

    `more` of the statement, such as a further condition or an order, follows, with its `values`.
    """
    return db.execute(
        f"SELECT {columns} FROM article WHERE born <= ? AND (died IS NULL OR died > ?) {more}",
        (generation, generation, *values),
    )


RANGES = "id, first_passage, passages, first_sentence"
IN_ORDER = "AND passages > 0 ORDER BY first_passage"


def token(db: Database, number: int) -> str:
    """A name that no other generation of any library has."""
    query = "SELECT token FROM generation WHERE number = ?"
    found: str = db.execute(query, (number,)).fetchone()[0]
    return found


def holds(db: Database, number: int, id: str) -> bool:
    """True where the current generation has that article.

    False where `number` is not the current one.
    """
    if number != generation(db):
        return False
    return any(id == each for each, *_ in living(db, number, RANGES, IN_ORDER))


def manifest(db: Database, number: int) -> Manifest | None:
    """The make of a generation.

    None when nothing was ever written for it.
    """
    row = db.execute(
        "SELECT format, encoder, encoder_digest, dimension, max_tokens, overlap, number"
        " FROM generation WHERE number = ?",
        (number,),
    ).fetchone()
    return Manifest(*row) if row else None


def alike(found: Manifest | None, wanted: Manifest) -> bool:
    """True where both make the same vectors and passages."""
    with suppress(MismatchError):
        if found is not None:
            require(found, wanted)
            return True
    return False


def announce(db: Database, number: int, made: Manifest) -> None:
    """Say what generation `number`, not yet current, is made with."""
    db.execute("DELETE FROM generation WHERE number >= ?", (number,))
    db.execute(
        "INSERT INTO generation (number, token, format, encoder, encoder_digest, dimension,"
        " max_tokens, overlap, end_passage, reversible, erased, since)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0)",
        (
            number,
            secrets.token_hex(16),
            INDEX_FORMAT,
            made.encoder,
            made.encoder_digest,
            made.dimension,
            made.max_tokens,
            made.overlap,
        ),
    )


def switch(db: Database, number: int, *, reversible: bool, erased: bool) -> None:
    """Make generation `number` the one that readers see."""
    values = _read(db)
    db.execute(
        "UPDATE generation SET end_passage = ?, reversible = ?, erased = ?, since = ?"
        " WHERE number = ?",
        (values[2], int(reversible), int(erased), int(time.time()), number),
    )
    values[0] = number
    _write(db, values)
    reseal(db)


def reseal(db: Database) -> None:
    """Seal the current generation with its articles."""
    number = generation(db)
    articles = living(db, number, RANGES, IN_ORDER).fetchall()
    seal = seals.of(*_parts(db, number, articles))
    db.execute("UPDATE generation SET seal = ? WHERE number = ?", (seal, number))


def check(db: Database, number: int, articles: Sequence[Sequence[Any]]) -> None:
    """Raise LibraryError unless a generation is as it was written.

    `articles` are the columns `RANGES` of those that live in it, `IN_ORDER`.
    """
    row = db.execute("SELECT seal FROM generation WHERE number = ?", (number,)).fetchone()
    seals.check(row[0], f"its generation {number}", *_parts(db, number, articles))


def _parts(db: Database, number: int, articles: Sequence[Sequence[Any]]) -> list[seals.Sealed]:
    """The values that a generation's seal is of."""
    columns = "number, token, encoder_digest, dimension, max_tokens, overlap, end_passage"
    row = db.execute(f"SELECT {columns} FROM generation WHERE number = ?", (number,)).fetchone()
    ranges = "\n".join(f"{id} {first} {count} {start}" for id, first, count, start in articles)
    return [*row, ranges]


def reversible(db: Database, number: int) -> bool:
    """True where generation `number` can be undone."""
    query = "SELECT reversible FROM generation WHERE number = ?"
    return bool(db.execute(query, (number,)).fetchone()[0])


def last_erasure(db: Database) -> int:
    """The last generation that erased an article, or 0."""
    row = db.execute("SELECT max(number) FROM generation WHERE erased > 0").fetchone()
    return row[0] or 0
