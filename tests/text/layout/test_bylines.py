"""Lines of author, paper and day are no part of what a text tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.sources import read, read_text
from askcite.text import sentences
from askcite.text.layout import blocks, bylines
from askcite.types import BlockKind

BODY = "The ferry to the island sank at noon, and the harbour was closed for a week after that."


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        (
            "Comment. By Prof. Ida Lund-Mora, fellow of the Quay Hall. 3 May 2024",
            "Ida Lund",
            "3 May",
        ),
        ("Interview: Otto Reed · Summit Weekly · 9 June 2023 · 6 min read", "Otto Reed", "9 June"),
        ("By Greta Moor, The Holm Herald, 6 May 2024", "Greta Moor", "6 May"),
        ("By Ann Weir", "Ann Weir", None),
        ("Obituary by Ann Weir, 6 May 2024", "Ann Weir", "6 May"),
        ("Prepared by Ann Weir and Otto Reed", "Ann Weir and Otto Reed", None),
        ("Opinion, by Greta Moor", "Greta Moor", None),
        (
            "A portrait of Ida Marsh. By Paul Winter. Harbor Magazine, September 2023",
            "Paul Winter",
            "September 2023",
        ),
        ("An essay by Mona Hale for The Brook Review, autumn 2020", "Mona Hale", None),
    ],
)
def test_a_byline_may_have_role_paper_and_day(line: str, author: str, date: str | None) -> None:
    """The author is the person alone, the day that of the line."""
    found = bylines.named(line)
    assert found
    assert author in found["author"]
    assert "," not in found["author"]
    assert (found["date"] or "").startswith(date or "")


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday Morning, everyone left",
        "By New York, he slept.",
        "Story: The Tale of Two",
        "A report on the mill by Ida Lund found no faults.",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    """What tells something is of the text."""
    assert bylines.named(line) is None


def test_the_paper_under_a_credit_is_of_the_byline() -> None:
    """Author, photographer and paper stand over the text, each on its line."""
    text = (
        "The day the ferry sank\n\nBy Ida Lund\nPictures: Otto Reed\n"
        f"The Holm Herald, Friday 3 May 2024\n\n{BODY}"
    )
    kinds = [block.kind for block in blocks.find(text)]
    over = [BlockKind.HEADING, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.BYLINE]
    assert [*over, BlockKind.PARAGRAPH] == kinds
    article = read_text(text)
    assert ("Ida Lund", "2024-05-03") == (article.author, article.published)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ida Lund.", "Ida Lund"),
        ("By J.R. Reed", "J.R. Reed"),
        ("By Élise della Torre, 3 May 2024", "Élise della Torre"),
    ],
)
def test_an_author_is_named_without_the_stop(line: str, author: str) -> None:
    """A stop ends the line, or stands in initials; names begin with any capital."""
    assert author == read_text(f"The day the ferry sank\n\n{line}\n\n{BODY}").author


def test_no_sentence_ends_at_a_form_of_address() -> None:
    """`Ms.` is one as `Mrs.` is."""
    text = "Prepared by the Works Office; responsible: Ms. Karin Moor, chief engineer."
    assert 1 == len(sentences.split(text, blocks.find(text)))


def test_capitals_with_a_part_are_a_title() -> None:
    """A title need not be set apart from who issued the text."""
    text = f"QUAY LANE GARDENS: HOUSE RULES\nIssued by the Quay Lane Society.\n\n{BODY}"
    assert "QUAY LANE GARDENS: HOUSE RULES" == read_text(text).title


@pytest.mark.parametrize(
    ("line", "author", "paper"),
    [
        ("By Elin Torvald, Warfe Chronicle, 8 June 2024", "Elin Torvald", "Warfe Chronicle"),
        ("By Rasmus Pell, The Northern Ledger, 12 June 2024", "Rasmus Pell", "Northern Ledger"),
        ("By Ann Weir, Tom Hale and Jo Ray, 3 May 2024", "Ann Weir, Tom Hale and Jo Ray", ""),
        ("By Ann Weir and Tom Hale, 3 May 2024", "Ann Weir and Tom Hale", ""),
        ("From our correspondent Lena Moss", "Lena Moss", ""),
    ],
)
def test_the_paper_is_no_author(line: str, author: str, paper: str) -> None:
    """Two names before a day are a person and a paper, unless joined by `and`."""
    found = bylines.named(line)
    assert found is not None
    assert author == found["author"]
    assert paper == bylines.paper(line)


def test_two_lines_in_one_are_told_apart() -> None:
    """Markdown joins them."""
    joined = "By Lena Moss Published in the Valley Echo on 2 May 2021"
    assert bylines.lines(joined) == ["By Lena Moss", "Published in the Valley Echo on 2 May 2021"]
    assert bylines.paper(bylines.lines(joined)[1]) == "Valley Echo"


def test_what_follows_a_byline_is_of_the_text() -> None:
    """Though it begins with an article, or tells of whom the portrait is of."""
    text = "# Ferry late again?\n\nReport: Jan Moor · The Coast Herald · 3 June 2021\n\n"
    article = read_text(f"{text}The ferry was late again on Monday.")
    assert ("Jan Moor", "2021-06-03") == (article.author, article.published)
    assert BlockKind.PARAGRAPH is article.blocks[-1].kind
    portrait = "# Under the hill\n\nA portrait of Ida Marsh. By Paul Winter. 3 June 2021\n\n"
    article = read_text(f"{portrait}Ida Marsh, 61, is a potter. She lives under the hill.")
    assert BlockKind.PARAGRAPH is article.blocks[-1].kind


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("By Lena Moss | 4 June 2021 | Harbour desk", "4 June 2021"),
        ("By Lena Moss | Harbour desk | 4 June 2021", "4 June 2021"),
        ("By Lena Moss · 4 June 2021 · 5 min read", "4 June 2021"),
        ("By Lena Moss | Harbour desk", None),
    ],
)
def test_a_day_between_bars(line: str, date: str | None) -> None:
    """The desk beside the author is none of it."""
    found = bylines.named(line)
    assert found is not None
    assert ("Lena Moss", date) == (found["author"], found["date"])


@pytest.mark.parametrize(
    ("head", "author", "date"),
    [
        ("Office for Quays, 6 May 2024\nPrepared by Ann Weir", "Ann Weir", "2024-05-06"),
        ("Prepared by Ann Weir\n\nThe Quay Post, 6 May 2024", "Ann Weir", "2024-05-06"),
        ("Brief No. 7 | Quay Institute | May 2024\nAuthors: Ann Weir", "Ann Weir", "2024-05"),
        ("**6 May 2024 · Note 12**", None, "2024-05-06"),
        ("Open in May 2024 | closed in June", None, None),
        ("Written by hand in 1990", None, None),
    ],
)
def test_an_office_and_its_writers_may_stand_in_any_order(
    tmp_path: Path, head: str, author: str | None, date: str | None
) -> None:
    """In one paragraph or in two."""
    place = tmp_path / "a.md"
    place.write_text(f"# Quays and piers\n\n{head}\n\n{BODY}\n")
    (article,) = read(place)
    assert (author, date) == (article.author, article.published)


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("# Speech by Ida Holm", "Ida Holm"),
        ("Transcript of the speech given by Councillor Ida Holm to the pupils, 6 May 2024", "Holm"),
        ("# Remarks by President Ida Holm at the opening of the dam", "President Ida Holm"),
        ("# The speech by the sea", ""),
        ("# A talk by the fire with Ida Holm", ""),
    ],
)
def test_a_title_may_say_who_spoke(tmp_path: Path, title: str, author: str) -> None:
    """The speaker is the author of a speech."""
    place = tmp_path / "a.md"
    place.write_text(f"{title}\n\n{BODY}\n")
    (article,) = read(place)
    assert (article.author or "").endswith(author)
    assert bool(author) is bool(article.author)


def test_a_first_line_without_a_mark_may_be_a_title(tmp_path: Path) -> None:
    """A byline stands under it."""
    place = tmp_path / "a.md"
    place.write_text(f"Ann Weir, who mended nets, dies at 83\n\nObituary by Otto Reed\n\n{BODY}\n")
    (article,) = read(place)
    assert "Otto Reed" == article.author
