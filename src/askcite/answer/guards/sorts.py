"""The time, number or degree that a question asks for.

"When did it happen?" is not answered by a sentence without a time, however like it the sentence is.
Of 732 questions for a time and 472 for a number of six open sets, the marked sentence lacks one for
3 and 3; of all sentences of their articles, 20 to 48 in 100 lack it.
"""

from __future__ import annotations

from typing import Final

from askcite.answer.guards import how_old
from askcite.answer.tables import open_rows
from askcite.text import contrast
from askcite.text.english import AUXILIARIES, MONTHS, NUMBER_WORDS
from askcite.text.late import late
from askcite.text.layout import labels
from askcite.types import Article, BlockKind, Span

LACKING_ODDS: Final = -3.0
"""Log-odds that a sentence without such a thing loses to one with it."""
_BEFORE: Final = r"(?i)\W*(?:and |so |but |then )?(?:(?:\w+ )?(?:at|by|for|from|in|on|to|until) )?"
_WHEN: Final = late(
    rf"{_BEFORE}(?:since )?(?:when (?:{AUXILIARIES})\b(?! not\b)"
    r"|(?:what|which) (?:year|month|date|day|century|decade)\b)"
)
_TIME: Final = late(
    rf"(?i)\b\d{{3,4}}s?\b|\d(?:st|nd|rd|th|[:./-]\d|\W?(?:[ap]\.?m|bc|ad|ce)\b)|['’]\d\ds?\b"
    rf"|\b(?:{'|'.join(MONTHS)}|(?:{'|'.join(m[:3] for m in MONTHS)}|sept)\b"
    r"|\w*(?:(?:sun|mon|tues|wednes|thurs|fri|satur|birth|holi|week)day|night|time|century"
    r"|centuries|decade|year|month|week|day|hour|minute|second|season|morning|evening|noon)s?"
    r"|today|yesterday|tomorrow|now|ago|recently|soon|later?|early|earlier|already|always|never"
    r"|once|when\w*|while|after\w*|before\w*|during|since|until|till|upon|as|dawn|dusk|spring"
    r"|summer|autumn|fall|winter|annual\w*|daily|weekly|monthly|yearly|christmas|easter|era|age"
    r"|period|anniversary|ancient|prehistor\w*|mid|first|last|next|end|beginning|start|war|reign"
    r"|if|aged|o['’]clock|(?:half|quarter) (?:past|to)"
    r"|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b"
)
_HOW_MANY: Final = late(
    rf"{_BEFORE}(?:(?:about|approximately|roughly|exactly) )?"
    r"(?:how (?:many|tall|far|long|high|deep|wide|fast|heavy)\b"
    r"|what (?:percentage|percent|share|fraction|number) of\b)"
)
_TENS: Final = (
    r"(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
)
_NUMBER: Final = late(
    rf"(?i)\d|[½¼¾]|\b(?:{'|'.join(NUMBER_WORDS)}|{_TENS}|\w*hundreds?"
    r"|thousands?|\w+illions?|dozens?|hal(?:f|ves)|thirds?|quarters?|several|many|few(?:er)?|both"
    r"|single|only|once|twice|double\w*|triple\w*|pairs?|couple|none|no|any|every|all|majority"
    r"|most|each|per ?cent\w*|first|second|zero|another|lots?|much|more|less|an?"
    r"|\w*(?:hour|day|week|month|year|minute|decade|mile|metre|meter|night)s?|centur(?:y|ies)"
    r"|nobody|nothing|no one|forever|always|never|until|since|recent\w*|ancient|back|long)\b"
)
_DEGREE: Final = late(rf"{_BEFORE}how (?:tall|high|deep|wide|fast|quick|rapid|slow|heavy)\b")
_MEASURE: Final = late(
    rf"(?i)\d|[½¼¾]|(?<!-)\b(?:{'|'.join(NUMBER_WORDS)}|{_TENS}|\w*hundreds?|thousands?|\w+illions?"
    r"|hal(?:f|ves)|twice|double|than|as \w+ as|very|too|so|extremely|max\w*|limit\w*|weigh\w*"
    r"|speeds?|light|slow\w*|quick\w*|rapid\w*|fast\w*|low\w*|high\w*|tall\w*|deep\w*|wide\w*|heav\w*"
    r"|shallow|narrow)\b(?!-[A-Za-z])"
)
"""A degree, which no `a` or `any` tells, nor the name of a High-Speed Rail."""
_COUNTING: Final = late(
    rf"{_BEFORE}(?:(?:about|approximately|roughly|exactly) )?"
    r"how many (?!(?:\w+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|nights?|times|miles)\b)"
)
_NO_COUNT: Final = late(
    r"(?i)\b(?:an?|one|half an?) (?:hour|day|week|month|year|minute|decade|mile|night)\b"
    r"|\bno more\b|\b(?:hour|day|week|month|year|minute|decade|mile|metre|meter|night)s?\b"
    r"|\b(?:until|since|recent\w*|ancient|back|long|never|forever|always)\b"
)
"""What stands for a time or a way, and counts no things."""
_READ: Final = frozenset({None, "en"})
_OF_ROWS: Final = late(rf"{_BEFORE}(?:why|who|when|how many)\b")
"""Questions that a row of a table may leave open, though it is of the very thing."""
_IS_MORE: Final = late(
    r"(?i)\W*(?:and |so |but )?(?:is|are|was|were) .+ (?:\w{2,}er|(?:more|less) \w+|worse) than\b"
)
_SORTS: Final = (
    (_WHEN, _TIME),
    (_HOW_MANY, _NUMBER),
    (_DEGREE, _MEASURE),
    (_IS_MORE, contrast.DEGREE),
)
ASKED: Final = (_OF_ROWS, how_old.ASKED, *(asks for asks, _ in _SORTS))
"""Questions, each by itself, for which a sentence may lack something."""


def lacks(question: str, span: Span, article: Article) -> bool:
    """True for words without what is asked for.

    A time or number may stand in the heading above. Words of another language than English are
    taken as they are. Of a question with the one before it, its own counts.
    """
    if article.language not in _READ:
        return False
    question = question.rpartition("? ")[2]
    if _OF_ROWS.match(question):
        block = article.block_at(span.start)
        if block is not None and block.kind is BlockKind.TABLE_ROW:
            return open_rows.lacks(question, span.of(article.text))
    if age := how_old.ASKED.search(question):
        return how_old.lacks(age, span, article)
    wanted = [has for asks, has in _SORTS if asks.match(question)]
    if not wanted:
        return False
    said = f"{article.heading_at(span.start) or ''}\n{labels.bare(span.of(article.text))}"
    if _COUNTING.match(question):
        said = _NO_COUNT.sub(" ", labels.bare(span.of(article.text)))
    return not all(has.search(said) for has in wanted)
