"""How many are answered at once, and how many may wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore


class Gate:
    """Lets `at_once` callers in and up to `waiting` more wait, each for `seconds` at most."""

    def __init__(self, at_once: int, waiting: int, seconds: float) -> None:
        self._room = BoundedSemaphore(at_once + waiting)
        self._inside = BoundedSemaphore(at_once)
        self._seconds = seconds

    @contextmanager
    def enter(self) -> Iterator[bool]:
        """Whether the caller is in; False when too many wait or the wait was too long."""
        if not self._room.acquire(blocking=False):
            yield False
            return
        try:
            inside = self._inside.acquire(timeout=self._seconds)
            try:
                yield inside
            finally:
                if inside:
                    self._inside.release()
        finally:
            self._room.release()
