"""Ages: years that somebody lives or something is there.

`How old is Ada?` is not answered by the 14 years for which she led a choir, nor by a sum.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import NUMBER_WORDS, YEAR
from askcite.text.late import late
from askcite.types import Article, Span

ASKED: Final = late(
    r"(?i)^\W*(?:and |so |but |then )?(?:how old|at (?:what|which) age|what age)\b(?! (?:must"
    r"|should|do|does|has|have|can|may)\b)"
)
"""A question for an age, not for the age that is allowed."""
_WHEN: Final = late(r"(?i)\bwhen\b")
_N: Final = rf"(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)}|\w+teen|\w+ty(?:-\w+)?)"
_SPANS: Final = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
_FOR: Final = late(
    rf"(?i)(?P<there>\b(?:stood|stands?|standing|exist\w*|surviv\w*|lived?|been (?:there|here|alive"
    rf"|standing|open|around)|in (?:use|place|being)) )?\b(?:for|over|during|within|after|in|every"
    rf"|each|past|last(?:s|ed)?|next|until|by|to|took|takes?|spen[dt]s?) (?:\w+ ){{0,3}}?{_N}"
    rf"(?: or {_N})? {_SPANS}\b(?! (?:old|of age)\b)"
)
"""Years for which something was done, unless it is to be there."""
_LIMIT: Final = late(
    r"(?i)\b(?:must|have to|has to|need to|needs to|should) be\b|\b(?:minimum|maximum) age\b"
    r"|\b(?:under|over|below|above) (?:the age of )?\d"
)
"""An age that is asked of all, and nobody's own."""
_HOUR: Final = late(
    r"(?i)\b(?:at|by|until|till|from|to|before|after) (?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|[1-9]|1[0-2])\b(?! (?:years?|months?))"
)
_TELLS: Final = late(
    rf"(?i)(?<![£$€¥₹.,\d])\b{YEAR}s?\b(?![.,]\d| [a-z]{{3,}}s\b)"
    rf"|\b(?:in|since|from|about|around) \d{{3}}\b|[,(] ?\d{{1,3}}(?=[,.)]|$)"
    rf"|\b(?:at|is|are|was|were|be|turn(?:s|ed)|only|just|than|over|under|about|nearly|almost"
    rf"|least|yet|not) {_N}\b(?!\W?(?:%|:\d|per\b)|[,.]\d| (?:past|o['’]clock|[ap]\.?m\b|minutes"
    r"|(?!years?\b|when\b|who\b|as\b)[a-z]{2,}))"
    r"|\b(?:born|aged?|ages|birthday|centur(?:y|ies)|decades?|years?|months?|weeks?"
    r"|ancient|infant|newborn|teenage\w*|BC)\b"
)
_TELLS_WHEN: Final = late(
    rf"(?i)\b(?:aged?|ages|birthday|born)\b|\byears?[- ]old\b"
    rf"|\b(?:at|was|were|is|turned|only|just) {_N}\b"
    r"(?! (?:past|o['’]clock|minutes|[ap]\.?m)|:|%| per)"
)
"""The age at some time, which no year tells."""


def lacks(found: re.Match[str], span: Span, article: Article) -> bool:
    """True where no age is told."""
    said = span.of(article.text)
    if _WHEN.search(found.string):
        return not _TELLS_WHEN.search(said)
    if _LIMIT.search(said):
        return True
    bare = _FOR.sub(lambda each: each.group() if each["there"] else " ", said)
    over = article.heading_at(span.start) or ""
    return not _TELLS.search(_HOUR.sub(" ", f"{over}\n{bare}"))
