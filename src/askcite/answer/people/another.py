"""Sentences of somebody else, left out.

`Is Ms Raman still ill?` is not answered by "Mr Lowe remains ill", nor `What did Raman say?` by the
"she said" of another article. A sentence that names somebody else where its subject stands, or
whose pronoun stands for another, is left out; one beside it that names the one asked about is told
instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice
from askcite.answer.fallbacks import otherwise
from askcite.answer.finding import Search
from askcite.answer.people import advised, spoken_by
from askcite.answer.sides import pleaded
from askcite.question.request import Part
from askcite.question.wordings.sayings import SPEAKER
from askcite.text import irregular
from askcite.text.counting import placed
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS, MONTH, OPENING, WEEKDAY
from askcite.text.late import late
from askcite.text.persons import families
from askcite.text.persons.sexes import HE, SHE
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence, Span

BACK: Final = 6
"""Sentences gone back for the name that a pronoun stands for."""
BESIDE: Final = 2
"""Sentences on either side of one among which the asked one's own are looked for."""
WIDE: Final = 400
"""Characters of a place that is begun at its name."""
SAME: Final = 0.75
"""Share of the other words by which a sentence of another tells who it truly was."""
SURE: Final = 0.8
"""Confidence from which on a sentence without a verb of saying tells what somebody says."""
FEW: Final = 2
"""Words of a request, its name among them, that may be of anybody."""
WORDS: Final = 3
"""Words of a name, at most."""
_SAY: Final = late(r"(?i)\b(?:sa(?:y|ys|id)|tell|told|comment\w*|quote)\b")
_ASKS: Final = late(rf"(?i)\W*(?:(?:so|and|but) )?(?:{AUXILIARIES}) (?:the |mr |ms |mrs |dr )?")
_BE: Final = "is|are|was|were|has|had|have"
_DONE: Final = late(
    r"(?i)\W*(?:(?:so|and|but) )?(?:is|are|was|were) (?:the|its|this) (?P<noun>\w+) \w+ed\b"
)
_PASSIVE: Final = late(r"(?i)\bby (?:the )?\w")
_NAME: Final = late(r"(?<![\w'’-])[A-Z][\w'’-]+")
_DATE: Final = late(rf"(?:{MONTH}|{WEEKDAY})s?")
_MIDDLE: Final = late(r"(?<=[\w,;] )[A-Z][\w'’-]+")
_SUBJECT: Final = late(
    r"\W*(?:[\d.]+ )?(?:(?:The|Mr|Mrs|Ms|Dr|Professor)\.? )?"
    r"(?P<names>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)(?! (?:and|or)\b)"
    r",?(?: [a-z]|,)"
)
_PRONOUN: Final = late(r"\W*(?:It|He|She|They|Its|His|Her)\b")
_THING: Final = late(r"\W*Its?\b")
_HE_SAYS: Final = late(
    r"(?i)\b(?:he|she) (?:\w+ )?(?:sa(?:id|ys)|wrote|told|added|claimed|asked|thought)\b"
)


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, less what is told of another."""
    speaks = part.topics[:1] == (SPEAKER,) and len(part.topics) > 1
    guessed = speaks and len(part.readings) > 1  # whom a pronoun stands for
    guessed = guessed or (speaks and advised.is_told(part, chosen))
    if not chosen.evidence or guessed or not (speaks or chosen.kind is Kind.YES_NO):
        return chosen
    if speaks and pleaded.is_plea(part.topics[1], chosen):
        return chosen
    left = _kept(part, chosen, search, speaks=speaks)
    if speaks or (left.tells and _counts(left, part.readings[0])):
        return left

    def fits(each: Evidence, article: Article) -> bool:
        told = _told(part, each, article, search, speaks=False)
        return any(own.sentence.span.end == each.sentence.span.end for own in told)

    return otherwise.choose(part, left, search, fits)


def _kept(part: Part, chosen: Choice, search: Search, *, speaks: bool) -> Choice:
    """The choice without another's sentences."""
    groups = []
    says = chosen.confidence < SURE and _SAY.search(part.typed) is not None
    for group in chosen.groups:
        told = []
        for each in group.evidence:
            article = chosen.articles[each.article_id]
            if not speaks or _speaks(part.topics[1], each, article, search, says=says):
                told += _told(part, each, article, search, speaks=speaks)
        if told:
            groups.append(replace(group, evidence=tuple(_apart(told))))
    left = replace(chosen, groups=tuple(groups))
    return left if _ends(left) == _ends(chosen) else replace(left, verdict=None)


def _speaks(whom: str, each: Evidence, article: Article, search: Search, *, says: bool) -> bool:
    """True for the very one's words, and no other's quotation."""
    span, cut = each.sentence.span, [s.span for s in search.generation.sentences(article.id)[0]]
    own = spoken_by.is_of(whom, span, article, says=says)
    return own and not spoken_by.is_anothers(whom, span, article, cut)


def _apart(told: Sequence[Evidence]) -> Iterator[Evidence]:
    """The sentences, less those within another's place."""
    for each in dict.fromkeys(told):
        span = each.sentence.span
        others = (o.sentence.span for o in told if o.article_id == each.article_id)
        if not any(other != span and other.covers(span) for other in others):
            yield each


def _told(
    part: Part, each: Evidence, article: Article, search: Search, *, speaks: bool
) -> list[Evidence]:
    """The sentence or its like, of the one asked about."""
    asked = _named(part.topics[1] if speaks else part.readings[0], article, speaks=speaks)
    if asked:
        own = _own(part, asked, each, article, search, speaks=speaks)
        return own or ([each] if _held(part, asked, each, article) == 1 else [])
    is_own = speaks or not _is_done_to_another(part.readings[0], each, article)
    return [each] if is_own else []


def _held(part: Part, asked: frozenset[str], each: Evidence, article: Article) -> float:
    """The share of the request's other words held.

    Of a sentence that opens with a pronoun, or in which `she said`, it is 0.
    """
    said = each.sentence.span.line(article.text)
    rest = [(t, w) for t, w in Text(part.readings[0]).spoken if w not in asked]
    there = [word for term, word in rest if irregular.holds(Text(said), term, word)]
    unnamed = _PRONOUN.match(said) or _HE_SAYS.search(said)
    return len(there) / len(rest) if rest and not unnamed else 0.0


def _ends(chosen: Choice) -> list[tuple[str, int]]:
    return [(each.article_id, each.sentence.span.end) for each in chosen.evidence]


def _counts(chosen: Choice, asked: str) -> bool:
    """True where a sentence has the measure asked for."""
    said = " ".join(completing.words(each, chosen.articles) for each in chosen.evidence)
    there = [amount for _, amount in placed(said)]
    return all(
        any(otherwise.measures(wanted, amount) for amount in there) for _, wanted in placed(asked)
    )


def _named(asked: str, article: Article, *, speaks: bool) -> frozenset[str]:
    """The words of the name asked about.

    One of capitals may stand for others: the IPOI.
    """
    begun = None if speaks else _ASKS.match(asked)
    if not speaks and begun is None:
        return frozenset()
    if " than " in asked:
        return frozenset()
    words = asked[begun.end() if begun else 0 :].split()[: WORDS + 1]
    names = _names(article)
    if speaks:
        one = len(words) == 1 and words[0].capitalize() not in names
        return frozenset(w for w in words if w[:1].isupper() or not one)
    kept: list[str] = []
    for word in words:
        bare = re.sub(r"['’]s$", "", word.strip("?.,!"))
        if bare.capitalize() not in names or _is_noun(bare, article):
            break
        kept.append(bare)
    return frozenset() if any(map(str.isupper, kept)) else frozenset(kept)


def _is_noun(word: str, article: Article) -> bool:
    """True for a word the text has in small letters."""
    return word.islower() and re.search(rf"\b{re.escape(word)}\b", article.text) is not None


def _names(article: Article) -> frozenset[str]:
    """The capitalised words inside its sentences."""
    return frozenset(_MIDDLE.findall(article.text))


def _has(asked: frozenset[str], words: str) -> bool:
    """True where a word of the name stands there."""
    return any(map(Text(words).knows, asked))


def _is_name(words: str, article: Article) -> bool:
    """True for a name, not for a sentence's mere beginning."""
    first, *more = words.split()
    small = first.lower() in OPENING or first.lower() in FUNCTION_WORDS
    return not small and (first in _names(article) or bool(more))


def _own(
    part: Part,
    asked: frozenset[str],
    each: Evidence,
    article: Article,
    search: Search,
    *,
    speaks: bool,
) -> list[Evidence]:
    """The sentence, or one beside it of the asked one."""
    block = article.block_at(each.sentence.span.start)
    kind = block.kind if block else None
    if speaks and kind is BlockKind.BYLINE:
        return []
    if _has(asked, each.sentence.span.of(article.text)) or kind is BlockKind.TABLE_ROW:
        return [each]
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span.end == each.sentence.span.end), None)
    if at is None:
        return [each]
    said = cut[at].span.line(article.text)
    if speaks and _HE_SAYS.search(each.sentence.span.line(article.text)):
        first = next((n for n, s in enumerate(cut) if s.span.start == each.sentence.span.start), at)
        return _by_pronoun(asked, each, article, cut, first)
    if _PRONOUN.match(said):
        return _by_pronoun(asked, each, article, cut, at)
    subject = _SUBJECT.match(said)
    if speaks or subject is None or not _is_name(subject["names"], article):
        return [each]
    if _held(part, asked, each, article) >= SAME and len(Text(part.readings[0]).spoken) > FEW:
        return [each]
    beside = [n for n in range(at - BESIDE, at + BESIDE + 1) if 0 <= n < len(cut)]
    beside.sort(key=lambda n: abs(n - at - 0.1))
    own = [cut[n] for n in beside if _is_of(asked, cut[n], article)]
    return [replace(each, sentence=own[0], answer=None)] if own else []


def _is_done_to_another(asked: str, each: Evidence, article: Article) -> bool:
    """True where a person is said to be so."""
    done = _DONE.match(asked)
    said = each.sentence.span.line(article.text)
    subject = _SUBJECT.match(said) if done else None
    if done is None or subject is None or not _is_name(subject["names"], article):
        return False
    by_it = any(map(Text(asked).knows, subject["names"].split())) and _PASSIVE.search(asked)
    if by_it or _has(frozenset({done["noun"]}), subject["names"]):
        return False
    return not re.search(rf"(?i)\b{re.escape(done['noun'])} (?:\w+ ){{0,3}}(?:{_BE})\b", said)


def _is_of(asked: frozenset[str], sentence: Sentence, article: Article) -> bool:
    """True where the asked one is the sentence's subject."""
    subject = _SUBJECT.match(sentence.span.line(article.text))
    return subject is not None and _has(asked, subject["names"])


def _sex(said: str) -> str:
    """The sex of the pronoun that a sentence begins with."""
    first = said.split(maxsplit=1)[0].lower() if said else ""
    return HE if first in {"he", "his"} else SHE if first in {"she", "her"} else ""


def _by_pronoun(
    asked: frozenset[str], each: Evidence, article: Article, cut: Sequence[Sentence], at: int
) -> list[Evidence]:
    """The sentence from the asked one's name on.

    None where the pronoun stands for another.
    """
    names, there = _names(article), list[str]()
    sex = _sex(cut[at].span.line(article.text))
    for before in range(at - 1, max(-1, at - 1 - BACK), -1):
        said = _NAME.findall(cut[before].span.line(article.text))
        there = [f for f in said if f in names and not (f.lower() in OPENING or _DATE.fullmatch(f))]
        there = [f for f in there if not sex or families.sex(article.text, f) in {sex, ""}]
        if _has(asked, " ".join(there)):
            whole = Span(cut[before].span.start, each.sentence.span.end)
            if len(whole) <= WIDE:
                return [replace(each, sentence=Sentence(cut[before].number, whole))]
            return [each]
        if there:
            break
    heading = article.heading_at(each.sentence.span.start) or article.title
    is_life = not _THING.search(cut[at].span.line(article.text))
    told = heading != article.title or is_life or not there
    return [each] if told and _has(asked, heading) else []
