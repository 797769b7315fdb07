"""Sentences near enough to be shown at less confidence.

The calibration was fitted on questions for facts. Other requests lean on the articles in words of
their own ("Am I insured?", "What if I hide the damage?"); of these the sentence that is probable
and alike at once is shown, where it is both a little.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.guards import premises
from askcite.answer.guards.sorts import lacks
from askcite.answer.kinds import why_how
from askcite.question.affirmed import affirmed
from askcite.question.request import Part
from askcite.question.wordings.sayings import SPEAKER
from askcite.text import irregular
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Evidence, Kind

ARTICLES: Final = 3
"""Articles asked at most; among many some sentence is always near. Asked of all of pubmedqa's 397
abstracts (120 questions) answered .96 and not .93, but of what they do not answer .57 and not .14;
of boolq_dev's passages .91 and not .81, .48 and not .24."""
LEAST_ALIKE: Final = 0.25
"""Cosine with the request that such a sentence has."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """The least share of a fact's confidence, cosine, and words.

    `held` is the share of the request's words of meaning that the sentence has, and all its numbers
    where there is such a share.
    """

    share: float
    alike: float = LEAST_ALIKE
    held: float = 0.0


GATES: Final = {
    Kind.YES_NO: Nearness(0.4, held=0.5),
    Kind.WHY_HOW: Nearness(0.65, 0.45),
    Kind.STANCE: Nearness(0.25, 0.5),
    Kind.FACT: Nearness(0.6, held=1.0),
}
"""The gates of kinds whose requests are put in words of their own. On 20 texts, of 12 requests for
yes or no that the articles answer and for which none was told, 9 get their sentence so, of 15 that
they do not answer one gets any, before half of the words had to be there; of 12 reasons and ways
6, of 9 one."""
OF_ONE_VERB: Final = Nearness(0.35, 0.0, held=1.0)
"""The gate of a question which has no word but its verb, in a sentence with it."""


_OPEN: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?what (?P<aux>did|does|do|will|has|have|is|are|was|were|would) "
    r"(?P<who>\S+(?: \S+){0,3}?) (?P<done>do|done|doing|want|wanted|think|thinking|say|said|feel"
    r"|plan|planning|suggest|propose|fear|hope|expect|get|achieve|need|offer)(?P<rest> .{1,30})?\W*"
)
"""A question for all that somebody does or wants, which no few words answer."""


_WHO: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?who (?!(?:is|are|was|were|else|said|says|told|wrote|did|does)\b)"
    r"[a-z]+(?: for (?:it|this|that|them|all|everything))?\W*"
)
"""A question of one verb, which says too little for the reader: `Who pays?`."""
_SHOULD_I: Final = late(r"(?i)\W*(?:(?:and|so|but) )?should (?:i|we|one|you)\b")
_ADVISES: Final = late(
    r"(?i)\b(?:should|must|need|have to|ought|recommend\w*|advi[sc]\w*|better|best|worth|not|never"
    r"|always|avoid|if|when|may|can)\b|n['’]t\b|^\W*(?:[A-Z][a-z]+ (?:your|the|an?|it|them)\b)"
)
"""Words of advice: what should be done is not told by what is."""


def _bare(asked: str) -> str:
    """The question, less an open verb."""
    found = _OPEN.fullmatch(asked)
    return f"{found['who']} {found['rest'] or ''}" if found else asked


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The likeliest sentence of such a kind, else the choice."""
    gate, found = GATES.get(part.kind), chosen.finding
    asked = part.readings[0]
    if part.kind is Kind.FACT and not _OPEN.fullmatch(asked):
        gate = OF_ONE_VERB if _WHO.fullmatch(asked) else None
    if part.kind is Kind.STANCE and affirmed(part.typed):
        gate = GATES[Kind.YES_NO]
    if part.topics[:1] == (SPEAKER,) or not search.few(ARTICLES):  # what somebody says is a fact
        return chosen
    near = None
    if gate and found and (part.kind is not Kind.WHY_HOW or why_how.knows(found.question, search)):
        near = likeliest(found, search, gate)
    if found is None or near is None:
        return chosen
    made = replace(
        chosen,
        kind=part.kind,
        groups=(Group(completing.completed((near,), found)),),
        confidence=search.answers_from,
        articles=found.articles,
    )
    said = completing.words(near, found.articles)
    advises = not _SHOULD_I.match(part.readings[0]) or _ADVISES.search(said)
    return made if advises and not premises.fails(made, search) else chosen


def likeliest(
    found: Finding, search: Search, gate: Nearness, weigh: Callable[[str], float] | None = None
) -> Evidence | None:
    """The sentence that is most probable and alike, if any.

    A request that names what stands nowhere gets none. `weigh` adds to a sentence by its words.
    """
    if found.confidence < gate.share * search.answers_from:
        return None
    if premises.stranger(found.question, search) is not None:
        return None
    alike: dict[tuple[str, int], float] = {}
    for each in found.candidates:
        at = each.article_id, each.sentence.number
        alike[at] = max(alike.get(at, -1.0), each.cosine)

    def weight(each: Evidence) -> float:
        near = alike.get((each.article_id, each.sentence.number), -math.inf)
        looks = weigh(completing.words(each, found.articles)) if weigh else 0.0
        return each.probability + near + looks

    best = max(citing.ordered(found), key=weight, default=None)
    if best is None or alike.get((best.article_id, best.sentence.number), -1.0) < gate.alike:
        return None
    if lacks(found.question, best.sentence.span, found.articles[best.article_id]):
        return None
    return best if not gate.held or _holds(best, found, gate.held) else None


def _holds(each: Evidence, found: Finding, share: float) -> bool:
    """True where the sentence has enough words, not names alone."""
    said, asked = Text(completing.words(each, found.articles)), Text(_bare(found.question))
    numbers = (term for term, word in asked.words if any(map(str.isdigit, word.group())))
    if said.share(asked) < share or not all(map(said.holds, numbers)):
        return False
    own = [pair for pair in asked.spoken if pair[1][0].islower()]
    return not own or any(irregular.holds(said, *pair) for pair in own)
