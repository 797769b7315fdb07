"""The gate before the models: few inside, some waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from time import monotonic
from typing import Final

ANSWERS_AT_ONCE: Final = 2
"""Questions read at the same time, as the models take a whole core each."""
ANSWERS_WAITING: Final = 200
"""Questions that wait for their turn; the next visitor is told that the page is busy. As many may
ask at once; those who would not be reached within `MAX_WAIT_SECONDS` are told so too. Of 200 who
ask together on half a core, which answers three a second, 64 to 96 are answered."""
MAX_WAIT_SECONDS: Final = 30.0
"""A visitor waits at most this long before being told so."""
LATELY: Final = 0.1
"""Weight of the last stay in the usual one: some twenty count, and one that loads models little."""


class Gate:
    """A gate that lets few in and some wait.

    `at_once` callers are in, up to `most` others wait, each for `seconds` at most.

    Those whose turn would not come in that time, as long as others stay by `clock`, need not wait.
    """

    def __init__(
        self, at_once: int, most: int, seconds: float, clock: Callable[[], float] = monotonic
    ) -> None:
        self._at_once = self._free = at_once
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._stay = 0.0
        self._changed = Condition()
        self.waiting = 0
        """How many wait just now."""

    @contextmanager
    def enter(self) -> Iterator[bool]:
        """True once the caller is in.

        False when too many wait or the wait was too long.
        """
        inside = self._arrive()
        began = self._clock()
        try:
            yield inside
        finally:
            if inside:
                with self._changed:
                    self._free += 1
                    self._stay += LATELY * (self._clock() - began - self._stay)
                    self._changed.notify()

    def _arrive(self) -> bool:
        with self._changed:
            if not self._free and self._in_vain():
                return False
            self.waiting += 1
            inside = self._changed.wait_for(lambda: self._free > 0, self._seconds)
            self.waiting -= 1
            self._free -= inside
            return inside

    def _in_vain(self) -> bool:
        """True where a further caller would wait in vain."""
        expected = self.waiting * self._stay / self._at_once
        return self.waiting >= self._most or expected > self._seconds
