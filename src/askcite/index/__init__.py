"""The place of a library's articles, passages and vectors."""

from __future__ import annotations

from pathlib import Path

from askcite.errors import NotFoundError
from askcite.index import engines
from askcite.index.engines import home
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
    store = Store(engines.of(address))
    if not store.manifest.generation:
        store.close()
        raise NotFoundError(f"the library in {address} was never finished; run `askcite build`")
    return store


def create(address: str | Path, manifest: Manifest) -> Index:
    """The library at an address, to be written.

    It is made if there is none, with `manifest`'s encoder. One that was made otherwise looks empty
    here, and stays as it is for its readers until the first `update` replaces all of it.
    """
    engines.create(address, manifest)
    return Store(engines.of(address), manifest)
