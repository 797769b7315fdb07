"""Gains of one who is named: `benefits for Brevik`."""

from __future__ import annotations

from typing import Final, NamedTuple

from askcite.text.late import late

WORDS: Final = late(r"(?i)\b(?:gets?|gains?|profits?|benefits?|advantages?|upsides?|in it for)\b")
"""Words of which every such question has one."""
_WHO: Final = (
    r"(?P<who>(?!(?:it|this|that|i|we|you|he|she|they|each|both|one)\b)[^\s?!]+(?: [^\s?!]+){0,3}?)"
)
_OUT_OF: Final = r"(?: (?:out )?(?:of|from|by|through|with|under) (?P<source>\S.*?))?\W*"
_WILL: Final = r"(?:do|does|did|will|would|could|can|might|is|are)"
_MAY: Final = r"(?:(?:stand|going|hope|expect) to )?"
_LEAD: Final = r"\W*(?:(?:and|so|but) )?"
_FORMS: Final = (
    late(rf"(?i)\W*what(?:['’]s| is| would be| will be) in (?:it|this|that) for {_WHO}\W*"),
    late(rf"(?i){_LEAD}what {_WILL} {_WHO} {_MAY}(?:get|gain){_OUT_OF}"),
    late(rf"(?i){_LEAD}how {_WILL} {_WHO} {_MAY}(?:gain|profit|benefit){_OUT_OF}"),
    late(
        rf"(?i){_LEAD}(?:what(?:['’]s| are| is| were| would be) )?(?:the )?"
        rf"(?:main |biggest )?(?:benefits?|advantages?|gains?|upsides?) (?:for|to) {_WHO}{_OUT_OF}"
    ),
)


class Gain(NamedTuple):
    """One who gets something, and its giver."""

    who: str
    source: str


def read(asked: str) -> Gain | None:
    """The gain that is asked for, if one is."""
    found = next(filter(None, (form.fullmatch(asked) for form in _FORMS)), None)
    if found is None:
        return None
    return Gain(found["who"], found.groupdict().get("source") or "")
