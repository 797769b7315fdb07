"""Slides, workbooks, mail, rich text, OpenDocument and subtitles as they are read."""

from __future__ import annotations

import zipfile
from datetime import date
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from askcite.errors import SourceError
from askcite.library.library import Library
from askcite.sources import attempts
from askcite.sources.plain_text import mail_text, subtitles
from askcite.sources.reading import Reading

Read = list[tuple[str, str]]


def reading(folder: Path, name: str, data: bytes | str) -> Reading:
    """The one reading of a file of these contents."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (found,) = attempts(path)
    assert isinstance(found, Reading), found
    return found


def blocks(found: Reading) -> Read:
    """The kinds and words of the blocks."""
    article = found.article
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_slides_are_pages_with_tables_charts_and_notes(tmp_path: Path) -> None:
    """A hidden slide keeps its number and is not read."""
    deck = Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[1])
    first.shapes.title.text = "Crossings"
    body = first.placeholders[1].text_frame
    body.text = "Nine in the morning"
    body.add_paragraph().text = "Five in the afternoon"
    first.notes_slide.notes_text_frame.text = "The ferry does not sail on Sundays."
    hidden = deck.slides.add_slide(deck.slide_layouts[1])
    hidden.shapes.title.text = "Secret"
    hidden.element.set("show", "0")
    last = deck.slides.add_slide(deck.slide_layouts[6])
    lower = last.shapes.add_table(3, 3, Inches(1), Inches(2), Inches(6), Inches(2)).table
    words = [["Line", "Adult", "Child"], ["North", "4 euros", "2 euros"], ["South", "", "5 euros"]]
    for number, row in enumerate(words):
        for column, cell in enumerate(row):
            lower.cell(number, column).text = cell
    lower.cell(1, 1).merge(lower.cell(2, 1))
    upper = last.shapes.add_textbox(Inches(1), Inches(0.2), Inches(4), Inches(0.5))
    upper.text_frame.text = "Fares of the two lines."
    figures = CategoryChartData()  # type: ignore[no-untyped-call]
    figures.categories = ["2019", "2020"]
    figures.add_series("Passengers", (1200, 800))  # type: ignore[no-untyped-call]
    at = (Inches(1), Inches(5), Inches(4), Inches(2))
    last.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *at, figures)
    made = BytesIO()
    deck.save(made)
    found = reading(tmp_path, "a.pptx", made.getvalue())
    assert [
        ("heading", "Crossings"),
        ("list item", "Nine in the morning"),
        ("list item", "Five in the afternoon"),
        ("note", "The ferry does not sail on Sundays."),
        ("paragraph", "Fares of the two lines."),
        ("table row", "Line: North | Adult: 4 euros | Child: 2 euros"),
        ("table row", "Line: South | Adult: 4 euros | Child: 5 euros"),
        ("table row", "2019 | Passengers: 1200"),
        ("table row", "2020 | Passengers: 800"),
    ] == blocks(found)
    article = found.article
    assert [1, 3] == [article.page_at(article.text.index(w)) for w in ("Sundays", "Fares")]
    assert ("hidden slides were left out: 2",) == found.doubts


def workbook() -> bytes:
    """A workbook: dates and amounts, two rows of heads, a hidden sheet."""
    book = openpyxl.Workbook()
    fares = book.active
    assert fares is not None
    fares.title = "Fares"
    for row in [
        ["Fares of the ferries"],
        [],
        ["Line", "Adult", "Since", "Share", "Draft"],
        ["North", 4.5, date(2019, 5, 1), 0.125, "x"],
        ["South", 1234.5, date(2020, 1, 2), 0.5, "y"],
        ["Hidden", 1, None, 1, "z"],
    ]:
        fares.append(row)
    fares.merge_cells("A1:E1")
    for number in (4, 5):
        fares.cell(number, 2).number_format = "#,##0.00 [$€-407]"
        fares.cell(number, 4).number_format = "0.0%"
    fares["A4"].comment = Comment("Not on Sundays.", "Ida")
    fares.row_dimensions[6].hidden = True
    fares.column_dimensions["E"].hidden = True
    old = book.create_sheet("Old")
    old.append(["secret"])
    old.sheet_state = "hidden"
    ports = book.create_sheet("Ports")
    for row in [
        ["", "Depth", "", "Berths", ""],
        ["", "low", "high", "low", "high"],
        ["Norrey", 3, 5, 1, 2],
        ["Torvik", 6, 8, 3, 4],
    ]:
        ports.append(row)
    ports.merge_cells("B1:C1")
    ports.merge_cells("D1:E1")
    ports.merge_cells("A1:A2")
    ports["A1"] = "Port"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def test_rows_of_a_workbook_name_their_heads(tmp_path: Path) -> None:
    """Values are as shown; merged cells reach; hidden sheets, rows and columns are told."""
    found = reading(tmp_path, "ferries.xlsx", workbook())
    low, high = "Depth, low", "Depth, high"
    assert [
        ("heading", "Fares"),
        ("heading", "Fares of the ferries"),
        ("table row", "Line: North | Adult: 4.50 € | Since: 2019-05-01 | Share: 12.5%"),
        ("table row", "Line: South | Adult: 1,234.50 € | Since: 2020-01-02 | Share: 50.0%"),
        ("note", "Not on Sundays."),
        ("heading", "Ports"),
        ("table row", f"Port: Norrey | {low}: 3 | {high}: 5 | Berths, low: 1 | Berths, high: 2"),
        ("table row", f"Port: Torvik | {low}: 6 | {high}: 8 | Berths, low: 3 | Berths, high: 4"),
    ] == blocks(found)
    assert ("ferries", None) == (found.article.title, found.article.author)
    assert [
        "hidden sheets were left out: Old",
        "hidden rows or columns of the sheet Fares were left out",
    ] == list(found.doubts)


def test_formulas_without_a_value_are_told(tmp_path: Path) -> None:
    """A workbook that no program has calculated shows its formulas, and invents no number."""
    book = openpyxl.Workbook()
    for row in [["Line", "Fare"], ["North", 4], ["South", 6], ["Total", "=SUM(B2:B3)"]]:
        book.active.append(row)
    made = BytesIO()
    book.save(made)
    found = reading(tmp_path, "fares.xlsx", made.getvalue())
    assert ("table row", "Line: Total | Fare: =SUM(B2:B3) (not calculated)") == blocks(found)[-1]
    assert ["formulas of the sheet Sheet are not calculated: 1"] == list(found.doubts)


def test_a_question_of_a_film_belongs_to_its_answer(tmp_path: Path) -> None:
    """Of two speakers one asks, and the other's words answer."""
    cue = "1\n00:00:01,000 --> 00:00:04,000\n- Who keeps the road?\n- The town does.\n"
    found = reading(tmp_path, "film.srt", cue.encode())
    assert [("question", "Who keeps the road?"), ("paragraph", "The town does.")] == blocks(found)


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (
            'Fähre;Preis\nNord;4,50 €\n"Süd; neu";9,00 €\n'.encode("cp1252"),
            ["Fähre: Nord | Preis: 4,50 €", "Fähre: Süd; neu | Preis: 9,00 €"],
        ),
        (
            b'name,born,note\nAda,1815,"Wrote, early"\nIda,1841,"She said ""no""\nand left"\n',
            [
                "name: Ada | born: 1815 | note: Wrote, early",
                'name: Ida | born: 1841 | note: She said "no" and left',
            ],
        ),
        (b"Norrey,3,5\nTorvik,6,8\n", ["Norrey | 3 | 5", "Torvik | 6 | 8"]),
        (b"port\tdepth\nNorrey\tlow\n", ["port: Norrey | depth: low"]),
        (b"Port,2019,2020\nNorrey,3,5\n", ["Port: Norrey | 2019: 3 | 2020: 5"]),
        (b"Port:,Norrey\nDepth:,low\n", ["Port: Norrey", "Depth: low"]),
        (
            b"Port,Depth,,Captain,Since\nNorrey,3,,Ada,2011\nTorvik,6,,Ida,2013\n,,,Tom,2014\n",
            [
                *("Port: Norrey | Depth: 3", "Port: Torvik | Depth: 6"),
                *(f"Captain: {n}" for n in ("Ada | Since: 2011", "Ida | Since: 2013")),
                "Captain: Tom | Since: 2014",
            ],
        ),
        (
            b"Port,Berth,,Low,High\nNorrey,east,,3,5\nTorvik,west,,6,8\n",
            [
                "Port: Norrey | Berth: east | Low: 3 | High: 5",
                "Port: Torvik | Berth: west | Low: 6 | High: 8",
            ],
        ),
    ],
)
def test_tables_as_text(tmp_path: Path, data: bytes, rows: list[str]) -> None:
    """Any sign may part the cells; figures and labels are no heads.

    Tables side by side are two; an empty column within one is none.
    """
    assert rows == [words for _, words in blocks(reading(tmp_path, "a.csv", data))]


def mail(subject: str) -> EmailMessage:
    """A mail with a head and no body yet."""
    made = EmailMessage()
    made["From"] = "Ida Moor <ida@moor.example>"
    made["To"] = "tom@weir.example"
    made["Subject"] = subject
    made["Date"] = "Mon, 03 May 2021 10:00:00 +0200"
    return made


ANSWER = """\
Hello Tom,

> When does the ferry leave?

The Fähre leaves at nine in the morning and comes back at five in the
afternoon.

>> Older words. May I bring my dog? She is small.
--\x20
Harbour office
> The oldest words.
"""


def test_a_field_too_long_is_cut_and_told(tmp_path: Path) -> None:
    """The mail is read all the same, its report says what lacks."""
    found = reading(tmp_path, "a.eml", "Subject: " + "mill " * 9_000 + "\n\nThe mill stands.")
    assert "The mill stands." in found.article.text
    assert any("Subject" in doubt for doubt in found.doubts)


def test_mail_is_read_with_what_it_answers_and_attachments(tmp_path: Path) -> None:
    """Lines are unwrapped, signs of quotation gone; what cannot be read is told."""
    made = mail("The ferry – fares")
    made.set_content(ANSWER, cte="quoted-printable", charset="iso-8859-1")
    made.add_alternative("<p>The ferry leaves.</p>", subtype="html")
    ports = b"Port,Depth\nNorrey,low\nTorvik,high\n"
    made.add_attachment(ports, maintype="text", subtype="csv", filename="ports.csv")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pic.png")
    inner = mail("Older question")
    inner.set_content("The mill is open.")
    made.add_attachment(inner)
    found = reading(tmp_path, "a.eml", bytes(made))
    assert [
        ("paragraph", "Hello Tom,"),
        ("question", "When does the ferry leave?"),
        (
            "paragraph",
            "The Fähre leaves at nine in the morning and comes back at five in the afternoon.",
        ),
        ("note", "Older words. May I bring my dog? She is small."),
        ("furniture", "Harbour office"),
        ("note", "The oldest words."),
        ("heading", "ports.csv"),
        ("table row", "Port: Norrey | Depth: low"),
        ("table row", "Port: Torvik | Depth: high"),
        ("heading", "Older question"),
        ("byline", "Ida Moor <ida@moor.example>, Mon, 03 May 2021 10:00:00 +0200"),
        ("paragraph", "The mill is open."),
    ] == blocks(found)
    article = found.article
    assert ("The ferry – fares", "Ida Moor", "2021-05-03", "tom@weir.example") == (
        article.title, article.author, article.published, article.fields["to"],
    )  # fmt: skip
    assert ("its attachment pic.png was not read: it is of no known format",) == found.doubts


@pytest.mark.parametrize(
    "body",
    [
        "If a > b, it is open.\n\nOn 3 May 2021 Tom <tom@weir.example> wrote:\n> It is shut.\n",
        "If a > b, it is open.\n\n-----Original Message-----\nIt is shut.\n",
        """<p>If a &gt; b, it is open.</p><div class="gmail_quote"><div>On 3 May 2021 Tom
        &lt;tom@weir.example&gt; wrote:</div><blockquote><p>It is shut.</p></blockquote></div>""",
    ],
)
def test_quoted_words_of_a_mail_are_notes(tmp_path: Path, body: str) -> None:
    """So is the line that tells whose they are; signs within a line are no quotation."""
    made = mail("Mill")
    made.set_content(body, subtype="html" if "<p>" in body else "plain")
    opening, *aside = blocks(reading(tmp_path, "a.eml", bytes(made)))
    assert ("paragraph", "If a > b, it is open.") == opening
    assert {"note"} == {kind for kind, _ in aside}
    assert "It is shut." == aside[-1][1]
    assert len(aside) == 1 or "On 3 May 2021 Tom <tom@weir.example> wrote:" == aside[0][1]


def test_short_lines_of_a_mail_go_on_within_a_sentence(tmp_path: Path) -> None:
    """Whatever width its program breaks lines at; lines that begin anew stay lines."""
    made = mail("Boat house")
    made.set_content(
        "> How much do we owe the carpenter for the\n> new gate?\n\nStill 340 crowns; I paid\n"
        "the rest in March.\n\nBring with you:\nbread\nthe old key\n"
    )
    assert [
        ("question", "How much do we owe the carpenter for the new gate?"),
        ("paragraph", "Still 340 crowns; I paid the rest in March."),
        ("paragraph", "Bring with you:"),
        ("paragraph", "bread"),
        ("paragraph", "the old key"),
    ] == blocks(reading(tmp_path, "a.eml", bytes(made)))


def test_mail_that_says_more_in_its_formatted_form(tmp_path: Path) -> None:
    """A plain form that only tells of the other one is not read."""
    made = mail("Mill")
    made.set_content("Your program shows no HTML.")
    page = "<h1>The mill</h1><p>The mill at Harrow Bridge grinds rye, and has since 1911.</p>"
    made.add_alternative(page, subtype="html", cte="base64")
    assert [
        ("heading", "The mill"),
        ("paragraph", "The mill at Harrow Bridge grinds rye, and has since 1911."),
    ] == blocks(reading(tmp_path, "a.eml", bytes(made)))


RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Times;}}
{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}{\info{\author Ida Moor}{\creatim\yr2021\mo5\dy3}}
{\header Running head\par}
\pard\s1\b The ferry\b0\par
\pard\plain From Sj\'f6vik\u8217?s harbour{\super 1}{\footnote\pard {\super 1} Not on Sundays.} for
 10{\super 4} crowns. {\v secret}{\deleted gone}{\f1\'cc\'e8\'f0}\par
{\listtext\pard 1.\tab}\pard\ls1 First buy a ticket.\par
{\listtext\pard 1.1.\tab}\pard\ls1 At the quay.\par
\pard\trowd\trhdr\cellx100\cellx200\intbl Line\cell Fare\cell\row
\trowd\cellx100\cellx200\intbl North\cell 4 euros\par or five\cell\row
\pard {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt A link}} leads on.{\pict 8950}\par
}"""


def test_rich_text(tmp_path: Path) -> None:
    """Styles tell headings; notes, lists, tables and code pages are read, hidden words are not."""
    found = reading(tmp_path, "a.rtf", RTF)
    assert [
        ("heading", "The ferry"),
        ("paragraph", "From Sjövik’s harbour for 10⁴ crowns. Мир"),
        ("note", "Not on Sundays."),
        ("list item", "1. First buy a ticket."),
        ("list item", "1.1. At the quay."),
        ("table row", "Line: North | Fare: 4 euros or five"),
        ("paragraph", "A link leads on."),
    ] == blocks(found)
    assert ("Ida Moor", "2021-05-03") == (found.article.author, found.article.published)


NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "fo": "xsl-fo-compatible", "draw": "drawing", "meta": "meta",
    }.items()
)  # fmt: skip
ODT = f"""<office:document-content {NAMES}><office:automatic-styles>
<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"
 style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a"
 style:num-suffix=")" text:display-levels="2"/></text:list-style>
<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"/>
</text:outline-style></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>
<text:h text:outline-level="1">The ferry</text:h>
<text:p>It leaves<text:s/>at nine<text:note><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Not on Sundays.</text:p></text:note-body></text:note> for
10<text:span text:style-name="T1">4</text:span> crowns.<text:span text:style-name="T2">secret
</text:span><office:annotation><text:p>comment</text:p></office:annotation></text:p>
<text:list text:style-name="L1">
<text:list-item><text:p>First buy a ticket.</text:p></text:list-item>
<text:list-item><text:p>Then board.</text:p><text:list>
<text:list-item><text:p>Mind the gap.</text:p></text:list-item>
<text:list-item><text:p>Take a seat.</text:p></text:list-item></text:list>
</text:list-item></text:list>
<text:p>The ferry sails.</text:p>
<text:list text:style-name="L1" text:continue-numbering="true">
<text:list-item><text:p>Go ashore.</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row>
<table:table-cell><text:p>Line</text:p></table:table-cell>
<table:table-cell><text:p>Fare</text:p></table:table-cell></table:table-row>
</table:table-header-rows><table:table-row>
<table:table-cell><text:p>North</text:p></table:table-cell>
<table:table-cell table:number-rows-spanned="2"><text:p>4 euros</text:p></table:table-cell>
</table:table-row><table:table-row><table:table-cell><text:p>South</text:p></table:table-cell>
<table:covered-table-cell/></table:table-row></table:table>
</office:text></office:body></office:document-content>"""


def test_opendocument(tmp_path: Path) -> None:
    """Numbers of lists, notes and tables are read; deleted, hidden words and comments are not."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr("content.xml", ODT)
        author = "<meta:initial-creator>Ida Moor</meta:initial-creator>"
        meta = f"<office:document-meta {NAMES}>{author}</office:document-meta>"
        parts.writestr("meta.xml", meta)
    found = reading(tmp_path, "a.odt", made.getvalue())
    assert [
        ("heading", "I The ferry"),
        ("paragraph", "It leaves at nine for 10⁴ crowns."),
        ("note", "Not on Sundays."),
        ("list item", "1. First buy a ticket."),
        ("list item", "2. Then board."),
        ("list item", "2.a) Mind the gap."),
        ("list item", "2.b) Take a seat."),
        ("paragraph", "The ferry sails."),
        ("list item", "3. Go ashore."),
        ("table row", "Line: North | Fare: 4 euros"),
        ("table row", "Line: South | Fare: 4 euros"),
    ] == blocks(found)
    assert "Ida Moor" == found.article.author


SRT = """1
00:00:01,000 --> 00:00:04,000
<i>The ferry leaves</i>
{\\an8}at nine.

2
00:00:03,500 --> 00:00:06,000
It comes back at 5.

3
00:01:20,000 --> 00:01:22,000
- Who steers it?
- Ida does.

4
00:01:23,000 --> 00:01:25,000
[applause]

5
01:02:03,000 --> 01:02:05,000
She is sixty &amp; strong.
"""
VTT = """WEBVTT

NOTE nobody reads
this

intro
00:01.000 --> 00:04.000 align:start
<v Ida Moor>The <c.yellow>ferry</c> leaves

00:04.000 --> 00:06.000
<v Ida Moor>at<00:05.000><c> nine</c>.

00:07.000 --> 00:09.000
<v Tom>Then I come.
"""
ROLLING = """WEBVTT

00:00:00.000 --> 00:00:02.000
so today we look

00:00:02.000 --> 00:00:04.000
so today we look
at the old mill

00:00:04.000 --> 00:00:06.000
at the old mill
which was built
"""


@pytest.mark.parametrize(
    ("name", "data", "read"),
    [
        (
            "a.srt",
            SRT,
            [
                ("paragraph", "The ferry leaves at nine. It comes back at 5."),
                ("question", "Who steers it?"),
                ("paragraph", "Ida does."),
                ("furniture", "[applause]"),
                ("paragraph", "She is sixty & strong."),
            ],
        ),
        (
            "a.vtt",
            VTT,
            [
                ("paragraph", "Ida Moor: The ferry leaves at nine."),
                ("paragraph", "Tom: Then I come."),
            ],
        ),
        ("b.vtt", ROLLING, [("paragraph", "so today we look at the old mill which was built")]),
    ],
)
def test_subtitles_run_on(tmp_path: Path, name: str, data: str, read: Read) -> None:
    """Sentences go on from cue to cue; signs of form are gone; rolling lines are read once."""
    assert read == blocks(reading(tmp_path, name, data))


def test_a_citation_of_subtitles_tells_the_time(tmp_path: Path) -> None:
    """The second at which it is said is kept in the library, and stands in JSON and Markdown."""
    (tmp_path / "ferry.srt").write_text(SRT, encoding="utf-8")
    with Library.build(tmp_path / "library", [tmp_path / "ferry.srt"]) as library:
        answer = library.ask("How old and how strong is she?")
        article = library.article("ferry")
    assert 3723 == article.time_at(article.text.index("sixty"))
    times = {c.place for c in [*answer.citations, *(n.citation for n in answer.nearest)]}
    assert "at 1:02:03" in times


@pytest.mark.parametrize("words", ["no time here\n", "00:01 --> later\n"])
def test_subtitles_without_a_time_are_told(words: str) -> None:
    """Nothing in them says when it is spoken."""
    with pytest.raises(SourceError, match="00:01:02"):
        subtitles.read(words.encode())


def test_a_thread_saved_as_text_is_read_as_mail(tmp_path: Path) -> None:
    """Signs of quotation are no words, and what is quoted is a note."""
    text = (
        "Dear Peter,\n\nthe boat leaves at nine.\n\nOn Mon, 2 May 2022, Peter Lind wrote:\n"
        "> I have heard of a trip on the lake in the spring, and nobody knows the\n"
        "> day of it.\n"
    )
    found = blocks(reading(tmp_path, "mail.txt", text.encode()))
    assert ("paragraph", "the boat leaves at nine.") in found
    quoted = "I have heard of a trip on the lake in the spring, and nobody knows the day of it."
    assert ("note", quoted) == found[-1]


def test_a_quoted_question_is_answered_by_what_follows_it_unquoted() -> None:
    """Over the mail that asked stands the answer: its question is no FAQ of that mail."""
    asked = "> Where is the key of the boat house?\n> I saw nothing but a spider.\n"
    over = f"It hangs in the office.\n\nOn Mon, 2 May 2022, Peter Lind wrote:\n{asked}"
    kinds = {words: kind for kind, words in mail_text.pieces(over)}
    assert "note" == kinds["Where is the key of the boat house?"]
    between = "On Mon, 2 May 2022, Peter Lind wrote:\n> Where is the key?\n\nIn the office.\n"
    kinds = {words: kind for kind, words in mail_text.pieces(between)}
    assert kinds["Where is the key?"] in ("paragraph", "question")
