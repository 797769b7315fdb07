"""Sentences of one block, and none across two."""

from __future__ import annotations

import time

import pytest

from askcite.text import blocks, sentences
from askcite.types import Block, BlockKind, Span


def split(text: str) -> list[str]:
    """The sentences of plain text."""
    return [s.span.of(text) for s in sentences.split(text, blocks.find(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Berg paid $3.5 in all. She left.", ["Dr. Berg paid $3.5 in all.", "She left."]),
        ("It rose in the U.S. by 2 p.m. today.", ["It rose in the U.S. by 2 p.m. today."]),
        ("He asked: why? Nobody knew!", ["He asked: why?", "Nobody knew!"]),
        ("First.  \u2026  Second one.", ["First.", "\u2026  Second one."]),
        (
            "\u6c34\u304c\u3042\u308b\u3002\u6a4b\u3082\u3042\u308b\u3002",
            ["\u6c34\u304c\u3042\u308b\u3002", "\u6a4b\u3082\u3042\u308b\u3002"],
        ),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    """Abbreviations and figures do not end a sentence; marks alone join their neighbour."""
    assert expected == split(text)


def test_a_sentence_may_go_over_wrapped_lines() -> None:
    """In a wrapped paragraph a sentence's quote keeps the line ends of the text."""
    text = "The old bridge was closed as its\npiers moved. It reopened after two\nyears."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    found = [s.span.of(text) for s in sentences.split(text, [block])]
    assert [text[: text.index(" It")], text[text.index("It re") :]] == found


def test_headings_and_furniture_have_no_sentences() -> None:
    """Only citable blocks are split."""
    text = "Some Heading. Words."
    for kind in (BlockKind.HEADING, BlockKind.FURNITURE):
        assert () == sentences.split(text, [Block(kind, Span(0, len(text)))])


@pytest.mark.parametrize(
    "word", ["word ", "x", "\u65e5\u672c\u8a9e\u3067\u3059\u3002", "Hi there. ", '"(a. ']
)
def test_a_long_line_takes_linear_time(word: str) -> None:
    """A line of 100,000 characters is split in seconds, into parts that a model can read."""
    text = word * (100_000 // len(word))
    started = time.process_time()
    found = split(text)
    assert time.process_time() - started < 5
    assert max(map(len, found)) <= 2_000
    assert sum(map(len, "".join(found).split())) == sum(map(len, text.split()))
