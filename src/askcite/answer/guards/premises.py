"""Requests whose sentence, however like them, tells of something else.

A name that stands nowhere in the articles, a time or number that the sentence lacks, a birth or a
death that it does not tell of, an office that it does not name, or another country's: unless the
reading is sure, they are not answered.
"""

from __future__ import annotations

import re
import unicodedata
from importlib import import_module
from typing import Final

from askcite.answer import causes, meant
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.guards import asserted, fixed, one_number, other_counts, owned, unnamed
from askcite.answer.guards.sorts import lacks
from askcite.answer.people import bound
from askcite.question.asked import WHY
from askcite.text import standing
from askcite.text.closeness import distance
from askcite.text.english import MONTH, OTHER_NAMES, WEEKDAY
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import Article, Kind, Span

SURE: Final = 0.83
"""Confidence from which on a sentence is believed all the same. Of squad2_dev's questions with a
name that stands nowhere in the article, nor one like it, 42 have no answer and 12 have one, but for
those that misspell a name with an accent."""
_OF: Final = {Kind.FACT, Kind.WHY_HOW, Kind.TERM, Kind.YES_NO}
ARTICLES: Final = 20
"""Articles in which a name is looked for in another spelling."""
_SLIPS: Final = 2
_SHORT: Final = 5
"""Letters of a name that may have one slip only: Rome is not Rehm."""
_WORD: Final = late(r"[^\W\d_]{3,}")
_NAME: Final = late(r"(?<![.?!:]\s)(?<!^)(?<![\w'’.-])[A-Z][a-z]{3,}(?![\w-])")
_PAPER: Final = late(
    r"(?i)\b(?:according to|as reported by|in|by|from) (?:the |an? )?(?:[\w'’.&-]+ ){1,6}?"
    r"(?:article|report|paper|story|piece|post|text|study|essay|review|page)s?\b"
    r"|\baccording to [^,?]+"
    r"|\b(?:published|posted|dated)(?: on| in| at)? [A-Z][a-z]+(?: \d{1,2})?(?:,? \d{4})?\b"
)
"""Words that name an article, which its text need not."""
_OFFICE: Final = (
    r"(?:President|Prime Minister|Minister|Chancellor|Senator|Governor|Secretary|Judge|Justice"
    r"|General|King|Queen|Pope|Bishop|Professor|Prof\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Lady|Lord|CEO"
    r"|Chair\w*|Director|Mayor|Ambassador|Captain)"
)
_SPEAKS: Final = (
    r"(?:say|mention|propos|promis|claim|emphasi[sz]|urge|argu|state|stress|thank|announc|describ"
    r"|call for|address|explain|suggest|recommend|tell|told|warn|plan|want|pledg)\w*"
)
"""With what a speech's speaker is named, whom its own text calls `I`."""
_SIDES: Final = frozenset({"Eastern", "Western", "Northern", "Southern", "Central"})
_BORN: Final = late(
    r"(?i)\W*(?:when|where|in (?:what|which) (?:year|place|city|country|town)) (?:was|were|is) .+"
    r" born\W*"
)
_BIRTH: Final = late(r"(?i)\b(?:born|birth\w*|native of|b\.)|\d{4}\s*[–—-]")
_BORN_WHERE: Final = late(r"(?i)\W*(?:and )?where (?:was|were|is) .+ born\W*")
_BIRTHPLACE: Final = late(
    rf"(?i)\bborn\b(?:(?!\b(?:who|and)\b)[^.;]){{0,60}}?\b(?:in|at|near|aboard|on|outside|to|into)"
    rf" (?:the |an? )?(?!{MONTH}|\d|(?:early|late|spring|summer|autumn|winter|year)\b)[a-z]"
    r"|native of|birth|(?-i:\bIn [A-Z][^.]+ born\b)|\bfrom (?-i:[A-Z])"
)
_DIED: Final = late(
    r"(?i)\W*(?:when|where|how|why|in which year) (?:did|has|was) .+ (?:die|died)\W*"
)
_DEATH: Final = late(
    r"(?i)\b(?:di(?:e[ds]?|ed)|dead|deaths?|kill\w*|murder\w*|passed away|late|execut\w*|lost|"
    r"drown\w*|fell|suicide|hanged|shot|d\.)|[–—-]\s*\d{4}"
)
_LIVES_LONG: Final = late(
    r"(?i)\W*(?:and )?how long (?:do|does|did|can|will|would) .+ (?:live|survive)\W*"
)
_LIFE: Final = late(
    r"(?i)\b(?:li(?:ves?|ved|fe|fespan|fetime|ving)|ages?|aged|old|surviv\w*|years)\b"
)
_HEAVY: Final = late(r"(?i)\W*(?:and )?how (?:much (?:do|does|did|will) .+ weigh|heavy .+)\W*")
_WEIGHT: Final = late(r"(?i)\bweigh\w*|\b(?:kg|kilo\w*|grams?|pounds?|lbs?|tons?|tonnes?|stone)\b")
_OF_TIME: Final = r"of the (?:match|game|year|month|day|week|season|tournament|series|century)\b"
_AWARD: Final = late(rf"(?i)\W*who(?:'s| is| was| became) (?:the )?[\w-]+ {_OF_TIME}\W*")
_AWARDED: Final = late(rf"(?i)\b{_OF_TIME}")
_VICTIM: Final = late(
    r"(?i)\W*(?:and )?who(?: \w+ly)? (?:killed|murdered|shot|stabbed|poisoned|assassinated|attacked"
    r"|beat|robbed|arrested|kidnapped|hit|bit) (?P<whom>.+?)\W*"
)
_BEFORE: Final = 200
"""Characters before a sentence in which whom it speaks of may be named."""
_LEAD: Final = 400
"""Characters in which an article names the place that it is about."""
_PLACES: Final = "town city village country county state nation place island region district"
"""Places without a name, of which the article's own is meant."""
SURE_WHOSE: Final = 0.6
"""Confidence from which on a sentence need not have the names asked about, or whose office it tells
of. Of 612 answers to squad2_dev's questions 11 below it have a name nowhere near: none is right."""
_HOLDER: Final = late(
    r"(?i)\W*who(?:'s| is| was) (?:the )?(?:current |present |new |first |last )?(?:"
    r"(?P<public>prime minister|president|minister|king|queen|mayor|chancellor|governor"
    r"|head of state|leader|ruler|emperor|ambassador)"
    r"|head|director|chairman|chairwoman|ceo|boss|owner|founder) of (?:the )?(?P<whose>.+?)\W*"
)
"""A question for the holder of an office; a public one has a holder in each country."""
_WHOSE_WORDS: Final = 3
"""Words of a country's or a town's name, at most."""
_MAKER: Final = late(
    r"(?i)\W*(?:and )?who (?:wrote|authored|composed|painted|invented|designed|directed) (?!it\b).+"
)
_MADE: Final = late(
    r"(?i)\b(?:writ\w*|wrote|author\w*|compos\w*|paint\w*|invent\w*|design\w*|direct\w*|by"
    r"|creat\w*|made|novels?|books?|poems?|plays?|works?|his|her|'s|’s)\b"
)
_LETTERS: Final = late(r"\b[A-Z]{3,6}\b")
"""An abbreviation of which a fact may be told."""
_WHEN_WHO: Final = late(r"(?i)\W*(?:and )?(?:when|since when|(?:in )?(?:what|which) year|who)\b")
_HOLDS: Final = late(
    r"(?i)\b(?:minister|presid\w*|king|queen|mayor|chancellor|governor|head\w*|lead\w*|led|rul\w*"
    r"|emperor|direct\w*|chair\w*|ceo|chief|boss|own\w*|found\w*|ambassador|reign\w*|premier|pm"
    r"|pope|prince\w*|commander|manag\w*|run|runs|ran|under)\b"
)
_NAME_OF: Final = late(
    r"(?i)\W*(?:and )?(?:what(?:['’]?s| is| was| were| are) (?:the )?(?:(?:first|last|full|real) )?"
    r"names? of .+|what(?:['’]?s| is| was| were| are) .+['’]s names?|what (?:is|was) .+ (?:called"
    r"|named))\W*"
)
_HAS_NAME: Final = late(
    rf"(?:(?<=[^\s.!?:] )|(?<=\|\s))(?!(?:{MONTH}|{WEEKDAY})\b)"
    r"[\"'“‘(]?[A-Z][\w'’-]+|^\W*[A-Z][\w'’-]+ [A-Z]|^\W*(?!(?:The|An?|It|He|She|They|In|On|At|No"
    r"|This|That|His|Her|Its)\b)[A-Z]\w+ (?:is|was|were|are)\b|[\"“‘`_]|\b(?:called|named)\b"
)

_PAIRS: Final = (
    (_NAME_OF, _HAS_NAME),
    (_BORN, _BIRTH),
    (_BORN_WHERE, _BIRTHPLACE),
    (_DIED, _DEATH),
    (_HOLDER, _HOLDS),
    (_MAKER, _MADE),
    (_LIVES_LONG, _LIFE),
    (_HEAVY, _WEIGHT),
    (_AWARD, _AWARDED),
)
"""Looks of a question, and those of a sentence that may answer it."""
ASKED: Final = (*fixed.ASKED, *one_number.ASKED, _HOLDER)
"""Questions that fix what even a sentence read as sure must have."""


def fails(chosen: Choice, search: Search) -> bool:
    """True where the sentence tells of something else."""
    asked = chosen.understood_as
    if not chosen.evidence:
        return False
    labelled = any(each.search(asked) for each in one_number.ASKED)
    if labelled and one_number.missing(asked, search) is not None:
        return True
    return chosen.kind in _OF and _tells_else(chosen, search)


def lacks_detail(chosen: Choice) -> bool:
    """True where the sentence lacks what the question fixes."""
    span = chosen.evidence[0].sentence.span
    article = chosen.articles[chosen.evidence[0].article_id]
    return fixed.lacks(chosen.understood_as, span, article)


def _tells_else(chosen: Choice, search: Search) -> bool:
    """True where a sentence tells of something else."""
    asked = chosen.understood_as
    fixes = any(each.search(asked) for each in fixed.ASKED)
    best = chosen.evidence[0]
    if WHY.match(asked):
        best = causes.premise(best, asked, chosen.finding)
    span, article = best.sentence.span, chosen.articles[best.article_id]
    said = span.of(article.text)
    if bound.tells_of_another(asked, span, article, search):
        return True
    if chosen.confidence >= SURE:
        lacking = fixes and fixed.lacks(asked, span, article)
        return lacking or not _is_of_place(asked, span, article)
    other = fixes and fixed.lacks(asked, span, article)
    other = other or any(ask.fullmatch(asked) and not tell.search(said) for ask, tell in _PAIRS)
    speaks = meant.speaks(article)  # whoever speaks is named by others alone
    anothers = not _names_whose(asked, said) or _is_of_other_letters(asked, said)
    anothers = anothers or _is_of_another_name(chosen, span, article, search)
    anothers = anothers and chosen.confidence < SURE_WHOSE and not speaks
    anothers = anothers or owned.anothers(asked, span, article, search)
    anothers = anothers or _counts_another(asked, span, article)
    anothers = anothers or not _is_of_place(asked, span, article)
    anothers = anothers or not _names_whom(
        asked, article.text[max(0, span.start - _BEFORE) : span.end]
    )
    anothers = anothers or unnamed.is_elsewhere(asked, span, article)
    anothers = anothers or (chosen.kind is not Kind.YES_NO and unnamed.is_asked_of(asked, search))
    anothers = anothers or one_number.is_another(asked, span, article)
    if chosen.kind is Kind.YES_NO and chosen.confidence < SURE_WHOSE and not anothers:
        leave = import_module("askcite.answer.guards.leave")
        anothers = leave.fails(asked, said, search)
    if other or anothers or lacks(asked, span, article) or asserted.fails(chosen):
        return True
    known = (f"{each.title} {each.source} {each.author}" for each in chosen.articles.values())
    return not speaks and stranger(asked, search, " ".join(known)) is not None


def _counts_another(asked: str, span: Span, article: Article) -> bool:
    """True where what is counted is not named near by."""
    if not other_counts.ASKED.fullmatch(asked):
        return False
    said = span.line(article.text)
    begins = max(0, span.start - _BEFORE) if standing.leans(said) else span.start
    before = article.text[begins : span.end]
    over = f"{article.title} {article.heading_at(span.start) or ''}"
    return other_counts.misses(asked, f"{over} {' '.join(before.split())}")


def _is_of_another_name(chosen: Choice, span: Span, article: Article, search: Search) -> bool:
    """True for another's fact, unless of yes or no."""
    if chosen.kind is Kind.YES_NO:
        return False
    return owned.named_elsewhere(chosen.understood_as, span, article, search)


def _names_whom(asked: str, said: str) -> bool:
    """False for a deed that is done to another."""
    found = _VICTIM.fullmatch(asked)
    whom = meaning(found["whom"]) if found else frozenset()
    return not whom or bool(whom & set(terms(said)))


def _names_whose(asked: str, said: str) -> bool:
    """False for the office of another: `prime minister of India`."""
    found = _HOLDER.fullmatch(asked)
    if found is None or not found["public"] or len(found["whose"].split()) > _WHOSE_WORDS:
        return True
    others = OTHER_NAMES.get(found["whose"].lower(), ())
    return Text(said).knows(found["whose"]) or any(name in said for name in others)


def _is_of_place(asked: str, span: Span, article: Article) -> bool:
    """False for an office of a place named elsewhere."""
    block = article.block_at(span.start)
    near = block.span.of(article.text) if block else span.of(article.text)
    over = f"{article.title} {article.heading_at(span.start) or ''} {_PLACES}"
    return _names_whose(asked, f"{over} {article.text[:_LEAD]} {near}")


def _is_of_other_letters(asked: str, said: str) -> bool:
    """True for another abbreviation's fact: `When was FOIP announced?`."""
    wanted, told = set(_LETTERS.findall(asked)), set(_LETTERS.findall(said))
    if not _WHEN_WHO.match(asked) or len(wanted) != 1 or not told:
        return False
    (short,) = wanted
    long = r"[\w'’]*\W+(?:(?:and|of|the|for|in|on) )?".join(short)
    return short not in said and re.search(rf"(?i)\b{long}", said) is None


def stranger(asked: str, search: Search, known: str = "") -> str | None:
    """The name or code that stands nowhere, nor is `known`."""
    if code := one_number.missing(asked, search):
        return code
    for name in dict.fromkeys(_NAME.findall(_PAPER.sub(" ", asked))):
        if name in _SIDES or name in known:
            continue
        if not (search.knows(name) or _is_like(name, search) or _is_speaker(name, asked, search)):
            return str(name)
    return None


def _is_speaker(name: str, asked: str, search: Search) -> bool:
    """True for whoever speaks in a text that says `I`."""
    called = rf"\b{_OFFICE} (?:\w+ )?{name}\b|\b{name} (?:\w+ )?{_SPEAKS}"
    if re.fullmatch(_OFFICE, name):
        called = rf"\b{name} [A-Z]"
    return re.search(called, asked) is not None and any(map(meant.speaks, search.few(1)))


def _is_like(name: str, search: Search) -> bool:
    """True where the articles spell it otherwise."""
    bare = _bare(name)
    slips = _SLIPS if len(bare) > _SHORT else 1
    return any(
        word[0].lower() == bare[0] and distance(bare, _bare(word), slips) <= slips
        for article in search.few(ARTICLES, first=True)
        for word in set(_WORD.findall(article.text))
        if abs(len(word) - len(name)) <= slips
    )


def _bare(word: str) -> str:
    """The word in small letters without accents."""
    apart = unicodedata.normalize("NFKD", word)
    return re.sub(r"[^a-z]", "", apart.lower()) or word.lower()
