"""Texts with an upshot, a case or a match, are told by who won."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.whole import shapes
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.text import rulings, scores

CASE = """# Reyes v. Northgate Foods: decision of the employment tribunal

## Background

Mr Tomas Reyes worked as a baker for Northgate Foods from March 2016. The company runs nine \
bakeries in the north of the country. In August 2022 he hurt his shoulder while lifting a tray.

On his return the company moved him to the night shift. In February 2023 he was dismissed for \
"lack of commitment".

## The claim

Mr Reyes claimed unfair dismissal and discrimination. He asked the tribunal for €48,000 and for \
his job back. The company told the tribunal that all bakers worked at night from time to time.

## Decision

The claim of unfair dismissal is upheld. The tribunal found that the reason given was not the real \
one. The claim of discrimination is dismissed, because the injury had healed.

Northgate Foods was ordered to pay €17,400 within 42 days.
"""
MATCH = """# Otters throw it away

Report by Mika Sand, 2 March 2025

The Lakeside Otters lost 4-3 at home to Brann on Saturday after leading by two goals.

Pia Lund opened the scoring after six minutes. Brann levelled through Eva Roth in the second \
period, but goals by Ana Holt and Lund again put the Otters 3-1 ahead. A crowd of 2,100 sang.

Then Brann's coach, Olga Frey, took out her goalkeeper. Roth scored twice within ninety seconds. \
In the last minute Tessa Quinn pushed the puck over the line.

The Otters play at Norden next Friday.
"""
DRAW = """# Goalless on a hard pitch

Westhill United 0–0 Barrow Athletic

Neither side deserved to win. The pitch was frozen, and both goalkeepers had a quiet afternoon.

The best chance fell to Barrow's striker Ned Coyle, who hit the bar. Westhill stay eleventh.
"""
TALK = """# A judge of bread

The judge of the village fair, Ada Rist, tasted 31 loaves. She won a prize herself in 1990.

The jury liked the rye best. "It is a matter of crust," she said. The fair was held for 12 years.
"""
TEXTS = {"case": CASE, "match": MATCH, "draw": DRAW, "talk": TALK}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the four texts."""
    place: Path = tmp_path_factory.mktemp("upshots") / "index"
    with Library.build(place, [read_text(text, id=id) for id, text in TEXTS.items()]) as made:
        yield made


@pytest.mark.parametrize(
    ("article", "asked", "begins"),
    [
        ("case", "who won?", "The claim of unfair dismissal is upheld."),
        ("case", "What was the verdict?", "The claim of unfair dismissal is upheld."),
        ("case", "what did the tribunal decide", "The claim of unfair dismissal is upheld."),
        ("case", "summarize in one sentence", "The claim of unfair dismissal is upheld."),
        ("match", "who won", "The Lakeside Otters lost 4-3"),
        ("match", "final score?", "The Lakeside Otters lost 4-3"),
        ("match", "who scored?", "Pia Lund opened the scoring"),
        ("match", "one sentence summary", "The Lakeside Otters lost 4-3"),
        ("draw", "what was the score", "Westhill United 0–0 Barrow Athletic"),
        ("draw", "who scored", "Westhill United 0–0 Barrow Athletic"),
        ("draw", "summarize", "Westhill United 0–0 Barrow Athletic"),
    ],
)
def test_the_upshot_is_told_first(library: Library, article: str, asked: str, begins: str) -> None:
    """It is neither a party's claim nor a goal in between."""
    assert library.ask(asked, articles=[article]).text.startswith(begins)


def test_all_goals_and_rulings_are_told(library: Library) -> None:
    """Each in the text's order."""
    goals = library.ask("who scored the goals?", articles=["match"]).text
    assert all(name in goals for name in ("Lund", "Roth scored twice", "Ana Holt", "Quinn"))
    ruled = library.ask("what was the outcome of the case?", articles=["case"]).text
    assert "dismissed, because" in ruled
    assert "€17,400" in ruled


def test_a_text_without_an_upshot_is_no_case_and_no_match(library: Library) -> None:
    """A judge and a prize make none."""
    cut, _ = library._search("en", ["talk"]).generation.sentences("talk")
    words = [sentence.span.line(TALK) for sentence in cut]
    assert not rulings.is_case(words)
    assert not scores.is_match(words, TALK.split("\n"))
    article = library._search("en", ["talk"]).generation.article("talk")
    assert shapes.of(article, words) is shapes.Shape.OTHER


@pytest.mark.parametrize(
    ("words", "is_score"),
    [
        ("Mill Town 3, Bridge End 2", True),
        ("Final: Brann 2–1 Otters (1–0)", True),
        ("Holm v Rist: 6-4", True),
        ("Chapter 3", False),
        ("The mill burned down in 1932, and in 1950.", False),
    ],
)
def test_a_score_may_be_a_line(words: str, is_score: bool) -> None:
    """Two sides with a count each, and nothing else."""
    assert is_score is bool(scores.LINE.fullmatch(words))


def test_few_sentences_under_a_score_are_summed_up(tmp_path: Path) -> None:
    """The score may be the title, over less than is looked at."""
    (tmp_path / "a.md").write_text(
        "# Mill Town 3, Bridge End 2\n\nThe referee smiled. Rist hit the ball. The match was wild."
    )
    with Library.build(tmp_path / "index", [tmp_path / "a.md"]) as made:
        assert "match was wild" in made.ask("summarize").text
        assert made.ask("who won?").text.startswith("Mill Town 3")
