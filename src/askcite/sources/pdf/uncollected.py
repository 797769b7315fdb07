"""A stretch of work without a search for circles.

Python looks through all values again and again while many are made. A page's words and lines refer
to no others in a circle, and go when they are done with: over 1,350 public files the search takes a
tenth of the time and finds nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The search put off, and on again at the end.

    Of several threads the first to begin turns it on again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
