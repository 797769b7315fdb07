"""The people, places, bodies and dates that articles name.

Each is shown in the sentence that names it first, in the article's order; the line beside it names
them all. Figures and dates are shown by the sentences that hold them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.whole import shapes
from askcite.question.request import Part
from askcite.text import standing
from askcite.text.english import MONTH, OTHER_NAMES, YEAR
from askcite.text.late import late
from askcite.text.persons import names, people, speech
from askcite.text.persons.names import Bearer, Name
from askcite.text.persons.states import STATES
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence, Span

TIMELINE: Final = 60
"""Sentences of a timeline, which is to be whole."""
MOST: Final = 12
"""Sentences shown."""
LISTED: Final = 30
"""Names in the line beside them."""
FIRST: Final = 3
"""Letters that a country's name shares with what is made of it."""
KEPT: Final = 4096
_CAPITALISED: Final = late(r"(?<![\w])[A-Z][a-z]{3,}")
ARTICLES: Final = 8
"""Articles gone through, the first of those asked."""
SPEAKERS: Final = "speakers"
BEARERS: Final = {
    "people": (Bearer.PERSON,),
    SPEAKERS: (Bearer.PERSON,),
    "places": (Bearer.PLACE, Bearer.STATE),
    "countries": (Bearer.STATE,),
    "bodies": (Bearer.BODY,),
    "figure": (Bearer.PERSON,),
    "names": (Bearer.PERSON, Bearer.BODY, Bearer.PLACE, Bearer.STATE),
}
"""The bearers of each sort of name that is asked for."""
SORTS: Final = frozenset({*BEARERS, "dates", "numbers"})
"""The topics of requests for what is named."""
DATE: Final = late(
    rf"\b(?:{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH},? \d{{4}}"
    rf"|(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ee]arly|[Ll]ate) (?-i:{MONTH})(?!,? \d)"
    r"|\d{4}-\d{2}-\d{2}|1[0-9]\d\ds?|20\d\ds?|\d{1,2}(?:st|nd|rd|th) century)\b"
)
_DATES_OF: Final = late(
    r"(?i).*\b(?:time ?line|chronology|history in dates|dates|milestones)"
    r" (?:of|for|in) (?P<of>.+?)\W*"
)
_ALL_TEXTS: Final = late(
    r"(?i) (?:over|across|in|from|through(?:out)?|among|according to) (?:all |both )?(?:of )?"
    r"(?:the |these |my |your )?(?:articles?|texts?|documents?|sources?|papers?|library)$"
)
_BYLINE: Final = late(r"(?:By|by|BY|Written by|Text by|Words by|Author:) [A-Z](?:[^\n]{0,80})$")
_YEAR: Final = late(YEAR)
_YEARS: Final = late(rf"(?P<first>{YEAR}) ?(?:and|to|-|–|until|till) ?(?P<last>{YEAR})")
FIGURE: Final = late(
    rf"(?<![\w.])(?!(?:1[5-9]|20)\d\d\b(?!\.\d))\d[\d,.]*(?:\s?(?:%|per ?cent|[a-z]+))?(?!{MONTH})"
)


_FULL_NAME: Final = late(r"(?<![\w'’-])[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
NEAR: Final = 80
"""Characters after a quotation in which its speaker is named."""


def choose(part: Part, search: Search) -> Choice:
    """The sentences that name what is asked for, or nothing."""
    sort = part.topics[0] if part.topics else "people"
    articles = _of_thing(part, search.few(ARTICLES, first=True))
    said: list[str] = []
    groups = []
    left = 0
    for article in articles:
        cut, _ = search.generation.sentences(article.id)
        sentences = [s for s in cut if not _is_byline(s, article)]
        told = list(_named(sort, article, sentences, part.subject))
        said += [words for words, _, _ in told]
        shown = _shown(article, told)
        most = TIMELINE if sort == "dates" else MOST
        evidence, left = shown[:most], left + len(shown[most:])
        if evidence:
            groups.append(Group(evidence, article.title if len(articles) > 1 else None))
    return Choice(
        part.asked,
        part.asked,
        Kind.LIST,
        groups=tuple(groups),
        confidence=1.0 if groups else 0.0,
        notice=_line(sort, tuple(dict.fromkeys(said)), left) if groups else None,
        articles={article.id: article for article in articles},
    )


def _of_thing(part: Part, articles: Sequence[Article]) -> Sequence[Article]:
    """The articles that name the thing of the dates.

    All of them where none does.
    """
    found = _DATES_OF.fullmatch(part.typed)
    wanted = meaning(_ALL_TEXTS.sub("", found["of"])) if found and len(articles) > 1 else None
    own = [a for a in articles if wanted and wanted <= set(terms(f"{a.title}\n{a.text}"))]
    return own or articles


def _is_byline(sentence: Sentence, article: Article) -> bool:
    """True for the line with the author's name."""
    block = article.block_at(sentence.span.start)
    if block is None or block.kind in {BlockKind.BYLINE, BlockKind.FURNITURE}:
        return True
    line = block.span.of(article.text)
    return _BYLINE.match(line) is not None and not standing.is_closed(line)


_Told = tuple[str, Sentence, Span]
"""The words, the sentence that holds them, and their place."""


def _named(
    sort: str, article: Article, sentences: Sequence[Sentence], about: str
) -> Iterable[_Told]:
    if sort in BEARERS:
        spans = [s.span for s in sentences]
        text = article.text
        if sort == SPEAKERS:
            kept = _with_quoted(names.speakers(text, spans), article, spans)
        else:
            kept = _once(n for n in names.found(text, spans) if n.bearer in BEARERS[sort])
            if sort == "people":
                kept = _everybody(article, spans)
            if sort == "countries":
                kept = [*kept, *_made_from(text, sentences, kept)]
            if sort == "figure":
                main = people.main(article.title, text, spans)
                kept = [main] if main else []
        return [(name.words, sentences[name.sentence], name.span) for name in kept]
    pattern = FIGURE if sort == "numbers" else DATE
    asked = re.findall(r"\w+", about.lower())
    return [
        (match.group(), sentence, Span(*match.span()))
        for sentence in sentences
        for match in pattern.finditer(article.text, sentence.span.start, sentence.span.end)
        if _within(match.group(), about) or all(word in match.group().lower() for word in asked)
    ]


def _with_quoted(known: Sequence[Name], article: Article, spans: Sequence[Span]) -> list[Name]:
    """The speakers, with those who speak as `she`."""
    last = {name.words.split()[-1] for name in known}
    made = [*known]
    for said in speech.utterances(article.text, article.blocks, spans):
        named = _FULL_NAME.search(said.speaker or "") if said.direct else None
        if named is None or named[0].split()[-1] in last:
            continue
        after = article.text.find(named[0], said.words.start, said.words.end + NEAR)
        start = after if after >= 0 else article.text.rfind(named[0], 0, said.words.start)
        at = next((at for at, span in enumerate(spans) if span.start <= start < span.end), None)
        if at is not None:
            last.add(named[0].split()[-1])
            place = Span(start, start + len(named[0]))
            made.append(Name(named[0], place, at, Bearer.PERSON))
    return sorted(made, key=lambda name: name.span.start)


def _within(date: str, about: str) -> bool:
    """True for a date in `1971 and 1979`."""
    span, year = _YEARS.fullmatch(about), _YEAR.search(date)
    return bool(span and year and int(span["first"]) <= int(year[0]) <= int(span["last"]))


def _made_from(text: str, sentences: Sequence[Sentence], known: Sequence[Name]) -> Iterator[Name]:
    """The countries of words made from their names.

    As in `Belgian` and `China-centric`.
    """
    seen = {name.words for name in known}
    for at, sentence in enumerate(sentences):
        for found in _CAPITALISED.finditer(text, sentence.span.start, sentence.span.end):
            word = found.group()
            state = _state(word)
            if state and state not in seen:
                seen.add(state)
                yield Name(state, Span(*found.span()), at, Bearer.STATE)


@lru_cache(KEPT)
def _state(word: str) -> str | None:
    """The state that a word is made from, if any."""
    first = [name for name in STATES if name[:FIRST] == word[:FIRST]]
    others = (name.title() for name, forms in OTHER_NAMES.items() if word in forms)
    own = next((name for name in first if Text(word).knows(name)), None)
    return own or next((name for name in others if name in STATES), None)


def _everybody(article: Article, spans: Sequence[Span]) -> list[Name]:
    """All people, of a story those of no name too."""
    words = [span.line(article.text) for span in spans]
    tale = shapes.of(article, words) is shapes.Shape.STORY
    return list(people.everybody(article.title, article.text, spans, tale=tale))


def _once(found: Iterable[Name]) -> list[Name]:
    """The names without those that a longer one ends with."""
    kept: list[Name] = []
    for name in found:
        if not any(f" {name.words} " in f" {other.words} " for other in kept):
            kept.append(name)
    return kept


def _shown(article: Article, told: Sequence[_Told]) -> tuple[Evidence, ...]:
    shown: dict[int, Evidence] = {}
    for _, sentence, span in told:
        inside = span if sentence.span.covers(span) else None
        shown.setdefault(sentence.number, Evidence(article.id, sentence, inside, 1.0, 0.0))
    return tuple(shown.values())


def _line(sort: str, said: Sequence[str], left: int) -> str | None:
    """The names, or how many sentences are not shown."""
    if sort not in BEARERS or not said:
        these = "dates" if sort == "dates" else "figures"
        more = "sentence" if left == 1 else "sentences"
        return f"{left} more {more} with {these} not shown." if left else None
    more = f" and {len(said) - LISTED} more" if len(said) > LISTED else ""
    return f"Named: {', '.join(said[:LISTED])}{more}."
