"""An engine lends connections, separates writers, finds candidates."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from askcite.index.database import D

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from askcite.index.arrays import Findable
    from askcite.index.view import View


class Engine(Protocol[D]):
    """The database of an index, and its search for vectors."""

    def lend(self) -> AbstractContextManager[D]:
        """A connection for the length of the block.

        Failures come as LibraryError.
        """

    def alone(self) -> AbstractContextManager[None]:
        """The block runs while no other writer's does.

        Raises BusyError after a while.
        """

    def derive(self, db: D, dimension: int) -> None:
        """Add what derives from vectors to a new generation.

        It runs inside the transaction that makes the generation.
        """

    def committed(self, db: D, view: View) -> None:
        """Make the transaction last.

        What derives from it outside the database is brought up to it.
        """

    def candidates(
        self, db: D, view: View, vector: NDArray[np.float32], k: int, scope: Findable
    ) -> NDArray[np.int64]:
        """Keys that hold the `k` nearest of the scope."""

    def close(self) -> None:
        """Let go of files and connections."""
