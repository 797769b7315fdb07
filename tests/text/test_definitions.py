"""A definition is told by its looks from a mere use of the term."""

from __future__ import annotations

import pytest

from askcite.text.definitions import defines


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("weir", "A weir is a low wall across a river."),
        ("weirs", "Weirs are low walls across a river."),
        ("the sluice gate", "In mills, a sluice gate (or paddle) refers to a sliding board."),
        ("leat", "The channel that leads water to a mill is called a leat."),
        ("tailrace", "We turn to the tailrace, the channel that takes the water away."),
        ("spillage", "The part of the flow that is lost is spillage."),
        ("weir", "Engineers call a low wall that holds the water back a weir."),
        ("leat", "Millers refer to this long open channel as a leat."),
        ("backwatering", "In backwatering, the wheel stands in the water below it."),
        ("head", "Head: the height from which the water falls."),
    ],
)
def test_a_definition_is_known(term: str, sentence: str) -> None:
    """The term is the subject, a name that is given, or stands beside its meaning."""
    assert defines(term, sentence)


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("weir", "The weir was built in 1890."),
        ("weir", "The weir is often flooded."),
        ("leat", "They cleaned the leat every spring."),
        ("weir", "A weir is only one such wall."),
        ("leat", "A leat is an important part of a mill."),
        ("risk", "Flood risk is the chance of a flood."),
        ("", "A weir is a low wall."),
    ],
)
def test_a_use_of_the_term_is_none(term: str, sentence: str) -> None:
    """Nor is what is said of a longer term."""
    assert not defines(term, sentence)
