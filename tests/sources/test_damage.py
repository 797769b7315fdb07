"""Damaged files of every format: an article or one error of the source, never anything else."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Final

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askcite.errors import SourceError
from askcite.sources.formats import FORMATS

DAMAGE: Final = st.dictionaries(st.integers(0, 10**6), st.integers(0, 255), max_size=12)


def word_document() -> bytes:
    """A Word document of one heading and one paragraph."""
    document = docx.Document()
    document.add_heading("The Alder Dam", 0)
    document.add_paragraph("It was opened in 1932.")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def book() -> bytes:
    """An EPUB book of one chapter."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "a.opf",
            '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            '</manifest><spine><itemref idref="a"/></spine></package>',
        )
        archive.writestr("a.xhtml", "<body><p>It was opened in 1932.</p></body>")
    return data.getvalue()


@pytest.fixture(scope="module")
def whole() -> dict[str, bytes]:
    """One undamaged file of each format."""
    return {
        ".txt": b"---\ntitle: Dams\n---\nIt was opened in 1932.\n",
        ".md": b"# Dams\n\n- It was opened in 1932.\n",
        ".html": b"<html><body><nav>Home</nav><p>It was opened in 1932.</p></body></html>",
        ".docx": word_document(),
        ".epub": book(),
    }


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx", ".epub"])
@settings(max_examples=40, deadline=None)
@given(changes=DAMAGE, cut=st.none() | st.integers(0, 10**6))
def test_any_damage(
    whole: dict[str, bytes], suffix: str, changes: dict[int, int], cut: int | None
) -> None:
    """Changed bytes and missing ends lead to an article with words, or to a SourceError."""
    data = bytearray(whole[suffix])
    for place, value in changes.items():
        data[place % len(data)] = value
    if cut is not None:
        del data[cut % len(data) :]
    try:
        draft = FORMATS[suffix](bytes(data))
    except SourceError:
        return
    assert draft.text.strip()
