"""Lists and letters of a PDF that its program sets in a way of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from askcite.sources.reading import Reading, attempts
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
MakePdf = Callable[..., bytes]


def lines(*texts: str) -> list[tuple[str, float, float, float]]:
    """Lines one under the other."""
    return [(text, 60.0, 120.0 + 13 * n, 11.0) for n, text in enumerate(texts)]


def kinds(article: Article) -> list[tuple[str, str]]:
    """The kind and words of each block."""
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_a_number_without_a_space_begins_an_item(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Lists of works have them, and their entries need not end in a full stop."""
    shown = lines(
        "12.Dahl S, Ruiz A. The mills of Oldenmark and the water they",
        "need. Journal of Mills. 2014;12:14. doi: 10.1234/mills.14",
        "13.Okoro M. Dredging the harbour of Alder in a dry year",
        "without a pump. Journal of Mills. 2015. doi: 10.1234/mills.15",
    )
    assert [
        ("list item", "Dahl S, Ruiz A. The mills of Oldenmark and the water they need. Journal of"
         " Mills. 2014;12:14. doi: 10.1234/mills.14"),
        ("list item", "Okoro M. Dredging the harbour of Alder in a dry year without a pump. Journal"
         " of Mills. 2015. doi: 10.1234/mills.15"),
    ] == kinds(read_one("works.pdf", make_pdf(shown)))  # fmt: skip


def test_signs_with_their_sense_are_lines_of_their_own(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """A key of codes is not read as one sentence."""
    shown = lines(
        "A = the boat leaves on time", "B = the boat waits for the train from Alder", "C = no boat"
    )
    assert [text for text, *_ in shown] == [
        text for _, text in kinds(read_one("key.pdf", make_pdf(shown)))
    ]


@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
def test_an_accent_drawn_apart_is_on_its_letter(
    read_one: ReadOne, make_pdf: MakePdf, *, first: bool
) -> None:
    """Its place tells which letter has it, before or after it in the file."""
    letters = [("e", 81.6, 120.0, 11.0), ("\xb4", 82.8, 120.0, 11.0)]
    shown = [("Poin", 60.0, 120.0, 11.0), *(letters[::-1] if first else letters)]
    article = read_one(
        "name.pdf", make_pdf([*shown, ("lived here for a year.", 92.0, 120.0, 11.0)])
    )
    assert "Poin\xe9 lived here for a year." == article.text


def test_marks_in_brackets_stay_as_they_are(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Encyclopedias raise them, brackets and all; they are no power of the word before."""
    shown = [("It was built of oak.", 60.0, 120.0, 11.0), ("[12][13]", 160.0, 116.0, 8.0)]
    shown.append(("It stands yet.", 196.0, 120.0, 11.0))
    assert "It was built of oak.[12][13] It stands yet." == read_one("m.pdf", make_pdf(shown)).text


def test_a_column_may_begin_with_an_amount(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """It is no note although notes begin with numbers."""
    left = [
        ("In that year the province was already the third", 60.0, 120.0, 11.0),
        ("of the country by the number of its mills, with", 60.0, 133.0, 11.0),
    ]
    right = [
        ("945 wheels on the river. The council asked for", 320.0, 120.0, 9.5),
        ("more of them, and got none in all the years after.", 320.0, 132.0, 9.5),
    ]
    above = [(f"The {n} mill of the county turned all night.", 60.0, 60.0 + 12 * at, 11.0)
             for at, n in enumerate(("first", "second", "third"))]  # fmt: skip
    article = read_one("mills.pdf", make_pdf([*above, *left, *right]))
    assert "note" not in [kind for kind, _ in kinds(article)]


@pytest.mark.parametrize("many", [True, False], ids=["many scripts", "one"])
def test_letters_of_many_scripts_are_told(tmp_path: Path, make_pdf: MakePdf, *, many: bool) -> None:
    """A font that names its letters wrongly gives nonsense, and a reader should know."""
    named = dict(
        zip("aeioutnrsl", "\u0430\u03b5\u0561\u05d0\u0628\u0905\u0e01\u10d0\u0f40a", strict=True)
    )
    path = tmp_path / "old.pdf"
    text = ("seen on our tin rails a tale is torn",) * 6
    path.write_bytes(make_pdf(lines(*text), unicode=named if many else {}))
    (found,) = attempts(path)
    assert isinstance(found, Reading)
    assert many is any("many scripts" in doubt for doubt in found.doubts)
