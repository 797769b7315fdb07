"""Yes or no with one wrong detail.

Of `Did the hall open in 1817?` a text that says "opened in 1871" lacks the year, and the reader
refuses it. The sentence that has all other words, and a detail of the same sort, is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Search
from askcite.answer.guards import contrary
from askcite.question.affirmed import affirmed
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text import irregular, standing
from askcite.text.antonyms import pairs
from askcite.text.counting import Amount, placed
from askcite.text.english import MONTHS, NUMBER_WORDS, PREPOSITIONS, UNITS, WEEKDAY, YEAR
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Article, Evidence, Kind

LEAST: Final = 2
"""Words of the request, its detail aside, that the sentence has."""
_LIGHT: Final = frozenset(
    terms("get got make made take took article study text really ever only people")
)
"""Words of a request that a sentence need not have."""
_YEAR: Final = late(rf"\b{YEAR}\b")
_PRONOUN: Final = late(r"(?i)\b(?:she|he|they|it|her|his|their)\b")
_DATED: Final = late(rf"(?i)\b(?:{'|'.join(MONTHS)}|{WEEKDAY})\b")
_TIMES: Final = frozenset({"year", "month", "week", "day", "hour", "minute"})
_LED: Final = late(rf"(?i)\b(?:{PREPOSITIONS}) (?:the )?$")
_NAMED: Final = late(r"(?<![.?!:] )(?<!^)\b[A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Detailed:
    """A request as its words, its numbers apart."""

    asked: str
    words: tuple[tuple[str, str], ...]
    numbers: tuple[Amount, ...]
    years: frozenset[str]
    places: frozenset[str]
    pronoun: str


def choose(
    part: Part,
    chosen: Choice,
    search: Search,
    fits: Callable[[Evidence, Article], bool] | None = None,
) -> Choice:
    """The sentence with another detail, else the choice.

    It is one that `fits`, where that is given.
    """
    found = chosen.finding
    if found is None or not affirmed(part.readings[0]):
        return chosen
    fitting: list[tuple[tuple[int, int], float, Evidence]] = []
    for asked in dict.fromkeys((part.readings[0], part.typed)):
        if fitting:
            break
        request = _read(asked)
        for each in found.candidates:
            told = _fit(request, each, found.articles, search)
            shown = Evidence(each.article_id, each.sentence, None, search.answers_from, 0.0)
            if told and (fits is None or fits(shown, found.articles[each.article_id])):
                fitting.append((told, each.cosine, shown))
    if not fitting:
        return chosen
    *_, shown = max(fitting, key=lambda each: each[:2])
    denied = contrary.denies(part.readings[0], completing.words(shown, found.articles))
    return Choice(
        part.asked,
        part.readings[0],
        Kind.YES_NO,
        groups=(Group(completing.completed((shown,), found)),),
        verdict="no" if denied else None,
        confidence=search.answers_from,
        finding=found,
        articles=found.articles,
    )


def owned(part: Part, chosen: Choice, search: Search) -> Choice:
    """The own sentence of what is asked about.

    `Does the family plan cost 6 euros?` is not answered by the team plan that does.
    """
    asked = part.readings[0]
    numbers = placed(asked)
    request = _read(asked)
    if not numbers or not chosen.evidence or chosen.finding is None:
        return chosen
    at = numbers[0][0].start
    owner = [(t, w) for t, w in request.words if asked.lower().find(w.lower()) < at]

    def fits(each: Evidence, article: Article) -> bool:
        heading = article.heading_at(each.sentence.span.start) or _thing(article)
        said = Text(f"{heading} {each.sentence.span.line(article.text)}")
        return all(synonyms.holds(said, *pair) for pair in owner)

    best = chosen.evidence[0]
    if not owner or fits(best, chosen.articles[best.article_id]):
        return chosen
    return choose(part, chosen, search, fits)


def _read(asked: str) -> Detailed:
    """The request's words of meaning, numbers and places."""
    amounts = placed(asked)
    spans = [span for span, _ in amounts]
    years = frozenset(_YEAR.findall(asked))
    text = Text(asked)
    words, places = [], set()
    for term, found in text.words:
        word = found.group()
        in_number = any(s.start <= found.start() < s.end for s in spans)
        unit = bool(spans) and word.lower() in UNITS
        if in_number or unit or (term, word) not in text.spoken or term in _LIGHT:
            continue
        words.append((term, word))
        if _LED.search(asked[: found.start()]):
            places.add(term)
    kept = tuple(a for span, a in amounts if span.of(asked) not in years)
    pronoun = _PRONOUN.search(asked)
    return Detailed(
        asked,
        tuple(words),
        kept,
        years,
        frozenset(places),
        pronoun.group().lower() if pronoun else "",
    )


def _fit(
    request: Detailed, each: Candidate, articles: Mapping[str, Article], search: Search
) -> tuple[int, int] | None:
    """The words held, and what differs, of a fitting sentence."""
    article = articles[each.article_id]
    said = each.sentence.span.line(article.text)
    around = _around(each, article, search) if standing.leans(said) else said
    here, near = Text(said), Text(around)
    missing = [pair for pair in request.words if not synonyms.holds(near, *pair)]
    held = len(request.words) - len(missing)
    if " ".join(word for _, word in missing).lower() in request.asked.lower():
        missing = missing[-1:]  # a name of two words is one detail
    if request.pronoun and _PRONOUN.search(said):
        held += 1
    details = list(_numbers(request, said))
    otherwise = len(missing) + details.count(False)
    if otherwise > 1 or None in details:
        return None
    joined = bool(missing) and _is_joined(missing[0][1], request, said)
    if held + joined < LEAST:
        return None
    if missing and not (joined or _is_otherwise(*missing[0], request, here, article)):
        return None
    own = sum(irregular.holds(here, t, w) for t, w in request.words) or len(details)
    return (held + own, -otherwise) if own else None


def _around(each: Candidate, article: Article, search: Search) -> str:
    """The sentence after those it leans on, and its heading.

    They go back as long as each begins with the same pronoun.
    """
    around = said = each.sentence.span.line(article.text)
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span == each.sentence.span), 0)
    block = article.block_at(each.sentence.span.start)
    while at and block and block.span.covers(cut[at - 1].span):
        at -= 1
        before = cut[at].span.line(article.text)
        around = f"{before} {around}"
        if before.split()[0] != said.split()[0] or said.split()[0] not in {"He", "She"}:
            break
    return f"{article.heading_at(each.sentence.span.start) or _thing(article)} {around}"


def _thing(article: Article) -> str:
    """The title's words that are no names of the text."""
    names = frozenset(_NAMED.findall(article.text))
    return " ".join(w for w in article.title.split() if w.strip(",;:?!") not in names)


def _numbers(request: Detailed, said: str) -> Iterator[bool | None]:
    """Each number: there, there otherwise, or not there (None)."""
    years = frozenset(_YEAR.findall(said))
    for year in request.years:
        yield year in years if years else None
    amounts = [amount for span, amount in placed(said) if span.of(said) not in years]
    for asked in request.numbers:
        same = [a for a in amounts if measures(asked, a)]
        yield any(map(asked.equals, same)) if same else None


def measures(asked: Amount, told: Amount) -> bool:
    """True for amounts of one measure: `8 million`, £5 million."""
    bare = not asked.unit and asked.scale > 1 and asked.scale == told.scale
    if {asked.unit.rstrip("s"), told.unit.rstrip("s")} <= _TIMES:
        return True
    return bare or asked.unit.rstrip("s") == told.unit.rstrip("s")


def _is_joined(word: str, request: Detailed, said: str) -> bool:
    """True for another word by the same joint.

    So is `died of fever` for `died of cancer`.
    """
    asked = late(rf"(?i)\b(?P<done>\w+) (?P<joint>{PREPOSITIONS}) (?:an? |the )?{word}\b")
    found = asked.search(request.asked)
    if not found:
        return False
    other = late(rf"(?i)\b(\w+) {found['joint']} (?:an? |the |\w+ ){{0,2}}\w{{3,}}")
    same = {*terms(found["done"]), *(t for w in irregular.others(found["done"]) for t in terms(w))}
    return any(set(terms(before)) & same for before in other.findall(said))


def _is_otherwise(term: str, word: str, request: Detailed, here: Text, article: Article) -> bool:
    """True where the sentence has another detail of its sort."""
    if any(one == term and other in here.known for one, other in pairs()):
        return True
    if _DATED.fullmatch(word):
        return bool(_DATED.search(here.text))
    names = frozenset(_NAMED.findall(article.text))
    if word.lower() in NUMBER_WORDS or not any(m.group() in names for _, m in here.words):
        return False
    return word.capitalize() in names or (word[0].isupper() and term in request.places)
