"""Web pages: the article with its headings, and nothing of the page around it."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from itertools import count

import pytest

from askcite.errors import SourceError, StoppedError
from askcite.sources import stopping
from askcite.sources.hypertext.html import read
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


def told(body: str) -> list[tuple[str, str]]:
    """Each block's kind and words, of a page of this body."""
    draft = read(f"<html><body>{body}</body></html>".encode())
    return [(b.kind.value, b.span.of(draft.text)) for b in draft.blocks]


@pytest.mark.parametrize(
    "unseen",
    [
        '<p style="color: red; DISPLAY : none">No.</p>',
        '<p style="visibility:hidden">No.</p>',
        "<p hidden>No.</p>",
        '<p aria-hidden="true">No.</p>',
        '<p class="a gone">No.</p>',
        '<p id="away">No.</p>',
        '<div class="sr-only">No.</div>',
        '<div class="acme-visually-hidden">No.</div>',
        '<p class="hidden">No.</p>',
        '<p style="opacity: 0">No.</p>',
        '<p style="position: absolute; left: -9999px">No.</p>',
        '<p style="position: fixed; top: -100em">No.</p>',
        '<p style="position: absolute; clip: rect(0 0 0 0)">No.</p>',
        '<p style="clip-path: inset(50%)">No.</p>',
        '<p style="text-indent: -999em">No.</p>',
        '<p style="font-size: 0">No.</p>',
        '<p style="height: 0; overflow: hidden">No.</p>',
        '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">No.</p>',
        '<p style="color: rgba(0, 0, 0, 0)">No.</p>',
        '<p style="color: #fff; background: #fff">No.</p>',
        '<p style="transform: scale(0)">No.</p>',
        '<p style="content-visibility: hidden">No.</p>',
        '<div class="tab">No.</div>',
        '<section><p class="ghost">No.</p></section>',
        '<p data-state="closed">No.</p>',
        '<p class="wide">No.</p>',
        "<dialog>No.</dialog>",
        "<template><p>No.</p></template>",
        "<noscript><p>No.</p></noscript>",
    ],
)
def test_what_a_browser_does_not_show_is_not_read(unseen: str) -> None:
    """Attributes, styles and the page's own style sheet hide words; the words after them stay."""
    style = """<style>/* .b {display: none} */ p.gone, #away { display: none }
    .tab { display: none } .tab.on { display: block } section > .ghost:not(.x) { opacity: 0 }
    [data-state=closed] { visibility: hidden }
    @media screen and (min-width: 600px) { .wide { display: none } }</style>"""
    assert [("paragraph", "It is"), ("paragraph", "open.")] == told(
        f"{style}<p>It is</p>{unseen}open."
    )


@pytest.mark.parametrize(
    "seen",
    [
        "<style>@media print { .a { display: none } }</style><p class=a>Yes.</p>",
        '<p style="display: none-such">Yes.</p>',
        "<dialog open>Yes.</dialog>",
        "<details><p>Yes.</p></details>",
        "<style>.t { display: none } .t.on { display: block }</style><p class='t on'>Yes.</p>",
        "<style>#a { display: block } .t { display: none }</style><p class=t id=a>Yes.</p>",
        "<style>.t { display: none }</style><p class=t style='display: block'>Yes.</p>",
        "<style>@media (max-width: 600px) { .t { display: none } }</style><p class=t>Yes.</p>",
        "<style>@keyframes k { from { opacity: 0 } }</style><p class=from>Yes.</p>",
        "<style>.t { opacity: 0; transition: opacity 1s }</style><p class=t>Yes.</p>",
        "<style>.r { font-size: 0 } b { font-size: 9px }</style><p class=r><b>Yes.</b></p>",
        "<style>p:hover, p::before { display: none } p { left: -9999px }</style><p>Yes.</p>",
        "<style>.f { height: 0; overflow: hidden; padding-top: 56% }</style><p class=f>Yes.</p>",
        '<p class="hidden md:block">Yes.</p>',
        '<button aria-expanded="false" aria-controls="p"></button><p id="p" hidden>Yes.</p>',
    ],
)
def test_what_a_browser_shows_is_read(seen: str) -> None:
    """What is hidden in print only, or opened by a click, is there."""
    assert [("paragraph", "Yes.")] == told(seen)


def test_signs_that_let_a_word_be_divided_are_not_in_it() -> None:
    """A soft hyphen and a space of no width are seen by nobody, and sought by nobody."""
    assert [("paragraph", "The solar roof.")] == told("<p>The so&shy;lar ro&#8203;of.</p>")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It weighs 10<sup>4</sup> kg.", "It weighs 10\u2074 kg."),
        ("x<sup>n+1</sup> and y", "x\u207f\u207a\xb9 and y"),
        ("E<sup>1/2</sup> of H<sub>2</sub>O", "E^(1/2) of H\u2082O"),
        ("It is safe.<sup>2</sup> So is he.", "It is safe. So is he."),
        ("The mill<sup>[3]</sup> turns.", "The mill turns."),
        ('Of 1702<sup><a href="#n">4</a></sup> or so.', "Of 1702 or so."),
        ("The 2<sup>nd</sup> of May", "The 2nd of May"),
        ("<math><mi>a</mi><mo>=</mo><mfrac><mi>b</mi><msup><mi>c</mi><mn>2</mn></msup></mfrac></math>",
         "a = b/c\xb2"),
    ],
)  # fmt: skip
def test_raised_signs_keep_their_sense(words: str, expected: str) -> None:
    """A power is a power, a note mark is nothing, and a formula is a line."""
    assert [("paragraph", expected)] == told(f"<p>{words}</p>")


def test_the_block_that_a_mark_leads_to_is_a_note() -> None:
    """Notes stay where they stand, without the link back, and mark nothing before them."""
    page = """<p id="r1">It is old.<sup><a href="#n1">1</a></sup></p>
    <ol><li id="n1">Of 1702. <a href="#r1">\u21a9</a></li></ol>"""
    assert [("paragraph", "It is old."), ("note", "Of 1702.")] == told(page)


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><th>Line<th>Fare</tr><tr><td>North<td>4</tr>", ["Line: North | Fare: 4"]),
        ("<tr><th>Height<td>40 m</tr><tr><th>Built<td>1811</tr>", ["Height: 40 m", "Built: 1811"]),
        ("<tr><td>North<td>4</tr><tr><td>South<td>6</tr>", ["North | 4", "South | 6"]),
        ("<tr><td>Line<td>Fare</tr><tr><td>North<td>4</tr><tr><td>South<td>6</tr>",
         ["Line: North | Fare: 4", "Line: South | Fare: 6"]),
        ("<tr><th rowspan=2>Line<th colspan=2>Fare</tr><tr><th>Old<th>Young</tr>"
         "<tr><td rowspan=2>North<td>4<td>2</tr><tr><td>5<td>3</tr>",
         ["Line: North | Fare, Old: 4 | Fare, Young: 2",
          "Line: North | Fare, Old: 5 | Fare, Young: 3"]),
        ("<tr><td><td>Old<td>Young</tr><tr><td>North<td>4<td>2</tr><tr><td>South<td>6<td>3</tr>",
         ["North | Old: 4 | Young: 2", "South | Old: 6 | Young: 3"]),
        ("<tr><td>Herons<td>2021<td>2022</tr><tr><td>Pairs<td>40<td>44</tr><tr><td>Young<td>9<td>7</tr>",
         ["Herons: Pairs | 2021: 40 | 2022: 44", "Herons: Young | 2021: 9 | 2022: 7"]),
        ("<tr><td>North<td>1811<td>40 m</tr><tr><td>South<td>1902<td>55 m</tr>",
         ["North | 1811 | 40 m", "South | 1902 | 55 m"]),
        ("<tr><th>A<th>B</tr><tr><td colspan=2>both</tr>", ["both"]),
        ("<tr><th>A<th>B</tr><tr><td><td>b</tr>", ["B: b"]),
        ("<tr><td colspan=99999 rowspan=99999>a<td>b</tr>", ["a | b"]),
    ],
)  # fmt: skip
def test_a_row_names_the_head_of_each_cell(table: str, rows: list[str]) -> None:
    """Spans are resolved, heads of several rows joined; a row that heads itself is a pair."""
    assert [("table row", row) for row in rows] == told(f"<table>{table}</table>")


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    """Cells with headings and paragraphs are read as such."""
    page = "<table><tr><td><h2>Dams</h2><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>"
    expected = [("heading", "Dams"), ("paragraph", "One."), ("paragraph", "Two.")]
    assert [*expected, ("paragraph", "Side")] == told(page)


@pytest.mark.parametrize(
    "faq",
    [
        "<h3>How high is it?</h3><p>Forty metres.</p>",
        "<p><b>How high is it?</b></p><p>Forty metres.</p>",
        "<dl><dt>How high is it?</dt><dd>Forty metres.</dd></dl>",
        "<details><summary>How high is it?</summary><p>Forty metres.</p></details>",
        "<table><tr><td>How high is it?</td><td>Forty metres.</td></tr></table>",
        "<table><tr><th>Question</th><th>Answer</th></tr>"
        "<tr><td>How high is it?</td><td>Forty metres.</td></tr></table>",
        "<p>How high is it? Forty metres.</p>",
    ],
)
def test_a_question_of_the_page_stands_over_its_answer(faq: str) -> None:
    """However a page sets its questions, each is one, and what follows is its answer."""
    kinds = [("question", "How high is it?"), ("paragraph", "Forty metres.")]
    assert kinds == [(k.replace("list item", "paragraph"), w) for k, w in told(faq)]


def test_a_term_and_what_it_means_are_one_item() -> None:
    """The meaning is not cited without its term, nor the term alone."""
    page = "<dl><dt>Berth</dt><dd>A place.</dd><dt>Quay</dt><dt>Pier</dt><dd>A wall.</dd></dl>"
    assert [("list item", "Berth: A place."), ("list item", "Quay, Pier: A wall.")] == told(page)


def test_wrapped_lines_of_preformatted_text_are_paragraphs() -> None:
    """Each stretch has its own width; code keeps its lines."""
    lines = [
        "The office may hire no more men than",
        "twelve at one time, nor a child that is",
        "small.",
    ]
    wrapped = "\n".join(lines)
    assert [("paragraph", " ".join(wrapped.split()))] == told(f"<pre>\n{wrapped}\n</pre>")
    assert [("list item", "x = 1"), ("list item", "y = 2")] == told("<pre>x = 1\ny = 2</pre>")


LONG = "The council had bought the building years before, after a long debate about its price. " * 3


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        ("<figure><figcaption>A wheel turns.</figcaption></figure>", ("caption", "A wheel turns.")),
        ("<p>So <math><mi>P</mi><mo>=</mo><mn>3</mn></math> holds here.</p>",
         ("paragraph", "So P = 3 holds here.")),
        ("<ul><li><div><div>It has a lift.</div></div></li></ul>", ("list item", "It has a lift.")),
        ("<table><tr><th>Line<th>Fare</tr><tr><td>North<td>4</tr></table>",
         ("table row", "Line: North | Fare: 4")),
    ],
)  # fmt: skip
def test_nothing_within_the_article_is_lost(lost: str, expected: tuple[str, str]) -> None:
    """What stands between an article's paragraphs is part of it, on a page with menus too."""
    nav = '<nav><a href="/">Home</a></nav><header><h1>Old mill</h1><p>It opens soon.</p></header>'
    promo = '<div class="newsletter"><p>Get our letter each week.</p></div>'
    found = told(f"{nav}<main><p>{LONG}</p>{lost}{promo}<p>{LONG}</p></main><footer>x</footer>")
    assert expected in found
    assert ("paragraph", "It opens soon.") in found
    assert not [words for _, words in found if "letter" in words or "Home" in words]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("E = mc<sup>2</sup> holds.", "E = mc\u00b2 holds."),
        ("The wheel x<sub>i</sub> turns.", "The wheel x\u1d62 turns."),
        ("It fell.<sup>3,4</sup> It rose.", "It fell. It rose."),
        ('It fell<a epub:type="noteref" href="n.xhtml#n">1</a>.', "It fell."),
        ('It fell.<a href="#n">[1]</a> It rose.', "It fell. It rose."),
        ('By equation (<a href="#e">1</a>) it fell.', "By equation (1) it fell."),
        ('It <span epub:type="pagebreak">7</span>fell.', "It fell."),
    ],
)
def test_marks_are_told_from_powers(words: str, expected: str) -> None:
    """Notes' marks and pages' numbers are not read, powers, indices and references are."""
    assert [("paragraph", expected)] == told(f"<p>{words}</p>")


def test_a_title_over_a_table_is_its_heading() -> None:
    """A cell over the whole width heads what follows, and is no column's name."""
    rows = "<tr><th colspan=2>Facts</th></tr><tr><th>Opened</th><td>1811</td></tr>"
    parts = "<tr><td colspan=2>Sizes</td></tr><tr><th>Length</th><td>40 m</td></tr>"
    assert [
        ("heading", "Facts"),
        ("table row", "Opened: 1811"),
        ("heading", "Sizes"),
        ("table row", "Length: 40 m"),
    ] == told(f"<table>{rows}{parts}</table>")


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Opening Hours", "heading"), ("Admission is free", "paragraph"), ("Closed:", "paragraph")],
)
def test_a_title_may_be_told_by_bold_type(line: str, kind: str) -> None:
    """A short bold line without a verb over text is a heading."""
    assert (kind, line) == told(f"<p><b>{line}</b></p><p>The mill is open till five.</p>")[0]


def test_bold_lines_under_each_other_are_no_headings() -> None:
    """Of a page in bold type nothing is lost."""
    assert ["paragraph"] * 2 == [
        kind for kind, _ in told("<p><b>One Mill</b></p><p><b>Two</b></p>")
    ]


def test_the_end_of_an_article_is_not_lost() -> None:
    """It goes on to the end of the element that the page names so, however short it is."""
    page = "<nav>Home</nav><article><h1>Lime</h1><p>It was burnt by monks.</p>{}</article>"
    last = "<p>CO<sub>2</sub>, m<sup>2</sup>, 10<sup>4</sup>, x<sub>1</sub></p>"
    assert ("paragraph", "CO\u2082, m\u00b2, 10\u2074, x\u2081") == told(page.format(last))[-1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<div><span>How hot is it?</span><span>About 90 degrees.</span></div>", "is it? About"),
        ("<p><cite>Kelp wrote:</cite>It is shut.</p>", "wrote: It"),
        ("<p>Call <code>std::</code>Vec of it.</p>", "std::Vec"),
        ("<p>At <b>10:</b>30 it shuts.</p>", "10:30"),
    ],
)
def test_words_that_only_style_sets_apart_are_not_glued(words: str, expected: str) -> None:
    """A question and its answer, a speaker and the words; code and times are left as they are."""
    assert expected in " ".join(line for _, line in told(words))


@pytest.mark.parametrize("role", ["navigation", "contentinfo", "search"])
def test_what_a_page_names_as_standing_around_its_text_is_left_out(role: str) -> None:
    """Also where it has no element of that name."""
    page = f"<h1>The mill</h1><p>It grinds rye.</p><div role='{role}'><p>Made by a tool.</p></div>"
    assert [("heading", "The mill"), ("paragraph", "It grinds rye.")] == told(page)


def test_tables_within_a_table_for_layout_lay_out_too() -> None:
    """Newsletters set their paragraphs side by side so; a table with heads is one."""
    cells = "<tr><td><p>It begins in May.</p></td><td><p>All are welcome.</p></td></tr>"
    data = "<table><tr><th>Day</th><th>Hour</th></tr><tr><td>Mon</td><td>9</td></tr></table>"
    page = f"<table role='presentation'><tr><td><table>{cells}</table>{data}</td></tr></table>"
    assert [
        ("paragraph", "It begins in May."),
        ("paragraph", "All are welcome."),
        ("table row", "Day: Mon | Hour: 9"),
    ] == told(page)


def test_a_site_may_name_its_parts_by_classes_alone() -> None:
    """Comments and sidebars of older pages are no part of their article."""
    text = "<p>We left the hut at five, before the sun rose over the pass of the Skarv.</p>" * 3
    around = "<div class='comments'><p>Nice!</p></div><div class='sidebar'><h2>Archive</h2></div>"
    page = f"<div class='header'><p>Log</p></div><div class='post'><h1>Skarv</h1>{text}</div>"
    words = [line for _, line in told(f"{page}{around}")]
    assert "Skarv" in words
    assert not {"Nice!", "Archive"} & {*words}


def test_links_that_change_a_value_are_none() -> None:
    """Lists of what was entered have them behind each value."""
    row = "<dt>Fee</dt><dd>28 pounds</dd><dd class='list__actions'><a>Change</a></dd>"
    assert [("list item", "Fee: 28 pounds")] == told(f"<dl>{row}</dl>")
