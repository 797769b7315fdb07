"""Rows of a table, told apart by their cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite import Library
from askcite.answer import hints
from askcite.sources import formats
from askcite.sources.hypertext import markdown
from askcite.text import passages, sentences

TABLE = """
| Line | Boats | Adult | Child |
|------|-------|------:|------:|
| North | Ola and Siv | 4 crowns | 2 crowns |
| South | Frida | 6 crowns | 3 crowns |
| Island | Tordis | 9 crowns | 5 crowns |
"""


def fits(question: str) -> list[float | None]:
    """How probably each row answers; None where rows do not differ by what is asked."""
    article = markdown.read(TABLE.encode()).article("a", "A", "a.md")
    cut = sentences.split(article.text, article.blocks)
    packed = passages.pack(article, cut, [20] * len(cut))
    found = hints.rows(question, packed, {"a": article})
    return [found.get(("a", sentence)) for sentence in cut]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Which boats serve the North line?", 0),
        ("Which line costs an adult 9 crowns?", 2),
        ("What does a child pay on the Island line?", 2),
        ("On which line does the Frida sail?", 1),
    ],
)
def test_the_row_whose_cells_hold_what_is_asked_answers(question: str, row: int) -> None:
    """A look-up by any column gives one row, and no other row is an answer."""
    found = fits(question)
    assert [row] == [n for n, fit in enumerate(found) if fit != 0]
    assert (found[row] or 1.0) > 0.4


def test_a_number_in_no_row_is_answered_by_none() -> None:
    """Where all else that is asked is in the table, the number is not."""
    assert [0.0] * 3 == fits("Which line costs an adult 12 crowns?")


def test_what_no_row_holds_raises_none() -> None:
    """Where no cell tells rows apart, the reader alone decides."""
    assert [None] * 3 == fits("What does a dog pay?")


def test_a_row_that_holds_little_of_what_is_asked_is_not_raised() -> None:
    """The right line is no answer to what it does not say."""
    assert [0.0, 0.0, None] == fits("What does a bicycle with a trailer cost on the Island line?")


def looked_up(table: str, question: str) -> list[int]:
    """The rows that were looked up, as they come; [-1] where the reader decides."""
    article = formats.parsed(".csv", table.encode()).article("a", "Doc", "a.csv")
    cut = sentences.split(article.text, article.blocks)
    packed = passages.pack(article, cut, [20] * len(cut))
    found = hints.rows(question, packed, {"a": article})
    if not found:
        return [-1]
    return [n for n, sentence in enumerate(cut) if (found.get(("a", sentence)) or 0.0) > 0.9]


FARES = "zone,adult,child,day ticket\nA,2.80,1.40,6.00\nB,4.20,2.10,9.00\nC,5.60,2.80,12.00\n"
PLANS = (
    "Plan,Monthly fee,Guests,Notice\nBasic,25 €,none,4 weeks\nFamily,48 €,2,8 weeks\nGold,70 €,5,\n"
)
PREISE = (
    "Ort;Preis;Öffnungszeit;Betreiber\nKell;12,50 €;09:00–17:00;Gemeinde Kell\n"
    "Tarn;9,80 €;10:00–18:00;Anna Ziegler\nHamre;14,00 €;08:00–16:00;Brühl GmbH\n"
)
STAFF = (
    "Name,Position,Room,Phone\nAda Holt,head nurse,214,0455 10\nBram Otten,porter,3,0455 22\n"
    "Siri Aas,surgeon,317,0455 31\nLi Wei,surgeon,10,0455 44\n"
)
BUS = (
    "Stop,Mon–Fri,Sat,Sun\nMarket,07:10,08:10,—\nSchool,07:18,08:18,—\nHarbour,07:31,08:31,09:31\n"
)


@pytest.mark.parametrize(
    ("table", "question", "rows"),
    [
        (FARES, "Which zone costs 4.20?", [1]),
        (FARES, "In which zone does a child pay 2.80?", [2]),
        (FARES, "How much is a day ticket in zone B?", [1]),
        (FARES, "Where does a day ticket cost 9?", [1]),
        (FARES, "How much is a day ticket in zone F?", []),
        (FARES, "Which zones cost more than 4.20?", []),
        (PLANS, "How much is the family plan a month?", [1]),
        (PLANS, "Which plan has a notice of 8 weeks?", [1]),
        (PLANS, "What does Gold cost?", [2]),
        (PLANS, "Which plan has no guests?", [0]),
        (PLANS, "How much is the student plan?", []),
        (PREISE, "Was kostet der Eintritt in Tarn?", [1]),
        (PREISE, "Welcher Ort hat den Preis 12,50?", [0]),
        (PREISE, "Wann ist Tarn geöffnet?", [1]),
        (PREISE, "Wer betreibt Hamre?", [2]),
        (PREISE, "What is the Preis in Hamre?", [2]),
        (PREISE, "What is the price in Kell?", [0]),
        (PREISE, "Was kostet es in Rom?", [-1]),
        (STAFF, "Who is in room 214?", [0]),
        (STAFF, "In which room is the porter?", [1]),
        (STAFF, "Who are the surgeons?", [2, 3]),
        (STAFF, "Who has the phone 0455 10?", [0]),
        (BUS, "When does it stop at the school on Saturdays?", [1]),
        (BUS, "Which stop is served at 7:31?", [2]),
        (BUS, "Where does it stop on Sundays?", [2]),
    ],
)
def test_rows_are_looked_up_by_any_column(table: str, question: str, rows: list[int]) -> None:
    """Every word of the request has a place in the table, in English and not; else none is sure."""
    assert rows == looked_up(table, question)


RECORD = """# Lake Ormun

- **Surface area:** 14.2 km²
- **Max. depth:** 91 m
- **Length:** 9 km
- **Frozen:** January to March
"""


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("How deep is the lake?", 1),
        ("What is the maximum depth?", 1),
        ("How large is Lake Ormun?", 0),
        ("How long is Lake Ormun?", 2),
        ("When is the lake frozen?", 3),
        ("How deep is Lake Sill?", None),
        ("How many boats has the lake?", None),
    ],
)
def test_the_field_of_a_record_is_found_by_its_measure(question: str, field: int | None) -> None:
    """The others are no answers; what is asked of another thing is not looked up."""
    article = markdown.read(RECORD.encode()).article("a", "A", "a.md")
    cut = sentences.split(article.text, article.blocks)
    packed = passages.pack(article, cut, [20] * len(cut))
    found = {s.number: fit for (_, s), fit in hints.rows(question, packed, {"a": article}).items()}
    assert field == next((n for n, fit in found.items() if fit > 0), None)


def test_fields_and_foreign_rows_are_answered_from_a_library(tmp_path: Path) -> None:
    """One row or field is cited, in whatever language its table is."""
    (tmp_path / "lake.md").write_text(RECORD, encoding="utf-8")
    (tmp_path / "preise.csv").write_text(PREISE, encoding="utf-8")
    with Library.build(tmp_path / "index", [tmp_path / "lake.md", tmp_path / "preise.csv"]) as held:
        for question, quote in (
            ("How deep is Lake Ormun?", "Max. depth: 91 m"),
            ("Was kostet der Eintritt in Tarn?", "Ort: Tarn | Preis: 9,80 €"),
            ("Which Ort has the Preis 12,50?", "Ort: Kell | Preis: 12,50 €"),
        ):
            (citation,) = held.ask(question).citations
            assert citation.quote.startswith(quote)
