"""Dates, amounts and names in sentences, and when two are the same."""

from __future__ import annotations

import pytest

from askcite.support.items import ItemKind, items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Fenwick left on 3 March 2011.", [("name", "Ada Fenwick"), ("date", "3 March 2011")]),
        ("It cost $4.2 million in May.", [("amount", "4.2 million")]),
        ("In 1904 two hundred left.", [("date", "1904"), ("amount", "two hundred")]),
        ("The Bank of England and Tom lent it.", [("name", "Bank of England"), ("name", "Tom")]),
    ],
)
def test_items_are_found_in_order(text: str, expected: list[tuple[str, str]]) -> None:
    """Each with its kind and its exact words; a month alone is no date."""
    found = items(text)
    assert expected == [(each.kind.value, each.words) for each in found]
    assert all(each.words == each.span.of(text) for each in found)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3 May 2021", "May 3, 2021", True),
        ("3 May 2021", "May 2021", True),
        ("1998", "98", False),
        ("3 May 2021", "4 May 2021", False),
        ("two hundred", "200", True),
        ("5 km", "5 miles", False),
        ("Fenwick", "Ada Fenwick", True),
        ("Ada Fenwick", "Fenwick", False),
    ],
)
def test_two_spellings_of_a_thing_agree(one: str, other: str, same: bool) -> None:
    """However written; what says more than the other does not agree with it as a name."""
    (first,), (second,) = items(f"he saw {one} there"), items(f"he saw {other} there")
    assert same == first.agrees(second)


def test_a_year_is_a_date_and_no_amount() -> None:
    """So that it is mended by a date."""
    assert [ItemKind.DATE] == [each.kind for each in items("it was built in 1871")]


@pytest.mark.parametrize(
    "words", ["2018-2019", "2018\u20132019", "2018\u201319", "2018/19", "2018-19"]
)
def test_two_years_are_two_dates_however_short(words: str) -> None:
    """The second may have its last two figures alone, after a dash of any kind."""
    found = items(f"the {words} academic year")
    assert [(ItemKind.DATE, 2018), (ItemKind.DATE, 2019)] == [
        (each.kind, each.date and each.date.year) for each in found
    ]
