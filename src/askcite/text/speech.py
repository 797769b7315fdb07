"""Utterances in a text: speaker, verb, exact words.

Direct speech stands in quotation marks and is laid to the speaker named right before or after it;
reported speech is a clause after "said that" or beside "according to". English alone, and told by
looks: where the speaker is not plain, there is none. A pronoun is the speaker named last in the
same or the last paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.types import CITABLE, Block, Span

VERBS: Final = (
    "said|says|say|told|tells|asked|asks|added|adds|argued|argues|argue|claimed|claims|claim"
    "|stated|states|noted|notes|explained|explains|wrote|writes|announced|announces|warned|warns"
    "|insisted|insists|replied|replies|declared|declares|acknowledged|acknowledges|admitted|admits"
    "|denied|denies|deny|suggested|suggests|suggest|reported|reports|observed|observes|remarked"
    "|remarks|recalled|recalls|believes|believe|believed|concluded|concludes|confirmed|confirms"
    "|emphasized|emphasizes|emphasised|stressed|stresses|testified|complained|promised|predicted"
    "|predicts|asserted|asserts|contended|contends|maintained|maintains|responded|continued|quipped"
    "|commented|cautioned|pointed out|points out|thinks|thought|tweeted|posted"
)
"""Verbs of saying, as alternatives of a pattern."""
_REPORTING: Final = (
    "said|says|say|argued|argues|argue|claimed|claims|claim|stated|states|noted|notes|explained"
    "|explains|announced|announces|warned|warns|insisted|insists|declared|declares|acknowledged"
    "|acknowledges|admitted|admits|denied|denies|deny|suggested|suggests|suggest|believes|believe"
    "|believed|concluded|concludes|confirmed|confirms|emphasized|emphasizes|emphasised|stressed"
    "|stresses|testified|complained|promised|predicted|predicts|asserted|asserts|contended"
    "|contends|maintained|maintains|cautioned|pointed out|points out|thinks|reported|reports|added"
    "|wrote|writes|told (?:[A-Z]\\w+|reporters|the \\w+|him|her|them)(?: [A-Z]\\w+)?"
)
_SAYING: Final = frozenset(verb.split()[0] for verb in VERBS.split("|"))
"""The first words of all these verbs: most sentences have none, and no speaker is looked for."""
_WORD: Final = late(r"\w+")
_CAPITAL: Final = r"(?:[A-Z][\w'’-]*|[A-Z]\.)"
_TITLES: Final = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Lt|Col|St)\.\s+)?"
_NAME: Final = (
    rf"{_TITLES}{_CAPITAL}(?:\s+(?:of|the|for|de|la|van|von|bin|al|and|&)\s+(?={_CAPITAL})"
    rf"|\s+{_CAPITAL}|\s+)*?{_CAPITAL}|{_TITLES}{_CAPITAL}"
)
_ROLE: Final = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:[\w'’-]+\s+){0,3}?[\w'’-]+"
)
_MANY: Final = (
    r"(?:[Oo]fficials|[Cc]ritics|[Rr]esearchers|[Ss]cientists|[Pp]olice|[Ee]xperts|[Ww]itnesses"
    r"|[Aa]uthorities|[Aa]nalysts|[Ss]upporters|[Oo]pponents|[Ss]ome|[Mm]any|[Oo]thers|[Pp]eople)"
)
_PRONOUN: Final = r"[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t"
_SPEAKER: Final = (
    rf"(?P<speaker>{_PRONOUN}|(?:(?:{_ROLE})\s+)?(?:{_NAME})|{_MANY}|{_ROLE})"
    r"(?:,\s[^,“”\"]{2,80},|\s\([^()]{1,60}\))?"
)
_ADVERB: Final = r"(?:(?:also|later|then|has|have|had|\w+ly|once|repeatedly|again)\s+){0,2}"
_BEFORE: Final = late(
    rf"(?:^\s*|[.;:!?,”\"]\s+|\b(?:and|but|as|when|while|that)\s+){_SPEAKER}\s+{_ADVERB}"
    rf"(?P<verb>{VERBS})\b(?P<rest>[^.!?“”\"]{{0,70}})$"
)
_AFTER: Final = late(
    rf"\s*,?\s*(?:(?P<verb>{VERBS})\s+{_SPEAKER}|{_SPEAKER.replace('speaker', 'named')}\s+{_ADVERB}"
    rf"(?P<verb2>{VERBS})\b)"
)
_OFFICE: Final = late(
    rf"\s+[a-z][\w-]*(?:\s[a-z][\w-]*)?,?\s+(?P<name>{_CAPITAL}(?:\s{_CAPITAL})+)"
)
"""An office after the name of what it is held in, and the name of who holds it."""
_ACCORDING: Final = rf"[Aa]ccording to\s+{_SPEAKER}"
_SAID: Final = late(
    rf"^(?P<lead>(?:[^,“”\"]{{1,60}},\s)?){_SPEAKER}\s+{_ADVERB}(?P<verb>{_REPORTING})"
    r"(?:\s+that\b|:)?\s+(?=\S)"
)
_SAID_AFTER: Final = late(
    rf",\s+(?:(?P<verb>{VERBS})\s+{_SPEAKER}|{_SPEAKER.replace('speaker', 'named')}\s+{_ADVERB}"
    rf"(?P<verb2>{VERBS}))\s*[.!?]?$"
)
_ACCORDING_FIRST: Final = late(rf"^{_ACCORDING},\s+")
_ACCORDING_LAST: Final = late(rf",?\s+{_ACCORDING}\s*[.!?]?$")
MAY_SAY: Final = late(rf"[“”\"«„]|ccording to|\b(?:{VERBS})\b")
"""A sign of an utterance: text without any has none."""
QUOTED: Final = late(r"“([^“”]+)”|\"([^\"\n]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
"""Words in quotation marks, of the forms that are told apart from apostrophes."""
_DETERMINERS: Final = frozenset({"the", "a", "an", "his", "her", "their", "its", "some", "many"})
BEFORE: Final = 20_000
"""Characters before an utterance in which a last name stands in full."""
_LEAST: Final = 3
"""Words of an utterance; fewer are a term in quotation marks."""
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
    made: list[Utterance] = []
    last: str | None = None
    for block in blocks:
        if block.kind not in CITABLE:
            continue
        inside = [s for s in cut if block.span.covers(s)]
        found = sorted(
            (*_direct(text, block.span), *_reported(text, inside)), key=lambda u: u.words
        )
        named = None
        for each in found:
            who = each.speaker
            if who is not None and re.fullmatch(_PRONOUN, who):
                there = named or _named_before(text, block.span.start, each.words.start) or last
                who = there if there and _is_person(who, there) else None
            else:
                end = each.words.start + len(who or "")
                who = _full(who, text[max(0, end - BEFORE) : end]) if who else None
                named = who or named
            made.append(replace(each, speaker=who))
        last = named
    return _without_inner(made)


def _is_person(pronoun: str, name: str) -> bool:
    """True where a pronoun can stand for that name."""
    return pronoun.lower() in {"he", "she"} and not name.lower().startswith(("the ", "a ", "an "))


def _without_inner(found: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Without reported clauses that direct speech is part of."""
    direct = [u for u in found if u.direct]
    return tuple(
        u
        for u in found
        if u.direct or not any(d.words.overlaps(u.words) and d.speaker for d in direct)
    )


def _direct(text: str, block: Span) -> Iterator[Utterance]:
    quotes = list(QUOTED.finditer(text, block.start, block.end))
    before: Utterance | None = None
    for at, match in enumerate(quotes):
        start = quotes[at - 1].end() if at else block.start
        end = quotes[at + 1].start() if at + 1 < len(quotes) else block.end
        words = next(Span(*match.span(n)) for n in (1, 2, 3, 4) if match[n])
        lead = text[start : match.start()]
        found = _laid(lead, text[match.end() : end], match.group())
        if found is None and before and before.speaker and _goes_on(lead):
            found = before.speaker, before.verb
        if found is not None and len(words.of(text).split()) >= _LEAST:
            before = Utterance(found[0], found[1], words, direct=True)
            yield before


def _laid(lead: str, after: str, quoted: str) -> tuple[str, str] | None:
    """The speaker and verb right beside a quotation."""
    ends = quoted[:-1].rstrip()[-1:] in {",", "?", "!"} or after.lstrip().startswith(",")
    if ends and (found := _AFTER.match(after)):
        return _whole(found, after), found["verb"] or found["verb2"]
    if found := _BEFORE.search(lead):
        return found["speaker"], found["verb"]
    if found := re.search(rf"{_ACCORDING},?\s*$", lead):
        return found["speaker"], "according to"
    if found := re.match(rf",?\s*{_ACCORDING}", after):
        return found["speaker"], "according to"
    return None


def _whole(found: re.Match[str], after: str) -> str:
    """The speaker, named in full where an office comes first."""
    further = _OFFICE.match(after, found.end("speaker")) if found["speaker"] else None
    return further["name"] if further else found["speaker"] or found["named"]


def _goes_on(lead: str) -> bool:
    """True where only "X said." stands between two quotations."""
    words = lead.split()
    return len(words) <= 12 and (not words or re.search(rf"\b(?:{VERBS})\b", lead) is not None)


def _reported(text: str, cut: Iterable[Span]) -> Iterator[Utterance]:
    for span in cut:
        words = span.of(text)
        made = _clause(words)
        if made is not None:
            speaker, verb, start, end = made
            clause = words[start:end].rstrip(" ,.;:")
            if len(clause.split()) >= _LEAST and not _NO_CLAUSE.match(clause):
                at = Span(span.start + start, span.start + start + len(clause))
                yield Utterance(speaker, verb, at, direct=False)


def _clause(words: str) -> tuple[str, str, int, int] | None:
    """Speaker, verb and place of a reported clause."""
    if "ccording to" in words:
        if found := _ACCORDING_FIRST.match(words):
            return found["speaker"], "according to", found.end(), len(words)
        if found := _ACCORDING_LAST.search(words):
            return found["speaker"], "according to", 0, found.start()
    if _SAYING.isdisjoint(_WORD.findall(words)):
        return None
    if found := _SAID_AFTER.search(words):
        who, verb = found["speaker"] or found["named"], found["verb"] or found["verb2"]
        return who, verb, 0, found.start()
    if (found := _SAID.match(words)) and not found["speaker"].endswith(("'s", "’s")):
        return found["speaker"], found["verb"], found.end(), len(words)
    return None


def _named_before(text: str, start: int, end: int) -> str | None:
    """The last person named in the block before a place."""
    names = re.findall(rf"\b{_CAPITAL}(?:\s+{_CAPITAL})+", text[start:end])
    return names[-1] if names else None


def _full(name: str, before: str) -> str:
    """The longest form of a last name that stands before."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in OPENING - _DETERMINERS:
        words = words[1:]
    bare = " ".join(words)
    if " " in bare or not bare[:1].isupper() or re.fullmatch(_MANY, bare):
        return bare
    longer = re.findall(rf"\b((?:{_CAPITAL}[^\S\n]+){{1,3}}{re.escape(bare)})\b", before)
    full = [each for each in longer if each.split()[0].lower() not in OPENING]
    return " ".join(full[-1].split()) if full else bare
