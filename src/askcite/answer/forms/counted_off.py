"""Points counted off in running text: `First, … Second, …`.

Who asks for the steps or the reasons wants all of them: where one of them is the best sentence, or
the one before the first, the others are told too, in the text's order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.conversation import nth
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind, Sentence

LEAST: Final = 2
"""Points of a run, at least."""
GAP: Final = 4
"""Sentences from one point to the next, at most."""
MOST: Final = 8
LEAD: Final = 1
"""Sentences before the first point that lead it in."""
RIGHT: Final = 0.8
"""Confidence in points that a text counts off, asked for as such."""
_RANKS: Final = (
    r"first(?:ly)?(?: of all)?|to begin with|for one thing|on the one hand",
    r"second(?:ly)?|secondly|on the other hand|for another",
    r"third(?:ly)?",
    r"fourth(?:ly)?",
    r"fifth(?:ly)?",
    r"sixth(?:ly)?",
)
_POINTS: Final = tuple(
    late(rf"(?i)\W*(?:and )?(?:{rank})(?:,|:| and foremost,)") for rank in _RANKS
)
ALL: Final = late(
    r"(?i)\W*(?:and |so )?(?:what(?:['’]?s| is| are| were)?|which|list|give(?: me)?|name"
    r"|show(?: me)?|tell me)? ?(?:all )?(?:of )?(?:the |his |her |their |its )?"
    r"(?:(?:author|writer|article|text|speaker)['’]?s? )?"
    r"(?:(?:main|key|chief|two|three|four|five|six|\d) )*(?:arguments|reasons|points|demands"
    r"|proposals|grounds)(?: (?:does|do|did|has|are|is|of|in|given|named|made|listed)"
    r"(?: (?:the |by the |in the )?(?:author|writer|article|text|he|she|it|they|by|there))?"
    r"(?: (?:give|gives|name|names|make|makes|have|list|given|named|made|there))?)?\W*"
)
"""A request for all points of a text."""
_ARGUES: Final = late(
    r"(?i)\b(?:reasons?|arguments?|points|why|grounds|benefits?|advantages?|should|must|ought"
    r"|demands?|demanded|believe|convinced|argues?|propose[sd]?)\b|\bI(?:['’]\w+)?\b"
)
"""A word of what argues, in what leads points in or in the first of them."""
_ABOUT: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:what|how) about|tell me about"
    r"|what does (?:the )?\w+ say (?:about|on|to)"
    r"|what would (?:the )?\w+ do (?:about|for|with)|explain|(?=(?:[\w'’-]+ ){0,3}[\w'’-]+\W*$))"
    r" ?(?P<what>(?!(?:what|why|how|which|who|when|where|list|all|the (?:reasons?|points?"
    r"|arguments?))\b)"
    r".{3,60}?)\W*"
)
"""A request for one matter by its name."""
_FURTHER: Final = late(r"(?i)\W*(?:and )?(?:finally|lastly|last(?: of all)?|next|then),")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, its first sentence with the points beside it."""
    if not chosen.evidence:
        return chosen
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span.end == best.sentence.span.end), None)
    run = next((r for r in runs(cut, article) if at is not None and r[0] - 1 <= at <= r[-1]), [])
    if not run:
        return chosen
    if (own := _one(part, chosen, run, cut, article)) is not None:
        only = tuple(_point(best, cut[place]) for place in with_rest(own, cut, article))
        return replace(chosen, groups=(Group(only),))
    lead = [] if at in run else [best]
    points = [_point(best, cut[place]) for place in run]
    others = [e for e in chosen.evidence if e.article_id != article.id]
    return replace(chosen, groups=(Group((*lead, *points, *others)),))


def choose(part: Part, search: Search) -> Choice:
    """The points that the one article counts off, or nothing."""
    nothing = Choice(part.asked, part.readings[0], Kind.LIST)
    for article in search.few(1) if ALL.fullmatch(part.typed) else ():
        cut, _ = search.generation.sentences(article.id)
        found = runs(cut, article)
        if len(found) != 1:
            return nothing
        near = cut[max(0, found[0][0] - LEAD) : found[0][0] + 1]
        if not _ARGUES.search(" ".join(s.span.line(article.text) for s in near)):
            return nothing
        told = (Evidence(article.id, cut[at], None, RIGHT, 0.0) for at in found[0])
        return Choice.telling(part, Kind.LIST, told, [article], max(RIGHT, search.answers_from))
    return nothing


def _one(
    part: Part, chosen: Choice, run: Sequence[int], cut: Sequence[Sentence], article: Article
) -> int | None:
    """The one point that a request counts or names."""
    number = nth.of_list(part.typed)
    if number and abs(number) <= len(run):
        return run[number - 1 if number > 0 else number]
    named = _ABOUT.fullmatch(chosen.understood_as)
    asked = meaning(named["what"]) if named else frozenset()
    own = [at for at in run if asked and asked <= set(terms(cut[at].span.of(article.text)))]
    return own[0] if len(own) == 1 else None


def is_point(words: str) -> bool:
    """True for one of several points: `Second, the old …`."""
    return any(form.match(words) for form in (*_POINTS, _FURTHER))


def with_rest(at: int, cut: Sequence[Sentence], article: Article) -> list[int]:
    """The places of a point and its rest."""
    block = article.block_at(cut[at].span.start)
    told = [at]
    for place in range(at + 1, min(at + GAP, len(cut))):
        beside = block is not None and block.span.covers(cut[place].span)
        if not beside or is_point(cut[place].span.line(article.text)):
            break
        told.append(place)
    return told


def _point(best: Evidence, sentence: Sentence) -> Evidence:
    return replace(best, sentence=sentence, answer=None, named=None)


def runs(cut: Sequence[Sentence], article: Article) -> list[list[int]]:
    """The places of the points of each run."""
    words = [sentence.span.line(article.text) for sentence in cut]
    firsts = [at for at, said in enumerate(words) if _POINTS[0].match(said)]
    found = [_run(at, words) for at in firsts]
    return [run for run in found if len(run) >= LEAST]


def _run(first: int, words: Sequence[str]) -> list[int]:
    """The places of the points from the first on."""
    run = [first]
    while len(run) < MOST:
        near = range(run[-1] + 1, min(run[-1] + 1 + GAP, len(words)))
        rank = _POINTS[len(run)] if len(run) < len(_POINTS) else _FURTHER
        found = next(
            (at for at in near if rank.match(words[at]) or _FURTHER.match(words[at])), None
        )
        if found is None:
            return run
        run.append(found)
    return run
