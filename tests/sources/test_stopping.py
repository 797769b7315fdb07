"""Reading ends where it is when that is asked for, and only for whoever asked."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from askcite.errors import SourceError, StoppedError
from askcite.sources import read, stopping


def test_a_document_is_left_at_the_page_that_is_read(
    tmp_path: Path, make_pdf: Callable[..., bytes]
) -> None:
    """Of fifty pages ten are read; the next reading is not disturbed."""
    (tmp_path / "book.pdf").write_bytes(make_pdf(*[[("Some words.", 72, 400, 11)]] * 50))
    looks = count(1)
    with pytest.raises(StoppedError), stopping.until(lambda: next(looks) > 10):
        list(read(tmp_path / "book.pdf"))
    assert 12 == next(looks)
    (book,) = read(tmp_path / "book.pdf")
    assert 50 == len(book.pages)


def test_a_directory_is_left_between_two_files(tmp_path: Path) -> None:
    """What was read before stays read."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Some words.")
    over = Event()
    with stopping.until(over.is_set):
        articles = read(tmp_path)
        assert "a" == next(articles).id
        over.set()
        with pytest.raises(StoppedError):
            next(articles)


def test_what_is_done_apart_gives_what_it_gives() -> None:
    """Its value, or its error as it was raised."""

    def fail() -> None:
        raise SourceError("no")

    assert 7 == stopping.apart(lambda: 7)
    with pytest.raises(SourceError, match="no"):
        stopping.apart(fail)


def test_what_is_done_apart_is_left_alone_when_it_is_over() -> None:
    """Nobody waits for it any longer."""
    never, over = Event(), Event()

    def work() -> None:
        over.set()
        never.wait(60)

    with pytest.raises(StoppedError), stopping.until(over.is_set):
        stopping.apart(work)
    never.set()
