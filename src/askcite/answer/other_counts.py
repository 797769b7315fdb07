"""Numbers that count another thing than the one asked for.

`How many cats fell ill?` is not answered by "some 640 dogs fell ill". People have too many names
to be told apart so, and a measure counts by its unit.
"""

from __future__ import annotations

from typing import Final

from askcite.question import synonyms
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS, NUMBER_WORDS, UNITS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text

ASKED: Final = late(
    rf"(?i)\W*(?:and |so |but )?how many (?P<thing>\w+(?: (?!(?:{AUXILIARIES}|of|in|at|on|for)\b)"
    r"\w+)?)\b.*"
)
_LONG: Final = 3
_PEOPLE: Final = late(
    r"(?i)(?:\w*(?:people|persons|men|women|children|folk)|(?:\w+)(?:ers|ors|ists|ees|ants|ents|ians"
    r"|ese|ish)|troops|soldiers|pupils|kids|boys|girls|adults|guests|casualties|victims|dead|deaths"
    r"|lives|individuals|officials|judges|members|souls|heads|staff|friends|males|females|citizens"
    r"|nationals|families|households|guards|crew|more|others|times|ways|things|kinds|sorts|types|units|parts"
    r"|pieces|items|copies|words|percent|per)"
)
"""Those who are called by many names, and words that count anything."""
_COUNTED: Final = late(
    rf"(?i)(?<![\w.,/-])(?:\d+(?:[.,]\d+)*|{'|'.join(NUMBER_WORDS)})"
    r"(?P<scale> (?:hundred|thousand|million|billion))?"
    r"(?: (?P<noun>[a-z]+)(?: (?P<next>[a-z]+))?)?"
)


def lacks(asked: str, said: str) -> bool:
    """True where every number is of another thing."""
    if not misses(asked, said):
        return False
    counted = [each["noun"] and (each["noun"], each["next"]) for each in _COUNTED.finditer(said)]
    return bool(counted) and all(each and _is_thing(*each) for each in counted)


def misses(asked: str, said: str) -> bool:
    """True where the thing that is counted stands nowhere."""
    found = ASKED.fullmatch(asked)
    words = found["thing"].split() if found else []
    word = next((w for w in reversed(words) if w.endswith("s")), "")
    if not word or word[0].isupper() or _PEOPLE.fullmatch(word) or word.lower() in UNITS:
        return False
    here = Text(said)
    kin = {*synonyms.forms(word), *synonyms.same(word)}
    return not kin & here.known and not any(map(here.holds, terms(word)))


def _is_thing(noun: str, after: str | None) -> bool:
    """True for a plural noun that is counted."""
    words = [w for w in (noun, after) if w]
    if noun.lower() in FUNCTION_WORDS or noun.lower() in UNITS:
        return False
    plural = next((w for w in words if len(w) > _LONG and w.endswith("s")), None)
    return plural is not None and plural not in UNITS and not _PEOPLE.fullmatch(plural)
