"""The standing of a sentence: by itself, leaning, broken off.

English alone. A sentence that leans on another says little where it is quoted by itself. Told by
looks; a language of other words is taken as it is. `idle` knows those that tell nothing.
"""

from __future__ import annotations

from typing import Final

from askcite.text.english import AUXILIARIES
from askcite.text.late import late
from askcite.text.studies import THINGS

_LINKS: Final = (
    r"and|but|so|or|yet|nor|then|thus|hence|therefore|however|moreover|furthermore|also|similarly"
    r"|likewise|instead|besides|otherwise|nevertheless|nonetheless|meanwhile|conversely"
    r"|consequently|accordingly|additionally|still|indeed|regardless|afterwards?|later|again"
    r"|in contrast|by contrast|for example|for instance|in addition|in particular|as a result"
    r"|in fact|on the other hand|in other words|in this (?:case|way|respect)|as such|even so"
    r"|of (?:these|those|them)|among (?:these|those|them)|from (?:there|here|then)"
    r"|after (?:this|that)|because of (?:this|that)|at (?:that|this) (?:time|point)"
)
_POINTERS: Final = (
    r"this|that|these|those|it|they|them|he|she|its|their|his|her|such|both|here"
    r"|the (?:latter|former|same|other|others)|another|others|neither|some of (?:these|them)"
)
_ELSE: Final = r"(?:no|every|some|any)(?:body|thing| ?one) else\b"
"""Others than those before: `Nobody else was hurt.`"""
_NTH: Final = (
    r"the (?:first|second|third|fourth|fifth|last)(?: (?:one|group))?(?:,|"
    r" (?:was|is|were|had|has|will|took|got|sat|read|went|ran|slept|drove|did|ate|drank|heard|saw"
    r"|wore|kept|gave|made|spent"
    r"|\w+ed(?= (?:an?|the|to|for|in|on|at|with|by|from|only|no|it|them)\b))\b)"
)
"""One of several that were counted before: `The second napped for an hour.`"""
_EXPLETIVE: Final = (
    r"(?:is|was|seems|remains|has been) (?:\w+ )?(?:clear|important|likely|unlikely|possible"
    r"|impossible|necessary|well known|true|thought|believed|known|estimated|said|time|not until)\b"
    r"|(?:appears|turns out|follows) that\b"
)
_DANGLING: Final = late(
    rf"(?i)[\W_]*(?:(?:{_LINKS})\b|if (?:not|so|you|they|we|it|he|she)(?: (?:are|is|do|does|did"
    rf"|have|can)"
    r"(?: not|n['’]t)?)?,"
    rf"|{_NTH}|{_ELSE}"
    rf"|(?:{_POINTERS})\b(?!\s+(?:(?:\w+ )?(?:{THINGS})\b|{_EXPLETIVE}|who\b|which\b)))"
)
_LEANING: Final = late(
    rf"(?i)[\W_]*(?:(?:{_LINKS}),? )?(?:{_ELSE}|it|they|he|she|this|that|these|those|both|such|its"
    rf"|their|his|her)\b(?!\s+(?:(?:\w+ )?(?:{THINGS})\b|{_EXPLETIVE}|who\b|which\b"
    r"|day\b|year\b|century\b))"
)
_POINTING: Final = late(
    rf"(?i)[\W_]*(?:(?:{_LINKS}),? )?(?:{_ELSE}"
    r"|(?:it|they|he|she|both|(?P<owner>its|their|his|her))\b"
    r"|(?:this|that|these|those)(?:['’]s\b| (?:\w+ly )?(?:is|was|are|were|has|have|had|can|may"
    r"|might|could|must|will|would|should|did|does|means?|makes?|led|leads?|became|gives?|gave"
    r"|helps?"
    r"|allows?|includes?|shows?|\w{2,}ed)\b))"
)
_ORDERED: Final = late(r"(?i)\W*(?:second|third|fourth|fifth|sixth|seventh|last|final)(?:ly)?, ")
_CUT: Final = late(
    r"(?i)\b(?:the|an?|as|to|of|with|by|in|is|are|and|or|from|into|use|run|type|called"
    r"|(?:use|run|type|enter|execute|give)(?: \w+)? command|like this)$"
)
"""A last word after which something comes: a command on a line of its own."""
_LEAD_WORDS: Final = 3
"""Of a lead-in that says nothing by itself: `Use:`."""
_VERBS: Final = (
    rf"\b(?:{AUXILIARIES}|am|cannot|shall|said|says?|went|made|took|came|gave|saw|found|got"
    r"|began|became|left|held|led|wrote|told|knew|thought|brought|fell|grew|kept|met|ran|rose|set"
    r"|stood|won|lost|sent|built|spent|felt|put|let|cost|drew|broke|chose|spoke|bought|fought|paid"
    r"|tore|wore|swore|bore|struck|stuck|swept|slept|wept|crept|flew|blew|threw|shook|froze|stole"
    r"|woke|hid|swam|sang|sank|shrank|rang|drank|ate|drove|rode|fled|fed|dug|hung|spun|lent|sold"
    r"|taught|caught|sought|shone|withdrew|forgot|understood|heard|lay|laid|meant|dealt|hurt|burnt"
    r"|need|want|believe|think|argue|use|make|take|work|show|suggest|include|remain|become|mean"
    r"|know|find|see|keep|give|help|recommend|propose|advise|expect|allow|require|provide|live|like|follow|try|note|ask|consider"
    r"|avoid|check|call|add|remove|choose|click|open|start|stop|get|go|turn|write|read|run|dive)\b"
    r"|\w(?:['’]s|['’]re|['’]ve|['’]ll|n['’]t)\b|\w{2,}ed\b"
)
VERB: Final = late(
    rf"(?i){_VERBS}|\w{{3,}}s (?:the|an?|to|that|its|their|his|her|not|only|both|up|out|how|why"
    r"|what)\b"
)
"""What is a verb by itself; a plural before a preposition may be none."""
_FINITE: Final = late(
    rf"(?i){_VERBS}|\w{{3,}}s (?:the|an?|to|that|in|on|at|for|from|with|by|as|its|their|his|her|not"
    r"|only|both|of|up|out|into|how|why|what|all|no|more|several|many|some|much|about|it|them|him"
    r"|us"
    r"|you)\b"
)
_THE_MORE: Final = late(
    r"(?i)\bthe (?:more|less|\w+er)\b[^.]{2,60}, the (?:more|less|fewer|better|worse|\w+er)\b"
)
"""A sentence that needs no verb: `The more, the merrier.`"""
_ONE_OF_ALL: Final = late(r"\W*One of \w+ (?:\w+ )*\w+s\b")
"""`One of the oldest mills in Brandon.`, whose plural looks like a verb before `in`."""
_ENDS: Final = ".!?…\u3002\uff01\uff1f\u0964\u061f"
ENDED: Final = late(rf"[{_ENDS};:][\"')\]”’»\d]*$")
CLOSED: Final = late(rf"[{_ENDS}][\"')\]”’»\d]*$")


def dangles(sentence: str) -> bool:
    """True for one about another's subject: `But it also …`."""
    return _DANGLING.match(sentence) is not None


def counts_off(sentence: str) -> bool:
    """True for one of several in order: `Fourth, …`."""
    return _ORDERED.match(sentence) is not None


def is_fragment(sentence: str) -> bool:
    """True for words that are no whole sentence.

    That is a title, a label, a caption without a verb.
    """
    whole = _FINITE.search(sentence) or _THE_MORE.search(sentence)
    if not ENDED.search(sentence.rstrip()) or not whole:
        return True
    return _ONE_OF_ALL.match(sentence) is not None and not VERB.search(sentence)


def breaks_off(sentence: str) -> bool:
    """True where it goes on below: `To see, run`."""
    few = sentence.rstrip()
    return _CUT.search(few) is not None or (
        few.endswith((":", "\uff1a")) and len(few.split()) <= _LEAD_WORDS
    )


def points(sentence: str, owners: bool = True) -> bool:
    """True for one about a pronoun: `It was built.`.

    With `owners`, also for `Its walls …`.
    """
    found = _POINTING.match(sentence) if leans(sentence) else None
    return found is not None and (owners or found["owner"] is None)


def leans(sentence: str) -> bool:
    """True for one whose subject another names: `That means …`."""
    return _LEANING.match(sentence) is not None


def is_closed(sentence: str) -> bool:
    """True for one that ends as a sentence does."""
    return CLOSED.search(sentence.rstrip()) is not None
