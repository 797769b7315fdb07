"""The proof file in a real browser: it agrees with itself, and tells where it was changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from askcite import sources
from askcite.library.library import Library
from askcite.review import drafts, proof

TEXT = (
    "The old pump at Weir Lane was replaced in 1987 — by “Ash & Sons” <b>of Leeds</b> 𝄞. It lifts "
    "forty litres a second. The mill was sold in 2004."
)
QUESTION = "When was the old pump at Weir Lane replaced?"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The proof file of an answer, as text."""
    home = tmp_path_factory.mktemp("proof") / "library"
    article = sources.read_text(TEXT, id="pump", title="</script>Pump")
    with Library.build(home, [article]) as shelf:
        return proof.of_answer(shelf.ask(QUESTION), shelf.article)


def told(browser: Browser, path: Path, text: str) -> str:
    """What the file says of itself, opened from disk."""
    path.write_text(text, encoding="utf-8")
    page = browser.new_page()
    try:
        page.goto(path.as_uri())
        return page.inner_text("#told")
    finally:
        page.close()


def test_it_agrees_with_itself(browser: Browser, tmp_path: Path, file: str) -> None:
    """Without a server, with signs beyond the first plane and markup in the text."""
    said = told(browser, tmp_path / "proof.html", file)
    assert "Checked here: 1 quote and 1 text agree with each other and with the digests." == said


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("lifts forty", "lifts fifty", "has another digest"),
        ('"quote": "The old', '"quote": "The new', "is not the article's"),
        ('<q id="quote-0">The old', '<q id="quote-0">The new', "is not the article's"),
        ("The mill was sold in 2004.</pre>", "The mill was sold in 2005.</pre>", "is shown"),
    ],
)
def test_a_change_is_told(
    browser: Browser, tmp_path: Path, file: str, old: str, new: str, fault: str
) -> None:
    """In the text, in the quote kept, in the quote shown, in the article shown."""
    assert old in file
    said = told(browser, tmp_path / "proof.html", file.replace(old, new))
    assert said.startswith("Does not agree")
    assert fault in said


def test_a_checked_draft_is_proved_too(browser: Browser, tmp_path: Path) -> None:
    """Its marks and mends stand beside the quotes."""
    article = sources.read_text(TEXT, id="pump", title="Pump")
    with Library.build(tmp_path / "library", [article]) as shelf:
        checked = drafts.check(shelf, "It lifts fifty litres a second.")
        text = proof.of_draft(checked, shelf.article)
    assert "mend: It lifts forty litres a second." in text
    assert told(browser, tmp_path / "proof.html", text).startswith("Checked here")
