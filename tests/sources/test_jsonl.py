"""JSON Lines: one article a line, and the number of a bad line."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from askcite.errors import SourceError, StoppedError
from askcite.sources import attempts, jsonl, read, stopping
from askcite.sources.reading import Reading

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
        (f'{{"id": "{"b" * 1_001}", "text": "A long id."}}', "its id has more"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    """The error says which line is wrong and how."""
    path = tmp_path / "x.jsonl"
    path.write_bytes(f"{json.dumps(GOOD)}\n{line}\n".encode(errors="surrogateescape"))
    with pytest.raises(SourceError, match=f"x.jsonl: line 2: .*{message}"):
        list(read(path))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="memory is looked up in /proc")
def test_a_line_is_read_or_refused_within_a_gigabyte(tmp_path: Path) -> None:
    """Memory does not follow a line's length; the lines around a refused one are read."""
    path = tmp_path / "x.jsonl"
    with path.open("wb") as file:
        file.write(json.dumps(GOOD).encode() + b"\n")
        file.write(b'{"id": "b", "text": "Too much.", "more": [')
        file.writelines(b"{}," * 1_000_000 for _ in range(100))
        file.write(b"{}]}\n" + json.dumps({**GOOD, "id": "c"}).encode())
    program = (
        "import sys\nfrom pathlib import Path\nfrom askcite.sources import attempts\n"
        "print([getattr(a, 'reason', '') or a.article.id for a in attempts(sys.argv[1])])\n"
        "print(*[n.split()[1] for n in Path('/proc/self/status').open() if 'VmHWM' in n])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    told, kilobytes = ran.stdout.splitlines()
    assert "['a', 'line 2: it has more than 20,000,000 bytes; split its text', 'c']" == told
    assert int(kilobytes) < 300_000


def test_what_is_no_json_lines_is_told_once(tmp_path: Path) -> None:
    """After a thousand bad lines the file is left, and its good ones count."""
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(GOOD) + "\nx" * 1_200)
    article, *bad, last = attempts(path)
    assert isinstance(article, Reading)
    assert "a" == article.article.id
    assert 1_000 == len(bad)
    assert f"{path}: 1,000 lines of it cannot be read, nor is what follows them" == str(last)


def test_articles_of_a_file_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than the largest library holds are refused, not held."""
    monkeypatch.setattr(jsonl, "MAX_ARTICLES", 3)
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps({**GOOD, "id": n}) + "\n" for n in range(5)))
    *_, last = attempts(path)
    assert f"{path}: it has more than 3 articles; split it" == str(last)


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
