"""Wordings that ask for lists, reasons, ways, yes or no."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import LONG, SUBJECT, A, of
from askcite.question.wordings.phrases import (
    ASKING,
    AUTHOR,
    AUXILIARY,
    IN_IT,
    IT,
    NUMBER,
    TELL,
    TEXT,
)
from askcite.types import Kind

_PLURAL: Final = r"(?:\w{3,}(?<![suiao])s|people|men|women|children|criteria|phenomena|media|data)"
_MANY: Final = (
    r"(?:examples?|reasons?|ways?|types?|kinds?|forms?|sorts?|steps?|factors?|causes?|symptoms?"
    r"|effects?|consequences?|methods?|techniques?|rules?|requirements?|features?|components?"
    r"|names?"
    r"|countries|people|persons|places|cities|dates|numbers|figures|events|sources|experts"
    r"|companies|organi[sz]ations|challenges|problems|issues|measures|proposals|recommendations"
    r"|arguments|findings|results|claims|topics|items|points|tips|facts|characters|players|parties"
    r"|conditions|stages|phases|categories|options|tools|products|projects|programs|treatments)"
)
_NO_VERB: Final = r"(?:(?!are\b|were\b|is\b|was\b|does\b|do\b|did\b|has\b|had\b)\S+ ){0,3}?"
LISTS: Final = [
    *of(
        Kind.LIST,
        None,
        r"what (?:do|will|would|should) (?:i|we|you) need(?: (?:to buy|to make it|for it|for this"
        r"|to get|to have|to start))?",
    ),
    *of(
        Kind.LIST,
        "what are the names of {about}",
        rf"(?:{TELL} )?{A}names (?:of|for) {SUBJECT}{IN_IT}",
    ),
    *of(
        Kind.LIST,
        "examples of {about}",
        rf"(?:{TELL} )?(?:(?:some|any|more|other|a few|\d+) )?examples? (?:of|for) "
        rf"{SUBJECT}{IN_IT}",
    ),
    *of(
        Kind.LIST,
        "{about}",
        rf"(?:what|which) (?:are|were) (?:the|its|their|his|her|all(?: the)?) (?P<number>{NUMBER})"
        rf" {SUBJECT}{IN_IT}",
        rf"(?:list|enumerate|itemi[sz]e|name|bullet(?:-?point)?|count|collect)(?: (?:me|us|out|down"
        rf"|up|for me))?:? (?:all(?: of)? |just |every |each )?{LONG}{SUBJECT}"
        rf"(?:,? (?:list (?:them )?all|all of them|in full))?{IN_IT}",
        rf"(?:{TELL} )?(?:a |the |an? \w+ )?(?:bullet(?:ed)? |numbered |full |complete "
        rf"|short )*list"
        rf"(?:ing)? (?:of|with|containing)? ?(?:all(?: of)? )?{LONG}{SUBJECT}{IN_IT}",
        rf"(?:give|show|tell|get|find|send|offer|provide|extract|identify|pick out|write|note)"
        rf"(?: (?:me|us))?(?: down| out)? (?:all(?: of)?|every|each|any) {LONG}{SUBJECT}{IN_IT}",
        rf"(?:give|show|tell|get|find|offer|provide|identify|i (?:need|want)|write|pick)(?: (?:me"
        rf"|us))?"
        rf"(?: the)? (?P<number>{NUMBER}) (?P<about>(?:\S+ ){{0,2}}{_MANY}\b.*?){IN_IT}",
        rf"(?P<about>(?:all|every|each)(?: of)?(?: the)? (?!\S+ (?:is|are)\b)\S+(?: \S+){{0,5}}?)"
        rf"(?:,? (?:mentioned|named|listed|given))?{IN_IT}",
        rf"(?P<about>(?:\S+ ){{0,3}}{_MANY}) (?:mentioned|named|listed|given|discussed"
        rf"|cited){IN_IT}",
    ),
    *of(
        Kind.LIST,
        "which {about} are named",
        rf"(?:which|what) (?P<about>(?:\S+ ){{0,3}}?{_PLURAL}) (?:does|do|did|has) {AUTHOR} "
        rf"(?:also |all )?(?:mention|name|list|give|cite|discuss|describe|recommend|suggest|propose"
        rf"|identify|offer|present|point out|refer to|distinguish){IN_IT}",
        rf"(?:which|what) (?P<about>{_NO_VERB}{_PLURAL}) (?:are|were|have been) (?:all )?"
        rf"(?:mentioned|named|listed|discussed|given|described|cited|there|included|covered){IN_IT}",
    ),
    *of(
        Kind.LIST,
        None,
        r"(?:give|show|list|name|provide|any|got any|are there any|is there an?|for|have you)"
        r"(?: (?:me|us))?(?: (?:an|some|a few|any|more|one|other|another|concrete|real|\w+))?"
        r" examples?(?: (?:please|of (?:that|this|it)))?",
        r"examples?|such as|like what|for (?:example|instance)|which ones?|what else|who else"
        r"|anything else|any others?|what other ones|and others?|like who|what kinds?|what sorts?",
        rf"who (?:else )?(?:is|are|was|were|gets) (?:all )?(?:quoted|mentioned|cited|named"
        rf"|interviewed"
        rf"|involved|in {IT}|there|referred to|discussed|speaking|affected){IN_IT}",
        rf"who (?:are|were) (?:all )?(?:the )?(?:main |key |most important |other |different "
        rf"|various )*"
        rf"(?:people|persons?|characters?|players?|actors?|participants?|experts?|figures?"
        rf"|speakers?"
        rf"|stakeholders?|names|individuals|sources|protagonists?|victims|partners|members){IN_IT}",
        rf"(?:which|what) {_NO_VERB}{_PLURAL} (?:are|were|does {TEXT}|do {TEXT}|did {TEXT}"
        rf"|has {TEXT}|have been) (?:used|involved|mention|name|list|discuss|give|describe|cite|use"
        rf"|cover|quoted|affected|recommended){IN_IT}",
        rf"(?:which|what) (?:{NUMBER} (?:\S+ ){{0,2}}?{_PLURAL}|(?:other |different |specific "
        rf"|main |key )*{_MANY}(?<=s))"
        r" (?:are|were|do|did|have|had|can|does) \S.*",
        rf"(?:what|which) (?:are|were) (?:all )?(?:of )?(?:the|its|their"
        rf"|some(?: of the)?) (?P<about>"
        rf"(?:(?!(?:of|in|for|from|that|which|is|are)\b)\S+ ){{0,4}}?(?:\w{{2,}}(?<!s)s|people|men"
        rf"|women"
        rf"|criteria)(?: (?:of|in|for|to|from|that|with|by|which|behind|between|on|mentioned"
        rf"|described"
        rf"|listed|named|used|against)\b.*?)?){IN_IT}",
    ),
]
REASONS: Final = [
    *of(
        Kind.FACT,
        None,
        rf"(?:and |so |but )?what (?:has |had |will |did )?(?:happen(?:s|ed)?|became|become) (?:to"
        rf"|of|with)"
        rf" (?!(?:if|when)\b){SUBJECT}",
    ),
    *of(
        Kind.WHY_HOW,
        None,
        rf"(?:so |and |but )?(?:why|how come)(?:'s|'d)?(?: (?!{IT} (?:written|published)).*)?",
        r"how|how so|how exactly|why not|why exactly|how is that|how's that",
        r"what (?:caused?|causes|led to|leads to|triggered|triggers|explains|is behind|was behind"
        r"|made|makes|brought about|prompted|drives|drove|motivated|motivates|is causing)\b.*",
        rf"(?:{TELL} )?{A}(?:main |key |real |true |exact |underlying |root )*(?:reasons?|causes?"
        rf"|explanation|motivation|rationale|grounds?|motives?|purpose) (?:for|of|behind|why|that)"
        rf" (?!{IT}{IN_IT}$){SUBJECT}",
        r"for what reasons? .*|what for|due to what .*|because of what .*|on what grounds .*",
        r"what(?:'s| is| was) (?:the )?(?:reason|cause|explanation|logic|rationale|idea) (?:for|of"
        r"|behind"
        r"|that|why) .*",
        rf"(?:{TELL} )?(?:the )?(?:steps?|procedure|instructions?|(?:best|right|correct"
        rf"|easiest) ways?|how-?to)"
        rf" (?:to|for|on) {SUBJECT}",
        r"what (?:should|shall|must|can|could|do|would) (?:i|we|you|one|people|someone|users?"
        r"|patients?"
        r"|parents?) (?:\w+ ){0,3}?(?:do|try|use|take|avoid|check|have|tell|say)?(?:\b.*)?"
        r" (?:if|when|in case|before|after|first)\b.*",
        r"(?:i (?:want|need|would like|wanna)|i'd like|trying) to (?:know|understand|learn) (?:how"
        r"|why)"
        r"\b.*",
        r"(?:the )?how (?:its|his|her|their|these|those|this|that|an?|people|we|each"
        r"|(?-i:[A-Z])\w*) \S+.*",
    ),
]
YES_NO: Final = [
    *of(
        Kind.YES_NO,
        None,
        r"(?:(?:so|and|but|or) )?(?:is|was|isn't|wasn't) (?:it|this|that) (?:really |actually )?"
        r"(?:true|correct|right|the case|so|possible|false|certain|a fact)(?: (?:that|if) .+)?",
        rf"(?:does|do|did) {AUTHOR} (?:really |actually |ever )*(?:say|state|claim|mention|report"
        rf"|suggest"
        rf"|show|confirm|imply|prove|indicate|explain|deny|think|believe|assume) (?:that|if"
        rf"|whether)"
        r" .+",
        r"true or false[:,-]? .+",
        r".+,? (?:true or false|yes or no|(?:is that |is this )?(?:right|correct|true)|isn't it"
        r"|aren't they|didn't (?:it|they|he|she)|doesn't (?:it|he|she)|wasn't it|don't they)",
        r"are you (?:really |quite )?(?:sure|certain|serious)(?: (?:about|of|that) .+)?|really"
        r"|is that so|seriously",
        r"(?:can you )?(?:confirm|verify|fact-?check|prove)(?: (?:that|whether|if|this))?:? .+",
        rf"(?:whether .+|if (?!.*\b{ASKING}\b).+)",
    ),
]
FORMS: Final = [
    *of(
        Kind.WHY_HOW,
        None,
        r"(?:so |and |but )?how(?:'s|'d)? (?:(?:exactly|else|then|best|on earth|precisely"
        r"|in the world)"
        r" )?(?:do|does|did|can|could|should|would|will|might|is|are|was|were|to|has|have|had|may"
        r"|must"
        r"|i|we|you|not to|must|shall|don't|don’t|it|they|the)\b.*",
    ),
    *of(
        Kind.YES_NO,
        None,
        rf"(?:so |and |but )?{AUXILIARY} (?!you\b|u\b)(?!.* or \S)\S+ .+",
        r"(?:so |and |but )?(?:must|should) (?:you|u) (?!.* or \S)\S+ .+",
        rf"(?!{ASKING}\b)[^?:]{{8,}}: {AUXILIARY} (?!you\b|u\b)(?!.* or \S)\S+ .+",
    ),
]
"""Wordings of which only the first word tells a kind, so that another may have them too."""
