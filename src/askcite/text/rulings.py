"""Sentences of a case before a court: claims, rulings, orders.

English alone, told by looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.text.late import late

LEAST: Final = 2
"""Rulings of a text that tells of a case, at least."""
_SPOKEN_OF: Final = 3
"""Sentences of it that name a court or its like, at least."""
_COURT: Final = (
    r"(?:courts?|tribunals?|judges?|jury|jurors|justices?|magistrates?|inspector|arbitrators?"
    r"|ombudsman|adjudicators?|appeals? (?:panel|board)|chamber|bench)"
)
_OF_COURT: Final = late(rf"(?i)\b(?:{_COURT}|plaintiffs?|claimants?|defendants?|prosecut\w+)\b")
_MATTER: Final = (
    r"(?:claims?|counter-?claims?|appeals?|applications?|complaints?|motions?|petitions?|lawsuits?"
    r"|suits?|cases?|charges?|objections?|requests?|permission)"
)
_DISPOSED: Final = (
    r"(?:dismissed|allowed|upheld|granted|refused|rejected|quashed|struck out|overturned|set aside"
    r"|thrown out|denied)"
)
RULES: Final = late(
    rf"(?i)\b{_MATTER}\b(?: (?:of|for|by|against|to|that) [^.,;]{{1,60}}?)? (?:(?:is|are|was|were"
    rf"|has been|have been) (?:also |therefore |thus |partly |in part )?{_DISPOSED}"
    r"|(?:succeed(?:s|ed)?|fail(?:s|ed)?)\b)"
    rf"|\b{_COURT}\b(?: at \w+| of \w+| \w+ \w+)? (?:\w+ly |also |therefore |then )*(?:{_DISPOSED}"
    r"|convicted|acquitted|sentenced|fined|awarded|ordered|ruled|held that|decided|found for"
    r"|found in favou?r of|found (?:\w+ )?(?:not )?guilty|sided with)\b"
    r"|\b(?:was|were) (?:awarded|acquitted|convicted|sentenced|fined|ordered to|found (?:not )?"
    r"guilty)\b"
)
"""A sentence that says what was ruled."""
MAIN: Final = late(
    rf"(?i)\b(?:{_DISPOSED}|convicted|acquitted|sentenced|guilty|succeed(?:s|ed)?|fail(?:s|ed)?"
    r"|in favou?r of|sided with)\b"
)
"""Words of a ruling on the matter itself."""
CLAIMS: Final = late(
    r"(?i)\b(?:asked the \w+ (?:for|to)|claim(?:s|ed) (?!that\b)|sued|su(?:es|ing)|appealed"
    r"|applied for|charged with|accused of|denied the|sought|had to decide|must decide)\b"
)
"""A sentence that says what the case is about."""
ORDERS: Final = late(r"(?i)\b(?:awarded|ordered|must|fined|years? in prison|[€$£] ?\d)")
"""A sentence that says what follows from a ruling."""

REASONS: Final = late(
    rf"(?i)\b(?:{_COURT}\b(?: [A-Z][a-z]+)?|he|she|they) (?:found|accepted|held|considered"
    r"|concluded)\b|\bbecause\b|\bsince (?!\d)"
)
"""A sentence that says why it was ruled so."""


def is_case(words: Sequence[str]) -> bool:
    """True for what tells of a case and its ruling."""
    ruled = sum(bool(RULES.search(each)) for each in words)
    named = sum(bool(_OF_COURT.search(each)) for each in words)
    return ruled >= LEAST and named >= _SPOKEN_OF
