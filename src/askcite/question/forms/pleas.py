"""Requests for a party's arguments, or its lawyer."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_LAWYER: Final = (
    r"(?:lawyers?|solicitors?|barristers?|counsel|attorneys?|advocates?|representatives?"
    r"|legal team|side|defen[cs]e)"
)
_PARTY: Final = r"(?P<party>(?:the )?[\w-]+(?: [\w-]+)?)"
_SAY: Final = (
    r"(?:argue|say|claim|submit|reply|maintain|contend|answer|plead|assert|respond|rely on)"
)
_ARGUE: Final = r"(?:argue|submit|maintain|contend|plead)"
WORDS: Final = late(
    r"(?i)\b(?:argu\w+|claim|submit|maintain|contend|plead|assert|lawyer|solicitor|barrister"
    r"|counsel|attorney|advocate|representative|legal team|side|defen[cs]e|represent\w*"
    r"|(?:spoke|speaks|appeared|acted|acts) for)\b"
)
"""Words of which such a request has one."""
ARGUED: Final = tuple(
    late(rf"(?i)\W*(?:(?:and|so|but) )?{form}\W*")
    for form in (
        rf"what (?:did|does|do) {_PARTY}['’]s? {_LAWYER} {_SAY}",
        rf"what (?:did|does|do) the {_LAWYER} (?:for|of) {_PARTY} {_SAY}",
        rf"what (?:did|does|do) {_PARTY} {_ARGUE}",
        rf"what (?:was|were|is|are) {_PARTY}['’]s? (?:main )?(?:arguments?|case|defen[cs]e)",
        rf"{_PARTY}['’]s? (?:main )?arguments?",
        rf"(?:what (?:was|were|is|are) )?(?:the )?arguments? (?:of|for|by) {_PARTY}",
    )
)
"""What a party, or its lawyer, says for it."""
REPRESENTED: Final = tuple(
    late(rf"(?i)\W*(?:(?:and|so|but) )?{form}\W*")
    for form in (
        rf"who (?:represent(?:s|ed)|defend(?:s|ed)|(?:spoke|speaks|appeared|acted|acts|argued)"
        rf" for) {_PARTY}(?: in court)?",
        rf"who (?:is|was|are|were) {_PARTY}['’]s? {_LAWYER}",
        rf"who (?:is|was|are|were) the {_LAWYER} (?:for|of) {_PARTY}",
        rf"(?:what(?: is|['’]s) )?(?:the )?name of {_PARTY}['’]s? {_LAWYER}",
    )
)
"""Whoever speaks for a party."""
