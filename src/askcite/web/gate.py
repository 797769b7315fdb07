"""How many are answered at once, and how many may wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Gate:
    """Lets `at_once` callers in and up to `most` others wait, each for `seconds` at most."""

    def __init__(self, at_once: int, most: int, seconds: float) -> None:
        self._free = at_once
        self._most = most
        self._seconds = seconds
        self._changed = Condition()
        self.waiting = 0
        """How many wait just now."""

    @contextmanager
    def enter(self) -> Iterator[bool]:
        """Whether the caller is in; False when too many wait or the wait was too long."""
        inside = self._arrive()
        try:
            yield inside
        finally:
            if inside:
                with self._changed:
                    self._free += 1
                    self._changed.notify()

    def _arrive(self) -> bool:
        with self._changed:
            if not self._free and self.waiting >= self._most:
                return False
            self.waiting += 1
            inside = self._changed.wait_for(lambda: self._free > 0, self._seconds)
            self.waiting -= 1
            self._free -= inside
            return inside
