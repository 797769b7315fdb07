"""Articles asked one by one: answers grouped, updated or disputed, and the table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import openpyxl
import pytest

from askcite import sources
from askcite.library.library import Library
from askcite.review import differing, evidence_tables
from askcite.types import Article

HOLDS = "How many litres does the reservoir hold?"
OPENED = "When did the works open?"


def article(id: str, text: str, published: str | None) -> Article:
    """An article with a date."""
    return sources.read_text(text, id=id, title=f"The works {id}", published=published)


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Three articles on one reservoir, of three years."""
    texts = (
        ("a", "The works opened in June 2013. The reservoir holds nine million litres.", "2014"),
        ("b", "The works opened on 3 June 2013. Its reservoir holds 9,000,000 litres.", "2015-02"),
        ("c", "Once widened, the reservoir holds twelve million litres of water.", "2018-01-01"),
    )
    home = tmp_path_factory.mktemp("differing") / "library"
    with Library.build(home, [article(*each) for each in texts]) as built:
        yield built


def test_equal_answers_are_one_however_written(works: Library) -> None:
    """Nine million is 9,000,000; the later article's other number is the updated one."""
    found = differing.differ(works, HOLDS)
    assert "updated" == found.standing
    latest, older = found.groups
    assert ("twelve million litres", True) == (latest.words, latest.is_latest)
    assert ["b", "a"] == [each.citation.article_id for each in older.answers]
    assert () == found.silent


def test_a_day_and_its_month_agree_and_others_are_silent(works: Library) -> None:
    """June 2013 and 3 June 2013 are one answer; the third article does not say."""
    found = differing.differ(works, OPENED)
    assert "agreed" == found.standing
    assert ["c"] == [each.id for each in found.silent]


def test_articles_of_unknown_date_are_disputed(works: Library) -> None:
    """Where neither is known to be later."""
    later = article("d", "The reservoir holds seven million litres.", None)
    home = works._home
    assert home is not None
    with Library.build(home.parent / "disputed", [works.article("a"), later]) as both:
        assert "disputed" == differing.differ(both, HOLDS).standing


def test_nothing_said(works: Library) -> None:
    """A question that no article answers."""
    found = differing.differ(works, "How many horses did the mayor own?")
    assert ("not said", ()) == (found.standing, found.groups)


def test_only_the_named_articles_are_asked(works: Library) -> None:
    """By id, as `ask` takes them."""
    found = differing.differ(works, HOLDS, articles=["a", "b"])
    assert ("agreed", ()) == (found.standing, found.silent)


def test_the_table_has_a_cell_for_each_article_and_question(works: Library) -> None:
    """With its quote, or not said; in CSV, XLSX, HTML and JSON alike."""
    made = differing.table(works, [HOLDS, OPENED])
    rows = list(csv.reader(io.StringIO(evidence_tables.to_csv(made))))
    assert ["c", "The works c", "2018-01-01", "twelve million litres"] == rows[3][:4]
    assert ["not said", ""] == rows[3][5:]
    book = openpyxl.load_workbook(io.BytesIO(evidence_tables.to_xlsx(made)))
    sheet = [[cell or "" for cell in row] for row in book.active.values]
    assert rows == sheet
    assert "“The works opened on 3 June 2013.”" in evidence_tables.to_html(made)
    assert 3 == len(evidence_tables.table_json(made)["rows"])


def test_a_formula_is_written_as_text() -> None:
    """No spreadsheet runs what an article says."""
    assert "'=1+1" == evidence_tables._safe("=1+1")
