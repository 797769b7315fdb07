"""The article's HTML is the article, and says where each of its characters stands."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.doors.web.test_escape import Reader
from tests.doors.web.values import TEXT, article

from askcite.doors.web.article import pane
from askcite.doors.web.dress import Dress
from askcite.sources import read_text
from askcite.types import Block, BlockKind, Span


def test_the_article_reads_as_it_was_written() -> None:
    """Every word of the text is there once, in order."""
    body = pane(article()).split('class="text">')[1]
    assert "".join(TEXT.split()) == "".join(Reader(body).words.split())


def test_a_block_names_the_place_of_its_words() -> None:
    """From `data-at` to `data-end` the text is what the block shows."""
    found = re.findall(r'data-at="(\d+)" data-end="(\d+)">(.*?)</', pane(article()))
    assert [shown for _, _, shown in found] == [TEXT[int(a) : int(b)] for a, b, _ in found]
    assert 3 == len(found)


def test_a_title_that_the_text_repeats_is_marked_as_such() -> None:
    """The heading that opens the text and is its title is told from other headings."""
    for title in ("How tea is made", "How Tea Is Made", "How tea is made | The Tea Weekly"):
        assert 'class="heading title"' in pane(replace(article(), title=title))
    assert 'class="heading title"' not in pane(replace(article(), title="Tea"))
    assert 'class="heading"' in pane(article())


@pytest.mark.parametrize("offset", [0, 16, 17])
def test_a_page_begins_where_its_first_words_stand(offset: int) -> None:
    """Also one whose offset lies before the block; its number is no word of the text."""
    paged = replace(article(), pages=(offset,))
    html = pane(paged)
    assert 1 == html.count('<span class="page" data-page="1"></span>')
    assert "1" not in Reader(html.split('class="text">')[1]).words


@pytest.mark.parametrize(
    ("source", "links"), [("https://example.org/tea", 1), ("javascript:alert(1)", 0), ("a file", 0)]
)
def test_a_web_address_is_a_link_and_nothing_else_is(source: str, links: int) -> None:
    """The original opens in a tab of its own."""
    assert links == pane(replace(article(), source=source)).count("<a href=")


ROWS = "Line: North | Adult: 4 euros\nLine: South | Adult: 5 euros | Child: 2 euros\nPlain words."


def test_rows_are_a_table_whose_words_are_all_there() -> None:
    """A head is read once a column; nothing is left out of the text."""
    ends = (28, 73, 86)
    starts = (0, 29, 74)
    kinds = (BlockKind.TABLE_ROW, BlockKind.TABLE_ROW, BlockKind.PARAGRAPH)
    blocks = tuple(Block(k, Span(a, b)) for k, a, b in zip(kinds, starts, ends, strict=True))
    html = pane(replace(article(ROWS), blocks=blocks))
    body = html.split('class="text">')[1]
    assert "".join(ROWS.split()) == "".join(Reader(body).words.split())
    assert (2, 5) == (body.count("<tr "), body.count("<td>"))
    assert 3 == body.count('class="head"')
    assert 2 == body.count('class="head again"')


def test_dressed_words_are_nested_and_stay_as_they_are() -> None:
    """A dress that begins in another one ends with it; one past its block is cut."""
    at = TEXT.index("Green tea")
    worn = (Dress(at, at + 9, "em"), Dress(at + 6, at + 15, "strong"), Dress(at + 20, 999, "code"))
    html = pane(article(), worn)
    assert "<em>Green <strong>tea</strong></em> is hea" in html
    body = html.split('class="text">')[1]
    assert "".join(TEXT.split()) == "".join(Reader(body).words.split())


def test_a_page_that_begins_in_a_table_is_told_there() -> None:
    """Its number does not stand in a head that is read further up."""
    rows = ROWS.rpartition("\n")[0]
    blocks = (Block(BlockKind.TABLE_ROW, Span(0, 28)), Block(BlockKind.TABLE_ROW, Span(29, 73)))
    html = pane(replace(article(rows), blocks=blocks, pages=(0, 29)))
    assert '<td><span class="page" data-page="2"></span><span class="head again">' in html


def test_the_mark_of_a_list_is_no_paragraph() -> None:
    """Links under an article stand without their dashes."""
    linked = read_text("It rains.\n\nRELATED:\n- Rain in May\n- A dry June\n", id="r", title="R")
    assert not re.search(r">\s*-\s*<", pane(linked))
