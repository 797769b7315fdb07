"""The person that a pronoun stands for.

`She died in 1967` stands in a life of Ada, and tells nothing of her sister, whom its paragraph does
not name. A pronoun stands for somebody named before it in its paragraph, or for the one whom the
text is about.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from askcite.answer.finding import Search
from askcite.answer.people import kinsfolk, spoken_by
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.persons import families, given_names
from askcite.text.persons.kin import is_same
from askcite.text.persons.sexes import HE, SAYS_EITHER, SHE
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Span

_NAME: Final = r"[A-Z][\w’'-]+(?: (?:(?:de|von|van|der|la|af) )?[A-Z][\w’'-]+){0,2}"
NAMED: Final = late(
    r"^\W*(?i:(?:and |so |but )?(?:[\w ]{0,40}\b)?(?:when|where|why|how|who|whom|what|which)\b"
    r"[\w ]{0,40}?\b|)(?i:did|does|was|is|were|had|has|will|would)"
    rf" (?P<who>{_NAME}|the (?:[a-z]+ )?[a-z]+|[a-z]+) (?!of\b)[a-z]"
)
"""A question of what somebody with a name does, or did."""
_NUMERAL: Final = late(r"[IVX]+")
"""A king's number, which is no name."""
GOES_ON: Final = late(r"[.!?][\"”]?\s+(?:(?P<he>He|His)|She|Her)\b")
"""A further sentence, which begins with a pronoun."""
_BEGINS: Final = late(r"\W*(?:(?P<he>He|His)|She|Her)\b")
_END: Final = late(r"(?<=[.!?])[\"”]?\s+(?=[A-Z\"“])")
_SUBJECT: Final = late(rf"\W*(?P<who>{_NAME}) [a-z]")
_CAPITAL: Final = late(r"(?<![.?!\"“] )(?<!^)\b[A-Z][a-z]+\b")
_HERO: Final = 4
"""Times from which on a text calls by a noun the one whom it is about."""
MOST: Final = 200_000
"""Characters of an article that is gone through for its names."""


def tells_of_another(asked: str, span: Span, article: Article, search: Search) -> bool:
    """True for a sentence of another than is asked about.

    A pronoun that begins a paragraph may stand for the main person.
    """
    doer, said = NAMED.search(asked), span.of(article.text)
    if not doer or (doer["who"] in said and not GOES_ON.search(said)):
        return False
    return is_of_another(doer, span, article) and not _is_hero(doer["who"], span, article, search)


def _is_hero(who: str, span: Span, article: Article, search: Search) -> bool:
    """True where a paragraph goes on about the main person."""
    block = article.block_at(span.start)
    if block is None or article.text[block.span.start : span.start].strip():
        return False
    cut, _ = search.generation.sentences(article.id)
    about = kinsfolk.hero(article, tuple(sentence.span for sentence in cut))
    opens = _BEGINS.match(span.of(article.text))
    if not opens or not about or not is_same(about, who.title()):
        return False
    return families.sex(article.text, about) in {"", HE if opens["he"] else SHE}


def is_of_another(found: re.Match[str], span: Span, article: Article) -> bool:
    """True where the pronoun stands for somebody else.

    Names typed in small letters are those that the article has with capitals.
    """
    if found["who"].startswith("the "):
        nouns = reversed(found["who"].split()[1:])
        text = article.text[:MOST]
        called = (n for n in nouns if 0 < len(_one(n).findall(text)) < _HERO)
        return _is_of_another_one(next(called, ""), span, article)
    words = [w.capitalize() for w in found["who"].split() if not _NUMERAL.fullmatch(w)]
    words = [w for w in words if not spoken_by.TITLE.fullmatch(w)] or words
    said = Text(span.of(article.text))
    counts = _counts(article)
    if words[0].lower() in FUNCTION_WORDS or not all(map(counts.__contains__, words)):
        return False
    if any(map(said.knows, words)):
        return _is_of_other_sex(found["who"], span, article)
    if _is_about(words, article):
        return False
    if _tells_of_title(span, article):
        return True
    if not SAYS_EITHER.search(span.of(article.text)):
        return False
    if _is_of_other_sex(found["who"], span, article):
        return True
    before = _before(span, article)
    return not any(map(Text(before).knows, words)) or _is_nearer(words, before, article)


def _is_nearer(words: list[str], before: str, article: Article) -> bool:
    """True where the sentence before it is about another."""
    last = _END.split(before.rstrip())[-1] if before.strip() else ""
    named = _SUBJECT.match(last)
    if named is None or any(map(Text(last).knows, words)):
        return False
    first = named["who"].split()[0]
    is_person = spoken_by.TITLE.fullmatch(first) or first.lower() in given_names.GIVEN
    return bool(is_person) or families.sex(article.text, named["who"]) in {HE, SHE}


def _is_of_other_sex(who: str, span: Span, article: Article) -> bool:
    """True where a `he` begins what is asked of her."""
    said = span.of(article.text)
    begins = next(iter(list(GOES_ON.finditer(said))[-1:]), None) or _BEGINS.match(said)
    if begins and any(map(Text(said[begins.start() :]).knows, who.split())):
        return False
    own = families.sex(article.text, " ".join(map(str.capitalize, who.split()))) if begins else ""
    return begins is not None and bool(own) and (own == HE) != bool(begins["he"])


def _one(noun: str) -> re.Pattern[str]:
    """The look of somebody called by it: `the old woman`."""
    return re.compile(rf"\b[Tt]he (?:\w+ )?{noun}\b")


def _is_of_another_one(noun: str, span: Span, article: Article) -> bool:
    """True where the pronoun stands for none called so.

    One with a name may be called by it there: `a potter named Ola`, `Ola, the potter`.
    """
    said = span.of(article.text)
    if not noun or not SAYS_EITHER.search(said):
        return False
    if any(Text(words).knows(noun) for words in (said, article.title, _before(span, article))):
        return False
    before = rf"\b{noun},?(?: (?:named|called))? [A-Z]"
    behind = rf"[A-Z]\w+, (?:then |now )?(?:the|an?) (?:\w+ )?{noun}\b"
    return re.search(f"{before}|{behind}", article.text) is None


def _tells_of_title(span: Span, article: Article) -> bool:
    """True for a sentence begun by the title's name."""
    first = span.of(article.text).split(maxsplit=1)[0]
    is_name = first.lower() not in FUNCTION_WORDS
    return is_name and first in _counts(article) and Text(article.title).knows(first)


def _is_about(words: list[str], article: Article) -> bool:
    """True for the one of the title, or named most."""
    title, counts = Text(article.title), _counts(article)
    if any(map(title.knows, words)):
        return title.knows(words[0]) or words[0].lower() not in given_names.GIVEN
    most = counts.most_common(1)
    return bool(most) and counts[words[0]] >= most[0][1]


def _before(span: Span, article: Article) -> str:
    """The paragraph up to the place.

    In a text about somebody a paragraph that begins with a pronoun goes on about him.
    """
    block = article.block_at(span.start)
    at = article.blocks.index(block) if block in article.blocks else 0
    is_life = any(map(Text(article.title).knows, _counts(article)))
    prose = [b.span for b in article.blocks[:at] if b.kind is BlockKind.PARAGRAPH and not is_life]
    own = article.text[block.span.start : span.start] if block else ""
    above = prose[-1].of(article.text) if prose and not own.strip() else ""
    return f"{above} {own}"


@lru_cache(8)
def _counts(article: Article) -> Counter[str]:
    """The names of the article, counted."""
    return Counter(_CAPITAL.findall(article.text[:MOST]))
