"""Utterances in a text: speaker, verb, exact words.

Direct speech stands in quotation marks and is laid to the speaker named right before or after it;
reported speech is a clause after "said that" or beside "according to". English alone, and told by
looks: where the speaker is not plain, there is none. A pronoun is the speaker named last in the
same or the last paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.text.english import FUNCTION_WORDS, OPENING
from askcite.text.late import late
from askcite.text.persons.attributing import (
    CAPITAL,
    PRONOUN,
    QUOTED,
    Source,
    goes_on,
    laid,
    surname,
)
from askcite.text.persons.reporting import clause
from askcite.text.persons.whom import may_be, meant, personal
from askcite.types import CITABLE, Block, Span

IN_QUOTES: Final = late(r"[\"“„«][^\"”»]*[\"”»]")
_DETERMINERS: Final = frozenset({"the", "a", "an", "his", "her", "their", "its", "some", "many"})
BEFORE: Final = 20_000
"""Characters before an utterance in which a last name stands in full."""
_ASKS: Final = late(r"\?[”\"]\W*(?:[^.!?“”\"]{1,60}\.)?\s*$")
"""The end of a paragraph that is answered by somebody else."""
NEAR: Final = 1_200
"""Characters before an utterance in which a pronoun's person is looked for."""
_LEAST: Final = 3
"""Words of an utterance; fewer are a term in quotation marks."""
_TITLE: Final = 7
"""Words of a title, in which all that mean something are capitalised."""
_ROLE: Final = late(r"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Aa]n?) [a-z][\w'’ -]*")
_OWN: Final = late(r"I|[Ww]e|[Yy]ou")
"""Speakers whose reported words are the text's own: `we suggest that`."""
_NO_CLAUSE: Final = late(r"^(?:to|of|for|in|on|at|about|with|by|from|and|or|as|the need)\b")


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that somebody says, and their place.

    `words` are the exact words of the text; `speaker` is None where it is not plain.
    """

    speaker: str | None
    verb: str
    words: Span
    direct: bool

    def is_by(self, name: str) -> bool:
        """True for the speaker of that name, or last name."""
        return self.speaker is not None and same(self.speaker, name)


def same(one: str, other: str) -> bool:
    """True where two names may be one person's."""
    first, second = (_bare(name).casefold().split() for name in (one, other))
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    return long[-len(short) :] == short or (len(short) > 1 and set(short) <= set(long))


def _bare(name: str) -> str:
    return re.sub(r"^(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Lt|Col)\.\s+|['’]s$|[.,]", "", name)


def utterances(text: str, blocks: Iterable[Block], cut: Sequence[Span]) -> tuple[Utterance, ...]:
    """The utterances of an article, in order.

    `cut` are the spans of its sentences.
    """
    spoken = [(block.span, _found(text, block.span, cut)) for block in blocks if _tells(block)]
    known = frozenset(
        each.source.speaker.split()[-1]
        for _, found in spoken
        for each in found
        if each.source.speaker[:1].isupper() and not re.fullmatch(PRONOUN, each.source.speaker)
    )
    made: list[Utterance] = []
    last: str | None = None
    before = ""
    for block, found in spoken:
        named: str | None = None
        told = block.start
        for each in found:
            who = each.source.speaker
            if re.fullmatch(PRONOUN, who):
                here = text[max(block.start, each.named - NEAR) : each.named]
                since = meant(who, text[told : each.named], known) if named else None
                whom = (since, named, meant(who, here, known), last, meant(who, before, known))
                fuller = (_full(name, text, each.words.start, who) for name in whom if name)
                who = next((name for name in fuller if name and may_be(who, name)), "")
            else:
                who = _full(_beside(who, block.of(text)), text, each.words.start)
            named = who or named
            told = each.words.end
            made.append(Utterance(who or None, each.source.verb, each.words, each.direct))
        before = block.of(text)[-NEAR:]
        last = None if _ASKS.search(before) else named
    return _without_inner(made)


def _beside(role: str, said: str) -> str:
    """The name in commas beside a role, else the role.

    `Its director, Ann Orr, said` is laid to Ann Orr.
    """
    if not _ROLE.match(role):
        return role
    named = re.search(rf"{re.escape(role)}(?: of [a-z]\w+)?, ({CAPITAL}(?: {CAPITAL})+),", said)
    return named[1] if named else role


def _tells(block: Block) -> bool:
    return block.kind in CITABLE


@dataclass(frozen=True, slots=True)
class _Found:
    """Words with their speaker as the text names him.

    `named` is the place before which he is named.
    """

    source: Source
    words: Span
    direct: bool
    named: int


def _found(text: str, block: Span, cut: Sequence[Span]) -> list[_Found]:
    """The utterances of a block, in order."""
    inside = [s for s in cut if block.covers(s)]
    return sorted((*_direct(text, block), *_reported(text, inside)), key=lambda each: each.words)


def _without_inner(found: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Without reported clauses that direct speech is part of."""
    direct = [u for u in found if u.direct]
    return tuple(
        u
        for u in found
        if u.direct or not any(d.words.overlaps(u.words) and d.speaker for d in direct)
    )


def _direct(text: str, block: Span) -> Iterator[_Found]:
    quotes = list(QUOTED.finditer(text, block.start, block.end))
    before: Source | None = None
    for at, match in enumerate(quotes):
        start = quotes[at - 1].end() if at else block.start
        end = quotes[at + 1].start() if at + 1 < len(quotes) else block.end
        words = next(Span(*match.span(n)) for n in (1, 2, 3, 4) if match[n])
        lead = text[start : match.start()]
        found = laid(lead, text[match.end() : end], match.group())
        if found is None and before and goes_on(lead):
            found = replace(before, leads=None)
        said = words.of(text)
        if found is not None and len(said.split()) >= _LEAST and not _is_title(said):
            before = found
            named = match.start() if found.leads is None else start + found.leads
            yield _Found(found, words, direct=True, named=named)


def _is_title(words: str) -> bool:
    """True for a programme's or a book's name."""
    long = [word for word in words.split() if word.lower() not in FUNCTION_WORDS]
    return len(words.split()) <= _TITLE and len(long) > 1 and all(w[0].isupper() for w in long)


def _reported(text: str, cut: Iterable[Span]) -> Iterator[_Found]:
    for span in cut:
        words = span.of(text)
        found = clause(words)
        if found is not None and not _OWN.fullmatch(found.speaker):
            said = words[found.start : found.end].rstrip(" ,.;:")
            if len(said.split()) >= _LEAST and not _NO_CLAUSE.match(said):
                at = Span(span.start + found.start, span.start + found.start + len(said))
                yield _Found(found, at, direct=False, named=span.start)


def _full(name: str, text: str, place: int, pronoun: str = "") -> str:
    """The commonest full form of a last name.

    It stands before a place, or right behind it.
    """
    words = name.split()
    while len(words) > 1 and words[0].lower() in OPENING - _DETERMINERS:
        words = words[1:]
    bare = " ".join(words)
    last = surname(bare)
    if " " in last or not last[:1].isupper():
        return bare
    before = text[max(0, place - BEFORE) : place + len(name)]
    longer = re.findall(rf"\b((?:{CAPITAL}[^\S\n]+){{1,4}}{re.escape(last)})\b", before)
    full = Counter(filter(None, map(personal, longer)))
    kept = [each for each, _ in full.most_common() if not pronoun or may_be(pronoun, each)]
    return kept[0] if kept else "" if full else bare
