"""A list is told whole: its items under their lead, or the sentences that count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.kinds import listing
from askcite.library.library import Library
from askcite.question.request import Part
from askcite.types import Evidence, Kind, Sentence, Span

TEXT = """# Boat Harbour

Before you leave the harbour you need these papers:

- a licence of the skipper
- the insurance card of the boat
- a list of the crew

The harbour has two rules for visitors. Nobody may fish from the pier. Dogs must be kept on a lead.

"The pier will be closed in March," said harbour master Ann Rowe. Boats longer than ten metres pay
more. Sam Pike, a fisherman, told the paper: "We were never asked about the new pier at all."
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short page."""
    folder = tmp_path_factory.mktemp("listing")
    (folder / "harbour.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "harbour.md"]) as library:
        yield library


def told(library: Library, asked: str, subject: str = "") -> list[tuple[str | None, str]]:
    """Each sentence of the list with the heading of its group."""
    part = Part(asked, (asked,), Kind.LIST, subject)
    choice = listing.choose(part, library._search("en", None))
    return [
        (group.heading, " ".join(e.sentence.span.of(choice.articles[e.article_id].text).split()))
        for group in choice.groups
        for e in group.evidence
    ]


def test_a_list_is_told_whole_under_its_lead(harbour: Library) -> None:
    """Every item, in order, with the line that introduces them."""
    said = told(harbour, "Which papers do I need before I leave the harbour?", "papers")
    items = ["a licence of the skipper", "the insurance card of the boat", "a list of the crew"]
    assert items == [words.removeprefix("- ") for _, words in said]
    assert {"Before you leave the harbour you need these papers:"} == {head for head, _ in said}


def test_what_is_announced_follows_its_announcement(harbour: Library) -> None:
    """Two rules are announced, and both are told."""
    said = [words for _, words in told(harbour, "What rules are there for visitors?", "rules")]
    assert "Nobody may fish from the pier." in said
    assert "Dogs must be kept on a lead." in said


def test_all_who_are_quoted_are_told(harbour: Library) -> None:
    """Words that somebody spoke, and no others."""
    said = [words for _, words in told(harbour, "who is quoted?")]
    assert 2 == len(said)
    assert "Ann Rowe" in said[0]
    assert "Sam Pike" in said[1]


def test_running_text_is_taken_down_to_the_first_step() -> None:
    """A fall to less than half ends the list, a slow one does not."""
    ranked = [
        Evidence("a", Sentence(n, Span(n, n + 1)), None, p, 0.0)
        for n, p in enumerate((0.9, 0.7, 0.5, 0.3, 0.1, 0.09))
    ]
    assert [0.9, 0.7, 0.5, 0.3] == [e.probability for e in listing.running(ranked)]
    assert [0.9, 0.7] == [e.probability for e in listing.running(ranked, most=2)]
    assert () == listing.running([])


def test_the_rows_of_a_table_under_its_lead(tmp_path: Path) -> None:
    """A sentence may stand between."""
    (tmp_path / "kit.md").write_text(
        "# Kit of the guard\n\nThe harbour provides the following items. Return them in autumn."
        "\n\n| Item | Price |\n|---|---|\n| Lamp | 9 |\n| Rope | 4 |\n| Flag | 2 |\n"
    )
    with Library.build(tmp_path / "index", [tmp_path / "kit.md"]) as library:
        answer = library.ask("Which items are provided?")
    assert all(item in answer.text for item in ("Lamp", "Rope", "Flag"))
    assert "autumn" not in answer.text
