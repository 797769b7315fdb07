"""Formulas on one line: the sense of fractions, powers, bounds, brackets and accents stays."""

from __future__ import annotations

import pytest
from lxml import etree

from askcite.sources.hypertext.formula import line

WORD = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def word(inside: str) -> str:
    """A formula of Word, of elements whose names stand without their prefix."""
    return line(etree.fromstring(f'<oMath xmlns="{WORD}">{inside}</oMath>'))


def r(text: str) -> str:
    """A run of a formula."""
    return f"<r><t>{text}</t></r>"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (f"<f><num>{r('V')}</num><den>{r('t')}</den></f>{r('x')}", "V/t x"),
        (f"<d><e>{r('a+b')}</e></d>", "(a+b)"),
        (f'<d><dPr><begChr val="["/><endChr val="]"/></dPr><e>{r("a")}</e></d>', "[a]"),
        (
            f'<nary><naryPr><chr val="∑"/></naryPr><sub>{r("i=1")}</sub><sup>{r("n")}</sup>'
            f"<e>{r('i')}</e></nary>",
            "∑ᵢ₌₁ⁿ i",
        ),
        (f"<nary><sub/><sup/><e>{r('x')}</e></nary>", "∫ x"),
        (f"<func><fName>{r('sin')}</fName><e>{r('x')}</e></func>", "sin x"),
        (f'<acc><accPr><chr val="¯"/></accPr><e>{r("x")}</e></acc>', "x\u0304"),
        (f"<m><mr><e>{r('1')}</e><e>{r('0')}</e></mr><mr><e>{r('2')}</e></mr></m>", "1, 0; 2"),
    ],
)
def test_a_formula_of_word(formula: str, expected: str) -> None:
    """Word's elements keep their brackets, bounds and rows."""
    assert expected == word(formula)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u0304"),
        ("<mfrac><mi>A</mi><mi>P</mi></mfrac><mi>v</mi>", "A/P v"),
        ("<mfrac><mi>A</mi><mi>P</mi></mfrac><mo>,</mo>", "A/P,"),
        (
            "<msup><mi>e</mi><mrow><mo>−</mo><mi>k</mi></mrow></msup>",
            "e^(−k)",
        ),
        ("<mi>a</mi><mo>−</mo><mi>b</mi>", "a − b"),
    ],
)
def test_a_formula_of_a_page(formula: str, expected: str) -> None:
    """So do those of MathML."""
    assert expected == line(etree.fromstring(f"<math>{formula}</math>"))


def test_a_part_alone_is_not_doubled() -> None:
    """Fractions of one part, one in another, would double at each step."""
    nested = "<mfrac>" * 40 + "<mi>a</mi>" + "</mfrac>" * 40
    assert line(etree.fromstring(f"<math>{nested}</math>")) == "a"
