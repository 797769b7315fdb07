"""A follow-up's `he` or `she`, bound by sex.

Where an answer named a man and a woman, `Where was she born?` is asked of her; where it named none
of that sex, of the one who is named last before it in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer import meant
from askcite.answer.conversation import retold
from askcite.answer.finding import Search
from askcite.question import patterns
from askcite.question.conversation import there
from askcite.question.conversation.dependence import LEAD
from askcite.question.request import OF_THE_ARTICLE, Part
from askcite.text.late import late
from askcite.text.persons import families, people
from askcite.text.persons.sexes import HE, SAYS_HE, SAYS_SHE, SHE, WHOLE_NAME, sexes
from askcite.types import Kind

ARTICLES: Final = 3
"""Articles asked, at most, in which people are looked for."""
_AUTHOR: Final = "the author"
FAR: Final = 2
"""Times more than any other that the one meant is named."""
_OWN: Final = late(r"(?i)\b(?:his|her) \w")
_TITLES: Final = r"(?:M[rs]s?|Miss|Dr|Prof(?:essor)?|Judge|Sir|Lady|Lord|Captain|Inspector|Sister)"
_PLACE: Final = late(r"\b(?:in|at|near|from|across) ([A-Z][\w’'-]+)(?! [A-Z])")
_SOMEBODY: Final = late(r"\b[Tt]he (?:[\w-]+ ){0,2}[\w-]+")
_NAME: Final = late(rf"(?<=\w ){WHOLE_NAME}")


def bound(part: Part, search: Search) -> Part:
    """The part, read of somebody of that sex alone."""
    asked = SAYS_HE.search(part.asked), SAYS_SHE.search(part.asked)
    last = part.last
    if last is None or bool(asked[0]) == bool(asked[1]):
        return part
    sex = HE if asked[0] else SHE
    known: dict[str, str] = {}
    for article in search.few(ARTICLES):
        text = article.text
        by_family = {name: families.sex(text, name) or one for name, one in sexes(text).items()}
        known |= dict.fromkeys(_PLACE.findall(text), "it") | by_family
    part = _of_somebody(part, sex, known, search)
    people = [(reading, _added(reading, part)) for reading in part.readings]
    told = {each: {known.get(name) for name in names} for each, names in people if names}
    right = tuple(each for each, one in told.items() if one == {sex})
    if right and (SAYS_SHE if asked[0] else SAYS_HE).search(part.base):
        return replace(part, readings=right)
    wrong = {each for each, one in told.items() if not one <= {sex, None}}
    kept = tuple(each for each in part.readings if each not in wrong)
    nameless = tuple(each for each in kept if _is_of_somebody(each, part.asked, sex))
    if nameless and wrong:
        return replace(part, readings=nameless)
    if not wrong or any(each in told for each in kept):
        return replace(part, readings=kept)
    other = next(_before(part, sex, known, search), None)
    if other is None:
        return part
    pronoun = SAYS_HE if asked[0] else SAYS_SHE
    typed = there.placed(LEAD.sub("", part.asked, count=1), last)
    words = next(filter(pronoun.search, part.readings), typed)
    made = pronoun.sub(lambda found: _named(found[0], other), words, count=1)
    return replace(part, readings=(made, *kept))


def _of_somebody(part: Part, sex: str, known: dict[str, str], search: Search) -> Part:
    """The part of somebody named, where no author is meant.

    It is the one named far more often than any other, else the one named last before the last
    answer; where there is none, the words stand as they were typed.
    """
    of_author = [each for each in part.readings if _AUTHOR in each and _AUTHOR not in part.asked]
    if not of_author or any(map(meant.speaks, search.few(ARTICLES))):
        return part
    is_signed = any(article.author for article in search.few(ARTICLES))
    if is_signed and patterns.read(part.base or part.asked)[0].kind in OF_THE_ARTICLE:
        return part
    typed = LEAD.sub("", part.asked, count=1)
    name = _often(sex, known, search) or next(_before(part, sex, known, search), None)
    titled = _titled(name, search) if name else _AUTHOR
    made = [each.replace(_AUTHOR, titled, 1) for each in part.readings]
    if name is None:
        made = [each for each in made if _AUTHOR not in each]
    if name is None or _OWN.search(typed):
        made.append(typed)
    kind = Kind.FACT if part.kind is Kind.OVERVIEW else part.kind
    return replace(part, kind=kind, readings=tuple(made))


def _often(sex: str, known: dict[str, str], search: Search) -> str | None:
    """The one of that sex named most by far."""
    texts = "\n".join(article.text for article in search.few(ARTICLES))
    own = (name for name, one in known.items() if one == sex)
    times = {name: len(re.findall(rf"\b{re.escape(name)}\b", texts)) for name in own}
    most = sorted(times, key=lambda name: -times[name])
    if not most or (len(most) > 1 and times[most[0]] < FAR * times[most[1]]):
        return None
    return most[0]


def _titled(name: str, search: Search) -> str:
    """The name with the title that a text gives it."""
    titled = re.compile(rf"\b{_TITLES}\.? {re.escape(name)}\b")
    found = (titled.search(article.text) for article in search.few(ARTICLES))
    return next((each[0] for each in found if each), name)


def _named(pronoun: str, name: str) -> str:
    return f"{name}'s" if pronoun.lower() in {"his", "hers"} else name


def _is_of_somebody(reading: str, asked: str, sex: str) -> bool:
    """True where it adds somebody of no name."""
    added = (found for found in _SOMEBODY.findall(reading) if found not in asked)
    return any(people.may_be(words, sex) for each in added for words in _ends(each))


def _ends(phrase: str) -> Iterator[str]:
    """The phrase, and the phrase less words at its end."""
    words = phrase.split()
    yield from (" ".join(words[:at]) for at in range(len(words), 1, -1))


def _added(reading: str, part: Part) -> frozenset[str]:
    """The names that a reading adds, by their last words."""
    names = (found[0].removesuffix("'s").removesuffix("’s") for found in _NAME.finditer(reading))
    lasts = (name.split()[-1] for name in names)
    return frozenset(last for last in lasts if last not in part.asked)


def _before(part: Part, sex: str, known: dict[str, str], search: Search) -> Iterator[str]:
    """Those of that sex, named there or before."""
    names = [re.escape(name) for name, one in known.items() if one == sex]
    if not names or part.last is None:
        return
    either = re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])")
    for place in retold.told(part.last.answer, search):
        found = list(either.finditer(place.article.text, 0, place.sentence.span.end))
        if found:
            yield found[-1][0]
