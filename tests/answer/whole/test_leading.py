"""What a text comes to, where it opens with a scene, a study's news or an author's plea."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

PLEA = """# Let the ferry carry hives: a plea for one small rule

*Comment. By Prof. Ida Lund-Mora, beekeeper at the Quay School. 3 March 2024*

At six on the first Sunday of May, twelve beekeepers stood on the quay of Holm and watched the
ferry leave without them. The deck was empty. The rule that kept the hives ashore dates from 1971.

## How it is now

Two companies run the crossing. Northline takes dogs and charges 4 euros. The Moor Ferry, the
smaller of the two, would gain the most: half of its passengers come for the heather.

## Why one rule would pay

I propose a single rule for both ferries, written by the harbour office, under which closed hives
travel on deck before eight. Orchards on the island would bear more fruit.

## The objections

Northline's board objects that a hive may open in a swell. I take the worry seriously, but a strap
costs two euros. Others doubt that the Moor Ferry has room. Its owner, Berta Reed, has said that
her deck "is full of prams". She is right, and prams come first.

## What to do

First, the harbour office should write the rule in May. Second, Northline should lend two straps.

I do not claim that one rule will save the bees. Summers are dry and the heather is old.
"""
STUDY = """# How orchard mice share

*By Otto Reed, The Field Letter, 2 May 2023*

After midnight the orchards of Holm should be full of fights. Forty mice share one hedge, and nuts
are scarce in spring. Yet farmers have long told of mice eating side by side. A paper published this
week in Annals of Mouse Research shows that neighbours share their nuts with each other.

"I was sure it was laziness," says the leader of the group, Wanda Moor.

## What the mice gave

Mice that had received a nut were four times as likely to leave one in the following week.
Old neighbours gave more than new ones. The group found that 83 per cent of the gifts were at night.

## Doubts

Idris Wren, who took no part in the work, says that a full mouse may simply drop a nut. The county
will decide in November whether the hedge may be cut.
"""
FEATURE = """The village that sold its street lamps

By Ida Lund

A little after ten each night, a click runs down Harbour Road and everything disappears. The window
of the bakery goes first, then the church. "You could hear the dark arrive," says Ewan Moor, 17.

Since 1 August, all 212 street lamps in the village of Holm have been switched off at ten. The
decision was taken in May by the parish council, by six votes to five.

The sergeant, Odile Wren, had expected burglaries. "I have had a quiet autumn," she says. Dr. Samir
Reed, who studies traffic, points to a survey of 60 villages that found no change in crime. "Wait
for the ice," he says.

The council will look at the rule again on 2 June.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A plea, news of a study and a feature."""
    folder = tmp_path_factory.mktemp("leading")
    (folder / "plea.md").write_text(PLEA)
    (folder / "study.md").write_text(STUDY)
    (folder / "feature.txt").write_text(FEATURE)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


@pytest.mark.parametrize(
    ("article", "request_", "said"),
    [
        ("plea", "one sentence summary pls", "I propose a single rule"),
        ("plea", "what does the author argue", "I propose a single rule"),
        ("plea", "thesis", "I propose a single rule"),
        ("plea", "main point", "I propose a single rule"),
        ("plea", "the author's answer to the board's objection", "I take the worry seriously"),
        ("plea", "how does the author respond to the critics", "I take the worry seriously"),
        ("plea", "what objections are discussed", "Northline's board objects"),
        ("study", "in one sentence", "shows that neighbours share"),
        ("study", "main finding", "shows that neighbours share"),
        ("study", "what did the study find", "shows that neighbours share"),
        ("study", "key message", "shows that neighbours share"),
        ("feature", "summary in one sentence", "all 212 street lamps"),
        ("feature", "what is it about", "all 212 street lamps"),
        ("feature", "what did the survey find", "found no change in crime"),
    ],
)
def test_the_sentence_comes_first(texts: Library, article: str, request_: str, said: str) -> None:
    """Thesis, finding or news is told before the scene, or in its stead."""
    cited = [" ".join(c.quote.split()) for c in texts.ask(request_, articles=[article]).citations]
    assert said in cited[0]


def test_findings_are_told_with_figures(texts: Library) -> None:
    """The second sentence of the findings is a result."""
    cited = [c.quote for c in texts.ask("main finding", articles=["study"]).citations]
    assert any("four times as likely" in quote or "83 per cent" in quote for quote in cited)


def test_a_mere_concession_is_told_with_what_it_grants(texts: Library) -> None:
    """`She is right` says nothing without the objection."""
    cited = [c.quote for c in texts.ask("what does she concede", articles=["plea"]).citations]
    assert any("full of prams" in quote and "She is right" in quote for quote in cited)
    assert any("I do not claim" in quote for quote in cited)


@pytest.mark.parametrize("request_", ["summarise in 4 bullets", "what is this about"])
def test_no_ordinal_hangs(texts: Library, request_: str) -> None:
    """A point of a list is no part of an overview without the others."""
    cited = [c.quote for c in texts.ask(request_, articles=["plea"]).citations]
    assert not any(quote.startswith("Second,") for quote in cited)
