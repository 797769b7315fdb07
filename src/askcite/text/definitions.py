"""The looks of a definition: `A cartel is …`.

English alone. A sentence that defines a term is told from the many that use it; which of several
definitions is meant is not told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askcite.text.late import late

_ARTICLE: Final = r"(?:an? |the |any )?"
_NO_DEFINITION: Final = (
    r"(?!(?:\w+ly |also |often |always |now |still )*(?:(?:not|never|only|just|less|more|most|very"
    r"|so|too|still|both|here|at|on|in|under|like|one such|the opposite|examples? of"
    r"|an? (?:key|important|essential|empirical|subjective|broader|good|bad)|prevalent|present)\b"
    r"|(?:\w+ed|found|made|done|seen|given|shown|held|built|kept|lost|met"
    r"|paid|put|sent|set|sold|told|born|known|taken|written|won|driven|important|common|likely|able"
    r"|necessary|useful|crucial|essential|critical|good|bad|high|low|difficult|easy|due|subject"
    r"|available|similar|different)(?=\W*$|[,.;]| (?:in|for|to|when|because|than|at|and|if|by|with"
    r"|from|on|of|that|into|until|since|over|between|through)\b)))"
)
"""What follows an `is` that defines nothing."""
_SAYS: Final = (
    r"(?:(?:is|are|was|were) (?:(?:simply|essentially|basically|generally|usually|often|just|then"
    r"|thus|therefore|actually|commonly) )?(?:defined as|described as|understood as|the term"
    rf"|{_NO_DEFINITION}\w)|(?:refers?|referred) to\b|means?\b|denotes?\b|describes?\b|consists? of"
    r"|focus(?:es)? on|occurs? (?:when|if)|exists? when|involves?\b|represents?\b|measures?\b"
    r"|states? that|summari[sz]es?\b|is when)"
)
_CALLED: Final = (
    r"(?:called|known as|termed|named|referred to as|labell?ed|dubbed|described as|define[sd]?"
    r"|or|(?:say|says|said) (?:that )?(?:\w+ ){1,5}(?:has|have|is|are))"
)


_NAMED: Final = r"(?:called|known as|termed|named|referred to as|labell?ed|dubbed)"
_ASIDE: Final = r"(?: \([^)]{1,40}\))?(?:,[^,]{1,80},)?"
_POINTS: Final = late(
    r"(?i)^(?:this|that|these|those|such|it|they)\b|\b(?:call|calls|called|known)"
    r" (?:this|that|these|it|them)\b"
)


def defines(term: str, sentence: str) -> bool:
    """True for what looks like the term's definition."""
    return bool(term) and any(form.search(sentence) for form in _forms(_bare(term)))


def states(term: str, sentence: str) -> bool:
    """True where the term itself is told of.

    `In mills, grain is ground.` only uses the word, and `For farmers, a mill is …` is not for all.
    """
    return bool(term) and any(form.search(sentence) for form in _stating(_bare(term)))


def names(term: str, sentence: str) -> bool:
    """True for `Another is the weir.`, before its meaning."""
    if not term:
        return False
    form = rf"\b(?:is|are|was|were) {_ARTICLE}{_any_number(_bare(term))}[\"”]?\W*$"
    return re.search(form, sentence, re.IGNORECASE) is not None


def exemplifies(term: str, sentence: str) -> bool:
    """True for `Mills are examples of …`, after its meaning."""
    form = rf"\bexamples? of {_ARTICLE}{_any_number(_bare(term))}[\"”]?\W*$" if term else "$^"
    return re.search(form, sentence, re.IGNORECASE) is not None


def points(sentence: str) -> bool:
    """True for `We call this …`, after its meaning."""
    return _POINTS.search(sentence) is not None


def _bare(term: str) -> str:
    return re.sub(r"(?i)^(?:the|an?) ", "", " ".join(term.split()))


@lru_cache(64)
def _forms(term: str) -> tuple[re.Pattern[str], ...]:
    """Forms in which a definition of the term comes."""
    name, aside = _any_number(term), _ASIDE
    subject = rf"(?:^|[.;:]\s|^[^,]{{1,60}}, )\W*{_ARTICLE}{name}{aside} {_SAYS}"
    called = (
        rf"\b{_CALLED} [\"“'‘]?(?:an? |the )?{name}[\"”'’]?(?=\s?[.,;:)(—–]|$| (?:in|of|and)\b)"
    )
    calls = rf"\bcalls? (?:[^\s.]+ ){{1,20}}?(?:an? |the )?[\"“]?{name}[\"”]?\W*$"
    as_such = rf"\brefer(?:s|red)? to (?:[^\s.]+ ){{1,20}}?as [\"“]?(?:an? |the )?{name}\b"
    within = rf"^\W*(?:In|With|Under|Through|By|During) {_ARTICLE}{name}, \w"
    ends = rf"\b(?:is|are|was|were) {_ARTICLE}{name}[\"”]?\W*$"
    beside = (
        rf"\b{name}{aside}(?:, (?:which (?:is|are|means)|that is|i\.e\.|or\b|meaning|defined as"
        r"|one of|(?:the|an?) \w+ (?:\w+ ){0,2}(?:of|that|which|to|who|in)\b)"
        r"| ?[—–] ?(?:the|an?|that is|or) |\s\((?:that is|i\.e\.))"
    )
    listed = rf"^\W*{name}{aside}(?::| [-–—]) \S"
    forms = (subject, called, calls, as_such, within, ends, beside, listed)
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@lru_cache(64)
def _stating(term: str) -> tuple[re.Pattern[str], ...]:
    """Forms of which the term is subject or name."""
    name = _any_number(term)
    forms = (
        rf"^\W*{_ARTICLE}{name}{_ASIDE} {_SAYS}",
        rf"\b{_NAMED} [\"“'‘]?(?:an? |the )?{name}[\"”'’]?(?=\s?[.,;:)(—–]|$)",
        rf"\bcalls? (?:[^\s.]+ ){{1,20}}?(?:an? |the )?[\"“]?{name}[\"”]?\W*$",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _any_number(term: str) -> str:
    """Pattern of the term in either number."""
    *before, last = term.split()
    stem = re.sub(r"(?i)(?<=[^s])s$|(?<=\w\w)es$(?<=[sxz]es|hes)", "", last)
    ends = (
        rf"{re.escape(stem[:-1])}(?:y|ies)" if stem[-1:] == "y" else rf"{re.escape(stem)}(?:e?s)?"
    )
    if last.lower().endswith("ies"):
        ends = rf"{re.escape(last[:-3])}(?:y|ies)"
    return r"[\s-]".join((*map(re.escape, before), ends))
