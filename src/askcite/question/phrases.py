"""The words that requests are made of, as patterns.

They are English alone.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = "(?:[\ue000-\ue01f]|it)"
"""The article or articles, named (see `marking`) or as `it`."""
IT: Final = (
    "(?:[\ue000-\ue01f]|(?:all of )?(?:it(?: all)?|this(?: one| here)?|that|these|them)|everything"
    "|the whole (?:thing|lot))"
)
"""The same, where a `this` can be nothing else."""
AUTHOR: Final = "(?:[\ue000-\ue03f]|it|he|she|they|authors?|you guys)"
"""Whoever speaks in the article, or the article itself."""
TELL: Final = "\ue040"
"""A mark for what stands before a thing that is wanted: `give me …`, `what is …`."""
IN_IT: Final = (
    rf"(?:,? (?:(?:in|by|from|within|inside|throughout|across|of|anywhere in|somewhere in"
    rf"|according to) (?:{IT}|here|there)|here|anywhere|at all|somewhere|there|explicitly))*"
)
_COUNTED: Final = "one two three four five six seven eight nine ten eleven twelve"
_LOOSELY: Final = {"a": 1, "a single": 1, "a couple of": 2, "a few": 3, "several": 4, "fifteen": 15}
_ROUND: Final = {"twenty": 20, "thirty": 30, "fifty": 50, "a hundred": 100, "one hundred": 100}
NUMBER_WORDS: Final = (
    {word: number for number, word in enumerate(_COUNTED.split(), 1)} | _LOOSELY | _ROUND
)
NUMBER: Final = rf"(?:\d{{1,4}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"

_POLITE: Final = (
    r"(?:pl(?:ease|s|z|ss|ease)|kindly|thanks?(?: you| u)?(?: (?:so|very) much| a lot|"
    r" in advance| a (?:ton|bunch))?|thank you|thx|tnx|ty|tysm|thnx|cheers|tia|ta|if you (?:can"
    r"|could|would)"
    r"|if possible|for me|asap|real quick|quickly|right now|mate|man|bro|dude|buddy|sir|madam"
    r"|friend|lol|haha|tho|again|bot|askcite|maybe|then|ok(?:ay)?|now|somehow|i beg you)"
)
_HELLO: Final = (
    r"(?:hi|hello|hey|hiya|heya|yo|howdy|greetings|dear \w+|good (?:morning|afternoon|evening|day))"
    r"(?: (?:there|again|all|everyone|team|bot|askcite|assistant|friend|mate|dear|sir))?"
)
_SMALL: Final = (
    r"(?:ok(?:ay)?|so|well|right|alright|um+|uh+|hm+|erm|and|also|now|then|but|next|sorry|excuse me"
    r"|quick(?: |-)?(?:q|question|one)|(?:a |one )?(?:quick |short |small |simple |stupid |dumb "
    r"|last"
    r" |other |another |more )*question|q|just|actually|basically|btw|by the way|fyi|great|cool"
    r"|nice"
    r"|perfect|good|listen|look|see|first(?: of all)?|second(?:ly)?|finally|lastly|next up"
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
