"""Lists, code, quotations and tables as they stand on the page, and far jumps."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.doors.web.conftest import Served, Visit, ask, make, open_source, serve

MILL = """---
title: The mill
---
# The mill

The mill is cleaned in this order:

3. Stop the wheel.
4. Lift the stones.
   1. First the runner.
   2. Then the bedstone.

- oil
- cloths

1) Sweep it (a).

```
while wet:
    wait(day)
```

> A wet mill grinds no flour.

The wheel turns again on Monday.
"""
TOWNS = "town,year,mayor\nAldmoor,2019,Ina Voss\nBrack,2019,Tom Reed\nBrack,2020,Lea Quist\n"
NUMBERED = (
    "The rules of the mill are these.\n\n1. Nobody smokes.\n2. Nobody runs.\n3. Nobody sings.\n"
)
LONG = "\n\n".join(f"In {1500 + n} the lock was painted by keeper {n}." for n in range(600))


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page with a Markdown article, a table, a plain list and a long article."""
    directory = tmp_path_factory.mktemp("mill")
    river = "The river is wide here and there. " * 400 + "It ends in an estuary."
    texts = (
        ("river.txt", river),
        ("mill.md", MILL),
        ("towns.csv", TOWNS),
        ("rules.txt", NUMBERED),
        ("lock.txt", LONG),
    )
    yield from serve(make(directory, *texts), directory)


def style(page: Page, words: str, name: str) -> str:
    """What the browser makes of the block with these words."""
    block = page.locator("#article [data-at]", has_text=words).first
    return str(block.evaluate("(node, name) => getComputedStyle(node)[name]", name))


def shown_number(page: Page, words: str) -> int:
    """The number of an item, of its own or given by the browser."""
    item = page.locator("#article li", has_text=words)
    own = re.match(r"\d+", item.inner_text())
    if own:
        assert "none" == style(page, words, "listStyleType")
        return int(own[0])
    assert "decimal" == style(page, words, "listStyleType")
    return int(item.get_attribute("value") or 0)


def test_lists_are_numbered_and_nested_as_their_original_is(visit: Visit, mill: Served) -> None:
    """From its first number on; deeper items stand further in; bullets are bullets."""
    page, _ = visit(mill.url)
    open_source(page, "The mill")
    for words, number in (("Stop the wheel", 3), ("Lift the stones", 4), ("bedstone", 2)):
        assert number == shown_number(page, words)
    assert "disc" == style(page, "cloths", "listStyleType")
    outer, inner = (
        float(style(page, words, "marginLeft").removesuffix("px"))
        for words in ("Lift the stones", "bedstone")
    )
    assert outer < inner


def test_an_item_with_its_own_number_has_no_mark_beside_it(visit: Visit, mill: Served) -> None:
    """A plain text brings its numbers."""
    page, _ = visit(mill.url)
    open_source(page, "rules")
    assert "none" == style(page, "2. Nobody runs", "listStyleType")


def test_code_is_one_block_with_its_indents(visit: Visit, mill: Served) -> None:
    """No gap between its lines; a quotation is set off."""
    page, _ = visit(mill.url)
    open_source(page, "The mill")
    first, second = (page.locator("#article .code", has_text=w) for w in ("while wet", "wait(day)"))
    expect(second.locator("span")).to_have_attribute("style", "padding-left:4ch")
    above, below = first.bounding_box(), second.bounding_box()
    assert above
    assert below
    assert abs(above["y"] + above["height"] - below["y"]) < 1
    expect(page.locator("#article .quote")).to_have_text("A wet mill grinds no flour.")


def test_rows_stand_below_each_other(visit: Visit, mill: Served) -> None:
    """In short and in an answer: each on a line of its own, its number beside it."""
    page, _ = visit(mill.url)
    open_source(page, "towns")
    expect(page.locator("#welcome .overview .row").nth(1)).to_be_visible()
    turn = ask(page, "Who was mayor of Brack?")
    for rows in (page.locator(f"{turn} .row"),):
        lefts = {round((row.bounding_box() or {"x": -1})["x"]) for row in rows.all()}
        assert 1 == len(lefts)
        assert 1 < rows.count()
    assert "town" == page.locator("#article td .head").first.inner_text()


def test_a_far_jump_shows_the_words_at_once(visit: Visit, mill: Served) -> None:
    """It does not glide past hundreds of paragraphs."""
    page, _ = visit(mill.url)
    turn = ask(page, "Who painted the lock in 2071?")
    open_source(page, "The mill")
    page.locator(f"{turn} .cite").first.click()
    page.wait_for_selector("mark.now")
    page.wait_for_timeout(100)
    expect(page.locator("mark.now").first).to_be_in_viewport(timeout=1)


def test_words_are_found_within_a_paragraph_longer_than_the_window(
    visit: Visit, mill: Served, width: int
) -> None:
    """What is found stands in view, also at the paragraph's end."""
    page, _ = visit(mill.url, width)
    open_source(page, "river")
    page.fill("#find-in input", "estuary")
    expect(page.locator("#find-in .hits")).to_have_text("1 of 1")
    page.wait_for_function(
        """() => {
        const [range] = CSS.highlights.get("found-now");
        const [words, pane] = [range, document.querySelector("#article")]
            .map((each) => each.getBoundingClientRect());
        return words.top > pane.top && words.bottom < pane.bottom;
    }""",
        timeout=10_000,
    )


def test_escape_clears_the_search_before_it_closes_the_sheet(visit: Visit, mill: Served) -> None:
    """On a phone: the list is whole again, and the next one closes it."""
    page, _ = visit(mill.url, 390)
    page.click("[data-act=side]")
    page.fill("#find-source", "mill")
    expect(page.locator("#list li")).to_have_count(1)
    page.press("#find-source", "Escape")
    expect(page.locator("#list li")).to_have_count(6)
    expect(page.locator("#find-source")).to_be_visible()
    page.press("#find-source", "Escape")
    expect(page.locator("#side")).to_be_hidden()
