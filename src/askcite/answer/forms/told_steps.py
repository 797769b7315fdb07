"""The way to make what a text instructs to make.

A recipe without numbers tells its steps as sentences that command; asked how the thing of its title
is made, all of them are told, in the text's order.
"""

from __future__ import annotations

from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text import commands
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence

ARTICLES: Final = 20
"""Articles among whose titles the thing is looked for."""
MOST: Final = 12
"""Steps told."""
RIGHT: Final = 0.8
"""Confidence in a text that instructs and has the thing in its title."""
_MADE: Final = late(
    r"(?i)\W*(?:(?:so|and|but|ok) )?(?:how (?:(?:do|can|should|could|must|would) (?:i|we|you|one)"
    r"|to|(?:is|are)) (?:(?:make|cook|bake|prepare|build|brew|sew|knit|assemble|do) )?"
    r"(?P<about>\S.*?)(?: (?:made|cooked|baked|prepared|built|brewed|done))?"
    r"|what (?:do|must|should) (?:i|we|you|one) do to (?:make|cook|bake|prepare|build) (?P<to>.+?))"
    r"(?: (?:at home|myself|from scratch|step by step))?\W*"
)
_MAKES: Final = late(r"(?i)\b(?:mak|made|cook|bak|prepar|buil|brew|sew|knit|assembl)")
_IT: Final = frozenset({"it", "this", "them", "these", "that"})


def choose(part: Part, search: Search) -> Choice:
    """All steps of the text of that thing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    asked = part.readings[0]
    found = _MADE.fullmatch(asked) if _MAKES.search(asked) else None
    thing = (found["about"] or found["to"]) if found else ""
    wanted = meaning(thing)
    for article in search.few(ARTICLES) if thing else ():
        is_it = thing.lower() in _IT and bool(search.few(1))
        if not is_it and not (wanted and wanted <= set(terms(article.title))):
            continue
        cut, _ = search.generation.sentences(article.id)
        if not commands.instructs([s.span.line(article.text) for s in cut]):
            continue
        steps = [s for s in cut if commands.COMMANDS.match(s.span.line(article.text))]
        told = tuple(Evidence(article.id, s, None, RIGHT, 0.0) for s in steps[:MOST])
        return Choice.telling(
            part, part.kind, told, [article], max(RIGHT, search.answers_from), understood_as=asked
        )
    return nothing
