"""What a text says in other words is found, and not said to be missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

CLUB = """# Rules of the allotment club

## Before the first planting

Clear the plot of stones. Ask the warden for a key.

## Complaints

Write to the warden. She replies within ten days.

## Opening hours

The gate is open from 7 to 20 on weekdays and from 9 to 18 at weekends. We are not liable for theft.

## History

The founders forgave the railway its smoke. The two sisters Ida and Ruth Holm, who had rented the \
first plot, planted forty pear trees on it. Members have three weeks to object.
"""


@pytest.fixture(scope="module")
def club(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A short text with headings."""
    folder = tmp_path_factory.mktemp("words")
    (folder / "club.md").write_text(CLUB)
    with Library.build(folder / "index", [folder / "club.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted"),
    [
        ("how do i complain", "Write to the warden"),
        ("opening times sunday", "at weekends"),
        ("what should i do before i plant for the first time?", "Clear the plot"),
        ("what did the sisters do", "pear trees"),
        ("can i object?", "three weeks"),
        ("can i object after 5 weeks", "three weeks"),
        ("can members protest within 2 weeks?", "three weeks"),
    ],
)
def test_it_is_found(club: Library, request_: str, quoted: str) -> None:
    """By an everyday word for the same, by a heading's form, or by all that is named."""
    assert any(quoted in citation.quote for citation in club.ask(request_).citations)


@pytest.mark.parametrize("request_", ["what did the police do", "how much is a pear tree"])
def test_what_is_not_said_is_not_found(club: Library, request_: str) -> None:
    """Nothing is told of whom or what the text does not name."""
    assert not club.ask(request_).citations


def test_another_form_is_not_called_missing(club: Library) -> None:
    """A text that says `forgave` mentions to forgive."""
    notice = club.ask("Why did the mayor forgive the baker?").notice or ""
    assert "not mention “forgive”" not in notice
