"""The files that once took over a minute or 3 GB: each is read or refused within the bounds."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from askcite_lab.endurance import files
from askcite_lab.endurance.child import Child
from askcite_lab.endurance.trial import End

ATTRIBUTES = b"<p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x"
PARAGRAPH = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
HEAVY: dict[str, Callable[[], bytes]] = {
    "attributes.html": lambda: ATTRIBUTES,
    "breaks.html": lambda: b"<p>a" + b"<br>" * 2_000_000,
    "lines.html": lambda: b"a<br>" * 1_000_000,
    "table.html": lambda: b"<table>" + b"<tr><td>a<td>b" * 430_000,
    "lines.txt": lambda: b"a\n" * 10_000_000,
    "paragraphs.txt": lambda: b"a\n\n" * 5_000_000,
    "headings.md": lambda: b"# a\n" * 3_000_000,
    "list.md": lambda: b"1. a\n" * 2_000_000,
    "table.md": lambda: b"| a | b |\n|---|---|\n" + b"| 1 | 2 |\n" * 600_000,
    "setext.md": lambda: b"a\n=\n" * 2_000_000,
    "matter.md": lambda: b"---\n" + b"a: b\n" * 2_000_000 + b"---\nx",
    "paragraphs.docx": lambda: files._docx(PARAGRAPH * 400_000),
    "dense.pdf": lambda: files._pdf(600),
}
UNREADABLE: dict[str, Callable[[], bytes]] = {
    "packed.html": lambda: gzip.compress(gzip.compress(b"<p>The mill grinds rye.</p>")),
    "picture.html": lambda: PNG,
    "picture.txt": lambda: PNG,
}


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    """A process that reads files, and tells its seconds and its peak of memory."""
    with closing(Child(files.__name__)) as made:
        yield made


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_file_keeps_the_bounds(child: Child, tmp_path: Path, name: str) -> None:
    """Ten processor seconds and one gigabyte, whether it is read or refused."""
    (tmp_path / name).write_bytes(HEAVY[name]())
    answer = child.ask(str(tmp_path / name))
    assert End.SURVIVED == files._ended(answer), answer


@pytest.mark.parametrize("name", UNREADABLE)
def test_bytes_that_are_no_text_are_refused(child: Child, tmp_path: Path, name: str) -> None:
    """They are never read as unknown letters."""
    (tmp_path / name).write_bytes(UNREADABLE[name]())
    answer = child.ask(str(tmp_path / name))
    assert answer is not None
    assert "told" == json.loads(answer)[0]
