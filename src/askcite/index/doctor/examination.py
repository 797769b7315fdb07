"""The faults of a library, and their mending.

What can be mended without reading articles again is. The texts are the truth that everything else
is checked against: their digests, the spans into them, the terms in them; stored vectors are what
the FAISS file, or in a database the table that is searched, is checked against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from askcite.errors import AskciteError, LibraryError, ModelError
from askcite.index import (
    arrays,
    engines,
    faiss_file,
    nearest,
    postgres,
    postings,
    rows,
    seals,
    state,
    view,
    writing,
)
from askcite.index.database import Database, transaction
from askcite.index.doctor import articles_held, duplicates, reencoding
from askcite.models import encoder as encoders

if TYPE_CHECKING:
    from askcite.index.view import View
    from askcite.models.encoder import Encoder

LoadEncoder = Callable[[str], "Encoder"]
"""Gives the encoder of a name; raises ModelError."""

_REBUILD = "move library.db away and run `askcite build`"
_ANEW = "drop the schema askcite and run `askcite build`"
_REPAIR = "run `askcite doctor --repair`"
_OTHER_ENCODER = (
    "install that encoder again, or encode with another: `askcite build --encoder NAME`"
)
_OTHER_WEIGHTS = "install that encoder as it was, or run `askcite build` to encode with it as it is"
_QUANTISED = 1e-2  # how far FAISS may keep a number from the one that is stored


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of a library, and its mend.

    It is `repairable` when `repair` mends it, without any loss, and `is_harmless` where the library
    itself is sound.
    """

    problem: str
    mend: str
    repairable: bool = False
    is_harmless: bool = False


def check(address: str | Path, load: LoadEncoder = encoders.load) -> list[Fault]:
    """The faults of the library at an address."""
    engine = engines.of(address)
    try:
        with engine.lend() as db, transaction(db), seals.read("its rows"):
            return list(_faults(db, engines.home(address), load))
    except AskciteError as error:
        problem, _, mend = str(error).rpartition("; ")
        anew = _REBUILD if engines.home(address) else _ANEW
        return [Fault(problem, anew if mend == seals.MEND else mend)]
    finally:
        engine.close()


def repair(address: str | Path, load: LoadEncoder = encoders.load) -> list[Fault]:
    """Make anew what derives from the texts.

    Gives the faults that are left.
    """
    engine, directory = engines.of(address), engines.home(address)
    try:
        with engine.alone(), engine.lend() as db:
            with transaction(db):
                _drop_orphans(db)
                if not any(_contradicted(db)):
                    _renew_vectors(db, view.load(db, None), load)
                    articles_held.describe(db)
                postings.rebuild(db)
                if directory is None:
                    postgres.fill(db, view.load(db, None).manifest.dimension)
            if directory:
                (directory / faiss_file.FILE).unlink(missing_ok=True)
            engine.committed(db, view.load(db, None))
    finally:
        engine.close()
    return check(address, load)


def _faults(db: Database, directory: Path | None, load: LoadEncoder) -> Iterator[Fault]:
    if directory:
        damage = [row[0] for row in db.execute("PRAGMA quick_check") if row[0] != "ok"]
        if damage:
            yield Fault(f"the database is damaged ({damage[0]})", _REBUILD)
            return
    if not state.generation(db):
        yield Fault("the library was never finished", "run `askcite build`")
        return
    seen = view.load(db, None)
    yield from _orphans(db)
    contradicted = list(_contradicted(db))
    yield from contradicted
    doubled = list(_doubled(db, seen))
    yield from doubled
    if not contradicted and not doubled:  # what derives from the rows can be told right from wrong
        yield from _terms(db)
        if rows.undescribed(db):
            yield Fault("articles are not found by what is known of them", _REPAIR, True)
        wrong = list(_vectors(db, seen, load))
        yield from wrong
        if not any(found.repairable for found in wrong):
            yield from _faiss(db, directory, seen) if directory else _table(db, seen)
            yield from _duplicates(db, seen)
    if directory and any(directory.glob(faiss_file.UNFINISHED)):
        yield Fault("an unfinished FAISS file was left behind", _REPAIR, True)
    yield from _leftovers(db, seen)


def _contradicted(db: Database) -> Iterator[Fault]:
    for id, problem in articles_held.contradicted(db):
        yield Fault(f"article {id!r}: {problem}", f"`askcite remove {id}` and add it again")


def _doubled(db: Database, seen: View) -> Iterator[Fault]:
    twice = "GROUP BY id HAVING count(*) > 1 ORDER BY id"
    for (id,) in state.living(db, seen.generation, "id", twice).fetchall():
        yield Fault(f"article {id!r} is there more than once", "run `askcite build`")


def _vectors(db: Database, seen: View, load: LoadEncoder) -> Iterator[Fault]:
    odd = reencoding.odd(db, seen)
    if odd:
        yield Fault(f"vectors of {len(odd)} articles are damaged", _REPAIR, True)
        return
    encoder = _encoder(seen, load)
    if isinstance(encoder, Fault):
        yield encoder
        return
    share = reencoding.differing(db, seen, encoder)
    if share:
        problem = f"{share:.0%} of a sample of vectors are not what the encoder makes of the text"
        yield Fault(problem, f"{_REPAIR}; it encodes every article again", True)


def _encoder(seen: View, load: LoadEncoder) -> Encoder | Fault:
    """The library's encoder, or why there is none."""
    made = seen.manifest
    try:
        found = load(made.encoder)
    except ModelError as error:
        return Fault(
            f"the library's encoder cannot be loaded: {error}", _OTHER_ENCODER, False, True
        )
    if found.digest != made.encoder_digest:
        problem = f"the encoder {made.encoder} has other weights than the library was made with"
        return Fault(problem, _OTHER_WEIGHTS, is_harmless=True)
    return found


def _renew_vectors(db: Database, seen: View, load: LoadEncoder) -> None:
    """Encode articles with odd vectors again.

    Where a sample differs, all of them.
    """
    odd, encoder = reencoding.odd(db, seen), _encoder(seen, load)
    if isinstance(encoder, Fault):
        return
    reencoding.renew(db, odd, encoder)
    if reencoding.differing(db, seen, encoder):
        reencoding.renew(db, reencoding.living(db, seen), encoder)


def _orphans(db: Database) -> Iterator[Fault]:
    lost = sum(len(_lost(db, *names)) for names in _OWNED)
    if lost:
        yield Fault(f"{lost} passages or sentences belong to no article", _REPAIR, True)


_OWNED = (
    ("SELECT key FROM passage", "SELECT first_passage, passages FROM article"),
    ("SELECT key FROM sentence", "SELECT first_sentence, sentences FROM article"),
)


def _lost(db: Database, keys: str, ranges: str) -> list[int]:
    """The keys that lie in no article's range."""
    held = np.fromiter((key for (key,) in db.execute(keys)), np.int64)
    owned = np.array(sorted(db.execute(ranges).fetchall()), np.int64).reshape(-1, 2)
    ends = np.concatenate([[0], owned.sum(axis=1)])
    lost: list[int] = held[held >= ends[np.searchsorted(owned[:, 0], held, side="right")]].tolist()
    return lost


def _drop_orphans(db: Database) -> None:
    passages, sentences = (_lost(db, *names) for names in _OWNED)
    db.executemany("DELETE FROM passage WHERE key = ?", [(key,) for key in passages])
    db.executemany("DELETE FROM sentence WHERE key = ?", [(key,) for key in sentences])


def _terms(db: Database) -> Iterator[Fault]:
    try:
        indexed = postings.fingerprints(db)
    except LibraryError:
        indexed = {}
    if any(
        indexed.get(key) != postings.fingerprint(terms)
        for key, terms in rows.documents(db, rows.written(db))
    ):
        yield Fault("the full-text index does not hold the passages' terms", _REPAIR, True)


def _faiss(db: Database, directory: Path, seen: View) -> Iterator[Fault]:
    if not len(seen.everything.keys):
        return
    base = nearest.believed(db, directory / faiss_file.FILE, seen)
    if base is None:
        yield Fault(f"{faiss_file.FILE} is missing or not of this library", _REPAIR, True)
        return
    absent = seen.everything.flags[: base.end].copy()
    for keys, held in faiss_file.contents(base.index):
        absent[keys[keys < len(absent)]] = False
        stored_keys, stored = arrays.vectors(db, keys, seen.manifest.dimension)
        same = held[np.isin(keys, stored_keys)] - stored
        if same.size and float(np.abs(same).max()) > _QUANTISED:
            absent[stored_keys] = True
    if absent.any():
        yield Fault(f"{faiss_file.FILE} does not hold the stored vectors", _REPAIR, True)


def _table(db: Database, seen: View) -> Iterator[Fault]:
    """The faults of the table that a database searches."""
    if lacking := postgres.lacking(db, seen.manifest.dimension):
        yield Fault(f"{lacking} passages are not in the table that is searched", _REPAIR, True)


def _leftovers(db: Database, seen: View) -> Iterator[Fault]:
    waiting = writing.pending(db, seen.manifest)
    if waiting:
        yield Fault(
            f"an update was interrupted; {len(waiting)} articles of it wait",
            "run the same command again, it goes on where it stopped",
            is_harmless=True,
        )


def _duplicates(db: Database, seen: View) -> Iterator[Fault]:
    for one, other in duplicates.pairs(db, seen):
        yield Fault(
            f"articles {one!r} and {other!r} are almost the same",
            f"`askcite remove {other}` if one is enough",
            is_harmless=True,
        )
