"""The engine of an address.

PostgreSQL's is imported when an address names it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from askcite.index import sqlite
from askcite.index.engine import Engine
from askcite.index.protocol import Manifest

_REMOTE: Final = ("postgresql://", "postgres://")


def of(address: str | Path) -> Engine[Any]:
    """The engine of a directory or a `postgresql://` address."""
    if not is_remote(address):
        return sqlite.Local(Path(address))
    from askcite.index import postgres

    return postgres.Remote(str(address))


def create(address: str | Path, manifest: Manifest) -> None:
    """Make the library's tables where there are none."""
    if not is_remote(address):
        sqlite.create(Path(address), manifest)
        return
    from askcite.index import postgres

    postgres.create(str(address), manifest)


def home(address: str | Path) -> Path | None:
    """The directory of a library; None in a database."""
    return None if is_remote(address) else Path(address)


def is_remote(address: str | Path) -> bool:
    """True for the address of a database."""
    return str(address).startswith(_REMOTE)
