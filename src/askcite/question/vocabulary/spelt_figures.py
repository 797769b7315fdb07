"""Figures as the articles write them: 20000 as 20,000."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.late import late

LARGE: Final = late(r"(?<![\w.,-])(?:\d{4,}|\d{1,3}(?:[, ]\d{3})+|\d{1,4} ?k)(?![\w-]|[.,]\d)")
_THOUSAND: Final = 1000


def written(request: str, text: str) -> str:
    """The request with figures as they stand in the text."""

    def spell(found: re.Match[str]) -> str:
        figure = found.group()
        if re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d,]|\.\d)", text):
            return figure
        bare = re.sub(r"[, ]", "", figure)
        number = int(bare.rstrip("k")) * (_THOUSAND if bare.endswith("k") else 1)
        forms = (
            f"{number:,}",
            f"{number}",
            f"{number:,}".replace(",", "."),
            f"{number:_}".replace("_", " "),
        )
        there = (f for f in forms if re.search(rf"(?<![\d.,]){re.escape(f)}(?![\d,]|\.\d)", text))
        return next(there, figure)

    return LARGE.sub(spell, request)
