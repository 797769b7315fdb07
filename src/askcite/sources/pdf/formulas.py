"""Parts of formulas over or under a line.

A fraction's numerator, or a sum's bounds, have a level of their own between two lines of text. Read
as lines they would cut the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.sources.pdf.pieces import Piece

_SCRAP: Final = 14
"""Characters of such a part, at most."""
_LINE: Final = 20
"""Of a line of text, at least."""
_NEAR: Final = 1.6
"""In heights: the lines over and under it are no further apart, for they follow one another."""
_INSIDE: Final = 1.5
"""In heights: it stands further in than the lines begin."""
SIGN: Final = re.compile(r"[=∑∫≤≥≈±×∂√∈→∞∏⊂∀∃]")
"""Signs of formulas, none of which prose has without words."""
_WORD: Final = re.compile(
    r"(?<![^\W\d_])(?!(?:sin|cos|tan|log|lim|max|min|exp|det|div|mod|sup|inf|arg)\b)[^\W\d_]{3,}"
)
_ENDS: Final = re.compile(r"\s?[.,;:]?$")


def is_formula(text: str) -> bool:
    """True for signs of a formula, and no word."""
    return SIGN.search(text) is not None and is_wordless(text)


def is_wordless(text: str) -> bool:
    """True for letters and figures that make no word."""
    return _WORD.search(text) is None


def gathered(region: Sequence[Piece]) -> list[Piece]:
    """The region's lines with the scraps between them inside."""
    lines = [at for at, line in enumerate(region) if not _is_scrap(region, at)]
    if len(lines) == len(region):
        return list(region)
    parts: dict[int, list[Piece]] = {at: [] for at in lines}
    for at, line in enumerate(region):
        if at not in parts:
            away = {other: abs(region[other].base - line.base) for other in lines}
            parts[min(away, key=away.__getitem__)].append(line)
    return [_with(region[at], parts[at]) for at in lines]


def _is_scrap(region: Sequence[Piece], at: int) -> bool:
    """True for a short part between neighbouring lines."""
    line = region[at]
    if line.table or len(line.text) > _SCRAP:
        return False
    over = next((x for x in reversed(region[max(0, at - 3) : at]) if len(x.text) > _LINE), None)
    under = next((x for x in region[at + 1 : at + 4] if len(x.text) > _LINE), None)
    if over is None or under is None:
        return False
    height = min(over.height, under.height)
    left = min(over.left, under.left)
    follow = 0 < over.base - under.base < _NEAR * height
    return follow and over.base > line.base > under.base and line.left > left + _INSIDE * height


def _with(line: Piece, scraps: Sequence[Piece]) -> Piece:
    """The line with its parts, each where it stands."""
    if not scraps:
        return line
    told = [(scrap.left, scrap.right, scrap.text) for scrap in _fractions(line, scraps)]
    whole = replace(line, right=max(line.right, *(right for _, right, _ in told)))
    whole.text = line.text
    for left, _, text in sorted(told, reverse=True):
        at = _place(line, left)
        whole.text = " ".join(f"{whole.text[:at].rstrip()} {text} {whole.text[at:]}".split())
    return whole


def _place(line: Piece, left: float) -> int:
    """The place in the line's text where `left` is."""
    before = [word for word in line.words if (word.left + word.right) / 2 < left]
    if len(before) == len(line.words):
        return len(line.text)
    if not before:
        return 0
    piece = Piece.of(before)
    piece.spell()
    return len(piece.text)


def _fractions(line: Piece, scraps: Sequence[Piece]) -> list[Piece]:
    """The scraps, a part over another as a fraction."""
    over = [scrap for scrap in scraps if scrap.base > line.base]
    under = [scrap for scrap in scraps if scrap.base <= line.base]
    for upper in over:
        lower = next((s for s in under if s.left < upper.right and upper.left < s.right), None)
        if lower is None:
            continue
        end = _ENDS.search(lower.text)
        at = end.start() if end else len(lower.text)
        below = lower.text[:at]
        lower.text = f"{upper.text}/{below if below.isalnum() else f'({below})'}{lower.text[at:]}"
    taken = [u for u in over if any(s.text.startswith(f"{u.text}/") for s in under)]
    return [scrap for scrap in scraps if not any(scrap is u for u in taken)]
