"""Markdown: block by block, as a reader sees it, without its signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askcite.errors import SourceError
from askcite.sources.hypertext import markdown
from askcite.types import Article

PAGE = """---
title: Dams
tags:
  - water
---
# The Alder *Dam* #

It was opened in **1932**
and is [high](https://alder.example "High").[^high] It ~~leaks~~ holds.

Costs
-----

- It cost 4 m.
  In crowns.
- It paid
  1. at `once()`
> A quoted line.

| Year | Cost |
|------|-----:|
| 2015 | 1.1 |
| 2016 | 1.2 |

```python
height = 120

print(**height)
```

<p>Inner words, 10<sup>4</sup></p>

<!-- a remark -->

[^high]: Sixty metres.

RELATED:

- [Rivers](rivers.md)
"""


def told(text: str) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    draft = markdown.read(text.encode())
    return [(b.kind.value, b.span.of(draft.text)) for b in draft.blocks]


def test_blocks(read_one: Callable[[str, bytes | str], Article]) -> None:
    """Headings, wrapped paragraphs, items, rows, code, notes and HTML are each what they are."""
    article = read_one("dams.md", PAGE)
    assert "Dams" == article.title
    assert [
        ("heading", "The Alder Dam"),
        ("paragraph", "It was opened in 1932 and is high. It holds."),
        ("heading", "Costs"),
        ("list item", "It cost 4 m. In crowns."),
        ("list item", "It paid"),
        ("list item", "1. at once()"),
        ("paragraph", "A quoted line."),
        ("table row", "Year: 2015 | Cost: 1.1"),
        ("table row", "Year: 2016 | Cost: 1.2"),
        ("list item", "height = 120"),
        ("list item", "print(**height)"),
        ("paragraph", "Inner words, 10\u2074"),
        ("furniture", "RELATED:"),
        ("furniture", "Rivers"),
        ("note", "Sixty metres."),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```\nopen code", "open code"),
        ("> > - deep", "deep"),
        ("|a|\n|-|", "a"),
        ("**bold that is open", "**bold that is open"),
        ("a \\* b", "a * b"),
        ("![a wheel](wheel.png) turns", "turns"),
        ("[a][b]\n\n[b]: http://x.y", "a"),
    ],
)
def test_unfinished_markdown_is_read(text: str, words: str) -> None:
    """What is cut off in the middle still gives its words, and link targets give none."""
    assert [words] == [found for _, found in told(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<!-- n\nn --> The dam is not safe.\nIt leaks.", "The dam is not safe. It leaks."),
        ("<STYLE>a</STYLE>The dam.", "The dam."),
        ("<script>\na\n\nb</script> <b>The dam.</b>", "The dam."),
        ("<? x ?> The dam.", "The dam."),
        ("<p hidden>Not this.</p>\n\nThe dam.", "The dam."),
    ],
)
def test_words_after_a_remark_are_read(text: str, words: str) -> None:
    """A remark, a script or a style ends where HTML says, and not with its line."""
    assert words == " ".join(found for _, found in told(text))


def test_a_remark_alone_is_empty() -> None:
    """What no browser shows is no article."""
    with pytest.raises(SourceError, match="empty"):
        markdown.read(b"<!-- open\n\nThe dam.")


@pytest.mark.parametrize("bold", ["**How high is it?**", "__How high is it?__"])
def test_a_question_in_bold_stands_over_its_answer(bold: str) -> None:
    """A paragraph of nothing but bold words that ask is a question."""
    found = told(f"# Dams\n\n{bold}\n\nSixty metres.")
    assert [("question", "How high is it?"), ("paragraph", "Sixty metres.")] == found[1:]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{% include 'x' %}\n\nThe dam.", ["The dam."]),
        ("[TOC]\n\nThe dam.\n\n{: .wide}", ["The dam."]),
        ('{{< figure src="a.png" caption="The old dam" >}}', ["The old dam"]),
        (
            '{{< figure src="a.png" caption="The old dam" >}}\nIt leaks.',
            ["The old dam", "It leaks."],
        ),
        ("It leaks{{% sup %}} now{{% /sup %}} {% raw %}there.", ["It leaks now there."]),
        ("Write `{% raw %}` first.", ["Write {% raw %} first."]),
        (":::note\nIt is closed.\n:::", ["It is closed."]),
        ("> [!WARNING]\n> It is closed.", ["Warning: It is closed."]),
        ("## The dam {#dam}\n\nIt is high.", ["The dam", "It is high."]),
        ("- [x] paid\n- [ ] open", ["☑ paid", "☐ open"]),
        ("H~2~O, 10^4^ and ==marked==", ["H₂O, 10⁴ and marked"]),
        ("See [[Dams|the dam]] and [[Mills]]. ![[a.png]]", ["See the dam and Mills."]),
        ("Dam\n: A wall in a river.", ["Dam: A wall in a river."]),
        ("```\n{% x %}\n==a==\n```", ["{% x %}", "==a=="]),
        ("Its infor-\nmation is well-\nknown.", ["Its information is well-known."]),
    ],
)
def test_signs_of_markdowns_kin_are_not_read(text: str, words: list[str]) -> None:
    """Templates' tags, containers, callouts and wiki links leave what a reader sees."""
    assert words == [found for _, found in told(text)]


@pytest.mark.parametrize(
    "head",
    [
        '+++\ntitle = "Dams"\ndate = 2019-05-03\ntags = ["water"]\n'
        '[author]\nname = "Ida Brand"\n+++\n',
        "---\ntitle: Dams\nauthor:\n  name: Ida Brand\n  mail: a@b.example\n"
        "date: 3 May 2019\ntags:\n- water\n...\n",
        "---\ntitle: >\n  Dams\nauthors:\n  - name: Ida Brand\n"
        "date: May 3, 2019\ntags: [water]\n---\n",
        "Title: Dams\nAuthor: Ida Brand\nDate: 2019/05/03\nTags: water\n\n",
    ],
    ids=["TOML", "nested", "folded", "lines"],
)
def test_fields_before_the_text(read_one: Callable[[str, bytes | str], Article], head: str) -> None:
    """Fields are facts of the article, in whichever of the usual forms they are written."""
    article = read_one("a.md", f"{head}\nThe dam was opened in 1932.\n")
    known = (article.title, article.author, article.published, article.tags)
    assert ("Dams", "Ida Brand", "2019-05-03", ("water",)) == known
    assert "The dam was opened in 1932." == article.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**It leaks. Why?**\nThe seal is old.", ["It leaks. Why?", "The seal is old."]),
        ("**Date:** 3 May\n**Place:** Hall 2", ["Date: 3 May", "Place: Hall 2"]),
        (
            "Paper 2, Moor Trust\nAuthors: Ida Brand\nDate: 3 May 2019",
            ["Paper 2, Moor Trust", "Authors: Ida Brand", "Date: 3 May 2019"],
        ),
        ("**The dam** was\nbuilt in 1932.", ["The dam was built in 1932."]),
        ("It was built\nin 1932.\nNote: it leaks", ["It was built in 1932. Note: it leaks"]),
    ],
)
def test_lines_that_stand_by_themselves(text: str, words: list[str]) -> None:
    """Bold sentences and labelled lines are parted, wrapped prose is not."""
    assert words == [found for _, found in told(text)]
