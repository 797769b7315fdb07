"""The way of one question through the code."""

from __future__ import annotations

import pytest

from askcite_lab import trip
from askcite_lab.command import main


@pytest.fixture(scope="module")
def trips() -> list[trip.Trip]:
    """The two trips of the question, traced once."""
    return trip.both()


def test_both_ways_go_through_the_reader(trips: list[trip.Trip]) -> None:
    """The tracer sees the library's door, the reader and the index, and the page's own files."""
    in_python, on_the_page = (set(each.files) for each in trips)
    assert {"library/library.py", "models/reader.py", "index/sqlite.py"} <= in_python
    assert any(file.startswith("doors/web/") for file in on_the_page)
    assert not any(file.startswith("doors/") for file in in_python)


def test_the_way_keeps_to_its_bounds(trips: list[trip.Trip]) -> None:
    """No more files and functions than the bounds name."""
    assert [] == list(trip.too_long(trips))


def test_a_trip_too_long_is_told() -> None:
    """A file or function too many is a line that says how many are wanted."""
    most = trip.MOST_FILES[trip.IN_PYTHON]
    calls = {(f"file{n}.py", f"call{n}"): 0 for n in range(most + 1)}
    made = trip.Trip(trip.IN_PYTHON, calls)
    assert [f"library.ask: {most + 1} files, at most {most} are wanted"] == list(
        trip.too_long([made])
    )
    assert f"{most + 1} files" in trip.table([made])


def test_a_function_stands_under_its_caller(trips: list[trip.Trip]) -> None:
    """The tree begins at the library's door; a call is set in further, and says what it gives."""
    _, _, _, first, second, third, *_ = trip.table(trips[:1], tree=True).split("\n")
    said = "The answer: cited statements, or none where nothing is said."
    assert f"library/library.py Library.ask: {said}" == first
    assert second.startswith("  library/library.py Library.stream: ")
    assert third.startswith("    question/request.py read: ")


def test_the_command_prints_both(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each way, and the files where they are wanted."""
    main(["trip", "--files"])
    out = capsys.readouterr().out
    assert out.startswith(trip.IN_PYTHON)
    assert "models/reader.py" in out
