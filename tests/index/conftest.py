"""Articles with made-up vectors: the index does not care who made them."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
import pytest

from askcite import index
from askcite.index import Entry, Index
from askcite.types import Article, Block, BlockKind, Manifest, Passage, Sentence, Span

DIMENSION = 16
MADE = index.make("tests/encoder", "0" * 64, DIMENSION)


def vector(text: str, dimension: int = DIMENSION) -> np.ndarray:
    """A unit vector that depends on the text alone."""
    row = np.random.default_rng(zlib.crc32(text.encode())).normal(size=dimension)
    return (row / np.linalg.norm(row)).astype(np.float32)


def entry(id: str, *sentences: str, title: str = "", dimension: int = DIMENSION) -> Entry:
    """An article of these sentences, a line each, in passages of two that share one."""
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    article = Article(id, title or id.title(), f"{id}.txt", text, blocks, language="en")
    numbered = tuple(Sentence(n, span) for n, span in enumerate(spans))
    pairs = [numbered[i : i + 2] for i in range(max(1, len(numbered) - 1))] if numbered else []
    passages = tuple(Passage(id, None, pair) for pair in pairs)
    return Entry(
        article,
        numbered,
        passages,
        np.array([vector(s.span.of(text), dimension) for s in numbered]).reshape(-1, dimension),
        np.array([vector(p.span.of(text), dimension) for p in passages]).reshape(-1, dimension),
    )
