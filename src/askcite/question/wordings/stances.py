"""Wordings that ask for argument, opinion, recommendation or conclusion."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import KEY, LONG, OF_IT, SUBJECT, A, of
from askcite.question.wordings.phrases import AUTHOR, IN_IT, IT, NUMBER, TELL, TEXT
from askcite.question.wordings.sayings import SPEAKERS
from askcite.text.late import late
from askcite.types import Kind

_VIEW: Final = (
    r"(?:arguments?|claims?|thes[ie]s|positions?|stances?|views?|viewpoints?|points? of view"
    r"|opinions?"
    r"|conclusions?|beliefs?|perspectives?|verdicts?|judg(?:e)?ments?|takes?|standpoints?"
    r"|assessments?"
    r"|attitudes?|predictions?|forecasts?|expectations?|outlook|contentions?|hypothes[ie]s"
    r"|assertions?"
    r"|critiques?|criticisms?|concerns?|hopes?|bias|tone|evaluation|line of"
    r" (?:argument|reasoning)|reasoning|moral(?: of the story)?|lessons?)"
)
_ADVICE: Final = (
    r"(?:recommendations?|advices?|suggestions?|proposals?|tips|guidance|solutions?|call to action"
    r"|way"
    r" forward|next steps|warnings?|policy recommendations?|recommended actions?|demands?|appeals?)"
)
_HOLDS: Final = (
    r"(?:argue|claim|think|believe|conclude|contend|hold|feel|assert|maintain|insist|expect|predict"
    r"|foresee|forecast|hope|want|fear|criticize|criticise|criticism|doubt|assume|reckon"
    r"|want to say|view"
    r"|see as|consider|defend|reject|praise|stand for|arrive at|come to|end up (?:saying"
    r"|concluding)"
    r"|make of|warn(?: (?:about|against|of))?|worry about|wish|find wrong)"
)
_ADVISES: Final = (
    r"(?:recommend|suggest|advise|propose|advocate|call for|urge|demand|plead for|ask for"
    r"|tell (?:us"
    r"|me|people|readers) to do|want (?:us|people|readers|governments?|them) to do|say (?:we|i|you"
    r"|people|they|one) should (?:do)?|say should be done|prescribe|think should be done|request)"
)
_ON: Final = (
    rf"(?: (?:about|on|of|regarding|over|toward?s?|concerning|for(?! and against\b)"
    rf"|against(?! and for\b)) (?!(?:both|the two) (?:sides|parties)\b){SUBJECT})?{IN_IT}"
)
_WHOSE: Final = rf"(?:{AUTHOR}(?:'s?|s)?|his|her|its|their)"

GIST: Final = "gist"
"""The topic of a request for what it comes to: `the bottom line`."""
WHY_AUTHOR: Final = late(
    r"(?i)\W*(?:and |so |but )?why (?:is|was|does|did|do|are) (?:the )?(?:author|writer|essayist"
    r"|columnist|he|she|they)\b.*?\b(?:against|oppose[sd]?|opposed to|for|in favou?r of|support"
    r"|back|reject|dislike|like|criticize|criticise|critical of|want)\b"
)
"""A request for an author's reasons for a stand."""
STANCES: Final = [
    *of(
        Kind.STANCE,
        None,
        rf"what (?:exactly )?(?:did|do|does|have|has) {AUTHOR}(?: \w+ly)? (?:find|discover|found"
        rf"|discovered"
        r"|show|shown|prove|proved|find out|found out|establish)(?: out)?",
    ),
    *of(
        Kind.STANCE,
        "the main findings",
        r"what (?:does|did|do|were|was|are|is) (?:this|the|that) (?:\w+ )?(?:trial|survey|poll"
        r"|experiment"
        r"|analysis|investigation|study|paper|review|research)(?:'s)? (?:say|show|find|found"
        r"|conclude|suggest"
        r"|indicate|prove|results?|findings?|conclusions?)",
        rf"(?:{TELL} )?(?:the )?(?:results?|findings|outcomes?)(?: of (?:{IT}|the (?:trial|survey"
        rf"|poll"
        rf"|experiment|analysis|research|test))){IN_IT}",
    ),
    *SPEAKERS,
    *of(
        Kind.STANCE,
        "the main message",
        rf"(?:is|are) (?:{TEXT}|it|this) (?:\w+ly |rather |very |more )?(?:biased|objective|neutral"
        r"|an opinion(?: piece)?|positive|negative|optimistic|pessimistic|hopeful|sceptical"
        r"|skeptical|supportive|hostile|pro|anti|for or against|in favou?r of|against|favou?rable"
        r"|critical|balanced|one-sided|propaganda)\b.*",
        rf"(?:is|are|was|were|does|do) {AUTHOR} (?:\w+ly )?(?:(?:sound|seem|appear|feel|remain"
        r"|stay) )?(?:\w+ly |rather |very |quite )?(?:optimistic|pessimistic|positive|negative"
        r"|hopeful|confident|neutral|biased|objective|balanced|critical|worried|sceptical|skeptical)"
        rf"(?: (?:about|of|on|towards?|for) (?:{IT}|this|that|the future))?{IN_IT}",
        topic=GIST,
    ),
    *of(
        Kind.STANCE,
        "the main message",
        rf"(?:{TELL} )?{A}(?:{KEY})*(?:bottom line|upshot|take-?away(?: message)?|punch ?line"
        rf"|final (?:word|verdict)|end result|thrust){OF_IT}",
        rf"what(?:'s| is) (?:the )?(?:long and short|net result){OF_IT}",
        topic=GIST,
    ),
    *of(
        Kind.STANCE,
        "the main message",
        rf"(?:(?:so|and|but) )?why (?:does|do|is|are|should|would) (?:{IT}|i|we|anyone|people)"
        r" (?:even |really )?(?:matter|important|care|relevant|significant|worth (?:knowing|reading"
        rf"|it))(?: (?:about|of) {IT})?(?: (?:to|for) \w+)?{IN_IT}",
        r"so what|(?:and )?(?:who cares|what difference does (?:it|this|that) make)",
        rf"(?:what(?:'s| is) )?(?:the )?(?:importance|significance|relevance){OF_IT}",
    ),
    *of(
        Kind.STANCE,
        "the main message",
        rf"what (?:can|could|should) (?:i|we|you|one|people|readers) learn(?: (?:from|by|in)"
        rf" {IT})?{IN_IT}",
        rf"what (?:does|do|did) {IT} teach(?: (?:us|me|readers))?",
    ),
    *of(
        Kind.STANCE,
        "conclusion for {about}",
        rf"what (?:does|do|would|will) {IT} mean (?:for|to) {SUBJECT}",
        rf"what (?:are|is) the (?:implications?|consequences|meaning|lessons?) (?:of {IT} )?for"
        rf" {SUBJECT}",
    ),
    *of(
        Kind.STANCE,
        "what should {about} do",
        rf"(?:and )?what (?:does|do|did) {AUTHOR} (?:want|expect|ask|urge|advise|tell|like|call"
        rf" on) {SUBJECT}"
        r" to do(?: (?:about it|now|instead))?",
        topic="advice",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"(?:what|which|any|{TELL}) ?(?:the |an? |some )?(?:{KEY})*{_ADVICE} (?:does|do|did|has"
        rf"|is|are|would|can"
        rf"|could) (?:{AUTHOR} )?(?:give|have|offer|given|make|there|share)(?: (?:to|for|on|about)"
        rf" {SUBJECT})?"
        rf"{IN_IT}",
        topic="advice",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"what (?:does|do|did|has|have) {AUTHOR} (?:really |most |always |not )?(?P<other>hopes?"
        rf"|fears?"
        r"|wants?|wish(?:es)?|regrets?|loves?|hates?|likes?|dislikes?|miss(?:es)?|refuses?"
        r"|accepts?|plans?"
        r"|dreams?|worr(?:y|ies)|enjoys?|avoids?|forbids?|promises?|admits?|complains?|expects?)"
        r"(?: (?:for|about|of|to (?:do|have|see|achieve)|most|in life|now))?" + IN_IT,
        topic="verb",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"(?:{TELL} )?{A}(?:{KEY})*morals?(?: of the (?:story|tale))?{OF_IT}",
    ),
    *of(
        Kind.STANCE,
        "the main message",
        rf"(?:{TELL} )?(?!(?:her|his|their) teaching\b){A}(?:{KEY})*(?:teachings?"
        rf"|deeper meaning|thesis statement|thesis)"
        rf"(?: of the story)?{OF_IT}",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"(?:{TELL} )?{A}(?:main|key|primary|central|most important|principal|overall) "
        rf"(?:findings?|results?|conclusions?|outcomes?){OF_IT}",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"(?:and |so )?what (?:action |actions |solution |solutions |measures |steps "
        rf"|else )?(?:does|do"
        rf"|did|would) {AUTHOR} (?:\w+ly )?{_ADVISES}{_ON}",
        rf"(?:{TELL} )?{A}{LONG}(?:{KEY})*{_ADVICE}{OF_IT}",
        rf"(?:{TELL} )?{_WHOSE} (?:{KEY})*{_ADVICE}{_ON}",
        rf"(?:{TELL} )?{A}(?:{KEY})*{_ADVICE} (?:of|from|by|made by|given by) {AUTHOR}{_ON}",
        r"(?:and )?what (?:should|must|can|could|needs? to|has to|ought to) (?:now )?(?:be done"
        r"|happen"
        rf"|change|be changed)(?: next| now)?{_ON}",
        r"what (?:should|shall) (?:i|we|you|one|people|they|governments?) (?:\w+ )?(?:do|try|have"
        r"|know|use"
        r"|avoid|start with|begin with)(?: (?:now|next|first|then|about it|before .+))?" + IN_IT,
        rf"(?:and |so )?what (?:should|must|shall|ought) {SUBJECT} (?:to )?do"
        rf"(?: (?:now|next|first|then|about it|instead))?{IN_IT}",
        rf"(?:and |so )?what would {AUTHOR} (?:do|have(?: us)? do|prefer)(?: (?:about it"
        rf"|instead))?{IN_IT}",
        r"what(?:'s| is| would be) (?:the )?(?:way forward|solution|best (?:thing|course) to do"
        r"|advice)" + _ON,
        topic="advice",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"(?:and |so )?what (?:exactly )?(?:does|do|did|would) {AUTHOR} (?:\w+ly )?(?:think|feel"
        rf"|believe|make|argue|hold) (?:about|of|on|regarding) {SUBJECT}{IN_IT}",
        rf"(?:does|do|did|would) {AUTHOR} (?:generally |really |also |actually )?(?:support|favou?r"
        rf"|oppose|approve of|disapprove of|like|dislike|back|endorse|reject|criticize|criticise"
        rf"|welcome|condemn|defend|agree with|disagree with) {SUBJECT}{IN_IT}",
        rf"(?:and |so )?what (?:exactly )?(?:does|do|did|would) {AUTHOR} (?:\w+ly )?(?:say (?:is"
        rf"|are) (?:the"
        rf" )?(?:cause|reason|problem)|{_HOLDS})(?: (?:about|of|on|regarding|will happen"
        rf"|should happen|in"
        rf" the end|for the future|happens? next|happened|instead|is \w+|to happen"
        rf"|that)\b.*)?{IN_IT}",
        rf"(?:{TELL} )?{A}(?:{KEY})*(?:final |author's |writer's |authors' )?(?:{_VIEW})"
        rf"(?: (?:of|made by|by|from|in|put forward by|behind|presented in) (?:{AUTHOR}"
        rf"|{IT}))?{_ON}",
        rf"(?:{TELL} )?{_WHOSE} (?:own |personal )?(?:{KEY})*{_VIEW}{_ON}",
        rf"(?:{TELL} )?(?:{A})?{_WHOSE} (?:{KEY})+(?:points?|ideas?|messages?){IN_IT}",
        rf"what (?:was|were|is|are) (?:concluded|argued|claimed|the thesis|predicted"
        rf"|expected){_ON}",
        rf"(?:is|are|was|were) {AUTHOR} (?:more |mostly |rather |generally |really "
        rf"|overall )?(?:for|against"
        r"|in favou?r(?: of)?|pro|anti|critical|supportive|optimistic|pessimistic|positive"
        r"|negative|hopeful"
        r"|sceptical|skeptical|neutral|biased|objective|opposed|happy|worried|convinced|concerned"
        r"|on the"
        r" side|sympathetic|hostile|enthusiastic)\b.*",
        rf"(?:does|do|did|would) {AUTHOR} (?:generally |really |also )?(?:support|favou?r|oppose"
        rf"|agree"
        r"|disagree|approve|disapprove|like|dislike|prefer|back|endorse|reject|criticize|criticise"
        r"|welcome"
        r"|condemn|defend|recommend|advocate|have an opinion|take (?:a )?(?:sides?|position"
        r"|stance))\b.*",
        rf"(?:where|how) (?:does|do|did) {AUTHOR} (?:stand|feel|think|see|view|judge|assess|rate"
        rf"|evaluate"
        rf"|conclude|regard|come down)(?: (?:on|about|of))?(?: {SUBJECT})?{IN_IT}",
        rf"how (?:is|are|was|were) (?:{SUBJECT}) (?:seen|viewed|portrayed)(?: by {AUTHOR})?"
        rf"{IN_IT}",
        r"(?:is|are|was|were) \S.* (?:for or against|in favou?r or against"
        r"|in favou?r of or against|pro or (?:anti|contra))\b.*",
        rf"what side (?:is|are) {AUTHOR} on|whose side (?:is|are) {AUTHOR} on"
        rf"|does {AUTHOR} take sides",
        rf"(?:explain|describe|summari[sz]e|outline|state|present|discuss|analy[sz]e) "
        rf"(?:the |{_WHOSE} )(?:{KEY})*(?:author's )?{_VIEW}{OF_IT}",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"what(?:'s| is| are| was)? (?:is )?(?:missing|left out|not (?:covered|mentioned|said"
        rf"|addressed"
        rf"|discussed|included|answered|explained)|omitted|left open|unclear|unknown|overlooked"
        rf"|ignored)"
        rf"(?: (?:from|by|in) {IT})?{IN_IT}",
        rf"what (?:does|do|did) {AUTHOR} (?:not (?:say|cover|mention|address|discuss|answer"
        rf"|explain|tell)"
        r"|leave out|omit|ignore|overlook|leave open|fail to (?:say|mention|address|explain|cover))"
        rf"{_ON}",
        rf"(?:{TELL} )?{A}(?:{NUMBER} )?(?:{KEY})*(?:limitations?|open questions?|caveats?|gaps"
        rf"|weak"
        rf"(?: points?|nesses)|unanswered questions?|shortcomings|blind spots?|flaws)"
        rf"(?:{OF_IT}| (?:of|in|with|to) {SUBJECT})",
        rf"(?:{TELL} )?{A}limits (?:of|to) {IT}{IN_IT}",
        rf"what questions? (?:does|do|are) (?:{AUTHOR} )?(?:leave|left)(?: open| unanswered)?.*",
        topic="limits",
    ),
]
