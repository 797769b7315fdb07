"""Reading that can be ended from outside, midway.

Whoever wants to be able to end it says so around it; what takes long looks now and then. It goes
by the context and not by an argument, so that readers of formats need not know of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from threading import Thread
from typing import Final, TypeVar

from askcite.errors import StoppedError

T = TypeVar("T")
_LOOK_SECONDS: Final = 0.1
"""Between two looks while nothing but waiting is done."""
_IS_OVER: Final[ContextVar[Callable[[], bool]]] = ContextVar("is_over", default=lambda: False)


@contextmanager
def until(is_over: Callable[[], bool]) -> Iterator[None]:
    """End the reading in the block once `is_over()`.

    It ends with StoppedError.
    """
    token = _IS_OVER.set(is_over)
    try:
        yield
    finally:
        _IS_OVER.reset(token)


@contextmanager
def also(look_too: Callable[[], None]) -> Iterator[None]:
    """Have each `look` in the block call `look_too` too.

    That may end the reading.
    """
    is_over = _IS_OVER.get()

    def both() -> bool:
        look_too()
        return is_over()

    with until(both):
        yield


def look() -> None:
    """Raise StoppedError if the reading is to end.

    It costs about a microsecond.
    """
    if _IS_OVER.get()():
        raise StoppedError("stopped by whoever asked for it; ask again to go on")


def apart(work: Callable[[], T]) -> T:
    """The result of `work`, run apart.

    When the reading ends before, it is left to end at its next look or by its own limits.
    """
    future: Future[T] = Future()
    Thread(target=copy_context().run, args=(_do, work, future), daemon=True).start()
    try:
        while not wait([future], _LOOK_SECONDS).done:
            look()
        return future.result()
    finally:
        del future  # an error holds this frame, and the future the error


def _do(work: Callable[[], T], future: Future[T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:
        future.set_exception(error)
        del future
