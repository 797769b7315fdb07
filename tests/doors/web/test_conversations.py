"""Conversations are kept in the browser, named, found again by their address, and printed."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.doors.web.conftest import ABSENT, BETWEEN, PILLAR, Served, Visit, ask


def test_a_new_conversation_can_be_undone_and_both_are_kept(
    visit: Visit, served: Served, width: int
) -> None:
    """New leaves the old one in the list; Undo and its name in the list bring it back."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    page.click("[data-act=fresh]")
    expect(page.locator(".turn")).to_have_count(0)
    assert "#" not in page.url
    page.click("#toast button")
    expect(page.locator("#a1 .question")).to_have_text(PILLAR)
    page.click("[data-act=fresh]")
    ask(page, ABSENT)
    if width < 600:
        page.click("[data-act=side]")
    expect(page.locator("#kept li")).to_have_count(2)
    page.locator("#kept a", has_text=PILLAR).click()
    expect(page.locator("#a1 .question")).to_have_text(PILLAR)
    page.wait_for_selector("#a1 .cite")
    assert not page.locator("#side:modal").count()


def test_a_conversation_is_renamed_and_deleted_with_a_way_back(
    visit: Visit, served: Served
) -> None:
    """A name holds; Escape keeps the old one; what was deleted comes back by Undo."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    for typed, key in (("Pillars", "Enter"), ("Never mind", "Escape")):
        page.locator("#kept li").hover()
        page.click("#kept [data-rename]")
        page.fill("#kept input", typed)
        page.keyboard.press(key)
        expect(page.locator("#kept a")).to_have_text("Pillars")
    page.reload()
    expect(page.locator("#kept a")).to_have_text("Pillars")
    page.locator("#kept li").hover()
    page.click("#kept [data-delete]")
    expect(page.locator(".turn")).to_have_count(0)
    page.click("#toast button")
    expect(page.locator("#a1 .question")).to_have_text(PILLAR)
    expect(page.locator("#kept a")).to_have_text("Pillars")


def test_conversations_are_found_by_their_words(visit: Visit, served: Served) -> None:
    """Words of a question or an answer narrow the list, and lead to their turn."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    expect(page.locator("#find-kept")).to_be_hidden()
    page.click("[data-act=fresh]")
    ask(page, ABSENT)
    ask(page, "When was the IPOI announced?")
    page.fill("#find-kept", "announced in 2019")
    expect(page.locator("#kept a")).to_have_text([ABSENT])
    page.click("#kept a")
    assert page.url.endswith("/a2")
    page.fill("#find-kept", "CONNECTIVITY")
    expect(page.locator("#kept a")).to_have_text([PILLAR])
    page.fill("#find-kept", "no such words")
    expect(page.locator("#conversations .note")).to_have_text("No conversation says so.")
    page.press("#find-kept", "Escape")
    expect(page.locator("#kept a")).to_have_count(2)


def test_a_name_that_stays_moves_no_conversation(visit: Visit, served: Served) -> None:
    """Escape in the field of the older one leaves the newer first."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.click("[data-act=fresh]")
    ask(page, ABSENT)
    page.locator("#kept li").last.hover()
    page.locator("#kept [data-rename]").last.click()
    page.keyboard.press("Escape")
    expect(page.locator("#kept a")).to_have_text([ABSENT, PILLAR])


def test_the_address_names_what_is_marked(visit: Visit, served: Served) -> None:
    """After a reload the citation of the address is marked; a new conversation has none."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    ask(page, "When was the IPOI announced?")
    page.click("#a1 .cite >> nth=0")
    assert page.url.endswith("/a1-c1")
    page.reload()
    page.wait_for_selector("mark.now[data-marks=a1-c1]")
    page.click("[data-act=fresh]")
    assert "#" not in page.url


def test_a_link_opens_one_answer(visit: Visit, served: Served) -> None:
    """In the same browser the answer itself, in another one its question is asked."""
    may = ["clipboard-read", "clipboard-write"]
    page, _ = visit(served.url, permissions=may)
    ask(page, ABSENT)
    turn = ask(page, PILLAR)
    page.click(f"{turn} [data-link]")
    page.wait_for_selector(f"{turn} .done")
    link = page.evaluate("navigator.clipboard.readText()")
    tab = page.context.new_page()
    tab.goto(link)
    tab.wait_for_selector("#a2[data-state=answered] .cite")
    expect(tab.locator("#a1 .question")).to_have_text(ABSENT)
    tab.close()
    other, _ = visit(served.url)
    other.goto(link)
    other.wait_for_selector("#a1[data-state=answered]")
    expect(other.locator("#a1 .question")).to_have_text(PILLAR)
    expect(other.locator(".turn")).to_have_count(1)


def test_another_tab_lists_what_this_one_asks(visit: Visit, served: Served) -> None:
    """Each tab begins a conversation of its own and sees the others."""
    page, _ = visit(served.url)
    tab = page.context.new_page()
    tab.goto(served.url)
    tab.wait_for_selector("#article article")
    ask(page, PILLAR)
    expect(tab.locator("#kept li")).to_have_count(1)
    expect(tab.locator(".turn")).to_have_count(0)
    tab.close()


def test_every_turn_is_printed_with_its_sources(visit: Visit, served: Served) -> None:
    """On paper stand all questions, and under each answer what it cites; no buttons."""
    page, _ = visit(served.url)
    for _ in range(3):
        ask(page, PILLAR)
    page.emulate_media(media="print")
    seen = "e => e.getAnimations({ subtree: true }).length"
    assert 0 == page.locator("#turns").evaluate(seen)  # their words would begin unseen
    expect(page.locator(".references li")).to_have_count(3)
    source = page.locator(".references li").first
    expect(source).to_contain_text("Professor Pema Gyalpo, Japan–India cooperation")
    expect(source).not_to_contain_text("characters")  # a reader finds it by its words
    for number in (1, 2, 3):
        expect(page.locator(f"#a{number} .question")).to_be_visible()
        expect(page.locator(f"#a{number} .references")).to_be_visible()
        expect(page.locator(f"#a{number} .footer")).to_be_hidden()
    for part in ("#bar", "#side", "#reading", "#composer"):
        expect(page.locator(part)).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('#thread')).overflowY") != "auto"
    assert len(page.pdf()) > 10_000
    page.emulate_media(media="screen")
    turn = ask(page, BETWEEN)
    page.emulate_media(media="print")
    expect(page.locator(f"{turn} .nearest cite").first).to_have_css("white-space", "normal")


def test_a_long_question_does_not_hide_its_answer(visit: Visit, served: Served) -> None:
    """Of 3,700 characters four lines are shown, and all on request."""
    page, _ = visit(served.url)
    turn = ask(page, f"{'I have read a good deal about this. ' * 100}{PILLAR}")
    question = page.locator(f"{turn} .question")
    folded = question.bounding_box()
    assert folded
    assert folded["height"] < 150
    expect(page.locator(f"{turn} .footer")).to_be_in_viewport()
    page.click(f"{turn} .whole")
    whole = question.bounding_box()
    assert whole
    assert whole["height"] > 400
