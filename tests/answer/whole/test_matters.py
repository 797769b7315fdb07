"""The hurdles and the achievements of a text's matter are told complete."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Answer, Outcome

RIVER = """# Sharing the river: Velland and Ostria after the dams

Velland and Ostria have shared the Marn for three centuries. Since 2019 a joint commission meets \
twice a year, and its engineers exchange data on floods every hour.

## What has been reached

Both states agreed in 2021 to open the locks at Brede for barges of the other side. Trade on the \
river rose by 14 percent in two years.

## Obstacles and open questions

Ostria's parliament has never ratified the treaty, and its budget law limits payments to projects \
on its own soil. Velland's farmers draw more water each summer than the quota allows. Their \
association clashes with the fishermen of Lower Ostria almost every year.

A shortage of hydrologists slows the work further.

## The way forward

To last, the commission needs a seat, a staff and a budget of its own.
"""
MINE = """The town of Harle wants to heat all its homes with warm water from the old coal mine by \
2032. The first forty houses were joined to the net last autumn, and their owners pay a third less \
than before.

But the plan is behind its timetable. The pipes have to cross the railway, and the railway company \
has refused its consent twice. Drilling firms are booked out until 2027.

The state pays sixty percent, and the savings bank has promised a loan. The next eighty houses are \
to be joined in October.
"""
GAME = """# Trailquest

Trailquest is a walking game. You collect points on a map.

## Challenges

Every week there are three challenges. A short challenge takes ten minutes and gives 5 points. A \
long one takes an hour and gives 40 points.

## Account

Your points cannot be restored once the account is deleted.
"""


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Library]]:
    """Each text as a library of its own."""
    made = {}
    for name, text in {"river": RIVER, "mine": MINE, "game": GAME}.items():
        path = tmp_path_factory.mktemp(name)
        file = path / f"{name}.{'md' if text.startswith('#') else 'txt'}"
        file.write_text(text)
        made[name] = Library.build(path / "index", [file])
    yield made
    for library in made.values():
        library.close()


def told(answer: Answer) -> list[str]:
    """The quotes of the answer, in its order."""
    return [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    "asked",
    [
        "What are the obstacles?",
        "what challenges does the commission face",
        "what stands in the way of closer cooperation?",
        "what is holding the partnership back",
        "main challenges facing Velland and Ostria",
        "What are the drawbacks of the plan?",
        "which problems remain",
        "what makes cooperation so difficult?",
    ],
)
def test_the_whole_section_on_hurdles_is_told(libraries: dict[str, Library], asked: str) -> None:
    """Each sentence with a sign of a hurdle under that heading is told, and no other one."""
    quotes = told(libraries["river"].ask(asked))
    assert quotes[0].startswith("Ostria's parliament has never ratified")
    assert quotes[-1].startswith("A shortage of hydrologists")
    assert not any("14 percent" in quote or "needs a seat" in quote for quote in quotes)


@pytest.mark.parametrize(
    "asked",
    [
        "What are the challenges?",
        "what hurdles remain",
        "what is holding the plan back",
        "what are the problems with the project?",
        "what challenges does the town face",
    ],
)
def test_hurdles_of_running_text_are_told_in_order(
    libraries: dict[str, Library], asked: str
) -> None:
    """Without such a heading they are the sentences with the signs, in the text's order."""
    quotes = told(libraries["mine"].ask(asked))
    assert quotes == [
        "But the plan is behind its timetable.",
        "The pipes have to cross the railway, and the railway company has refused its consent "
        "twice.",
        "Drilling firms are booked out until 2027.",
    ]


@pytest.mark.parametrize(
    "asked", ["what challenges does Sweden face", "What are the challenges of space travel?"]
)
def test_hurdles_of_what_is_not_told_are_refused(libraries: dict[str, Library], asked: str) -> None:
    """Hurdles of one thing are not told of another."""
    for name in ("river", "mine"):
        assert libraries[name].ask(asked).outcome is not Outcome.ANSWERED


def test_things_called_challenges_are_no_hurdles(libraries: dict[str, Library]) -> None:
    """Where the text's own items have that name, these are told."""
    quotes = told(libraries["game"].ask("what are the challenges"))
    assert any("40 points" in quote for quote in quotes)
    assert not any("restored" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("river", "what has been achieved so far"),
        ("river", "What works well?"),
        ("river", "results of the cooperation"),
        ("mine", "what has been achieved"),
        ("mine", "what progress has been made?"),
    ],
)
def test_achievements_are_told_and_no_plans(
    libraries: dict[str, Library], name: str, asked: str
) -> None:
    """What was reached is told, not what is hoped for or lacking."""
    quotes = told(libraries[name].ask(asked))
    assert any("14 percent" in quote or "forty houses" in quote for quote in quotes)
    assert not any("shortage" in quote or "eighty" in quote for quote in quotes)
