"""What a source says about itself is kept only as far as it can be stored, shown and meant."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from askcite.errors import SourceError
from askcite.library import entries
from askcite.models.encoder import Encoder
from askcite.sources import read
from askcite.sources.metadata import About
from askcite.sources.plain_text.front_matter import front_matter
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
FACT = "The Alder dam holds back 120 million cubic metres of water."


def line(**fields: object) -> str:
    """A line of JSON with these fields beside a text."""
    return json.dumps({"id": "a", "text": FACT, **fields})


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("The \ud800Dam", "The Dam"),
        ("\x1b[31mThe\x7f \x9bDam\x00", "[31mThe Dam"),
        ("The\n\t Dam\x85\x1c", "The Dam"),
        ('What is "AUKUS"', 'What is "AUKUS"'),
        ("Rock 'n'", "Rock 'n'"),
        ('"AUKUS"', '"AUKUS"'),
        ("\ud800\x1b", "a"),
        (["The Dam", "1932"], "The Dam, 1932"),
        ({"main": "The Dam"}, "a"),
        ([{"main": "The Dam"}], "a"),
        (True, "a"),
        (1984, "1984"),
        (None, "a"),
    ],
)
def test_a_title_is_one_line_of_words(read_one: ReadOne, value: object, title: str) -> None:
    """Control characters and half characters are left out, quotation marks are not."""
    article = read_one("x.jsonl", line(title=value))
    assert title == article.title
    assert title.encode()


def test_an_id_is_one_line_of_words(read_one: ReadOne) -> None:
    """What would command a terminal is left out of an id, and of the origin made of it."""
    article = read_one("x.jsonl", line(id="a\x1b[31m\ud800 b"))
    assert "a[31m b" == article.id
    assert article.origin.endswith("x.jsonl#a[31m b")


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("en", "en"),
        ("en-US", "en"),
        ("EN_gb", "en"),
        ("eng", "en"),
        ("de", "de"),
        ("haw", "haw"),
        ("English", "en"),
        ("x-klingon", "en"),
        ("", "en"),
    ],
)
def test_a_language_is_a_code(read_one: ReadOne, written: str, language: str) -> None:
    """The language is kept without its country; a name that is no code is left to the text."""
    assert language == read_one("x.jsonl", line(language=written)).language


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"The Dam"', "The Dam"),
        ("'The Dam'  ", "The Dam"),
        ("'The Dam\"", "'The Dam\""),
        ('What is "AUKUS"', 'What is "AUKUS"'),
        ('"AUKUS" and "Quad"', '"AUKUS" and "Quad"'),
        ("'The king's dam'", "'The king's dam'"),
        ('"The king\'s dam"', "The king's dam"),
        ("5'", "5'"),
        ("The\u2028Dam", "The Dam"),
    ],
)
def test_front_matter_may_quote_its_values(read_one: ReadOne, written: str, title: str) -> None:
    """Quotation marks around a whole value are its form; all others are its own."""
    assert title == read_one("a.txt", f"---\ntitle: {written}\n---\n{FACT}").title


def test_an_article_without_sentences_is_named_by_its_file(tmp_path: Path) -> None:
    """The file can be left out; what it says of its source may be said by many."""
    path = tmp_path / "empty.md"
    path.write_text("---\nsource: The Times\n---\n# Only a heading\n")
    never = cast("Encoder", None)
    with pytest.raises(SourceError, match=f"^{path}: it has no sentence"):
        list(entries.entries(read(path), never, {}))


def test_what_else_is_known_is_kept() -> None:
    """Tags are a list, other fields stay by name, and what nobody has given is no fact."""
    about = About.of(
        {
            "Keywords": "bees; honey, bees",
            "tags": ["Hives"],
            "journal": "Nature",
            "doi": "nan",
            "author": "office-2007",
            "metadata": {"volume": 7},
            "text": "the article itself",
        }
    )
    assert ("bees", "honey", "Hives") == about.tags
    assert {"journal": "Nature", "volume": "7"} == about.fields
    assert about.author is None


@pytest.mark.parametrize(
    "nobody", ["anonymous", "Unknown", "user", "admin", "office-2007", "nan", "N/A", "python-docx"]
)
def test_placeholders_are_no_authors(nobody: str) -> None:
    """A name that a program writes where nobody has given one is left out."""
    assert About.of({"author": nobody}).author is None


def test_front_matter_holds_lists() -> None:
    """Lists stand in brackets or line by line."""
    text = "---\ntitle: T\ntags: [one, 'two']\nauthors:\n  - Ann Lee\n  - Bo Ray\n---\nText."
    fields, rest = front_matter(text)
    assert {"title": "T", "tags": ["one", "two"], "authors": ["Ann Lee", "Bo Ray"]} == fields
    assert "Text." == rest
    assert "Ann Lee, Bo Ray" == About.of(fields).author
