"""Requests that minutes are asked: decisions, tasks, open points."""

from __future__ import annotations

from typing import Final, NamedTuple

from askcite.question.forms import due
from askcite.text.late import late

DECIDED: Final = "decided"
TASKS: Final = "tasks"
PENDING: Final = "pending"
PRESENT: Final = "present"
ABSENT: Final = "absent"
_LEAD: Final = (
    r"\W*(?:(?:and|so|but|ok|please) )*(?:(?:list|show|give|tell|name|summari[sz]e|what(?:'s| is"
    r"| are| were| was)?|which(?: were)?|any|were there any|are there any)(?: me| us)? )?"
    r"(?:(?:all|the|of|main|key|most|important|major|open|final|new|any|every) )*"
)
_THERE: Final = (
    r"(?: (?:were|was|are|have been|has been|did they|they|taken|made|reached|passed|agreed|here"
    r"|there"
    r"|in|at|of|from|by|the|this|that|minutes|meeting|text|article|document|board|committee"
    r"|trustees"
    r"|council|members|today|then))*"
)
_ABOUT: Final = r"(?: (?:about|on|regarding|concerning|for|with|as to) (?P<about>[^?]+?))?"
_NAME: Final = r"(?P<about>(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){0,2})"
_OPEN_POINTS: Final = (
    r"(?:(?:open|pending|outstanding|undecided|unresolved|unsettled|postponed)"
    r" (?:points?|questions?|matters?|items?|issues?|decisions?|things)"
    r"|(?:what|things|points|matters|items|questions)(?: (?:that|which))?(?: (?:is|are|was|were"
    r"|has been|have been))?(?: still)? not (?:yet )?(?:been )?(?:decided|agreed|settled|resolved)"
    r"(?: (?:on|upon))?(?: yet)?)"
)
_VERDICT: Final = (
    r"(?:approved|accepted|adopted|agreed(?: (?:on|upon|to))?|rejected|refused|turned down|declined"
    r"|passed|postponed|deferred|put off|decided(?: (?:on|upon))?)"
)
_FORMS: Final = (
    (
        DECIDED,
        r"\W*(?:(?:and|so|but) )?(?:was|were|is|are|has|have)"
        r" (?P<about>(?!(?:it|they|there|he|she)\b)[^?]+?)"
        rf" (?:been )?(?:finally |already )?{_VERDICT}"
        r"(?: (?:in|at|by) (?:the|this|that) (?:meeting|committee|board|council|members))?\W*",
    ),
    (DECIDED, rf"{_LEAD}(?:decisions?|resolutions?){_THERE}{_ABOUT}\W*"),
    (
        DECIDED,
        r"\W*(?:(?:and|so) )?what (?:was|were|has been|have been|did (?:they|we|the \w+|everyone))"
        rf" (?:decided?|agreed?(?: (?:on|upon))?|resolved?|settled?|decide"
        rf"|approved?){_THERE}{_ABOUT}"
        r"\W*",
    ),
    (
        TASKS,
        rf"{_LEAD}(?:action (?:items?|points?)|actions(?! of)|to-?dos?(?: list)?|to do list"
        rf"|assignments"
        r"|tasks(?! of)|follow-?ups)"
        rf"{_THERE}(?:,? (?:and|&|with|by) (?:who|whom|their|the|names?|owners?|persons?|people"
        r"|responsible)\b[^?]*)?\W*",
    ),
    (
        TASKS,
        r"\W*(?:(?:and|so) )?(?:who (?:has to do|must do|should do|does|will do|is doing"
        r"|is responsible for) what(?: (?:(?:and|by|until|till) )*when| now| next)?"
        r"|who (?:was|is|got|were) assigned"
        r" what|who has (?:which|what) (?:tasks?|jobs?))\W*",
    ),
    (
        TASKS,
        rf"\W*(?:(?:and|so) )?what (?:does|do|must|should|will|is|has|shall|did) {_NAME} (?:have to"
        r"|need to|got to|agree to|promise to|offer to|supposed to|going to|to)? ?do"
        r"(?: (?:next|now|then|by when|until then))?\W*",
    ),
    (
        TASKS,
        rf"\W*(?:what(?:'s| is| are) )?{_NAME}['’]s? (?:tasks?|jobs?|action (?:items?|points?)"
        rf"|actions"
        r"|to-?dos?|assignments?)\W*",
    ),
    (
        PENDING,
        r"\W*(?:(?:and|so) )?(?:what(?:'s| is| was| were| remains?| are)?|which (?:points|matters"
        r"|questions|items|issues|decisions)(?: (?:is|are|were|was))?|list|any) (?:still |left "
        r"|yet |the"
        r" |all )*(?:open|pending|outstanding|undecided|unresolved|postponed|deferred|put off"
        r"|to be decided|not (?:yet )?(?:decided|agreed|settled|resolved)|unsettled)"
        r"(?: (?:points?|questions?|matters?|items?|issues?|decisions?))?(?: (?:still|yet"
        r"|now))?\W*",
    ),
    (PENDING, rf"\W*(?:{_OPEN_POINTS}(?:\W+(?:(?:and|or) )?(?={_OPEN_POINTS})|\W*$))+"),
    (
        ABSENT,
        r"\W*(?:(?:and|so) )?who (?:was|were|is|did|had|has|sent|could|couldn['’]t|could not)"
        r" (?:absent|missing|not (?:there|present|attend|come|able to (?:come|attend))|sent"
        r"|(?:his |her |their )?(?:apologies|regrets)|excused|attend|come|make it)\W*"
        r"|\W*who (?:was|were)n['’]?t (?:there|present)\W*|\W*who (?:sent|gave) (?:his |her "
        r"|their )?"
        r"apologies\W*|\W*who (?:missed|skipped) (?:it|the meeting)\W*",
    ),
    (
        PRESENT,
        r"\W*(?:(?:and|so) )?(?:who (?:was|were) (?:there|present|at the meeting|in attendance"
        r"|in the meeting)|who (?:attended|came|took part|participated)(?: in)?(?: the meeting"
        r"| it)?"
        r"|(?:list (?:of )?)?(?:the )?(?:attendees|participants|attendance))\W*",
    ),
)
WORDS: Final = late(
    r"(?i)\b(?:decisions?|resolutions?|decided?|agreed?|resolved?|settled?|approved?|actions?"
    r"|to-?dos?"
    r"|assign\w+|tasks?|jobs?|follow-?ups?|who|do|done|happen|finished|ready|open|pending|outstanding|un\w+ed|postponed"
    r"|deferred"
    r"|put off|attendees|participants|attendance)\b"
)
"""Words of which every such request has one."""
_PATTERNS: Final = tuple((topic, late(rf"(?i){form}")) for topic, form in _FORMS)


class Meeting(NamedTuple):
    """A request of minutes, its matter or last day."""

    topic: str
    about: str
    due: due.Day | None = None


def asked(request: str) -> Meeting | None:
    """The request of minutes, if it is one."""
    if last := due.limit(request):
        return Meeting(TASKS, "", last)
    for topic, form in _PATTERNS:
        if found := form.fullmatch(request):
            return Meeting(topic, found.groupdict().get("about") or "")
    return None
