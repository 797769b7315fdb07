"""Notes that a reader keeps, and questions asked in other words beside the conversation."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect
from tests.doors.web.conftest import ABSENT, PILLAR, Served, Visit, ask

SELECT = """() => {
    const block = document.querySelector("#article .text p");
    getSelection().selectAllChildren(block);
    return block.textContent;
}"""


def show_side(page: Page) -> None:
    """The lists are a sheet where the window is not wide."""
    if not page.locator("#side").is_visible():
        page.click("[data-act=side]")


def test_answers_and_words_are_kept_as_notes(
    visit: Visit, served: Served, width: int, tmp_path: Path
) -> None:
    """With citations; written on, kept over a reload, led back from, saved, deleted, undone."""
    page, _ = visit(served.url, width)
    turn = ask(page, PILLAR)
    page.click(f"{turn} [data-note]")
    address = page.url
    show_side(page)
    note = page.locator("#notes li").first
    expect(note.locator("summary")).to_have_text(PILLAR)
    note.locator("summary").click()
    note.locator("textarea").press("Control+End")
    note.locator("textarea").press_sequentially(" My own words.")
    page.reload()
    page.wait_for_selector("#a1[aria-busy=false]")
    show_side(page)
    note.locator("summary").click()
    words = note.locator("textarea").input_value()
    assert words.startswith(f"{PILLAR}\n")
    assert "[1] “Japan leads" in words
    assert words.endswith(" My own words.")
    with page.expect_download() as saved:
        page.click("[data-act=save-notes]")
    file = tmp_path / "notes.md"
    saved.value.save_as(file)
    assert words == file.read_text().rstrip("\n")
    note.get_by_role("link", name="Answer").click()
    expect(page.locator("#a1 .question")).to_be_in_viewport()
    assert address.split("#")[1].split("/")[1] in page.url
    show_side(page)
    if not note.locator("textarea").is_visible():
        note.locator("summary").click()
    note.get_by_role("button", name="Delete").click()
    expect(page.locator("#notes")).to_be_hidden()
    page.evaluate("document.querySelector('#toast button').click()")
    expect(note.locator("summary")).to_have_text(PILLAR)


def test_chosen_words_are_kept_with_their_citation(visit: Visit, served: Served) -> None:
    """Another tab has the note too; its article opens again from there."""
    page, _ = visit(served.url)
    other = page.context.new_page()
    other.goto(served.url)
    other.wait_for_selector("#article article")
    title = page.locator("#article h2").inner_text()
    words = page.evaluate(SELECT)
    page.click("[data-act=note-words]")
    for each in (page, other):
        each.locator("#notes summary").click()
        kept = each.locator("#notes textarea").input_value()
        assert kept.startswith(f"“{words}” — ")
        assert title in kept
    page.locator("#list button:not([aria-current])").first.click()
    expect(page.locator("#article h2")).not_to_have_text(title)
    page.locator("#notes").get_by_role("button", name="Article").click()
    expect(page.locator("#article h2")).to_have_text(title)


def test_a_question_is_written_anew_in_a_conversation_of_its_own(
    visit: Visit, served: Served, width: int
) -> None:
    """What came before goes with it, the old conversation stays, and Undo leads back to it."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    ask(page, ABSENT)
    old = page.url.split("#")[1].split("/")[1]
    page.click("#a2 [data-act=edit]")
    expect(page.locator("#field")).to_have_value(ABSENT)
    expect(page.locator(".turn")).to_have_count(1)
    page.click("#toast button")
    expect(page.locator(".turn")).to_have_count(2)
    page.click("#a2 [data-act=edit]")
    expect(page.locator(".turn")).to_have_count(1)
    assert "#a2" == ask(page, "What is the IPOI?")
    expect(page.locator("#a1 .question")).to_have_text(PILLAR)
    assert old not in page.url
    show_side(page)
    expect(page.locator("#kept li")).to_have_count(2)
    expect(page.locator("#kept a[aria-current]")).to_have_text("What is the IPOI?")
    page.locator("#kept a", has_text=PILLAR).click()
    expect(page.locator("#a2 .question")).to_have_text(ABSENT)
