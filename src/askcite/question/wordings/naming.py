"""Wordings for all people, places, dates, figures or articles."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import OF_IT, A, Pattern, of
from askcite.question.wordings.phrases import AUTHOR, IN_IT, IT, TELL
from askcite.text.english import YEAR
from askcite.types import Kind

_NAMED: Final = (
    r"(?:mentioned|named|listed|cited|referred to|discussed|involved|included|featured|talked about"
    r"|given|covered|described|in there|there|in it|appearing|that appear)"
)
_NAME: Final = (
    r"(?:mention|name|list|cite|refer to|discuss|involve|include|feature|talk about|cover|contain"
    r"|give|describe|speak of)"
)
_ALL: Final = (
    r"(?:(?:all(?: of)?|any|every|the|main|key|important|most important|different|various|other"
    r"|specific|real|relevant|central) )*"
)
_WITH: Final = (
    r"(?:,? (?:and|with|plus|by)(?: also)? (?:(?:their|the|his|her) (?:roles?|jobs?|functions?"
    r"|titles?|positions?|occupations?|dates?|ages?)|who (?:they|he|she) (?:are|is|were)"
    r"|what (?:(?:all )?happened(?: then| in (?:them|each))?|(?:they|each|he|she) (?:does|do"
    r"|did|says?|said))))?"
)
"""What is to be told beside each: `and their roles`."""
_CHIEF: Final = r"(?:main|central|key|leading|principal|chief|most important)"
_ANY: Final = r"(?:(?:is|are) there |does it have |got )?(?:any |some )"
_SORTS: Final = {
    "people": r"(?:people|persons?|individuals?|characters?|personalities|everyone|everybody|cast"
    r"|names? of (?:(?:all|every|the) )*(?:people|persons?|characters?|everyone|everybody)"
    r"|(?:people|persons?|characters?) and (?:their|the) (?:roles?|jobs?|functions?|positions?)"
    r"|public figures|names|protagonists?|who's who)",
    "places": r"(?:places?|locations?|cities|towns|regions|geograph(?:y|ical locations))",
    "countries": r"(?:countr(?:y|ies)|states and countries|nations?)",
    "bodies": r"(?:organi[sz]ations?|compan(?:y|ies)|institutions?|agencies|institutes?"
    r"|universities|bodies|groups and organi[sz]ations|firms)",
    "numbers": r"(?:numbers?|figures?|statistics?|stats|data points|quantities|percentages?"
    r"|hard data|amounts)",
    "dates": r"(?:dates?|years?|time ?lines?|chronolog(?:y|ies)|sequence of events"
    r"|order of events|key events)",
}


def _of(sort: str, things: str) -> list[Pattern]:
    return of(
        Kind.LIST,
        "",
        rf"(?:which|what) {_ALL}{things} (?:are|is|were|was|have been|get|gets) (?:all )?{_NAMED}"
        rf"{IN_IT}",
        rf"(?:which|what) {_ALL}{things} (?:does|do|did) {AUTHOR} {_NAME}{IN_IT}",
        rf"(?:{TELL} )?{A}{_ALL}{things} (?:(?:that|which|who) (?:are|is|were|was) )?{_NAMED}"
        rf"{IN_IT}{_WITH}",
        rf"(?:{TELL} |list (?:me )?|name |list out )(?:a list of )?{A}{_ALL}{things}{OF_IT}{_WITH}",
        rf"(?:is|are) there (?:any|some|a)? ?{things}{IN_IT}(?: {_NAMED})?{IN_IT}",
        rf"(?:any|some|what|which) {_ALL}{things} (?:that )?(?:(?:i|we|one) (?:should|need to|must"
        rf"|can)|(?:should|must|can) (?:i|we|one)) (?:know|remember|note|quote|use)(?: about)?"
        rf"{IN_IT}",
        rf"(?:does|do|did) {AUTHOR} {_NAME} (?:any|some|a) ?{things}{IN_IT}",
        topic=sort,
    )


NAMINGS: Final = [
    *of(
        Kind.LIST,
        "",
        rf"who(?:'s| is| was) (?:the )?{_CHIEF} (?:person|character|figure|player|actor|protagonist"
        rf"|one|hero|heroine)(?: {_NAMED})?{IN_IT}",
        rf"who(?:'s|s| is| was)? (?:the )?(?:hero|heroine|protagonist|main one|star){IN_IT}",
        r"who(?:'s|s| is| was) (?:he|she|this|that|(?:this|that|the) (?:person|man|woman|guy|lady"
        r"|author|writer))(?: anyway| again| exactly)?",
        r"(?:describe|introduce|portray|present|characteri[sz]e) (?:him|her|the (?:main )?(?:person"
        r"|character|hero|heroine|man|woman))",
        rf"(?:{TELL} |name )?(?:the )?(?:(?:{_CHIEF} (?:person|character|figure|hero|heroine))"
        rf"|protagonist|hero|heroine){OF_IT}",
        topic="figure",
    ),
    *of(
        Kind.LIST,
        "",
        rf"who (?:all )?(?:is|are|was|were|gets) (?:all |being )?(?:quoted|interviewed|speaking"
        rf"|cited|heard|talking){IN_IT}",
        rf"(?:who|whom) (?:does|do|did) {AUTHOR} (?:quote|interview|cite|talk to|speak to){IN_IT}",
        rf"who (?:says|said) (?:something|anything|what){IN_IT}",
        rf"(?:{TELL} |list |name |find )?{A}(?:all )?(?:the )?(?:people|persons|everyone|everybody"
        rf"|those|experts|speakers) (?:(?:who|that) (?:is|are|was|were|gets?) )?(?:being )?"
        rf"(?:quoted|cited|interviewed){IN_IT}",
        rf"who (?:speaks|talks|is speaking|is talking){IN_IT}",
        rf"(?:list |name )?(?:all |the )?(?:everyone|everybody|people|persons) (?:who (?:is|are|was"
        rf"|were) )?(?:quoted|interviewed)(?: and (?:their|the) (?:roles?|jobs?)){{0,1}}{IN_IT}",
        rf"what (?:do|did|does|have) (?:the |some |other )?(?:experts?|researchers?|scientists?"
        rf"|officials?|people|others|witnesses|residents|locals|doctors|analysts|authorities"
        rf"|specialists|observers|everyone) (?:all |really )?(?:say|said|think|tell){IN_IT}",
        rf"(?:{TELL} |list |find |{_ANY})?{A}(?:(?:direct|exact|good|best|interesting|notable|key"
        rf"|important|verbatim|all|famous) )*(?:quotes?|quotations?|statements){OF_IT}",
        topic="speakers",
    ),
    *of(
        Kind.LIST,
        "",
        rf"who (?:all )?(?:is|are|was|were|gets) (?:all )?{_NAMED}{IN_IT}",
        rf"who (?:all )?(?:appears?|comes up|features?|turns up) in {IT}{IN_IT}",
        rf"(?:who|whom) (?:does|do|did) {AUTHOR} {_NAME}{IN_IT}",
        rf"who (?:are|is) (?:all )?{_ALL}(?:people|persons?|characters?|figures?|individuals|names"
        rf"|players|actors|protagonists?|personalities)(?: {_NAMED})?{IN_IT}",
        rf"who(?: all)? (?:(?:is|are|was|were) )?in {IT}|who's who{IN_IT}|who",
        r"who (?:all )?(?:is|are|was|were|appears?|features?|occurs?|comes up|turns up)(?: in it)?",
        rf"(?:list |name )?(?:all )?(?:the )?names? of (?:all )?(?:the )?(?:people|persons"
        rf"|characters){IN_IT}",
        rf"(?:list |name )?(?:all|every|the) (?:the )?(?:people|persons?|characters?)"
        rf"(?: and (?:their|the) (?:roles?|jobs?|functions?|positions?))?{IN_IT}",
        topic="people",
    ),
    *of(
        Kind.LIST,
        "",
        rf"(?:{TELL} |make |draw )?{A}(?:\w+ )?(?:time ?line|chronology|history in dates)"
        rf"(?: (?:of|for) .+)?{IN_IT}",
        rf"(?:{TELL} |list )?{A}(?:(?:key|important|most important|main|relevant|all)(?: the)?"
        rf" )+(?:dates|events and dates|dates and events|milestones)"
        rf"(?: (?:of|in|for|from) .+)?{IN_IT}",
        rf"(?:what|when) (?:happened|was|did things happen)(?:,? and)? when{IN_IT}",
        topic="dates",
    ),
    *of(
        Kind.LIST,
        "{about}",
        r"what (?:all )?(?:happened|occurred|took place|went on|was going on|was happening|changed)"
        r" (?:in|on|during|back in) (?P<about>(?:the (?:year|summer|spring|autumn|fall|winter)"
        rf" (?:of )?)?(?:(?:\w+ )?(?:\d{{1,2}},? )?\w* ?{YEAR}|\w+ \d{{1,2}}|\d{{1,2}} \w+))",
        r"what (?:all )?(?:happened|occurred|went on|was going on|changed|did (?:he|she|they|it"
        r"|[\w.’-]+(?: [\w.’-]+)?) do) (?:between|from|in the years(?: from)?) "
        rf"(?P<about>{YEAR} ?(?:and|to|-|–|until|till) ?{YEAR})",
        rf"(?:the )?events? (?:of|in|during) (?P<about>{YEAR}){IN_IT}",
        r"(?P<about>(?:1[5-9]|20)\d\d)",
        topic="dates",
    ),
    *of(
        Kind.COMPARE,
        "",
        rf"(?:compare|contrast|differentiate) {IT}(?: (?:with|to) each other)?",
        rf"how (?:do|are) {IT} (?:differ(?:ent)?|compare|relate)(?: (?:from|to) each other)?",
        rf"(?:{TELL} )?{A}(?:differences?|similarit(?:y|ies)|comparison)"
        rf"(?: and (?:differences|similarities))? (?:of|between|among) {IT}",
        rf"what (?:do|have) (?:{IT}|they) (?:all |both )?(?:have )?(?:got )?in common{IN_IT}",
    ),
    *(pattern for sort, things in _SORTS.items() for pattern in _of(sort, things)),
    *of(
        Kind.LIST,
        "",
        rf"(?:{TELL} |list )?{A}{_ALL}(?:numbers|figures|statistics|stats)(?: and (?:facts|figures"
        rf"|numbers|statistics))?{OF_IT}",
        topic="numbers",
    ),
]
"""They ask for what the text names, and of a date for what it holds."""
