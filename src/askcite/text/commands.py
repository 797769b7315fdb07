"""Sentences that command: `Let it rest`, `Never boil it`."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from askcite.text.late import late

SHARE: Final = 0.35
"""Share of the sentences that command, from which on a text instructs."""
LEAST: Final = 4
"""Sentences that command in a text which instructs, at least."""
LEAD: Final = (
    r"(?:(?:then|next|first(?:ly)?|second(?:ly)?|finally|lastly|now|afterwards|meanwhile|carefully"
    r"|gently|slowly|please|immediately|always|in the (?:morning|evening|meantime)"
    r"|on (?:the|an?|your|both|each) [^,]+?"
    r"|(?:after|before|when|once|while|as soon as|if|to|for|with|using|in|until) [^,]{3,70}),? )*"
)
_VERBS: Final = (
    r"add|adjust|align|allow|apply|arrange|assemble|attach|bake|beat|boil|bring|brush|check|choose"
    r"|chop|clean|click|close|coat|combine|connect|cook|cool|cover|cut|dip|discard|disconnect"
    r"|dissolve|scan|confirm|tick|log in|sign in"
    r"|divide|download|drain|drill|drop|dry|empty|enter|fasten|fill|fit|fix|flip|fold|follow|form"
    r"|freeze|fry|give|glue|grease|grill|grind|hang|heat|hold|insert|inspect|install|keep|knead"
    r"|knock|lay|leave|let|lift|line|lock|lower|make|mark|mash|measure|melt|mix|moisten|mount"
    r"|move|open|pack"
    r"|open|paint|peel|pick|place|plant|plug|polish|pour|prepare|preheat|press|print|pull|push|put"
    r"|raise|reduce|refrigerate|release|remove|repeat|replace|reserve|rest|restart|rinse|roast|roll"
    r"|rotate|rub|run|sand|save|scrape|screw|scrub|seal|season|select|send|serve|set|shake|shape"
    r"|sift|simmer|slice|slide|smooth|soak|spray|spread|sprinkle|squeeze|start|steam|stir|stop"
    r"|store|strain|submerge|switch|take|tap|tear|test|thread|tie|tighten|tilt|transfer|trim|turn"
    r"|unplug|unscrew|use|wait|warm|wash|water|weigh|whisk|wipe|wrap|write"
)
COMMANDS: Final = late(rf"(?i)\W*{LEAD}(?:do not|don['’]t|never|{_VERBS})\b(?! (?:is|are|was))")
"""A sentence whose verb comes first, or only after a clause of when and how."""


def instructs(sentences: Collection[str]) -> bool:
    """True for a text that tells what to do."""
    whole = [each for each in sentences if each.rstrip().endswith((".", "!"))]
    count = sum(map(bool, map(COMMANDS.match, whole)))
    return count >= max(LEAST, SHARE * len(whole))
