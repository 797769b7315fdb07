"""The sentences of an article that tell of one person.

He is named in them, or meant by a pronoun: a `she` is whoever of that sex acted last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.answer.people import kinsfolk
from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.persons import families, people
from askcite.text.persons.sexes import HE, SHE
from askcite.text.words import Text
from askcite.types import Article, Sentence

_PRONOUNS: Final = {HE: late(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), SHE: late(r"\b(?:[Ss]he|[Hh]er)\b")}
_SPOKEN: Final = late(r"[\"“][^\"”]*[\"”]?")
_ACTOR: Final = late(
    r"^\W*(?:(?:Then|But|And|So|When|One|On|In|At|After|Soon|Only|For|The next)\b[^,]*,? )?"
    r"(?P<who>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er) (?:[a-z]+ ){0,2}[a-z]+|[A-Z][\w’'-]+)"
)
_WHOLE: Final = frozenset({"he", "she", "they", "him", "her", "it", "author", "the author"})


def whom(who: str, article: Article, cut: Sequence[Sentence]) -> str:
    """The name of somebody, the main person for a pronoun."""
    spans = tuple(sentence.span for sentence in cut)
    if who.lower() in _WHOLE or who.lower().endswith((" character", " hero", " heroine")):
        return kinsfolk.hero(article, spans)
    words = [word.capitalize() for word in who.split()]
    named = Text(article.text)
    is_name = words[-1] in article.text and named.knows(words[-1])
    is_person = is_name and people.is_known(words[-1], article.title, article.text, spans)
    return " ".join(words) if is_person else ""


def told(name: str, article: Article, cut: Sequence[Sentence]) -> list[Sentence]:
    """The sentences about somebody, in the text's order."""
    sex = families.sex(article.text, name)
    pronoun = _PRONOUNS.get(sex)
    own = [word for word in name.split() if word not in {"The", "Old"}]
    kept, acting = [], False
    for sentence in cut:
        said = sentence.span.of(article.text)
        here = Text(said)
        bare = _SPOKEN.sub(" ", said)
        if any(map(here.knows, own)):
            acting = True
        elif not (acting and pronoun and pronoun.search(bare)):
            acting = acting and not _is_of_another(bare, sex)
            continue
        kept.append(sentence)
    return kept


def acts(name: str, article: Article, sentence: Sentence) -> bool:
    """True where the person does something, or is somehow."""
    sex = families.sex(article.text, name)
    he = {HE: "[Hh]e|His", SHE: "[Ss]he|Her"}.get(sex, "[Hh]e|[Ss]he")
    who = "|".join((he, *(re.escape(word) for word in name.split())))
    own = rf"\b(?:{who})\b(?!['’])(?:, [^,.;]{{1,80}},)?"
    said = _SPOKEN.sub(" ", sentence.span.of(article.text))
    return (
        re.search(rf"{own} (?:\w+ly )?{people.DOES}\b|\b(?:named|called) {name}\b", said)
        is not None
    )


def _is_of_another(said: str, sex: str) -> bool:
    """True where another of that sex acts."""
    found = _ACTOR.match(said)
    if found is None or found["who"].split()[0].lower() in OPENING - {"the", "a", "an"}:
        return False
    words = found["who"]
    return (words[0].isupper() and " " not in words) or people.may_be(words, sex)
