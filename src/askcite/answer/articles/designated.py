"""Articles that a request names, asked alone.

`In the lending rules, …`, `owl article: …`, `according to the Gazette`, `how many does Weir give?`
and, after an answer, `and the Observer?`: what is left of the request is asked of those alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from askcite.answer.articles import known_by, one_event
from askcite.answer.articles.known_by import KIND, TEXTS, KnownBy
from askcite.answer.finding import Search
from askcite.index import ArticleSummary
from askcite.question import papers, patterns
from askcite.question.request import Request
from askcite.question.wordings import agreement
from askcite.question.wordings.about_articles import IN_FORCE
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS, MONTH, QUESTION_WORDS
from askcite.text.late import late

WORDS: Final = 5
"""Words of such a name, at most."""
FEW: Final = 3
"""Articles that one name may mean, unless it is of several."""
_X: Final = rf"(?P<x>(?:(?:the|this|that|our|your) )?[\w'’&.-]+(?: [\w'’&.-]+){{0,{WORDS - 1}}}?)"
_BY: Final = r"(?:according to|acc\.? to|as per|per|as (?:told|reported|stated) (?:by|in))"
_SAYS: Final = (
    r"(?:say|says|said|report|reported|write|wrote|tell|told|give|gave|name|mention|state|claim"
    r"|put|quote|think|argue|describe|speak of|speak)"
)
_VERB: Final = rf"(?:{QUESTION_WORDS}|{AUXILIARIES}|can|could|may|must|should|i|we|are there)"
_LEADS: Final = late(
    rf"(?i)^\W*(?:(?:and|so|but) )?(?:in|from|for|{_BY}) {_X}(?:\s?[,:] ?| (?={_VERB}\b))"
    r"(?P<rest>\S.+)$"
)
_LABEL: Final = late(rf"(?i)^\W*{_X}\s?: ?(?P<rest>\S.+)$")
_TRAILS: Final = late(rf"(?i)^(?P<rest>.+?),? (?:{_BY}|in|from) {_X}\W*$")
_SAID: Final = late(
    rf"(?i)^(?P<asks>.+?) (?P<do>does|do|did) {_X} (?P<says>{_SAYS})\b(?P<more>.*)$"
)
_PHRASE: Final = late(
    r"(?i)\b(?P<x>(?:the|this|that|these|those|both|all|each|every|our|your"
    rf"|which(?= (?:[\w'’&-]+ ){{1,3}}{TEXTS} (?:is|was|came|has) ))"
    r"(?: (?:of )?(?:the|these|two))*"
    rf" (?:[\w'’&-]+ ){{0,{WORDS - 1}}}?(?:{KIND}|{TEXTS}))\b(?! (?:called|titled|by)\b)"
)
NEXT: Final = late(rf"(?i)^\W*(?:(?:and|or|but) )*(?:(?:what|how) about |{_BY} |in )*{_X}\W*$")
"""A follow-up that names but another article."""
_OLDER: Final = late(
    rf"(?i)\W*(?:is|was|are) {_X} (?P<how>newer|older|longer|shorter|later|earlier|more recent)"
    rf" than {_X.replace('<x>', '<y>')}\W*"
)
_MATTER: Final = r"(?P<on> (?:on|about|over|as to|in|regarding|concerning) .+?)?"
_PAPERS: Final = tuple(
    late(rf"(?i)\W*{form.format(x=_X, y=_X.replace('<x>', '<y>'))}{_MATTER}\W*")
    for form in (
        r"(?P<do>(?:(?:how|where|on what) )?(?:do|did)) {x} (?:and|&) {y} (?:both |really )?"
        r"(?P<how>agree|disagree|differ|say the same(?: thing)?|contradict each other)",
        r"(?P<do>does|did) {x} (?P<how>agree|disagree|differ) (?:with|from) {y}",
        r"(?P<how>compare|contrast) (?:what )?{x} (?:and|&|with|to) {y}(?: says?)?",
    )
)
"""A request that holds two papers against each other."""
_WROTE_ABOUT: Final = late(
    r"(?i)\W*who (?:wrote|writes|reported|reports) "
    rf"(?:(?:an? |the )?(?:article|text|piece|report)s? )?(?:about|on) {_X}\W*"
)
_ONE: Final = late(r"(?i)\bones?$")
_A_TEXT: Final = late(rf"(?i)\b(?!ones?\b)(?:{KIND}|{TEXTS})\b")
"""Without such a word `the green one` is no text: `the Union article or the Herald one`."""
_SEVERAL: Final = late(rf"(?i)\b(?:both|two|all|these|those|\w+s)\b|{TEXTS}(?<=s)$")
_EACH: Final = late(r"(?i)(both|each|every|(?:the|these|all) two)\b")
_ONE_BY_ONE: Final = frozenset({"each", "every"})
_WHAT: Final = late(r"(?i)(?:and )?what(?: else| exactly)?")
_TIME: Final = late(
    rf"(?i) (?:in|on|of|from) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}(?: (?:19|20)\d\d)?\b"
    r"| in (?:19|20)\d\d\b"
)
NAMES: Final = late(
    rf"(?i)^\W*(?:(?:and|so|but) )?(?:in|from|for|{_BY}) |^[^?]{{3,60}}?:|\b{_BY} "
    rf"|\b(?:in|from) (?:the )?[\w'’&-]+(?: [\w'’&-]+){{0,3}}\W*$"
    rf"|\b(?:does|do|did) (?:\S+ ){{1,{WORDS}}}?{_SAYS}\b|^\W*(?:compare|contrast) "
    r"|\b(?:agree|disagree|differ|contradict)\b|"
    rf"\b{KIND}\b|\b{TEXTS}\b"
    r"|^\W*(?:and|or|what about|how about) |\bwho (?:wrote|writes|reported|reports) "
)
"""Looks of a request that may name an article."""


class OfArticles(NamedTuple):
    """The rest of a request, and the articles named."""

    text: str
    ids: tuple[str, ...]


def narrowed(
    request: Request, held: Sequence[ArticleSummary], search: Search
) -> tuple[Request, Search] | None:
    """The request asked of the articles it names."""
    if not NAMES.search(request.text) or papers.apart(request.text):
        return None
    shelf = known_by.shelf(held, search)
    found = _next(request, shelf, search) if shelf and request.history else None
    found = found or (_of(request.text, shelf, search) if shelf else None)
    if found is None:
        return None
    text = request.text if IN_FORCE.fullmatch(request.text) else found.text
    return replace(request, parts=patterns.read(text)), replace(search, scope=list(found.ids))


def _next(request: Request, shelf: Sequence[KnownBy], search: Search) -> OfArticles | None:
    """The last question asked of another article."""
    names = NEXT.fullmatch(request.text)
    ids = _whose(names["x"], shelf) if names else ()
    if not ids:
        return None
    for question, _ in reversed(request.history):
        if not NEXT.fullmatch(question):
            own = _of(question, shelf, search)
            return OfArticles(own.text if own else question, ids)
    return None


def _of(text: str, shelf: Sequence[KnownBy], search: Search) -> OfArticles | None:
    """The request less the words that name articles."""
    if (older := _OLDER.fullmatch(text)) and (ids := _both(older, shelf, search)):
        return OfArticles(f"is the article {older['how']} than the article", ids)
    if papers_held := _of_papers(text, shelf):
        return papers_held
    if about := _WROTE_ABOUT.fullmatch(text):
        ids = _whose(f"the {about['x']} articles", shelf)
        return (
            OfArticles("who wrote the articles" if len(ids) > 1 else "who wrote the article", ids)
            if ids
            else None
        )
    return _framed(text, shelf) or _phrased(text, shelf, search)


def _both(found: re.Match[str], shelf: Sequence[KnownBy], search: Search) -> tuple[str, ...]:
    """The article, and those it is held against."""
    one, others = (
        one_event.named(words, shelf, search) or _whose(words, shelf)
        for words in (found["x"], found["y"])
    )
    return (*one, *others) if len(one) == 1 and others and one[0] not in others else ()


def _of_papers(text: str, shelf: Sequence[KnownBy]) -> OfArticles | None:
    """The request that holds two papers against each other."""
    for form in _PAPERS:
        found = form.fullmatch(text)
        sides = [known_by.in_paper(found[x], shelf) for x in ("x", "y")] if found else []
        if found and all(sides) and sides[0] != sides[1]:
            do = found.groupdict().get("do")
            how = found["how"]
            asks = f"{do.replace('does', 'do')} the articles {how}" if do else f"{how} the articles"
            ids = tuple(dict.fromkeys((*sides[0], *sides[1])))
            return OfArticles(f"{asks}{found['on'] or ''}", ids)
    return None


def _framed(text: str, shelf: Sequence[KnownBy]) -> OfArticles | None:
    """The request that says first, or last, of which article."""
    for frame in (_LEADS, _LABEL, _SAID, _TRAILS):
        for found in _tried(frame, text):
            label = frame is _LABEL or not found["x"].lower().startswith("the ")
            ids = _whose(found["x"], shelf, bare=label and frame is not _LABEL)
            if ids:
                return OfArticles(_left(frame, found), ids)
    return None


def _tried(frame: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a frame, of ever longer names."""
    found = frame.match(text)
    while found:
        yield found
        if frame is not _TRAILS:
            return
        later = text.find(" ", found.end("rest") + 1)
        found = re.compile(frame.pattern.replace(".+?", f".{{{later},}}?", 1)).match(text)


def _left(frame: re.Pattern[str], found: re.Match[str]) -> str:
    """The request without the name."""
    if frame is not _SAID:
        return found["rest"]
    asks, more = found["asks"], _TIME.sub("", found["more"])
    both = " and " in found["x"]
    if _WHAT.fullmatch(asks):
        if more.strip(" ?.!") in {"", "about"} and found["says"].lower().startswith("wr"):
            return "what are the articles about" if both else "what is the article about"
        return f"{asks} {'do both articles' if both else 'does the article'} say{more}"
    return f"{asks}{more}{', according to both articles' if both else ''}"


def _phrased(text: str, shelf: Sequence[KnownBy], search: Search) -> OfArticles | None:
    """The request, `the article` standing for its name."""
    ids: list[str] = []
    left = text
    for found in reversed(list(_PHRASE.finditer(text))):
        if _ONE.search(found["x"]) and not _A_TEXT.search(text):
            continue
        own = _of_event(found["x"], text, shelf, search) or _whose(found["x"], shelf)
        if not own:
            if _says_which(found["x"]):
                return None
            continue
        ids += [id for id in own if id not in ids]
        which = _told(found["x"], len(own))
        left = f"{left[: found.start()]}{which}{left[found.end() :]}"
    return OfArticles(left, tuple(ids)) if ids and len(ids) < len(shelf) else None


def _of_event(words: str, text: str, shelf: Sequence[KnownBy], search: Search) -> tuple[str, ...]:
    """The articles of one event that are meant.

    `The articles` are so only where they are held against each other.
    """
    if not (_EACH.match(words) or _says_which(words) or agreement.HELD.search(text)):
        return ()
    return one_event.named(words, shelf, search)


def _told(words: str, count: int) -> str:
    """The words that stand for the named articles."""
    if words.lower().startswith("which "):
        return "which of the articles"
    if each := _EACH.match(words):
        return f"{each[1].lower()} {'article' if each[1].lower() in _ONE_BY_ONE else 'articles'}"
    return "the articles" if count > 1 or _is_many(words) else "the article"


def _is_many(words: str) -> bool:
    return words.lower().endswith("s") and not words.lower().endswith("ss")


def _says_which(words: str) -> bool:
    """True for more than `the article`."""
    rest = re.sub(rf"(?i)\b(?:{TEXTS})\b", "", words).split()
    return any(word.lower() not in FUNCTION_WORDS | {"both", "two", "all"} for word in rest)


def _whose(words: str, shelf: Sequence[KnownBy], *, bare: bool = False) -> tuple[str, ...]:
    one, _, other = words.partition(" and ")
    if other:
        sides = [known_by.whose(side, shelf, bare=bare) for side in (one, other)]
        return tuple(dict.fromkeys((*sides[0], *sides[1]))) if all(sides) else ()
    ids = known_by.whose(words, shelf, bare=bare)
    return ids if len(ids) <= FEW or _SEVERAL.search(words) else ()
