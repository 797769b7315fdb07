"""The place of an index: it lends connections, keeps writers apart, finds near vectors."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from askcite.index.database import D

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from askcite.index.arrays import Scope
    from askcite.index.view import View


class Engine(Protocol[D]):
    """Where an index is kept."""

    def lend(self) -> AbstractContextManager[D]:
        """A connection for the length of the block; failures come as LibraryError."""

    def alone(self) -> AbstractContextManager[None]:
        """The block runs while no other writer's does; raises BusyError after a while."""

    def derive(self, db: D, dimension: int) -> None:
        """Inside the transaction that makes a generation: add to it what derives from vectors."""

    def committed(self, db: D, view: View) -> None:
        """After it: make it last, and bring what derives from it outside the database up to it."""

    def nearest(
        self, db: D, view: View, vector: NDArray[np.float32], k: int, scope: Scope
    ) -> list[tuple[int, float]]:
        """At most `k` passage keys of the scope with their exact cosines, best first."""

    def close(self) -> None:
        """Let go of files and connections."""
