"""Words divided at a line's end: whole in the text, with a hyphen only where the word has one."""

from __future__ import annotations

import pytest

from askcite.sources import read_text
from askcite.text.divided import Divided, undivided

PLAIN = """The painter Ida Brand lived in the north of the country for long,
and few people were seen so seldom in the town of Holm. Her infor-
mation about the harbour was taken from an older map, and the well-
known portrait that she made there is now kept in the small muse-
um of the town, near the crane that is called state-of-the-
art by the mayor, a man who liked both pre-
and post-war art. It was sold in the years 1939-
1945 to a Franco-
British collector."""


def test_divided_words_of_plain_text_are_whole() -> None:
    """A word that the line divides is one word in the text, and sentences go on over it."""
    article = read_text(PLAIN)
    for words in (
        "Her information about",
        "the well-known portrait",
        "museum of",
        "state-of-the-art by",
        "pre-\nand post-war",
        "1939-1945 to a Franco-British collector.",
    ):
        assert words in article.text
    assert [article.text] == [block.span.of(article.text) for block in article.blocks]


@pytest.mark.parametrize(
    ("divided", "whole"),
    [
        ("a long-\nlost friend", "a long-lost friend"),
        ("an up-to-\ndate list", "an up-to-date list"),
        ("a twenty-first-\ncentury mill", "a twenty-first-century mill"),
        ("the infor\u00ad\nmation", "the information"),
        ("the infor\u00ac\n  mation", "the information"),
        ("he said—\nand left", "he said—and left"),
        ("it was high-\ner still", "it was higher still"),
    ],
)
def test_hyphens_stay_where_the_word_has_one(divided: str, whole: str) -> None:
    """Compounds keep theirs, signs that only divide go."""
    assert whole == undivided(divided, Divided(divided.split("\n")))


@pytest.mark.parametrize(("elsewhere", "whole"), [("re-elected", "re-elected"), ("", "reelected")])
def test_the_document_tells_how_a_word_is_written(elsewhere: str, whole: str) -> None:
    """A word that stands whole elsewhere is written so."""
    text = f"{elsewhere} for the mayor was re-\nelected"
    assert undivided(text, Divided(text.split("\n"))).endswith(f" {whole}")
