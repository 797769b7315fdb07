"""Claims as the questions that they put.

`The shop is closed, right?` asks whether it is. The reader, trained on questions, is far less sure
of a claim: of thirteen that a text contradicts it refused twelve, and three of them as questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.text import irregular
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS
from askcite.text.late import late

COMMANDS: Final = (
    "tell|give|show|list|name|summari[sz]e|sum|explain|describe|compare|define|quote|find|say"
    "|outline|provide|write|state|mention|discuss|check|let|enumerate|recap|translate|thanks?"
)
"""Words that tell what to do, with which no claim begins."""

SUBJECT: Final = 7
"""Words before the verb, at most."""
LEAST, MOST = 4, 20
"""Words of a sentence that nothing marks as a claim."""
_ASKS: Final = rf"(?:what|who|whom|whose|when|where|why|how|which|if|whether|{AUXILIARIES})"
"""What a claim does not begin with."""
_ASKS_LATER: Final = "what|who|whom|whose|when|where|why|how|which|if|whether"
_TAG: Final = (
    r"(?:right|correct|true|yes|no|eh|is (?:that|this|it) (?:right|true|correct|so)|am i right"
    rf"|(?:{AUXILIARIES}|wo|ca)n['’]?t (?:it|they|he|she|i|we|you|there))"
)
_TAGGED: Final = late(
    rf"(?is)\W*(?!{_ASKS}\b)(?:so,? |and |but )?(?P<said>[^?]+?)"
    rf"(?:(?:,| [-–—]) ?{_TAG}[?.!]*| {_TAG}\?+)"
)
_TRUE: Final = late(
    r"(?is)\W*(?:so,? |and |but )?(?:is|was) (?:it|this) (?:really |actually )?(?:true|correct"
    r"|right|the case|a fact) that (?P<said>[^?]+?)[?.!]*"
)
_BARE: Final = late(
    rf"(?is)\W*(?!(?:{_ASKS}|{COMMANDS}|that|this|it|please|and|or|so|but|in|on|at|for|to|of"
    rf"|with|by|from)\b|.*\b(?:i|i['’]m|we|my|our|you|your|please|{_ASKS_LATER})\b)"
    r"(?P<said>[^?.!:;\n]+)[?.!]"
)
"""A sentence that claims something, and asks for nothing else."""
MAY_BE: Final = late(
    rf"(?is)\W*(?:so,? |and |but )?(?:(?:is|was) (?:it|this) .*\bthat\b"
    rf"|(?!{_ASKS}\b).*(?:\b{_TAG}\W*|\w[?.!])$)"
)
"""A line that may be one, for a quick look."""
_AUXILIARY: Final = late(rf"(?i)(?P<verb>{AUXILIARIES})(?P<not>n['’]?t)?")
_DOES: Final = late(r"(?i)do|does|did")
_HELD: Final = late(r"(?i)ha(?:s|ve|d)")
_DONE: Final = late(r"(?i)been|had|done|gone|\w+(?:ed|en)")
_BETWEEN: Final = late(r"(?i)never|not|already|always|also|both|just|only|ever|still|\w+ly")
_LINKS: Final = late(r"(?i)if|when|because|while|although|unless|as|since|after|before|until")
_RELATES: Final = late(r"(?i)who|which|that|whose|where")
_LEADS: Final = late(r"(?i)the|an?|his|her|their|its|all|no|any|every|of|in|at|on|by|with|for|to")
_OBJECT: Final = late(r"(?i)the|an?|his|her|their|its|all|no|any|every")
_PAST: Final = late(r"(?i)[a-z]{2,}[^e\W]ed")
_PRESENT: Final = late(r"(?i)[a-z]{2,}[^suia\W]s")
_DOUBLED: Final = late(r"(?i)([bdgmnprt])\1$")
_IN_E: Final = late(
    r"(?i)(?:[csuvz]|(?<![io]n)g|creat|[^e]at|[^aeiou][aiou][dm]|[^aeiou][iu]n|[^aeiou][aiou]r"
    r"|quir|[^aeiou][iu]l|[bcdfgkpt]l|[^aeiou][aiy]p|[^aeiou][aio]k)$"
)
"""Ends of a stem that has lost its last letter: `includ`, `settl`."""


def asked(line: str) -> str | None:
    """The question that a claim puts, if it is one."""
    if found := _TAGGED.fullmatch(line) or _TRUE.fullmatch(line):
        return _turned(found["said"].split())
    found = _BARE.fullmatch(line)
    words = found["said"].split() if found else []
    return _turned(words, whole=True) if LEAST <= len(words) <= MOST else None


def _turned(words: Sequence[str], *, whole: bool = False) -> str | None:
    """The words, their verb before the subject.

    Of a `whole` sentence without a mark of a claim a doing word is sure of its object alone.
    """
    for at, word in enumerate(words[1 : SUBJECT + 1], 1):
        if _RELATES.fullmatch(word):
            return None
        if _LINKS.fullmatch(word):
            break
        if helper := _AUXILIARY.fullmatch(word):
            strange = whole and _is_slip(words, at)
            return None if helper["not"] or strange else _fronted(words, at, helper["verb"])
    doing = _doing(words)
    if doing is None or (whole and not _has_object(words, doing[0])):
        return None
    at, helper_word, verb = doing
    return _question(helper_word, (*words[:at], verb, *words[at + 1 :]))


def _has_object(words: Sequence[str], at: int) -> bool:
    """True where a doing word has an object."""
    inside = any(_OBJECT.fullmatch(word) for word in words[1:at])
    return not inside and any(_OBJECT.fullmatch(word) for word in words[at + 1 : at + 2])


def _is_slip(words: Sequence[str], at: int) -> bool:
    """True for a misspelt question: `hen did it begin`."""
    opens = words[0][:1].isupper() or _OBJECT.fullmatch(words[0])
    asks = any(_OBJECT.fullmatch(word) for word in words[at + 1 : at + 2])
    return bool(_DOES.fullmatch(words[at])) or (asks and not opens)


def _fronted(words: Sequence[str], at: int, helper: str) -> str | None:
    """The words with their auxiliary first."""
    rest, verb = words[at + 1 :], helper.lower()
    if not rest:
        return None
    after = next((w for w in rest if not _BETWEEN.fullmatch(w)), "")
    done = _DONE.fullmatch(after) or irregular.others(after)
    if _HELD.fullmatch(verb) and not done:
        fronts = {"has": "does", "have": "do", "had": "did"}
        return _question(fronts[verb], (*words[:at], "have", *rest))
    return _question(verb, (*words[:at], *rest))


def _doing(words: Sequence[str]) -> tuple[int, str, str] | None:
    """The doing word: its place, helper, base."""
    for at in range(1, min(len(words), SUBJECT + 1)):
        word, before = words[at].strip(",").lower(), words[at - 1]
        forms = irregular.others(word)
        if _LEADS.fullmatch(before) or words[at][:1].isupper():
            continue
        if forms and irregular.is_past(word):
            return at, "did", irregular.base(word)
        if _PAST.fullmatch(word):
            return at, "did", _base(word)
        small = all(w.lower() in FUNCTION_WORDS for w in words[at + 1 : at + 2])
        if small and _PRESENT.fullmatch(word) and not before.endswith("s"):
            return at, "does", word[:-2] if word.endswith(("shes", "ches")) else word[:-1]
    return None


def _base(word: str) -> str:
    """A regular past form's base: `stopped`, stop."""
    stem = word[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if _DOUBLED.search(stem):
        return stem[:-1]
    return f"{stem}e" if _IN_E.search(stem) else stem


def _question(verb: str, words: Sequence[str]) -> str:
    """The words as a question, begun by the verb."""
    first, *others = words
    small = (
        first.lower() if first.lower() in {"the", "a", "an", "it", "he", "she", "they"} else first
    )
    return f"{verb.capitalize()} {' '.join((small, *others)).rstrip(' ,.')}?"
