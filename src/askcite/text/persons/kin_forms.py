"""Forms by which a text tells who is whose."""

from __future__ import annotations

from typing import Final

from askcite.text.english import NAME_JOINTS
from askcite.text.late import late
from askcite.text.persons.kin import KIN
from askcite.text.persons.sexes import HE, SHE

NAME: Final = rf"[A-Z][\w’'-]+(?: (?:(?:{NAME_JOINTS}|van|von|der) )?[A-Z][\w’'-]+){{0,3}}"
OWNER: Final = rf"(?P<own>[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|{NAME}['’]s?)"
SMALL: Final = (
    "of|to|with|that|for|from|at|on|in|by|and|or|but|than|as|who|whom|whose|which|when|where|his"
    "|her|their|its|was|is|were|are|had|has|have|did|the|an?"
)
ASIDE: Final = rf"(?:(?:(?!(?:{SMALL}) )[a-z][\w-]*(?:['’]s)?) ){{0,3}}?"
_ROLE: Final = rf"(?P<kin>{KIN})\b(?!['’-])(?! (?:{KIN})\b)"
FEW: Final = "an?|no|two|three|four|five|six|seven|eight|nine|ten|several"
OWNED: Final = late(
    rf"(?<![\w’'-])(?:{OWNER}|(?P<the>(?i:the|other|{FEW}))) (?P<aside>{ASIDE}){_ROLE}"
)
RANK: Final = late(
    r"(?i)\b(?:other|(?:young|old|eld)(?:er|est)|first|second|third|fourth|last|only|middle)\b"
)
"""A place among children: `the youngest son`."""
HAVING: Final = late(
    r"(?i)\b(?:had|has|have|having|with|raised|bore|leaving|left|adopted|survived by)(?: \w+)?\s$"
)
NAMED: Final = late(rf":?,? (?:(?:the|an?) (?:[a-z][\w-]* ){{1,3}})?(?P<name>{NAME})")
HERS: Final = late(r"(?:a|ie|ine|elle|ette|een|lyn)$")
HIS: Final = late(r"(?:as|us|er|ard|or|o|ek|im|bert)$")
ANY: Final = late(rf"(?<![\w’'-]){NAME}")
WHERE: Final = late(r"\b(?:in|at|for|to|from|near|over|into) $")
BROKEN: Final = late(r"(?<!\n)\n(?!\n)")
ALIAS: Final = late(rf", (?:called|known as) (?P<name>{NAME})")
OWNS: Final = late(r"(\w+)['’]s\b")
PLACED: Final = late(
    r"\b(?:in|at|near|the|over|across|name|as|around|outside) ([A-Z][\w’-]+)\b(?!['’]s| [A-Z])"
)
"""Names of places and things."""
PRONOUN: Final = {HE: late(r"\W*H(?:e|is)\b"), SHE: late(r"\W*(?:She|Her)\b")}
BESIDE: Final = {"child": "sibling", "son": "brother", "daughter": "sister"}
"""`The youngest child`, told beside a brother."""
NEXT: Final = late(
    rf"(?:(?:, (?:called|known as) {NAME})?(?: \([^()]*\))?(?:,| and|, and|;(?: and)?) "
    rf"|[^.!?]{{0,90}}?; (?:and )?)(?P<name>{NAME})(?= (?:\(|and\b)|[,.;:)]|$)"
)
MANY: Final = late(r"(?:.*[^s]s|children|wives|offspring|siblings)")
APPOSED: Final = late(
    rf"(?<![\w’'-])(?P<name>{NAME})(?:,| (?:is|was|became)) {OWNER} (?P<aside>{ASIDE}){_ROLE}"
)
OF_NAME: Final = late(
    rf"(?<![\w’'-])(?P<name>{NAME})(?:,| (?:is|was|became)) (?:the|an?) (?P<aside>{ASIDE}){_ROLE}"
    rf" of (?:the )?(?P<own>{NAME})"
)
MARRIED: Final = late(
    r"\b(?:(?:married|wed|marries|married to|engaged to) (?:(?:the|an?) (?:[a-z][\w-]*,? ){1,3})?"
    rf"(?P<name>{NAME})"
    rf"|(?P<whom>{NAME}),(?: [^,.;]{{1,40}},?)? whom (?P<by>he|she) (?:had )?married)"
)
CHILD_OF: Final = late(
    r"\b(?:(?:child|children|sons?|daughters?) of|born to) (?!(?:the|an?) (?:\w+ )?(?:man|woman)\b)"
    r"(?P<of>[^.;]+)"
)
ONE_OF: Final = late(
    rf"\b(?:eldest|oldest|youngest|first|second|third|fourth|fifth|sixth|last|one) of"
    rf" (?P<number>{FEW}|\d+) (?:children|siblings|brothers|sisters|sons|daughters)\b"
)
PARENT: Final = late(
    rf"(?:(?:the|an?) (?:[a-z][\w-]* ){{1,3}})?(?P<one>{NAME})"
    rf"(?:(?:,? [^.;]*?)? and (?:(?:his|her) (?:wife|husband),? )?(?P<two>{NAME}))?"
)
