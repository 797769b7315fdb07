"""The stand that somebody takes: `Does the mayor support it?`.

A text seldom says so in these words: he "voted against the motion" or "called it rushed". The
sentences that name him beside such a word are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.whole.telltales import ASPECTS
from askcite.question.forms import positions
from askcite.question.forms.positions import Stand
from askcite.question.request import Part
from askcite.text import idle
from askcite.text.english import NEGATION
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import HEADS, Article, Evidence, Kind, Verdict

ARTICLES: Final = 3
"""Articles that are gone through whole; of more, what answers is looked up."""
MOST: Final = 2
SIGN: Final = 0.5
FAINT: Final = 0.3
"""Weight of a word that takes a stand, and of one that may, beside the cosine with the matter."""
OWN: Final = 0.1
"""For a sentence that has the name itself."""
LEAST: Final = 0.45
"""Weight from which on a sentence is told."""
NEAR: Final = 0.35
"""How far below the heaviest a second one may be."""
REACH: Final = 5
"""Words after the one that takes a stand among which its matter stands."""
RIGHT: Final = 0.6
"""Confidence in a sentence told so."""
_AGAINST: Final = late(
    rf"{ASPECTS['critics'].strong.pattern}|\b(?:rushed|doubt\w*|worr(?:y|ied|ies)|concern(?:s|ed)?"
    r"|not convinced|unconvinced|refus\w+|vot\w+ against|wary|hesita\w+|waste of|mistake|wrong"
    r"|too (?:expensive|early|late|dear|dangerous|costly|much)|unhappy|lose)\b"
)
_FOR: Final = late(
    rf"{ASPECTS['supporters'].strong.pattern}|\b(?:vot\w+ (?:for|in favou?r)|propos(?:es|ed)"
    r"|defend(?:s|ed)|celebrat\w+|right step|good (?:news|idea|thing|step))\b"
)
_FAINT: Final = late(
    r"(?i)\b(?:want(?:s|ed)?|hope[sd]?|should|call(?:s|ed)|believe[sd]?|think[s]?|thought|said|says"
    r"|argue[sd]?|urge[sd]?|demand(?:s|ed)?|prefer(?:s|red)?|vote[sd]?|agree[sd]?|ask(?:s|ed)|warn\w*)\b"
)
_THING: Final = late(
    r"(?i)\W*\b(?:it|this|the (?:motion|plan|proposal|decision|scheme|idea|project|bill|law"
    r"|measure|move|change|ban|reform|policy|deal))\b(?! (?:to|for|of|that|against)\b)"
)
"""Words for the matter of a text; `the motion to keep it` is another one."""
_TURNED: Final = late(
    r"(?i)\W*(?:the |its |his |her |their |any )?(?:\w+ )?(?P<what>critic\w*|opponents?|opposition"
    r"|enem\w+|ban|end|abolition|clos(?:ure|ing)|repeal|removal|loss|cuts?|attacks?|(?:motion|plan"
    r"|proposal|move) to (?:close|end|stop|ban|abolish|remove|cut))\b"
)
"""Words between a stand and its matter that turn it."""
_ANYBODY: Final = late(
    r"(?i)\b(?:people|person|anyone|anybody|everyone|everybody|all|most|many|some|experts?"
    r"|scientists|researchers|critics|locals|public|majority)\b"
)
"""Somebody whom a text may call otherwise."""
_ASIDE: Final = late(r", [^,]{1,60},|\([^)]*\)")
"""Words set apart, as in `Ann Weir, no friend of his, voted for it`."""
_SAID_HE: Final = late(r"[\"”’],? (?:said|says|wrote|added|according to)\b|(?i:^according to)")
"""A speaker told after his words."""
_HE: Final = late(r"(?:He|She|They|It|[\"“„«])\b")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the stand where none is told.

    Nothing is told for somebody whom neither the articles nor the sentences know.
    """
    asked = positions.asked(part.typed)
    if asked is None or not meaning(asked.who):
        return chosen
    words = [completing.words(each, chosen.articles) for each in chosen.evidence]
    if chosen.verdict is not None:
        return replace(chosen, verdict=None) if _turns(words, asked) else chosen
    if meaning(asked.who) <= set(terms(" ".join(words))) and words:
        return replace(chosen, verdict=_verdict(words, asked))
    if all(map(search.knows, asked.who.split())):
        told = choose(part, search)
        return told if told.tells else chosen
    some = meaning(asked.who) & set(terms(" ".join(words)))
    return chosen if some or not asked.sure or _ANYBODY.search(asked.who) else _nothing(chosen)


def _nothing(chosen: Choice) -> Choice:
    return replace(chosen, groups=())


def choose(part: Part, search: Search) -> Choice:
    """The sentences in which the stand is taken, or nothing."""
    asked = positions.asked(part.typed)
    few = search.few(ARTICLES) if asked else ()
    told = [each for article in few if asked for each in _taken(article, asked, search)]
    told.sort(key=lambda each: -each.probability)
    if asked is None or not told:
        return Choice(part.asked, part.readings[0], Kind.YES_NO)
    kept = [each for each in told if each.probability >= told[0].probability - NEAR][:MOST]
    articles = {article.id: article for article in few}
    words = [each.sentence.span.line(articles[each.article_id].text) for each in kept]
    return Choice(
        part.asked,
        part.readings[0],
        Kind.YES_NO,
        groups=(Group(tuple(replace(each, probability=RIGHT) for each in kept)),),
        verdict=_verdict(words, asked),
        confidence=max(RIGHT, search.answers_from),
        articles=articles,
    )


def _taken(article: Article, asked: Stand, search: Search) -> Iterator[Evidence]:
    """The sentences that name him beside a stand, weighed."""
    cut, vectors = search.generation.sentences(article.id)
    if not cut:
        return
    who = meaning(asked.who)
    near = (vectors @ search.vector(asked.what or article.title)).tolist()
    words = [sentence.span.line(article.text) for sentence in cut]
    named = [who <= set(terms(said)) for said in words]
    for at, said in enumerate(words):
        goes_on = at > 0 and named[at - 1] and _HE.match(said) is not None
        block = article.block_at(cut[at].span.start)
        if not (named[at] or goes_on) or idle.asks(said) or (block and block.kind in HEADS):
            continue
        sign = SIGN * bool(_signs(said)) + FAINT * bool(_FAINT.search(said) and named[at])
        sign *= goes_on or _is_doer(said, who)
        weight = min(1.0, max(0.0, near[at] + sign + OWN * named[at]))
        if sign and weight >= LEAST:
            yield Evidence(article.id, cut[at], None, weight, 0.0)


def _is_doer(said: str, who: frozenset[str]) -> bool:
    """True where he is named before what takes a stand."""
    found = min(
        (m.start() for each in (_FOR, _AGAINST, _FAINT) if (m := each.search(said))), default=0
    )
    places = [match.start() for term, match in Text(said).words if term in who]
    return bool(places) and (places[0] < found or _SAID_HE.search(said) is not None)


def _signs(said: str) -> list[bool]:
    """The stands that a sentence takes, true for it."""
    return [True] * bool(_FOR.search(said)) + [False] * bool(_AGAINST.search(said))


def _verdict(words: Sequence[str], asked: Stand) -> Verdict | None:
    """The verdict of one stand on the matter."""
    signs = {sign for said in words for sign in _signs(said)}
    if len(signs) != 1 or asked.favours is None or not meaning(asked.who) <= set(terms(words[0])):
        return None
    (favours,) = signs
    found = (_FOR if favours else _AGAINST).search(words[0])
    if found is None or _denies(words[0], found) or not _is_of(words[0][found.end() :], asked):
        return None
    return "yes" if favours == asked.favours else "no"


def _denies(said: str, found: re.Match[str]) -> bool:
    """True for a stand that is denied."""
    before = " ".join(_ASIDE.sub(" ", said[: found.start()]).split()[-REACH:])
    return NEGATION.search(f"{before} {said[found.start() :]}") is not None


def _turns(words: Sequence[str], asked: Stand) -> bool:
    """True for a stand on what is against the matter."""
    ends = (m.end() for said in words[:1] for each in (_FOR, _AGAINST) if (m := each.search(said)))
    turned = (_TURNED.match(words[0], end) for end in ends)
    return any(found and found["what"].lower() not in asked.what.lower() for found in turned)


def _is_of(after: str, asked: Stand) -> bool:
    """True where the matter stands right after such a word.

    Who opposes the critics of a plan does not oppose the plan.
    """
    wanted = Text(asked.what).content
    first = Text(" ".join(after.split()[:REACH])).content[:1]
    return _THING.match(after) is not None or bool(wanted and first and first[0] in wanted)
