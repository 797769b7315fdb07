"""Words that reach across clauses, and sentences that say a thing of a part."""

from __future__ import annotations

import pytest

from askcite.text import clauses

MILL = "On Tuesday the foreman was dismissed, and the clerk stays in office."


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("the clerk was dismissed on Tuesday", MILL, True),
        ("the foreman was dismissed on Tuesday", MILL, False),
        ("the works hold nine litres", "The works opened in May and hold nine litres.", False),
        ("Olga called it a mistake", "Olga called it a joke, Bo called it a mistake.", True),
        ("Peru grows oats", "Peru's rules stay tied, while Chile's mills will grow oats.", True),
        ("Peru and Chile are ports", "In that bay, Peru and Chile have become ports.", False),
        ("the report of 2025 lists mills", "In 2025, the towns issued a report on mills.", False),
    ],
)
def test_words_of_two_doers(claim: str, sentence: str, *, expected: bool) -> None:
    """What one did is not done by the other."""
    assert clauses.crosses(claim, sentence) is expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("the tram is free", "The tram is free for children under ten.", True),
        ("the tram is free for children", "The tram is free for children.", False),
        ("the rules are reviewed every year", "The rules are reviewed every two years.", True),
        ("the pump is serviced daily", "The pump is cleaned daily and serviced in May.", True),
        ("the pump is cleaned daily", "The pump is cleaned daily and serviced in May.", False),
        ("Ole Berg founded the museum", "Ole Berg founded in 1921 the museum of salt.", False),
    ],
)
def test_what_is_said_of_a_part(claim: str, sentence: str, *, expected: bool) -> None:
    """A limit behind the words, a number or another verb among them."""
    assert clauses.is_bounded(claim, sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The tram is free for children.", True),
        ("The tram is free within the town, for now.", False),
        ("The tram is free.", False),
    ],
)
def test_what_is_limited_at_once(sentence: str, *, expected: bool) -> None:
    """By the very next word."""
    assert clauses.is_limited("the tram is free", sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tram line 5 was to open in May 2020.", True),
        ("Tram line 5 was due to open in 2020.", True),
        ("Tram line 5, meaning to open in 2020, lacked rails.", True),
        ("Tram line 5 did open in 2020.", False),
    ],
)
def test_what_was_to_be_is_no_fact(sentence: str, *, expected: bool) -> None:
    """It was planned."""
    assert clauses.is_unreal("tram line 5 open in 2020", sentence) is expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("she have four children", "Her parents had four children.", True),
        ("Ada die in 1918", "Ada's brother Tom died in 1918.", True),
        ("Tom die in 1918", "Her brother Tom died in 1918.", False),
        ("her father own three mills", "Her father owned three mills.", False),
        ("she leave in 1901", "Her father died when she was nine, and she left in 1901.", False),
        ("Ada have two sons", "She and her husband had two sons.", False),
    ],
)
def test_what_is_said_of_a_relative(claim: str, sentence: str, *, expected: bool) -> None:
    """It is not said of whose relative he is."""
    assert clauses.is_of_kin(claim, sentence) is expected
