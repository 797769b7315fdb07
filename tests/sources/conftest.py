"""Files of every format, made small and by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from askcite.sources import read
from askcite.types import Article

Line = tuple[str, float, float, float]
"""Words, distance from the left and from the top, size; in points."""


def pdf(*pages: list[Line], unicode: Mapping[str, str] | None = None, drawn: str = "") -> bytes:
    """A PDF of these pages, A4, in Helvetica; `unicode` says what some characters stand for.

    `drawn` are operators that stand on each page before its words.
    """
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding"
        f"/ToUnicode {4 + 2 * len(pages)} 0 R>>",
    ]
    for number, lines in enumerate(pages):
        shown = drawn + "\n".join(
            f"BT /F1 {size} Tf {x} {842 - y} Td ({words.replace('(', chr(92) + '(')}) Tj ET"
            for words, x, y, size in lines
        )
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>",
            f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        ]
    meanings = {code: means.encode("utf-16-be").hex() for code, means in (unicode or {}).items()}
    pairs = "".join(f"<{ord(code):02x}><{means}>" for code, means in meanings.items())
    cmap = (
        f"1 begincodespacerange<00><ff>endcodespacerange "
        f"{len(meanings)} beginbfchar{pairs}endbfchar"
    )
    objects.append(f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("cp1252")


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """Makes a PDF of pages of (words, left, top, size)."""
    return pdf


@pytest.fixture
def read_one(tmp_path: Path) -> Callable[[str, bytes | str], Article]:
    """Reads the one article of a file with this name and content."""

    def one(name: str, content: bytes | str) -> Article:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        (article,) = read(path)
        return article

    return one
