"""What only an article's entry tells is answered by the field."""

from __future__ import annotations

import pytest

from askcite.library.library import Library

PROSE = """The moor path runs from Hale to the old mill. It is four miles long. Volunteers clear the
drains each spring. A permit is needed for horses, and the warden issues it."""
PATH = f"""---
title: Keeping the Moor Path
license: CC BY-SA 4.0
review_status: approved
map: sheet 12
tags: [moor, paths]
---

# Keeping the Moor Path

{PROSE} The map of the path is drawn by hand. It was approved, so its review status is approved.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two articles, of which one has further fields."""
    folder = tmp_path_factory.mktemp("entered")
    (folder / "path.md").write_text(PATH)
    (folder / "mill.jsonl").write_text(
        '{"id": "mill", "title": "The Old Mill", "text": "The mill ground oats until 1931.",'
        ' "license": "CC0", "docVersion": "2.3"}\n'
    )
    return Library.build(folder / "index", [folder / "path.md", folder / "mill.jsonl"])


def told(library: Library, asked: str) -> list[tuple[str, str]]:
    """The fields that answer, with their values."""
    return [(f.field, f.value) for s in library.ask(asked).statements for f in s.fields]


@pytest.mark.parametrize(
    "asked",
    ["What is the license?", "licence?", "Under which licence is it published?", "the licences"],
)
def test_a_field_is_asked_for_by_its_name(library: Library, asked: str) -> None:
    """In either spelling, of each article that has it."""
    assert [("license", "CC BY-SA 4.0"), ("license", "CC0")] == told(library, asked)


def test_a_field_of_one_article(library: Library) -> None:
    """Told by the article's title, or by its being the only one."""
    assert [("license", "CC0")] == told(library, "What is the license of The Old Mill?")
    assert [("doc version", "2.3")] == told(library, "Which doc version is this?")
    assert [("tags", "moor, paths")] == told(library, "What are the tags?")


def test_the_texts_own_words_come_first(library: Library) -> None:
    """A sentence with name and value is cited; what the text tells of itself is asked of it."""
    (said,) = library.ask("What is the review status?").citations
    assert "approved" == said.answer_text
    assert [] == told(library, "What is the map?")
    assert [] == told(library, "What is the price?")
    assert [] == told(library, "What is the license of the warden?")
