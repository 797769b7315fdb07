"""Wordings that ask of an article as a thing."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import A, Pattern, of
from askcite.question.wordings.phrases import IN_IT, IT, NUMBER, TELL, TEXT
from askcite.text.english import MONTH_WORD
from askcite.text.late import late
from askcite.types import Kind

_MADE: Final = r"(?:wrote|authored|made|created|penned|produced|composed|has written|writes)"
_ARTICLES: Final = (
    r"(?:articles?|documents?|docs?|texts?|files?|papers?|sources?|pdfs?|books?|reports?|stories"
    r"|pages)"
)
_PRINTED: Final = (
    r"(?:newspapers?|papers?|journals?|magazines?|sites?|websites?|outlets?|publishers?|weekly|blog"
    r"|publications?)"
)
_ONE: Final = (
    r"(?:article|text|document|story|essay|paper|study|column|report|piece|page|post|tale|speech"
    r"|letter|poem|interview|review|press release|book|guide)"
)
"""A text that is named without its article: `title of story`."""
_COMPARED: Final = (
    r"(?:newer|older|longer|shorter|later|earlier|more recent|first|last|newest|oldest|latest)"
)
_STAND: Final = (
    r"(?: (?:do|are|can|did|have|is)? ?(?:you|u|we|i|there|it|they|the library"
    r"|your library)? ?(?:have"
    r"|got|there|know|in (?:here|there|the library|your library|it|this library)|loaded|available"
    r"|read"
    r"|hold|holds|contain|contains|ask about|use|added|uploaded|stored|indexed|search|see|here"
    r"|in total"
    r"|so far|altogether|exist|included|access|cover|offer))*"
)


BYLINE: Final = "byline"
"""The topic of a request for author, paper and date at once, or for who took the pictures."""
_ONE_OF_IT: Final = (
    r"(?:(?:the |its )?(?:authors?|writers?|journalist|reporter|interviewer|byline|dates?|year|day"
    r"|published|publication(?: date)?|title|headline|newspaper|paper|magazin(?:e|es)?|journal"
    r"|source|publisher|photographers?)(?: of (?:it|this))?"
    rf"|who (?:wrote|made|did|conducted|led|published)(?: {IT}| (?:the |this )?interview)?"
    r"|when(?: was (?:it|this) (?:published|written|printed))?|where"
    r"|(?:for|in|by) (?:which|what) (?:newspaper|paper|magazine?|journal|date)"
    r"|(?:which|what) (?:newspaper|paper|magazine?|journal|date))"
)

_OF_EACH: Final = (
    r"(?:(?:the|its|their|a|an) )?(?:titles?|(?:publication )?dates?|years?|authors?|writers?"
    r"|names?|newspapers?|bylines?|sources?)"
)
"""A field that is told beside each article of a list."""
_AND: Final = r"(?:,? and |, | & | ?/ ?| plus )"
_A_DATE: Final = (
    rf"(?:the )?(?:(?:\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)? )?{MONTH_WORD}"
    r"(?: \d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,? \d{4})?|(?:19|20)\d\d|\d{4}-\d\d-\d\d)"
)
_RANK: Final = r"(?:latest|newest|oldest|most recent|earliest)"


def _field(topic: str, *wordings: str) -> list[Pattern]:
    return of(Kind.ITSELF, None, *wordings, topic=topic)


CATALOGUE: Final = "articles"
"""The topic of a request for the articles that there are."""

ITSELF: Final = [
    *_field(
        BYLINE,
        rf"(?:{TELL} )?{A}(?!(?:when|where)\b){_ONE_OF_IT}(?:(?:, ?(?:and )?| and | & | ?/ ?|\? )"
        rf"{_ONE_OF_IT}){{1,3}}{IN_IT}",
        r"who (?:took|made|shot|did|drew|painted) (?:the |these |its )?(?:photos?|photographs?"
        rf"|pictures?|images?|illustrations?|drawings?){IN_IT}",
        rf"(?:{TELL} )?{A}(?:photographer|illustrator|(?:photo|picture|image) credits?)(?: of"
        rf" {IT})?{IN_IT}",
    ),
    *_field(
        "author",
        rf"(?:and )?(?:who|whom|by whom)(?:'s|s)? ?(?:(?:is|was|has|were) )?(?:it "
        rf"|this )?{_MADE} {IT}{IN_IT}",
        rf"(?:who|whom) (?:is|was) {IT} (?:\w+ )?by|by whom (?:is|was) {IT}(?: (?:written|made))?"
        rf"|who(?:'s|s| is| are| was| were)? (?:(?:the )?(?:author|writer|journalist|reporter"
        rf"|researcher|creator)s?|[\ue020-\ue03f])(?: (?:of|behind) {IT})?{IN_IT}"
        rf"|who is behind {IT}",
        rf"(?:{TELL} )?{A}(?:(?:names? of )?(?:the )?(?:authors?|writers?|byline"
        rf"|[\ue020-\ue03f])(?:'s|s'|s)?"
        rf"(?: names?)?)(?: (?:of|for|behind) {IT})?{IN_IT}",
        r"who (?:wrote|authored)(?: it| that)?|written by(?: who(?:m)?)?"
        r"|whose (?:article|text"
        r"|paper|work) is (?:it|this)",
        rf"(?:are|is|was|were) {IT} (?:written |authored )?by [^,]+"
        rf"|(?:{TELL} )?{A}(?:authors?|writers?) of {_ONE}",
    ),
    *_field(
        "published",
        rf"(?:and )?when (?:is|was|were|did|has) (?:the )?{IT} (?:been )?(?:published|written"
        rf"|posted|dated"
        rf"|released|made|printed|updated|come out|appear|created|last updated|issued|from){IN_IT}",
        rf"(?:{TELL} )?{A}(?:publication |publishing |release |exact |issue )*date of {_ONE}",
        rf"(?:{TELL} )?{A}(?:publication |publishing |release |exact |issue )*(?:date|year"
        rf"|day)(?: (?:of"
        rf"|for) (?:publication(?: of {IT})?|{IT}))?{IN_IT}",
        rf"(?:on |in )?(?:what|which) (?:date|day|year|month) (?:was|is|were) {IT} (?:published"
        rf"|written"
        rf"|posted|from|released){IN_IT}",
        rf"how (?:old|recent|new|current|up[- ]to[- ]date) is {IT}|(?:is|are) {IT} (?:recent|new"
        rf"|old|up[- ]"
        rf"to[- ]date|outdated|current)|date published|publication date|published when"
        rf"|what (?:date|year) is"
        rf" {IT}(?: from)?|when (?:is|was) {IT}",
    ),
    *_field(
        "title",
        rf"(?:{TELL} )?{A}(?:exact |full )?(?:title|headline|name|heading)s?(?: (?:of"
        rf"|for) {IT}){IN_IT}",
        rf"(?:{TELL} )?{A}(?:exact |full )?(?:title|headline)(?: of {_ONE})?",
        rf"(?:what|how) (?:is|was|are) {IT} (?:called|titled|entitled|named){IN_IT}",
    ),
    *_field(
        "source",
        rf"(?:where|from where) (?:does|do|did|is|was|were) {IT} (?:come from|from|published"
        rf"|taken from"
        rf"|appear|posted|printed|released)(?: from| in)?{IN_IT}",
        rf"(?:{TELL} )?{A}(?:original )?(?:source|url|link|web ?address|website|publisher|journal"
        rf"|newspaper"
        rf"|magazine|outlet|doi|address)(?: (?:of|to|for) {IT})?{IN_IT}",
        rf"who (?:has )?published(?: {IT})?",
        rf"(?:what|which) {_PRINTED} (?:published|printed|carried|ran|brought) {IT}",
        rf"(?:(?:in|from|on) )?(?:what|which) {_PRINTED} (?:is|was|are|were|did|do|does|has|have)"
        rf" {IT} (?:been )?(?:published|appear(?:ed)?|printed|come(?: out)?|from|in|taken|stand)"
        r"(?: in| from| on)?",
    ),
    *_field(
        "length",
        rf"how (?:long|big|large|short) is {TEXT}|how long is (?:this|it)(?: to read)?",
        rf"how (?:many|much) (?:words?|pages?|sentences?|paragraphs?|sections?|chapters?"
        rf"|characters|letters"
        rf"|lines|time)(?: (?:does|do|is|are|has|have) (?:{IT}|there|it take to read {IT})(?: have"
        rf"|has"
        rf"| contain| long)?)?{IN_IT}",
        rf"(?:{TELL} )?{A}(?:total )?(?:word ?count|length|number of (?:words|pages|sentences"
        rf"|paragraphs)"
        rf"|reading time|page ?count|size)(?: of {IT})?{IN_IT}",
        rf"how (?:long|much time) (?:does|will|would) (?:{IT}|this) take (?:me )?to read(?: {IT})?",
    ),
    *_field(
        "language",
        rf"(?:in )?(?:what|which) language (?:is|was|are) {IT}(?: (?:written|in))*{IN_IT}|language"
        rf"|(?:{TELL} )?{A}language(?: of {IT})",
    ),
    *_field(
        CATALOGUE,
        rf"(?:list|show|name|give|display|enumerate)(?: me)?(?: all)?(?: of)?(?: (?:the|your|my))?"
        rf"(?: available)? (?:{_ARTICLES}|[\ue000-\ue01f])(?: here)?,? (?:with|and|by|including"
        rf"|(?:along|together) with) {_OF_EACH}(?:{_AND}{_OF_EACH})*",
        rf"(?:{TELL} |list |show )?{A}{_OF_EACH}(?:{_AND}{_OF_EACH})+ (?:of|for) (?:all|each|every)"
        rf"(?: of)?(?: the)? {_ARTICLES}",
        rf"(?:what|which|anything|everything)(?: (?:ones?|{_ARTICLES}))?"
        r"(?: (?:is|are|was|were|has been|have been))?"
        r" (?:published|written|posted|printed|released|came out|appeared)"
        rf" (?P<about>(?:after|before|since|until|in|from|on|later than|earlier than) {_A_DATE})",
        rf"(?:which|what)(?:'s| is| was) the {_RANK} (?:thing|text|piece|article)"
        r"(?: (?:that )?(?:was |has been )?(?:written|published|posted|added|printed))?"
        r" (?:about|on) (?P<about>\S.*?)",
        rf"(?:which|what)(?:'s| is| was) the {_RANK} (?:thing|text|piece|one)(?: (?:that )?(?:was "
        r"|has been )?(?:written|published|posted|added|printed)(?: here)?| (?:in|of) (?:the|your"
        r"|this|my) (?:library|collection|index|database|archive))",
        rf"(?:how many|which|what) (?:\w+ )?{_ARTICLES}{_STAND}",
        rf"(?:list|show|name|give|display|enumerate)(?: me)?(?: all)?(?: of)?(?: (?:the|your|my))?"
        rf"(?: available| titles of(?: the| all)?| names of(?: the| all)?)? (?:{_ARTICLES}"
        rf"|[\ue000-\ue01f]){_STAND}",
        r"what(?:'s| is| do you have| can i find) (?:all )?in (?:the|your|this|my) (?:library"
        r"|collection"
        r"|index|database|archive)",
        r"what (?:do|have) you (?:have|got|know|hold|read)(?: (?:here|in (?:here|your library"
        r"|the library)))?",
        rf"(?:{TELL} |list |show )?{A}(?:titles|headlines)",
        rf"(?:number|list|titles|names) of (?:all )?(?:(?:the )?{_ARTICLES}|[\ue000-\ue01f])",
        rf"(?:which|what)(?:'s| is| one is)? (?:the )?(?:latest|newest|oldest|most recent|longest"
        rf"|shortest"
        rf"|first|last)(?: {_ARTICLES}| one)?(?: you have)?",
        rf"(?:{TELL} )?(?:(?:the|your|my) )?(?:latest|newest|oldest|most recent|longest|shortest)"
        rf"(?: {_ARTICLES}| one)?(?: here| you have)?",
        rf"(?:which|what) (?:{_ARTICLES}|(?:one )?of (?:them|these|those|[\ue000-\ue01f]|(?:the"
        rf"|these|those|your|all)(?: of the)? (?:{NUMBER} )?{_ARTICLES})|one)(?: here)?"
        r" (?:is|was|came|appeared)(?: (?:out|published|written))? (?:the )?"
        r"(?:latest|newest|oldest|most recent|earliest|longest|shortest|first|last)",
        rf"(?:which|what|who)(?: one)?(?: of {IT})? (?:is|was|are|came|appeared)"
        rf"(?: published)?(?: the)? {_COMPARED}(?: one)?[,:]? ?(?:of )?{IT}(?:,? (?:or|and) {IT})+",
        rf"(?:which|what)(?: one)?(?: of {IT})? (?:is|was|came|appeared|has been)(?: published)?"
        rf"(?: the)? {_COMPARED}(?: one)?",
        rf"(?:is|was|are) {IT} {_COMPARED} than {IT}",
        rf"(?:which|what) {_ARTICLES}(?: do (?:you|we) have| (?:are|is) there)? (?:from|of|by|in) "
        r"(?P<about>the \S.*?)",
        rf"(?:(?:which|what|list|show(?: me)?|all|any"
        rf"|how many)(?: all)?(?: the)? )?{_ARTICLES} (?:are |were |is"
        r" |was )?(?:(?:written |published |authored )?by|from(?! (?:an)?other\b)"
        r"|published (?:in|on|before|after|since)"
        r"|dated|since|before|after|newer than|older than|tagged(?: with)?"
        r"|written (?:in|before|after)) (?P<about>\S.*?)",
        rf"(?:(?:which|what|list|show(?: me)?|all|any|give me|how many)(?: all)?(?: the)? )?"
        rf"{_ARTICLES} (?:about|on|regarding|mentioning) (?P<about>\S.*? (?:by|since|before|after"
        r"|newer than|older than|(?:published |written )?(?:in|from)(?= \d{4})) \S.*?)",
    ),
]
VERSION: Final = late(
    r"(?i)\b(?:version|edition|revision|take[sn]? effect|(?:in|into) (?:force|effect)|valid|how old"
    r"|up[- ]to[- ]date|applies? from|since when|from when|effective|(?:start|begin)s?)\b"
)
"""Words of a request for the version of a text."""
_NAMED: Final = r"(?!(?:what|which|who|whose|where|when|why|how)\b)[^\W\d_][\w-]*(?: [\w-]+){0,2}?"
FIELD: Final = late(
    r"(?i)^\W*(?:(?:and|so|but|please|tell me|give me|show me|name) )*"
    r"(?:(?:what|who)(?:'s|s| is| are| was| were)? )?(?:the |its |their |your |this [\w-]+'s )?"
    rf"(?P<name>{_NAMED})(?P<of> (?:of|for) .{{2,80}}?)?\W*$"
    rf"|^\W*(?:(?:and|so|but|under|in|by|for) )*(?:what|which) (?P<named>{_NAMED})"
    r"(?P<rest>(?: (?:does|do|is|are|has|have|was|were|it|this|that|these|the|come|use|under|in|for"
    rf"|be|been|published|released|licensed|issued|distributed|{_ONE}|file|documents?))+)\W*$"
)
"""A request for what an article's entry may have a field for: `which licence is it under?`"""
IN_FORCE: Final = late(
    r"(?i)\W*(?:(?:so|and|since|from) )*(?:(?:which|what) (?:version|edition|revision|issue)\b"
    r"(?: (?:number|is|are|of|do|does|have|has|the|this|it|these|those|we|you|i|here|there|rules?"
    r"|terms|text|document|page|guide|policy|looking|at|reading))*"
    r"|(?:when|since when|from when|from what date) (?:do|does|did|will|is|are|has|have|was|were)"
    r" (?:(?:the|these|this|those|your|our|its|new|current|house) )*(?:rules?|terms|texts?|it|they"
    r"|this|these|documents?|polic(?:y|ies)|guide|page|regulations|conditions|prices|fees|version"
    r"|statutes|edition|guidelines|notice)(?: \w+)?? (?:take[sn]? effect|(?:come|came|go|went|be"
    r"|been|put|get)? ?(?:in|into) (?:force|effect)|valid|start(?:ed)? to apply|apply(?: from)?"
    r"|effective)(?: from)?|(?:since )?when (?:do|does|did|will) (?:the|these|this|those|your|our)"
    r" (?:\w+ )?(?:rules?|terms|conditions|prices|fees|regulations|statutes) (?:start|begin))\W*"
)
"""A request for the version, or for the day since when it holds."""
_YOU: Final = (
    r"(?:you|u|them|him|her|it|us|somebody|someone|anyone|anybody|support|customer service"
    r"|the (?:\w+ ){0,3}?\w+|your \w+)"
)
_LINE: Final = (
    r"(?:contacts?(?: (?:details?|information|info|address|person|data))?|(?:tele)?phone"
    r"(?: number)?|e-?mail(?: address)?)"
)
CONTACT: Final = late(
    r"(?i)\W*(?:(?:and|so|but|please|hi|hello)\W+)*(?:(?:how|where|when|whom?) (?:do|can|could"
    r"|should|may|would|must) (?:i|we|one|people|customers?|members?|you) (?:best )?"
    r"(?:contact|reach|write to|call|phone|ring|e-?mail|mail|get in touch with|get hold of"
    r"|speak to|talk to)"
    rf" ?(?:{_YOU})?"
    r"|who(?:m)? (?:do|can|could|should|must) (?:i|we) (?:contact|ask|call|write to|turn to|e-?mail"
    r"|ring|phone)|(?:what(?:'s| is| are) )?(?:the |your |their |any |give me (?:the |your )?)?"
    rf"{_LINE}(?:(?:,? and |,? or |, ?|/| ?& ?| ){_LINE})*|who is (?:the|your) contact(?: person)?)"
    r"(?: (?:for|about|if|with|in case of|of|on|regarding) (?P<about>[^?]+))?\W*"
)
"""A request for the way to reach somebody."""
REACH: Final = late(
    r"(?i)\b(?:contacts?|reach|write to|call|phone|telephone|ring|e-?mail|mail|touch with|hold of"
    r"|speak to|talk to|whom? (?:do|can|could|should|must) (?:i|we) (?:ask|turn))\b"
)
"""Words of which such a request has one."""
