"""Menus around a page's text, told by their words.

Text that is copied from a page has them as short lines. One such word may be a heading; several of
them in a row, without a sentence, are a menu.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askcite.text import signs
from askcite.text.late import late
from askcite.text.layout.lines import Unit
from askcite.types import BlockKind

_LINK: Final = late(
    r"(?i)(?:home(?: ?page)?|(?:about|contact)(?: us)?|(?:site ?|main )?(?:search|menu|navigation)"
    r"|news(?:room)?|latest news|blog|faqs?|site ?map|careers|jobs|press|media|accessibility"
    r"|privacy(?: policy| notice| statement)?|terms(?: of (?:use|service))?"
    r"|terms (?:and|&) conditions|cookies?(?: policy| settings| preferences)?|legal(?: notice)?"
    r"|disclaimer|imprint|impressum|datenschutz(?:erklärung)?|kontakt|startseite|accueil|contacto"
    r"|inicio|mentions légales|log ?(?:in|out)|sign ?(?:in|up|out)|register|(?:my )?account|basket"
    r"|cart|checkout|shop|store|donate|subscribe|newsletter|events|gallery|services|products"
    r"|support|help|facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|mastodon|bluesky"
    r"|whatsapp|rss(?: feed)?|e-?mail|print|share|tweet|categories|archives?|tags|previous|next"
    r"|(?:older|newer) (?:posts|entries)|back|close|more|english|deutsch|français|español|italiano)"
    r"[\s:»\u203a→←▾▼+|]*$"
)
"""Words that name a page's parts, not what its text is about."""
_CHARACTERS: Final = 36
_WORDS: Final = 5
"""Of a menu's line, at most."""
_FEWEST: Final = 2
"""Links of a menu, at least, and a third of its lines; three, and half, over blank lines."""
_BAR_CHARACTERS: Final = 200
_BARS: Final = late(r"\s*[|•·]\s*")


def mark(units: Sequence[Unit], lines: Sequence[str], kinds: list[BlockKind]) -> None:
    """Turn menus, and titles over them, into furniture."""
    links = [_is_link(line) for line in lines]
    for at, line in enumerate(lines):
        if kinds[at] is BlockKind.PARAGRAPH and _is_bar(line):
            kinds[at] = BlockKind.FURNITURE
    for run in _runs(lines, kinds):
        for menu in _menus(run, units, links):
            _furnish(menu, kinds)
    for at in reversed(range(len(units) - 1)):
        heads = kinds[at] is BlockKind.PARAGRAPH and units[at].after_blank
        if heads and _is_short(lines[at]) and _is_linked(at + 1, links, lines, kinds):
            kinds[at] = BlockKind.FURNITURE


def _menus(
    run: Sequence[int], units: Sequence[Unit], links: Sequence[bool]
) -> Iterator[Sequence[int]]:
    """The menus among short lines."""
    for group in _groups(run, units):
        count = sum(links[at] for at in group)
        if count >= _FEWEST and 3 * count >= len(group) > _FEWEST:
            yield group
    named = [at for at in run if links[at]]
    if len(named) > _FEWEST:
        inside = range(named[0], named[-1] + 1)
        if 2 * len(named) >= len(inside):
            yield inside


def _is_link(line: str) -> bool:
    """True for a name of a page's part, or several."""
    return _LINK.match(line) is not None or _is_bar(line)


def _is_bar(line: str) -> bool:
    """True for names of a page's parts on one line."""
    parts = _BARS.split(line) if len(line) <= _BAR_CHARACTERS else []
    return len(parts) > 1 and sum(_LINK.match(part) is not None for part in parts) > 1


def _is_linked(at: int, links: list[bool], lines: Sequence[str], kinds: list[BlockKind]) -> bool:
    """True for furniture that one follows by clicking."""
    return kinds[at] is BlockKind.FURNITURE and (links[at] or signs.is_invitation(lines[at]))


def _runs(lines: Sequence[str], kinds: Sequence[BlockKind]) -> Iterator[list[int]]:
    """Short lines that follow one another."""
    run: list[int] = []
    for at, line in enumerate(lines):
        plain = kinds[at] in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FURNITURE)
        if plain and (_is_short(line) or _is_link(line)):
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_short(line: str) -> bool:
    short = len(line) <= _CHARACTERS and len(line.split()) <= _WORDS
    return short and not signs.ends_sentence(line) and not any(map(str.isdigit, line))


def _groups(run: Sequence[int], units: Sequence[Unit]) -> Iterator[list[int]]:
    """The parts of a run between blank lines."""
    group: list[int] = []
    for at in run:
        if group and units[at].after_blank:
            yield group
            group = []
        group.append(at)
    yield group


def _furnish(places: Sequence[int], kinds: list[BlockKind]) -> None:
    for at in places:
        kinds[at] = BlockKind.FURNITURE
