"""Random damage to one of a library's files."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from askcite.index import faiss_file, sqlite_file

PAGE: Final = 4_096
"""Bytes of a database's page, the unit in which a disk loses them."""
SHARE_OF_FAISS: Final = 0.25
"""Of the damages, as much as goes to the FAISS file; all else is in the database."""


def spoiled(directory: Path, chance: random.Random) -> str:
    """Damage one of the files; the words for it."""
    name = faiss_file.FILE if chance.random() < SHARE_OF_FAISS else sqlite_file.DATABASE
    path = directory / name
    data = bytearray(path.read_bytes())
    how = chance.choice(list(_WAYS))
    at = chance.randrange(len(data))
    path.write_bytes(_WAYS[how](data, at, chance))
    return f"{how} at {at} of {name}"


def _bits(data: bytearray, at: int, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        data[at] ^= 1 << chance.randrange(8)
        at = chance.randrange(len(data))
    return bytes(data)


def _noise(data: bytearray, at: int, chance: random.Random) -> bytes:
    length = min(chance.randrange(1, 600), len(data) - at)
    data[at : at + length] = chance.randbytes(length)
    return bytes(data)


def _zeros(data: bytearray, at: int, chance: random.Random) -> bytes:
    length = min(chance.randrange(1, 2 * PAGE), len(data) - at)
    data[at : at + length] = bytes(length)
    return bytes(data)


def _page(data: bytearray, at: int, chance: random.Random) -> bytes:
    """A page with another one's content."""
    pages = max(1, len(data) // PAGE)
    to, source = at // PAGE * PAGE, chance.randrange(pages) * PAGE
    copied = bytes(data[source : source + PAGE])
    data[to : to + len(copied)] = copied
    return bytes(data)


def _cut(data: bytearray, at: int, chance: random.Random) -> bytes:
    """The file up to a place, sometimes a page's edge."""
    return bytes(data[: at // PAGE * PAGE if chance.random() < 1 / 2 else at])


_WAYS: Final = {"bits": _bits, "noise": _noise, "zeros": _zeros, "page": _page, "cut": _cut}
