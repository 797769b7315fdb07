"""Passages: whole sentences, with overlap, inside one section."""

from __future__ import annotations

from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article


def packed(text: str, length: int = 40) -> list[tuple[str | None, list[int]]]:
    """Heading and sentence numbers of each passage, every sentence of `length` tokens."""
    found = blocks.find(text)
    article = Article("a", "A", "a.txt", text, found)
    split = sentences.split(text, found)
    made = passages.pack(article, split, [length] * len(split))
    return [(p.heading, [s.number for s in p.sentences]) for p in made]


def test_neighbours_share_a_sentence() -> None:
    """Three sentences of 40 tokens fit into 128, and the last of them opens the next passage."""
    text = " ".join(f"This is number {n} of them." for n in range(5))
    assert [(None, [0, 1, 2]), (None, [2, 3, 4])] == packed(text)


def test_no_overlap_where_nothing_new_would_fit() -> None:
    """A shared sentence that leaves no room for a new one is not shared."""
    text = "One is here. Two is here. Three is here."
    assert [(None, [0]), (None, [1]), (None, [2])] == packed(text, length=100)


def test_an_overlong_sentence_stands_alone() -> None:
    """A sentence beyond the limit is a passage of its own."""
    assert [(None, [0]), (None, [1])] == packed("One is here. Two is here.", length=500)


def test_paragraphs_and_headings_part_passages() -> None:
    """Passages do not cross a paragraph, and each names the heading above it."""
    text = "One is here.\n\nTwo is here.\n\nThe Next Part\n\nThree is here."
    assert [(None, [0]), (None, [1]), ("The Next Part", [2])] == packed(text)


def test_items_of_a_list_share_a_passage() -> None:
    """Neighbouring list items are packed together."""
    assert [(None, [0]), (None, [1, 2])] == packed("It has parts.\n- a tower\n- a deck")
