"""Tables of contents in plain text and in markup."""

from __future__ import annotations

from askcite.text.layout import blocks
from askcite.types import Block, BlockKind, Span

TITLES = ("Why the harbour silts", "Dredging by hand", "Costs of a new quay", "Who decides")
BODY = "The town council has argued about this for eleven years, and it has yet to agree."


def _kinds(text: str) -> dict[str, list[BlockKind]]:
    found: dict[str, list[BlockKind]] = {}
    for block in blocks.find(text):
        found.setdefault(block.span.of(text), []).append(block.kind)
    return found


def _sections() -> str:
    return "\n\n".join(f"{title}\n\n{number}. {BODY}" for number, title in enumerate(TITLES))


def test_a_list_of_the_text_s_own_titles_is_furniture() -> None:
    """Only the titles over words stay headings."""
    text = "The harbour\n\n" + "\n".join(TITLES) + "\n\n" + _sections()
    kinds = _kinds(text)
    for title in TITLES:
        assert kinds[title] == [BlockKind.FURNITURE, BlockKind.HEADING]


def test_so_is_one_line_that_is_made_of_them_apart_or_glued() -> None:
    """Pages that are copied have both."""
    apart, glued = " ".join(TITLES), "".join(TITLES)
    kinds = _kinds(f"{apart}\n{glued}\n\n{_sections()}")
    assert kinds[apart] == kinds[glued] == [BlockKind.FURNITURE]


def test_pages_and_numbers_beside_the_titles_do_not_hide_it() -> None:
    """As in a book."""
    listed = [f"{n}. {title} ..... {7 * n}" for n, title in enumerate(TITLES, 1)]
    text = "\n".join(listed) + "\n\n" + _sections()
    furniture = [b for b in blocks.find(text) if b.kind is BlockKind.FURNITURE]
    assert len(furniture) == len(TITLES)


def test_a_list_that_a_sentence_introduces_is_one_of_facts() -> None:
    """Its items are told of below."""
    text = "The council asked four questions:\n\n" + "\n".join(f"- {t}" for t in TITLES)
    text += "\n\n" + _sections()
    kinds = _kinds(text)
    for title in TITLES:
        assert BlockKind.FURNITURE not in kinds[title]


def test_a_refrain_is_no_list_of_titles() -> None:
    """It stands again in a row."""
    refrain = "Heave away my sailors\nThe tide is in the bay\nAnd morning finds us far at sea"
    verse = "We drank the harbour empty\nAnd sang the landlord gone"
    text = "\n\n".join([refrain, verse, refrain, verse.replace("sang", "swore"), refrain])
    assert all(b.kind is not BlockKind.FURNITURE for b in blocks.find(text))


def test_items_of_a_page_s_list_are_furniture_too() -> None:
    """Markup tells headings, and links are items."""
    text = "\n".join([*TITLES, *(line for title in TITLES for line in (title, BODY))])
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    given = [
        Block(
            BlockKind.LIST_ITEM
            if at < len(TITLES)
            else BlockKind.PARAGRAPH
            if (at - len(TITLES)) % 2
            else BlockKind.HEADING,
            span,
        )
        for at, span in enumerate(spans)
    ]
    kinds = [block.kind for block in blocks.refine(text, given)]
    assert kinds[: len(TITLES)] == [BlockKind.FURNITURE] * len(TITLES)
    assert BlockKind.FURNITURE not in kinds[len(TITLES) :]
