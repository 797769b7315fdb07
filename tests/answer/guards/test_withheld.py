"""Leave that the text refuses, and what a thing it tells of is silent on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Kind, Library, sources
from askcite.answer.guards import withheld

TEXT = """# House rules of the Alder Lane allotments

Since 3 May, the committee has banned petrol strimmers from all plots, weekends included. Bonfires
are prohibited from March to October; garden shears may be sharpened at the hut. Dogs may not be
walked on the paths, except by the warden. Nobody may sell eggs at the gate. Fireworks and lanterns
are not allowed.

## Older papers

The parish bylaw of 1952 fills two pages. It says nothing about hedges. It covers wells and geese.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page of rules."""
    folder = tmp_path_factory.mktemp("rules")
    page = folder / "rules.md"
    page.write_text(TEXT, encoding="utf-8")
    with Library.build(folder / "index", list(sources.read(page))) as built:
        yield built


@pytest.mark.parametrize(
    "question",
    [
        "Are petrol strimmers allowed at weekends?",
        "may I use a petrol strimmer",
        "Can I sell eggs at the gate?",
        "does the bylaw mention hedges?",
        "may we carry lanterns?",
        "can i bring a lantern",
    ],
)
def test_a_ban_or_silence_is_a_no(library: Library, question: str) -> None:
    """The sentence that bans it, or says that nothing is said of it, stands under a no."""
    answer = library.ask(question)
    assert (Kind.YES_NO, "no") == (answer.kind, answer.verdict)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    ["Are bonfires permitted in January?", "Can I walk my dog?", "Are garden shears allowed?"],
)
def test_a_ban_within_bounds_is_no_verdict(library: Library, question: str) -> None:
    """A ban of other months, with an exception, or of another thing leaves it open."""
    assert library.ask(question).verdict is None


@pytest.mark.parametrize(
    ("quote", "barred"),
    [
        ("The board has banned phones, breaks included.", True),
        ("The board has lifted nothing; phones stay banned.", True),
        ("The board has not banned phones.", False),
        ("The board sells phones.", False),
    ],
)
def test_a_ban_is_never_a_yes(quote: str, *, barred: bool) -> None:
    """Where the thing stands beside a ban, leave is not granted."""
    assert barred is withheld.bars("Are phones allowed in breaks?", quote)
