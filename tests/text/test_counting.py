"""What the numbers of a text come to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askcite.text.counting import amounts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("six hundred and fifty people", [{650.0}]),
        ("two hundred thousand and five", [{200_005.0}]),
        ("twenty-five million, twenty-one and 1,500", [{25e6}, {21.0}, {1500.0}]),
        ("hundreds of thousands", [{1e5}]),
        ("a dozen, three dozens", [{12.0}, {36.0}]),
        ("1.4bn and €5 million", [{1.4e9}, {5e6}]),
        ("5m, 7 k", [{5.0, 5e6}, {7.0, 7e3}]),
        ("5 to 6 million", [{5.0, 5e6}, {6e6}]),
        ("from 5 million to 6 million", [{5e6}, {6e6}]),
        ("10⁶ cells and 3½ miles", [{1e6}, {3.5}]),
        ("noted in 1903²", [{1903.0}]),
        ("the 2018\u201319 academic year", [{2018.0}, {2019.0}]),
        ("1999/00 and 1914-18", [{1999.0}, {2000.0}, {1914.0}, {1918.0}]),
        ("2018-05 and 2010-11-03", [{2018.0}, {5.0}, {2010.0}, {11.0}, {3.0}]),
        ("from $2000-50 or 2000\u201350%", [{2000.0}, {50.0}, {2000.0}, {50.0}]),
        ("2000-5000 men, 1500-60 km", [{2000.0}, {5000.0}, {1500.0}, {60.0}]),
        ("one of them", []),
        ("on 3.5.1903", []),
    ],
)
def test_an_amount_is_what_it_comes_to(text: str, values: list[set[float]]) -> None:
    """In digits or words; what can be read in two ways has both values."""
    assert values == [set(amount.values) for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "unit", "negative"),
    [
        ("5 km", "km", False),
        ("5-kilometre", "km", False),
        ("5 square metres", "metre", False),
        ("$5 million", "$", False),
        ("5 million dollars", "$", False),
        ("5%", "%", False),
        ("5 per cent", "%", False),
        ("−5 °C", "°c", True),
        ("minus 5 degrees Celsius", "°c", True),
        ("5 degrees below freezing", "", True),
        ("P-5", "", False),
        ("(1349)-5", "", False),
    ],
)
def test_a_measure_has_one_name(text: str, unit: str, negative: bool) -> None:
    """However it is written; and a minus is no hyphen."""
    *_, amount = amounts(text)
    assert (unit, negative) == (amount.unit, amount.negative)


WORDS = [
    "6",
    "9" * 400,
    "1,5",
    "½",
    "¹²",
    "²",
    "two",
    "hundred",
    "millions",
    "\u017fix",
    "s\u0131x",
    "k",
    "of",
]


@given(st.lists(st.sampled_from([*WORDS, " ", "-", "and", "."])).map("".join))
def test_any_numbers_are_read(text: str) -> None:
    """Nothing raises, whatever they are made of, and each can be shown."""
    assert all(map(str, amounts(text)))
