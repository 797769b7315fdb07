"""A typed line, tidied and taken apart into requests.

Each request loses its politeness; `spelling` mends its slips.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.question.wordings.phrases import AFTER, ASKING, AUXILIARY, BEFORE, CAN, WHETHER
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late

ANY_OF: Final = late(r"(?i)^(?:(?:and|got|or|but) )?(?:any|some) (?!of\b|more\b|other\b|else\b)")
"""Words before keywords that ask for what there is: `any discounts?`."""
OUTSIDE: Final = " ,;:.!?-–—"
"""Signs at either end of a request that say nothing."""
_SIGNS: Final = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "…": " "})
_BEFORE: Final = late(rf"(?i)^{BEFORE}(?=\S)")
_AFTER: Final = late(rf"(?i){AFTER}\W*$")
_HANGS: Final = late(
    rf"(?i)^{CAN}(?:{WHETHER})(?:[,:]? )(?:(?:to me|us|me|exactly|please),? )?"
    rf"(?=(?:(?:in|on|at|by|for|from|to|with) )?(?:{ASKING}|if|whether)\b)"
)
_TOLD: Final = late(
    rf"(?i)^(?:i|i'm|i've|we|we're|my|as an?|because i|since i) [^,?.]{{3,60}}, (?={ASKING}\b"
    rf"|{CAN}(?:tell|give|show"
    r"|list|name|summari[sz]e|sum|explain|describe|compare|define|quote|find|outline|provide)\b)"
)
"""A clause about the asker before what is asked: `I have no time, what …`."""
_ACCORDING: Final = (
    r"(?:(?:according to|based on|as per|going by|judging by) (?:it|this|that|(?:the|this|that"
    r"|your)"
    r" (?:article|text|paper|document|report|study|essay|page|story|post|author)s?)|(?:in"
    r"|from) (?:the|this)"
    r" (?:article|text|paper|document|report|study|essay|page))"
)
_ACCORDING_BEFORE: Final = late(rf"(?i)^{_ACCORDING},? (?=\w)")
_ACCORDING_AFTER: Final = late(rf"(?i),? {_ACCORDING}(?=\W*$)")

QUOTED: Final = late(r"\"(?P<words>[^\"?]{2,60})\"[.!]*")
"""A plain line that is nothing but quoted words."""
_WHOM: Final = (
    r"(?:(?:somebody|someone|people|anyone|readers|those|beginners|dummies|kids|children|laymen"
    r"|laypeople|students|non-?\w+|busy \w+|me|us"
    r"|an? (?:busy|hurried|impatient|lazy|tired|curious"
    r"|new|young|ordinary|average|general|casual|interested|forgetful) [\w-]+)"
    r"(?: (?:who|that|with|in|without) .+)?"
    r"|(?:my|our|the|a|an|some|this) (?:[\w-]+ ){0,3}?(?:homework|essay|class|boss|presentation"
    r"|exam|test|teacher|kids?|child|children|grand\w+|mother|father|mum|mom|dad|report|school"
    r"|blog|newsletter|assignment|project|team|beginners?|layman|lay ?person|students?|colleagues?"
    r"|meeting|year[- ]olds?|pupils?|tweet|slides?|editor|client|readers?|audience|lesson|friends?"
    r"|\d+[- ]year[- ]olds?|five year old|newspaper|paper|news|magazine"
    r"|podcast|show|posters?|flyers?|leaflets?|handouts?|cards?|website|web ?page|intranet|bulletin"
    r"|programme|talk|speech|quiz|video|caption|post|thread|application|brochure|notice ?board"
    r"|radio|manager|mayor|committee|board|members?|customers?|visitors?|parents|neighbou?rs?"
    r"|employees|staff|press(?: release)?)(?: (?:who|that|with|in|on|tomorrow) .+|"
    r" tomorrow| today)?)"
)
_FOR_WHOM: Final = late(
    rf"(?i)(?<!happened)(?<!happens)(?<!happen)(?:,? (?:for|to) {_WHOM}|,? (?:in|using|with)"
    rf" (?:very )?(?:simple|plain|easy|clear"
    rf"|my own|layman'?s?|your own|everyday|short|non-?technical) (?:words?|terms|english|language"
    rf"|sentences)|,? simply(?: put)?|,? in (?:plain|simple) \w+|,? (?:like|as if) i(?:'m| am| was"
    rf"| were|m) .+)+$"
)

HOW_LONG: Final = late(r"(?i)how (?:long|big|large|short|old|new) (?:is|are|was) (?:it|this|they)")
"""A question that may be of an article, or of a thing named before."""
MOST: Final = 4
"""Requests heard in one; of more, none is taken apart."""
_COMMAND: Final = (
    r"(?:tell|give|show|list|name|summari[sz]e|sum up|explain|describe|compare|define|quote|find"
    r"|say|outline|provide"
    r"|write|state|mention|discuss|check|let me know|enumerate|recap|translate)"
)
_PREPOSITION: Final = r"(?:(?:about|at|by|for|from|in|of|on|since|to|until|with) )?"
_BEGINS: Final = rf"(?:{_PREPOSITION}(?:{ASKING}|{CAN}{_COMMAND}|{AUXILIARY}|any mention)\b)"
_ENDS: Final = late(
    r"(?<=[?!;])\s+(?=\w)|(?<=\w\w\w\w[.])\s+(?=[A-Z])|(?<=\w\w\w[.])\s+(?=(?i:" + _BEGINS + r") )"
)
_AND: Final = late(
    rf"(?i)(?:,? (?:and|&|plus|then|as well as)|;)(?: if so,?)?(?: (?:also|then|please|pls"
    rf"|after that|finally|lastly))* (?={_BEGINS} \S)"
)
_ASKS: Final = late(rf"(?i)(?:and |but |so |also )?{_BEGINS}")
_WHOLE: Final = late(
    rf"(?i)(?:(?:about|at|by|for|from|in|of|on|since|to|until|with) )?{ASKING} \S+ \S"
    rf"|{AUXILIARY} (?:(?:the|an?|it|this|that|there|he|she|they|its|his|her|their|any|i|we|you)\b"
    rf"|(?-i:[A-Z\d]))"
)
"""How a question begins that says enough to be asked by itself."""
_JOINT: Final = late(r"(?i)^(?:and|but|so|also|or) (?=\w)")
_ASKED: Final = late(rf"(?i){_PREPOSITION}(?:{ASKING}|{AUXILIARY})\b")
_ANSWERED_YES: Final = late(rf"(?i){AUXILIARY}\b")
_CLAUSE: Final = late(rf"(?i){_PREPOSITION}{ASKING} (?:it|he|she|they|we|you|i)\b")
"""What goes on with a question and is none of its own: `… and when it melts`."""
_WITHIN: Final = late(rf"(?i)\w {ASKING}\b|\b(?:between|both|either|whether)\b")
"""In a question of which `and what …` may go on with a clause: `the year when …, and when …`."""
_SO_WHAT: Final = late(r"(?i)\W*(?:(?:ok|and|well),? )?so,? what\W*")
_WHO: Final = late(r"(?i)(?:who|which)\b")
"""Who may be told more of by a clause: `who is the man that …, and who …`."""
_WHO_IS: Final = late(r"(?i)who(?:['’]s| is| was| are| were) (?:the|an?|(?-i:[A-Z])\w+) ?\w")
"""Who holds what: two of them are two questions."""


_LEANING: Final = late(r"(?i)\b(?:it|its|they|them|their|he|him|his|she|her|these|those)\b")
_SAYING_LITTLE: Final = FUNCTION_WORDS | frozenset(
    {"do", "wrong", "right", "help", "happening", "happened", "happen", "matter", "try", "work"}
    | {"works", "working", "going", "problem", "mistake", "solution", "answer", "difference"}
    | {"advice", "advise", "detail", "details", "elaborate", "explain", "give", "idea", "ideas"}
    | {"info", "information", "insight", "know", "opinion", "suggest", "suggestions", "tell"}
    | {
        "any",
        "some",
        "more",
        "please",
        "thoughts",
        "tips",
        "useful",
        "true",
        "possible",
        "good",
        "bad",
        "reason",
    }
)
_TOLD_WORDS: Final = 2
"""Words of meaning told before a question, from which on its `it` may be one of them."""


_HEARD: Final = late(
    r"(?i)^(?:(?:ah|oh|wow|hm+|ok(?:ay)?|right|alright|cool|nice|great|perfect|awesome|interesting"
    r"|understood|got it|i see|makes sense|good to know|sounds good)\b\s*[,.!…]+\s*)+(?=\w+\W+\w)"
)
"""What says that the last answer was heard, before a request."""
_AND_WHEN: Final = late(
    r"(?i)^(\W*(?:and |so )?who (?:wrote|made|published|authored) [\w ]{2,30}?),? and when\W*$"
)
"""Two fields of an article asked for at once: `who wrote it and when`."""


_ASIDE: Final = late(
    r"(?i)(?<=\w)(?:,? (?:exactly|precisely|literally|word for word|in (?:his|her|its|their)"
    r" (?:own )?defen[cs]e))+(?=[\s?.!]*$)"
)
"""Words at the end of a request that narrow nothing."""


def plain(text: str) -> str:
    """The text on one line, with plain quotation marks."""
    return " ".join(text.translate(_SIGNS).split())


def tidied(text: str) -> str:
    """The request on one line, plainly written."""
    line = plain(text)
    if len(line) > 2 and line[0] == line[-1] == '"' and line.count('"') == 2:
        line = line[1:-1].strip()
    line = _ASIDE.sub("", line) if _ASKS.match(line) else line
    return _AND_WHEN.sub(r"\1 and when was it published", _HEARD.sub("", line))


def without_audience(words: str) -> str:
    """The words without the reader and manner they name.

    An overview `for my homework` or `in simple words` is an overview.
    """
    return _FOR_WHOM.sub("", words).strip(OUTSIDE) or words


def is_audience(words: str) -> bool:
    """True for a reader or use alone: `for my newsletter`."""
    return _FOR_WHOM.fullmatch(f" {words.strip(OUTSIDE)}") is not None


def bare(request: str) -> str:
    """The words of the request without politeness.

    What a question hangs on goes too.
    """
    if _SO_WHAT.fullmatch(request):
        return "so what"
    words = _polite_away(_TOLD.sub("", _polite_away(request.strip(OUTSIDE))))
    for pattern in (_ACCORDING_BEFORE, _HANGS, _ACCORDING_BEFORE, _ACCORDING_AFTER):
        words = pattern.sub("", words)
    return words.strip(OUTSIDE) or request.strip()


def _polite_away(words: str) -> str:
    """The words without politeness at either end."""
    without = _AFTER.sub("", _BEFORE.sub("", words)).strip(OUTSIDE)
    return without or words


def sentences(line: str) -> list[str]:
    """The sentences of a request."""
    parts = [part.strip() for part in _ENDS.split(line) if part.strip()]
    return _alone(parts) if len(parts) > 1 else parts


def joined(sentence: str) -> list[str]:
    """The requests that `and` may join in a sentence.

    Each is to be proven by itself.
    """
    parts = [part.strip(" ,;") for part in _AND.split(sentence)]
    return _alone(parts) if 1 < len(parts) <= MOST and all(parts) else [sentence]


def _alone(parts: list[str]) -> list[str]:
    """The questions of several parts, each written alone."""
    return list(map(_question, parts))


def _question(part: str) -> str:
    words = _JOINT.sub("", part).rstrip(" ?;,")
    if not _ASKED.match(words):
        return part
    return f"{words[0].upper()}{words[1:]}{'' if words.endswith(('.', '!')) else '?'}"


def asks(sentence: str) -> bool:
    """True for what looks like a request, not a statement."""
    return sentence.endswith("?") or bool(_ASKS.match(sentence))


def hangs(question: str, told: str) -> bool:
    """True for a question that says too little alone.

    As in `My card does not work. What should I do?`.
    """
    known = len(_meaning(told))
    leans = known >= _TOLD_WORDS and _LEANING.search(question) is not None
    return leans or (known > 0 and not _meaning(question))


def _meaning(words: str) -> list[str]:
    return [w for w in re.findall(r"[\w'-]+", words.lower()) if w not in _SAYING_LITTLE]


def stands(part: str, first: str) -> bool:
    """True for a joined question that asks enough by itself."""
    begins = _WHOLE.match(part)
    if (
        begins is None
        or _CLAUSE.match(part)
        or (
            part is not first
            and _WHO.match(first)
            and _WHO.match(part)
            and not (_WHO_IS.match(first) and _WHO_IS.match(part))
        )
    ):
        return False
    if _ANSWERED_YES.match(part) and not _ANSWERED_YES.match(first):
        return False
    return not _WITHIN.search(part, begins.end() - 1)
