"""A visitor's seat, where overlapping acts keep each other."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from askcite.doors.web.session import Visit


class Seat:
    """One visitor's visit, changed as it then is."""

    def __init__(self, visit: Visit | None = None) -> None:
        self.visit = visit or Visit()
        self._is_taken = False
        self._changing = Lock()

    def __deepcopy__(self, memo: object) -> Seat:
        return Seat(self.visit)

    def take(self, back: Callable[[], Visit]) -> None:
        """Go on, at a new seat, with `back`'s visit."""
        with self._changing:
            if not self._is_taken:
                self.visit, self._is_taken = back(), True

    def change(self, act: Callable[[Visit], Visit]) -> Visit:
        """The visit after `act`."""
        with self._changing:
            self.visit, self._is_taken = act(self.visit), True
            return self.visit
