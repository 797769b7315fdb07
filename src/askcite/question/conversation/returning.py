"""Wordings that come back to the last answer."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

MORE: Final = late(
    r"(?i)\W*(?:(?:and|so|ok|can you|could you|please|pls) )*"
    r"(?:(?:give|show|name|tell)(?: me| us)? )?"
    r"(?:(?:an|another|some|any|more|one more|a few|one) )?(?:examples?"
    r"|(?:what|who|where|which|anything|anyone) (?:else|others?|ones?)|any others?|such as"
    r"|like what|for (?:example|instance))"
    r"(?: (?:of (?:that|this|it)|please|pls|then|are there))?\W*"
)
"""A request for what was not told yet of the last thing asked for."""
ELSE: Final = late(r"(?i)\b(?:what|who|where) else\b")
BACK: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|hm+|wait) )*(?:(?:are|r) (?:you|u) (?:really |quite |very )?"
    r"(?:sure|certain|serious)(?: (?:about|of) (?:that|this|it))?|(?:is|was) (?:that|this|it)"
    r" (?:really |actually )?(?:true|so|right|correct|a fact|certain|the case)|really|seriously"
    r"|(?:where|who) (?:does it say|did (?:it|they|you) (?:say|get|find)|says?|said|told you"
    r"|do you get) (?:that|this|it|so)(?: from)?|where is (?:that|this) from|(?:how|where) do"
    r" (?:you|u) know(?: that| this)?(?: from)?|(?:what(?:'s| is) )?(?:your |the )?sources?"
    r"(?: for that)?|(?:can you )?(?:prove|show|verify|confirm) (?:it|that|this)(?: to me)?"
    r"|says who|evidence|(?:(?:can|could|would) you )?(?:please )?(?:quote|show(?: me)?|give(?:"
    r" me)?|cite|copy) (?:(?:the |an? )?(?:(?:exact|whole|full|original|actual|precise|direct"
    r"|verbatim|very|relevant) )*(?:sentences?|words|wording|quot(?:e|ation)s?|passages?|lines?"
    r"|text|place|spot)(?: (?:for|of|from|where|that|in) (?:that|this|it|the (?:article|text))"
    r"(?: (?:says|said|is|stands)(?: so| that| it)?)?)?)(?: (?:word for word|verbatim|exactly"
    r"|literally|please))*|(?:the )?(?:exact|verbatim|direct|literal) (?:words|wording|quotes?"
    r"|sentences?)(?: please)?"
    r"|(?:quote|cite)(?: it| that| this)?|(?:(?:can|could) you )?(?:please )?(?:repeat|say)"
    r" (?:it|that|this)(?: again)?|come again|what did you (?:just )?say)\W*"
)
"""A request for what the last answer rests on."""
ONWARD: Final = "onward"
"""The topic of a request for what is said next, or how the last answer is meant."""
ONWARDS: Final = late(
    r"(?i)\W*(?:(?:and|so|ok|but|well) )*(?:(?:and )?then(?: what)?|what (?:then|next"
    r"|(?:happens|happened|comes|came|did (?:he|she|they|it) do) (?:then|next|afterwards?"
    r"|after (?:that|this|it)))|what (?:do|does|did|is|was) [^?]{1,40} (?:mean|meant)"
    r"(?: (?:by|with) (?:that|this|it))|what (?:does|did|do) (?:that|this|you) mean"
    r"(?: exactly)?|meaning|(?:can you |could you |please )*"
    r"(?:explain|clarify|simplify)(?: (?:that|this|it|why))?"
    r"(?: (?:please|to me|further|more))*|in what (?:way|sense)|how so|how exactly"
    r"|how does (?:that|this) work)\W*"
)
EXPLAIN: Final = late(
    r"(?i)\W*(?:(?:and|so|ok|but|well|can you|could you|please) )*(?:explain(?: (?:that|this|it"
    r"|why))?(?: (?:please|to me|further|more))*|how so|how come)\W*"
)
"""Of these, what asks for the reason first."""
TELLER: Final = "teller"
"""The topic of a request for whoever says what was told."""
TOLD_BY: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|hm+|wait) )*(?:who (?:(?:exactly|actually|really) )?(?:sa(?:id|ys)"
    r"|claim(?:s|ed)?|wrote|writes|told (?:you|them|us)|thinks?|thought|believes?|argue[sd]"
    r"|report(?:s|ed)|pointed (?:that|this|it) out|is (?:saying|claiming)|was it who said)"
    r"(?: (?:that|this|it|so))?|(?:according )?to whom|according to who|says who"
    r"|whose (?:opinion|view|words|claim|quote)"
    r" (?:is|was|are|were) (?:that|this|it|these|those)|who is (?:speaking|talking|the speaker"
    r"|being quoted|quoted)(?: (?:here|there))?)\W*"
)
"""A request for the speaker: `Who said that?`."""
WHO_SAID: Final = late(
    r"(?i)^\W*(?:(?:and|so|but) )*who (?:sa(?:id|ys)|wrote|writes|claim(?:s|ed)|thinks?|thought"
    r"|argue[sd]|believe[sd]?|warn(?:s|ed)|reported) (?:that )?(?P<words>\S+(?: \S+){2,}?)\W*$"
)
"""A request for whoever said certain words."""
NEXT_STEPS: Final = late(
    r"(?i)^\W*(?:(?:(?:what(?:'s| is| are)|any|list) )?(?:the |his |her |their |its )?next steps?"
    r"|what (?:still )?(?:remains|needs|has|ought|is left) to (?:be done|do)(?: next| now)?"
    r"|what(?:'s| is)(?: still)? left to (?:be done|do))\W*$"
)
"""A request for plans, or for what is advised."""
BECAME: Final = late(
    r"(?i)^\W*(?:(?:and|so|but|ok) )*(?:what (?:became|has become|ha(?:s|d|ve) happened|happened)"
    r" (?:of|to|with) (?:him|her|it|them|those|these|both)(?: (?:then|later|afterwards?|next))?"
    r"|(?:how|where) (?:is|are) (?:he|she|it|they)(?: doing| all)?(?: (?:now|today))"
    r"|(?:how|where) (?:is|are) (?:he|she|they) doing)\W*$"
)
"""A request for what became of somebody."""
OR_NOT: Final = late(
    r"(?i)^\W*(?:(?:and|but|or|so) (?:what )?(?:if|when)|what if)"
    r" (?:the \w+|i|we|you|he|she|they|it|one|nobody)\b"
    r"(?=[^?]*\b(?:not|never|no|fails?|refuses?|\w+n['’]?t)\b)[^?]*\W*$"
)
"""The opposite case of what was told: `And if I do not report it?`."""
AFTERWARDS: Final = late(f"{BECAME.pattern}|{OR_NOT.pattern.removeprefix('(?i)')}")
EARLIER: Final = "earlier"
"""The topic of a request whether that was before or after something; the next two name both."""
BEFORE: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok) )*(?:was|is|were|did|does|had) (?:that|this|it|they|he|she)"
    r"(?: (?:happen\w*|be|been|come|take place|all|long|shortly|just|already|still|right|founded"
    r"|built|born|made|written|published|banned|closed|opened))* (?P<side>before|after)"
    r" (?!(?:that|this|it|then|we|i|you)\b)(?P<other>[^?]+?)\W*"
)
"""`Was that before the fire?`."""
AGAIN: Final = "again"
"""The topic of a request for the last answer's own sentences, all or fewer."""
OPPOSED: Final = "opposed"
"""The topic of a request for what is said against the last answer."""
THAT: Final = r"(?:that|your (?:last )?(?:answer|reply)|the (?:last )?(?:answer|reply)|the above)"
SUMMED: Final = late(
    r"(?i)\W*(?:(?:and|so|ok|can you|could you|please|pls|now) )*(?:summari[sz]e|sum up|shorten"
    rf"|condense|recap|boil down|compress|rephrase) (?:{THAT}|what you (?:just )?said)"
    rf"(?: up| down)?(?: for me)?(?: please| pls)?\W*|\W*sum {THAT} up\W*"
    rf"|\W*(?:(?:give|tell) me )?(?:a|the) (?:short )?(?:summary|recap|gist|short version) of"
    rf" {THAT}\W*"
)
"""A request for the last answer in fewer sentences."""
DOUBTED: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|hm+|wait|no|sorry) ?,? ?)*(?:(?:is|was) (?:that|this|it|he|she)"
    r" (?:really |actually )?(?:true|so|right|correct|a fact|the case|lying|a lie|false|wrong)"
    r"|(?:that|this|it)(?:'s| is| can't be| cannot be| was| sounds| seems|s)"
    r" (?:not |totally |just |simply |completely )*(?:true|right|correct|wrong|false|incorrect"
    r"|nonsense|a lie|impossible)|(?:you(?:'re| are)|he is|she is|they are) (?:wrong|lying"
    r"|mistaken)|i (?:don't|do not) (?:believe|think) (?:that|this|it|so|you)|not true"
    r"|(?:says |so )?who)\W*"
)
"""Doubt in what was told."""
AGAINST: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok) )*(?:who (?:says|said|claims|thinks|believes) (?:otherwise"
    r"|(?:the )?(?:opposite|contrary)|different(?:ly)?|no)|(?:does|did|do|has|have|is there|was"
    r" there|are there)(?: not)? (?:any ?one|any ?body|some ?one|some ?body|others?|people|any)"
    r"(?: (?:else|people|experts|who|that|one))* ?(?:disagree[sd]?|disput(?:e|es|ed|ing)|den(?:y"
    r"|ies|ied)|object(?:s|ed)?|criticis\w+|contradict(?:s|ed)?|doubt(?:s|ed)?|against|oppos\w+"
    r"|reject(?:s|ed)?|see it differently|think otherwise|say otherwise)(?: (?:with |to |of |about"
    r" )?(?:that|this|it|him|her|them))?|who (?:disagree[sd]|disput(?:es|ed)|den(?:ies|ied)"
    r"|object(?:s|ed)|doubts|doubted|contradict(?:s|ed)|reject(?:s|ed)|is against|opposes"
    r"|opposed|criticis\w+)(?: (?:with |to )?(?:that|this|it|him|her|them))?"
    r"|what (?:do|did) (?:the )?(?:others|critics|opponents|skeptics|sceptics) say"
    r"(?: (?:about|to) (?:that|this|it))?|any (?:objections?|criticisms?|counter ?-?arguments?"
    r"|opposition|doubts?)(?: (?:to|of|about|against) (?:that|this|it))?|(?:what|how) about the"
    r" other side|what does the other side say)\W*"
)
"""A request for whoever says otherwise."""


def comes_back(request: str) -> bool:
    """True for a request about the last answer alone."""
    forms = (BACK, MORE, ONWARDS, SUMMED, DOUBTED, AGAINST, TOLD_BY)
    return any(each.fullmatch(request) for each in forms)
