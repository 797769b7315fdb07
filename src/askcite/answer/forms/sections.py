"""Answers that an article's own sections give.

Lines like `Pros:` and `Cons:` over lists are the two sides; headings that share the thing asked for
are the list of it; a heading that is what `how does … work` asks about begins the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.forms import told_steps
from askcite.answer.neighbours import running_on, whole
from askcite.question import tidying
from askcite.question.conversation import nth
from askcite.question.request import Part
from askcite.question.wordings.comparisons import GOOD_AND_BAD, NAMES, sides
from askcite.text import lettered, standing
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import HEADS, Article, Block, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles whose sections are looked through; of more, what answers is looked up."""
HEADINGS: Final = 2
"""Headings that share the thing, at least, where they are a list."""
ITEMS: Final = 20
"""Items of a list."""
BEGINNING: Final = 3
"""Sentences of a section that explain what it is headed by."""
RIGHT: Final = 0.9
"""Confidence in what an article marks so itself."""
_WAY: Final = late(r"(?i)\W*how (?:does|do|did) (?P<about>\S.*?) (?:work|function)\W*")
_HOW_TO: Final = late(
    r"(?i)\W*(?:(?:so|and|but|ok) )?(?:how (?:(?:do|can|should|could|must|would) (?:i|we|you|one"
    r"|people|users?)|to)|(?:what(?:['’]s| is| are) |give me |list |show )?(?:me )?(?:all )?"
    r"(?:the )?(?:steps|instructions|procedure|directions)(?: to take| needed)? (?:for|to|of|when"
    r"|in)(?: me)?) (?P<about>\S.*?)\W*"
)
_NUMBER: Final = late(r"\d+[.)]\s+$")
_STEPS: Final = frozenset(terms("steps instructions procedure directions"))
"""Names of a numbered list that needs no heading."""
_OVER: Final = 4
"""Words of a line over a list, `Ingredients:`, at most."""
_ASKED_WITH: Final = frozenset(
    terms("list give show tell name all every each write down the me full complete please")
)
"""Words that ask for a list, and are not its heading."""
_ALIKE: Final = tuple(
    frozenset(terms(names))
    for names in (
        "steps method instructions directions preparation procedure process",
        "ingredients materials supplies equipment requirements prerequisites",
        "tips advice hints recommendations",
        "sources references bibliography literature",
    )
)
"""Names that the same list has over it."""
_WHETHER: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:does|do|did|has|have|is|are|was|were)\b(?! (?:there|you)\b)"
)
"""A question for a yes or no, and for no list."""
_NEEDED: Final = late(
    r"(?i)what (?:do|will|would|should) (?:i|we|you) need(?: (?:to buy|to make it|for it|for this"
    r"|to get|to have|to start))?"
)
_LOOSELY: Final = frozenset(terms("something anything things thing item items stuff my use get"))
"""Words that name what is to be done loosely, or not."""
_SORTS: Final = frozenset(
    terms(
        "types kinds sorts forms list different main all various parts sections methods ways"
        " possible available other several names"
    )
)
"""Words of a list that are not the thing listed."""


_ITEMIZING: Final = frozenset({Kind.FACT, Kind.ITSELF, Kind.LIST, Kind.STANCE, Kind.TOPIC})


def choose(part: Part, search: Search) -> Choice:
    """The sections' own answer, or nothing."""
    groups = None
    nothing = Choice(part.asked, part.readings[0], part.kind)
    if part.kind in _ITEMIZING and (told := _chosen(part, search, _itemized)):
        return told
    if part.kind is Kind.COMPARE and GOOD_AND_BAD in part.topics:
        groups = _sides
    elif part.kind is Kind.LIST and part.subject:
        groups = _headed
    elif part.kind is Kind.WHY_HOW and _WAY.fullmatch(part.readings[0]):
        groups = _beginning
    elif part.kind is Kind.WHY_HOW and _HOW_TO.fullmatch(part.readings[0]):
        groups = _instructions
    told = _chosen(part, search, groups) if groups else None
    return told or (told_steps.choose(part, search) if part.kind is Kind.WHY_HOW else nothing)


def _chosen(
    part: Part, search: Search, of: Callable[[Part, Article, Sequence[Sentence]], Iterator[Group]]
) -> Choice | None:
    """The groups of the first article that has any."""
    for article in search.few(ARTICLES):
        cut, _ = search.generation.sentences(article.id)
        found = (_untold(group, article, part.told) for group in of(part, article, cut))
        if groups := tuple(group for group in found if group.evidence):
            return Choice(
                part.asked,
                part.readings[0],
                part.kind,
                groups=groups,
                confidence=RIGHT,
                articles={article.id: article},
            )
    return None


def _untold(group: Group, article: Article, told: str) -> Group:
    """The group without what was told before."""
    before = tidying.plain(told)
    words = ((e, tidying.plain(e.sentence.span.of(article.text))) for e in group.evidence)
    kept = (e for e, said in words if said not in before)
    return replace(group, evidence=tuple(kept)) if told else group


def _sides(part: Part, article: Article, cut: Sequence[Sentence]) -> Iterator[Group]:
    """The lists under the lines that name the sides."""
    asked = [NAMES[side] for side in sides(part.typed, part.subject)]
    subject, named_so = meaning(part.subject), lettered.of(part.subject, article.text)
    for at, block in enumerate(article.blocks):
        line = block.span.of(article.text)
        named = any(re.fullmatch(rf"(?i)(?:the )?(?:\w+ )?{names}\W*", line) for names in asked)
        heads = f"{article.heading_at(block.span.start) or ''}\n{_before(article, block)}"
        of_it = subject <= meaning(heads) and all(lettered.have(n, heads) for n in named_so)
        if not named or not of_it:
            continue
        items = list(takewhile(lambda b: b.kind is BlockKind.LIST_ITEM, article.blocks[at + 1 :]))
        if items:
            yield Group(_items(article, cut, items), line.strip(" :"))


def _itemized(part: Part, article: Article, cut: Sequence[Sentence]) -> Iterator[Group]:
    """The list under a heading like `Tips`."""
    asked = "" if _WHETHER.match(part.typed) else tidying.bare(part.typed)
    wanted = meaning("ingredients" if _NEEDED.fullmatch(asked) else asked) - _ASKED_WITH
    alike = next((names for names in _ALIKE if wanted <= names), wanted)
    for at, head in enumerate(article.blocks):
        line = head.span.of(article.text)
        if not wanted or not _is_over(head, line) or not _is_one(meaning(line), wanted, alike):
            continue
        rest = article.blocks[at + 1 :]
        under = list(takewhile(lambda b: not _is_over(b, b.span.of(article.text)), rest))
        items = [block for block in under if block.kind is BlockKind.LIST_ITEM]
        if len(items) >= max(2, len(under) / 2):
            number = nth.of_list(part.typed)
            if number and abs(number) <= len(items):
                items = [items[number - 1 if number > 0 else number]]
            yield Group(_items(article, cut, items[:ITEMS]), line)
            return
    if wanted and wanted <= _STEPS and (steps := numbered(article)):
        yield Group(_items(article, cut, steps[:ITEMS]), None)


def _is_over(block: Block, line: str) -> bool:
    """True for a heading, or a short colon line."""
    short = line.rstrip().endswith(":") and len(line.split()) <= _OVER
    return block.kind in HEADS or (short and block.kind is BlockKind.PARAGRAPH)


def numbered(article: Article) -> list[Block]:
    """The longest run of numbered items, or of sentences."""
    runs: list[list[Block]] = [[]]
    for block in article.blocks:
        before = article.text[max(0, block.span.start - 6) : block.span.start]
        is_step = standing.is_closed(block.span.of(article.text)) or _NUMBER.search(before)
        if block.kind is BlockKind.LIST_ITEM and is_step:
            runs[-1].append(block)
        else:
            runs.append([])
    longest = max(runs, key=len)
    return longest if len(longest) > 1 else []


def _instructions(part: Part, article: Article, cut: Sequence[Sentence]) -> Iterator[Group]:
    """The list under the heading of a task."""
    found = _HOW_TO.fullmatch(part.readings[0])
    wanted = meaning(found["about"]) - _LOOSELY if found else set()
    for at, head in enumerate(article.blocks):
        said = meaning(head.span.of(article.text)) - _LOOSELY
        rest = wanted - said
        if head.kind not in HEADS or not wanted or not said <= wanted or not said:
            continue
        under = list(takewhile(lambda b: b.kind not in HEADS, article.blocks[at + 1 :]))
        items = [block for block in under if block.kind is BlockKind.LIST_ITEM]
        listed = frozenset(
            terms(f"{article.title} {' '.join(b.span.of(article.text) for b in items)}")
        )
        if len(items) > 1 and rest <= listed:
            yield Group(_items(article, cut, items[:ITEMS]), None)
            return


def _is_one(line: frozenset[str], wanted: frozenset[str], alike: Collection[str]) -> bool:
    """True for a heading that is the thing."""
    return line == wanted or (bool(line) and line <= set(alike))


def _before(article: Article, block: Block) -> str:
    """The heading before the one that is the block itself."""
    heads = [b for b in article.blocks if b.kind in HEADS and b.span.start < block.span.start]
    return heads[-1].span.of(article.text) if heads else ""


def _headed(part: Part, article: Article, cut: Sequence[Sentence]) -> Iterator[Group]:
    """The sections whose headings share the thing.

    Where the title names it too, all sections are.
    """
    wanted = meaning(part.subject) - _SORTS
    heads = [
        b for b in article.blocks if b.kind in HEADS and b.span.of(article.text) != article.title
    ]
    sharing = [b for b in heads if wanted and wanted <= meaning(b.span.of(article.text))]
    if len(sharing) < HEADINGS:
        return
    if wanted <= meaning(article.title):
        sharing = heads
    for head in sharing:
        if under := _under(article, cut, head)[:1]:
            yield Group(_evidence(article, under), head.span.of(article.text))


def _beginning(part: Part, article: Article, cut: Sequence[Sentence]) -> Iterator[Group]:
    """The beginning of the section headed by what is explained."""
    found = _WAY.fullmatch(part.readings[0])
    wanted = meaning(found["about"]) if found else set()
    for head in (b for b in article.blocks if b.kind in HEADS):
        said = meaning(head.span.of(article.text))
        if wanted and wanted <= said and len(said) <= len(wanted) + 1:
            if under := _under(article, cut, head)[:BEGINNING]:
                yield Group(_evidence(article, under), None)
            return


def _under(article: Article, cut: Sequence[Sentence], head: Block) -> list[Sentence]:
    """The sentences of the section's first paragraph."""
    return running_on([s for s in cut if s.span.start >= head.span.end], article)


def _items(
    article: Article, cut: Sequence[Sentence], items: Iterable[Block]
) -> tuple[Evidence, ...]:
    return _evidence(article, [whole(item, cut) for item in items])


def _evidence(article: Article, told: Sequence[Sentence]) -> tuple[Evidence, ...]:
    return tuple(Evidence(article.id, s, None, RIGHT, 0.0) for s in told)
