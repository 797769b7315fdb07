"""Relations of a family are read with their names, both ways."""

from __future__ import annotations

import pytest

from askcite.text import sentences
from askcite.text.layout import blocks
from askcite.text.persons import families

LIFE = """Selma Ottesen was born in Vik, the third of four children of the smith Aksel Ottesen and \
his wife Ragna. Her elder brother Torvald left for Boston; her twin sister Liv taught music; the \
youngest child, Nils, died in 1899.

In 1912 she married the surveyor Harald Moe. Their two daughters, Karin (born 1913) and \
Sigrid, called Sissel, became nurses. Ellen, Karin's daughter, wrote her life. The judge's wife, \
Mrs Lunde, was no friend of hers."""


def told(text: str, hero: str) -> set[tuple[str, str, str]]:
    """The relations of a text, as (whose, role, who)."""
    spans = tuple(s.span for s in sentences.split(text, blocks.find(text)))
    return {(k.own, k.role, k.who) for k in families.told(text, spans, hero)}


@pytest.mark.parametrize(
    "relation",
    [
        ("Selma Ottesen", "father", "Aksel Ottesen"),
        ("Selma Ottesen", "mother", "Ragna"),
        ("Selma Ottesen", "brother", "Torvald"),
        ("Selma Ottesen", "sister", "Liv"),
        ("Selma Ottesen", "sibling", "Nils"),
        ("Selma Ottesen", "husband", "Harald Moe"),
        ("Selma Ottesen", "daughter", "Karin"),
        ("Selma Ottesen", "daughter", "Sissel"),
        ("Karin", "daughter", "Ellen"),
        ("Ellen", "mother", "Karin"),
        ("Liv", "sister", "Selma Ottesen"),
        ("the judge", "wife", "Mrs Lunde"),
    ],
)
def test_who_is_whose(relation: tuple[str, str, str]) -> None:
    """By pronoun, name, apposition and list, and the other way round."""
    assert relation in told(LIFE, "Selma Ottesen")


def test_his_is_of_the_man_named_before() -> None:
    """A pronoun passes by those of the other sex."""
    text = "Their son Edgar, a baker, stayed; his sister Maud moved. Karl died. His widow Ida left."
    found = told(text, "Ruth Hale")
    assert {("Edgar", "sister", "Maud"), ("Karl", "wife", "Ida")} <= found
    assert ("Ruth Hale", "sister", "Maud") not in found


def test_whom_she_married_is_a_man() -> None:
    """The pronoun tells it, whatever the name looks like."""
    text = "Selma Ottesen drew maps. In Vik she met the pilot Luca Moe, whom she married in 1912."
    assert ("Selma Ottesen", "husband", "Luca Moe") in told(text, "Selma Ottesen")
    text = text.replace("Luca", "Anna")
    assert ("Selma Ottesen", "husband", "Anna Moe") in told(text, "Selma Ottesen")
