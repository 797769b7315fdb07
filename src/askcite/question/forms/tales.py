"""Requests for how somebody fares: changes, feelings, the end."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_WHO: Final = r"(?P<who>(?:the )?[\w’'-]+(?: [\w’'-]+){0,3}?)"
_OVER: Final = (
    r"(?: (?:in|over|through(?:out)?|during|by|at|from|across) (?:the )?(?:\w+ ){0,3}"
    r"(?:story|tale|text|book|plot|end|time|beginning|start|life|narrative)\b.*)?"
)
_NARRATOR: Final = (
    r"(?:narrator|story-?teller|first[- ]person(?: narrator| speaker)?|[\"“']?i[\"”']?"
    r"|person (?:who is )?(?:telling|narrating) (?:it|this|the (?:story|tale))"
    r"|(?:person|one) who (?:tells|narrates) (?:it|this|the (?:story|tale)))"
)
_STORY: Final = r"(?:this|it|(?:the|this) (?:whole )?(?:story|tale|text|narrative))"
NARRATOR: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:who(?: is|['’]?s|['’]re| are)? (?:tell(?:s|ing)"
    rf"|narrat(?:es|ing)) {_STORY}|who(?: is|['’]?s) (?:the )?{_NARRATOR}"
    rf"(?: (?:of|in) {_STORY})?|what(?: is|['’]?s) (?:the )?(?:name of (?:the )?{_NARRATOR}"
    rf"(?: (?:of|in) {_STORY})?|{_NARRATOR}['’]?s (?:\w+ )?name)|whose (?:story|tale)"
    r" is (?:it|this|that)|who(?: is| was|['’]?s) (?:the )?(?:speaker|speaking|talking)(?: here)?"
    r"|who (?:gave|gives|held|delivered|made) (?:the|this) (?:speech|address|lecture|talk|sermon)"
    r"|(?:the )?narrator['’]s name)\W*"
)
"""A question for whoever tells the story."""
WHO_IS: Final = late(r"(?i)^\W*(?:(?:and|so|but) )?who(?:['’]?s| is| was) \S")
"""A question for somebody."""
WHO: Final = late(r"(?i)^\W*(?:(?:and|so|but) )?who(?:['’]?s| is| was) \S+ \S")
"""A question for somebody by more than a word."""
OF_INTERVIEW: Final = late(
    r"(?i)\binterview\w*\b|\bquestions?\b|\b(?:ask|asks|asking|answers|answering)\b"
)
"""Words of which a request for who speaks in an interview, or what is asked, has one."""
FARING: Final = late(
    r"(?i)\b(?:chang|develop|evolv|transform|differ|before and after|feel|felt|feelings?|emotions?"
    r"|ends?|finally|eventually)"
)
"""Words of which such a request has one."""
CHANGING: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:how (?:does|do|did|has|have) {_WHO} (?:change|changed|develop"
    rf"|developed|evolve|evolved|transform|transformed|grow){_OVER}"
    rf"|how (?:is|was) (?P<other>(?:the )?[\w’'-]+(?: [\w’'-]+){{0,2}}?)"
    rf" (?:changed|different){_OVER}"
    r"|(?P<both>(?:the )?[\w’'-]+(?: [\w’'-]+){0,2}?) before and after)\W*"
)
FEELING: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:how|what) (?:does|do|did|is|was|are|were) {_WHO}"
    r" (?:feel|feeling|felt)(?P<when>(?: .+?)?)\W*"
)
ENDING: Final = late(
    r"(?i)\W*(?P<asks>(?:(?:and|so|but) )?(?:is|are|was|were|does|do|did|has|have|can|will) .+?),?"
    r" (?:(?:at|in|by) the (?:very )?end(?: of (?:the|this|it) ?\w*)?|finally|eventually)\W*"
)
