"""Wordings that any text is asked: risks, critics, plans.

They name an aspect and no words of the article; `answer.telltales` says by what its sentences are
known. Where they name a thing too (`the risks of frost`), it is the subject.
"""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import KEY, SUBJECT, A, Pattern, of
from askcite.question.wordings.phrases import AUTHOR, IN_IT, IT, TELL, TEXT, UNDERTAKING
from askcite.types import Kind

_BE: Final = r"(?:'s|s| is| are| was| were| would be| will be| might be| could be)"
_SOME: Final = r"(?:(?:is|are|was|were) there (?:any |an? |some )?|(?:any|some|got any) )"
_OF: Final = rf"(?: (?:of|for|to|with|in|from|on|about|behind|against|by|at) (?:{IT}|{SUBJECT}))?"
_OF_IT: Final = (
    rf"(?: (?:of|for|to|with|in|from|on|about|behind|here) ?(?:{IT}|{UNDERTAKING})?)?{IN_IT}"
)
_KEY: Final = (
    rf"(?:{KEY}|(?:biggest|possible|potential|likely|real|different|various|other|known"
    rf"|great(?:est)?"
    r"|strongest|heaviest|second|third|fourth|fifth|last|common|future|serious|practical|positive"
    r"|negative|legal|personal|early) )*"
)
_NAMED: Final = rf"(?: (?:mentioned|named|listed|described|given|discussed|raised))?{IN_IT}"


def aspect(name: str, *wordings: str) -> list[Pattern]:
    """The wordings of an aspect."""
    return of(Kind.TOPIC, None, *wordings, topic=name)


_ABOUT_THEIR: Final = (
    r"tell (?:me|us) (?:something |more |everything |all |a bit |a little )?about (?:his|her|their)"
)


def nouns(name: str, words: str, *, of_a_thing: bool = True) -> list[Pattern]:
    """Wordings by its nouns: `the risks`, `any risks?`, `its risks`."""
    after = _OF if of_a_thing else _OF_IT
    return aspect(
        name,
        rf"(?:{TELL} |list |name |explain |describe |discuss |quote )?"
        rf"(?:{A}|(?:his|her|its|their|my|our) ){_KEY}(?:{words}){after}{_NAMED}",
        rf"{_SOME}{_KEY}(?:{words}){after}{_NAMED}",
        *(() if of_a_thing else (rf"{_ABOUT_THEIR} {_KEY}(?:{words}){after}{_NAMED}",)),
    )


_OPPOSES: Final = (
    r"(?:oppos(?:es?|ed|ing)|criticis(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|object(?:s|ed)?(?: to)?"
    r"|complain(?:s|ed|ing)?(?: about)?|disagree(?:s|d|ing)?(?: with)?|reject(?:s|ed|ing)?"
    r"|protest(?:s|ed|ing)?"
    r"(?: against)?|disput(?:es?|ed)|dislikes?|hates?|resist(?:s|ed)?"
    r"|blam(?:es?|ed)|accus(?:es?|ed))"
)
_AGAINST: Final = (
    r"(?:against|not (?:for|in favou?r of)|opposed to|critical of|unhappy (?:with|about)"
    r"|angry (?:with|about|at)|upset"
    r" (?:with|about|by)|not happy (?:with|about)|sceptical (?:of|about)|skeptical (?:of|about)"
    r"|in opposition(?: to)?|unhappy|angry|upset|critical|opposed|not happy)"
)
_CRITICS: Final = (
    r"(?:(?:the |its |his |her |their )?(?:critics?|opponents?|sceptics|skeptics|detractors"
    r"|other side|opposition|opposing side|objectors))"
)
_CRITICISM: Final = (
    r"criticisms?|objections?|counter-?arguments?|opposing (?:views?|opinions?|arguments?)"
    r"|other side(?: of (?:the|this) (?:story|argument|debate))?|complaints?|controvers(?:y|ies)"
    r"|opponents?|critics|opposition|points? of criticism|dissenting (?:views?|voices?)"
    r"|arguments? against"
)
_RISKS: Final = (
    r"risks?(?: factors)?|concerns?|dangers?|hazards?|problems?"
    r"|side[- ]?effects?|adverse (?:effects?|events?)|harms?|threats?|worries|fears|bad (?:news"
    r"|sides?"
    r"|things?|points?)|negatives?|negative (?:effects?|consequences?|aspects?|sides?)|pitfalls?"
    r"|disadvantages?|drawbacks?|downsides?|cons|trade-?offs?"
)
_BENEFITS: Final = (
    r"benefits?|advantages?|upsides?|pros|good (?:news|sides?|things?|points?)|positives?"
    r"|positive (?:effects?|aspects?|sides?)|strengths?|merits?|plus points?"
)
ASPECTS: Final = [
    *aspect(
        "critics",
        rf"who(?: else)?{_BE}? (?:all |still )?{_AGAINST}(?: (?!and )(?:{IT}|{SUBJECT}?))?(?:,? and"
        rf" why)?{IN_IT}",
        rf"who(?:'s|s)?(?: else)? (?:(?:has|have|had|is|are|was|were|would) )?(?:all |publicly "
        rf"|been )*"
        rf"(?:{_OPPOSES}|(?:doesn't|does not|don't|do not|didn't|did not) (?:like|want|support"
        rf"|agree with|approve of))(?: (?!and )(?:{IT}|{SUBJECT}?))?"
        rf"(?:,? and why)?{IN_IT}",
        rf"(?:and )?what (?:do|does|did|would|is|are|have) {_CRITICS} (?:say|said|think|argue|claim"
        rf"|fear|complain|believe|want|object to|saying|answer|reply)(?: about (?:{IT}|{SUBJECT}))?"
        rf"{IN_IT}",
        rf"(?:and )?what (?:do|does|did) {_CRITICS} of (?:{IT}|{SUBJECT}) (?:say|think|argue|claim"
        rf"|fear|object to){IN_IT}",
        rf"what (?:speaks|is|was|can be said) (?:said )?against (?:{IT}|{SUBJECT}){IN_IT}",
        rf"why (?:are|is|were|was) (?:some(?: people)?|people|many|they|critics|others|anyone)"
        rf" (?:so )?{_AGAINST}(?: (?:{IT}|{SUBJECT}))?{IN_IT}",
        rf"(?:is|are|was|were) (?:{IT}|anyone|anybody|somebody|someone|everyone|people) (?:really"
        rf" )?"
        rf"(?:controversial|criticis?zed|criticised|disputed|{_AGAINST})"
        rf"(?: (?:{IT}|{SUBJECT}))?{IN_IT}",
        r"what(?:'s| is| was) (?:the )?(?:strongest|best|main) (?:point|argument|case)"
        r" against .+",
    ),
    *nouns("critics", _CRITICISM),
    *aspect(
        "critics",
        rf"(?:what|which|any) (?:{_CRITICISM}) (?:is|are|was|were|has been|have been)(?: there"
        rf"| raised| made| voiced)?{IN_IT}",
    ),
    *aspect(
        "supporters",
        rf"who(?: else)?{_BE}? (?:all |still )?(?:for|in favou?r(?: of)?|happy (?:with|about)"
        rf"|pleased (?:with|about)) (?:{IT}|{SUBJECT}){IN_IT}",
        rf"who(?:'s|s)?(?: else)? (?:(?:has|have|had|is|are|was|were|would) )?(?:all |publicly )?"
        rf"(?:supports?|supported|supporting|backs?|backed|backing|welcomes?|welcomed|praises?"
        rf"|praised|defends?|defended|endorses?|endorsed|likes?|liked|applauded"
        rf"|agrees? with|approves? of) (?:{IT}|{SUBJECT})(?:,? and why)?{IN_IT}",
        rf"(?:and )?what (?:do|does|did) (?:the |its |his |her )?(?:supporters|advocates|proponents"
        rf"|defenders) (?:say|said|think|argue|claim|hope|believe|want)(?: about (?:{IT}"
        rf"|{SUBJECT}))?{IN_IT}",
        rf"(?:and )?what (?:do|does|did) (?:the |its )?(?:supporters|advocates|proponents"
        rf"|defenders) of (?:{IT}|{SUBJECT}) (?:say|think|argue|claim|hope){IN_IT}",
    ),
    *nouns("supporters", r"supporters|advocates|proponents|arguments? for(?! and against)"),
    *aspect(
        "concessions",
        rf"(?:what|which \w+) (?:does|do|did) {AUTHOR} (?:concede|admit|grant|acknowledge|allow"
        rf"|accept|agree with)(?: (?:about|to|of|from) .+)?{IN_IT}",
        rf"where (?:does|do|did) {AUTHOR} (?:concede|agree with|give in to) .+",
        rf"(?:{TELL} )?(?:the |any |{AUTHOR}(?:'s)? )?concessions?"
        rf"(?: (?:of|by|made by) {AUTHOR})?{IN_IT}",
    ),
    *aspect(
        "objections",
        rf"(?:what|which) (?:objections?|counter-?arguments?|criticisms?|(?:opposing"
        rf"|other) (?:views?"
        rf"|opinions?|arguments?)|arguments?(?: (?:for|against) \S.*?)?) (?:does|do|did) {AUTHOR}"
        r" (?:\w+ly )?(?:answer|address|discuss|rebut|reject|deal with|consider|refute|reply to"
        r"|respond"
        rf" to|anticipate|mention|raise|dismiss|counter|treat|take up){IN_IT}",
        r"(?:what|which) (?:objections?|counter-?arguments?|criticisms?) (?:are|is|were|was)"
        rf" (?:discussed|raised|mentioned|treated|answered|addressed|there|named|voiced){IN_IT}",
    ),
    *aspect(
        "objections",
        rf"(?:{TELL} )?(?:{A})?{_KEY}(?:{_CRITICISM}) and (?:his|her|its|their|the"
        rf"|(?:the )?author's) (?:answers?|repl(?:y|ies)|responses?|rebuttals?)(?: to (?:them|it))?"
        rf"{IN_IT}",
    ),
    *nouns("risks", _RISKS, of_a_thing=False),
    *aspect("risks", rf"(?:{TELL} )?{A}{_KEY}(?!risk factors)(?:{_RISKS}) (?:in|during) {SUBJECT}"),
    *aspect(
        "risks",
        rf"what (?:can|could|might|may|did|does|has|will) (?:go|gone|went|goes)? ?wrong(?: with"
        rf" {IT})?"
        rf"{IN_IT}",
        rf"what(?:'s| is| was| went|s) (?:so )?(?:wrong|bad|dangerous|risky|difficult|worrying"
        rf"|the (?:problem|trouble|matter|issue|catch|difficulty|challenge|danger|risk))"
        rf"(?: (?:with|about|in|of) {IT}| here)?{IN_IT}",
        rf"(?:is|are) (?:{TEXT}|this|that|there) (?:dangerous|risky|harmful|any danger)"
        rf"(?: (?:to|for) \w+)?",
        r"(?:what|whats) (?:the|are the) (?:catch|problems?|risks?|issues?)",
    ),
    *aspect(
        "risks",
        r"(?:is there )?(?:anything|something|what|any points?) (?:else )?(?:(?:do|should|must) )?"
        r"(?:(?:i|we|one|you|people) )?(?:(?:should|must|need to|have to|ought to) )?(?:to )?"
        r"(?:watch out for|look out for|beware of|be (?:careful|cautious|aware) (?:of|about|with)"
        r"|be wary of|pay attention to|worry about|take care (?:of|with)|be worried about)"
        rf"(?: (?:with|when|about|in) (?:{IT}|\w+ing it))?{IN_IT}",
    ),
    *nouns("benefits", _BENEFITS, of_a_thing=False),
    *aspect(
        "benefits",
        rf"what(?:'s|s| is| are) (?:so )?(?:good|great|positive|special) (?:about|with)"
        rf" {IT}{IN_IT}",
        rf"why should (?:i|we|people|anyone|one) (?:use|try|buy|do|choose|join) {IT}",
        rf"what (?:do|does|can|will) (?:i|we|you|people|one) (?:gain|get)(?: (?:from|out of|by)"
        rf" {IT})?",
    ),
    *aspect(
        "winners",
        rf"who(?: (?:else|all|would|will|could|can|does))* (?:benefits?|profits?|gains?|wins?)"
        rf"(?: (?:from|by|of) (?:{IT}|{SUBJECT}))?{IN_IT}",
        rf"(?:in )?whose (?:interest|benefit|favou?r)(?: is {IT}(?: in)?)?",
    ),
    *aspect(
        "affected",
        rf"who(?:m)?{_BE} (?:all |most |being |mainly |worst )?(?:affected|concerned|hurt|harmed"
        rf"|hit"
        rf"|involved)(?: (?:by|in|from) (?:{IT}|{SUBJECT}))?{IN_IT}",
        rf"who(?:m)? (?:(?:does|do|did|will|would) (?:{IT} )?)?(?:all )?(?:affects?|concerns?|hits?"
        rf"|hurts?|suffers?(?: most)?|loses?|appl(?:y|ies) to|suffered)"
        rf"(?: (?:from|by) (?:{IT}|{SUBJECT}))?{IN_IT}",
        rf"(?:does|do) {IT} (?:affect|concern|apply to) (?:me|us|everyone|everybody)",
    ),
    *aspect(
        "audience",
        rf"(?:so )?(?:for )?(?:who|whom)(?:'s|s| is| are| was| were)? (?:{IT}|the (?:\w+ )?\w+)"
        rf" (?:mainly |mostly |really )?(?:for|aimed at|meant for|intended for|written for|meant"
        rf"|intended|written|directed at|addressed to|suitable for|good for){IN_IT}",
        rf"for whom{IN_IT}|(?:{TELL} )?{A}(?:intended |target )?(?:audience|readership"
        rf"|target group){_OF_IT}",
        rf"who (?:can|may|should|must|could) (?:all )?(?:use|read|apply|join|take part|participate"
        rf"|apply for|take part in|benefit from) (?:{IT}|this \w+){IN_IT}",
    ),
    *aspect(
        "next",
        rf"(?:so |and |but |ok )*what(?:'s|s| is| are| comes?| happens?| will happen| will come"
        rf"| is going to happen| follows| would happen) (?:now|next|later|afterwards|then"
        rf"|after (?:that|this)|in (?:the )?future|from here(?: on)?|planned|coming|ahead|expected)"
        rf"(?: next| now| to happen)?(?: (?:with|to|for) {IT})?{IN_IT}",
        rf"what (?:will happen|is going to happen|is to come)(?: (?:with|to) {IT})?",
        rf"what (?:does|do|did) {AUTHOR} (?:plan|intend)(?: to do)?(?: next| now)?",
        rf"(?:{TELL} )?{A}{_KEY}(?:plans?|outlook|future(?: plans?)?|prospects?)"
        rf"(?: (?:for|of) (?:the future|{IT}))?{IN_IT}",
        r"how (?:does|will) (?:it|this|that) go on|and now",
        r"what (?:further|more|other|future|additional) (?:research|stud(?:y|ies)|work|steps?"
        r"|tests?|trials?)"
        r" (?:is|are|would be) (?:needed|required|necessary|planned|suggested|recommended|called"
        r" for)",
    ),
    *aspect(
        "changed",
        rf"what(?:'s|s| is| has| was| have| had| will| did| are)? (?:all )?(?:changed?|changes?|new"
        rf"|different|be different|been changed)(?: (?:for|in|with|about|at|since|after|during"
        rf"|through|because of)"
        rf" (?:{IT}|{SUBJECT}))?(?: (?:now|then|today))?{IN_IT}",
        r"what(?:'s|s| has| have| was| is)? (?:all )?changed? (?:between|from) .+",
        rf"how (?:has|have|did|does|do|will) (?:{IT}|he|she|they|things|{SUBJECT})"
        rf" change[ds]?{IN_IT}",
    ),
    *nouns("changed", r"changes?|innovations?|novelt(?:y|ies)|news?(?= for )"),
    *aspect(
        "surprise",
        rf"what(?:'s|s| is| was| are| were)? (?:(?:so|the|most|really|particularly|more|a)"
        rf" )*(?:surpris"
        rf"(?:ing|es|e|ed)|unusual|strang(?:e|est)|unexpected|remarkable|shocking|interesting"
        rf"|striking"
        rf"|curious|special|odd|astonishing|unique|amazing|funn(?:y|iest))(?: (?:thing|fact|part"
        rf"|point|detail|finding|result|aspect|bit|tip)s?)?(?: (?:about|in|of|here|for) (?:{IT}"
        rf"|{SUBJECT})?)?"
        rf"{IN_IT}",
        rf"what (?:surprised|surprises|shocked|amazed|astonished|struck) (?:{AUTHOR}|you|me|them"
        rf"|him"
        rf"|her|people|us|most|researchers)(?: (?:the )?most)?(?: (?:about|in) .+)?",
        rf"(?:{TELL} |{_SOME})?(?:anything|something|the|an?|some|any|one|most|what) ?(?:most "
        rf"|really )?"
        rf"(?:surprising|unusual|strange|unexpected|remarkable|shocking|interesting|striking"
        rf"|curious"
        rf"|funny|fun|odd)(?: (?:thing|fact|part|point|detail|finding|result|tip)s?)?(?: about"
        rf" .+)?{IN_IT}",
        rf"(?:{TELL} )?{A}(?:biggest |main |real )?surprises?{_OF_IT}",
    ),
    *aspect(
        "evidence",
        rf"what (?:evidence|proof|data|studies|research|facts|figures|support)"
        rf" (?:is|are|do|does|did|was|were|can)(?: there| {AUTHOR})? ?(?:given|give|gives|used|use"
        rf"|cited"
        rf"|cite|offered|offer|have|has|presented|present|mentioned|mention|shown|support\w*"
        rf"|back\w*"
        rf"|there|based on)?(?: (?:for|to|up) .+)?{IN_IT}",
        rf"what (?:evidence|proof|data|studies|research) (?:for|of|on|about) {SUBJECT}{IN_IT}",
        rf"how (?:does|do|did) {AUTHOR} (?:back (?:it|this|that) up|support (?:it|this|that|.+)"
        rf"|prove"
        rf" (?:it|this|that|.+)|know(?: (?:that|this|it))?|justify (?:it|this|that|.+))",
        rf"what (?:is|are) (?:{IT}|the (?:claims?|arguments?)) based on{IN_IT}",
    ),
    *aspect(
        "evidence",
        r"(?:is|are|was|were) there (?:any |some |enough |scientific )?(?:evidence|proof|data"
        r"|research)"
        r" (?:that|whether|if|for|of|to) .+",
    ),
    *nouns("evidence", r"evidence|proofs?|supporting (?:facts|data|evidence)"),
]
