"""Wordings for people by role: `which Indian ministers are named?`."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import of
from askcite.question.wordings.phrases import AUTHOR, IN_IT, TELL
from askcite.types import Kind

HOLDERS: Final = "holders"
"""The topic of such a request; the second one is the role, with what narrows it."""
_ROLES: Final = (
    r"(?:leaders|politicians|officials|ministers|presidents|premiers|chancellors|kings|queens"
    r"|senators|mayors|governors|ambassadors|diplomats|councillors|commissioners|secretaries|MPs"
    r"|lawmakers|players|strikers|goalkeepers|defenders|captains|coaches|referees|managers"
    r"|scientists|researchers|professors|experts|economists|historians|engineers|doctors|lawyers"
    r"|judges|biologists|ecologists|physicists|analysts|artists|painters|musicians|singers"
    r"|composers|writers|authors|novelists|poets|journalists|reporters|directors|generals"
    r"|officers|teachers|farmers|founders|owners|bishops|spokes(?:men|women|people))"
)
_WHO: Final = (
    rf"(?:all )?(?:of )?(?:the )?(?P<other>(?!(?:main|key|central|leading|important|who|what"
    rf"|which|how|is|are)\b)(?:[\w'’-]+ ){{0,3}}?{_ROLES})"
)
_NAMED: Final = (
    r"(?:(?:(?:that|who) )?(?:are |is |were |was |get |have been )?(?:all )?(?:mentioned|named"
    r"|listed|cited|referred to|discussed|involved|quoted|there))"
)
PEOPLE_BY_ROLE: Final = [
    *of(
        Kind.LIST,
        None,
        rf"(?:which|what) {_WHO}(?: {_NAMED})?{IN_IT}",
        rf"(?:which|what) {_WHO} (?:does|do|did) {AUTHOR} (?:mention|name|list|cite|quote){IN_IT}",
        rf"(?:{TELL} |list (?:me )?|name (?:me )?){_WHO}(?: {_NAMED})?{IN_IT}",
        rf"(?:are there )?(?:any )?{_WHO} {_NAMED}{IN_IT}",
        topic=HOLDERS,
    ),
    *of(
        Kind.FACT,
        None,
        rf"who (?:all )?(?:are|were) {_WHO}(?: {_NAMED})?{IN_IT}",
        rf"who (?:all )?(?:are|were) (?P<other>{AUTHOR}) (?:mentioned|named|cited|quoted){IN_IT}",
        topic=HOLDERS,
    ),
]
"""They stand after the wordings for people of any sort."""
