"""What plain text's blocks are taken for, sign by sign."""

from __future__ import annotations

import textwrap

import pytest

from askcite.text.layout import blocks
from askcite.types import BlockKind

PROSE = (
    "The bridge was opened in 1932 and carries four lanes of traffic over the river. "
    "It was painted green for its anniversary, which the town had asked for."
)


def kinds(text: str) -> list[tuple[str, str]]:
    """Each block's kind and its first words."""
    return [(b.kind.value, b.span.of(text)) for b in blocks.find(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Early History",
        "Convergence of Vision and Emergence of Mechanisms",
        "Why the river floods",
        "2.1 Methods and Materials",
        "WHAT COMES NEXT",
        "\u65e9\u671f\u306e\u6b74\u53f2",
    ],
)
def test_a_title_over_prose_is_a_heading(line: str) -> None:
    """A short title-like line with a paragraph under it gives the paragraph its place."""
    assert [("heading", line), ("paragraph", PROSE)] == kinds(f"{line}\n{PROSE}")


@pytest.mark.parametrize(
    "line",
    [
        "The bridge is 300 m long",
        "Capital: Tokyo",
        "Founded in 1932, closed in 1950",
        "Opened October 24, 1932",
        "Total Cost 45,300",
        "Nobody was hurt.",
        "and the second arch",
        "Trioxygen (O",
        "https://example.org/Bridge",
    ],
)
def test_a_fact_is_no_heading(line: str) -> None:
    """A line that may state a fact stays a paragraph, so that it can be cited."""
    assert ("paragraph", line) == kinds(f"{PROSE}\n{line}\n{PROSE}")[1]


@pytest.mark.parametrize(
    "line",
    [
        "How Saltmere gets its water",
        "Kestrel D40 dehumidifier: operating guide, page 6",
        "Council approves 2.5 million for the bridge, again",
        "The bridge that nobody wanted is open",
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\nBy Anna Berg\n", "\n\nBy Anna Berg\n\n"])
def test_the_line_over_an_article_is_its_title(line: str, between: str) -> None:
    """Set apart, or with the author under it, the first line is a heading; the author stays."""
    byline = [("byline", "By Anna Berg")] if "By" in between else []
    assert [("heading", line), *byline, ("paragraph", PROSE)] == kinds(line + between + PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Capital: Tokyo",
        "June 25th, 2024",
        "Published: 3 May 2020",
        "Nobody was hurt.",
        "the second arch of the old bridge",
        "https://example.org/Bridge",
    ],
)
def test_a_fact_before_an_article_is_no_title(line: str) -> None:
    """A first line that may state a fact stays a paragraph."""
    assert ("paragraph", line) == kinds(f"{line}\n\n{PROSE}")[0]


def test_a_first_line_that_goes_on_is_no_title() -> None:
    """Without space under it a first line may be the beginning of the text."""
    line = "Then the whole bridge was painted green"
    assert [("paragraph", line), ("paragraph", PROSE)] == kinds(f"{line}\n{PROSE}")


@pytest.mark.parametrize("under", ["The lamp turns.", PROSE, "It is old. So is the lamp."])
def test_a_short_line_apart_is_a_heading_over_the_shortest_paragraph(under: str) -> None:
    """Between blank lines a heading in sentence case may have a single sentence under it."""
    text = f"{PROSE}\n\nHow the lamp works\n\n{under}"
    assert [("heading", "How the lamp works"), ("paragraph", under)] == kinds(text)[1:]


@pytest.mark.parametrize(
    "line",
    ["The lamp is green", "She was born in Vienna", "Not yet.", "It costs 3.50", "Yes, always,"],
)
def test_a_short_paragraph_apart_can_be_cited(line: str) -> None:
    """A short line that says something stays a paragraph wherever it stands."""
    assert ("paragraph", line) == kinds(f"{PROSE}\n\n{line}\n\n{PROSE}")[1]


def test_a_heading_after_a_long_paragraph() -> None:
    """However long the paragraph before, its end is seen."""
    long = " ".join([PROSE] * 3)
    text = f"{long}\nFrom rock to reservoir\n{PROSE}"
    assert ("heading", "From rock to reservoir") == kinds(text)[1]


def test_names_in_a_row_are_no_headings() -> None:
    """More than two title-like lines together are a list that can be cited."""
    names = ["Anna Berg", "Otto Klein", "Lena Schmidt"]
    assert [("paragraph", n) for n in names] == kinds("\n".join([*names, PROSE]))[:3]


def test_an_underlined_line_is_a_heading() -> None:
    """A line over a rule is a heading whatever its words, and the rule is no block."""
    text = f"the old bridge\n--------------\n\n{PROSE}"
    assert [("heading", "the old bridge"), ("paragraph", PROSE)] == kinds(text)


@pytest.mark.parametrize("marker", ["- ", "* ", "\u2022 ", "1. ", "12) ", "a) "])
def test_a_list_item_is_without_its_marker(marker: str) -> None:
    """List items' spans begin after the marker."""
    text = f"{PROSE}\n{marker}first thing\n{marker}second thing"
    assert [("list item", "first thing"), ("list item", "second thing")] == kinds(text)[1:]


def test_related_links_are_furniture() -> None:
    """The list under a label of related links is furniture up to the byline after it."""
    text = f"{PROSE}\nRELATED:\n- Another Bridge Fails?\n- Rivers Rise\nAuthor: Professor Anna Berg"
    found = ["paragraph", "furniture", "furniture", "furniture", "byline"]
    assert found == [kind for kind, _ in kinds(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Related Work",
        "Recommended: two tablets a day",
        "More: the second arch",
        "Related costs rose.",
    ],
)
def test_a_label_without_links_is_no_furniture(line: str) -> None:
    """Words that only look like a label of related links can be cited or head a section."""
    assert "furniture" not in [kind for kind, _ in kinds(f"{PROSE}\n\n{line}\n{PROSE}")]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share on Facebook",
        "Facebook | Twitter | Email",
        "Read more \u00bb",
        "\u00a9 2025 The Daily Example",
        "Copyright 2025 Example Ltd. All rights reserved.",
        "Sign up for our newsletter",
        "READ ALSO: Rivers Rise",
    ],
)
def test_page_furniture_is_never_cited(line: str) -> None:
    """Share bars, advertisements and rights belong to the page."""
    assert ("furniture", line) == kinds(f"{PROSE}\n{line}\n{PROSE}")[1]


@pytest.mark.parametrize(
    "line",
    [
        "Email the mayor to object.",
        "Copyright law was reformed in 1976.",
        "Share prices fell, he said",
    ],
)
def test_sentences_about_such_things_are_no_furniture(line: str) -> None:
    """A sentence that mentions what furniture is made of can be cited."""
    assert ("paragraph", line) == kinds(f"{PROSE}\n{line}\n{PROSE}")[1]


def test_the_author_is_a_byline_and_so_is_who_that_is() -> None:
    """The line that presents the author named before it belongs to the byline."""
    text = f"{PROSE}\nBy Anna Berg\nDr Berg is a professor of rivers at Tolbeck.\n{PROSE}"
    assert ["paragraph", "byline", "byline", "paragraph"] == [kind for kind, _ in kinds(text)]


def test_a_scene_before_the_text_is_a_caption() -> None:
    """A first line that shows somebody doing something, without finite verb, is a caption."""
    scene = "Mayor Anna Berg cutting the ribbon of the new bridge at Tolbeck, May 4."
    assert ("caption", scene) == kinds(f"{scene}\n{PROSE}")[0]
    assert ("paragraph", PROSE) == kinds(f"{PROSE}\n{scene}")[0]


def test_a_wrapped_paragraph_is_one_block() -> None:
    """Lines broken at an even width are one paragraph, whose span keeps the line ends."""
    text = "\n\n".join(textwrap.fill(PROSE, 60) for _ in range(3))
    assert [BlockKind.PARAGRAPH] * 3 == [b.kind for b in blocks.find(text)]


def test_wrapped_paragraphs_end_at_a_short_line() -> None:
    """Without blank lines a wrapped paragraph ends where the next word would have fitted."""
    text = "\n".join(textwrap.fill(PROSE, 60) for _ in range(3))
    assert [textwrap.fill(PROSE, 60)] * 3 == [words for _, words in kinds(text)]


def test_a_line_a_paragraph_is_not_joined() -> None:
    """Where every line is a paragraph, each is a block."""
    assert [PROSE] * 4 == [words for _, words in kinds("\n".join([PROSE] * 4))]


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "... --- ...", "\u200b"])
def test_text_without_words_has_no_blocks(text: str) -> None:
    """Space and punctuation alone make no block."""
    assert () == blocks.find(text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("COUNCIL CUTS FARES BY 10 PERCENT", "paragraph"),
        ("MAYOR OPENS NEW BRIDGE AFTER 3 YEARS", "paragraph"),
        ("HARBOUR BOARD RAISES FEES TO €40 A DAY", "paragraph"),
        ("RULES OF THE CLUB FOR 1921", "heading"),
        ("ANNUAL REPORT OF THE BOARD", "heading"),
        ("UNITED STATES SENATE REPORT OF 1921", "heading"),
    ],
)
def test_a_headline_in_capitals_may_tell_a_fact(line: str, kind: str) -> None:
    """With a verb, its object and a figure it can be cited; else it stands over the text."""
    assert (kind, line) == kinds(f"{line}\n\n{PROSE}")[0]


def test_numbered_titles_over_prose_are_headings() -> None:
    """Numbered lines set apart head what is below them; steps one after the other are a list."""
    headed = f"1. Who may cross\n\n{PROSE}\n\n2. Tolls and fines\n\n{PROSE}"
    found = [kind for kind, _ in kinds(headed)]
    assert ["heading", "paragraph", "heading", "paragraph"] == found
    steps = f"{PROSE}\n\n1. Close the gate\n2. Lower the bridge\n3. Ring the bell"
    assert ["list item"] * 3 == [kind for kind, _ in kinds(steps)][-3:]
