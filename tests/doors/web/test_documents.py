"""A saved conversation reads as it did on the page."""

from __future__ import annotations

import io

import docx
import pytest
from tests.doors.web import values

from askcite.doors.web import documents
from askcite.types import Answer, Kind, Statement

TEA = values.article()
WORDS = ("The heat keeps it green.", "Gyokuro is shaded for twenty days.")


def answer(kind: Kind, *groups: str | None) -> Answer:
    """Two cited sentences of this kind in these groups."""
    said = (
        Statement(w, (values.cite(TEA, w),), group=g) for w, g in zip(WORDS, groups, strict=True)
    )
    return Answer("Which?", "Which?", tuple(said), (), 0.9, kind=kind)


def paragraphs(made: bytes) -> list[str]:
    """The paragraphs of a Word document."""
    return [p.text for p in docx.Document(io.BytesIO(made)).paragraphs]


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (answer(Kind.FACT, None, None), [f"{WORDS[0]} [1] {WORDS[1]} [2]"]),
        (answer(Kind.LIST, None, None), [f"{WORDS[0]} [1]", f"{WORDS[1]} [2]"]),
        (
            answer(Kind.COMPARE, "Green", "Gyokuro"),
            ["Green:", f"{WORDS[0]} [1]", "Gyokuro:", f"{WORDS[1]} [2]"],
        ),
    ],
)
def test_groups_and_items_stay_apart(given: Answer, lines: list[str]) -> None:
    """In Word and in HTML, with their numbers and the sources below."""
    html, word = (documents.made([given], form, lambda _: TEA) for form in ("html", "docx"))
    assert lines == paragraphs(word)[2 : 2 + len(lines)]
    assert paragraphs(word)[-1].startswith(f"[2] “{WORDS[1]}”")
    for line in lines:
        assert f">{line}</p>" in html.decode()
