"""Sums of money, and what else is told for one.

`How much did the fund get?` is not answered by the 200 families that it helped, `What do drivers
earn?` not by how much less it is than others', `How much are maps?` not by where they are sold.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.answer.guards.other_counts import A_YEAR, IN_A_DATE, NUMBER_BEGINS
from askcite.text.english import MONTH, NUMBER_WORDS, UNITS
from askcite.text.late import late
from askcite.text.layout import labels
from askcite.types import Article, Span

_COSTS: Final = (
    r"\b(?:costs?|pay|paid|ow(?:e|es|ed)|earn(?:ed)?|sell|sold|spend|spent|worth|damage|price|fee"
    r"|fine|rent|charged?|lend|lent|donated?|offer(?:ed)?|invest\w*)\b"
)
_NO_MONEY: Final = r"(?:time|water|land|space|rain|of (?:the|its|their))\b"
ASKED: Final = late(
    r"(?i)^\W*(?:and |so |but )?(?:how much money\b"
    r"|how much (?:do|does|did|will|would|is|are|was|were|has|have|had"
    rf"|can|could|must|should|might) (?!.*\b{_NO_MONEY}).*{_COSTS}"
    r"|(?:what (?:is|was|are|were)|what['’]s) the (?:price|cost|fee|fine|rent|salary|fare|deposit)"
    r" (?:of|for)\b"
    r"|how much (?:is|are|was|were) (?P<thing>(?:(?:the|an?|one) )?(?:(?!to\b)[\w’'-]+ ?){1,4})\W*$"
    r").*"
)
"""A question for a sum, or for how much a `thing` is."""
_COMPARES: Final = late(r"(?i)\b(?:less|more|lower|higher|cheaper|dearer|extra|saved?|saving)\b")
_CURRENCY: Final = (
    r"(?:euros?|dollars?|pounds?|francs?|crowns?|kron\w+|yen|yuan|cents?|pence|penn(?:y|ies)|marks?"
    r"|rou?bles?|rupees?|pesos?|lir(?:a|as|e)|guilders?|shillings?|thalers?|ducats?|florins?"
    r"|coins?|(?:gold|silver) \w+|pieces? of \w+|pieces|bucks|quid|sterling|USD|EUR|GBP|CHF|p|c)"
)
_NUMBER: Final = late(
    rf"{NUMBER_BEGINS}(?:(?: |-)(?:hundred|thousand|million|billion|trillion)\b)*"
)
MONEY: Final = late(
    rf"(?i)[£$€¥₹]|\d ?{_CURRENCY}\b|\b(?:hundred|thousand|million|billion|{'|'.join(NUMBER_WORDS)}"
    rf"|few|some|several|many) {_CURRENCY}\b|\b(?:free|nothing|for no|no charge|without (?:cost"
    r"|charge|pay\w*)|unpaid|hal(?:f|ves)|thirds?|quarters?|double\w*|twice|triple\w*|\w*illions?"
    r"|costly|expensive|cheap\w*|zero|bankrupt\w*|penniless)\b"
)
"""Words of money, or of none."""
_DIFFERENCE: Final = late(
    r"(?i)(?: an? (?:hour|day|week|month|year))? (?:less|more|lower|higher|cheaper|dearer) than\b"
)
_COUNTS: Final = late(
    rf"(?i)(?: of (?:them|these|those|which|whom)\b|(?: |-)(?!{_CURRENCY}\b)(?:[a-z’'-]+ ){{0,2}}?"
    r"(?:people|men|women|children|[a-z]{2,}[^s\W]s)\b)"
)
"""What is counted behind a number, and is no money."""
_PER_CENT: Final = late(r"(?i) ?(?:%|per ?cent\b)")
_IS: Final = late(r"(?i)\b(?:is|was|are|were|be|at|by|to|of) (?:\w+ )?$")
"""Before a share that the thing itself is of: `the tax was 20 per cent`."""
_DATED: Final = late(rf"(?i)(?:\b{MONTH}\.?|\b(?:at|aged?|no\.|since|until)) $")


def lacks(found: re.Match[str], span: Span, article: Article) -> bool:
    """True where no sum is told, or only a difference."""
    said = f"{article.heading_at(span.start) or ''}\n{labels.bare(span.line(article.text))}"
    places = [each for each in _NUMBER.finditer(said) if not _is_dated(each, said)]
    if found["thing"]:
        return not (MONEY.search(said) or any(not _is_share(each, said) for each in places))
    if not _COMPARES.search(found.string):
        sums = [each for each in places if MONEY.search(said[max(0, each.start() - 2) :])]
        if sums and all(_is_difference(each, said) for each in sums):
            return True
    return not (MONEY.search(said) or any(not _counts(each, said) for each in places))


def _is_dated(number: re.Match[str], said: str) -> bool:
    """True for a date, an hour or a rank."""
    is_year = A_YEAR.fullmatch(number.group()) is not None
    return bool(
        is_year or IN_A_DATE.match(said, number.end()) or _DATED.search(said[: number.start()])
    )


def _is_share(number: re.Match[str], said: str) -> bool:
    """True for a share of others."""
    is_share = _PER_CENT.match(said, number.end()) is not None
    return is_share and _IS.search(said[: number.start()]) is None


def _is_difference(number: re.Match[str], said: str) -> bool:
    unit = re.match(rf"(?i) ?{_CURRENCY}\b", said[number.end() :])
    return _DIFFERENCE.match(said, number.end() + (unit.end() if unit else 0)) is not None


def _counts(number: re.Match[str], said: str) -> bool:
    """True for a number of things, people or measures."""
    after = said[number.end() :].lstrip(" -").split(maxsplit=1)[:1]
    is_measure = bool(after) and after[0].strip(".,;").lower() in UNITS
    is_measure = is_measure and re.match(rf"(?i)\W?{_CURRENCY}\b", said[number.end() :]) is None
    return is_measure or _is_share(number, said) or _COUNTS.match(said, number.end()) is not None
