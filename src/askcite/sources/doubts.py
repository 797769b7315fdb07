"""Doubts about what is read, told to whoever listens.

They go by the context, as `stopping` does, so that readers of formats need not hand them on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

STRUCK: Final = "words struck out were left out"
_TOLD: Final[ContextVar[list[str] | None]] = ContextVar("told", default=None)


@contextmanager
def heard() -> Iterator[list[str]]:
    """The doubts that are told in the block."""
    told: list[str] = []
    token = _TOLD.set(told)
    try:
        yield told
    finally:
        _TOLD.reset(token)


def tell(doubt: str) -> None:
    """Tell a doubt, once."""
    told = _TOLD.get()
    if told is not None and doubt not in told:
        told.append(doubt)
