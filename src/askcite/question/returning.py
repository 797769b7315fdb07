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
    r"|says who|evidence|quote(?: it| that)?|(?:(?:can|could) you )?(?:please )?(?:repeat|say)"
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
    r"(?:explain|clarify|simplify)(?: (?:that|this|it))?"
    r"(?: (?:please|to me|further|more))*|in what (?:way|sense)|how so|how exactly"
    r"|how does (?:that|this) work)\W*"
)
