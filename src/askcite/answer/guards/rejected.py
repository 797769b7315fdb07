"""Views that the next sentences reject.

"The usual reply is that dark streets are dangerous" is no yes, nor an answer: "but the evidence
does not support it" is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.affirmed import affirmed
from askcite.text import clauses
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Sentence

AFTER: Final = 3
"""Sentences of the paragraph behind a view in which it is rejected."""
HELD: Final = 0.6
"""Share of the question's words that the view has."""
_DENIES: Final = late(
    r"(?i)\b(?:evidence|data|figures?|facts?|numbers?|counts?|research|stud(?:y|ies)|records?"
    r"|experience|results?)\b.{0,40}\b(?:do|does|did) not (?:support|bear|confirm|show|back|agree)"
    r"|\bshow(?:s|ed)? that (?:it|they|this) (?:is|are|was|were|does|do|did) not\b"
    r"|^\W*(?:but |yet |and )?(?:this|that|it|(?:the|this|that) (?:claim|view|fear|story|rumour))"
    r" (?:is|was|turned out|proved) (?:\w+ )?(?:not true|untrue|false|wrong|a myth|nonsense|not so"
    r"|not the case|mistaken|a mistake)"
    r"|^\W*(?:but |yet )?they (?:are|were) (?:\w+ )?(?:wrong|mistaken)"
)
_DOUBTS: Final = late(
    r"(?i)^\W*(?:but|yet|however|in (?:fact|truth|reality)|actually|on the contrary)\b"
    r"|\b(?:nobody|no one|few)\b.{0,30}\bbeliev|\bI (?:do not|don['’]t) (?:believe|think|agree)"
    r"|\bI (?:disagree|doubt)\b"
)


def shown(chosen: Choice, search: Search) -> Choice:
    """The choice, a view together with what rejects it."""
    said = affirmed(chosen.understood_as)
    best = chosen.evidence[0]
    words = completing.words(best, chosen.articles)
    if not said or not any(clauses.is_view(claim, words) for claim in said[:1]):
        return chosen
    if Text(words).share(Text(said[0])) < HELD:
        return chosen
    article = chosen.articles[best.article_id]
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span.end == best.sentence.span.end), None)
    block = article.block_at(best.sentence.span.start)
    if at is None or block is None:
        return chosen
    for turn in cut[at + 1 : at + 1 + AFTER]:
        after = turn.span.line(article.text)
        if not block.span.covers(turn.span):
            break
        if _DENIES.search(after) or _DOUBTS.search(after):
            return _together(chosen, turn, denied=_DENIES.search(after) is not None)
        if clauses.VIEW.search(after):
            break
    return chosen


def _together(chosen: Choice, turn: Sentence, *, denied: bool) -> Choice:
    best = chosen.evidence[0]
    both = (best, replace(best, sentence=turn, answer=None, named=None))
    return replace(chosen, groups=(Group(both),), verdict="no" if denied else None)
