"""Pages of the web as they were fetched, in `pages/`.

They lie beside a library, for what dresses an article as its original, and go with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from askcite.sources.formats import FORMATS, suffix_of
from askcite.sources.web import Fetched

PAGES: Final = "pages"
"""The directory of a library that holds them."""


def keep(home: Path, origin: str, page: Fetched) -> None:
    """Keep what was fetched for the article of that origin."""
    suffix = suffix_of(page.media_type, PurePosixPath(urlsplit(origin).path).suffix)
    if suffix not in FORMATS:
        return
    erase(home, [origin])
    (home / PAGES).mkdir(parents=True, exist_ok=True)
    (home / PAGES / f"{_name(origin)}{suffix or '.txt'}").write_bytes(_labelled(page))


def kept(home: Path, origin: str) -> Path | None:
    """The file with what was fetched, if there is one."""
    return next((home / PAGES).glob(f"{_name(origin)}.*"), None) if origin else None


def erase(home: Path | None, origins: Iterable[str]) -> None:
    """Delete what was fetched for articles of these origins."""
    for file in (kept(home, origin) for origin in origins) if home else ():
        if file:
            file.unlink(missing_ok=True)


def _labelled(page: Fetched) -> bytes:
    """The bytes; in UTF-8 where the server named their encoding."""
    try:
        return page.data.decode(page.charset).encode() if page.charset else page.data
    except (LookupError, UnicodeError):
        return page.data


def _name(origin: str) -> str:
    return sha256(origin.encode()).hexdigest()[:32]
