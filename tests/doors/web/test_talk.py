"""A conversation in a browser: refusals, follow-ups, verdicts, and coming back to it."""

from __future__ import annotations

import json

from playwright.sync_api import expect
from tests.doors.web.conftest import ABSENT, PILLAR, Served, Visit, ask


def test_a_refusal_shows_what_was_near_and_can_be_asked_anew(
    visit: Visit, served: Served, width: int
) -> None:
    """The refusal says so, its nearest sentences lead into the article, Edit asks it anew."""
    page, _ = visit(served.url, width)
    turn = ask(page, ABSENT)
    assert page.get_attribute(turn, "data-state") == "abstained"
    expect(page.locator(f"{turn} .refusal")).to_have_text("The articles do not say.")
    page.click(f"{turn} .nearest .cite >> nth=0")
    page.wait_for_selector("mark.near.now")
    page.keyboard.press("Escape")  # closes a phone's sheet
    page.click(f"{turn} [data-act=edit]")
    expect(page.locator("#field")).to_have_value(ABSENT)
    ask(page, PILLAR)
    page.wait_for_selector("#a1[data-state=answered]")


def test_numbers_stay_when_the_conversation_goes_on_and_after_a_reload(
    visit: Visit, served: Served, width: int
) -> None:
    """Earlier answers keep their links and their words, whatever comes later."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    before = page.locator("#a1 .cite").first.evaluate("e => e.outerHTML.replace(' now', '')")
    ask(page, ABSENT)
    page.reload()
    page.wait_for_selector("#a2[data-state=abstained]")
    page.wait_for_selector("#a1 .answer")
    after = page.locator("#a1 .cite").first.evaluate("e => e.outerHTML.replace(' now', '')")
    assert before == after
    page.click("#a1 .cite >> nth=0")
    page.wait_for_selector('[data-marks="a1-c1"].now')


def test_what_was_unfolded_and_typed_stays_when_the_conversation_goes_on(
    visit: Visit, served: Served
) -> None:
    """A new question neither folds a table nor takes away half a comment."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.click("#a1 .found summary")
    page.click("#a1 .down")
    page.fill("#a1 .comment input", "Half a com")
    ask(page, ABSENT)
    expect(page.locator("#a1 .found table").first).to_be_visible()
    expect(page.locator("#a1 .comment input")).to_have_value("Half a com")


def test_a_new_conversation_begins_without_what_was_typed(visit: Visit, served: Served) -> None:
    """Half a comment on an old answer is not sent with another one."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.click("#a1 .found summary")
    page.click("#a1 .down")
    page.fill("#a1 .comment input", "Half a com")
    page.click("[data-act=fresh]")
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, PILLAR)
    page.click("#a1 .down")
    expect(page.locator("#a1 .comment input")).to_have_value("")
    expect(page.locator("#a1 .found table").first).to_be_hidden()


def test_a_verdict_on_one_answer_does_not_lose_the_next(visit: Visit, served: Served) -> None:
    """A thumb pressed while a question is being answered counts, and the answer still comes."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.fill("#question textarea", ABSENT)
    page.press("#question textarea", "Enter")
    page.click("#a1 .up")
    page.wait_for_selector("#a2[data-state=abstained]")
    expect(page.locator("#a1 .up")).to_have_attribute("aria-pressed", "true")


def test_a_follow_up_shows_what_it_was_understood_as(
    visit: Visit, served: Served, width: int
) -> None:
    """`it` becomes what the question before was about; that can be edited and asked again."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    turn = ask(page, "When was it announced?")
    expect(page.locator(f"{turn} .understood q")).to_have_text("When was the IPOI announced?")
    expect(page.locator(f"{turn} .statements")).to_contain_text("2019")
    page.click(f"{turn} .understood summary")
    page.fill(f"{turn} .understood input", PILLAR)
    page.press(f"{turn} .understood input", "Enter")
    expect(page.locator("#a3[data-state=answered] .statements")).to_contain_text("connectivity")


def test_feedback_reaches_the_operator(visit: Visit, served: Served, width: int) -> None:
    """A thumb and a comment are kept with the answer that they are about."""
    page, _ = visit(served.url, width)
    ask(page, PILLAR)
    page.click("#a1 .up")
    page.fill("#a1 .comment input", "Just so.")
    page.click("#a1 .comment button")
    expect(page.locator("#a1 .thanks")).to_be_visible()
    lines = (served.directory / "feedback.jsonl").read_text(encoding="utf-8").splitlines()
    last = json.loads(lines[-1])
    assert (True, "Just so.", PILLAR) == (
        last["helpful"],
        last["comment"],
        last["answer"]["question"],
    )


def test_an_answer_of_an_article_that_has_changed_is_asked_again(
    visit: Visit, served: Served
) -> None:
    """It is told so instead of the answer; asked again, it is answered from the words of now."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.evaluate("""() => Object.entries(localStorage).forEach(([key, kept]) =>
        localStorage.setItem(key, kept.replace(/"digest":"[^"]+/g, '"digest":"0')))""")
    page.reload()
    expect(page.locator("#a1 .problem")).to_contain_text("has changed")
    page.click("#a1 [data-act=again]")
    expect(page.locator("#a1[data-state=answered] .statements")).to_contain_text("connectivity")
