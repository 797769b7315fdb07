"""A visitor's place at the desk: acts that overlap in time do not undo each other."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from askcite.doors.web.session import Visit


class Seat:
    """Holds one visitor's visit; every change is made to what it is by then."""

    def __init__(self, visit: Visit | None = None) -> None:
        self.visit = visit or Visit()
        self._is_taken = False
        self._changing = Lock()

    def __deepcopy__(self, memo: object) -> Seat:
        return Seat(self.visit)

    def take(self, back: Callable[[], Visit]) -> None:
        """At a seat where nothing has happened, go on with the visit that `back` gives."""
        with self._changing:
            if not self._is_taken:
                self.visit, self._is_taken = back(), True

    def change(self, act: Callable[[Visit], Visit]) -> Visit:
        """The visit after `act`."""
        with self._changing:
            self.visit, self._is_taken = act(self.visit), True
            return self.visit
