"""The words inside a page's edges, which alone are seen.

Printers' marks, line numbers of a proof and what was cut away lie outside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.sources.pdf.sheets import Box, Word

_MOST: Final = 0.5
"""Share of a page's words outside of it; more, and its edges are wrong."""
_LEAST: Final = 0.01
"""In points: letters without a height are not seen, nor measured by."""


def inside(words: Sequence[Word], edges: Box) -> tuple[Word, ...]:
    """The words that can be seen on the page."""
    left, bottom, right, top = edges
    seen = tuple(
        [
            word
            for word in words
            if word[4] > _LEAST
            and (
                (word[8] == 0 and left < word[1] < right and bottom < word[3] < top)
                or _is_seen(word.box, edges)
            )
        ]
    )
    if len(seen) == len(words):
        return seen
    sized = tuple(word for word in words if word.height > _LEAST)
    return sized if len(sized) - len(seen) > _MOST * len(sized) else seen


def _is_seen(box: Box, edges: Box) -> bool:
    left, bottom, right, top = edges
    return box[0] < right and box[2] > left and box[1] < top and box[3] > bottom
