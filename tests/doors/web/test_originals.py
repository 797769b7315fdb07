"""Emphasis, links and code of the original stand where its words do."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from playwright.sync_api import expect
from tests.doors.web.conftest import Visit, ask, make, serve

from askcite import sources
from askcite.doors.web.dress import Dress
from askcite.doors.web.originals import dresses

TEA = """---
title: Tea
---
# Tea

Tea is *not* tea: the *green* one is **shaded for [twenty days](https://example.org/shade)**.

| Kind | Shade |
|------|-------|
| *Sencha* | none |
| Gyokuro | [twenty](http://example.org/twenty) |

7. Heat it to `60 degrees` [at once](javascript:alert(1)).
8. Wait.

### Code

```
while cold:
    heat(tea)
```

The tea <a href="data:text/html,x">is</a> [ready](/relative) when it is *not* hot.
"""
HTML = """<html><body><nav><em>Tea</em> <a href="https://example.org/">Home</a></nav><article>
<h1>Tea</h1><p>Tea is <b>shaded</b> for <a href="https://example.org/days">twenty days</a> in the
spring, and it is then picked by hand in the month of May.</p></article></body></html>"""


def made(home: Path, name: str, content: str | bytes) -> tuple[str, tuple[Dress, ...]]:
    """The text of an article of the folder, and its dresses."""
    file = home / "articles" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    (article,) = sources.read(file)
    return article.text, dresses(article.text, home, f"articles/{name}")


def worn(text: str, all_: tuple[Dress, ...], tag: str) -> list[str]:
    """The words in elements of a tag, in order."""
    return [text[d.start : d.end] for d in all_ if d.tag == tag]


def word() -> bytes:
    """A Word document of a heading, emphasis and a link."""
    document = docx.Document()
    document.add_heading("Shade", 2)
    paragraph = document.add_paragraph("Tea is not tea: the ")
    paragraph.add_run("green").italic = True
    paragraph.add_run(" one is ")
    paragraph.add_run("shaded").bold = True
    paragraph.add_run(" for ")
    link = OxmlElement("w:hyperlink")
    address = document.part.relate_to("https://example.org/days", RT.HYPERLINK, is_external=True)
    link.set(qn("r:id"), address)
    run = paragraph.add_run("twenty days")
    link.append(run._r)
    paragraph._p.append(link)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml"><body><h2>Shade</h2><p>Tea is not tea: the
<i>green</i> one is <b>shaded</b> for <a href="https://example.org/days">twenty days</a></p></body>
</html>"""


def book() -> bytes:
    """A book of one chapter that says the same."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>',
        )
        parts.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
            "</package>",
        )
        parts.writestr("a.xhtml", CHAPTER)
    return made.getvalue()


@pytest.mark.parametrize(("name", "data"), [("tea.docx", word()), ("tea.epub", book())])
def test_word_and_books_are_dressed_as_written(tmp_path: Path, name: str, data: bytes) -> None:
    """Headings keep their level; emphasis and links stand where they were."""
    text, found = made(tmp_path, name, data)
    assert [2] == [d.attributes["data_level"] for d in found if d.tag == "h"]
    assert ["green"] == worn(text, found, "em")
    assert ["shaded"] == worn(text, found, "strong")
    assert ["twenty days"] == worn(text, found, "a")


def test_markdown_is_dressed_as_written(tmp_path: Path) -> None:
    """The second of two like words where it is the second; heads, numbers and code too."""
    text, found = made(tmp_path, "tea.md", TEA)
    assert ["not", "green", "Sencha", "not"] == worn(text, found, "em")
    first, last = (d.start for d in found if text[d.start : d.end] == "not")
    assert (text.index("not"), text.rindex("not")) == (first, last)
    assert ["shaded for twenty days"] == worn(text, found, "strong")
    assert ["60 degrees"] == worn(text, found, "code")
    assert [7, 8] == [d.attributes["value"] for d in found if d.tag == "li"]
    assert [1, 3] == [d.attributes["data_level"] for d in found if d.tag == "h"]
    assert ["while cold: heat(tea)"] == [" ".join(w.split()) for w in worn(text, found, "pre")]
    assert ["padding-left:0ch", "padding-left:4ch"] == [
        d.attributes["style"] for d in found if d.tag == "span"
    ]


def test_only_web_addresses_are_links(tmp_path: Path) -> None:
    """Neither scripts nor data nor relative paths; what is one opens apart and tells nothing."""
    text, found = made(tmp_path, "tea.md", TEA)
    assert ["twenty days", "twenty"] == worn(text, found, "a")
    assert {("_blank", "noopener noreferrer")} == {
        (d.attributes["target"], d.attributes["rel"]) for d in found if d.tag == "a"
    }


def test_a_page_is_dressed_less_what_stood_beside_its_article(tmp_path: Path) -> None:
    """A menu's words are not looked for in the text."""
    text, found = made(tmp_path, "tea.html", HTML)
    assert (["shaded"], ["twenty days"]) == (worn(text, found, "strong"), worn(text, found, "a"))


@pytest.mark.parametrize("origin", ["articles/no.md", "articles/../tea.md", "/etc/passwd", ""])
def test_no_other_file_is_read(tmp_path: Path, origin: str) -> None:
    """What lies outside of the library's folder, or no more in it, dresses nothing."""
    (tmp_path / "tea.md").write_text(TEA)
    assert () == dresses("Tea is not tea", tmp_path, origin)


def test_a_file_that_has_changed_dresses_what_is_left(tmp_path: Path) -> None:
    """Words that the text has no more are left out."""
    text, _ = made(tmp_path, "tea.md", TEA)
    (tmp_path / "articles" / "tea.md").write_text("Now *other* words, and the *green* one is here.")
    assert {"green"} >= set(worn(text, dresses(text, tmp_path, "articles/tea.md"), "em"))


def test_marks_are_exact_in_dressed_words(visit: Visit, tmp_path: Path) -> None:
    """Through a link, and through a row of a table with a head that is read above it."""
    for served in serve(make(tmp_path, ("tea.md", TEA)), tmp_path):
        page, _ = visit(served.url)
        page.locator("#list button", has_text="Tea").click()
        expect(page.locator("#article a", has_text="twenty days")).to_be_visible()
        expect(page.locator("#article td", has_text="Gyokuro")).to_be_visible()
        for question in ("For how many days is the green one shaded?", "What shade has gyokuro?"):
            turn = ask(page, question)
            number = page.locator(f"{turn} .cite").first
            number.click()
            expect(page.locator("mark.now").first).to_be_attached()
            edges = (int(number.get_attribute(f"data-{e}") or 0) for e in ("start", "end"))
            text = served.library.article(number.get_attribute("data-article") or "").text
            name = f"{turn[1:]}-c1"
            marked = page.locator(f'mark[data-marks="{name}"]').all_text_contents()
            assert text[slice(*edges)] == "".join(marked)
        page.close()
