"""Nothing a visitor does loses words: on a slow network, twice at once, with the server gone."""

from __future__ import annotations

import json
import time
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.doors.web.conftest import ABSENT, PILLAR, Served, Visit, ask, make, port, serve, slow

FIELD = "#question textarea"


def kept(page: Page) -> list[str]:
    """The questions that the browser keeps."""
    stored = page.evaluate(
        "Object.keys(localStorage).filter(k => k.startsWith('askcite:')).map(k => localStorage[k])"
    )
    return [turn["question"] for each in stored for turn in json.loads(each)["turns"]]


def test_an_empty_question_does_nothing(visit: Visit, served: Served, width: int) -> None:
    """Enter, Ask and Ask again without words leave conversation, article and copy as they are."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    turn = ask(page, "When was it announced?")
    for words in ("", "   "):
        page.fill(FIELD, words)
        for _ in range(3):
            page.press(FIELD, "Enter")
        page.get_by_role("button", name="Ask", exact=True).click()
    page.click(f"{turn} .understood summary")
    page.fill(f"{turn} .understood input", " ")
    page.click(f"{turn} .understood button")
    page.wait_for_timeout(500)
    assert (2, [PILLAR, "When was it announced?"]) == (page.locator(".turn").count(), kept(page))
    expect(page.locator("#article article")).to_be_attached()


def test_the_question_stands_at_once_on_a_slow_network(visit: Visit, served: Served) -> None:
    """Before a message of 600 ms could come back, kept, with a Stop that acts soon."""
    page, _ = visit(served.url)
    slow(page, 600)
    page.fill(FIELD, PILLAR)
    took = page.evaluate("""async () => {
        const field = document.querySelector("#question textarea");
        const began = performance.now();
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
        while (!document.querySelector("#a1 .question")) await new Promise(requestAnimationFrame);
        return performance.now() - began;
    }""")
    assert took < 500
    assert [PILLAR] == kept(page)
    expect(page.locator("#a1 .question")).to_have_text(PILLAR)
    began = time.monotonic()
    page.click("#a1 [data-act=stop]")
    expect(page.locator("#a1")).to_contain_text("Stopped.")
    assert time.monotonic() - began < 3
    page.click("#a1 [data-act=again]")
    page.wait_for_selector("#a1[data-state=answered]")


def test_enter_three_times_on_a_slow_network_asks_once(visit: Visit, served: Served) -> None:
    """The second and the third have no words; what is typed meanwhile stays."""
    page, _ = visit(served.url)
    slow(page, 400)
    page.fill(FIELD, PILLAR)
    for _ in range(3):
        page.press(FIELD, "Enter")
    page.keyboard.type("Half a ques")
    page.wait_for_selector("#a1[data-state=answered]")
    assert (1, "Half a ques") == (page.locator(".turn").count(), page.input_value(FIELD))


def test_a_second_question_waits_and_is_asked_next(visit: Visit, served: Served) -> None:
    """It is shown while the first is read, leans on its answer, and can be taken back."""
    page, _ = visit(served.url)
    slow(page, 400)
    for question in (PILLAR, "When was it announced?", ABSENT):
        page.fill(FIELD, question)
        page.press(FIELD, "Enter")
    expect(page.locator("#a2")).to_contain_text("Asked next")
    page.click("#a3 [data-act=stop]")
    page.wait_for_selector("#a2[data-state=answered]")
    expect(page.locator("#a2 .understood q")).to_have_text("When was the IPOI announced?")
    expect(page.locator("#a3")).to_contain_text("Stopped.")
    assert [PILLAR, "When was it announced?", ABSENT] == kept(page)


def test_two_asked_at_the_same_moment_are_both_answered(visit: Visit, served: Served) -> None:
    """Neither is dropped."""
    page, _ = visit(served.url)
    page.wait_for_selector("#welcome .suggested button")
    page.evaluate("document.querySelectorAll('#welcome .suggested button').forEach(b => b.click())")
    many = page.locator(".turn").count()
    assert many >= 2
    for number in range(1, many + 1):
        page.wait_for_selector(f"#a{number}[aria-busy=false]")
    assert many == page.locator(".turn .answer").count()


def test_what_is_typed_outlives_a_reload(visit: Visit, served: Served) -> None:
    """Half a question, and one that was being read when the page was left: it is asked again."""
    page, _ = visit(served.url)
    slow(page, 600)
    page.fill(FIELD, PILLAR)
    page.press(FIELD, "Enter")
    page.keyboard.type("Half a ques")
    page.reload()
    page.wait_for_selector("#a1[data-state=answered]")
    assert "Half a ques" == page.input_value(FIELD)


def test_a_question_sent_while_the_server_is_down_is_answered_later(
    visit: Visit, tmp_path: Path
) -> None:
    """It is told that it waits; after a restart the conversation is whole and goes on."""
    library = make(tmp_path / "index")
    at = port()
    for served in serve(library, tmp_path / "index", at=at):
        page, seen = visit(served.url)
        ask(page, PILLAR)
    page.fill(FIELD, ABSENT)
    page.press(FIELD, "Enter")
    expect(page.locator("#a2")).to_contain_text("cannot be reached")
    page.fill(FIELD, "Half a ques")
    for _ in serve(make(tmp_path / "other"), tmp_path / "other", at=at):
        page.wait_for_selector("#a2[data-state=abstained]")
        page.wait_for_selector("#a1 .cite")
        expect(page.locator(FIELD)).to_have_value("Half a ques")
        assert [PILLAR, ABSENT] == kept(page)
        page.close()
    seen.errors.clear()  # the browser's own words on a server that is not there


def test_a_question_that_is_too_long_is_told_and_whole(
    visit: Visit, served: Served, width: int
) -> None:
    """By how much, before it is sent; every character stays, and once shortened it is asked."""
    page, _ = visit(served.url, width)
    words = f"{PILLAR} " + "\U0001f600 word " * 700
    page.fill(FIELD, words)
    over = len(words.strip()) - 4_000
    expect(page.locator("#long")).to_contain_text(f"{over:,} characters too long")
    page.press(FIELD, "Enter")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.reload()
    page.wait_for_selector("#article article", state="attached")
    assert (words, 0) == (page.input_value(FIELD), page.locator(".turn").count())
    expect(page.locator("#long")).to_contain_text(f"{over:,} characters too long")
    ask(page, PILLAR)
    expect(page.locator("#long")).to_be_hidden()
