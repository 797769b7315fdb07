"""A clause or a section asked for by its number is told whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

RULES = """# Rules of the boathouse

## 1. Members

1.1 Members pay 40 euros a year. New members pay half.

1.2 A guest may row twice. After that he must join.

## 2. Boats

1. Boats are booked online. A booking holds for an hour.
2. Damage is reported at once. Who hides it pays for it.

## Section 3 Keys

Keys stay in the house. A lost key costs 15 euros.

§ 4 Liability

The club is not liable for theft.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one set of rules."""
    folder = tmp_path_factory.mktemp("rules")
    (folder / "rules.md").write_text(RULES)
    with Library.build(folder / "index", [folder / "rules.md"]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "first", "count"),
    [
        ("what does clause 1.2 say", "1.2 A guest may row twice.", 2),
        ("quote 1.1 in full", "1.1 Members pay 40 euros a year.", 2),
        ("section 1", "1.1 Members pay 40 euros a year.", 4),
        ("show me rule 2.2", "2. Damage is reported at once.", 2),
        ("what is in section 3?", "Keys stay in the house.", 2),
        ("§ 4", "The club is not liable for theft.", 1),
    ],
)
def test_the_whole_part_is_told(library: Library, asked: str, first: str, count: int) -> None:
    """All its sentences, and those of what is numbered below it."""
    answer = library.ask(asked)
    assert (first, count) == (answer.citations[0].quote, len(answer.citations))


@pytest.mark.parametrize("asked", ["what does clause 7.4 say", "rule 9"])
def test_a_number_that_no_part_has_is_refused(library: Library, asked: str) -> None:
    """Nothing near it stands for it."""
    assert "abstained" == library.ask(asked).outcome
