"""The engine of an address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from askcite.index import postgres, sqlite
from askcite.index.engine import Engine


def of(address: str | Path) -> Engine[Any]:
    """The engine of a directory or a `postgresql://` address."""
    return postgres.Remote(str(address)) if is_remote(address) else sqlite.Local(Path(address))


def home(address: str | Path) -> Path | None:
    """The directory of a library; None in a database."""
    return None if is_remote(address) else Path(address)


def is_remote(address: str | Path) -> bool:
    """True for the address of a database."""
    return str(address).startswith(postgres.SCHEMES)
