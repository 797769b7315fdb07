"""Items of a list, with the line over them.

`you smell gas` is no advice without `Ring 140 at once if` over it, nor that without the cases below
it. An item brings a line over its list that breaks off, forbids or makes a condition, and such a
line brings its items: all of them where what is asked about stands in the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.text import standing
from askcite.text.english import NEGATION
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Block, BlockKind, Evidence, Sentence, Span

MOST: Final = 12
"""Items that a line brings, at most."""
_LEADS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_LAST: Final = late(r"(?:[^.!?]|[.!?](?!\s+[A-Z“\"]))+$")
"""The last sentence of a paragraph, which alone leads in what follows."""
_DEPENDS: Final = late(
    r"(?i)\b(?:if|when(?:ever)?|unless|until|where|while|once|in case|as long as|provided"
    r"|who|because)\b(?: (?:any (?:one )?of (?:the following|these)(?: \w+)?|the following(?: \w+)?"
    r"|and only if|either|both|all of (?:the following|these))| (?:you|they|it|he|she|we|i"
    r"|(?:your|the|an?|their|this) [\w'’-]+)(?: (?:or \w+(?: \w+)?|are|is|have|has|feel|get|"
    r"were|had|notice))?)?\W*$"
)
"""The end of a line that makes all below it a condition: `Ring us if you`."""
_GOES_ON: Final = late(r"(?:^|\s)[a-z][\w'’-]*,?$")
"""The end of a line that is no label: `Release 3 (12 May 2025)` leads in nothing."""
_FORBIDS: Final = late(
    r"(?i)\b(?:not|never|avoid|forbidden|prohibited|banned|no longer|cannot|except|don['’]ts?)\b"
    r"|n['’]t\b"
)


def whole(choice: Choice) -> Choice:
    """The choice, its items led in and its lead-ins filled."""
    asked = meaning(choice.understood_as)
    said = {(e.article_id, e.sentence.span) for e in choice.evidence}
    groups: list[Group] = []
    for group in choice.groups:
        told = _led(group.evidence, choice.articles, said, asked)
        groups.append(
            group if told == list(group.evidence) else replace(group, evidence=tuple(told))
        )
    return replace(choice, groups=tuple(groups))


def under(span: Span, article: Article) -> str:
    """The words on one line, an item's under its line."""
    said, block = span.line(article.text), article.block_at(span.start)
    if block is None or block.kind is not BlockKind.LIST_ITEM:
        return said
    lead, _ = _of(block.span, article)
    return f"{lead.span.line(article.text)} {said}" if lead else said


def _led(
    evidence: Sequence[Evidence],
    articles: Mapping[str, Article],
    said: set[tuple[str, Span]],
    asked: frozenset[str],
) -> list[Evidence]:
    """The sentences, each list's under its line."""
    told: list[Evidence] = []
    for each in evidence:
        article = articles[each.article_id]
        lead, items = _of(each.sentence.span, article)
        if lead is None:
            told.append(each)
            continue
        over = lead.span.line(article.text)
        has_own = asked & set(terms(each.sentence.span.of(article.text))) - set(terms(over))
        is_line = each.sentence.span.overlaps(lead.span)
        if not is_line and not _is_told(lead.span, article, said):
            place = replace(each.sentence, span=lead.span)
            told.append(replace(each, sentence=place, answer=None, named=None))
            said.add((article.id, lead.span))
        told.append(each)
        is_alone = not any(_is_told(item.span, article, said) for item in items)
        if is_alone if is_line else not has_own:
            told += _items(each, items, article, said)
    return _in_order(told, articles)


def _in_order(evidence: Sequence[Evidence], articles: Mapping[str, Article]) -> list[Evidence]:
    """The sentences, those of a list in its order."""
    placed: dict[tuple[str, int], list[Evidence]] = {}
    for each in evidence:
        lead, _ = _of(each.sentence.span, articles[each.article_id])
        start = lead.span.start if lead else each.sentence.span.start
        placed.setdefault((each.article_id, start), []).append(each)
    return [e for some in placed.values() for e in sorted(some, key=lambda e: e.sentence.span)]


def _items(
    each: Evidence, items: Sequence[Block], article: Article, said: set[tuple[str, Span]]
) -> Iterator[Evidence]:
    """The items that are not told already."""
    for number, item in enumerate(items[:MOST], 1):
        if not _is_told(item.span, article, said):
            said.add((article.id, item.span))
            place = Sentence(each.sentence.number + number, item.span)
            yield replace(each, sentence=place, answer=None, named=None)


def _is_told(span: Span, article: Article, said: set[tuple[str, Span]]) -> bool:
    return any(id == article.id and span.overlaps(other) for id, other in said)


def _of(span: Span, article: Article) -> tuple[Block | None, Sequence[Block]]:
    """The line over the words' list, and the list."""
    block = article.block_at(span.start)
    if block is None or block.kind not in {*_LEADS, BlockKind.LIST_ITEM}:
        return None, ()
    at = article.blocks.index(block)
    if block.kind is BlockKind.LIST_ITEM:
        while at and article.blocks[at].kind is BlockKind.LIST_ITEM:
            at -= 1
    below = article.blocks[at + 1 :]
    end = next((n for n, b in enumerate(below) if b.kind is not BlockKind.LIST_ITEM), len(below))
    items = below[:end]
    lead = _lead(article.blocks[at], items, article)
    is_other = lead is None or (
        block.kind is not BlockKind.LIST_ITEM and not lead.span.overlaps(span)
    )
    return (None, ()) if is_other else (lead, items)


def _lead(above: Block, items: Sequence[Block], article: Article) -> Block | None:
    """The last sentence over a list that it needs."""
    if above.kind not in _LEADS or not items:
        return None
    line = above.span.of(article.text)
    found = _LAST.search(line)
    start = above.span.start + (found.start() if found else 0)
    words = article.text[start : above.span.end]
    start += len(words) - len(words.lstrip())
    said = words.strip()
    if not said or standing.is_closed(said):
        return None
    goes_on = _GOES_ON.search(said) is not None and said[-1] not in ":\uff1a"
    breaks_off = above.kind is BlockKind.PARAGRAPH and goes_on
    depends = _DEPENDS.search(said) is not None
    first = items[0].span.of(article.text)
    forbids = _FORBIDS.search(said) is not None and not NEGATION.search(first)
    if not (depends or forbids or (breaks_off and standing.VERB.search(said))):
        return None
    return Block(above.kind, Span(start, above.span.end))
