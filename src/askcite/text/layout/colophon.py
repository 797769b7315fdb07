"""Lines on a text itself: contacts, revisions, references.

So too the sections that stand beside a text's matter: how to reach its makers, who paid for it.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late
from askcite.text.layout import references

_WORDS: Final = 20
"""Words of a line with an address that tells nothing else, at most."""
_ADDRESS: Final = late(
    r"(?i)[\w.+-]+@[\w-]+\.\w|\bhttps?://|\bwww\.\w"
    r"|\b(?:call|phone|ring|tel(?:ephone)?|fax|dial|contact|text)\b[^.]{0,30}?\d[\d ()/-]{5,}"
)
_STATE: Final = late(
    r"(?i)\W*(?:(?:last|first|page|this \w+ was(?: last)?) )?(?:updated|revised|reviewed|published"
    r"|posted|printed|modified|edited|version|edition|valid (?:from|until)|effective|embargoed"
    r"|in (?:force|effect)|(?:adopted|passed|approved|enacted|ratified|amended) (?:by|on|at|in)"
    r"|translated|retrieved|accessed)\b(?:\W+[\w.,]+){0,7}\W*"
)
_FIGURE: Final = late(r"\d")
_PAID: Final = late(
    r"(?i)\b(?:competing|conflicts? of) interests?\b|^\W*(?:the |this |our )?(?:study|work"
    r"|research|trial"
    r"|project|paper) (?:was|is) (?:\w+ly )?(?:funded|paid for|supported|financed|sponsored) by\b"
    r"|^\W*(?:this (?:\w+ )?)?(?:replaces|supersedes) (?:the|all|any)\b"
)
"""Who paid for a study, and what a text replaces."""
_CREDIT: Final = late(
    r"(?i)\W*(?:text|words|photo(?:graph)?s?|pictures?|illustrations?|translation|editor|sources?"
    r"|credits?|(?:media |press )?contact|keywords|tags|copyright|©|questions\?)\s*[:©|]"
    r"|\W*(?:prepared|compiled|drafted|drawn up|edited|issued|published|submitted) (?:by|for)"
    r" (?:the )?(?-i:[A-Z])[^.!?]*(?:\.\s(?-i:[A-Z])[^.!?]*)?\.?$"
)
_OF_AUTHOR: Final = late(
    r"\W*(?:[A-Z][\w.'’-]* ){2,4}(?:(?:is|was) (?:the author of|an? (?:\w+ )?(?:writer|journalist"
    r"|columnist|reporter|editor|novelist)\b)|[^.]{3,80} and is the author of)\b.*"
)
"""The note on whoever wrote the text, under it."""
_CITED: Final = late(
    r"\W*(?:[A-Z][\w'’-]+,? (?:[A-Z]\.[ -]?){1,3}(?:[,;&:]|and) ?){2,}"
    r"|\W*(?:[A-Z][\w'’-]+ (?:(?:and|of|the|in|for) )*){1,6}\d+ \(\d{4}\)"
)
"""Authors with initials one behind the other, and a journal with its volume and year."""
_BESIDE: Final = late(
    r"(?i)\W*(?:contacts?|contact (?:us|details)|press contact|visit(?:ing|ors?|or information)?"
    r"(?: us| hours)?|opening (?:hours|times)|getting (?:here|there)|about (?:the (?:author|museum"
    r"|institute|university|company|publisher|project)s?|us|this (?:page|guide))|about"
    r"|funding(?: and .+)?|conflicts? of interests?|competing interests|publication|references"
    r"|bibliography|further reading|see also|external links|acknowledge?ments?|imprint"
    r"|legal notice|sources|credits|notes|footnotes|notes to editors|licen[cs]e|privacy)\W*"
)


def is_colophon(sentence: str) -> bool:
    """True for a contact, a revision's date, a reference."""
    short = len(sentence.split()) <= _WORDS
    dated = _STATE.fullmatch(sentence) and _FIGURE.search(sentence)
    return bool(
        (short and _ADDRESS.search(sentence))
        or dated
        or _CREDIT.match(sentence)
        or _PAID.search(sentence)
        or _CITED.match(sentence)
        or _OF_AUTHOR.match(sentence)
        or references.is_reference(sentence)
    )


def is_beside(heading: str | None) -> bool:
    """True for a section beside the matter."""
    return heading is not None and _BESIDE.fullmatch(heading) is not None
