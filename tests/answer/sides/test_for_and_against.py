"""Who is for the matter of a text and who against, by paragraph and by section."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Answer

NEWS = """The village that sold its street lamps

By Ida Lund

Since 1 August, all 212 street lamps in the village of Holm have been switched off at ten. The
decision was taken in May by the parish council, by six votes to five.

The police sergeant, Odile Marsh, was against the plan at first. Three months on, she has changed
her view. "I have had a quiet autumn," she says. Burglaries have fallen from 14 to 6.

Not everybody is happy. Dr. Samir Reed, who studies traffic in Quay, warns that three months prove
nothing. "Wait for the ice," he says.

The young are divided. In a poll by the youth club, 51 per cent were for the darkness and 40 per
cent against. Mina Roux, 16, calls the rule cowardly. "I run home from the bus now," she says.

Councillor Barnaby Quill cast the deciding vote in May and has no doubts about it. The association
of shopkeepers has called the rule "madness". "A dark shop sells nothing," says its secretary.
"""
PLEA = """# Let the ferry carry hives: a plea for one small rule

At six on the first Sunday of May, twelve beekeepers stood on the quay of Holm and watched the
ferry leave without them. The deck was empty, and the sea was calm.

## The case for one rule

I propose a single rule for both ferries, written by the harbour office. It would cost 300 euros.
Orchards on the island could bear a third more fruit. Guards who load for each other begin to plan
one timetable.

## What the critics say

Northline's board objects that a hive may open in a swell. Captain Hugo Wren put it bluntly: "You do
not let a stranger pack your suitcase." I take the worry seriously, but a strap costs two euros.
Some are not persuaded. Others doubt that the Moor Ferry has room for hives in summer.

## What to do

First, the harbour office should write the rule in May. Second, Northline should lend two straps.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """News of a decision, and a plea with sections."""
    folder = tmp_path_factory.mktemp("for_and_against")
    (folder / "news.txt").write_text(NEWS)
    (folder / "plea.md").write_text(PLEA)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


def said(answer: Answer, group: str | None = None) -> str:
    """The statements of the group, in a line each."""
    told = [s for s in answer.statements if group is None or s.group == group]
    return "\n".join(" ".join(statement.text.split()) for statement in told)


@pytest.mark.parametrize("request_", ["who is against the plan", "who criticises it"])
def test_whoever_came_round_is_not_against(texts: Library, request_: str) -> None:
    """Neither is a sentence told that only says that somebody is."""
    told = said(texts.ask(request_, articles=["news"]))
    assert "Samir Reed" in told
    assert "cowardly" in told
    assert "Odile Marsh" not in told
    assert "Not everybody" not in told


@pytest.mark.parametrize("request_", ["who supports it", "who is for the plan"])
def test_who_is_not_happy_is_no_supporter(texts: Library, request_: str) -> None:
    """Those who decided and those who came round are."""
    told = said(texts.ask(request_, articles=["news"]))
    assert "no doubts" in told
    assert "Burglaries have fallen" in told
    for other in ("Not everybody", "madness", "51 per cent"):
        assert other not in told


def test_sections_are_the_two_sides(texts: Library) -> None:
    """The author's answers are no objections, and his costs no gains."""
    answer = texts.ask("pros and cons of the rule", articles=["plea"])
    good, bad = said(answer, "Advantages"), said(answer, "Disadvantages")
    assert "Orchards" in good
    assert "300 euros" not in good
    for each in ("may open in a swell", "stranger pack", "has room for hives"):
        assert each in bad
    assert "I take the worry" not in bad
    assert "not persuaded" not in bad


@pytest.mark.parametrize(
    ("request_", "there", "other"),
    [
        ("arguments for the rule", "Orchards", "may open in a swell"),
        ("benefits of the rule", "Orchards", "may open in a swell"),
        ("arguments against the rule", "may open in a swell", "Orchards"),
    ],
)
def test_one_side_alone_is_told(texts: Library, request_: str, there: str, other: str) -> None:
    """The side that is asked for."""
    told = said(texts.ask(request_, articles=["plea"]))
    assert there in told
    assert other not in told
