"""Requests for what is due by a date."""

from __future__ import annotations

from typing import Final

from askcite.text.english import MONTH, MONTHS
from askcite.text.late import late

Day = tuple[int, int]
"""Month and day, to be compared within a year."""
_LAST: Final = 31
_DATE: Final = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"
    rf"|(?P<named>{MONTH})(?: (?P<behind>\d{{1,2}})(?:st|nd|rd|th)?)?)\b(?! \d)"
)
_DUE: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?what (?:still )?(?:has to|must|should|needs to|is to|will"
    r"|do (?:i|we|they) have to|does (?:he|she|everyone) have to)"
    r" (?:be |happen|get |do)?(?:done|finished|ready|completed|happening)? ?"
    rf"(?P<when>by|until|till|before|up to) (?:the )?(?P<end>end of )?(?:the )?{_DATE}\W*"
)
_DATED: Final = late(rf"(?i)\b{_DATE}")


def limit(typed: str) -> Day | None:
    """The last day asked for, if any."""
    found = _DUE.fullmatch(typed)
    if found is None:
        return None
    month = _month(found["month"] or found["named"])
    day = found["day"] or found["behind"]
    if found["end"] or (day is None and found["when"].lower() in {"until", "till", "up to"}):
        return month, _LAST
    return month, int(day or 0)


def day(words: str) -> Day | None:
    """The last date in the words."""
    dates = list(_DATED.finditer(words))
    if not dates:
        return None
    last = dates[-1]
    return _month(last["month"] or last["named"]), int(last["day"] or last["behind"] or _LAST)


def _month(name: str) -> int:
    return next(
        n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(name[:3].lower())
    )
