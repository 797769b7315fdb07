"""The smallest change by which a sentence is borne out.

An opposite or a negation is turned, or a word is another. Where the sentence so mended says what
the article says, the change is where they differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from askcite.answer.misleading import TURNING
from askcite.review.grounds import Ground
from askcite.support.exchange import WORD, Difference, DifferenceKind
from askcite.support.wording import turns
from askcite.text.antonyms import OPPOSITES
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS, NEGATION
from askcite.text.persons.attributing import VERBS
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Span

_OPPOSITE: Final = {
    term: other for one, two in OPPOSITES for term, other in ((one, two), (two, one))
}
_PREFIXED: Final = re.compile(r"^(?:un|in|im|ir|il|dis|non)(?=\w{4})")
_AUXILIARY: Final = re.compile(rf"\b(?:{AUXILIARIES})\b(?! not\b)")
_NO: Final = re.compile(r"\b(?:not|never|no|nor|neither|none|cannot)\b|n['’]t\b", re.IGNORECASE)
ALIKE: Final = 0.75
"""Share of a sentence's words that stand in the article's in that order, where it is the same."""
LONG: Final = 3
"""Words that may stand in the place of others; more are another clause."""
LEAST: Final = 4
"""Words of a sentence that is the article's, shortened."""
SAYING: Final = re.compile(rf"\b(?:{VERBS}|according)\b")
SIGNS: Final = ",;()–—"
"""Signs between which a sentence's clauses stand."""
SHORT: Final = 2
"""Words that a sentence leaves out, of which one may be the negation that turns it."""
_NOT: Final = re.compile(
    r"\b(?:not|never|no longer|hardly|barely|rarely) |(?<=\w)n['’]t\b|\bno (?=\w)"
)


def turned(claim: str, ground: Ground) -> Iterator[Difference]:
    """Words turned round by the claim, one by one."""
    for match in WORD.finditer(claim):
        word = match.group().lower()
        for other in _turned(word):
            term = terms(other)[:1]
            if term and term[0] in ground.text.known and terms(word)[0] not in ground.text.known:
                yield Difference(DifferenceKind.OPPOSITE, Span(*match.span()), match.group(), other)
    negated = NEGATION.search(claim)
    if bool(negated) != bool(NEGATION.search(ground.text.stretch(frozenset(Text(claim).content)))):
        yield from _negated(claim)


def _turned(word: str) -> Iterator[str]:
    if word in _OPPOSITE:
        yield _OPPOSITE[word]
    elif len(word) > 4 and (stem := word.removesuffix("s").removesuffix("d")) in _OPPOSITE:
        yield _OPPOSITE[stem]
    if (bare := _PREFIXED.sub("", word)) != word:
        yield bare
    if len(word) > 3:
        yield from (prefix + word for prefix in ("un", "in", "im", "dis", "non", "il", "ir"))


def _negated(claim: str) -> Iterator[Difference]:
    if found := _NOT.search(claim):
        yield Difference(DifferenceKind.NEGATION, Span(*found.span()), found.group().strip(), "")
    elif found := _AUXILIARY.search(claim):
        word = found.group()
        yield Difference(DifferenceKind.NEGATION, Span(*found.span()), word, f"{word} not")


def replaced(claim: str, ground: Ground) -> tuple[Difference, ...]:
    """Words of meaning, or a negation, exchanged by the claim.

    Both are read side by side; words that are the same by their stem or number are no difference,
    and what the claim leaves out is none unless it negates.
    """
    words = ground.spelt_out(claim)
    here, there = list(WORD.finditer(claim)), list(WORD.finditer(words))
    one, other = [_key(m) for m in here], [_key(m) for m in there]
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    made = []
    for how, a, b, c, d in codes:
        c, d = _beside_signs(words, there, c, d) if how == "replace" else (c, d)
        said, found = _run(claim, here[a:b]), _run(words, there[c:d])
        if how == "equal" or (how == "insert" and d - c > SHORT):
            continue
        if b - a > LONG or (how == "replace" and d - c > LONG):
            return ()
        span = Span(here[a].start(), here[b - 1].end()) if a < b else _place(here, a, claim)
        if bool(_NO.search(said)) != bool(_NO.search(found)):
            made.append(Difference(DifferenceKind.NEGATION, span, said, found))
        elif _weighs(said):
            made.append(Difference(DifferenceKind.WORD, span, said, found))
    same = sum(b - a for how, a, b, *_ in codes if how == "equal")
    skipped = sum(d - c for how, _, _, c, d in codes[1:-1] if how == "insert")
    alike = same >= ALIKE * len(here) and skipped <= same
    return tuple(made) if alike else ()


def _beside_signs(
    text: str, words: Sequence[re.Match[str]], first: int, end: int
) -> tuple[int, int]:
    """The words of a run beside a comma.

    What stands between was left out, and not replaced.
    """
    if end - first <= LONG:
        return first, end
    breaks = [
        at
        for at in range(first + 1, end)
        if any(sign in text[words[at - 1].end() : words[at].start()] for sign in SIGNS)
    ]
    if breaks and breaks[0] - first <= LONG:
        return first, breaks[0]
    if breaks and end - breaks[-1] <= LONG:
        return breaks[-1], end
    return first, end


def is_shortened(claim: str, ground: Ground) -> bool:
    """True for the ground's words, harmlessly shortened.

    What is left out stands between commas, brackets or dashes, or is the beginning or the end.
    """
    here, there = list(WORD.finditer(claim)), list(WORD.finditer(ground.words))
    one, other = [m.group().lower() for m in here], [m.group().lower() for m in there]
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    if any(how in {"replace", "delete"} for how, *_ in codes) or len(here) < LEAST:
        return False
    return all(_may_go(ground.words, there, c, d) for how, _, _, c, d in codes if how == "insert")


def _may_go(text: str, words: Sequence[re.Match[str]], first: int, end: int) -> bool:
    """True where these words can be left out."""
    left_out = text[words[first].start() : words[end - 1].end()]
    if first == 0:
        after = text[words[end - 1].end() : words[end].start()] if end < len(words) else ""
        return not turns(left_out) and "," in after and SAYING.search(left_out) is None
    before = text[words[first - 1].end() : words[first].start()]
    return any(sign in before for sign in SIGNS) and not TURNING.match(left_out)


def _run(text: str, words: Sequence[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()] if words else ""


def _place(words: Sequence[re.Match[str]], at: int, text: str) -> Span:
    """The word beside which something is left out."""
    return Span(*words[min(at, len(words) - 1)].span()) if words else Span(0, len(text))


def _key(match: re.Match[str]) -> str:
    found = terms(match.group())
    return found[0] if found else match.group().lower()


def _weighs(said: str) -> bool:
    return any(word.lower() not in FUNCTION_WORDS for word in WORD.findall(said))
