"""Phrases that many wordings share, each marked by one character.

The wordings of `overviews`, `entries`, `stances` and `subjects` are short for it, and quick to
compile: spelt out in each of them they took a second, in which no question was answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askcite.question import phrases

_TEXTS: Final = (
    r"(?:articles?|texts?|papers?|stud(?:y|ies)|(?:web ?)?pages?|documents?|docs?|files?|pdfs?"
    r"|pieces?|stor(?:y|ies)|essays?|reports?|(?:blog ?)?posts?|blogs?|books?|chapters?"
    r"|speech(?:es)?"
    r"|transcripts?|materials?|contents?|readings?|passages?|(?:web ?)?sites?|letters?|guides?"
    r"|manuals?|tutorials?|reviews?|interviews?|op-?eds?|columns?|news|write-?ups?|things?|stuff"
    r"|publications?|press releases?|memos?|briefings?|leaflets?|handouts?|contracts?|agreements?"
    r"|judge?ments?|rulings?|editorials?|spec(?:ification)?s?"
    r"|(?:fairy ?)?tales?|poems?|novels?|lectures?|readme|wiki)"
)
_KIND: Final = (
    r"(?:whole|entire|full|complete|attached|uploaded|given|above|following|present|current|news"
    r"|long|research|scientific|little|last|same) "
)
_HAND: Final = (
    r"(?: (?:above|below|attached|here|at hand|in question|in front of (?:me|us)|you (?:have|hold)"
    r"|(?:that )?i(?:'ve| have)? (?:just )?(?:uploaded|gave you|sent(?: you)?|added|pasted|shared"
    r"|posted|linked|attached)|in (?:the|your|my|this) library))?"
)
_OF_A_PART: Final = (
    r"(?! (?:about|on|regarding|where|that (?:says?|talks?|mentions?|deals?|covers?|states?)|which"
    r"|in which"
    r"|concerning|saying|dealing|covering|of|by|for|with) (?!exactly|overall|then|in\b|anyway"
    r"|basically|please)\S)"
)
_NAMED: Final = re.compile(
    r"(?i)\b(?:(?:all (?:of )?)?(?:the|this|that|these|those|your|my|our|any|each|every|both"
    r"|either)(?: of the)?"
    rf" (?:{_KIND})?{_TEXTS}{_HAND}(?![\w'-]){_OF_A_PART})"
)
_AUTHORS: Final = re.compile(
    r"(?i)\b(?:the|this|its|their|that|both|all(?: the)?) (?:[a-z]+ )?(?:authors?|writers?"
    r"|researchers?|scientists?"
    r"|journalists?|reporters?|columnists?|speakers?|scholars?|team|essayists?|blogger|professor)\b"
)
_CAN: Final = (
    r"(?:(?:can|could|would|will|may|might) (?:you|u|ya|i|we|someone|anyone|anybody)"
    r"|(?:do|would) (?:you|u) mind|(?:are|r) (?:you|u) able to|is it possible (?:to|for you to)"
    r"|would it be possible (?:to|for you to)|i(?:'d| would) (?:like|love|want) (?:you )?to"
    r"|i(?:'d| would) (?:appreciate|be grateful|be glad) if you (?:could|would|can)"
    r"|i (?:need|want) you to|you (?:should|must|have to|need to)|(?:let's|let us|lets)"
    r"|try to|help me(?: to)?|go ahead and|be so kind (?:as )?to|(?:you )?mind)"
)
CAN: Final = rf"(?:(?:{_CAN}(?: (?:please|pls|plz|kindly|just|maybe|quickly|possibly|briefly))?) )?"
"""A request dressed as a question: `could you please …`."""
WHETHER: Final = (
    r"(?:(?:tell|show|say to|inform|let|remind|teach) (?:me|us)(?: know)?|explain(?: to (?:me|us))?"
    r"|(?:i|we)(?:'d| would)? (?:(?:just |really |also )*(?:want|need|like|love|wish|have|wanted"
    r"|wanna"
    r"|got)(?: to)? (?:know|understand|learn|find out|see|ask|hear|get|figure out|check|be told)"
    r"|(?:was |am |were )?wonder(?:ed|ing)?|don't (?:understand|get|know|see)|forgot|can't find"
    r"|can't figure out|cannot find|am (?:confused about|not sure|curious|unsure|interested in"
    r" knowing)|must know)"
    r"|i'm (?:just |really )?(?:wondering|curious(?: to know)?|not sure|confused about|unsure"
    r"|trying"
    r" to (?:find out|understand|figure out)|looking for|interested in(?: knowing)?)"
    r"|(?:do|does|did|would|might) (?:you|u|anyone|anybody|it|they|the (?:article|text|paper"
    r"|author)"
    r"|this) (?:(?:happen to )?know|say|remember|tell(?: (?:us|me))?|explain|mention|state|specify"
    r"|indicate|reveal|have any idea)(?: anything about| something about)?"
    r"|(?:any|got any|have you any) (?:idea|clue|info(?:rmation)? (?:on|about))"
    r"|(?:can|could|may) (?:i|we) (?:know|ask(?: you)?|find out|see)|find out|figure out|know"
    r"|(?:just )?(?:wondering|curious(?: to know)?)|check|look up|help me understand|say|remind me"
    r"|(?:is|was) it (?:said|mentioned|stated|known|clear|explained)|question is|my question is"
    r"|the question is|understand|clarify|specify|state|describe)"
)
"""What a question may hang on: `tell me when …`, `do you know whether …`."""
_TELL: Final = (
    r"(?:(?:give|show|tell|get|send|find|hand|offer|provide|write|make|create|prepare|produce|draft"
    r"|extract|generate|pull out|bring|fetch|share|list|write down|write up|note(?: down)?|type"
    r"|pick out|identify|state|name|spot|say|throw)(?: (?:me|us))?(?: (?:with|out|up))?"
    r"|(?:i|we)(?:'d| would)? (?:need|want|like|love|require|am after|'m after|am looking for"
    r"|could use|wish)(?: to (?:have|get|see|read|know))?|i'm (?:after|looking for)|looking for"
    r"|(?:can|could|may|might) (?:i|we) (?:have|get|see)|gimme|lemme (?:have|see|get)|need|want"
    r"|what(?:'s| is| are| were| was|re| r)|let me (?:have|see)|have you got|got|do you have"
    r"|is there|are there|how about|what about)"
)
_BEFORE_IT: Final = re.compile(rf"(?i){_TELL}(?= \S)")
_CAN_BEFORE: Final = re.compile(rf"(?i){CAN}(?=\S)")
_FIRST_TEXT, _FIRST_AUTHOR = 0xE000, 0xE020
_MOST: Final = 32
"""Phrases of one kind that are marked in a request."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A request with its shared phrases marked, and these phrases.

    A private character stands for each.
    """

    text: str
    phrases: dict[str, str]

    def spelt(self, words: str) -> str:
        """The words with the phrases in their places."""
        return "".join(self.phrases.get(sign, sign) for sign in words)

    def forms(self) -> Iterator[str]:
        """The forms of the text: whole, without politeness, marked."""
        asked = _CAN_BEFORE.sub("", self.text, count=1)
        wanted = _BEFORE_IT.sub(phrases.TELL, asked, count=1)
        yield from dict.fromkeys((self.text, asked, wanted))


def marked(request: str) -> Marked:
    """The request with names of articles and authors marked."""
    kept: dict[str, str] = {}

    def mark(found: re.Match[str], first: int) -> str:
        sign = chr(first + len(kept))
        if len(kept) >= _MOST:
            return found.group()
        kept[sign] = found.group()
        return sign

    text = _AUTHORS.sub(lambda found: mark(found, _FIRST_AUTHOR), request)
    text = _NAMED.sub(lambda found: mark(found, _FIRST_TEXT), text)
    return Marked(text, kept)
