"""Things asked about that the articles never name.

`What does the county spend on trains?` is like nothing more than what it spends on buses. So what a
question is of, for, on or about, whose feathers or parents, what is next and what is new has to
stand in the articles, in these words or in words for the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.guards.unheard import is_unheard
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms, word_kin
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Article, Kind, Span

SURE: Final = 0.83
"""Confidence from which on a sentence is told all the same. Of 889 requests of twelve texts one
right answer was lost below it, of 900 questions of squad2_dev, qed and covidqa none."""
_THE: Final = r"(?:(?:the|an?|his|her|its|their|my|our|your|this|these) )?"
_ASKED: Final = (
    late(
        r"(?i)^\W*(?:how (?:much|many|often)|what(?:['’]s| is| are| was| were) the)"
        rf"\b.*\b(?:of|for|on|about|with) {_THE}"
        r"(?P<thing>[a-z][\w’'-]*(?: [\w’'-]+){0,2})\W*$"
    ),
    late(r"(?i)^(?!\W*who\b).*\w['’]s (?P<thing>[a-z][\w’-]+)\W*$"),
    late(r"(?i)^\W*what(?:['’]s| is| was| were| are) the (?P<thing>[a-z][\w-]+) of\b"),
    late(
        r"(?i)^\W*(?:do|does|did|can|will) \w+ [a-z]+ (?:any |the |my )?"
        r"(?P<thing>[a-z]+[^\Ws]s)\W*$"
    ),
    late(
        r"(?i)^\W*how many (?:of )?(?:the )?\w+ (?:are|is|were|was) "
        r"(?P<thing>(?!(?:there|the[my]?|they|he|she|it|we|you|his|her|their)\b)[\w -]+?)\W*$"
    ),
    late(
        r"(?i)^\W*when\b.*\bnext (?P<thing>[\w’' -]+?) (?:take|takes|be|being|begin|start|happen"
        r"|come|open|due|held|published)\b"
    ),
    late(r"(?i)^\W*when\b.*\bnext (?P<thing>[\w’'-]+(?: [\w’'-]+)?)\W*$"),
    late(r"(?i)^\W*what (?:did|does|do) the (?P<thing>[a-z]+) (?:say|think|tell|want|answer)\b"),
    late(
        r"(?i)^\W*who (?P<thing>(?!(?:does|needs|gets|wants|says|thinks|makes|takes|goes|works"
        r"|comes|knows|likes|gives)\b)[a-z]{2,}[^\Ws]s) (?!of\b)"
    ),
    late(
        r"(?i)\b(?P<thing>new|used|second-hand|electric|hybrid|solar|wireless|digital|diesel|wooden"
        r"|plastic|disposable|rented|spare) [a-z]+(?: [a-z]+)? (?:cost|costs|weigh|last)\b"
    ),
)
"""Questions, with what they are of."""
_VIEW: Final = late(
    r"(?i)^\W*(?:and |so |but )?what (?:does|did|do) .+? (?:think|say|believe|feel|write)"
    r" (?:of|about) (?P<what>.+?)\W*$"
)
_BARE: Final = late(r"(?i)\W*(?P<thing>[a-z][a-z’'-]+) [a-z][a-z’'-]+\W*")
"""A topic of two words, the first of which tells its sort."""
_MANY_NAMED: Final = """
main key important other different various possible current general whole total more all some any
many most best worst good bad big small great new first last next final early late name date price
cost fee fare fine time place age size number amount reason cause way kind sort type people person
something anything himself herself itself myself themselves yourself yourselves ourselves once too
job profession occupation trade post position
it them that this these those what which each other one"""
_ANY: Final = frozenset(_MANY_NAMED.split())
"""Words that name no thing, or what a text calls by many names."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or none of what is unnamed."""
    if not chosen.evidence or chosen.confidence >= SURE:
        return chosen
    asked, best = part.readings[0], chosen.evidence[0]
    if chosen.kind is Kind.STANCE:
        article = chosen.articles[best.article_id]
        is_other = is_elsewhere(asked, best.sentence.span, article)
    elif chosen.kind is Kind.TOPIC:
        is_other = not part.topics and is_sort(asked, search)  # `target group` is an aspect
    else:
        is_other = is_asked_of(asked, search)
    return replace(chosen, groups=(), verdict=None) if is_other else chosen


def is_elsewhere(asked: str, span: Span, article: Article) -> bool:
    """True for a view of another matter."""
    found = _VIEW.search(asked)
    words = [word for _, word in Text(found["what"]).spoken] if found else []
    at = next((n for n, b in enumerate(article.blocks) if b.span.end > span.start), 0)
    near = " ".join(b.span.of(article.text) for b in article.blocks[max(0, at - 1) : at + 2])
    here = Text(f"{article.title} {article.heading_at(span.start) or ''} {near}")
    return bool(words) and not any(_is_here(word, here) for word in words)


def _is_here(word: str, here: Text) -> bool:
    """True where the word stands, or one for the same."""
    kin = {*synonyms.forms(word), *synonyms.same(word)} & here.known
    return bool(kin) or any(
        word_kin.akin(word, each.group()) or word_kin.is_made_of(word, each.group())
        for _, each in here.words
    )


def is_asked_of(asked: str, search: Search) -> bool:
    """True where a question is of something unnamed."""
    things = (found["thing"] for each in _ASKED if (found := each.search(asked)))
    return any(_is_thing(thing) and is_unheard(thing, search) for thing in things)


def is_sort(topic: str, search: Search) -> bool:
    """True for a topic of an unnamed sort: `electric buses`."""
    found = _BARE.fullmatch(topic)
    return found is not None and _is_thing(found["thing"]) and is_unheard(found["thing"], search)


def _is_thing(words: str) -> bool:
    return words.lower() == "new" or words.split()[-1].lower() not in _ANY
