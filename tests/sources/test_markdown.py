"""Markdown: block by block, with its marks outside the spans."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Final

import pytest

from askcite.sources import markdown
from askcite.types import Article

SECONDS: Final = 10
"""Far more than a fraction of a second, and far less than minutes."""
PAGE = """---
title: Dams
tags:
  - water
---
# The Alder *Dam* #

It was opened in 1932
and is high.

Costs
-----

- It cost 4 m.
  In crowns.
- It paid
  1. at once
> A quoted line.

| Year | Cost |
|------|-----:|
| 2015 | 1.1 |

```python
height = 120

print(height)
```

<p>Inner words</p>

<!-- a remark -->

RELATED:

- [Rivers](rivers.md)
"""


def test_blocks(read_one: Callable[[str, bytes | str], Article]) -> None:
    """Headings, wrapped paragraphs, items, rows, code and HTML are each what they are."""
    article = read_one("dams.md", PAGE)
    assert "Dams" == article.title
    assert [
        ("heading", "The Alder *Dam*"),
        ("paragraph", "It was opened in 1932\nand is high."),
        ("heading", "Costs"),
        ("list item", "It cost 4 m.\n  In crowns."),
        ("list item", "It paid"),
        ("list item", "at once"),
        ("paragraph", "A quoted line."),
        ("list item", "Year | Cost"),
        ("list item", "2015 | 1.1"),
        ("list item", "height = 120"),
        ("list item", "print(height)"),
        ("paragraph", "Inner words"),
        ("furniture", "RELATED:"),
        ("furniture", "[Rivers](rivers.md)"),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


@pytest.mark.parametrize("text", ["```\nopen code", "> > - deep", "|a|\n|-|", "[r]: http://x.y"])
def test_unfinished_markdown_is_read(text: str) -> None:
    """What is cut off in the middle still gives its words, and link targets give none."""
    found = [b.span.of(text) for b in markdown.find(text)]
    assert {"```\nopen code": ["open code"], "> > - deep": ["deep"], "|a|\n|-|": ["a"]}.get(
        text, []
    ) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<!-- n\nn --> The dam is not safe.\nIt leaks.", ["The dam is not safe.", "It leaks."]),
        ("<STYLE>a</STYLE>The dam.", ["The dam."]),
        ("<script>\na\n\nb</script> <b>The dam.</b>", ["The dam."]),
        ("<? x ?> The dam.", ["The dam."]),
        ("<!-- open\n\nThe dam.", []),
    ],
)
def test_words_after_a_remark_are_read(text: str, words: list[str]) -> None:
    """A remark, a script or a style ends where HTML says, and not with its line."""
    assert words == [b.span.of(text) for b in markdown.find(text)]


def test_a_long_line_of_html_takes_no_longer_than_its_length() -> None:
    """Tags around the words of a line are found without trying each of its characters."""
    line = "<b> <i>The <u> dam</i > </b>"
    assert ["The <u> dam"] == [b.span.of(f"<div>\n{line}") for b in markdown.find(f"<div>\n{line}")]
    start = perf_counter()
    assert 1 == len(markdown.find("<div>\ndam" + "<!" * 400_000))
    assert perf_counter() - start < SECONDS
