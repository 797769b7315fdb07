"""Where a library's articles, passages and vectors are kept and found again."""

from __future__ import annotations

from pathlib import Path

from askcite.errors import NotFoundError
from askcite.index import local
from askcite.index.protocol import (
    ArticleSummary,
    Entry,
    Index,
    Stored,
    make,
    require,
)
from askcite.index.store import Store
from askcite.types import Manifest

__all__ = ["ArticleSummary", "Entry", "Index", "Stored", "create", "make", "open", "require"]


def open(address: str | Path) -> Index:
    """The library at `address`, to ask and to change.

    Raises NotFoundError where there is none, LibraryError where it is broken, MismatchError where
    it has another format; whether the encoder fits is for `require` to say.
    """
    store = Store(local.Local(Path(address)))
    if not store.manifest.generation:
        raise NotFoundError(f"the library in {address} was never finished; run `askcite build`")
    return store


def create(address: str | Path, manifest: Manifest) -> Index:
    """The library at `address`, made if there is none, to be written with `manifest`'s encoder.

    One that was made otherwise looks empty here, and stays as it is for its readers until the
    first `update` replaces all of it.
    """
    directory = Path(address)
    local.create(directory, manifest)
    return Store(local.Local(directory), manifest)
