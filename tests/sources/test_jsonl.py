"""JSON Lines: one article a line, and the number of a bad line."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest

from askcite.errors import SourceError, StoppedError
from askcite.sources import read, stopping

GOOD = {"id": "a", "title": "Dam", "text": "The dam is high.", "published": "2025-03-04"}


def test_lines_are_articles(tmp_path: Path) -> None:
    """Fields go where they belong; blank lines and null fields are left out."""
    path = tmp_path / "x.jsonl"
    rows = [GOOD, {"id": 7, "text": "The bridge is long.", "author": None, "lang": "en"}]
    path.write_text("\n\n".join(json.dumps(row) for row in rows))
    first, second = read(path)
    assert ("a", "Dam", "2025-03-04") == (first.id, first.title, first.published)
    assert ("x.jsonl", f"{path}#a") == (first.source, first.origin)
    assert ("7", "7", None, "en") == (second.id, second.title, second.author, second.language)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "the form"),
        ('{"id": "b"}', "the form"),
        ('{"id": "b", "text": 5}', "the form"),
        ('{"text": "No id here."}', '"id"'),
        ('{"id": true, "text": "No id here."}', '"id"'),
        ('{"id": "\\u001b \\ud800", "text": "No id here."}', '"id"'),
        ('{"id": "a\\u001b", "text": "Twice the same id."}', "the id 'a' is there twice"),
        ('{"id": "b", "text": ""}', "empty"),
        ('{"id": "b", "text": "a\\u0000b"}', "binary"),
        ('{"id": "b", "text": "a\\ud800b"}', "binary"),
        ('{"id": "a", "text": "Twice the same id."}', "twice"),
        ("caf\udce9", "UTF-8"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    """The error says which line is wrong and how."""
    path = tmp_path / "x.jsonl"
    path.write_bytes(f"{json.dumps(GOOD)}\n{line}\n".encode(errors="surrogateescape"))
    with pytest.raises(SourceError, match=f"x.jsonl: line 2: .*{message}"):
        list(read(path))


def test_lines_are_left_where_they_are(tmp_path: Path) -> None:
    """Of fifty lines ten are read."""
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps({**GOOD, "id": n}) + "\n" for n in range(50)))
    looks = count(1)
    with pytest.raises(StoppedError), stopping.until(lambda: next(looks) > 10):
        list(read(path))
    assert 12 == next(looks)


def test_a_line_may_hold_markdown(tmp_path: Path) -> None:
    """Text is plain unless its line says that it is Markdown."""
    path = tmp_path / "x.jsonl"
    text = "The **dam** is high."
    rows = [{"id": "a", "text": text}, {"id": "b", "text": text, "format": "markdown"}]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    assert [text, "The dam is high."] == [article.text for article in read(path)]
