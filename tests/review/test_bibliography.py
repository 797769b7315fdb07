"""Citations as CSL-JSON, BibTeX and RIS, and links into web pages."""

from __future__ import annotations

import json

import pytest

from askcite import sources
from askcite.review import bibliography
from askcite.types import Citation, Span

TEXT = (
    "The dam cost 5% more than planned. It holds nine million litres of water from the hills "
    "around it."
)


def cited(source: str = "https://example.org/dam#top") -> tuple[Citation, ...]:
    """Two citations of one article."""
    article = sources.read_text(
        TEXT, id="dam", title="Dams & mills_2", source=source, author="Ada Fenwick and Jo Ash",
        published="2014-02-01",
    )  # fmt: skip
    return article.cite(Span(0, 34)), article.cite(Span(35, len(TEXT)))


def test_csl_has_an_entry_for_the_article() -> None:
    """With its authors, its date and its quotes."""
    (made,) = json.loads(bibliography.to_csl(cited()))
    assert [{"literal": "Ada Fenwick"}, {"literal": "Jo Ash"}] == made["author"]
    assert {"date-parts": [[2014, 2, 1]]} == made["issued"]
    assert "“The dam cost 5% more than planned.” “It holds" in made["note"]


def test_bibtex_escapes_its_own_signs() -> None:
    """An ampersand, a percent sign and an underscore."""
    made = bibliography.to_bibtex(cited())
    assert made.startswith("@misc{dam,\n")
    assert r"title = {Dams \& mills\_2}" in made
    assert r"5\% more" in made
    assert "author = {{Ada Fenwick} and {Jo Ash}}" in made


def test_bibtex_keys_are_ascii_and_differ() -> None:
    """Accents are taken off; two that come to the same are numbered."""
    ids = ("Hōryū-ji", "a b", "a-b", "日本")
    articles = [sources.read_text(TEXT, id=id, title="Dams") for id in ids]
    made = bibliography.to_bibtex([each.cite(Span(0, 34)) for each in articles])
    keys = [line[6:-1] for line in made.splitlines() if line.startswith("@misc{")]
    assert ["Horyu-ji", "a-b-2", "a-b-3", "article"] == keys


def test_ris_begins_and_ends_its_record() -> None:
    """A line for each author and for each quote."""
    lines = bibliography.to_ris(cited()).split("\r\n")
    assert ("TY  - ELEC", "ER  - ") == (lines[0], lines[-2])
    assert 2 == sum(line.startswith("AU  - ") for line in lines)
    assert 2 == sum(line.startswith("N1  - ") for line in lines)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "https://example.org/dam#:~:text=The%20dam%20cost%205%25%20more%20than%20planned."),
        (1, "https://example.org/dam#:~:text=It%20holds%20nine%20million%20litres,"
            "litres%20of%20water%20from%20the"),
    ],
)  # fmt: skip
def test_a_web_article_has_a_link_to_the_words(number: int, expected: str) -> None:
    """The whole of a short quote, the ends of a long one; a file has none."""
    made = bibliography.fragment(cited()[number])
    assert made is not None
    assert made.startswith(expected.partition(",")[0])
    assert ("," in made) == (number == 1)
    assert None is bibliography.fragment(cited("dam.txt")[number])
