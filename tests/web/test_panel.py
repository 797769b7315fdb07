"""The operator's panel in a browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.web.conftest import Served, Visit, ask


def test_an_operator_adds_and_removes_an_article(visit: Visit, managed: Served, width: int) -> None:
    """A pasted text is listed and can be asked at once; after its removal it is gone."""
    page, seen = visit(managed.url, width)
    page.click("[data-act=shelf]")
    paste(page, "Tea", "Gyokuro is shaded for twenty days.")
    expect(page.locator("#told")).to_contain_text("Done: 1 added.")
    expect(page.locator("#held")).to_contain_text("Tea")
    expect(page.get_by_label("Text", exact=True)).to_have_value("")
    page.click("[data-act=shelf]")
    expect(page.locator("#scope")).to_be_visible()
    turn = ask(page, "For how many days is gyokuro shaded?")
    expect(page.locator(f"{turn} .statements")).to_contain_text("twenty days")
    page.click("[data-act=shelf]")
    page.get_by_role("button", name="Remove Tea").click()
    expect(page.locator("#told")).to_contain_text("Done: 1 removed.")
    assert ["Remove “Tea” for good?"] == seen.dialogs


def paste(page: Page, title: str, text: str) -> None:
    """Add a pasted text."""
    page.get_by_role("button", name="Paste a text").click()
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_role("button", name="Add", exact=True).click()


def test_a_long_addition_shows_its_progress_and_can_be_stopped(
    visit: Visit, managed: Served, width: int
) -> None:
    """The bar moves while the text is encoded; stopped, the library is as it was."""
    page, _ = visit(managed.url, width)
    page.click("[data-act=shelf]")
    years = " ".join(f"The harvest of year {n} in village {n} was good." for n in range(2_000))
    paste(page, "Harvests", years)
    expect(page.locator("#told progress")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#told")).to_contain_text("Stopped. The library is as it was.")
    expect(page.locator("#held")).not_to_contain_text("Harvests")
    assert "harvests" not in {a.id for a in managed.library.articles()}


def test_who_may_not_manage_sees_no_library_panel(visit: Visit, served: Served) -> None:
    """Without leave to manage there is neither the button nor the panel."""
    page, _ = visit(served.url)
    assert 0 == page.locator("[data-act=shelf], #shelf").count()
