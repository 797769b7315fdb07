"""Signs by which an HTML element tells its part."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from askcite.sources.hypertext.raised import NOTE_MARK

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIDES: Final = frozenset({"nav", "aside", "footer", "form", "button", "iframe", "menu"})
_SIDE: Final = re.compile(
    r"(?:^|[\s_-])(?:shar(?:e|ing)|social|related|recirc\w*|recommend\w*|promo\w*|newsletter"
    r"|subscri\w+|signup|cookies?|consent|banner|adverts?|ads?|sponsor\w*|comments?|respond|menu"
    r"|nav|navbar|navigation|breadcrumbs?|sidebar|widgets?|footer|toolbar|pagination|pager|skip|toc"
    r"|editsection|navbox|catlinks|printfooter|noprint|jump|popup|modal|login|search|tags"
    r"|sitesub|hatnote|metadata)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names that pages give to what stands beside their article."""
_LINKED: Final = 0.7
"""Share of a paragraph's words that are links where it is a list of links."""
_NOTED: Final = re.compile(r"\b(?:footnote|endnote|rearnote)(?!s|-?ref)\b")
_CLOSES: Final = re.compile(r"[\w.,;:!?\"'”’)\]»]$")
_BARE: Final = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_ROMAN: Final = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
_TITLES: Final = frozenset({"title", "MsoTitle"})
_LABELS: Final = frozenset({"span", "b", "strong", "em", "label"})
_ENDS_LABEL: Final = re.compile(r"[^\W\d_]{2}[a-z]:?$|[:?!]$|[^\W\d_]{3}\.$")
_ENDS_WORDS: Final = re.compile(r"[^\W\d_]{2}[?!:]$")
_OPENS_WORDS: Final = re.compile(r"[^\W\d_a-z][a-zß-ÿ’']|[IA] ")
_CODE: Final = frozenset({"code", "kbd", "samp", "a", "tt"})
_VALUE: Final = re.compile(r"[^\W\d_a-z][a-z]|\d")
_ACTS: Final = re.compile(r"(?i)(?:^|[\s_-])actions?(?:$|[\s_-])")
_PRESENTED: Final = ("presentation", "none")
_BACK: Final = re.compile(r"[\s↩︎^↑⤴⏎]+$")
"""The link from a note back to its mark."""
_MARKS: Final = frozenset({"mw-editsection", "mw-cite-backlink"})
"""Signs of an encyclopedia's page that lead elsewhere."""


def number(value: str | None) -> int:
    """The number that an attribute says, else 1."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 5 else 1


def is_counted(parent: _Element) -> bool:
    """True for a list whose items have numbers."""
    return parent.tag == "ol" and not _BARE.search(parent.get("style", ""))


def first_number(parent: _Element) -> int:
    """The number of a list's first item."""
    first = parent.get("start", "")
    if first.isdecimal():
        return int(first)
    return 1 if parent.get("reversed") is None else len(parent.findall("li"))


def counted(number: int, kind: str) -> str:
    """The number as a list of that type shows it."""
    signs = {"a": ascii_lowercase, "i": _ROMAN}.get(kind.lower(), ())
    sign = signs[number - 1] if 0 < number <= len(signs) else str(number)
    return f"{sign.upper() if kind in ('A', 'I') else sign}."


def is_cell(element: _Element) -> bool:
    """True for a cell of a table."""
    return element.tag in ("td", "th", "cell")


def parent_tag(element: _Element) -> str:
    """The tag of the element around."""
    parent = element.getparent()
    return str(parent.tag) if parent is not None else ""


def around(element: _Element, tag: str) -> _Element | None:
    """The nearest element of that tag around an element."""
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return parent


def is_laid_out(row: _Element) -> bool:
    """True for a row that merely lays out parts.

    So the page may say of its table, or of one around it whose cells hold paragraphs.
    """
    cells = [cell for cell in row if is_cell(cell)]
    if any(map(holds_blocks, cells)):
        return True
    table = around(row, "table")
    if table is None or any(cell.tag == "th" for cell in cells):
        return False
    if table.get("role") in _PRESENTED:
        return True
    laid_out = any(outer.get("role") in _PRESENTED for outer in table.iterancestors("table"))
    return laid_out and any(cell.find(".//p") is not None for cell in cells)


def holds_blocks(element: _Element) -> bool:
    """True for one that holds paragraphs or headings."""
    parts = element.findall(".//p")
    return len(parts) > 1 or any(True for _ in element.iter("h1", "h2", "h3", "h4", "h5", "pre"))


def is_bold(element: _Element) -> bool:
    """True for a paragraph of nothing but bold words."""
    children = [child for child in element if isinstance(child.tag, str)]
    if not children or (element.text or "").strip() or children[0].tag not in ("b", "strong"):
        return False
    return all(c.tag in ("b", "strong", "br") and not (c.tail or "").strip() for c in children)


def is_beside(element: _Element) -> bool:
    """True for what pages have beside their article."""
    tag = element.tag
    if tag in _SIDES or element.get("role") in ("navigation", "complementary", "search"):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if names != " " and _SIDE.search(names):
        return True
    if tag not in ("p", "li", "h2", "h3"):
        return False
    whole = sum(len(part) for part in element.itertext())
    links = sum(len(part) for a in element.iter("a") for part in a.itertext())
    return links > _LINKED * whole


def merely_acts(element: _Element) -> bool:
    """True for links by which a value is changed."""
    if not _ACTS.search(element.get("class", "")):
        return False
    whole = "".join(element.itertext()).split()
    return whole == "".join("".join(a.itertext()) for a in element.iter("a", "button")).split()


def is_title(element: _Element) -> bool:
    """True for a paragraph in the style of titles.

    So programs of offices write them.
    """
    return not _TITLES.isdisjoint(element.get("class", "").split())


def is_mark(element: _Element) -> bool:
    """True for marks of notes and of pages."""
    if element.tag == "span" and not _MARKS.isdisjoint(element.get("class", "").split()):
        return True
    return leads_back(element) or marks_note(element) or "pagebreak" in _types(element)


def _types(element: _Element) -> str:
    """The part that books name an element to be."""
    return f"{element.get('epub:type', '')} {element.get('role', '')}"


def is_note(element: _Element) -> bool:
    """True for a block that books name a note."""
    named = _NOTED.search(_types(element)) is not None
    return named and element.tag in ("aside", "p", "li", "div")


def marks_note(element: _Element) -> bool:
    """True for a link that is a note's mark.

    It is named as one, or leads within the page and stands at a word.
    """
    if element.tag != "a":
        return False
    if "noteref" in _types(element):
        return True
    words = "".join(element.itertext())
    leads = element.get("href", "").startswith("#") and NOTE_MARK.match(words)
    return bool(leads and not words.isalpha() and _CLOSES.search(before(element)))


def is_raised(element: _Element) -> bool:
    """True for a link in raised type."""
    return parent_tag(element) == "sup" or next(element.iter("sup"), None) is not None


def block(element: _Element | None) -> _Element | None:
    """The paragraph, item or cell around an element."""
    while element is not None and element.tag not in ("p", "li", "div", "dd", "td", "aside"):
        element = element.getparent()
    return element


def leads_back(element: _Element) -> bool:
    """True for the link from a note to its mark.

    The notes of a book may be in a file of their own.
    """
    leads = element.tag == "a" and element.get("href")
    return bool(leads and _BACK.match("".join(element.itertext())))


def gap(element: _Element) -> str:
    """The space between a label or question and what follows.

    They are elements of one kind, whole words, with nothing between; or words that end, and others
    that open right behind them.
    """
    if not isinstance(element.tag, str):  # a comment
        return ""
    if element.tail:
        ends = element.tag not in _CODE and _ENDS_WORDS.search("".join(element.itertext()))
        return " " if ends and _OPENS_WORDS.match(element.tail) else ""
    after = element.getnext()
    if after is None or after.tag != element.tag or element.tag not in _LABELS:
        return ""
    first, second = ("".join(each.itertext()) for each in (element, after))
    return " " if _ENDS_LABEL.search(first) and _VALUE.match(second) else ""


def before(element: _Element) -> str:
    """The last words before an element."""
    before = element.getprevious()
    if before is None:
        parent = element.getparent()
        return ((parent.text or "") if parent is not None else "")[-20:]
    words = before.tail or "".join(before.itertext())
    return words[-20:]


def leads_within(element: _Element) -> bool:
    """True for a link to a place of its page."""
    around = element.getparent()
    links = [*element.iter("a"), *([around] if around is not None and around.tag == "a" else [])]
    return any(link.get("href", "").startswith("#") for link in links)
