"""Rows of a table by their head.

Where a table has one thing a column, a row has all that is to be known of one measure: it answers
what each of them weighs, what one of them costs, and what is between the prices of two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms import ranks
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, BlockKind, Evidence, Sentence

ARTICLES: Final = 3
"""Articles whose tables are gone through."""
SURE: Final = 0.9
MOST: Final = 2
"""Rows that one head may name; of more, none is meant."""
_COST: Final = late(
    r"(?i)\W*(?:and |so |but )?(?:how much (?:is|are|was|were|do|does|did|for)|what (?:do|does|did)"
    r" .+ cost|(?:cost|price|pric\w+) (?:of|for))\b"
)
_PRICES: Final = late(r"(?i)^(?:(?:list|purchase|retail|total|unit) )?(?:prices?|costs?)\b")
_WEIGH: Final = late(r"(?i)\b(?:weighs?|how heavy)\b")
_WEIGHTS: Final = late(r"(?i)^weight\b")
_MORE: Final = "(?:(?:the )?(?:most|least|fewest)|more|less|fewer)"
_WHICH: Final = late(
    r"(?i)\W*(?:and |so |but )?(?:which|what)(?: one)?(?: of the (?:two|three|four))?"
    r"(?: (?P<sort>(?!is\b|are\b|costs?\b|saves?\b|takes?\b)\w+))?(?: (?:is|are|would be|will be))?"
    rf" (?:the )?(?P<rank>\w{{3,}}(?:er|est)|(?:costs?|saves?) {_MORE}|{_MORE} expensive"
    rf"|(?:has|have|needs?|takes?|loses?|brings?) {_MORE} (?P<noun>\w+))(?: one)?"
    r"(?P<rest>(?: (?:to|per|in|for|on|a) .+?)?)\W*$"
)
"""A request for the one of a few things that has more or less of something."""
_EACH: Final = late(
    r"(?i)\b(?:each|every|all|both|any|them|these|they|three|two|four|five|table|differences?)\b"
)
WORDS: Final = late(
    r"(?i)\b(?:each|every|all|both|table|differences?|costs?|prices?|pric\w+|weigh\w*|how much)\b"
    r"|\b(?:which|what)\b.*(?:\w{3,}er\b|\b(?:more|less)\b)"
)
"""Words of which every such request has one."""
_LOOSE: Final = frozenset(
    terms(
        "each every all both table difference compare make give show list tell much many cost"
        " price weigh weight new can carry have has get take between two three four five please"
        " respective value number"
    )
)
"""Words that name no thing by themselves."""


_CHOICES: Final = frozenset(terms("option alternative choice variant way solution"))
"""Words for any of a few things that are chosen between."""
_PER: Final = late(r"(?i) (?:per|a|an|each) \w+$")


def choose(part: Part, search: Search) -> Choice:
    """The row of the measure asked for, or nothing."""
    for asked in dict.fromkeys((part.typed, part.readings[0])):
        for article in search.few(ARTICLES):
            rows = [row for row, cells in _rows(article, search) if _fits(asked, cells, article)]
            if 0 < len(rows) <= MOST:
                told = tuple(Evidence(article.id, row, None, SURE, 0.0) for row in rows)
                return Choice.telling(part, part.kind, told, [article], SURE)
    return Choice(part.asked, part.readings[0], part.kind)


def _rows(article: Article, search: Search) -> Iterator[tuple[Sentence, Mapping[str, str]]]:
    """The rows, with cells, of things in columns."""
    cut, _ = search.generation.sentences(article.id)
    for sentence in cut:
        block = article.block_at(sentence.span.start)
        if block is None or block.kind is not BlockKind.TABLE_ROW:
            continue
        name, *rest = sentence.span.line(article.text).split(" | ")
        cells = dict(cell.partition(": ")[::2] for cell in rest if ": " in cell)
        if ": " not in name and len(cells) == len(rest) > 1:
            yield sentence, {"": name, **cells}


def _ranks(asked: str, cells: Mapping[str, str]) -> bool:
    """True for the row that says which is cheaper.

    `Which plan is cheaper?` asks for a plan, which all heads have in their names.
    """
    found = _WHICH.match(asked)
    sort = set(terms(found["sort"] or "")) - _LOOSE - _CHOICES if found else set()
    things = [set(terms(head)) for head in list(cells)[1:]]
    if found is None or not all(sort <= thing for thing in things):
        return False
    name = _PER.sub("", cells[""])
    measured = ranks.measure(found["rank"])
    noun, own = meaning(found["noun"] or ""), set(terms(name))
    of_it = noun <= own if noun else measured is not None and measured.search(name) is not None
    return of_it and meaning(found["rest"]) <= own


def _fits(asked: str, cells: Mapping[str, str], article: Article) -> bool:
    """True for the row of what is asked."""
    name = cells[""]
    things = [set(terms(head)) for head in list(cells)[1:]]
    if _ranks(asked, cells):
        return True
    words = meaning(asked)
    own = set(terms(name))
    of_price = _COST.match(asked) is not None or bool(words & set(terms("price cost")))
    if of_price:  # the price of a new battery stands in no row of batteries
        measured = _PRICES.search(name) is not None
    else:
        is_weight = _WEIGHTS.search(name) is not None and _WEIGH.search(asked) is not None
        measured = is_weight or bool(words & own - _LOOSE) or name.lower() in asked.lower()
    named = [thing for thing in things if thing & words]
    rest = words - own - _LOOSE - set().union(*things) - set(terms(article.title))
    return measured and not rest and bool(named or _EACH.search(asked))
