"""Wordings that ask for an article or a part whole."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import ABOUT, KEY, LONG, OF_IT, PART, SAYS, SIZE, SUBJECT, A, of
from askcite.question.wordings.phrases import ASKING, AUTHOR, IN_IT, IT, NUMBER, TELL, TEXT
from askcite.types import Kind

_SUMMARY: Final = (
    r"(?:summar(?:y|ies)|overview|synopsis|gist|recap|run-?down|outline|tl; ?dr|digest|pr[eé]cis"
    r"|nutshell(?: version)?|essence|upshot|big picture|abridgement|short version|cliff ?notes"
    r"|abstract|crux|(?:bird's[- ]eye|general|overall) (?:view|idea)|briefing|sum up|bottom line"
    r"|lowdown|key facts|picture|run through|walk-?through|takeaway|whole story)"
)
_POINTS: Final = (
    rf"(?:{KEY}+"
    r"(?:points?|ideas?|take-?aways?|messages?|findings?|facts?|things?|lessons?|insights?|topics?"
    r"|themes?|subjects?|issues?|details?|parts?|content|contents|information|info|results?"
    r"|elements?|rules?|terms|provisions?|regulations?|requirements?|steps|decisions?|outcomes?"
    r"|developments?|events|changes|instructions?"
    r"|aspects?|statements?|bits?|stuff|learnings|news)|take-?aways?|highlights?"
    r"|key ?words?|(?:table of )?contents|outline|(?:section )?(?:headings?|titles)|headlines"
    r"|key ?points?|main ?points?|essentials?|basics|bullet points?|main thing|point|topic|theme"
    r"|subject(?: matter)?|message|findings)"
)
_SUM_UP: Final = (
    r"(?:summari[sz]e|sum(?: (?:it|this|that|everything))? up|recap|outline|condense|digest"
    r"|boil(?: (?:it|this))? down|shorten|compress|paraphrase|abridge|break (?:it|this|that)? ?down"
    r"|give (?:me )?the (?:gist|idea) of|tl;? ?dr:?|eli5:?|distil|(?:do|make) a summary of)"
)

_TEXTS: Final = (
    r"(?:\w+ ){0,2}(?:story|article|text|film|movie|book|speech|letter|interview|tale|chapter|novel"
    r"|essay|poem|play|report|paper|talk|plot|episode|piece)"
)

_GENRE: Final = (
    r"(?:the|this|that|these) (?:whole |entire |full |(?:most )?important |main |key |central )?"
    r"(?:recipe|policy|minutes|notice|rules"
    r"|regulations|terms|faqs?|instructions|announcement|circular|flyer|statement|proposal|lease"
    r"|handbook"
    r"|brochure|obituary|newsletter|agenda|plan|letter|e-?mail|thread|chat|transcript|log"
    r"|meeting|session|hearing|debate|discussion|conversation|call)"
)
"""What a short text is, which is meant whole."""

OVERVIEWS: Final = [
    *of(
        Kind.OVERVIEW,
        "",
        rf"{_SUM_UP} (?:all|both|each|every one)(?: (?:of )?(?:them|these|those|the )?(?:two|three"
        rf"|four|five|{IT})?)?",
    ),
    *of(
        Kind.OVERVIEW,
        "",
        rf"(?:(?:{_SUM_UP}|{TELL} {A}{SIZE}*{_SUMMARY}|{A}{SIZE}*{_SUMMARY}) )?(?:(?:of|for"
        rf"|about|on"
        r"|per) )?(?:each|every|all|both)(?: of)?(?: the| these| those)?(?: (?:two|three|four|five"
        r"|six))? (?:articles?|texts?|documents?|docs|files?|papers?|sources?|stories|reports?"
        r"|ones?)"
        r"(?: (?:in turn|each|separately|here))?",
        rf"(?:for|per) {IT}",
        rf"{_SUM_UP} {_GENRE}{IN_IT}",
        rf"(?:{TELL} )?{A}{LONG}{SIZE}*(?:{_SUMMARY}|{_POINTS}) (?:of|from|in|for) {_GENRE}{IN_IT}",
        rf"(?:so )?what(?:'s|s| is| does| do| are) {_GENRE} (?:all |really |mainly )?(?:about|say)",
    ),
    *of(
        Kind.OVERVIEW,
        "",
        rf"{_SUM_UP} (?:his|her|their) (?:\w+ )?(?:life|biography|career|story|life story)",
        rf"(?:{TELL} )?{A}{SIZE}*{_SUMMARY} (?:of|on|about) (?:his|her|their) (?:\w+ )?(?:life"
        rf"|biography"
        r"|career|work|story|speech|talk|argument)",
    ),
    *of(
        Kind.OVERVIEW,
        "{about}",
        rf"{_SUM_UP} (?:(?:only|just) )?(?:the |that |this )?{PART} {ABOUT} {SUBJECT}{IN_IT}",
        rf"(?:{_SUM_UP}|(?:{TELL} )?{A}{SIZE}*{_SUMMARY} of) (?:what|everything) (?:{AUTHOR}|is"
        rf"|there is) (?:{SAYS}|said) "
        rf"{ABOUT} {SUBJECT}{IN_IT}",
        rf"(?:{TELL} )?{A}{LONG}{SIZE}*(?:{_SUMMARY}|{_POINTS}) (?:of|on|from|about) "
        rf"(?:the |that |this )?{PART} {ABOUT} {SUBJECT}{IN_IT}",
        rf"(?:{TELL} )?{A}{SIZE}*{_SUMMARY} (?:of|on|about|for|regarding) "
        rf"(?!{IT}$){SUBJECT}",
        rf"{TELL} {A}{LONG}{SIZE}*(?:bullets?(?:[ -]?points?)?|points?|sentences|lines) (?:on|about"
        rf"|regarding) (?!{IT}$){SUBJECT}",
        rf"(?:{TELL} )?{A}{LONG}{SIZE}*"
        r"(?:key points?|main points?|key facts|takeaways|highlights|main ideas|key ideas) "
        rf"(?:on|about|of|regarding|from) (?!{IT}$){SUBJECT}",
        rf"{_SUM_UP} (?!{IT}{IN_IT}(?: (?:for|to) \w+)?$)(?!{ASKING}\b){SUBJECT}{IN_IT}",
        rf"{_SUM_UP} (?P<about>(?:how|why) .+?)",
    ),
    *of(
        Kind.OVERVIEW,
        "",
        rf"how (?:(?:does|did) {IT}|does (?:the|this) (?:\w+ ){{0,2}}\w+|did (?:the|this) {_TEXTS})"
        r" (?:end|finish|conclude|turn out|close)(?: up)?",
        rf"(?:{TELL} |quote )?{A}(?:end|ending|last part|final part|closing|closing remarks?"
        rf"|final section){OF_IT}",
        rf"(?:{TELL} |quote |read (?:me )?)?{A}(?:very )?(?:last|final|closing) (?:(?P<number>"
        rf"{NUMBER}) )?(?:sentences?|questions?|lines?|paragraphs?|words|bit|section|passage"
        rf"|quote|steps?"
        rf"|stage|points?|thing|tips?|items?|thoughts?|remarks?|comments?){OF_IT}",
        r"(?:give |tell |show )?(?:me )?(?:his|her|their) (?:last|final|closing) (?:thoughts?|words"
        r"|remarks?|comments?|points?|sentences?)",
        r"what (?:happens|happened|does it say|is (?:said|written)) (?:at|in) the (?:very )?"
        rf"(?:end|ending|last (?:part|paragraph)){OF_IT}",
        r"what (?:happens|happened|comes|came) (?:last|at last|finally|in the end)",
        r"what (?:does|did|is|do) (?:said |written |in |stands? in )?(?:the )?(?:very )?(?:last"
        r"|final|closing)"
        r" (?:paragraph|sentence|section|part|lines?)(?: (?:say|tell|about|deal with|mention))?(?:"
        r" us| me)?",
        topic="ending",
    ),
    *of(
        Kind.OVERVIEW,
        "",
        rf"how (?:does (?:{IT}|(?:the|this) (?:\w+ ){{0,2}}\w+)|did (?:the|this) {_TEXTS})"
        r" (?:start|begin|open)(?: (?:off|out))?",
        rf"(?:{TELL} |quote )?{A}(?:beginning|opening|introduction|intro|lead paragraph"
        rf"|first part){OF_IT}",
        rf"(?:{TELL} |quote |read (?:me )?)?{A}(?:very )?(?:first|opening) (?:(?P<number>{NUMBER})"
        rf" )?(?:sentences?|questions?|lines?|paragraphs?|words|section|passage|steps?"
        rf"|stage){OF_IT}",
        r"(?:where|when|where and when) (?:does|do|is|was|did) [\ue000-\ue01f]"
        r" (?:take place|set|happen|play)",
        r"what (?:happens|happened|comes|came) (?:first|at first|in the beginning)",
        r"what (?:does|did|is|do) (?:said |written |in |stands? in )?(?:the )?(?:very )?(?:first"
        r"|opening)"
        r" (?:paragraph|sentence|section|part|lines?)(?: (?:say|tell|about|deal with|mention))?(?:"
        r" us| me)?",
        topic="beginning",
    ),
    *of(
        Kind.OVERVIEW,
        "",
        rf"(?:{TELL} )?(?:me )?(?:just )?(?:the )?(?:facts|essence|story|news|basics"
        r"|long and short of it|main stuff|important stuff)(?: (?:quick|fast|straight|only"
        r"|first))?",
    ),
    *of(
        Kind.OVERVIEW,
        "",
        rf"(?:{TELL} |(?:re-?)?tell (?:(?:me|us) )?|narrate |retell )[\ue000-\ue01f]{IN_IT}",
        r"(?:tell (?:me|us) (?:something |more |everything )?about |describe |recount "
        r"|summari[sz]e )?"
        r"(?:his|her|their) (?:whole |entire )?(?:life|biography|life story|story|vita|cv)",
        rf"what (?:does|did|do) (?:{IT}|(?:this|the) (?:\w+ )?(?:trial|survey|poll|experiment"
        rf"|analysis"
        r"|investigation|review|report|study|brief|release|notice|statement|paper|policy))"
        r" (?:mainly |mostly |actually |basically |really )*(?:detail|outline|summari[sz]e|state"
        r"|reveal"
        r"|list|set out|lay out|regulate|describe|tell|deal with)(?: (?:us|me|overall|exactly))?",
    ),
    *of(Kind.OVERVIEW, "", rf"who(?:m)?(?:'s|s| is| was)? {IT} (?:all )?about"),
    *of(
        Kind.OVERVIEW,
        "",
        rf"{_SUM_UP}(?: {IT}{IN_IT})?(?: (?:for|to) (?:me|us|\w+ \w+))?",
        rf"(?:{TELL} )?{A}{LONG}{SIZE}*(?:(?:{_SUMMARY}|{_POINTS})"
        rf"(?:,? (?:and|or|&|,) |$|(?= (?:of|from|in|to|for|on|about|behind|made|here))))+{OF_IT}",
        rf"(?:{TELL} )?{A}{LONG}{SIZE}*(?:{_SUMMARY}|{_POINTS}){OF_IT}",
        rf"(?:{TELL} |quote |read (?:me )?|find |pick |cite |what(?:'s| is| are) )?{A}(?:single )?"
        rf"(?:(?P<number>{NUMBER}) )?{KEY}+(?:sentences?|quotes?|quotations?|lines?|passages?)"
        rf"{OF_IT}",
        rf"(?:so )?what(?:'s|s| is| was| are| were| r)? ?{IT} (?:all |really |mainly |mostly |even"
        r" |basically |actually |generally |roughly |kind of )*(?:about|on about|saying"
        r"|telling (?:me"
        r"|us)|trying to (?:say|tell (?:me|us)|show|explain)|discussing|talking about|covering"
        r"|dealing with)(?: (?:exactly|overall|then|in general|anyway|in short|basically))?",
        rf"(?:and )?(?:tell me |say |explain |know )?what {IT} (?:is|are|was|were) (?:all |really"
        r" |mainly )*about",
        rf"(?:so )?what (?:does|do|did|is|was) (?:{IT}|[\ue020-\ue03f]) (?:mainly |mostly "
        rf"|actually |basically |really"
        r" |even )*(?:say|talk about|discuss|cover|deal with|tell(?: us| me)?|contain|describe"
        r"|explain|teach(?: us| me)?|show|report(?: on)?|address|treat|focus on|speak about|concern"
        r"|revolve around|examine|present|find)(?: overall| in general| exactly)?",
        rf"what (?:happens|happened|is happening|is going on|goes on|is discussed|is covered"
        rf"|is said"
        r"|is written|is described|is reported|was discussed|is explained|is it all about"
        rf"|was (?:said|reported|found))(?: here)?{IN_IT}",
        r"what(?:'s| is) (?:going on|happening|up here|inside|covered|new|the news|the deal"
        r"|the story"
        rf"|the matter|in there|being (?:said|discussed))(?: (?:with|behind) {IT})?{IN_IT}",
        rf"what(?:'s| is) in(?:side)? {IT}",
        r"what (?:do|should|must|can|could|would|will|did) (?:i|we|you|one|readers?|people|someone"
        r"|a reader) (?:need to |have to |really |get to )?(?:know|learn|take away|remember|expect"
        rf"|understand|find|get)(?: (?:about|from|in|out of|by reading|reading) {IT})?{IN_IT}",
        rf"(?:explain|describe|present|introduce|characteri[sz]e|simplify) {IT}"
        r"(?: (?:for|to) (?:me|us|\w+ \w+|\w+ \w+ \w+))?(?: (?:like i'm|as if i (?:were|was)"
        r"|like i am"
        r"|like im) .*)?",
        r"(?:eli\d+|explain (?:(?:it|this|that|everything) )?(?:to me )?(?:like|as if)"
        r" i(?:'?m| am| was| were) .*)",
        rf"(?:tell|say|give)(?: (?:me|us))? (?:a (?:bit|little) |something |more |everything"
        rf" |anything |some info |all )*(?:about|on) {IT}",
        rf"(?:walk|talk|run|take) (?:me|us) through {IT}",
        rf"(?:catch me up|fill me in|bring me up to speed|brief me|get me up to speed|update me)"
        rf"(?: (?:on|about) {IT})?",
        r"(?:i |we )?(?:didn't|did not|haven't|have not|can't|cannot|don't|do not"
        r"|won't) (?:have (?:the"
        rf" )?time (?:to read|for) |want to read |had time to read |read |wanna read |feel like"
        rf" reading )(?:all of )?{IT}\b.*",
        r"too long(?:[,;]? (?:didn't|did not|to) read.*)?",
        r"(?:in (?:a nutshell|short|brief|essence|general)|long story short|main idea|overall|about"
        r"|contents?|what about it|what did i (?:just )?(?:upload|read)|so what(?:'s| is) this"
        r"|what (?:am|are) (?:i|we) (?:looking at|reading)|what(?:'s| is) (?:this|that|it)"
        r"|what (?:is|are) (?:these|they)|is (?:this|it) worth reading|why should i read (?:it"
        r"|this)"
        rf"|what kind of (?:text|article|document|paper|story) is (?:it|this)|what(?:'s| is) {TEXT}"
        r"|subject|topic|theme|gist|purpose|the point|what's the point|start|begin|go|read it)"
        r"(?: please)?",
        rf"what(?:'s| is) (?:the )?(?:purpose|aim|goal|intention|intent|objective|idea|focus|scope)"
        rf"(?: (?:of|behind|here) ?(?:{IT})?)?{IN_IT}",
        rf"what (?:topics?|subjects?|themes?|issues?|points?|questions?|things) (?:does|do|is|are) "
        rf"(?:{IT} )?(?:covered|discussed|treated|cover|discuss|treat|make|address|raise|addressed"
        rf"|raised|made|deal with|talk about){IN_IT}",
        rf"which (?:topics?|subjects?|themes?|issues?) (?:does|do|is|are) (?:{IT} )?(?:covered"
        rf"|discussed|treated|cover|discuss|treat|address|addressed|deal with){IN_IT}",
    ),
]
