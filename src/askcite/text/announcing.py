"""Sentences that only announce what follows.

`There are three reasons:`, `Here is how it works.`, `Three tried.` tell nothing by themselves.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_COUNTS: Final = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_SOME: Final = 3
_ANNOUNCED: Final = late(
    r"(?i)\bthe following(?: \w+){1,4}\W*$|\bas follows\W*$"
    r"|\b(?:(?P<count>a number|several|many|various|two|three|four|five|six|seven|eight|nine|ten"
    r"|a (?:few|variety|range)|different|some|the following|numerous|multiple)\b(?: of)?"
    r"(?: \w+){0,3} (?:\w*qualities|reasons|ways|types|kinds|forms|factors|advantages"
    r"|disadvantages|benefits|features|steps|stages|methods|problems|causes|challenges|points"
    r"|theories|explanations|limitations|effects|uses|parts|categories|options|things|aspects"
    r"|approaches|techniques|elements|components|examples|incidents|weaknesses|strengths|drawbacks"
    r"|shortcomings|flaws|faults|dangers|risks|difficulties|obstacles|objections|concerns"
    r"|conditions"
    r"|rules|requirements|criteria|principles|goals|aims|objectives|tasks|duties|functions|purposes"
    r"|properties|differences|similarities|lessons|findings|arguments|phases|strategies|measures"
    r"|exceptions|hypotheses|assumptions|drawbacks|disadvantages|consequences|changes))\W*$"
)
_HAS: Final = late(
    rf"(?i)\b(?:has|have|had|are|were|faces?|lists?|names?|gives?|knows?)"
    rf" (?P<count>{'|'.join(_COUNTS)}|several|many|a number of|various) (?:\w+ ){{0,2}}\w+s"
    r"(?: (?:for|of|in|to|with|on) (?:\w+ ){0,3}\w+)?\W*$"
)
_ANNOUNCING_WORDS: Final = 14
_LEADS_ON: Final = late(
    r"(?i)\W*(?:(?:so|but|and|yet|now|then|well|still),? )*(?:here (?:is|are|was|were) (?:what|why"
    r"|how|the|my|her|his|our|their|some)\b.*"
    r"|let (?:me|us) (?:first )?(?:begin|start|explain|tell)\b.*"
    r"|the \w+ (?:is|was) (?:this|simple|as follows|twofold|threefold)"
    r"|there (?:is|was) (?:an?|one|another|but one|only one) (?:\w+ )?(?:trick|catch|reason|problem"
    r"|difference|exception|condition|solution|snag|twist)(?: (?:to|with|in|about|here) ?\w*)?"
    rf"|(?P<count>{'|'.join(_COUNTS)}) (?:\w+ ){{0,2}}(?:tried|came|followed|remain|stand out"
    r"|stood out|matter|apply))[.!:]\W*"
)
"""A sentence that says only that something follows: `Three tried.`."""


def announces(sentence: str) -> bool:
    """True for a mere lead-in: `There are several reasons:`."""
    return announced(sentence) > 0


def announced(sentence: str) -> int:
    """The number of sentences that a sentence announces, or 0."""
    found = _ANNOUNCED.search(sentence)
    if found is None and len(sentence.split()) <= _ANNOUNCING_WORDS:
        found = _HAS.search(sentence) or _LEADS_ON.fullmatch(sentence)
    if found is None:
        return _SOME if sentence.rstrip().endswith((":", "\uff1a")) else 0
    count = (found["count"] or "").lower()
    if found.re.pattern == _LEADS_ON.pattern and not count:
        return 1
    return _COUNTS.index(count) + 2 if count in _COUNTS else _SOME
