"""Erased articles, which later builds leave out."""

from __future__ import annotations

import json
from collections.abc import Collection

from askcite.index.database import WORDS, Database
from askcite.settings import OWN_ORIGINS


def leave_out(db: Database, ids: Collection[str], generation: int) -> None:
    """Note the origins of articles about to be erased.

    They do not come back by themselves then. Only those in the library's own folder are noted, as
    nothing else is read without being named.
    """
    db.execute("DELETE FROM omitted WHERE until < ?", (generation,))  # past undoing
    db.execute(
        "INSERT INTO omitted SELECT DISTINCT origin, CAST(NULL AS BIGINT) FROM article"
        f" WHERE id IN {WORDS} AND born < ? AND died IS NULL AND substr(origin, 1, ?) = ?",
        (json.dumps(sorted(ids)), generation, len(OWN_ORIGINS), OWN_ORIGINS),
    )


def take_in(db: Database, origins: Collection[str], generation: int) -> None:
    """Note that `generation` holds articles of these origins again."""
    db.execute(
        f"UPDATE omitted SET until = ? WHERE until IS NULL AND origin IN {WORDS}",
        (generation, json.dumps(sorted(origins))),
    )


def leave_out_again(db: Database, generation: int) -> None:
    """Leave out again the origins that `generation` took in."""
    db.execute("UPDATE omitted SET until = NULL WHERE until = ?", (generation,))


def omitted(db: Database) -> frozenset[str]:
    """The origins that are left out now."""
    found = db.execute("SELECT origin FROM omitted WHERE until IS NULL")
    return frozenset(origin for (origin,) in found)
