"""The page in a browser: asking, finding the words, coming back, on a desk and on a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.conftest import HOSTILE, Seen, Served, Visit, ask, visiting

PILLAR = "Which pillar of the IPOI does Japan lead?"
ABSENT = "What is the capital of Mongolia?"
"""One that the articles answer, one that they do not."""


@pytest.fixture(scope="module")
def answered(browser: Browser, served: Served) -> Iterator[tuple[Page, Seen]]:
    """A page on which one question was answered, for tests that only look at it."""
    with visiting(browser) as visit:
        page, seen = visit(served.url, permissions=["clipboard-read", "clipboard-write"])
        ask(page, PILLAR)
        yield page, seen


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such element stands in the window."""
    page.wait_for_timeout(900)  # a smooth scroll
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    assert box
    assert size
    return 0 <= box["y"] < size["height"] and 0 <= box["x"] < size["width"]


def test_an_answer_marks_its_sentence_in_the_article(
    answered: tuple[Page, Seen], served: Served
) -> None:
    """The cited sentence is marked in the article, to the character, with its short answer."""
    page, seen = answered
    number = page.locator("#a1 .cite").first
    quote = "".join(page.locator('[data-marks~="a1-c1"]').all_text_contents())
    assert "Japan leads the connectivity pillar within the IPOI" in quote
    assert "connectivity" in " ".join(page.locator("mark.short").all_text_contents())
    start, end = (int(number.get_attribute(f"data-{edge}") or 0) for edge in ("start", "end"))
    article = served.library.article(number.get_attribute("data-article") or "")
    assert article.text[start:end] == quote
    assert ([], []) == (seen.elsewhere, seen.errors)


def test_hovering_a_number_shows_the_quote_with_its_heading(answered: tuple[Page, Seen]) -> None:
    """The card holds the quoted words and where they stand, and Escape takes it away."""
    page, _ = answered
    page.mouse.move(0, 0)
    page.hover("#a1 .cite >> nth=0")
    card = page.locator(".askcite-card")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Japan leads the connectivity pillar")
    expect(card).to_contain_text("Convergence of Vision and Emergence of Mechanisms")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_keyboard_reaches_the_number_and_follows_it(answered: tuple[Page, Seen]) -> None:
    """A number has a spoken label, shows its card on focus, and Enter goes to the words."""
    page, _ = answered
    number = page.locator("#a1 .cite").first
    assert (number.get_attribute("aria-label") or "").startswith("Evidence 1, ")
    page.locator("#article").evaluate("e => e.scrollTo(0, 99999)")
    page.focus("#question textarea")
    for _ in range(14):
        page.keyboard.press("Shift+Tab")
        if number.evaluate("e => e === document.activeElement"):
            break
    expect(number).to_be_focused()
    expect(page.locator(".askcite-card")).to_be_visible()
    page.keyboard.press("Enter")
    assert in_view(page, "mark.now")
    assert page.url.endswith("#a1-c1")


def test_a_refusal_shows_what_was_near_and_how_it_was_understood(
    visit: Visit, served: Served
) -> None:
    """The refusal says so, its nearest sentences lead into the article, it can be asked anew."""
    page, seen = visit(served.url)
    turn = ask(page, ABSENT)
    assert page.get_attribute(turn, "data-state") == "refused"
    expect(page.locator(f"{turn} .refusal")).to_have_text("The articles do not say.")
    expect(page.locator(f"{turn} .understood q")).to_have_text(ABSENT)
    page.click(f"{turn} .nearest .cite >> nth=0")
    page.wait_for_selector("mark.near.now")
    page.click(f"{turn} .understood summary")
    page.fill(f"{turn} .understood input", PILLAR)
    page.click(f"{turn} .understood button")
    page.wait_for_selector("#a2[data-state=answered]")
    assert [] == seen.errors


def test_numbers_stay_when_the_conversation_goes_on_and_after_a_reload(
    visit: Visit, served: Served
) -> None:
    """Earlier answers keep their links and their words, whatever comes later."""
    page, seen = visit(served.url)
    ask(page, PILLAR)
    before = page.locator("#a1 .cite").first.evaluate("e => e.outerHTML.replace(' now', '')")
    ask(page, ABSENT)
    page.reload()
    page.wait_for_selector("#a2[data-state=refused]")
    after = page.locator("#a1 .cite").first.evaluate("e => e.outerHTML.replace(' now', '')")
    assert before == after
    page.click("#a1 .cite >> nth=0")
    page.wait_for_selector('[data-marks~="a1-c1"].now')
    assert [] == seen.errors


def test_visitors_do_not_see_each_other(visit: Visit, served: Served) -> None:
    """One visitor's questions are nowhere in another's page."""
    first, _ = visit(served.url)
    ask(first, PILLAR)
    second, _ = visit(served.url)
    ask(second, ABSENT)
    assert 1 == second.locator(".turn").count()
    assert PILLAR not in (second.locator("#thread").text_content() or "")


def test_a_suggested_question_is_answered(visit: Visit, served: Served) -> None:
    """The empty page offers questions, and a click on one asks it."""
    page, _ = visit(served.url)
    page.wait_for_selector("#suggested button")
    assert 1 <= page.locator("#suggested button").count() <= 3
    page.click("#suggested button >> nth=0")
    page.wait_for_selector("#a1[data-state=answered]")


def test_late_suggestions_do_not_take_the_answer_away(visit: Visit, served: Served) -> None:
    """Suggestions that come after the first question change nothing in the conversation."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.wait_for_selector("#suggested button", state="attached")
    expect(page.locator("#a1 .cite").first).to_be_visible()
    expect(page.locator("#suggested")).to_be_hidden()


def test_hostile_text_is_shown_as_text(visit: Visit, served: Served) -> None:
    """Markup, templates and reversed text in articles, titles and questions do nothing."""
    page, seen = visit(served.url)
    question = "How long is <img src=x onerror=alert(7)> ${alert(8)} {{alert(9)}} gyokuro shaded?"
    turn = ask(page, question)
    expect(page.locator(f"{turn} .question")).to_have_text(question)
    page.click("#picker input")
    page.get_by_role("option").last.click()
    body = page.locator("#article .text")
    expect(body).to_contain_text("<script>alert(4)</script>")
    expect(body).to_contain_text("**twenty days**")
    expect(body).to_contain_text("${alert(5)} and {{alert(6)}}")
    expect(body.locator(".control")).to_have_text("202E")
    expect(page.locator("#article h2")).to_contain_text("<b>Tea</b> ${alert(1)} {{alert(2)}}")
    expect(page.locator("#article .origin")).to_contain_text("<img src=x onerror=alert(3)>")
    page.reload()
    page.wait_for_selector("#a1")
    assert 0 == page.locator("#article script, #article img, #thread img").count()
    assert ([], []) == (seen.elsewhere, seen.errors)
    assert "alert(4)" in HOSTILE


def test_the_scope_keeps_the_question_to_one_article(visit: Visit, served: Served) -> None:
    """A question asked of one article is not answered from another."""
    page, _ = visit(served.url)
    page.click("#scope input")
    page.get_by_role("option").last.click()
    page.locator(f"{ask(page, PILLAR)}[data-state=refused]").wait_for()
    sources = page.locator("#a1 .cite").evaluate_all("all => all.map(e => e.dataset.article)")
    assert {"tea"} >= set(sources)


def test_the_margin_strip_leads_to_the_evidence(answered: tuple[Page, Seen]) -> None:
    """The strip has a bar a paragraph; the bar of the cited one goes there."""
    page, _ = answered
    assert page.locator(".text > *").count() == page.locator(".strip > *").count()
    page.locator("#article").evaluate("e => e.scrollTo(0, 99999)")
    page.click(".strip .cited >> nth=0")
    assert in_view(page, "mark.now")


def test_how_it_was_found_stays_unfolded_when_the_conversation_goes_on(
    visit: Visit, served: Served
) -> None:
    """The table lists the cited and the near sentences, and a new question does not fold it."""
    page, _ = visit(served.url)
    ask(page, PILLAR)
    page.click("#a1 .found summary")
    rows = page.locator("#a1 .found tbody tr")
    assert rows.count() == page.locator("#a1 .statements .cite").count() + 5
    ask(page, ABSENT)
    expect(rows.first).to_be_visible()


def test_feedback_reaches_the_operator(visit: Visit, served: Served) -> None:
    """A thumb and a comment are kept with the answer that they are about."""
    page, seen = visit(served.url)
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
    assert [] == seen.errors


@pytest.mark.parametrize("form", ["md", "json"])
def test_the_conversation_is_saved_with_its_sources(
    answered: tuple[Page, Seen], served: Served, tmp_path: Path, form: str
) -> None:
    """A saved conversation names the article, its digest and the offsets of each quote."""
    page, _ = answered
    with page.expect_download() as started:
        page.click(f"[data-save={form}]")
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert f"askcite.{form}" == file.name
    saved = file.read_text(encoding="utf-8")
    article = served.library.article("japan-india-indo-pacific")
    number = page.locator("#a1 .cite").first
    for part in (article.digest[:12], number.get_attribute("data-start"), PILLAR):
        assert str(part) in saved


def test_an_answer_is_copied_with_its_citations(answered: tuple[Page, Seen]) -> None:
    """The clipboard holds the answer, its number and the reference."""
    page, _ = answered
    page.click("#a1 [data-copy]")
    page.wait_for_selector("#a1 .done")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "connectivity pillar" in copied
    assert "[1] “" in copied


def test_on_a_phone_a_number_opens_the_article_as_a_sheet(visit: Visit, served: Served) -> None:
    """The sheet shows the marked words and takes the focus; closing it or Back gives it back."""
    page, seen = visit(served.url, 390, has_touch=True, is_mobile=True)
    turn = ask(page, PILLAR)
    expect(page.locator("#reading")).to_be_hidden()
    page.tap(f"{turn} .cite >> nth=0")
    expect(page.locator("#reading")).to_be_visible()
    expect(page.locator("[data-close]")).to_be_focused()
    assert in_view(page, "mark.now")
    page.tap("[data-close]")
    expect(page.locator("#reading")).to_be_hidden()
    expect(page.locator(f"{turn} .cite").first).to_be_focused()
    page.tap(f"{turn} .cite >> nth=0")
    expect(page.locator("#reading")).to_be_visible()
    page.go_back()
    expect(page.locator("#reading")).to_be_hidden()
    expect(page.locator(turn)).to_be_visible()
    assert 390 >= page.evaluate("document.documentElement.scrollWidth")
    assert ([], []) == (seen.elsewhere, seen.errors)


def test_an_operator_adds_and_removes_an_article(visit: Visit, managed: Served) -> None:
    """A pasted text is listed and can be asked at once; after its removal it is gone."""
    page, seen = visit(managed.url)
    page.click("[data-act=shelf]")
    page.get_by_label("Title of a pasted text").fill("Tea")
    page.get_by_label("Pasted text", exact=True).fill("Gyokuro is shaded for twenty days.")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#told")).to_contain_text("Done: 1 added.")
    expect(page.locator("#table")).to_contain_text("Tea")
    page.click("[data-act=shelf]")
    expect(page.locator("#scope")).to_be_visible()
    turn = ask(page, "For how many days is gyokuro shaded?")
    expect(page.locator(f"{turn} .statements")).to_contain_text("twenty days")
    page.click("[data-act=shelf]")
    page.get_by_role("button", name="Remove Tea").click()
    expect(page.locator("#told")).to_contain_text("Done: 1 removed.")
    assert ["Remove “Tea” for good?"] == seen.errors


def test_who_may_not_manage_sees_no_library_panel(answered: tuple[Page, Seen]) -> None:
    """Without leave to manage there is neither the button nor the panel."""
    page, _ = answered
    assert 0 == page.locator("[data-act=shelf], #shelf").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(visit: Visit, served: Served, scheme: str) -> None:
    """Text stands out from its background by 4.5 to 1 or more, in both modes."""
    page, _ = visit(served.url, color_scheme=scheme)
    ask(page, ABSENT)
    ask(page, PILLAR)
    page.click("#a2 .found summary")
    page.wait_for_timeout(1_800)  # the mark's entrance
    assert [] == page.evaluate(CONTRAST)


CONTRAST = """() => {
  const rgb = (c) => (c.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0.99) return c;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const e of document.querySelectorAll("#bar *, #thread *, #article *")) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.checkVisibility({ visibilityProperty: true })) continue;
    const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
  }
  return poor;
}"""
