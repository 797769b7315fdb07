"""The looks of a definition: `A cartel is …`.

English alone. A sentence that defines a term is told from the many that use it; which of several
definitions is meant is not told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_ARTICLE: Final = r"(?:an? |the |any )?"
_NO_DEFINITION: Final = (
    r"(?!(?:\w+ly |also |often |always |now |still )*(?:(?:not|never|less|more|most|very|so|too"
    r"|still|at|on|in|under|like)\b|(?:\w+ed|found|made|done|seen|given|shown|held|built|kept|lost|met"
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


def defines(term: str, sentence: str) -> bool:
    """True for what looks like the term's definition."""
    return bool(term) and any(form.search(sentence) for form in _forms(_bare(term)))


def _bare(term: str) -> str:
    return re.sub(r"(?i)^(?:the|an?) ", "", " ".join(term.split()))


@lru_cache(64)
def _forms(term: str) -> tuple[re.Pattern[str], ...]:
    """Forms in which a definition of the term comes."""
    name = _any_number(term)
    aside = r"(?: \([^)]{1,40}\))?(?:,[^,]{1,80},)?"
    subject = rf"(?:^|[.;:]\s|^[^,]{{1,60}}, )\W*{_ARTICLE}{name}{aside} {_SAYS}"
    called = (
        rf"\b{_CALLED} [\"“'‘]?(?:an? |the )?{name}[\"”'’]?(?=\s?[.,;:)(—–]|$| (?:in|of|and)\b)"
    )
    ends = rf"\b(?:is|are|was|were) {_ARTICLE}{name}[\"”]?\W*$"
    beside = (
        rf"\b{name}{aside}(?:, (?:which (?:is|are|means)|that is|i\.e\.|or\b|meaning|defined as"
        r"|one of|(?:the|an?) \w+ (?:\w+ ){0,2}(?:of|that|which|to|who|in)\b)"
        r"| ?[—–] ?(?:the|an?|that is|or) |\s\((?:that is|i\.e\.))"
    )
    listed = rf"^\W*{name}{aside}(?::| [-–—]) \S"
    return tuple(re.compile(f, re.IGNORECASE) for f in (subject, called, ends, beside, listed))


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
