"""Articles chosen by author, date, tags and further fields, on each engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from askcite import index
from askcite.errors import QuestionError
from askcite.index import Entry, Filter, Index
from askcite.index.filters import facts

if TYPE_CHECKING:
    from tests.index.conftest import Maker


def described(make: type[Maker], id: str, **known: Any) -> Entry:  # noqa: ANN401
    """An article of which this is known."""
    entry = make.entry(id, f"The {id} rest.")
    return replace(entry, article=replace(entry.article, **known))


@pytest.fixture
def shelf(address: str, make: type[Maker]) -> Iterator[Index]:
    """An index whose articles have authors, dates, tags and fields."""
    made = index.create(address, make.made)
    made.update(
        [
            described(make, "cats", author="Jane Doe and John Roe", published="2021-05-03"),
            described(make, "dogs", author="Doe, Jane", published="2021", tags=("Animals", "Pets")),
            described(make, "fish", published="2022-01", tags=("animals",)),
            described(make, "stones", author="Ann Ødegård", fields={"Journal": "Rock  Weekly"}),
        ]
    )
    yield made
    made.close()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(author="doe"), {"cats", "dogs"}),
        (Filter(author="Jane Doe"), {"cats"}),
        (Filter(author="john  roe"), {"cats"}),
        (Filter(author="Jane Doe and John Roe"), {"cats"}),
        (Filter(author="ØDEGÅRD"), {"stones"}),
        (Filter(author="Do"), set()),
        (Filter(since="2021-05-03"), {"cats", "dogs", "fish"}),
        (Filter(since="2021-05-04"), {"dogs", "fish"}),
        (Filter(since="2022"), {"fish"}),
        (Filter(until="2021"), {"cats", "dogs"}),
        (Filter(until="2021-05"), {"cats", "dogs"}),
        (Filter(until="2021-05-03"), {"cats", "dogs"}),
        (Filter(until="2021-05-02"), {"dogs"}),
        (Filter(until="2020"), set()),
        (Filter(since="2021", until="2021-04"), {"dogs"}),
        (Filter(tags=("animals",)), {"dogs", "fish"}),
        (Filter(tags=("animals", "pets")), {"dogs"}),
        (Filter(where={"journal": "rock weekly"}), {"stones"}),
        (Filter(where={"language": "en"}), {"cats", "dogs", "fish", "stones"}),
        (Filter(where={"journal": "rock"}), set()),
        (Filter(author="doe", tags=("pets",)), {"dogs"}),
    ],
)
def test_articles_that_meet_all_conditions(shelf: Index, wanted: Filter, found: set[str]) -> None:
    """A filter finds the articles that meet all of it, whatever the case of its words."""
    assert found == set(shelf.matching(wanted))


def test_follows_what_changes(shelf: Index, make: type[Maker]) -> None:
    """New facts without a new text are found at once, old ones and erased articles no more."""
    before = shelf.snapshot()
    shelf.update([described(make, "cats", author="Ann Poe", published="2021-05-03")])
    shelf.update([], remove=["fish"])
    assert {"cats"} == set(shelf.matching(Filter(author="poe")))
    assert {"dogs"} == set(shelf.matching(Filter(author="doe")))
    assert {"dogs"} == set(shelf.matching(Filter(tags=("animals",))))
    assert {"dogs"} == set(before.matching(Filter(tags=("pets",))))
    shelf.update([described(make, "dogs", author="Ann Poe", tags=("Animals",))])
    assert {"cats", "dogs"} == set(shelf.matching(Filter(author="poe")))


def test_what_is_known_is_kept(shelf: Index) -> None:
    """Tags and fields come back with the article and in the list of articles."""
    listed = {article.id: article for article in shelf.articles()}
    assert ("Animals", "Pets") == listed["dogs"].tags == shelf.article("dogs").tags
    assert {"Journal": "Rock  Weekly"} == shelf.article("stones").fields
    assert {"Journal": "Rock  Weekly"} == listed["stones"].fields


@pytest.mark.parametrize("date", ["yesterday", "2021-5", "05/2021", "20210503", ""])
def test_what_is_no_date_is_refused(date: str) -> None:
    """A date that could mean another day is an error that shows the forms there are."""
    with pytest.raises(QuestionError, match="since needs a date such as 2021, 2021-05"):
        Filter(since=date)


def test_no_conditions_are_no_filter() -> None:
    """Keywords that say nothing choose all articles."""
    assert Filter.of() is None
    assert Filter.of(author=None, tags=(), where={}) is None
    assert Filter(tags=("one",)) == Filter.of(tags="one")


def test_long_values_are_cut(make: type[Maker]) -> None:
    """No value is too long for a database's index."""
    article = described(make, "cats", author="A" * 5_000, fields={"B" * 5_000: "C" * 5_000}).article
    assert all(len(name) <= 200 and len(value) <= 200 for name, value in facts(article))
