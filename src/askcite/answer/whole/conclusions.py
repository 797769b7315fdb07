"""The places of a conclusion, by end and label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.text import idle
from askcite.text.late import late
from askcite.types import Article, Sentence

ENDING: Final = 0.4
"""What the last sentence has over the first; an overview's own weight of place is against it."""
LATE: Final = 0.4
LABELLED: Final = 0.8
"""What a conclusion or result gains beside that: by its place, and in a paragraph so labelled."""
CONCLUDED: Final = late(r"(?i)\b(?:conclu\w+|bottom line|in the end)\b")
"""A request for a conclusion, and not for any finding."""
CLOSES: Final = late(
    r"(?i)\W*(?:hence|thus|therefore|ultimately|overall|all in all|so|in (?:sum|short|summary"
    r"|conclusion|the end|closing)|to (?:sum up|conclude)|in the final analysis)\b"
)
"""How a sentence begins that says what follows from it all."""
LABEL: Final = late(
    r"(?i)(?:conclusions?|(?P<results>results?|findings?)|interpretation|in conclusion"
    r"|to conclude)\b"
)


def late_on(
    article: Article, cut: Sequence[Sentence], asked: str, *, concluding: bool
) -> NDArray[np.float64]:
    """The weight of places near the end and of labels."""
    places = (ENDING + LATE * concluding) * np.arange(len(cut)) / max(1, len(cut) - 1)
    labels = [_label(article, cut, at, asked) * concluding for at in range(len(cut))]
    weights: NDArray[np.float64] = places + np.array(labels)
    return weights


def _label(article: Article, cut: Sequence[Sentence], at: int, asked: str) -> float:
    """The weight of a paragraph labelled `Conclusions`, or `Results`."""
    label = label_of(article, cut, at)
    if label is None or (label["results"] and CONCLUDED.search(asked)):
        return 0.0
    return LABELLED / 2 if label["results"] else LABELLED


def label_of(article: Article, cut: Sequence[Sentence], at: int) -> re.Match[str] | None:
    """The label over a sentence, or right before it."""
    sentence = cut[at]
    block = article.block_at(sentence.span.start)
    over = article.heading_at(sentence.span.start) or ""
    before = cut[at - 1].span.of(article.text) if at else ""
    cut_off = LABEL.match(before) if idle.is_bare(before) else None
    own = LABEL.match(sentence.span.of(article.text)) or cut_off
    label = own or (block is not None and LABEL.match(block.span.of(article.text)))
    return label or LABEL.match(over)
