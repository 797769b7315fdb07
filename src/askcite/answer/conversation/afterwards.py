"""Later news of those just told of.

`And how are they now?` asks for it.

The last answer is the sentence most like such a request, and does not answer it. What does stands
further on, names one of them, and speaks of later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.conversation import retold
from askcite.answer.finding import Search
from askcite.question.conversation.returning import BECAME, OR_NOT
from askcite.question.request import Part
from askcite.question.tidying import plain
from askcite.text.late import late
from askcite.text.persons import names
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Sentence

MOST: Final = 3
"""Sentences that are told of it."""
RIGHT: Final = 0.6
"""Confidence in such a sentence."""
NEXT: Final = 3
"""Sentences behind what was told in which the opposite case is looked for."""
_OTHERWISE: Final = late(
    r"(?i)\b(?:otherwise|unless|if (?:\w+ ){1,4}(?:not|\w+n['’]t|fails?|refuses?|no)\b"
    r"|(?:who(?:ever)?|anyone) (?:\w+ )?(?:do|does|did|is|are|has|have|had) not\b)"
)
_SAYS_NO: Final = late(
    r"(?i)\b(?:say|says|said|vote|votes|voted) (?:no|against)\b|\b(?:reject|refuse|decline|object"
    r"|disagree|turn (?:it|this|them) down)"
)
_REFUSED: Final = late(
    r"(?i)\bif (?:they (?!accept|agree|approve|say yes)|(?:\w+ ){1,5}(?:rejects?|rejected|declines?"
    r"|declined|refuses?|refused|objects?|disagrees?|votes? (?:against|no)|says? no)\b)"
)
"""The case of somebody who says no."""
_LATER: Final = late(
    r"(?i)\b(?:later|now|still|remains?|remained|since then|today|became|become|afterwards"
    r"|eventually|ever since|never|no longer|died|survived|recovered|recovering|discharged"
    r"|released|returned|ended)\b"
)


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The sentences that tell of later, or none."""
    told = retold.told(part.last.answer, search) if part.last else ()
    is_case = any(map(OR_NOT.match, (part.asked, part.typed)))
    if not told or not (is_case or BECAME.match(part.asked)):
        return chosen
    article, last = told[0].article, told[-1].sentence
    if is_case:
        cases = (_OTHERWISE, _REFUSED) if _SAYS_NO.search(part.asked) else (_OTHERWISE,)
        cited = list(_otherwise(article, last, cases, search))
    else:
        people = _people(article, search, " ".join(place.words for place in told))
        cited = list(_later(article, last, people, search))
    if cited:
        return Choice.telling(part, chosen.kind, cited[:MOST], [article], RIGHT)
    if is_case or "happened" in part.asked.lower():
        return chosen  # a death just told is all that happened
    said = [
        each.sentence.span.of(chosen.articles[each.article_id].text) for each in chosen.evidence
    ]
    before = plain(part.last.answer) if part.last else ""
    is_new = any(plain(words) not in before for words in said)
    return chosen if is_new or any(map(_LATER.search, said)) else replace(chosen, groups=())


def _otherwise(
    article: Article, last: Sentence, cases: Iterable[re.Pattern[str]], search: Search
) -> Iterator[Evidence]:
    """The next sentence that tells of the opposite case."""
    cut, _ = search.generation.sentences(article.id)
    behind = [s for s in cut if s.span.start >= last.span.end][:NEXT]
    said = [(s, s.span.line(article.text)) for s in behind]
    case = next((s for s, line in said if any(each.search(line) for each in cases)), None)
    if case:
        yield Evidence(article.id, case, None, RIGHT, 0.0)


def _people(article: Article, search: Search, said: str) -> set[str]:
    """The last names of those whom the words name."""
    cut, _ = search.generation.sentences(article.id)
    found = names.found(article.text, [sentence.span for sentence in cut])
    people = {each.words for each in found if each.bearer is names.Bearer.PERSON}
    last = {term for name in people for term in terms(name.split()[-1])} & set(terms(said))
    return last - set(terms(article.title)) or last


def _later(
    article: Article, last: Sentence, people: set[str], search: Search
) -> Iterator[Evidence]:
    """The sentences further on that tell of them later."""
    cut, _ = search.generation.sentences(article.id)
    left = set(people)
    for sentence in cut:
        words = sentence.span.line(article.text)
        here = left & set(terms(words))
        if sentence.span.start >= last.span.end and here and _LATER.search(words):
            left -= here
            yield Evidence(article.id, sentence, None, RIGHT, 0.0)
