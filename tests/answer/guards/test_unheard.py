"""Risks and benefits are told of what the articles name, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

COOP = """# A bakery owned by its bakers

By Nel Haug

Since March the bakery in Tolle belongs to the nine people who work in it. They took a loan of \
80,000 crowns and bought the ovens from the old owner.

The great advantage is that nobody can be sent away on a Friday afternoon. Wages rose by a tenth, \
and the bakers choose their own hours.

There is a risk, too. If flour grows dearer the nine must find the money themselves, and a loan \
that is not paid back could cost them their homes. Decisions are slow, because everybody must agree.

Other shops should try it, with a smaller loan.
"""


@pytest.fixture(scope="module")
def coop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """An article that weighs one thing, and names few."""
    folder = tmp_path_factory.mktemp("unheard")
    (folder / "coop.md").write_text(COOP)
    with Library.build(folder / "index", [folder / "coop.md"]) as library:
        yield library


@pytest.mark.parametrize(
    "request_",
    [
        "what are the risks of nuclear power?",
        "benefits of the new motorway",
        "what are the dangers of the motorway plan",
        "pros and cons of vaccination",
        "disadvantages of the tram",
    ],
)
def test_nothing_is_told_of_what_is_never_named(coop: Library, request_: str) -> None:
    """The bakery's own gains and risks are nobody else's."""
    assert not coop.ask(request_).citations


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("what are the risks of the loan?", "could cost them their homes"),
        ("risks of the plan", "risk"),
        ("what are the advantages of the bakery", "Wages rose"),
        ("what are the risks?", "risk"),
    ],
)
def test_what_is_named_is_told_of(coop: Library, request_: str, told: str) -> None:
    """By its own word, by a general one, or by none."""
    answer = coop.ask(request_)
    assert any(told in citation.quote for citation in answer.citations), answer.text
