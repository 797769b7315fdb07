"""The words that requests are made of, as patterns.

They are English alone. `pattern.marked` puts one character for those that many wordings share.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = "(?:[\ue000-\ue01f]|it)"
"""The article or articles, named (see `pattern.marked`) or as `it`."""
IT: Final = (
    "(?:[\ue000-\ue01f]|(?:all of )?(?:it(?: all)?|this(?: one| here)?|that|these|them)|everything"
    "|the whole (?:thing|lot))"
)
"""The same, where a `this` can be nothing else."""
UNDERTAKING: Final = (
    r"(?:(?:the|this|their|its|our) )?(?:(?:closer|deeper|further|better|new|whole) )?"
    r"(?:plan|project|programme|program|scheme|partnership|initiative|cooperation|collaboration|proposal|idea"
    r"|policy|reform|agreement|alliance|relationship|town|city|village|region|country|company"
    r"|firm|team|industry|sector|organi[sz]ation)s?"
)
"""The thing that a text is about, as it is named loosely."""
AUTHOR: Final = (
    "(?:[\ue000-\ue03f]|it|he|she|they|authors?|you guys|(?:all (?:of )?)?(?:these|those|them)"
    "|(?:the|all|these) (?:two|three|four|five)|both(?: of (?:them|these))?)"
)
"""Whoever speaks in the article, or the article itself."""
TELL: Final = "\ue040"
"""A mark for what stands before a thing that is wanted: `give me …`, `what is …`."""
IN_IT: Final = (
    rf"(?:,? (?:(?:in|by|from|within|inside|throughout|across|of|anywhere in|somewhere in"
    rf"|according to) (?:(?:any|all|one|some|either|each|both)(?: one)? of )?(?:{IT}|here|there)"
    rf"|here|anywhere|at all|somewhere|there|explicitly))*"
)
_COUNTED: Final = "one two three four five six seven eight nine ten eleven twelve"
_LOOSELY: Final = {"a": 1, "a single": 1, "a couple of": 2, "a few": 3, "several": 4, "fifteen": 15}
_ROUND: Final = {"twenty": 20, "thirty": 30, "fifty": 50, "a hundred": 100, "one hundred": 100}
NUMBER_WORDS: Final = (
    {word: number for number, word in enumerate(_COUNTED.split(), 1)} | _LOOSELY | _ROUND
)
NUMBER: Final = rf"(?:\d{{1,4}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"

_POLITE: Final = (
    r"(?:pl(?:ease|s|z|ss|ease)|kindly|thanks(?: you| u)?(?: (?:so|very) much| a lot|"
    r" in advance| a (?:ton|bunch))?|thank (?:you|u)(?: (?:so|very) much| a lot| in advance)?"
    r"|thx|tnx|ty|tysm|thnx|cheers|tia|ta|if you (?:can"
    r"|could|would)"
    r"|if possible|for me|asap|real quick|quickly|right now|mate|man|bro|dude|buddy|sir|madam"
    r"|friend|lol|haha|tho|again|bot|askcite|maybe|(?<!\band )then|ok(?:ay)?|(?<!\band )now"
    r"|somehow|i beg you)"
)
_HELLO: Final = (
    r"(?:hi|hello|hey|hiya|heya|yo|howdy|greetings|dear \w+|good (?:morning|afternoon|evening|day))"
    r"(?: (?:there|again|all|everyone|team|bot|askcite|assistant|friend|mate|dear|sir))?"
)
_SMALL: Final = (
    r"(?:ok(?:ay)?|so|well|right|alright|um+|uh+|hm+|erm|and|also|now|then|but|next|sorry|excuse me"
    r"|quick(?: |-)?(?:q|question|one)|(?:a |one )?(?:quick |short |small |simple |stupid |dumb "
    r"|last"
    r" |other |another |more )*question(?! (?:of|in|from|by)\b)|q|just|actually|basically|btw"
    r"|by the way|fyi|great|cool"
    r"|nice"
    r"|perfect|good|listen|look|see|first(?: of all)?(?! (?:sentence|line|paragraph|word|part"
    r"|section"
    r"|step|stage|point|thing|author|page|chapter|half|name|question)s?\b)|second(?:ly)?|finally"
    r"|lastly"
    r"|next up"
    r"|(?:for|as) (?:a )?(?:starters|start)|in that case|urgent|help|pls help|need help)"
)
BEFORE: Final = rf"(?:(?:{_HELLO}|{_SMALL}|{_POLITE})(?:[\s,.:;!?–—-]+|$))+"
"""Politeness and fillers before what is asked."""
AFTER: Final = rf"(?:[\s,.:;!?–—-]+(?:{_POLITE}|{_HELLO}|ok(?:ay)?|right away|if u can))+"
"""The same after it."""

ASKING: Final = (
    r"(?:who(?:m|se|'s|'re|'d)?|what(?:'s|'re|'d|ever)?|when(?:'s)?|where(?:'s|'re)?|why(?:'s)?"
    r"|how(?:'s|'d)?|which)"
)
AUXILIARY: Final = (
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might"
    r"|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't"
    r"|won't|wouldn't|shouldn't|ain't)"
)

_TEXTS: Final = (
    r"(?:articles?|texts?|papers?|stud(?:y|ies)(?! (?:include|cover|contain|involve)\b)"
    r"|(?:web ?)?pages?|documents?|docs?|files?|pdfs?"
    r"|pieces?|stor(?:y|ies)|essays?|reports?|(?:blog ?)?posts?|blogs?|books?|chapters?"
    r"|speech(?:es)?"
    r"|transcripts?|materials?|contents?|readings?|passages?|(?:web ?)?sites?|letters?|guides?"
    r"|manuals?|tutorials?|reviews?|interviews?|op-?eds?|columns?|news|write-?ups?|things?|stuff"
    r"|publications?|press releases?|memos?|briefings?|leaflets?|handouts?|contracts?|agreements?"
    r"|judge?ments?|rulings?|editorials?|spec(?:ification)?s?"
    r"|(?:fairy ?)?tales?|poems?|novels?|lectures?|readme|wiki|obituar(?:y|ies)|minutes"
    r"|newsletters?|brochures?|faqs?|biograph(?:y|ies)|(?:policy )?briefs?|commentar(?:y|ies))"
)
_KIND: Final = (
    r"(?:whole|entire|full|complete|attached|uploaded|given|above|following|present|current|news"
    r"|long|research|scientific|little|last|same) "
)
_HAND: Final = (
    r"(?: (?:above|below|attached|here|at hand|in question|in front of (?:me|us)|you (?:have|hold)"
    r"|(?:that )?i(?:'ve| have)? (?:just )?(?:uploaded|gave you|sent(?: you)?|added|pasted|shared"
    r"|posted|linked|attached)|in (?:the|your|my|this) library))?"
)
_OF_A_PART: Final = (
    r"(?! (?:about|on|regarding|where|that (?:says?|talks?|mentions?|deals?|covers?|states?)|which"
    r"|in which"
    r"|concerning|saying|dealing|covering|of|by|for|with) (?!exactly|overall|then|in\b|anyway"
    r"|basically|please)\S)"
)
NAMED_TEXT: Final = (
    r"(?i)\b(?:(?:all (?:of )?)?(?:the|this|that|these|those|your|my|our|any|each|every|both"
    r"|either)(?: of the)?"
    rf" (?:{_KIND})?{_TEXTS}{_HAND}(?![\w-]|'(?!s\b)){_OF_A_PART})"
)
NAMED_AUTHOR: Final = (
    r"(?i)\b(?:the|this|its|their|that|both|all(?: the)?) (?:[a-z]+ )?(?:authors?|writers?"
    r"|researchers?|scientists?"
    r"|journalists?|reporters?|columnists?|speakers?|scholars?|team|essayists?|blogger|professor)\b"
)
_CAN: Final = (
    r"(?:(?:can|could|would|will|may|might) (?:you|u|ya|i|we|someone|anyone|anybody)"
    r"|(?:do|would) (?:you|u) mind|(?:are|r) (?:you|u) able to|is it possible (?:to|for you to)"
    r"|would it be possible (?:to|for you to)|i(?:'d| would) (?:like|love|want) (?:you )?to"
    r"|i(?:'d| would) (?:appreciate|be grateful|be glad) if you (?:could|would|can)"
    r"|i (?:need|want) you to|you (?:should|must|have to|need to)|(?:let's|let us|lets)"
    r"|try to|help me(?: to)?|go ahead and|be so kind (?:as )?to|(?:you )?mind)"
)
CAN: Final = rf"(?:(?:{_CAN}(?: (?:please|pls|plz|kindly|just|maybe|quickly|possibly|briefly))?) )?"
"""A request dressed as a question: `could you please …`."""
WHETHER: Final = (
    r"(?:(?:tell|show|say to|inform|let|remind|teach) (?:me|us)(?: know)?|explain(?: to (?:me|us))?"
    r"|(?:i|we)(?:'d| would)? (?:(?:just |really |also )*(?:want|need|like|love|wish|have|wanted"
    r"|wanna"
    r"|got)(?: to)? (?:know|understand|learn|find out|see|ask|hear|get|figure out|check|be told)"
    r"|(?:was |am |were )?wonder(?:ed|ing)?|don't (?:understand|get|know|see)|forgot|can't find"
    r"|can't figure out|cannot find|am (?:confused about|not sure|curious|unsure|interested in"
    r" knowing)|must know)"
    r"|i'm (?:just |really )?(?:wondering|curious(?: to know)?|not sure|confused about|unsure"
    r"|trying"
    r" to (?:find out|understand|figure out)|looking for|interested in(?: knowing)?)"
    r"|(?:do|does|did|would|might) (?:you|u|anyone|anybody|it|they|the (?:article|text|paper"
    r"|author)"
    r"|this) (?:(?:happen to )?know|say|remember|tell(?: (?:us|me))?|explain|mention|state|specify"
    r"|indicate|reveal|have any idea)(?: anything about| something about)?"
    r"|(?:any|got any|have you any) (?:idea|clue|info(?:rmation)? (?:on|about))"
    r"|(?:can|could|may) (?:i|we) (?:know|ask(?: you)?|find out|see)|find out|figure out|know"
    r"|(?:just )?(?:wondering|curious(?: to know)?)|check|look up|help me understand|say|remind me"
    r"|(?:is|was) it (?:said|mentioned|stated|known|clear|explained)|question is|my question is"
    r"|the question is|understand|clarify|specify|state|describe)"
)
"""What a question may hang on: `tell me when …`, `do you know whether …`."""
TELLING: Final = (
    r"(?:(?:give|show|tell|get|send|find|hand|offer|provide|write|make|create|prepare|produce|draft"
    r"|extract|generate|pull out|bring|fetch|share|list|write down|write up|note(?: down)?|type"
    r"|pick out|identify|state|name|spot|say|throw)(?: (?:me|us))?(?: (?:with|out|up))?"
    r"|(?:i|we)(?:'d| would)? (?:need|want|like|love|require|am after|'m after|am looking for"
    r"|could use|wish)(?: to (?:have|get|see|read|know))?|i'm (?:after|looking for)|looking for"
    r"|(?:can|could|may|might) (?:i|we) (?:have|get|see)|gimme|lemme (?:have|see|get)|need|want"
    r"|what(?:'s| is| are| were| was|re| r)|let me (?:have|see)|have you got|got|do you have"
    r"|is there|are there|how about|what about)"
)
