"""Whose view a sentence of an argument tells.

An author who argues also grants something, and tells what others hold, before he turns against it.
A concession lasts to the end of its paragraph or to the turn; what others hold goes on while the
next sentence leans on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from askcite.text import idle, standing
from askcite.text.late import late


class Voice(StrEnum):
    """Whose view it is, or what the author grants."""

    OWN = "own"
    GRANTED = "granted"
    OTHERS = "others"


_HOLD: Final = (
    r"(?:says?|said|argues?|argued|claims?|claimed|insists?|believes?"
    r"|holds?(?= (?:that|it|the view)\b)|maintains?|warns?|reckons?"
    r"|fears?"
    r"|objects?|replies|reply|contends?|thinks?|tells? (?:me|us)|points? out|will say|would say)"
)
GRANTS: Final = late(
    r"(?i)\b(?:I|we) (?:readily |freely |fully |must |will |do |have to )*(?:admit|concede|grant"
    r"|accept"
    r"|acknowledge|agree|understand|sympathi[sz]e)\b|\b(?:I|we) (?:do not|don['’]t|would not"
    r"|am not|are"
    r" not) (?:for a moment )?(?:say(?:ing)?|claim(?:ing)?|deny|denying|mean|dismiss|laugh|pretend"
    r"|suggest(?:ing)?)\b|\bwhat (?:I|we) (?:concede|grant|admit)\b"
    r"|\b(?:I|we) (?:do|would) not (?:wish|want|try) to (?:hide|deny|pretend|dismiss)\b"
    r"|\b(?:I|we) take (?:the|this|that|these|their|his|her) (?:\w+ )?(?:concern|worry|objection"
    r"|fear"
    r"|point|argument|criticism|doubt)s? seriously\b|^\W*(?:he|she|they) (?:is"
    r"|are) (?:quite )?right\b"
    r"|^\W*(?:he|she|they|that|this) (?:may|might|could) (?:well )?be (?:right|true)\b"
    r"|^\W*(?:perhaps|maybe) (?:so|it|they|he|she|that|this)\b"
    r"|^\W*nobody (?:denies|disputes|doubts)\b"
    r"|\bI have (?:no (?:\w+ )?(?:answer|quarrel|objection)|nothing against)\b"
    r"|\b(?:nor|neither) (?:do|am|would|will) I\b"
    r"|\bI (?:do not|don['’]t) (?:hate|despise|mind|dislike)\b"
    r"|^\W*(?:granted|admittedly|to be (?:sure|fair)|it is true|true enough|of course|certainly"
    r"|no doubt|undeniably)\b|\b(?:has|have) (?:its|their|his|her) (?:merits|uses|attractions"
    r"|virtues)\b"
)
"""Words with which an author grants something."""
STATES: Final = late(
    r"(?<![Ww]hat )\bI (?:\w+ly |(?:want|wish|would like|am going) to |therefore |hence |shall "
    r"|will )*"
    r"(?:argue|propose|plead|contend|advocate|submit that|call for|maintain that)\b"
    r"|\b[Mm]y (?:\w+ )?(?:thesis|argument|claim|proposal|contention|plea|case) (?:here )?is\b"
    r"|\b[Tt]he case (?:for|against) .{3,160}? is (?:\w+ )?(?:stronger|better|clear(?:er)?|strong"
    r"|overwhelming|weak(?:er)?)\b"
    r"|\b(?:for|me|easy|hard|happy|sorry|glad) (?:me )?to (?:write|say|admit) that\b.*"
    r"\b(?:should|must|ought|right|wrong)\b"
    r"|\b(?:[Tt]his|[Tt]he present) (?:essay|column|piece) (?:argues|proposes|pleads|calls for)\b"
)
"""Words with which an author says what he argues."""
_TURNS: Final = late(
    r"(?i)\W*(?:but|yet|however|still|nevertheless|nonetheless|and yet|that said|even so)\b"
    r"|[^.]{0,30}, however,"
)
_ANSWERED: Final = late(
    r"(?i)\W*(?:it|this|that|they|these) (?:is|are|can|could|need|does|do|will|would|has|have)\b"
    r"(?:\W+[\w’']+){1,4}\W*|\W*my (?:\w+ )?(?:point|claim|argument|answer) is\b.*"
)
"""A short answer to what was granted: `It is not impossible.`"""
_TURNED: Final = late(
    r"(?i)\bI (?:\w+ )?[\w’']+,? (?:and|but) I (?:think|believe|disagree)\b|\bis wrong\b"
    r"|\bare wrong\b"
    r"|\bI (?:think|believe|argue|shall|would rather)\b"
)
_PLANS: Final = (
    r"\b(?-i:[A-Z][\w'’-]+|the \w+)(?:(?: of [^,.]{1,50}?)?,(?: [^,.]{1,40},)?)? (?:\w+ly )?"
    r"(?:wants?|plans?|intends?|wishes|proposes?|would like)(?: to|,)? \w"
)
PLANS: Final = late(rf"(?i){_PLANS}")
"""What somebody else wants, against whom the author argues."""
HELD: Final = late(
    r"(?i)\b(?:defenders?|supporters?|advocates|proponents|enthusiasts|critics|opponents|sceptics"
    r"|skeptics|(?:some|many|most)(?: people| readers| parents| experts)?|people|others|they)\b"
    rf"[^.]{{0,60}}?\b{_HOLD}\b(?! (?:nothing|so)\b)"
    r"|\b(?:oppose[sd]?|object(?:s|ed)? to|(?:is|are|were) against|disagrees?|reject(?:s|ed)?"
    r"|dislikes?) (?:the|this|that|it|such|any|with)\b"
    r"|\bthe (?:usual|common|standard|familiar|second|first|third|fourth|strongest|last|best|next"
    r"|other"
    r"|main|old|only)(?: and \w+)? (?:defen[cs]e|argument|objection|reply|answer|case|claim"
    r"|point)\b"
    r"(?= (?:is|was|of|for|from|against|that|runs|goes|says|which)\b)"
    r"|\bthe \w+ (?:objection|counter-?argument)(?= (?:is|was|of|for|from|that|concerns)\b)"
    r"|\b(?:there (?:is|remains)|comes) (?:also )?(?:a|an|the|another)(?: \w+)? (?:argument"
    r"|objection"
    r"|case)\b"
    r"|\b(?:the|an?) (?:objection|argument|claim) (?:that|from|for)\b"
    r"|(?<!\bI )(?<!\bI still )\b(?:objects?|objected|doubts?|fears?|feared|protests?) that\b"
    r"|\b(?:has|have) (?:\w+ )?(?:said|argued|warned|claimed|objected) that\b"
    r"|\bit (?:is|has been|will be) (?:also |often |sometimes |usually )?(?:said|argued|claimed"
    r"|objected)\b|\bwe are (?:often |always )?(?:told|warned|assured)\b"
    rf"|{_PLANS}"
    r"|, (?:says?|argues?|claims?|insists?|warns?|fears?) (?:its|the|his|her|their|some|many|most)"
    r" \w"
)
"""Words with which an author tells what others hold against him."""
_SAYS: Final = late(
    r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(?: (?:of|at|from|in) [^,.]{1,60}?)?,?(?: [^,.]{1,40},)? "
    rf"{_HOLD} that\b"
)
"""Words with which somebody named says something, against the author or for him."""
_QUOTES: Final = late(r"[:,] [\"“]\w|\w[,.]?[\"”] (?:says|said|adds|added)\b")
_NEXT: Final = late(
    r"(?i)\W*(?:finally|lastly|last|(?:second|third|fourth|fifth)(?:ly)?|next|then)\b"
    r"(?:,| (?:there|comes|is)\b)"
)
"""The next of several objections, a paragraph each: `Finally there is the summer.`"""
_OBJECTIONS: Final = late(
    r"(?i)\b(?:two|three|four|five|six|several|some|these|following|main|common|usual)"
    r" (?:\w+ ){0,2}?(?:objections|counter-?arguments|worries|doubts|criticisms|complaints)\b"
    r"|\b(?:objections|counter-?arguments)\b[^.]{0,60}[.:]$"
)
"""A sentence that says that objections follow."""
_POINT: Final = late(
    r"(?i)\W*(?:and )?(?:first|second|third|fourth|fifth|finally|last)(?:ly)?(?:,|:)"
)
"""One of several that are counted off."""
_BUT: Final = late(r"(?i), (?:but|yet)\b")


def voices(sentences: Iterable[tuple[object, str]]) -> Iterator[Voice]:
    """The voice of each sentence, given with its paragraph."""
    at: object = None
    voice = opened = Voice.OWN
    answered = objecting = False
    for paragraph, words in sentences:
        begins = paragraph != at
        if begins:
            at, voice, answered = paragraph, Voice.OWN, False
            objecting = objecting and _POINT.match(words) is not None
        before, voice = voice, _next(voice, words, answered)
        objecting |= _OBJECTIONS.search(words) is not None
        if objecting and _POINT.match(words):
            voice = Voice.OTHERS
        elif objecting and before is voice is Voice.OTHERS and _BUT.search(words):
            voice = Voice.OWN
        if begins and opened is Voice.OTHERS and _NEXT.match(words) and voice is Voice.OWN:
            voice = Voice.OTHERS
        opened = voice if begins else opened
        answered |= before is Voice.GRANTED and voice is Voice.OWN
        yield voice


def _next(before: Voice, words: str, answered: bool) -> Voice:
    """The voice of a sentence after another."""
    if GRANTS.search(words):
        return Voice.GRANTED
    if HELD.search(words) or (_SAYS.search(words) and not answered):
        return Voice.OTHERS
    if before is Voice.GRANTED and not (_TURNS.match(words) or _ANSWERED.fullmatch(words)):
        return Voice.GRANTED
    if before is Voice.OTHERS and idle.asks(words):
        return Voice.OTHERS
    leans = standing.leans(words) or _QUOTES.search(words) is not None
    goes_on = before is Voice.OTHERS and leans and not _TURNED.search(words)
    return Voice.OTHERS if goes_on and not _TURNS.match(words) else Voice.OWN
