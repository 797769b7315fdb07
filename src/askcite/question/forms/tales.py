"""Requests for who tells a tale, or is in it."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

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
"""Words of which a request for somebody's changes, feelings or end has one."""
