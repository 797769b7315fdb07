"""An answer as a program, a page and a notebook take it."""

from __future__ import annotations

import json
from dataclasses import replace

from askcite.sources import read_text
from askcite.types import Answer, FieldCitation, Near, Span, Statement

PUMP = replace(
    read_text("The <old> pump was replaced in 1987.", id="pump"), title="Pump & Co", author="Weir"
)
CITED = PUMP.cite(Span(0, 36), Span(31, 35))
FIELD = FieldCitation("pump", "Pump & Co", "author", "Weir")
FOUND = Answer("When?", "When was it?", (Statement(CITED.quote, (CITED,)),), (), 0.9, "A notice.")
REFUSED = Answer("Why?", "Why?", (), (Near(CITED, 0.1, -1.0),), 0.2)


def test_the_json_is_the_dictionary() -> None:
    """Text and values say the same, in plain characters."""
    assert FOUND.to_dict() == json.loads(FOUND.to_json())
    assert 31 == FOUND.to_dict()["statements"][0]["citations"][0]["answer"]["start"]
    assert "\n" in FOUND.to_json(indent=2)


def test_markdown_has_a_reference_a_citation() -> None:
    """The question heads it; a refusal says that nothing is said."""
    head, *_, last = FOUND.to_markdown().splitlines()
    assert "## When?" == head
    assert last.startswith("[1] “The <old> pump was replaced in 1987.” — Weir, Pump & Co")
    assert REFUSED.to_markdown().endswith("The articles do not say.")


def test_a_verdict_is_told_before_its_sentence() -> None:
    """In words for a person; the text alone is the quote, and a refusal has none."""
    sure = replace(FOUND, verdict="yes")
    assert "Yes. The <old> pump was replaced in 1987. [1]" == sure.told
    assert sure.told in sure.to_markdown()
    assert "The <old> pump was replaced in 1987. [1]" == sure.text == FOUND.told
    assert "The articles do not say." == REFUSED.told


def test_a_notebook_shows_the_quote_with_its_few_words_marked() -> None:
    """Nothing of an article is taken for markup."""
    shown = FOUND._repr_html_()
    quote = "<q>The &lt;old&gt; pump was replaced in <mark>1987</mark>.</q>"
    assert quote in shown
    assert "Weir, Pump &amp; Co, characters 0–36" in shown
    assert "<em>Understood as: When was it?</em>" in shown
    assert "<sup>[1]</sup>" in shown
    assert "<ol>" not in REFUSED._repr_html_()


def test_a_notebook_shows_groups_and_known_fields() -> None:
    """Each group has its head, and what no text says stands under the answer."""
    grouped = [Statement("One.", (CITED,), group="A"), Statement("By Weir.", (), fields=(FIELD,))]
    shown = replace(FOUND, statements=tuple(grouped))._repr_html_()
    assert "<p><strong>A</strong><br>One.<sup>[1]</sup></p><p>By Weir.</p>" in shown
    assert shown.endswith("<p>author: Weir — Pump &amp; Co</p>")


def test_a_span_unpacks() -> None:
    """A citation's place comes as two numbers."""
    start, end = CITED.span
    assert (0, 36, CITED.quote) == (start, end, PUMP.text[start:end])
