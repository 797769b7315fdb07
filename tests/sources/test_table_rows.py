"""Texts with their facts, and rows of tables, as articles."""

from __future__ import annotations

from datetime import date, datetime

import pandas
import pytest

from askcite.errors import SourceError
from askcite.sources import table_rows
from askcite.sources.table_rows import Row, Table
from askcite.types import Article

PUMP = "The pump at Weir Lane was replaced in 1987."
MILL = "The mill at Harrow Bridge grinds rye."


def test_a_row_is_an_article_with_its_facts() -> None:
    """Fields of a place of their own stand there, the others beside."""
    row = {"id": 7, "title": "Pump", "text": PUMP, "author": "Ann Weir", "tags": ("water", "iron"),
           "published": date(2021, 5, 3), "county": "Kent", "language": "en"}  # fmt: skip
    made = table_rows.article(row)
    assert ("7", "Pump", PUMP, "Ann Weir") == (made.id, made.title, made.text, made.author)
    assert ("2021-05-03", ("water", "iron")) == (made.published, made.tags)
    assert {"county": "Kent"} == dict(made.fields)
    assert "" == made.origin


def test_a_row_without_an_id_is_known_by_its_title() -> None:
    """So that the same title again is the same article."""
    made = table_rows.article({"title": "The Old Pump", "text": PUMP})
    assert ("the-old-pump", "titled:the-old-pump") == (made.id, made.origin)


def test_a_data_frame_is_its_rows() -> None:
    """What is missing in a cell is not known; times are dates."""
    frame = pandas.DataFrame(
        {
            "id": ["pump", "mill"],
            "text": [PUMP, MILL],
            "author": ["Ann Weir", None],
            "published": [datetime(2021, 5, 3, 12), pandas.NaT],
        }
    )
    assert isinstance(frame, Table)
    pump, mill = map(table_rows.article, table_rows.of_table(frame))
    assert ("Ann Weir", "2021-05-03") == (pump.author, pump.published)
    assert (None, None) == (mill.author, mill.published)


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ({"id": "x"}, "it needs a `text`"),
        ({"id": "x", "text": 5}, "it needs a `text`"),
        ({"text": PUMP}, "it needs an `id` or a `title`"),
        ({"id": True, "text": PUMP}, "it needs an `id` or a `title`"),
        ({"id": "mill", "text": PUMP}, "the id 'mill' is there twice"),
        ({"title": "Mill!", "text": PUMP}, "the id 'mill' is there twice"),
        ({"id": "x", "text": "\0"}, "it holds the control character"),
        ("mill.txt", "it needs a `text`"),
    ],
)
def test_in_the_place_of_a_bad_row_comes_the_reason(bad: Row, told: str) -> None:
    """It says what the row lacks, and the others are read."""
    mill, error, pump = table_rows.read(
        [{"id": "mill", "text": MILL}, bad, {"id": "p", "text": PUMP}]
    )
    assert isinstance(error, SourceError)
    assert str(error).startswith(told)
    assert isinstance(mill, Article)
    assert isinstance(pump, Article)
