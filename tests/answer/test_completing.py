"""A sentence is cited with what it needs to be understood."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# The Halden press

The Halden press was built in 1911 and still prints the town's posters.

To stop the Halden press at once, type this on the panel:

    HALT ALL

Nobody has had to do it since the flood of 1968, when the cellar stood under water for a day.

The Halden press needs three oils to run well:

- bearing oil for the drum
- light oil for the chains
- castor oil for the rollers

The oils are kept in the yard, because the cellar is too warm for them in summer.
"""


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short manual."""
    folder = tmp_path_factory.mktemp("press")
    (folder / "press.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "press.md"]) as library:
        yield library


def quotes(library: Library, question: str) -> list[str]:
    """The words cited for a question."""
    return [" ".join(c.quote.split()) for c in library.ask(question).citations]


def test_a_lead_in_brings_the_line_below_it(press: Library) -> None:
    """The command is what was asked for."""
    said = quotes(press, "How do I stop the Halden press at once?")
    assert "To stop the Halden press at once, type this on the panel:" in said
    assert "HALT ALL" in said


def test_a_lead_in_brings_the_items_below_it(press: Library) -> None:
    """A lead-in is no answer alone."""
    said = quotes(press, "What does the Halden press need to run well?")
    assert {"light oil for the chains", "castor oil for the rollers"} <= set(said)


def test_what_leads_nothing_in_stays_alone(press: Library) -> None:
    """The sentence below is of something else."""
    said = quotes(press, "When was the Halden press built?")
    assert said == ["The Halden press was built in 1911 and still prints the town's posters."]
