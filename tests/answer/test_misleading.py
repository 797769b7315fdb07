"""Warnings beside quotes that are exact and may mislead."""

from __future__ import annotations

import pytest

from askcite import sources
from askcite.answer.misleading import caution
from askcite.types import Span

TEXT = """\
The reservoir

The dam will last a century. However, the auditors doubt it. It holds nine litres.

Smith said that the dam was safe. Smith denied that the wall had moved. Will it hold?

If the river rises, the gates open. The gates are of steel, unless they were replaced.

The dam cost four million dollars in all. It is painted green.

Correction: the dam cost five million dollars, not four.
"""


def warned(words: str) -> str | None:
    """The caution of these words of the text."""
    article = sources.read_text(TEXT, title="The reservoir")
    start = article.text.index(words)
    return caution(article, Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The dam will last a century.",
         "the next sentence turns: “However, the auditors doubt it.”"),
        ("It holds nine litres.", None),
        ("Smith said that the dam was safe.", "Smith’s words, not the article’s"),
        ("Smith denied that the wall had moved.", "a denial"),
        ("Will it hold?", "a question"),
        ("If the river rises, the gates open.", "under a condition: “if …”"),
        ("The gates are of steel", "its sentence goes on: “unless they were replaced.”"),
        ("The dam cost four million dollars in all.",
         "corrected: “Correction: the dam cost five million dollars, not four.”"),
        ("It is painted green.", None),
    ],
)  # fmt: skip
def test_a_quote_carries_its_gravest_warning(words: str, expected: str | None) -> None:
    """Each kind has its own, and a plain sentence has none."""
    assert expected == warned(words)


def test_other_languages_are_not_judged() -> None:
    """The words that turn a sentence are English."""
    article = sources.read_text("Der Damm hält. However, nein.", title="x", language="de")
    assert None is caution(article, Span(0, 14))


@pytest.mark.parametrize(("line", "is_told"), [(1, True), (6, False), (17, True)])
def test_a_correction_stands_at_either_end(line: int, is_told: bool) -> None:
    """In the middle of a long article the word begins something else."""
    lines = [f"The gauge at mile {n} was read at noon." for n in range(18)]
    lines[line] = "Correction: the dam cost five million dollars, not four."
    said = "The dam cost four million dollars in all."
    article = sources.read_text("\n\n".join([said, *lines]), title="The gauges")
    assert is_told is ((caution(article, Span(0, len(said))) or "").startswith("corrected"))


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Orsa Water’s report states that the weir has leaked since it was built.",
            "",
            "Orsa Water’s report",
        ),
        (
            "The mill on the hill was shut by Lund, or at least that’s what Sean Ash believes.",
            "",
            "Sean Ash’s",
        ),
        (
            "Ash praised the weir on Monday, claiming that it has never leaked since it was built.",
            "",
            "Ash’s",
        ),
        ("The weir, according to former mayor Sean Ash, never leaks.", "", "Sean Ash’s"),
        ("“The weir has been leaking for two years. It will go on.", "", "somebody’s"),
        ("Ash will argue that the weir never leaks.", "", "Ash’s"),
        ("The parish maintains a weir, a mill and two bridges on the river.", "", None),
        ("We suggest that you read the meter at noon.", "", None),
        ("The weir leaks. In fact, it has leaked for years.", "The weir leaks.", None),
    ],
)
def test_more_that_is_somebodys_words(text: str, quote: str, expected: str | None) -> None:
    """By a report, a belief, a participle, in the middle, over paragraphs; and what is not."""
    article = sources.read_text(text)
    start = article.text.index(quote)
    found = caution(article, Span(start, start + len(quote or article.text)))
    assert (found or "").startswith(expected or "") if expected else found is None
