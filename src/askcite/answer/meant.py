"""Words of a request that only its article can tell.

Nothing was said before `Who does he thank?`, so that `he` is the one whom the article is about, or
who speaks in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from askcite.text import sentences
from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.layout import blocks
from askcite.text.persons import names, narrator, people
from askcite.text.persons.names import Bearer
from askcite.text.terms import meaning, terms
from askcite.types import Article

MOST: Final = 200_000
"""Characters of an article that is gone through for whom it is about."""
OFTEN: Final = 3
"""Times that a name stands in an article about its bearer, at least."""
SPEAKS: Final = 4
"""Sentences with `I` outside of quotations, of an article that somebody speaks."""
KEPT: Final = 16
PERSON: Final = late(r"(?i)\b(?:he|she|him|his|her|they|them|their)\b")
_THING: Final = late(r"(?i)\b(?:it|its|they|them|their)\b")
_EMPTY: Final = late(
    r"(?i)\bit (?:true|possible|likely|clear|said|mentioned|rain|ok|okay|safe|worth|necessary"
    r"|important|that|take|takes|about|say|says|mean|means)\b|\bwhat (?:is|was) it\b"
)
"""An `it` that stands for nothing, or for the text."""
_OWN: Final = late(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ee]very|[Ee]ach) (?!author|writer|text|article)\w+\b"
    r".* (?:its|their)\b"
    r"|(?<!^)\b[A-Z]\w+ .*\b(?:his|her) \w"
)
"""What belongs to somebody or something that the request names."""
_AS_I: Final = (
    (late(r"(?i)\bdoes (?:he|she)\b"), "do I"),
    (late(r"(?i)\bhas (?:he|she)\b"), "have I"),
    (late(r"(?i)\bis (?:he|she)\b"), "am I"),
    (late(r"(?i)\b(?:he|she)\b"), "I"),
    (late(r"(?i)\bhis\b|\bher(?= \w)"), "my"),
    (late(r"(?i)\b(?:him|her)\b"), "me"),
)
_AUTHOR: Final = late(
    r"(?i)\bthe (?:author|writer|narrator|speaker|essayist|diarist)(?P<own>['’]s)?(?![\w'’-])"
)
"""Who says `I` in an article that somebody speaks."""
_I: Final = late(r"\b(?:I|I'm|I’m|I've|I’ve)\b")
_TITLES: Final = r"(?:M[rs]s?|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|President|The)\b"
_NAMED: Final = late(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w’']+(?: [A-Z][\w’']+)*", re.MULTILINE)


def readings(asked: str, article: Article) -> tuple[str, ...]:
    """The request with its first pronoun's bearer, or none."""
    if len(article.text) > MOST or not points(asked):
        return ()
    about = _about(article.text)
    if about.speaks:
        asked = _AUTHOR.sub(lambda found: "his" if found["own"] else "he", asked)
    if PERSON.search(asked):
        if about.speaks:
            return (as_speaker(asked),)
        if about.person:
            return (_with(asked, PERSON, about.person),)
    if about.thing and _THING.search(asked):
        return (_with(asked, _THING, about.thing),)
    return ()


def points(asked: str) -> bool:
    """True where a pronoun stands for somebody or something."""
    pronoun = PERSON.search(asked) or _THING.search(asked) or _AUTHOR.search(asked)
    return pronoun is not None and not _EMPTY.search(asked) and not _OWN.search(asked)


def speaks(article: Article) -> bool:
    """True for an article that somebody speaks."""
    return len(article.text) <= MOST and _about(article.text).speaks


def tells_of(word: str, article: Article) -> bool:
    """True where it tells of `a customer`."""
    there = rf"(?i)\b(?:an?|my|our|two|three|some) (?:\w+ )?{re.escape(word)}s?\b"
    return re.search(there, article.text) is not None


class _About:
    """The article's main figures, by counting its names."""

    def __init__(self, text: str) -> None:
        spans = [s.span for s in sentences.split(text, blocks.find(text))]
        bare = [narrator.OTHERS_WORDS.sub(" ", span.of(text)) for span in spans]
        self.speaks = sum(bool(_I.search(sentence)) for sentence in bare) >= SPEAKS
        persons = [n.words for n in names.found(text, spans) if n.bearer is Bearer.PERSON]
        persons = persons or [name.words for name in people.acting(text, spans)]
        self.person = _commonest(persons, text)
        self.thing = _commonest(list(_things(text, persons)), text)


_about = lru_cache(KEPT)(_About)


def _commonest(found: list[str], text: str) -> str | None:
    """The name that stands most often, by its last word.

    Of a family, the one who is named first.
    """
    counted = Counter(
        {name: len(re.findall(rf"\b{re.escape(name.split()[-1])}\b", text)) for name in found}
    )
    name, often = max(counted.items(), key=lambda pair: pair[1], default=("", 0))
    full = rf"\b(?!{_TITLES})[A-Z][\w’'-]+ {re.escape(name.split()[-1])}\b" if " " in name else name
    first = re.search(full, text)
    return (first[0] if first else name) if often >= OFTEN else None


def _things(text: str, persons: list[str]) -> Iterator[str]:
    """The names that are no person's."""
    own = {word for person in persons for word in person.split()}
    for found in dict.fromkeys(_NAMED.findall(text)):
        if not own & set(found.split()) and found.split()[0].lower() not in OPENING:
            yield found


def _with(asked: str, pronoun: re.Pattern[str], name: str) -> str:
    def stands(found: re.Match[str]) -> str:
        return f"{name}'s" if found.group().lower() in {"his", "its", "their"} else name

    return pronoun.sub(stands, asked, count=1)


def as_speaker(asked: str) -> str:
    """The request as of oneself: `Who do I thank?`."""
    for pronoun, own in _AS_I:
        asked = pronoun.sub(own, asked)
    return asked


def is_matter(subject: str, articles: Sequence[Article]) -> bool:
    """True for the matter that a title names."""
    wanted = meaning(subject)
    return bool(wanted) and any(wanted <= set(terms(each.title)) for each in articles)
