"""The current generation, and the make of each."""

from __future__ import annotations

import secrets
import time
from contextlib import suppress

from askcite.errors import LibraryError, MismatchError
from askcite.index.database import Database
from askcite.index.protocol import INDEX_FORMAT, Manifest, require


def begin(db: Database, made: Manifest) -> None:
    """The state of an index that is empty."""
    db.execute("INSERT INTO state VALUES (0, 1, 1, 1)")
    announce(db, 0, made)


def generation(db: Database) -> int:
    """The generation that readers see."""
    row = db.execute("SELECT generation FROM state").fetchone()
    if row is None:
        raise LibraryError("the library lost its state; make it anew with `askcite build`")
    number: int = row[0]
    return number


def token(db: Database, number: int | None = None) -> str:
    """A name that no other generation of any library has.

    By default it is the current generation's.
    """
    query = "SELECT token FROM generation WHERE number = ?"
    found: str = db.execute(query, (generation(db) if number is None else number,)).fetchone()[0]
    return found


def is_known(db: Database, number: int, token: str) -> bool:
    """True where generation `number` has that token.

    The library may have been made anew since, with generations of the same numbers.
    """
    query = "SELECT 1 FROM generation WHERE number = ? AND token = ?"
    return db.execute(query, (number, token)).fetchone() is not None


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
        "INSERT INTO generation VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0)",
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
    db.execute(
        "UPDATE generation SET end_passage = (SELECT next_passage FROM state), reversible = ?,"
        " erased = ?, since = ? WHERE number = ?",
        (int(reversible), int(erased), int(time.time()), number),
    )
    db.execute("UPDATE state SET generation = ?", (number,))


def reversible(db: Database, number: int) -> bool:
    """True where generation `number` can be undone."""
    query = "SELECT reversible FROM generation WHERE number = ?"
    return bool(db.execute(query, (number,)).fetchone()[0])


def last_erasure(db: Database) -> int:
    """The last generation that erased an article, or 0."""
    row = db.execute("SELECT max(number) FROM generation WHERE erased > 0").fetchone()
    return row[0] or 0
