"""The list of articles is searched, filtered and given a page at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from askcite.doors.web.catalogue import SHOWN, Listing
from askcite.library.library import Library

MANY = 150


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of 150 short articles by two authors, in two years."""
    home = tmp_path_factory.mktemp("many")
    rows = [
        {"id": f"a{n}", "title": f"Report {n}", "text": f"The harvest of village {n} was good.",
         "author": "Ada" if n % 2 else "Bo <b>", "published": f"{2014 + n % 2}-05-0{1 + n % 9}",
         "tags": ["rice"] if n % 3 == 0 else ["wool", "<i>"]}
        for n in range(MANY)
    ]  # fmt: skip
    (home / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with Library.build(home / "index", [home / "rows.jsonl"]) as made:
        yield made


def ids(found: dict[str, object]) -> list[str]:
    """The articles of a page, in its order."""
    return re.findall(r'data-open="(\w+)"', str(found["html"]))


def test_every_article_is_reached_page_after_page(library: Library) -> None:
    """None is left out and none comes twice; the count is told."""
    listing, seen = Listing(library), []
    first: object = 0
    while first is not None:
        found = listing.page("", "", "", "", "", "", int(str(first)))
        seen += ids(found)
        first = found["next"]
        assert (MANY, MANY) == (found["count"], found["all"])
    assert [f"a{n}" for n in range(MANY)] == seen
    assert MANY > SHOWN


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (("report 149", "", "", "", ""), 1),
        (("ADA report", "", "", "", ""), 75),
        (("", "Ada", "", "", ""), 75),
        (("", "Bo <b>", "", "", ""), 75),
        (("", "", "rice", "", ""), 50),
        (("", "Ada", "rice", "", ""), 25),
        (("", "", "", "2015", ""), 75),
        (("", "", "", "", "2014"), 75),
        (("", "", "", "2014-05-09", "2014-05"), 8),
        (("nothing of the kind", "", "", "", ""), 0),
    ],
)
def test_words_authors_tags_and_dates_narrow_it(
    library: Library, asked: tuple[str, str, str, str, str], count: int
) -> None:
    """Words in any order and case; dates by their beginnings, the last day included."""
    assert count == Listing(library).page(*asked, "", 0)["count"]


def test_the_list_narrows_as_a_question_does(tmp_path: Path) -> None:
    """By any field's words; of a year alone an article may be of any of its months."""
    row = '{"id": "a", "text": "The kiln burned lime.", "published": "2021", "journal": "Coast"}'
    (tmp_path / "a.jsonl").write_text(row, encoding="utf-8")
    with Library.build(tmp_path / "home", [tmp_path / "a.jsonl"]) as library:
        page = Listing(library).page
        assert 1 == page("coast", "", "", "2021-05", "", "", 0)["count"]
        assert 1 == page("", "", "", "", "2021-05", "", 0)["count"]
        assert 0 == page("", "", "", "2022-05", "", "", 0)["count"]


def test_the_list_narrows_by_language(tmp_path: Path) -> None:
    """Offered where the articles are in several."""
    rows = [
        {"id": "a", "text": "The kiln burned lime for the farms of the valley.", "language": "en"},
        {"id": "b", "text": "Der Ofen brannte Kalk für die Höfe im Tal.", "language": "de"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Library.build(tmp_path / "home", [tmp_path / "a.jsonl"]) as library:
        page = Listing(library).page
        assert ["de", "en"] == page("", "", "", "", "", "", 0)["languages"]
        assert ["b"] == ids(page("", "", "", "", "", "", 0, "de"))


def test_authors_and_tags_are_offered_as_text(library: Library) -> None:
    """Their names are plain strings, and escaped where they stand in the list."""
    found = Listing(library).page("", "", "", "", "", "", 0)
    assert (["Ada", "Bo <b>"], ["<i>", "rice", "wool"]) == (found["authors"], found["tags"])
    assert "<b>" not in str(found["html"])


def test_a_search_takes_no_time_once_the_list_is_known(library: Library) -> None:
    """A key may be pressed every 50 ms."""
    listing = Listing(library)
    listing.page("", "", "", "", "", "", 0)
    began = process_time()
    listing.page("report", "", "", "", "", "", 0)
    assert 0.5 > process_time() - began
