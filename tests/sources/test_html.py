"""Web pages: the article with its headings, and nothing of the page around it."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from itertools import count

import pytest

from askcite.errors import SourceError, StoppedError
from askcite.sources import stopping
from askcite.sources.html import read
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>River dam opens after ten years | The Daily Example</title>
<meta name="author" content="Jane Doe">
<meta property="og:title" content="River dam opens after ten years">
<meta property="article:published_time" content="2025-03-04T10:00:00Z">
<script>var shown = "<p>Script words.</p>";</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies to improve your experience.</div>
<main><article><h1>River dam opens after ten years</h1>
<div class="share"><a>Share on Facebook</a> <a>Tweet</a></div>
<p>The Alder dam opened on Tuesday, ten years after the first stone was laid. It cost
4.2&nbsp;billion crowns and holds back <b>120 million</b> cubic metres of water.</p>
<p>Engineers said the turbines would supply 300,000 homes. &ldquo;It is the largest project of its
kind,&rdquo; said Dr. Lena Berg, who led the work.</p>
<h2>What it means for the valley</h2>
<p>Forty farms were moved to higher ground. The owners received compensation, which a court
raised twice in the years that followed.</p>
<ul><li>Tolbeck moved in 2019.</li><li>Marnfield moved in 2021.</li></ul>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2015</td><td>1.1 billion</td></tr></table>
<p>Advertisement</p>
<p>A second dam is planned for 2031 at Korr.<br>No contractor has been chosen yet.</p>
<div class="related"><h3>Related articles</h3><ul><li><a href="/a">Five dams failed</a></li></ul>
</div></article>
<section id="comments"><h2>Comments</h2><div class="comment"><p>First! A terrible waste of money
and nobody asked for it.</p></div></section></main>
<footer><p>&copy; 2025 The Daily Example. All rights reserved.</p></footer></body></html>"""


def test_the_article_of_a_page(read_one: ReadOne) -> None:
    """Headings, paragraphs, items and rows are kept, in order; the space within is single."""
    article = read_one("dam.html", PAGE)
    assert ("River dam opens after ten years", "Jane Doe", "2025-03-04", "en") == (
        article.title,
        article.author,
        article.published,
        article.language,
    )
    found = [(b.kind.value, b.span.of(article.text)) for b in article.blocks]
    assert ("heading", "River dam opens after ten years") == found[0]
    for block in [
        ("heading", "What it means for the valley"),
        ("list item", "Tolbeck moved in 2019."),
        ("table row", "Year: 2015 | Cost: 1.1 billion"),
        (
            "paragraph",
            "A second dam is planned for 2031 at Korr. No contractor has been chosen yet.",
        ),
    ]:
        assert block in found
    assert "holds back 120 million cubic metres" in article.text


@pytest.mark.parametrize(
    "words", ["Script words", "Sport", "cookies", "Share on", "Five dams", "terrible", "rights"]
)
def test_what_surrounds_an_article_is_not_cited(read_one: ReadOne, words: str) -> None:
    """Scripts, menus, banners, share bars, links, comments and rights are no evidence."""
    article = read_one("dam.html", PAGE)
    cited = [b.span.of(article.text) for b in article.blocks if b.kind.value != "furniture"]
    assert not [block for block in cited if words in block]


def test_a_bare_page_is_taken_whole(read_one: ReadOne) -> None:
    """A page without menus or scripts is all article, however short."""
    page = """<body><h1>T</h1>Loose words.<p>One.<p>Two<br><br>three.</p>
    <ul><li>a<ul><li>b</li></ul>c</li></ul><pre>x = 1\n\ny = 2</pre><!-- remark -->
    <figure><figcaption>A dam.</figcaption></figure></body>"""
    article = read_one("bare.html", page)
    assert [
        ("heading", "T"),
        ("paragraph", "Loose words."),
        ("paragraph", "One."),
        ("paragraph", "Two"),
        ("paragraph", "three."),
        ("list item", "a"),
        ("list item", "b"),
        ("list item", "c"),
        ("list item", "x = 1"),
        ("list item", "y = 2"),
        ("caption", "A dam."),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


def test_the_page_names_its_encoding(read_one: ReadOne) -> None:
    """A page in another encoding than UTF-8 is read as it says."""
    page = (
        "<html><head><meta charset='windows-1252'></head><body><p>Caf\u00e9 1920.</p></body></html>"
    )
    assert "Caf\u00e9 1920." == read_one("cafe.html", page.encode("cp1252")).text


CAFE = "<body><p>Caf\u00e9 \u201cDam\u201d 1920.</p></body>"
META = "<meta charset='{}'>" + CAFE
XML = "<?xml version='1.0' encoding='{}'?>" + CAFE


@pytest.mark.parametrize(
    "page",
    [
        META.format("iso-8859-1").encode("cp1252"),
        META.format("us-ascii").encode("cp1252"),
        XML.format("windows-1252").encode("cp1252"),
        XML.format("utf-8").replace("?>", ">").encode(),
        XML.format("utf-8").replace("?>", "").encode(),
        codecs.BOM_UTF8 + META.format("windows-1252").encode(),
        codecs.BOM_UTF8 + XML.format("utf-8").encode(),
        codecs.BOM_UTF16_LE + CAFE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + XML.format("utf-16").encode("utf-16-be"),
        *(META.format(name).encode() for name in ("utf-16", "utf-16le", "idna", "undefined")),
        *(META.format(name).encode() for name in ("hex", "no-such", "unicode_escape", "utf-7")),
    ],
)
def test_a_page_is_read_as_browsers_read_it(read_one: ReadOne, page: bytes) -> None:
    """Byte-order marks come first, old names mean their supersets, impossible ones UTF-8."""
    assert "Caf\u00e9 \u201cDam\u201d 1920." == read_one("cafe.html", page).text


@pytest.mark.parametrize("charset", ["utf-16-le", "unicode_escape", "punycode", "undefined"])
def test_what_a_server_names_may_be_wrong(charset: str) -> None:
    """Whatever encoding a server names, the page is text or one error of the source."""
    for page in (CAFE.encode(), b"<p>Some \\ud800 words.</p>", CAFE.encode("utf-16-le")):
        try:
            assert read(page, charset).text.encode()
        except SourceError:
            continue


@pytest.mark.parametrize(
    "frame", ["<p>{}</p>", "<nav>x</nav><ul>{}</ul><p>A dam, long and high.</p>"]
)
@pytest.mark.parametrize("sign", ["\0", "\1", "\f", "\ufffe", "&#1;", "&#x1F;", "&#12", "&#xffff;"])
def test_characters_that_xml_has_not_are_left_out(frame: str, sign: str) -> None:
    """A page that holds a control character is read like one that holds none."""
    words = "The dam@ was opened by the king, &#49;&#128077;&#x1F44D; times."
    page = f"<html><head><title>Dams@</title></head><body>{frame.format(words)}</body></html>"
    expected = read(page.replace("@", "").encode())
    found = read(page.replace("@", sign).encode())
    assert (expected.text, "Dams") == (found.text, found.about.title)


def test_a_page_is_left_where_it_is() -> None:
    """A long page is left between two of its paragraphs."""
    looks = count(1)
    with pytest.raises(StoppedError), stopping.until(lambda: next(looks) > 10):
        read(b"<p>Some words.</p>" * 50)
    assert 12 == next(looks)


@pytest.mark.parametrize(
    "page", [b"", b"\0\1", b"<html><body></body></html>", b"<script>x</script>"]
)
def test_a_page_without_article_is_refused(read_one: ReadOne, page: bytes) -> None:
    """No article on the page is an error of the source."""
    with pytest.raises(SourceError, match=r"empty\.html: "):
        read_one("empty.html", page)
