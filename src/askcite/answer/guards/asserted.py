"""The answer as a statement borne out by its place.

`How many bats were tagged in the Pell cave?` gets the number of another cave: the sentence is as
like the question as can be, and lacks but one word of it. Where the place lacks a word of the
question, and the reading is unsure, question and answer are said as one statement; an answer whose
statement the checker does not find in its place is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.models import checker
from askcite.question import stating
from askcite.question.vocabulary import synonyms
from askcite.text import antonyms, irregular, standing
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Article, Kind, Span

TOLD_ELSEWHERE: Final = 0.25
UNTOLD: Final = -1.1
"""Log-odds of support below which it is left, for a word that the article has elsewhere, and for
one that stands nowhere. Of 307 answers to three open sets' and thirteen short texts' questions of
this form 17 are left so: 15 of them are wrong, and two stand beside the right sentence."""
MOST: Final = 1
"""Words that the place lacks, at most: a title or a name typed in small letters is lacked whole. Of
327 lists asked for in such letters, all in their text, .942 are told and not .917; of 149 questions
of clapnq that their texts do not answer .154 and not .148 are, of 151 others .874 and not .868."""
_PAST: Final = late(r"(?i)\b(?:did|was|were|had)\b|^\W*who \w+ed\b")
_TO_COME: Final = late(
    r"(?i)\b(?:is|are) (?:planned|due|expected|scheduled|to (?:begin|be|start|open))\b|\bwill\b"
    r"|\bplans? to\b"
)
_SUPPOSED: Final = late(r"(?i)^\W*(?:if|unless|should|in case)\b")
"""A deed of the past is not told by what is planned or only supposed."""
_YET_TO_COME: Final = late(r"(?i)^\W*when (?:will|is|are)\b.*\b(?:next|be)\b|\bwhen will\b")
_OVER: Final = late(
    r"(?i)\b(?:last (?:week|month|year|spring|summer|autumn|winter)|yesterday|ago)\b"
)
_COMING: Final = late(
    r"(?i)\b(?:will|would|shall|next|due|expected|planned|scheduled|tomorrow|coming|until|every"
    r"|each|soon|plans?)\b"
)
"""Nor one to come by what is over."""
_EITHER: Final = late(r"\b\w+ or \w+\b")
"""Two words of which one may be lacking."""
_PRONOUN: Final = late(r"\b(?:[Ww]e|I|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b")
"""Of a sentence with one the checker takes anybody's name for whom it stands for."""
_BEFORE: Final = 300
"""Characters before a sentence that are read with it."""
_LIGHT: Final = frozenset(
    {"long", "many", "much", "old", "often", "far", "get", "take", "have", "has", "had", "go"}
    | {"most", "first", "last", "next", "finally", "usually", "really", "exactly", "actually"}
    | {"while", "also", "still", "now", "today", "name", "called", "do", "does", "did", "back"}
)
"""Words that a place need not have."""


def fails(chosen: Choice) -> bool:
    """True where the place does not bear the answer out."""
    if chosen.kind is not Kind.FACT or not chosen.evidence:
        return False
    best, asked = chosen.evidence[0], chosen.understood_as
    article, span = chosen.articles[best.article_id], best.sentence.span
    said = span.line(article.text)
    claims = stating.claims(asked, (best.answer or span).of(article.text))
    if claims and _is_at_another_time(asked, said):
        return True
    around = _around(span, article)
    lacking = _lacking(asked, Text(around)) if claims else []
    if not lacking or len(lacking) > MOST:
        return False
    if _is_opposite(lacking, Text(said)):
        return True
    told = Text(article.text).known
    is_told = any(term in told for word in lacking for term in terms(word))
    read = checker.load().odds
    texts = (around,) if _PRONOUN.search(said) or standing.leans(said) else (said, around)
    sure = max(read(text, claim) for claim in claims for text in texts)
    return sure < (TOLD_ELSEWHERE if is_told else UNTOLD)


def _is_at_another_time(asked: str, said: str) -> bool:
    """True for a deed over, to come or supposed instead."""
    if _PAST.search(asked) and not _TO_COME.search(asked):
        return bool(_TO_COME.search(said) or _SUPPOSED.match(said))
    is_over = _OVER.search(said) and not _COMING.search(said)
    return bool(is_over and _YET_TO_COME.search(asked))


def _is_opposite(lacking: Sequence[str], here: Text) -> bool:
    """True where the opposite of a lacking word stands there."""
    wanted = {term for word in lacking for term in terms(word)}
    return any(one in wanted and other in here.known for one, other in antonyms.pairs())


def _around(span: Span, article: Article) -> str:
    """The sentence with what stands before and over it."""
    before = article.text[max(0, span.start - _BEFORE) : span.end]
    heading = article.heading_at(span.start) or ""
    return f"{article.title}. {heading}. {' '.join(before.split())}"


def _lacking(asked: str, here: Text) -> list[str]:
    """Words of the question that stand there in no form."""
    return [
        word
        for term, word in Text(_EITHER.sub(" ", asked)).spoken
        if word.lower() not in _LIGHT
        and not irregular.holds(here, term, word)
        and not {*synonyms.forms(word), *synonyms.same(word)} & here.known
    ]
