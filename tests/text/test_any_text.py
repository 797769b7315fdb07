"""What holds for every text whatever: spans in order, inside, and nothing citable lost."""

from __future__ import annotations

import gzip
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askcite.errors import SourceError
from askcite.settings import MAX_PASSAGE_TOKENS
from askcite.sources.hypertext import markdown
from askcite.text import passages, sentences, terms
from askcite.text.layout import blocks
from askcite.types import CITABLE, Article, Block, BlockKind, Sentence

CORPORA = sorted((Path(__file__).parents[3] / "shared" / "eval").glob("*/corpus.jsonl.gz"))

LINES = st.sampled_from(
    [
        "The bridge was opened in 1932 and carries four lanes of traffic over the river today.",
        "It spans 300 m. Dr. Smith built it! Did he? \u201cYes.\u201d",
        "Early History",
        "a line that was broken by an editor at an even width somewhere in",
        "RELATED:",
        "- A link to another story",
        "* first; second",
        "12. twelfth",
        "By Jane Doe",
        "=====",
        "...",
        "\u6771\u4eac\u306f\u65e5\u672c\u306e\u9996\u90fd\u3067\u3059\u3002\u4eba\u53e3\u306f\u591a\u3044\u3002",
        "",
        "",
        "  \t",
        "> quoted",
        "    indented",
        "| a | b |",
        "|---|---|",
        "```",
        "# Heading #",
        "<div>text</div>",
    ]
)
TEXTS = st.text(max_size=400) | st.lists(LINES | st.text(max_size=30), max_size=25).map("\n".join)
ANY_TEXT = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def in_order(text: str, found: tuple[Block, ...] | tuple[Sentence, ...]) -> bool:
    """Whether the spans follow one another inside the text, without space around them."""
    spans = [item.span for item in found]
    ordered = all(a.end <= b.start for a, b in pairwise(spans))
    return ordered and all(s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)


def read(text: str, found: tuple[Block, ...]) -> tuple[Article, tuple[Sentence, ...]]:
    """The article of these blocks, and its sentences."""
    return Article("a", "A", "a.txt", text, found), sentences.split(text, found)


@ANY_TEXT
@given(TEXTS)
def test_blocks_lie_in_order_inside_the_text(text: str) -> None:
    """Plain text's blocks are disjoint, ordered and trimmed."""
    assert in_order(text, blocks.find(text))


@ANY_TEXT
@given(TEXTS)
def test_markdown_blocks_lie_in_order_inside_the_text(text: str) -> None:
    """Markdown's blocks are disjoint, ordered and trimmed."""
    try:
        draft = markdown.from_fields(text, {})
    except SourceError:  # nothing in it, or no text
        return
    assert in_order(draft.text, draft.blocks)


@ANY_TEXT
@given(TEXTS)
def test_every_word_of_plain_text_is_in_a_block(text: str) -> None:
    """No letter stands outside the blocks, list letters aside."""
    outside = "".join(
        " " if any(b.span.start <= i < b.span.end for b in blocks.find(text)) else c
        for i, c in enumerate(text)
    )
    assert not re.search(r"[^\W\d_]{2,}", outside)


@ANY_TEXT
@given(TEXTS)
def test_sentences_cover_the_citable_blocks(text: str) -> None:
    """Every letter or digit of a citable block or a question is in one sentence of that block."""
    found = blocks.find(text)
    split = sentences.split(text, found)
    assert in_order(text, split)
    assert list(range(len(split))) == [s.number for s in split]
    for block in found:
        inside = [s for s in split if block.span.overlaps(s.span)]
        assert all(block.span.covers(s.span) for s in inside)
        said = "".join(s.span.of(text) for s in inside)
        split_too = block.kind in CITABLE or block.kind is BlockKind.QUESTION
        kept = block.span.of(text) if split_too else ""
        assert re.findall(r"[^\W_]", kept) == re.findall(r"[^\W_]", said)


@ANY_TEXT
@given(TEXTS, st.lists(st.integers(1, 150), min_size=100, max_size=100))
def test_passages_hold_whole_sentences_of_one_section(text: str, tokens: list[int]) -> None:
    """Every sentence is in a passage; none is too long or crosses a paragraph."""
    article, split = read(text, blocks.find(text))
    lengths = [tokens[s.number % len(tokens)] for s in split]
    packed = passages.pack(article, split, lengths)
    assert set(split) == {s for p in packed for s in p.sentences}
    for passage in packed:
        total = sum(lengths[s.number] for s in passage.sentences)
        assert total <= MAX_PASSAGE_TOKENS or len(passage.sentences) == 1
        inside = [b for b in article.blocks if b.span.overlaps(passage.span)]
        answers = (passage.heading or "").endswith("?")
        assert len(inside) == 1 or answers or _is_led(text, inside)


def _is_led(text: str, blocks: list[Block]) -> bool:
    """Whether the blocks are items, with the line that leads them in or under a question."""
    led = blocks[0].kind is BlockKind.QUESTION or blocks[0].span.of(text).endswith((":", "\uff1a"))
    return led or {b.kind for b in blocks} == {BlockKind.LIST_ITEM}


@ANY_TEXT
@given(TEXTS)
def test_terms_ignore_case_and_accents(text: str) -> None:
    """Terms are never empty or spaced, and capital letters make no difference."""
    assert all(term and not re.search(r"\s", term) for term in terms.terms(text))
    ascii_text = text.encode("ascii", "ignore").decode()
    assert terms.terms(ascii_text) == terms.terms(ascii_text.upper())


@pytest.mark.skipif(not CORPORA, reason="the open evaluation corpora are not beside the checkout")
@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.parent.name)
def test_real_articles_slice_back(corpus: Path) -> None:
    """In the open corpora every block and sentence lies in order inside its article."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(100), lines, strict=False)]
    for text in texts:
        article, split = read(text, blocks.find(text))
        assert in_order(text, article.blocks)
        assert in_order(text, split)
        assert all(article.cite(s.span).quote == s.span.of(text) for s in split)
