"""The page's colours, as the browser draws them."""

from __future__ import annotations

import pytest
from tests.doors.web.conftest import ABSENT, PILLAR, Served, Visit, ask, open_article


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(
    visit: Visit, managed: Served, scheme: str, width: int
) -> None:
    """Text stands out from its background by 4.5 to 1 or more, in both modes, on every part."""
    page, _ = visit(managed.url, width, color_scheme=scheme)
    page.wait_for_selector("#welcome .suggested button")
    page.wait_for_timeout(600)  # their entrance
    assert [] == page.evaluate(CONTRAST)
    ask(page, ABSENT)
    ask(page, PILLAR)
    page.click("#a2 .found summary")
    page.wait_for_timeout(1_800)  # the mark's entrance
    assert [] == page.evaluate(CONTRAST)
    open_article(page)
    assert [] == page.evaluate(CONTRAST)
    page.keyboard.press("Escape")
    page.click("[data-act=side]")
    page.wait_for_timeout(300)
    assert [] == page.evaluate(CONTRAST)
    page.keyboard.press("Escape")
    page.click("[data-act=shelf]")
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
  for (const e of document.querySelectorAll(
    "#bar *, #side *, #thread *, #composer *, #reading *, #shelf *")) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.checkVisibility({ visibilityProperty: true })) continue;
    const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
  }
  return poor;
}"""
