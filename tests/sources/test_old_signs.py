"""Old encodings and fonts of signs: what a text says without naming how it is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askcite.sources import codepages
from askcite.text import language
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "A révész hétfőn és szerdán dolgozik. Köszönjük a türelmet, a hajó később jön."),
        ("cp1250", "Přívoz jezdí v pondělí a ve středu. Příští loď vyplouvá až večer, děkujeme."),
        (
            "iso8859_2",
            "Prom kursuje w poniedziałki i środy. Prosimy o cierpliwość, łódź płynie później.",
        ),
        (
            "cp1254",
            "Vapur çarşamba günleri kalkar. Sabriniz için teşekkür ederiz, doğru söz.",
        ),
        ("cp1255", "המעבורת יוצאת בימי שני ורביעי אחר הצהריים. תודה על הסבלנות שלכם."),
        ("cp1251", "Паром ходит по понедельникам и средам после обеда."),
        (
            "cp1252",
            "Le bac part le lundi et le mercredi après-midi. Où êtes-vous né ? Ça ira.",
        ),
        ("cp1252", "The owner’s “best” tea costs €4 – a naïve price."),
        ("cp1252", "The price is £3 and it isn’t much, © the café."),
        ("cp1252", "Færgen sejler på mandage. Året er gået, og øen er så smuk som før."),
    ],
)
def test_an_old_encoding_is_told_by_its_language(encoding: str, text: str) -> None:
    """Letters that no language has together are read in another encoding."""
    data = text.encode(encoding)
    assert text == data.decode(codepages.told(data))


def test_names_do_not_change_an_english_text() -> None:
    """A few foreign letters are those of Western Europe."""
    text = "Søren drank coffee in the café with naïve friends. " + "The ferry left at nine. " * 20
    assert "cp1252" == codepages.told(text.encode("cp1252"))


def test_signs_of_symbol_fonts_are_read(read_one: ReadOne) -> None:
    """As letter, as byte, and by their number; a sign that has a name of its own stays."""
    text = (
        r"{\rtf1\ansi{\fonttbl{\f0 Times;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}}"
        r"\pard\f0 The angle {\f3 a} is {\f3\'a3} 30{\f3\'b0}, or {\f3\u-3999 ?};"
        r" {\f4\'fc} done.\par}"
    )
    assert "The angle \u03b1 is ≤ 30°, or \u03b1; ✓ done." in read_one("angle.rtf", text).text


def test_a_small_table_is_of_no_foreign_language(read_one: ReadOne) -> None:
    """Names and figures are too little to tell one."""
    assert "la" == language.detect("Label: Omnia | Status: Vox | Codex: 11")
    assert None is read_one("stock.csv", "Label,Status,Codex\nOmnia,Vox,11\n").language
