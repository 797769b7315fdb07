"""Wordings that ask after a subject: mention, meaning, treatment."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import (
    ABOUT,
    LONG,
    NO_CLAUSE,
    NO_QUESTION,
    PART,
    SAYS,
    SUBJECT,
    A,
    of,
)
from askcite.question.wordings.phrases import ASKING, AUTHOR, AUXILIARY, IN_IT, IT, TELL, TEXT
from askcite.types import Kind

_WORD: Final = (
    r"(?:(?:any|some) (?:other )?(?!(?:of|kind|sort|type|more)\b))?"
    r"(?:(?:(?:the|any|a) )?(?:words?|terms?|names?|phrase|expression|topics?|subjects?|concept"
    r"|notion|string|keyword) )?(?P<about>\S.*?)"
)
_NO_LIST: Final = (
    r"(?!\ue040 |(?:list|name|give|show|tell|find|get|enumerate|collect|extract|count|all|every"
    r"|each|any|other)\b)"
)
"""No request for all that is mentioned."""
_MENTIONED: Final = (
    r"(?:(?:ever |even |also |explicitly |directly |actually |specifically |really )*(?:mentioned"
    r"|named|discussed|covered|talked about|referenced|referred to|cited|brought up"
    r"|touched (?:up)?on"
    r"|addressed|included|listed|spoken of|written about|in there|noted|quoted|alluded to))"
)
_MENTION: Final = (
    r"(?:(?:ever |even |also |explicitly |directly |actually |specifically |really )*(?:mention"
    r"|name"
    r"|discuss|cover|reference|refer to|cite|talk (?:about|of)|bring up|touch (?:up)?on|address"
    r"|include|contain|speak (?:of|about)|say (?:anything|something|sth|a word"
    r"|a single word) (?:about"
    r"|on|of)|have (?:anything|something|any info(?:rmation)?) (?:about|on)|say about|go into"
    r"|write about|deal with|allude to|feature|use the (?:word|term|phrase)|quote|list))"
)
_BY_SORT: Final = (
    r"(?:the|this|that|these|those|your|our) (?:[\w-]+ )?(?:polic(?:y|ies)"
    r"|rules?|regulations?|terms(?: and conditions| of (?:use|service))?|conditions|leases?"
    r"|handbooks?|recipes?|notices?|charter|treaty|constitution|act|bill|law|statutes?|plan|proposal"
    r"|announcement|statement|summary|abstract|instructions|e-?mail|message|test|survey|timetable"
    r"|programme|agenda|protocol|code of conduct|catalogue|description|profile|portrait|chronicle)"
)
"""A text called by its sort, which only beside words like `mention` can be nothing else."""
_OF_THEM: Final = (
    r"(?:articles?|documents?|papers?|texts?|reports?|files?|stories|sources?|pages?|books?|ones?)"
)
WHICH: Final = "which article"
HOW_OFTEN: Final = "how often"
"""How plain requests for the articles that hold a word, and for its count, begin."""
MENTIONS: Final = [
    *of(
        Kind.MENTION,
        f"{WHICH} {{about}}",
        rf"(?:which|what) (?:of (?:the|these|those|your|my|our|them|these|those)(?: {_OF_THEM})?"
        rf"|of [\ue000-\ue01f]|{_OF_THEM})(?: here)? (?:that )?(?:mentions?|names?"
        r"|talks? (?:about|of)|discuss(?:es)?|refers? to|covers?|cites?|deals? with|treats?"
        r"|is about|are about|speaks? of"
        rf"|says? (?:something|anything) about|contains?|includes?|has|have) {_WORD}",
        rf"(?:in )?(?:which|what) {_OF_THEM} (?:is|are|was|does|do|did) {_WORD} (?:{_MENTIONED}"
        r"|appear|occur|come up|found|talked about)(?: in)?",
    ),
    *of(
        Kind.TOPIC,
        "{about}",
        rf"(?:do|does|are|is) (?:(?:all|both|any) )?(?:of )?(?:{IT}|they|them)(?: all)?"
        r" (?:agree|differ|disagree|say the same(?: thing)?|contradict (?:each other|one another)"
        r"|in agreement"
        rf"|consistent|at odds) (?:on|about|regarding|over|with regard to|concerning) {SUBJECT}",
        rf"(?:where|how) (?:do|does) (?:{IT}|they)(?: all)? (?:agree|differ|disagree)"
        rf" (?:on|about|regarding|over) {SUBJECT}",
    ),
    *of(
        Kind.MENTION,
        f"{HOW_OFTEN} {{about}}",
        r"how (?:often|many times|frequently) (?:is|are|was|were|does|do)"
        rf" (?!(?:an?|the|this|it|my|your|our) (?!word|term|name|phrase).* used\b){_WORD}"
        rf" (?:{_MENTIONED}|appear|occur|come up|used|show up){IN_IT}",
        rf"how (?:often|many times|frequently) (?:does|do|did) {AUTHOR} {_MENTION} {_WORD}{IN_IT}",
        rf"(?:{TELL} )?(?:the )?(?:number of|count(?: the)?) (?:mentions"
        rf"|occurrences) of {_WORD}{IN_IT}",
    ),
    *of(
        Kind.MENTION,
        "{about}",
        rf"(?:is|are|was|were|isn't|aren't) (?!{TEXT} |there |it |he |she |they ){_WORD}"
        rf" {_MENTIONED}{IN_IT}",
        rf"(?:does|do|did|doesn't|didn't|don't) {AUTHOR} {_MENTION} {NO_CLAUSE}{_WORD}{IN_IT}",
        rf"(?:does|do|did|doesn't|didn't|don't) {_BY_SORT}"
        r" (?:(?:ever|even|also|explicitly|actually) )*"
        r"(?:mention|refer to|reference|talk about|speak (?:of|about)|touch (?:up)?on|allude to"
        r"|bring up|(?:say|have|contain) (?:anything|something|a word) (?:about|on|of)"
        r"|make (?:any )?mention of) (?!(?:any|some) (?:dates|years|numbers|figures|names|people"
        rf"|places|prices)\b){NO_CLAUSE}{_WORD}{IN_IT}",
        rf"(?:is|are|was) there (?:any|a|some|anything|something)?(?: ?(?:single|mentions?"
        rf"|reference"
        rf"|references|word|discussion|talk|info(?:rmation)?|part|section|sentence|passage|bit))*"
        rf" (?:of|to|about|on|regarding) {_WORD}{IN_IT}",
        rf"(?:any|has any|got any|have any|is there any)?(?: )?(?:mentions?|references?|word"
        rf"|mentioning"
        rf") (?:of|to|about|on) {_WORD}{IN_IT}",
        rf"(?:any|some)thing (?:(?:in {IT}|there|in there|said) )?(?:about|on|regarding"
        rf"|concerning) {_WORD}{IN_IT}",
        rf"(?:does|do|did) {_WORD} (?:appear|occur|come up|show up|turn up|feature|exist|get"
        rf" (?:mentioned|a mention)){IN_IT}",
        rf"(?:is|are|was|were) (?:the|any) (?:words?|terms?|names?|phrase) (?P<about>.+?) (?:in"
        rf"|used"
        rf"|there|present|found|part of)(?: (?:in )?{IT})?{IN_IT}",
        rf"(?:is|are|was|were) (?P<about>(?!there\b)\S+(?: \S+)?) (?:in(?:side)?|part of) {TEXT}",
        rf"{NO_QUESTION}{_NO_LIST}(?!if\b)(?P<about>\S+(?: \S+){{0,3}}) mentioned{IN_IT}",
        rf"(?:(?:check|see|find out|tell me|know) )?(?:if|whether) {_WORD} (?:is|are|was|gets|were)"
        rf" {_MENTIONED}{IN_IT}",
        rf"(?:check|see|find out|tell me|know)? ?(?:if|whether) {AUTHOR} (?:mentions?|names?|talks?"
        rf" about|discuss(?:es)?|refers? to|cites?|says? anything about) {NO_CLAUSE}{_WORD}{IN_IT}",
        rf"which (?:of (?:the|these|your) )?(?:articles?|documents?|papers?|texts?|reports?|files?)"
        rf" (?:mentions?|talks? about|names?|discuss(?:es)?|refers? to|covers?|cites?|deals? with"
        rf"|is about|are about) {_WORD}",
        rf"(?:did|do|does) (?:you|u) (?:see|find|have) (?:anything|something|any mention|a mention"
        rf"|any info|any information) (?:about|on|of) {_WORD}{IN_IT}",
    ),
]
_NAME_WORD: Final = r"(?!\w*'s\b)[\w.'’+/-]*"
_PLAIN_WORD: Final = (
    r"(?!(?:of|in|for|from|by|at|on|to|with|and|or|that|which|who|is|are|was|were|do|does|did"
    r"|called|known|used"
    r"|made|based|like|after|before|during|about|as|has|named|not|composed|between|under|located"
    r"|said|when|where|if"
    r"|\w+ed|\w+ing|first|last|best|most|\w+'s|\w+s')\b)[^\s,;:?!]+"
)
_THING: Final = (
    r"(?P<about>(?!(?:the|not|its|his|her|their|your|my|our|it|this|that|these|those|there|he|she"
    r"|they"
    r"|stolen|sold|built|lost|found|taken|given|paid|sent|won|seen|told|shown|born|held|bought"
    r"|missing|wanted|meant|said|going|wrong|new|happening|needed|being|so|known|called|left|done"
    r"|made|used)\b)"
    rf"(?:an? )?{_PLAIN_WORD}(?: {_PLAIN_WORD}){{0,2}}(?: {_PLAIN_WORD}|(?<! (?-i:[A-Z])\w) (?!do"
    rf"|us|mak|happen"
    r"|say|go)\w+ing)?)"
)
_TERM_WORD: Final = (
    r"(?:(?:the|a|an) )?(?:(?:acronym|abbreviation|term|word|phrase|expression|concept|idea|notion"
    r"|name|meaning|definition)s?(?: of)? )?[\"“'‘]?(?P<about>\S.*?)[\"”'’]?"
)
TERMS: Final = [
    *of(
        Kind.TERM,
        "What is {about}?",
        rf"what(?:'s| is| are| was) {_TERM_WORD} (?:short|an? (?:acronym|abbreviation)) (?:for|of)"
        rf"{IN_IT}",
        rf"what(?:'s| is| was) the (?:acronym|abbreviation|initialism) [\"']?(?P<about>\S+?)[\"']?"
        rf"{IN_IT}",
        rf"what (?:does|do|did|would) {_TERM_WORD} (?:mean|stand for|refer to|signify|denote"
        rf"|stand 4)"
        rf"(?: exactly| here)?{IN_IT}",
        rf"(?:define|defin(?:e|ing) the (?:term|word|concept)) {_TERM_WORD}{IN_IT}",
        rf"(?:{TELL} )?{A}(?:exact |precise |clear |short |simple |full |good )?(?:definition"
        rf"|meaning"
        rf"|full form|full name|long form|explanation of the (?:term|word|acronym)) (?:of|for)"
        rf" {_TERM_WORD}{IN_IT}",
        rf"(?:explain|clarify|describe) (?:to me )?(?:the|what) (?:meaning of|term|word|concept"
        rf"(?: of)?|notion of|acronym|abbreviation|idea of|phrase) {_TERM_WORD}{IN_IT}",
        rf"what(?:'s| is| was) (?:meant|understood|referred to|defined) (?:by|as|under"
        rf"|with) (?!using\b)"
        rf"{_TERM_WORD}{IN_IT}",
        rf"what (?:do|does|did) {AUTHOR} (?:mean|understand|refer to) (?:by|with|under|when (?:they"
        rf"|he|she|it) says?) {_TERM_WORD}{IN_IT}",
        rf"(?:what|who) (?!{AUXILIARY}\b)(?:(?:the|a|an) )?(?:(?:acronym|abbreviation|term|word"
        rf"|phrase)s? )?[\"']?"
        r"(?P<about>\S+(?: \S+){0,3})[\"']? (?:means|stands for|refers to|(?:is|are|was|were))",
        r"(?P<about>(?!what|who|how|why|when|where|which)\S+(?: \S+){0,3}?) (?:meaning|definition"
        r"|stands? for(?: what)?|defined?|means(?: what)?|full form|abbreviation|acronym"
        r"|(?:is|are|means) what|explained)",
        rf"how (?:is|are|was|were) (?!.* not ){_TERM_WORD}"
        rf" defined{IN_IT}",
        rf"how (?:do|does|did|would) {AUTHOR} define {_TERM_WORD}{IN_IT}",
        r"what(?:'s|s| is| are| was| were| r| exactly (?:is|are)| (?:on earth|the hell) is)"
        rf" (?:a |an )?(?:this |these )?{_THING}(?: exactly| anyway| actually| in simple words"
        rf"| supposed to (?:be|mean))?{IN_IT}",
        r"what(?:'s|s| is| are| was| were) (?:the |this |these |those )"
        rf"(?P<about>(?!\d+ )(?-i:[A-Z0-9]){_NAME_WORD}(?: {_PLAIN_WORD}){{0,3}}?)"
        rf"(?: exactly)?{IN_IT}",
        r"(?:who|whos|who's)(?: is| are| was| were| r)? "
        rf"(?P<about>(?-i:[A-Z]){_NAME_WORD}(?: (?:(?:of|the|de|van|von|bin"
        rf"|al) )*{_PLAIN_WORD}){{0,3}})"
        rf"{IN_IT}",
    ),
]
_READ: Final = (
    r"(?:quote|show|find|give|cite|copy|paste|get|pull up|pull out|point (?:me )?to|take me to"
    r"|go to"
    r"|bring up|locate|display|open|jump to|highlight|read|extract|see|send|print|tell)"
    r"(?: (?:me|us|out|up|back|for me))*"
)
_SAID: Final = (
    r"(?:warnings?|rules?|clauses?|notes?|figures?|numbers?|claims?|provisions?|conditions?"
    r"|promises?"
    r"|complaints?|remarks?|advice|instructions?|details?)"
)
"""What a text says of something, beside its parts."""
TOPICS: Final = [
    *of(
        Kind.TOPIC,
        "{about}",
        rf"{_READ} (?:{LONG})?{A}(?:exact |relevant |full |direct |whole |original |actual )*"
        rf"(?:{PART}|{_SAID}) (?:where (?:it|they|he|she|{AUTHOR}) (?:{SAYS}|speaks?)"
        rf"(?: (?:about|of|that|on))?"
        rf"|{ABOUT}|(?:saying|stating|that (?:says?|states?|shows?|proves?)|claiming|which says)"
        rf"(?: that)?) {SUBJECT}{IN_IT}",
        rf"(?:which|what) (?:parts?|sections?|chapters?|paragraphs?|passages?|clauses?)"
        rf"(?: (?:of|in) {IT})? (?:deals? with|talks? (?:about|of)|(?:is|are) about|covers?|says?"
        rf"|explains?|describes?|discuss(?:es)?|mentions?|treats?|speaks? of|regulates?|governs?)"
        rf" {SUBJECT}{IN_IT}",
        rf"(?:and )?(?:where|in (?:which|what) (?:part|section|paragraph|sentence)|on (?:which"
        rf"|what)"
        rf" page)(?: (?:in|of) {IT})? (?:exactly )?(?:does|do|did) {AUTHOR} (?:{SAYS}|speak|write)"
        rf"(?: (?:about|of|that|on|into|anything about|something about))? {SUBJECT}{IN_IT}",
        rf"(?:where|in (?:which|what) (?:part|section|paragraph|sentence)|on (?:which|what) page)"
        rf" (?:is|are|was|were) (?:it )?(?:(?:said|written|stated|mentioned|claimed) (?:that|about)"
        rf" )?{SUBJECT} (?:(?:{_MENTIONED}|explained|described|said|stated|dealt with){IN_IT}"
        rf"|(?:found|written|treated|defined|shown) in {IT})",
        rf"where (?:is|was) it (?:said|written|stated|mentioned|claimed"
        rf"|explained) (?:that )?{SUBJECT}"
        rf"{IN_IT}",
        rf"(?:where|in which (?:part|section)) can (?:i|we|one) (?:find|read|see|learn)"
        rf"(?: (?:more|something|anything|info(?:rmation)?|the part))? (?:about"
        rf"|on) {SUBJECT}{IN_IT}",
        rf"(?:{TELL} )?{A}(?:exact |relevant |direct |short |good )*(?:quote|quotation|passage"
        rf"|section"
        rf"|paragraph|part|excerpt|sentence|bit|citation|evidence)s? (?!(?:of"
        rf"|for)\b)(?:{ABOUT}|with|where|when) {SUBJECT}{IN_IT}",
        rf"(?:tell|teach|inform|update|educate|talk|speak|say|share|write|brief|read|enlighten)"
        rf"(?: (?:to )?(?:me|us))?(?: (?:more|something|everything|all|anything|a (?:bit"
        rf"|little)(?: more"
        rf")?|a few (?:words|things)|some(?:thing)? (?:more )?|what you know|what there is"
        rf"|what it says"
        rf"|all there is|whatever you (?:have|know)|all you know|sth))? (?:about|on|regarding|of"
        rf"|concerning) {SUBJECT}{IN_IT}",
        rf"(?:{TELL} )?(?:(?:some|any|all|the|more|further|additional|other|extra|a few|all the"
        rf"|a bit of"
        rf"|a little) )*(?:info(?:rmation)?|infos|details?|facts?|data|background|context|material"
        rf"|content|news|intel|particulars|knowledge|insights?|more|notes?|(?:every|any"
        rf"|some)thing (?:you (?:know|have|can find)|there is|that is (?:said|known)|it says)"
        rf"|everything|something"
        rf"|anything|all) (?:about|on|regarding|of|concerning|for|related to) {SUBJECT}{IN_IT}",
        rf"(?:and )?what (?:else )?(?:(?:does|do|did|has|have|can|could|will|might) (?:{AUTHOR}"
        rf"|you|we|i)"
        rf"|(?:is|are|was|has|can) (?:said|there|been said|(?:it|this|the (?:article|text"
        rf"|paper)) (?:saying|telling)))(?: (?:have|has|got))? ?(?:to )?(?:{SAYS}|know|find out"
        rf"|learn|tell"
        rf" me|tell us|read|speak|write|written|said|known|reported|mentioned|explained|find|stated"
        rf"|discuss)?(?: (?:more|exactly|else|specifically|here))?(?: in {IT})? (?:about|on"
        rf"|regarding|of"
        rf"|concerning|with regard to|with respect to|when it comes to|in terms of) (?!.* (?:that"
        rf"|which) ){SUBJECT}{IN_IT}",
        rf"what(?:'s| is| are) (?:said|written|known|reported|stated|mentioned|the (?:deal"
        rf"|situation"
        rf"|story|status|matter|thing|news|latest)|up|going on|happening|there|it saying"
        rf"|they saying)"
        rf"(?: in {IT})? (?:about|on|with|regarding|of|concerning) (?!.* (?:that"
        rf"|which) ){SUBJECT}{IN_IT}",
        rf"(?:what|how) (?:about|abt) {NO_CLAUSE}{SUBJECT}{IN_IT}",
        rf"(?:and |but |so |or )?what (?:if|about when|about if) {SUBJECT}",
        rf"(?:and|but|or) (?:if|when) (?!not\b|so\b|then\b){SUBJECT}",
        rf"(?:i(?:'d| would)? (?:want|need|like|love|am|was|wish|have)|i'm|im|we|looking"
        rf"|interested|my"
        rf" (?:topic|essay|question|paper|project) is|writing|researching|curious|anything)"
        rf"(?: (?:to|a|an|my|more|some|looking|interested|curious|know|read|hear|learn|find|out"
        rf"|question"
        rf"|writing|working|doing|essay|paper|report|research|info|information|talk|studying"
        rf"|something"
        rf"|trying|understand|everything|only|really|have|need|want|just|care|caring|all|stuff"
        rf"|here|came|homework|presentation|article))* (?:about|on|in|for|regarding"
        rf"|of) {SUBJECT}{IN_IT}",
        rf"(?:search|look)(?: {IT})?(?: (?:for|up|into|at))? {SUBJECT}{IN_IT}",
        rf"(?:explain|describe|discuss|elaborate|expand|comment|go|clarify|cover|present|introduce"
        rf"|outline|explore|detail|analy[sz]e|dig|talk me through|walk me through|report)"
        rf"(?: (?:to|for) (?:me|us))?(?: (?:on|upon|about|into(?: detail (?:on|about))?"
        rf"|deeper into|further"
        rf"|more|over))*(?: the (?:topic|concept|idea|role|situation|case"
        rf"|issue) of)? {NO_CLAUSE}{SUBJECT}"
        rf"{IN_IT}",
        rf"(?:re|regarding|concerning|about(?! many)|on|topic|subject|keywords?|find|search"
        rf"|anything on|more on"
        rf"|more about|on the (?:topic|subject) of|as for|everything (?:on"
        rf"|about)):? {NO_CLAUSE}{NO_QUESTION}(?P<about>\S+(?: \S+){{0,4}}?){IN_IT}",
        rf"(?:show|find|locate|get)(?: me)? {NO_CLAUSE}{SUBJECT}{IN_IT}",
        rf"(?P<about>(?!{ASKING}\b|{AUXILIARY}\b)[^\s,]+(?: \S+){{0,4}}?),? (?:info|details"
        rf"|explanation|more info|any (?:info|details"
        rf"|news|information)|what does it say|what is said)",
    ),
]
