"""Words for a nation or its people: `Danish`, `Peruvian`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from askcite.text.english import OTHER_NAMES
from askcite.text.late import late
from askcite.text.persons.states import STATES

KEPT: Final = 256
ROOT: Final = 4
"""Letters that such a word shares with its state's name."""
_MADE: Final = late(r"[A-Z][a-z]+(?:ish|ese|an|i|ais)s?")
_NATIONS: Final = {other for others in OTHER_NAMES.values() for other in others} | {"Czech", "Thai"}


@lru_cache(KEPT)
def of(word: str) -> bool:
    """True for such a word, which is nobody's name."""
    made = _MADE.fullmatch(word) is not None
    return word in _NATIONS or (made and any(word[:ROOT] == state[:ROOT] for state in STATES))
