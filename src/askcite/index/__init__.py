"""The place of a library's articles, passages and vectors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from askcite.errors import NotFoundError
from askcite.index import postgres, sqlite
from askcite.index.engine import Engine
from askcite.index.filters import Filter, Known
from askcite.index.protocol import (
    ArticleSummary,
    Change,
    Entry,
    Generation,
    Index,
    Manifest,
    Stored,
    make,
    require,
)
from askcite.index.store import Store

__all__ = [
    "ArticleSummary",
    "Change",
    "Entry",
    "Filter",
    "Generation",
    "Index",
    "Known",
    "Manifest",
    "Stored",
    "create",
    "home",
    "make",
    "open",
    "require",
]


def open(address: str | Path) -> Index:
    """The library at an address, to ask and to change.

    The address is a directory or a `postgresql://` one. Raises NotFoundError where there is none,
    LibraryError where it is broken, MismatchError where it has another format; whether the encoder
    fits is for `require` to say.
    """
    store = Store(_engine(address))
    if not store.manifest.generation:
        store.close()
        raise NotFoundError(f"the library in {address} was never finished; run `askcite build`")
    return store


def create(address: str | Path, manifest: Manifest) -> Index:
    """The library at an address, to be written.

    It is made if there is none, with `manifest`'s encoder. One that was made otherwise looks empty
    here, and stays as it is for its readers until the first `update` replaces all of it.
    """
    if _is_remote(address):
        postgres.create(str(address), manifest)
    else:
        sqlite.create(Path(address), manifest)
    return Store(_engine(address), manifest)


def home(address: str | Path) -> Path | None:
    """The directory of a library; None in a database."""
    return None if _is_remote(address) else Path(address)


def _engine(address: str | Path) -> Engine[Any]:
    return postgres.Remote(str(address)) if _is_remote(address) else sqlite.Local(Path(address))


def _is_remote(address: str | Path) -> bool:
    return str(address).startswith(postgres.SCHEMES)
