"""The article as a reader reads it: contents, search, evidence, and words one chooses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.doors.web.conftest import (
    ABSENT,
    BETWEEN,
    PILLAR,
    Served,
    Visit,
    ask,
    make,
    open_article,
    open_source,
    serve,
)

WIDE = """---
title: Signs 😀
source: https://example.org/signs
---
The 😀 emoji and the \U0001d518 letter stand before it. The zither 😀 was built in Graz in 1888.

The zither\u202d has thirty strings.
"""


@pytest.fixture(scope="module")
def signs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page with an article whose characters take two units in a browser."""
    directory = tmp_path_factory.mktemp("signs")
    yield from serve(make(directory, ("signs.txt", WIDE)), directory)


@pytest.mark.parametrize(
    "question", ["Where was the zither built?", "How many strings does the zither have?"]
)
def test_marks_are_exact_beside_wide_and_reversing_signs(
    visit: Visit, signs: Served, question: str
) -> None:
    """What is marked is the article's text from the citation's start to its end."""
    page, _ = visit(signs.url)
    turn = ask(page, question)
    number = page.locator(f"{turn} .cite").first
    start, end = (int(number.get_attribute(f"data-{edge}") or 0) for edge in ("start", "end"))
    page.wait_for_selector("mark.now")
    marked = "".join(page.locator("mark[data-marks=a1-c1]").all_text_contents())
    text = signs.library.article(number.get_attribute("data-article") or "").text
    assert text[start:end].replace("\u202d", "202D") == marked


def test_a_web_source_is_a_link(visit: Visit, signs: Served) -> None:
    """The original opens in a tab of its own."""
    page, _ = visit(signs.url)
    page.locator("#list button", has_text="Signs").click()
    link = page.locator("#article .origin a")
    expect(link).to_have_attribute("href", "https://example.org/signs")
    expect(link).to_have_attribute("target", "_blank")


def test_headings_are_an_outline(visit: Visit, served: Served, width: int) -> None:
    """Contents lists them, and one leads to its heading."""
    page, _ = visit(served.url, width)
    open_article(page)
    page.click("[popovertarget=outline]")
    page.locator("#outline button", has_text="Building Bilateral").click()
    heading = page.locator("#article h3", has_text="Building Bilateral")
    expect(heading).to_be_in_viewport()
    expect(page.locator("#outline")).to_be_hidden()


def test_words_are_found_with_their_number(visit: Visit, served: Served) -> None:
    """Case does not matter, Enter goes to the next and round, Escape clears."""
    page, _ = visit(served.url)
    page.fill("#find-in input", "INDO-pacific")
    text = page.locator("#article .text").inner_text().lower()
    many = text.count("indo-pacific")
    hits = page.locator("#find-in .hits")
    expect(hits).to_have_text(f"1 of {many}")
    page.press("#find-in input", "Enter")
    expect(hits).to_have_text(f"2 of {many}")
    assert many == page.evaluate("CSS.highlights.get('found').size")
    page.fill("#find-in input", "no such words")
    expect(hits).to_have_text("none")
    page.press("#find-in input", "Escape")
    expect(page.locator("#find-in input")).to_have_value("")


def test_evidence_is_gone_through_in_the_answers_order(visit: Visit, served: Served) -> None:
    """Next goes through all of it, in other articles too, and round; the place is told."""
    page, _ = visit(served.url)
    ask(page, ABSENT)
    page.click("#a1 .cite >> nth=0")
    many = page.locator("#a1 .nearest .cite").count()
    seen = set()
    for _ in range(many):
        page.click("#tools [data-step='1']")
        page.wait_for_timeout(500)
        seen.add(page.locator("#article mark.now").first.get_attribute("data-marks"))
    assert many == len(seen)
    expect(page.locator("#tools .where")).to_contain_text(f" of {many}")


def test_evidence_of_another_article_is_not_counted_as_this_ones(
    visit: Visit, served: Served
) -> None:
    """After a refusal only the near sentences of the open article are counted above it."""
    page, _ = visit(served.url)
    open_source(page, "<b>Tea</b>")
    turn = ask(page, BETWEEN)
    near = page.locator(f"{turn} .nearest .cite")
    own = near.evaluate_all("all => all.filter(e => e.dataset.article === 'tea').length")
    assert near.count() > own
    expect(page.locator("#tools .where")).to_have_text(str(own))
    expect(page.locator("#tools .evidence")).to_be_visible(visible=own > 0)
    near.first.click()
    expect(page.locator("#tools .where")).to_have_text(re.compile("^1 of"))


def test_marked_words_lead_to_the_sentence_of_the_answer(
    visit: Visit, served: Served, width: int
) -> None:
    """A click on them shows the statement; on a phone it closes the article."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    open_article(page)
    page.locator("#article mark.cited").first.click()
    expect(page.locator("#a1 .statement.told")).to_be_visible()
    expect(page.locator("#a1 .cite").first).to_be_focused()
    assert not page.locator("#reading:modal").count()


def choose(page: Page, words: str) -> None:
    """Select these words of the article."""
    page.evaluate(
        """words => {
        const walker = document.createTreeWalker(
            document.querySelector("#article .text"), NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            node.parentElement.scrollIntoView();
            return getSelection().setBaseAndExtent(node, at, node, at + words.length);
        }
    }""",
        words,
    )


def test_chosen_words_are_asked_about_and_copied_with_their_citation(
    visit: Visit, served: Served
) -> None:
    """The question holds them; the copy has quote, author, title and source."""
    page, _ = visit(served.url, permissions=["clipboard-read", "clipboard-write"])
    choose(page, "free and open Indo-Pacific")
    page.click("[data-act=copy-cited]")
    expect(page.locator("#toast")).to_contain_text("Copied with its citation.")
    assert (
        "“free and open Indo-Pacific” — Professor Pema Gyalpo, Japan–India cooperation in the "
        "Indo-Pacific, essay, given by the owner of this project"
    ) == page.evaluate("navigator.clipboard.readText()")
    choose(page, "Dharma Guardian")
    page.click("[data-act=ask-about]")
    field = page.locator("#question textarea")
    expect(field).to_have_value("What do the articles say about “Dharma Guardian”?")
    expect(field).to_be_focused()


def test_an_answer_sends_no_article(visit: Visit, served: Served) -> None:
    """From Enter to the mark less than 30 KB come; a jump back sends nothing."""
    page, _ = visit(served.url)
    sizes: list[int] = []
    page.on("response", lambda r: sizes.append(len(r.body())) if "/call/ask" in r.url else None)
    asked: list[str] = []
    ask(page, PILLAR)
    ask(page, "When was the IPOI announced?")
    page.wait_for_timeout(3_000)  # what follows was looked up
    assert 0 < sum(sizes) < 60_000
    page.on("request", lambda r: asked.append(r.url))
    page.click("#a1 .cite >> nth=0")
    page.wait_for_selector("mark.now[data-marks=a1-c1]")
    assert [] == asked


def test_what_follows_can_be_asked(visit: Visit, served: Served) -> None:
    """Two or three questions stand under the last answer; one that is asked is answered."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    next_ones = page.locator("#a1 .next button")
    expect(next_ones.first).to_be_visible()
    assert 1 <= next_ones.count() <= 3
    next_ones.first.click()
    page.wait_for_selector("#a2[data-state=answered]")
    expect(page.locator("#a1 .next")).to_have_count(0)


def test_many_sources_are_searched_as_one_types(
    visit: Visit, tmp_path_factory: pytest.TempPathFactory, width: int
) -> None:
    """Of 300 all are reached; words narrow the list; keys walk it; boxes choose what is asked."""
    directory = tmp_path_factory.mktemp("many")
    rows = [
        {"id": f"a{n}", "title": f"Report {n}", "text": f"Village {n} sold {n} tons of rice.",
         "author": "Ada" if n % 2 else "Bo", "tags": ["wool" if n % 3 else "rice"],
         "published": f"{2000 + n % 10}-05-01", "language": "de" if n % 50 == 4 else "en"}
        for n in range(300)
    ]  # fmt: skip
    rows_file = ("rows.jsonl", "\n".join(map(json.dumps, rows)))
    for served in serve(make(directory, rows_file), directory):
        page, _ = visit(served.url, width)
        if width < 600:
            page.click("[data-act=side]")
        expect(page.locator("#sources .count")).to_have_text("301")
        for _ in range(12):
            page.locator("#list").evaluate("e => e.scrollTo(0, e.scrollHeight)")
            page.wait_for_timeout(300)
        expect(page.locator("#list li")).to_have_count(301)
        page.click("#find-source")
        page.keyboard.type("report 28")
        expect(page.locator("#list li")).to_have_count(13, timeout=5_000)  # of 10,000: 0.3 s
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(page.locator("#list button").nth(1)).to_be_focused()
        for title in ("Report 281", "Report 282"):
            page.get_by_label(f"Ask {title}").check()
        page.fill("#find-source", "")
        page.click("#sources .filters summary")
        page.focus("#by-author")
        page.select_option("#by-author", "Bo")
        expect(page.locator("#sources .count")).to_have_text("150 of 301")
        page.keyboard.press("Tab")
        expect(page.locator("#by-tag")).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(page.locator("#by-tag")).to_have_value("rice")
        expect(page.locator("#sources .count")).to_have_text("50 of 301")
        page.fill("#since", "2004")
        page.fill("#until", "2006")
        expect(page.locator("#sources .count")).to_have_text("20 of 301")
        page.select_option("#by-language", "de")
        expect(page.locator("#sources .count")).to_have_text("2 of 301")
        if width < 600:
            page.keyboard.press("Escape")
        expect(page.locator("#scope")).to_contain_text("Asking 2 articles")
        turn = ask(page, "How many tons of rice did village 5 sell?")
        cited = page.locator(f"{turn} .cite").evaluate_all("all => all.map(e => e.dataset.article)")
        assert {"a281", "a282"} >= set(cited)
        page.close()
