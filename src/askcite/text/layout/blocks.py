"""The blocks of plain text, told by words and shape.

Text without markup gives only signs, so every rule asks for several and the rest is paragraph: a
fact that is taken for a heading or for furniture could never be cited.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from askcite.text import signs
from askcite.text.late import late
from askcite.text.layout import contents, faq, menus
from askcite.text.layout.lines import LETTER, Unit, gather
from askcite.types import Block, BlockKind

_SIGN_CHARACTERS: Final = 300
"""Longer lines are paragraphs without a further look: no label, caption or byline is so long."""
_MAX_HEADINGS: Final = 2
"""Title and section may follow one another; more in a row are a list of names."""
_TOLD: Final = frozenset({BlockKind.TABLE_ROW, BlockKind.NOTE, BlockKind.QUESTION})
"""Kinds that words cannot tell better."""
_MARKERS: Final = {BlockKind.LIST_ITEM: "-"}
_FEW_WORDS: Final = 4
"""Of a title right over facts ("Adults: 9 euros")."""
_FEWEST_NUMBERED: Final = 2
"""Numbered headings of a text without others; a single one is rather an item."""
_PARTED: Final = late(r"\S(?:[ \t]{4,}|\t+)\S")
_HEAD: Final = 5
"""Lines before the text: its title, who wrote it, who took its pictures, its day."""
_MOVED_IN: Final = 8
"""Characters before a title in the middle of its line."""
_NUMBER: Final = late(r"\d{1,2}[.)]\s*")
_RULE: Final = late(r"(=+|-{3,}|~{3,}|\^{3,})$")


def find(text: str) -> tuple[Block, ...]:
    """The blocks of plain `text`, in order and disjoint.

    Lines without a letter or digit are none. Spans leave out list markers and the space around;
    a hard-wrapped paragraph is one block.
    """
    gathered = gather(text)
    ruled = {
        unit.start
        for unit, after in pairwise(gathered)
        if not after.after_blank and _RULE.match(text, after.start, after.end)
    }
    units = [u for u in gathered if LETTER.search(text, u.start, u.end)]
    lines = _lines(text, units)
    kinds = _first_kinds(units, lines)
    menus.mark(units, lines, kinds)
    _mark_head(units, lines, kinds)
    _mark_headings(text, units, lines, kinds)
    _mark_numbered(units, lines, kinds)
    for number, unit in enumerate(units):
        heads = unit.start in ruled or (number == 0 and _opens_article(units, lines, kinds))
        if heads and kinds[number] is BlockKind.PARAGRAPH:
            kinds[number] = BlockKind.HEADING
        if kinds[number] is BlockKind.HEADING and signs.tells_in_capitals(lines[number]):
            kinds[number] = BlockKind.PARAGRAPH
    found = [Block(k, u.span) for k, u in zip(kinds, units, strict=True)]
    return faq.told(text, contents.told(text, found))


def refine(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks from markup, some kinds told by words.

    Those are captions, bylines, furniture and questions.
    """
    known = list(blocks)
    units = [Unit(b.span.start, b.span.end, _MARKERS.get(b.kind, ""), True) for b in known]
    kinds = _first_kinds(units, _lines(text, units))
    plain = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    told = (
        Block(b.kind if k in plain or b.kind in _TOLD or _is_head(b.kind, k) else k, b.span)
        for k, b in zip(kinds, known, strict=True)
    )
    return faq.told(text, contents.told(text, tuple(told)))


def _is_head(marked: BlockKind, told: BlockKind) -> bool:
    """True for a heading worded like a caption."""
    return marked is BlockKind.HEADING and told is BlockKind.CAPTION


def _lines(text: str, units: list[Unit]) -> list[str]:
    return [text[u.start : min(u.end, u.start + _SIGN_CHARACTERS + 1)] for u in units]


def _first_kinds(units: list[Unit], lines: list[str]) -> list[BlockKind]:
    """Every unit's kind but heading."""
    kinds: list[BlockKind] = []
    related = 0
    for number, (unit, line) in enumerate(zip(units, lines, strict=True)):
        near = bool(unit.marker) or related == 1 or not unit.after_blank
        if related and near and _is_link(unit, line):
            related += 1
        else:
            related = int(_opens_related(number, units, lines))
        if related or _is_furniture(unit, line):
            kinds.append(BlockKind.FURNITURE)
        elif unit.marker:
            kinds.append(BlockKind.LIST_ITEM)
        else:
            kinds.append(_kind(line, lines[number - 1], kinds))
    return kinds


def _opens_related(number: int, units: list[Unit], lines: list[str]) -> bool:
    """True for a label with related links after it."""
    if units[number].marker or not signs.is_related_label(lines[number]):
        return False
    return number + 1 < len(units) and _is_link(units[number + 1], lines[number + 1])


def _is_link(unit: Unit, line: str) -> bool:
    if len(line) > _SIGN_CHARACTERS or signs.is_byline(line):
        return False
    return not line.endswith(".") if unit.marker else not signs.is_prose(line)


def _is_furniture(unit: Unit, line: str) -> bool:
    if unit.marker or len(line) > _SIGN_CHARACTERS:
        return False
    return signs.is_furniture(line) or signs.is_related_link(line)


def _kind(line: str, before: str, kinds: list[BlockKind]) -> BlockKind:
    if len(line) > _SIGN_CHARACTERS:
        return BlockKind.PARAGRAPH
    if signs.is_credit(line) or (not kinds and signs.is_scene(line)):
        return BlockKind.CAPTION
    after_byline = bool(kinds) and kinds[-1] is BlockKind.BYLINE
    after_credit = len(kinds) < _HEAD and kinds[-2:] == [BlockKind.BYLINE, BlockKind.CAPTION]
    about = not signs.is_date(before) and signs.is_about(line, before) if after_byline else False
    beside = after_byline and (about or signs.is_date(line))
    beside = beside or (after_credit and signs.is_date(line))
    if signs.is_byline(line) or beside:
        return BlockKind.BYLINE
    return BlockKind.PARAGRAPH


def _mark_head(units: list[Unit], lines: list[str], kinds: list[BlockKind]) -> None:
    """Turn the lines over a memo's title into bylines.

    They have words at both edges, the title stands in the middle.
    """
    title = next((n for n, line in enumerate(lines) if not _PARTED.search(line)), 0)
    if title > 1 and units[title].indent >= _MOVED_IN and signs.is_title(lines[title]):
        kinds[:title] = [BlockKind.BYLINE] * title
        kinds[title] = BlockKind.HEADING


def _mark_headings(text: str, units: list[Unit], lines: list[str], kinds: list[BlockKind]) -> None:
    """Turn short title-like lines over text into headings."""
    at = 0
    while at < len(units):
        first = at
        while at < len(units) and _may_head(at, units, lines, kinds):
            at += 1
        if first < at < len(units) and _carries(kinds[at], lines[at]):
            for number in _of_row(first, at, units):
                kinds[number] = BlockKind.HEADING
        elif first == at and _heads_in_sentence_case(at, text, units, lines, kinds):
            kinds[at] = BlockKind.HEADING
        at = max(at, first + 1)
    for at in reversed(range(len(units) - 1)):
        if _heads_what_is_no_prose(at, units, lines, kinds):
            kinds[at] = BlockKind.HEADING


def _may_head(at: int, units: list[Unit], lines: list[str], kinds: list[BlockKind]) -> bool:
    """True for a title, no name under a letter."""
    signs_letter = at > 0 and not units[at].after_blank and lines[at - 1].endswith(",")
    return kinds[at] is BlockKind.PARAGRAPH and signs.is_title(lines[at]) and not signs_letter


def _heads_what_is_no_prose(
    at: int, units: list[Unit], lines: list[str], kinds: list[BlockKind]
) -> bool:
    """True for a title apart over lines or headings.

    Over short lines that belong together, over a list, or over the heading of the first part.
    """
    apart = units[at].after_blank and units[at + 1].after_blank
    apart = apart or _heads_facts(at, units, lines)
    if not apart or kinds[at] is not BlockKind.PARAGRAPH or signs.ends_sentence(lines[at]):
        return False
    if not (signs.is_title(lines[at]) or signs.is_plain_heading(lines[at])):
        return False
    after = kinds[at + 1]
    if after is BlockKind.HEADING:
        return at + 2 >= len(units) or kinds[at + 2] is not BlockKind.HEADING
    grouped = at + 2 < len(units) and not units[at + 2].after_blank
    lists = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    return after in lists or (
        after is BlockKind.PARAGRAPH and grouped and not signs.is_continuation(lines[at + 1])
    )


def _heads_facts(at: int, units: list[Unit], lines: list[str]) -> bool:
    """True for a few words right over lines of facts."""
    under = range(at + 1, at + 3)
    if not units[at].after_blank or len(lines[at].split()) > _FEW_WORDS or under[-1] >= len(units):
        return False
    return all(not units[n].after_blank and signs.is_fact(lines[n]) for n in under)


def _mark_numbered(units: list[Unit], lines: list[str], kinds: list[BlockKind]) -> None:
    """Turn numbered title-like lines over text into headings.

    There are several like titles, each set apart, and then the longer ones are headings too; steps
    that follow one another are a list.
    """
    over = {BlockKind.PARAGRAPH, BlockKind.HEADING}
    apart = [
        at
        for at, unit in enumerate(units[:-1])
        if kinds[at] is BlockKind.LIST_ITEM
        and _NUMBER.fullmatch(unit.marker)
        and unit.after_blank
        and kinds[at + 1] in over
        and (units[at + 1].after_blank or _carries(kinds[at + 1], lines[at + 1]))
        and signs.is_headline(lines[at])
    ]
    titles = [at for at in apart if signs.is_title(lines[at]) or signs.is_plain_heading(lines[at])]
    fewest = 1 if BlockKind.HEADING in kinds else _FEWEST_NUMBERED
    for at in apart if len(titles) >= fewest else ():
        kinds[at] = BlockKind.HEADING


def _of_row(first: int, end: int, units: list[Unit]) -> range:
    """The headings among title-like lines in a row.

    All of a short row, the last of a long one.
    """
    if end - first <= _MAX_HEADINGS:
        return range(first, end)
    return range(end - 1, end) if units[end - 1].after_blank else range(0)


def _carries(kind: BlockKind, line: str) -> bool:
    """True for kinds that can stand under a heading."""
    if kind is BlockKind.PARAGRAPH:
        is_row = line.startswith("|") or " | " in line
        return is_row or (signs.is_prose(line) and not signs.is_continuation(line))
    return kind is not BlockKind.FURNITURE


def _opens_article(units: list[Unit], lines: list[str], kinds: list[BlockKind]) -> bool:
    """True where the first line is the article's title.

    It is set apart, or has its author under it.
    """
    body = next((n for n, kind in enumerate(kinds) if n and kind is not BlockKind.BYLINE), 0)
    apart = body > 1 or (body == 1 and units[1].after_blank)
    if body == 1 and lines[0].isupper() and not lines[1].isupper() and " " in lines[0]:
        return signs.is_headline(lines[0]) or signs.is_titled_part(lines[0])
    return apart and signs.is_headline(lines[0]) and _carries(kinds[body], lines[body])


def _heads_in_sentence_case(
    at: int, text: str, units: list[Unit], lines: list[str], kinds: list[BlockKind]
) -> bool:
    if at + 1 >= len(units) or not kinds[at] is kinds[at + 1] is BlockKind.PARAGRAPH:
        return False
    after = lines[at + 1]
    before = text[units[at - 1].start : units[at - 1].end] if at else ""
    opens = units[at].after_blank or signs.ends_sentence(before)
    apart = units[at].after_blank and units[at + 1].after_blank
    told = apart or signs.asks(lines[at])
    carries = signs.is_long(after) or (told and signs.ends_sentence(after))
    return (
        opens and carries and not signs.is_continuation(after) and signs.is_plain_heading(lines[at])
    )
