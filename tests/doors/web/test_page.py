"""The page in a browser: asking, finding the words, coming back, on a desk and on a phone."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.doors.web.conftest import (
    ABSENT,
    HOSTILE,
    PILLAR,
    Served,
    Visit,
    ask,
    open_article,
    open_source,
    visiting,
)

from askcite.answer.evidence import MAX_STATEMENTS
from askcite.answer.finding import FIRST_PASSAGES, READ_PASSAGES


@pytest.fixture(scope="module", params=[1280, 390])
def asked(browser: Browser, served: Served, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on which one question was answered."""
    with visiting(browser) as visit:
        may = ["clipboard-read", "clipboard-write"]
        page, _ = visit(served.url, request.param, permissions=may)
        ask(page, PILLAR)
        yield page


@pytest.fixture
def answered(asked: Page) -> Iterator[Page]:
    """The same for tests that only look at it; a card or sheet that they opened is closed again."""
    leave(asked)
    yield asked
    leave(asked)


def leave(page: Page) -> None:
    """Take pointer and focus away from the numbers, and with them the card; close the sheet."""
    close_sheet(page)
    page.mouse.move(0, 0)
    page.focus("#question textarea")
    page.keyboard.press("Escape")
    expect(page.locator(".card:visible")).to_have_count(0)


def close_sheet(page: Page) -> None:
    """Close the article's sheet, also one that is about to open."""
    page.wait_for_timeout(600)
    for sheet in ("#reading", "#side"):
        if page.locator(f"{sheet}:modal").count():
            page.click(f"{sheet} [data-close]")
            expect(page.locator(f"{sheet}:modal")).to_have_count(0)


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such element stands in the window."""
    page.wait_for_timeout(900)  # a smooth scroll
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    assert box
    assert size
    return 0 <= box["y"] < size["height"] and 0 <= box["x"] < size["width"]


def test_an_answer_marks_its_sentence_in_the_article(answered: Page, served: Served) -> None:
    """The cited sentence is marked in the article, to the character, with its short answer."""
    page = answered
    number = page.locator("#a1 .cite").first
    quote = "".join(page.locator('[data-marks="a1-c1"]').all_text_contents())
    assert "Japan leads the connectivity pillar within the IPOI" in quote
    assert "connectivity" in " ".join(page.locator("mark.short").all_text_contents())
    start, end = (int(number.get_attribute(f"data-{edge}") or 0) for edge in ("start", "end"))
    article = served.library.article(number.get_attribute("data-article") or "")
    assert article.text[start:end] == quote


def test_hovering_a_number_shows_the_quote_with_its_heading(answered: Page) -> None:
    """The card holds the quoted words and where they stand, and Escape takes it away."""
    page = answered
    page.mouse.move(0, 0)
    page.hover("#a1 .cite >> nth=0")
    card = page.locator("#a1 .card >> nth=0")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Japan leads the connectivity pillar")
    expect(card).to_contain_text("Convergence of Vision and Emergence of Mechanisms")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_keyboard_reaches_the_number_and_follows_it(answered: Page) -> None:
    """A number has a spoken label, shows its card on focus, and Enter goes to the words."""
    page = answered
    number = page.locator("#a1 .cite").first
    assert (number.get_attribute("aria-label") or "").startswith("Evidence 1, ")
    page.locator("#article").evaluate("e => e.scrollTo(0, 99999)")
    page.focus("#question textarea")
    for _ in range(14):
        page.keyboard.press("Shift+Tab")
        if number.evaluate("e => e === document.activeElement"):
            break
    expect(number).to_be_focused()
    expect(number.locator(".card")).to_be_visible()
    page.keyboard.press("Enter")
    assert in_view(page, "mark.now")
    assert page.url.endswith("/a1-c1")


def test_visitors_do_not_see_each_other(visit: Visit, served: Served) -> None:
    """One visitor's questions are nowhere in another's page."""
    first, _ = visit(served.url)
    ask(first, PILLAR)
    second, _ = visit(served.url)
    ask(second, ABSENT)
    assert 1 == second.locator(".turn").count()
    assert PILLAR not in (second.locator("#thread").text_content() or "")


def test_a_suggested_question_is_answered(visit: Visit, served: Served, width: int) -> None:
    """The empty page offers questions, and a click on one asks it."""
    page, _ = visit(served.url, width)
    page.wait_for_selector("#welcome .suggested button")
    assert 1 <= page.locator("#welcome .suggested button").count() <= 5
    page.click("#welcome .suggested button >> nth=0")
    page.wait_for_selector("#a1[data-state=answered]")


def test_what_stands_beside_is_not_named_once_more(
    visit: Visit, served: Served, width: int
) -> None:
    """The first screen names its article where the article itself is behind a button."""
    page, _ = visit(served.url, width)
    heading = page.locator("#welcome .overview h3")
    expect(heading).to_contain_text("In short")
    expect(heading.locator("cite")).to_be_visible(visible=width < 600)


def test_suggestions_that_are_not_kept_are_found_and_take_nothing_away(
    visit: Visit, managed: Served
) -> None:
    """They come by themselves; those that come after the first question change nothing."""
    with closing(sqlite3.connect(managed.directory / "library.db")) as db, db:
        db.execute("UPDATE article SET suggested = NULL")
    page, _ = visit(managed.url)
    ask(page, PILLAR)
    page.wait_for_selector("#welcome .suggested button", state="attached")
    expect(page.locator("#a1 .cite").first).to_be_visible()
    expect(page.locator("#welcome")).to_be_hidden()


def test_hostile_text_is_shown_as_text(visit: Visit, served: Served, width: int) -> None:
    """Markup, templates and reversed text in articles, titles and questions do nothing."""
    page, _ = visit(served.url, width)
    question = "How long is <img src=x onerror=alert(7)> ${alert(8)} {{alert(9)}} gyokuro shaded?"
    turn = ask(page, question)
    expect(page.locator(f"{turn} .question")).to_have_text(question)
    open_source(page, "<b>Tea</b>")
    body = page.locator("#article .text")
    expect(body).to_contain_text("<script>alert(4)</script>")
    expect(body).to_contain_text("**twenty days**")
    expect(body).to_contain_text("${alert(5)} and {{alert(6)}}")
    expect(body.locator(".control")).to_have_text("202E")
    expect(page.locator("#list .control")).to_have_text("202E")
    expect(page.locator("#article h2")).to_contain_text("<b>Tea</b> ${alert(1)} {{alert(2)}}")
    expect(page.locator("#article .origin")).to_contain_text("<img src=x onerror=alert(3)>")
    page.reload()
    page.wait_for_selector("#a1 .answer")
    assert 0 == page.locator("#article script, #article img, #thread img, #side img").count()
    assert "alert(4)" in HOSTILE


def test_the_scope_keeps_the_question_to_the_chosen_articles(
    visit: Visit, served: Served, width: int
) -> None:
    """A question asked of one article is not answered from another; all can be asked again."""
    page, _ = visit(served.url, width)
    open_source(page, "<b>Tea</b>")
    if width < 600:
        expect(page.locator("#reading:modal")).to_be_visible()
    page.click("[data-act=only]")
    expect(page.locator("#scope")).to_contain_text("Asking only “<b>Tea</b>")
    page.locator(f"{ask(page, PILLAR)}[data-state=abstained]").wait_for()
    sources = page.locator("#a1 .cite").evaluate_all("all => all.map(e => e.dataset.article)")
    assert {"tea"} >= set(sources)
    page.click("[data-act=all]")
    page.locator(f"{ask(page, PILLAR)}[data-state=answered]").wait_for()


def test_everything_that_can_be_pressed_has_a_name(answered: Page) -> None:
    """What a screen reader tells of the question's button and of every other."""
    nameless = """all => all.filter(e => e.checkVisibility() && !e.ariaLabel && !e.title
        && !e.textContent.trim()).map(e => e.outerHTML)"""
    assert [] == answered.locator("button, a").evaluate_all(nameless)
    expect(answered.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    expect(answered.get_by_role("textbox", name="Question", exact=True)).to_be_visible()
    assert 1 == answered.locator("h1").count()


def test_the_conversation_and_the_article_scroll_by_themselves(answered: Page) -> None:
    """The article goes to its end while the conversation and the window stay; nothing is cut."""
    page = answered
    open_article(page)
    stays = "[document.querySelector('#thread').scrollTop, scrollY, scrollX]"
    before = page.evaluate(stays)
    page.locator("#article").evaluate("e => e.scrollTo(0, 99999)")
    assert page.locator("#article").evaluate("e => e.scrollTop") > 1_000
    assert before == page.evaluate(stays)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_window_itself_never_scrolls(visit: Visit, served: Served) -> None:
    """The bar stays in a low window, whatever is unfolded in the list and asked."""
    page, _ = visit(served.url)
    page.set_viewport_size({"width": 1280, "height": 400})
    page.click(".filters summary")
    for _ in range(2):
        ask(page, PILLAR)
        page.click("[data-act=fresh]")
    ask(page, ABSENT)
    ask(page, PILLAR)
    page.wait_for_timeout(900)
    box = page.locator("#bar").bounding_box()
    assert box
    assert 0 == box["y"]


def test_the_article_says_where_it_is_from_and_another_can_be_opened(answered: Page) -> None:
    """Title, author, source and date stand above; a number leads back to its own article."""
    page = answered
    origin = page.locator("#article .origin")
    open_article(page)
    expect(page.locator("#article h2")).to_have_text("Japan–India cooperation in the Indo-Pacific")
    expect(origin).to_contain_text("Professor Pema Gyalpo")
    expect(origin).to_contain_text("essay, given by the owner of this project")
    close_sheet(page)
    open_source(page, "<b>Tea</b>")
    expect(origin).to_contain_text("2021-05-03")
    close_sheet(page)
    page.click("#a1 .cite >> nth=0")
    expect(page.locator("mark.now").first).to_contain_text("Japan leads")
    expect(origin).to_contain_text("Professor Pema Gyalpo")


def test_how_sure_it_is_stands_in_words_and_in_figures_on_demand(answered: Page) -> None:
    """The words are always there, the figure once it is asked for."""
    page = answered
    sure = page.locator("#a1 .found")
    expect(sure.locator("summary")).to_have_text(re.compile("^(Very|Fairly) sure · details$"))
    expect(sure.locator("p").first).to_be_hidden()
    sure.locator("summary").click()
    expect(sure.locator("p").first).to_have_text(re.compile(r"about \d\d % are right"))
    sure.locator("summary").click()


def test_the_margin_strip_leads_to_the_evidence(answered: Page) -> None:
    """The strip has a mark where each cited sentence stands; it goes there."""
    page = answered
    open_article(page)
    page.locator("#article").evaluate("e => e.scrollTo(0, 99999)")
    page.click("#strip .cited >> nth=0")
    assert in_view(page, "mark.now")


def test_how_it_was_found_is_told_in_figures(answered: Page) -> None:
    """Every passage that was read has its scores, the cited sentence too; each stage its time."""
    page = answered
    page.click("#a1 .found summary")
    rows = page.locator("#a1 .found table >> nth=0").locator("tbody tr")
    assert FIRST_PASSAGES <= rows.count() <= READ_PASSAGES + MAX_STATEMENTS
    for row in rows.all_inner_texts():
        assert re.search(r"[+-]\d+\.\d\d\s+\d+ %$", row)
    expect(rows.filter(has_text="connectivity pillar").locator("td").first).to_have_text("1")
    expect(page.locator("#a1 .found")).to_contain_text("Searching the passages")
    page.click("#a1 .found summary")


def test_the_keyboard_goes_through_the_page_in_its_order(answered: Page) -> None:
    """From the bar through the conversation and the question to the article, and no other way."""
    page = answered
    page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges()")
    parts = "#bar, #side, #thread, #composer, #reading"
    page.locator("#bar button").first.focus()
    order: list[str] = []
    for _ in range(40):
        id = page.evaluate(f"document.activeElement.closest('{parts}')?.id")
        if id and [id] != order[-1:]:
            order.append(id)
        page.keyboard.press("Tab")
    assert ["bar", "side", "thread", "composer"] == order[:4] or ["bar", "thread"] == order[:2]
    assert {"bar", "side", "thread", "composer", "reading"} >= set(order)


@pytest.mark.parametrize("form", ["md", "json", "html", "docx", "proof"])
def test_the_conversation_is_saved_with_its_sources(
    answered: Page, served: Served, tmp_path: Path, form: str
) -> None:
    """A saved conversation names the article, its digest and the offsets of each quote."""
    page = answered
    page.click("[popovertarget=save]")
    with page.expect_download() as started:
        page.click(f"[data-save={form}]")
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert file.name == ("askcite-proof.html" if form == "proof" else f"askcite.{form}")
    saved = (
        "\n".join(p.text for p in docx.Document(str(file)).paragraphs)
        if form == "docx"
        else file.read_text(encoding="utf-8")
    )
    article = served.library.article("japan-india-indo-pacific")
    number = page.locator("#a1 .cite").first
    for part in (article.digest[:12], number.get_attribute("data-start"), PILLAR):
        assert str(part) in saved


@pytest.mark.parametrize("form", ["bib", "ris", "csl"])
def test_the_articles_cited_are_saved_for_a_reference_manager(
    answered: Page, tmp_path: Path, form: str
) -> None:
    """Title and author of each, with its quotes."""
    page = answered
    page.click("[popovertarget=save]")
    with page.expect_download() as started:
        page.click(f"[data-save={form}]")
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert file.name == ("askcite-csl.json" if form == "csl" else f"askcite.{form}")
    saved = file.read_text(encoding="utf-8")
    for part in ("Japan–India cooperation in the Indo-Pacific", "Pema Gyalpo", "connectivity"):
        assert part in saved


def test_an_answer_is_copied_with_its_citations(answered: Page) -> None:
    """The clipboard holds the answer, its number and the reference."""
    page = answered
    page.click("#a1 [data-copy]")
    page.wait_for_selector("#a1 .done")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "connectivity pillar" in copied
    assert "[1] “" in copied


def test_on_a_phone_a_number_opens_the_article_as_a_sheet(visit: Visit, served: Served) -> None:
    """The sheet shows the marked words and takes the focus; closing it or Back gives it back."""
    page, _ = visit(served.url, 390, has_touch=True, is_mobile=True)
    turn = ask(page, PILLAR)
    expect(page.locator("#reading")).to_be_hidden()
    page.tap(f"{turn} .cite >> nth=0")
    expect(page.locator("#reading:modal")).to_be_visible()
    expect(page.locator("#reading [data-close]")).to_be_focused()
    assert in_view(page, "mark.now")
    page.tap("#reading [data-close]")
    expect(page.locator("#reading")).to_be_hidden()
    expect(page.locator(f"{turn} .cite").first).to_be_focused()
    page.tap(f"{turn} .cite >> nth=0")
    expect(page.locator("#reading")).to_be_visible()
    page.go_back()
    expect(page.locator("#reading")).to_be_hidden()
    expect(page.locator(turn)).to_be_visible()
    page.tap("[data-act=read]")
    expect(page.locator("#reading")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#reading")).to_be_hidden()
    expect(page.locator(turn)).to_be_visible()
    assert 390 >= page.evaluate("document.documentElement.scrollWidth")
