"""Words that are struck out hold no longer: they are left out, and told."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from askcite.sources.reading import Reading, attempts
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
PAGE = "<body><h1>Kiln</h1><p>A pot costs <s>four</s> five crowns.</p></body>"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", PAGE),
        ("a.html", PAGE.replace("<s>", "<del>").replace("</s>", "</del>")),
        ("a.md", "# Kiln\n\nA pot costs ~~four~~ five crowns.\n"),
        ("a.rtf", r"{\rtf1\ansi A pot costs {\strike four }five crowns.\par}"),
    ],
)
def test_struck_words_are_left_out(read_one: ReadOne, name: str, source: str) -> None:
    """The sentence is read as it holds now."""
    assert "A pot costs five crowns." in read_one(name, source).text


def test_struck_words_of_word_are_left_out_and_told(tmp_path: Path) -> None:
    """The report says that there were some."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    paragraph = document.add_paragraph("A pot costs ")
    paragraph.add_run("four ").font.strike = True
    paragraph.add_run("five crowns.")
    document.save(file := BytesIO())
    (tmp_path / "a.docx").write_bytes(file.getvalue())
    (found,) = attempts(tmp_path / "a.docx")
    assert isinstance(found, Reading)
    assert "A pot costs five crowns." == found.article.text
    assert ("words struck out were left out",) == found.doubts


def test_a_label_and_its_value_are_two_words(read_one: ReadOne) -> None:
    """A page's style sets a space between them; a word in parts stays whole."""
    page = (
        "<body><ul><li><span>Weight</span><span>12 kg</span></li>"
        "<li><span>Mill</span><span>stone</span></li></ul></body>"
    )
    text = read_one("a.html", page).text
    assert "Weight 12 kg" in text
    assert "Millstone" in text


def test_a_callout_that_is_moved_in_keeps_its_name(read_one: ReadOne) -> None:
    """Its signs are not shown, and its words are prose."""
    text = '# Kiln\n\n!!! warning "Heat"\n    The door is hot.\n\nIt cools slowly.\n'
    assert "Heat: The door is hot." in read_one("a.md", text).text
