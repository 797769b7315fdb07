"""Text in HTML is only ever text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askcite.doors.web.escape import element, join, plain, text


class Reader(HTMLParser):
    """What a browser would read: the tags, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its attributes' values."""
        self.tags.append(tag)
        self.values += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.words += data


@given(st.text(st.characters(exclude_characters="\u202d\u202e\r\0", exclude_categories=["Cs"])))
def test_any_text_is_read_back_as_it_was(value: str) -> None:
    """Whatever the text, a browser reads the same text and no tag of its own."""
    reader = Reader(element("p", value, title=value))
    assert (["p"], [value], value) == (reader.tags, reader.values, reader.words)


@pytest.mark.parametrize("value", ["${alert(1)}", "{{alert(1)}}", "`${1}`"])
def test_nothing_is_left_that_a_template_would_evaluate(value: str) -> None:
    """No dollar, brace or back-tick of a text reaches the page's template as such."""
    assert not set("${}`") & set(text(value))


def test_a_forced_reading_order_is_named_and_not_obeyed() -> None:
    """The override character becomes its code point, visibly."""
    assert "\u202e" not in text("a\u202eb")
    assert "a202Eb" == Reader(text("a\u202eb")).words


def test_where_only_text_is_shown_a_forced_order_is_named_too() -> None:
    """A menu or a dialogue shows the code point and keeps the rest."""
    assert "a[202E]b<i>" == plain("a\u202eb<i>")


def test_html_is_not_escaped_again_and_nothing_is_left_out() -> None:
    """Elements nest; None is skipped; a bare attribute has no value."""
    assert "<p hidden><b>&#60;</b></p>" == element("p", join(element("b", "<"), None), hidden=True)
