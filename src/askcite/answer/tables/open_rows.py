"""Questions that a row of a table leaves open.

Of `Green roof | Library Square | 1,100,000` the row is of the very thing, but tells neither who
designed it nor when: no head and no cell is of that sort.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text

_WHY: Final = late(r"(?i)\W*(?:\w+ )?why\b")
_TELLS_WHY: Final = late(r"(?i)\b(?:reasons?|causes?d?|because|due|why|notes?)\b|(?:[\w'’-]+ ){7,}")
"""What a row has that tells it: such a head, or words like a sentence's."""
_WHO: Final = late(r"(?i)\W*(?:\w+ )?who(?:se|m)?\b")
_PERSON: Final = late(
    r"(?i)\b(?:who|(?<!spent )by(?! (?:the )?end\b)|names?|persons?|people|authors?|artists?"
    r"|architects?|owners?|directors?"
    r"|leaders?|players?|winners?|teams?|companies|company|firms?|responsible|contact|holders?"
    r"|members?|teachers?|staff|speakers?|presenters?|ministers?|presidents?|kings?|queens?"
    r"|rulers?|clubs?|countr(?:y|ies)|part(?:y|ies)|publishers?|makers?|partners?)\b"
)
_WHEN: Final = late(r"(?i)\W*(?:\w+ )?when\b")
_TIME: Final = late(
    r"(?i)\b\d{4}\b|\d\d?[:.]\d\d|\d\s?[ap]\.?m\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct"
    r"|nov|dec)\w*\b|day\b|\b(?:spring|summer|autumn|winter|weekly|daily|monthly|yearly|noon|night"
    r"|morning|afternoon|evening|always|never|ongoing|century|weeks?|months?|years?|date|time)\b"
)
_MANY: Final = late(r"(?i)\W*(?:\w+ )?how many (?P<thing>[a-z]+)(?P<rest>.*)")
_PEOPLE: Final = late(
    r"(?i)\b(?:people|persons?|population|inhabitants|residents|visitors?|attendance|pupils|students"
    r"|passengers|members|staff|employees|workers|guests|capacity|deaths?|killed|injured|votes"
    r"|participants|patients|seats|places)\b"
)


def lacks(question: str, row: str) -> bool:
    """True where the row has nothing of that sort."""
    if _WHY.match(question):
        return _TELLS_WHY.search(row) is None
    cells = [cell.partition(": ") for cell in row.split(" | ")]
    heads = " ".join(head for head, _, said in cells if said)
    named = cells[0][2] or cells[0][0]
    rest = " ".join(said or head for head, _, said in cells[1:])
    if _WHEN.match(question):
        return _TIME.search(f"{named} {rest}") is None
    if not heads or not _is_of(named, question):
        return False
    if many := _MANY.match(question):
        return not _counts(many["thing"], many["rest"], row, heads)
    asked, over = Text(question), Text(heads)
    verb = any(over.holds(term) for term in asked.content if not Text(named).holds(term))
    return bool(_WHO.match(question)) and not verb and _PERSON.search(heads) is None


def _is_of(named: str, question: str) -> bool:
    """True where the question names what the row is of."""
    return any(map(Text(question).holds, Text(named).content))


def _counts(thing: str, rest: str, row: str, heads: str) -> bool:
    """True where the row may count that thing."""
    if any(map(Text(row).holds, terms(thing))):
        return True
    if thing.lower() in {"people", "persons", "times"} and _PEOPLE.search(heads):
        return True
    return any(map(Text(heads).holds, Text(rest).content))
