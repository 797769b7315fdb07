"""Follow-ups that ask nothing by themselves.

`When?`, `up to how much?` and `is that allowed?` hang on the question before: they are asked in
its words, and where its answer stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.question.conversation import nouns, returning
from askcite.question.conversation.dependence import LEAD, leans, pronouns
from askcite.question.forms.positions import FIRST_TIME
from askcite.question.request import Turn
from askcite.text.english import AUXILIARIES, QUESTION_WORDS
from askcite.text.late import late

HANGING: Final = "hanging"
"""The topic of such a request; the second is its asking words, the third these behind the last
question, the fourth in that question's own, where it is English, the fifth that question."""
WIDTH: Final = 5
"""Topics that it takes."""
_JOINT: Final = r"\W*(?:(?:and|but|so|ok(?:ay)?|then|also|yes|no|well|hm+)\b[\s,]*)*"
_BY: Final = (
    r"(?:(?:in|on|at|by|for|from|to|since|until|till|with|of|over|up to|under|about|against|during"
    r"|through|within|after|before) )?"
)
_HOW: Final = r"how (?:much|many|often|long|far|big|large|late|early|soon|old|high|low|fast)"
_MORE: Final = r"(?: (?:more|exactly|precisely|else|again|then|so|please|there|here))*"
_IT_WAS: Final = (
    r"(?: (?:is|was|are|were|will|would|did|does|has|had|can|should) (?:that|this)"
    r"(?: (?:be|been|happen|happened|start|end|begin|take|cost|last|work|so|the case|done|said"
    r"|written|needed|necessary|important))?)?"
)
_I_HAVE: Final = (
    r"(?: (?:do|can|should|must|will|may|would) (?:i|we|you|u|one|people) (?:have|need|get|go|wait"
    r"|pay|do|start|find|see)(?: (?:it|that|this|them))?(?: (?:to|for (?:it|that|this)))?)?"
)
_NOT_NAMED: Final = (
    rf"(?!(?:{AUXILIARIES}|one|ones|else|about|if|this|that|it|now|then|next|exactly|\w+ed|happens?"
    r"|comes?|came|went|goes|made|makes?|causes?|follows?|matters?|changes?|counts?)\b)"
)
_ASKS: Final = late(
    rf"(?i){_JOINT}(?P<ask>{_BY}(?:when|where|whom|why(?: not)?|how come|how|{_HOW}|who)"
    rf"{_MORE}|(?:of|from|by|with|against|under|over|through) what){_IT_WAS}{_I_HAVE}{_MORE}\W*"
)
"""A bare word that asks: `When?`, `by whom?`, `how much is that?`."""
_WHICH: Final = late(
    rf"(?i){_JOINT}(?P<ask>{_BY}(?:which|what|whose|{_HOW}|why (?:not|only|so)) "
    rf"{_NOT_NAMED}[\w'’-]+(?: (?!{AUXILIARIES})[\w'’-]+s)?)\W*"
)
"""The same with a thing that is asked for: `in which year?`, `how many trees?`."""
_NO_JUDGEMENT: Final = (
    r"(?!(?:the|an?|true|so|correct|what|how|why|where|when|who|all|it|article|text|paper|story"
    r"|page"
    r"|study|document|author|mean)\b)"
)
_IS_THAT: Final = late(
    rf"(?i){_JOINT}(?P<ask>(?:is|was|isn['’]t|wasn['’]t|are|were|would|has|have|had|does|did|will"
    rf"|can"
    r"|could|should) (?:that|this|those|these)(?: (?:be|been|ever|really|also|always|still))*"
    rf" {_NO_JUDGEMENT}[\w'’-]+(?: [\w'’-]+){{0,2}})\W*"
)
"""A judgement asked of all that was told: `is that allowed?`."""
_ONES: Final = late(
    rf"(?i){_JOINT}(?P<ask>(?:and )?(?:which|what) (?:ones?|kinds?|sorts?|types?|exactly)"
    rf"(?: (?:exactly|are (?:they|these|those)))?)\W*"
)
"""The things that an answer counts or names."""
_QUESTION: Final = late(r"(?:(?<=\?)|(?<=\?[\"”])) (?=\S)")
_ASKED: Final = late(
    rf"(?i){_JOINT}(?P<ask>(?:{_BY})(?:who|what|where|when|why|{_HOW}(?: [\w'’-]+)?|how"
    r"|(?:which|what) [\w'’-]+(?: [\w'’-]+)?)) (?P<rest>(?P<verb>do|does|did|is|are|was|were|has"
    r"|have|had|can|could|will|would|should|must|may|might)\b .+?)[\s?.!]*"
)
_AFFIRMED: Final = late(
    r"(?i)(?P<rest>(?P<verb>do|does|did|is|are|was|were|has|have|had|can|could|will|would|should"
    r"|must|may|might) .+?)[\s?.!]*"
)
_THINGS: Final = frozenset({"who", "what", "whom", "which", "whose"})
_ASKS_BY_ITSELF: Final = late(rf"(?i)(?:{QUESTION_WORDS}|{AUXILIARIES})\b|(?:\S+ ){{2}}\S")
"""A question, or three words and more."""
_BEING: Final = frozenset({"is", "are", "was", "were"})
_PLACED: Final = late(
    rf"(?i){_JOINT}(?P<ask>(?:even |also |only )?(?:in|on|at|for|to|from|by|during|after|before"
    rf"|with|without|under|over) (?!(?:{AUXILIARIES}|that|this|example|instance|short|detail"
    r"|general|one|what|which|whom|how|when)\b)(?:the )?[\w'’-]+(?: [\w'’-]+)?)\?\W*"
)
"""Another place, time or person, of which the same is asked: `on Sundays?`."""
_WHEN: Final = late(r"(?i) (?:in|on|at|for|during|with|without|from|to|under|over) (?P<other>.+)")
_DO: Final = late(
    rf"(?i){_JOINT}(?P<ask>what (?:do|should|can|could|must|shall) (?:i|we|you|one|people) do"
    r"(?: (?:then|now|instead|in that case|about (?:that|this|it)))?"
    r"|what (?:happens|happened|will happen|would happen) (?:otherwise|if not|if so|instead)"
    r"|if not|if so|otherwise)\W*"
)
"""Advice for what was just told."""
_WHOLE: Final = late(
    rf"(?i){_JOINT}(?P<ask>(?:all|half|most|some|any|none|each|both) of (?:it|that|this|them|those"
    r"|these)|(?:the )?(?:whole|entire) (?:thing|sum|amount|lot)|everything)\W*"
)
"""A share of what was told: `all of it?`."""
_FORMS: Final = (_WHOLE, _DO, _ASKS, _WHICH, _IS_THAT, _ONES, _PLACED)
WHY: Final = "why"
POINTS: Final = late(r"(?i)\b(?:that|this)\W*$")
"""What points at the last answer: `When was that?`."""
_COUNTS: Final = late(r"(?i)(?:\w+ )*how (?:much|many|old|big|high|large|low|come)\b")


def words(question: str) -> str:
    """The asking words of a hanging request, or nothing."""
    if FIRST_TIME.match(question):
        return ""
    found = next(filter(None, (each.fullmatch(question) for each in _FORMS)), None)
    return " ".join(found["ask"].split()) if found else ""


def judges(ask: str) -> bool:
    """True for yes or no of what was told."""
    return bool(_IS_THAT.fullmatch(ask))


def other(ask: str) -> str:
    """The other time, place or person asked about."""
    if judges(ask):
        found = _WHEN.search(ask)
        return found["other"] if found else ""
    return ask.partition(" ")[2] if _PLACED.fullmatch(f"{ask}?") else ""


def shares(ask: str) -> bool:
    """True for a share of it all: `half of it`."""
    return bool(_WHOLE.fullmatch(ask))


def advises(ask: str) -> bool:
    """True for what one should do then."""
    return ask.lower().startswith("what") and " do" in ask and bool(_DO.fullmatch(ask))


def must_hold(ask: str) -> bool:
    """True for words that an answer must hold."""
    return judges(ask) or bool(_PLACED.fullmatch(f"{ask}?"))


def names(ask: str) -> bool:
    """True for a thing asked for: `how many trees`."""
    return bool(_WHICH.fullmatch(ask))


def counted(ask: str) -> bool:
    """True for the number of something: `how many trees`."""
    return names(ask) and _COUNTS.match(ask) is not None


def topics(ask: str, base: str) -> tuple[str, ...]:
    """The topics of such a request."""
    return (HANGING, ask, behind(ask, base), swapped(ask, base), base)


def base(history: Sequence[Turn]) -> str:
    """The last question that says something by itself.

    Mere words, and a refused one that leans on another, come with the question before: `Which wood
    is best? And spruce?`.
    """
    for at in range(len(history) - 1, -1, -1):
        parts = _QUESTION.split(history[at].question.strip())
        while len(parts) > 1 and words(parts[-1]):
            parts.pop()
        if words(parts[-1]) or (at and returning.comes_back(parts[-1])):
            continue
        last = _of_thing(" ".join(parts), history[:at])
        bare = LEAD.sub("", last, count=1)
        stands = _ASKS_BY_ITSELF.match(bare) and (history[at].answer or not leans(last))
        before = "" if stands else base(history[:at])
        if not before:
            return last
        return f"{before.rstrip(' ?.!')}? {last[:1].upper()}{last[1:].rstrip(' ?.!')}?"
    return ""


def _of_thing(question: str, history: Sequence[Turn]) -> str:
    """The question, of the thing that was only named."""
    thing = nouns.bare(history[-1].question) if history else ""
    it = next(pronouns(question), None) if thing else None
    if it is None or it[0].lower() != "it":
        return question
    return question[: it.start()] + thing + question[it.end() :]


def counts(ask: str) -> bool:
    """True for what asks which things were meant."""
    return bool(_ONES.fullmatch(ask))


def behind(ask: str, question: str) -> str:
    """The asking words behind the question: `Who came? When?`."""
    whole = question.strip().rstrip(" ?.!")
    return f"{whole[:1].upper()}{whole[1:]}? {ask[:1].upper()}{ask[1:]}?"


def swapped(ask: str, question: str) -> str:
    """The question with other asking words, where that is English."""
    first = ask.split()[0].lower()
    if shares(ask) or must_hold(ask) or first in _THINGS or " not" in ask or _COUNTS.match(ask):
        return ""
    found = _ASKED.fullmatch(question.strip()) or _AFFIRMED.fullmatch(question.strip())
    if found is None or _is_thing(found):
        return ""
    rest = found["rest"]
    return f"{ask[:1].upper()}{ask[1:]} {rest[:1].lower()}{rest[1:]}?"


def _is_thing(found: re.Match[str]) -> bool:
    """True for a question what something is."""
    asked = (found.groupdict().get("ask") or "").lower()
    named = asked.split()[-1:] in (["what"], ["who"]) or asked.startswith(("which ", "what "))
    return found["verb"].lower() in _BEING and named
