"""Word documents: every word that a reader sees, wherever Word keeps it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from itertools import count, repeat
from time import process_time
from typing import Final

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from askcite.errors import SourceError, StoppedError
from askcite.sources import read_text, stopping
from askcite.sources.assembly import assemble
from askcite.sources.office.docx import read
from askcite.types import Article, BlockKind

ReadOne = Callable[[str, bytes | str], Article]
NAMES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECONDS: Final = 20
"""Far more than the documents below take, and far less than they took: minutes."""


def word(body: str) -> bytes:
    """A Word document whose body is this XML."""
    document = docx.Document()
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
    document.element.body[:0] = list(parse_xml(f"<w:body {names}>{body}</w:body>"))
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of the document as a file."""
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def run(words: str) -> str:
    """A run of words."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(words: str) -> str:
    """A paragraph of one run."""
    return f"<w:p>{run(words)}</w:p>"


def control(content: str) -> str:
    """A content control around `content`."""
    settings = '<w:sdtPr><w:alias w:val="Name"/><w:id w:val="7"/><w:text/></w:sdtPr>'
    return f"<w:sdt>{settings}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def table(*rows: str) -> str:
    """A table of these rows, each the XML of its cells."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    """A cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def blocks(data: bytes) -> list[tuple[str, str]]:
    """The kinds and words of the document's blocks."""
    draft = read(data)
    return [(block.kind.value, block.span.of(draft.text)) for block in draft.blocks]


@pytest.mark.parametrize(
    "part",
    [
        f"<w:ins>{run('not ')}</w:ins>",
        f"<w:moveTo>{run('not ')}</w:moveTo>",
        control(run("not ")),
        control(f"<w:ins>{run('not ')}</w:ins>"),
        f"<w:hyperlink><w:ins>{run('not ')}</w:ins></w:hyperlink>",
        f"<w:smartTag>{run('not ')}</w:smartTag>",
        f'<w:fldSimple w:instr="TITLE">{run("not ")}</w:fldSimple>',
        f"<w:customXml>{run('not ')}</w:customXml>",
        f"<w:bdo>{run('not ')}</w:bdo>",
        f"{run('not ')}<w:del><w:r><w:delText>very </w:delText><w:tab/></w:r></w:del>",
        f"{run('not ')}<w:moveFrom>{run('very ')}</w:moveFrom>",
        f"<w:r><w:instrText>TITLE</w:instrText></w:r>{run('not ')}",
        f"<w:r><w:ruby><w:rt>{run('nicht')}</w:rt><w:rubyBase>{run('not ')}</w:rubyBase></w:ruby>"
        "</w:r>",
        '<w:r><w:t>not</w:t><w:br w:type="page"/></w:r>',
    ],
)
def test_no_word_of_a_line_is_lost(part: str) -> None:
    """Insertions, controls, links and fields are read; deletions and instructions are not."""
    line = f"<w:p>{run('The dam is ')}{part}{run('safe.')}</w:p>"
    assert [("paragraph", "The dam is not safe.")] == blocks(word(line))


def test_no_paragraph_in_a_control_is_lost() -> None:
    """Paragraphs and tables within content controls keep their place and their style."""
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("Costs")}</w:p>'
    rows = table(control(cell(paragraph("1932"))) + cell(control(paragraph("4 m"))))
    body = paragraph("It is safe.") + control(heading + control(paragraph("It was dear.")) + rows)
    assert [
        ("paragraph", "It is safe."),
        ("heading", "Costs"),
        ("paragraph", "It was dear."),
        ("table row", "1932 | 4 m"),
    ] == blocks(word(body))


def test_a_table_within_a_table_is_read() -> None:
    """Its rows follow those of the table that it stands in, with the label of their row there."""
    inner = table(cell(paragraph("Steel")) + cell(paragraph("1 m")))
    outer = table(
        cell(paragraph("Parts")) + cell(paragraph("See here") + inner), cell(paragraph("Sum"))
    )
    assert [
        ("table row", "Parts | See here"),
        ("table row", "Sum"),
        ("table row", "Parts | Steel | 1 m"),
    ] == blocks(word(outer))


def test_a_table_within_a_table_has_the_head_of_its_label() -> None:
    """Its own heads are named as well; one in the first cell has no label before it."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>"
    fares = table(
        mark + cell(paragraph("Day")) + cell(paragraph("Fare")),
        cell(paragraph("Monday")) + cell(paragraph("9 euros")),
    )
    outer = table(
        mark + cell(paragraph("Who")) + cell(paragraph("Fares")),
        cell(paragraph("Adults")) + cell(paragraph("As told") + fares),
        cell(fares + "<w:p/>") + cell(paragraph("for dogs")),
    )
    assert [
        "Who: Adults | Day: Monday | Fare: 9 euros",
        "Day: Monday | Fare: 9 euros",
    ] == [words for _, words in blocks(word(outer))][-2:]


def test_merged_cells_are_read_once_a_row() -> None:
    """A cell over several rows is in each, one over several columns once, however many they are."""
    wide = '<w:gridSpan w:val="2000000000"/>'
    rows = [
        cell(paragraph("Dam"), '<w:vMerge w:val="restart"/>') + cell(paragraph("1932")),
        cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("1947")),
        cell(paragraph("Total"), wide) + cell(paragraph("2")),
    ]
    found = [words for _, words in blocks(word(table(*rows)))]
    assert ["Dam | 1932", "Dam | 1947", "Total | 2"] == found


def test_a_long_merged_cell_is_read() -> None:
    """Two thousand rows may share one cell."""
    first = cell(paragraph("Dam"), '<w:vMerge w:val="restart"/>') + cell(paragraph("0"))
    rest = [cell("<w:p/>", "<w:vMerge/>") + cell(paragraph(str(n))) for n in range(1, 2_000)]
    assert ("table row", "Dam | 1999") == blocks(word(table(first, *rest)))[-1]


def test_a_text_box_is_read_once() -> None:
    """Its words follow the paragraph that it hangs on, though Word keeps them in two forms."""
    box = f"<w:txbxContent>{paragraph('A tower stands on it.')}</w:txbxContent>"
    shape = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{shape}</mc:Fallback></mc:AlternateContent>"
    )
    for form in (shape, both):
        line = f"<w:p>{run('The dam is ')}<w:r>{form}</w:r>{run('safe.')}</w:p>"
        assert [
            ("paragraph", "The dam is safe."),
            ("paragraph", "A tower stands on it."),
        ] == blocks(word(line))


def test_many_styles_do_not_slow_many_paragraphs() -> None:
    """A small file of many styles is read in the time of a small file."""
    document = docx.Document()
    names = f'xmlns:w="{NAMES["w"]}"'
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="S{n}"/>' for n in range(3_000))
    document.styles.element.extend(list(parse_xml(f"<w:styles {names}>{styles}</w:styles>")))
    last = f'<w:p><w:pPr><w:pStyle w:val="S2999"/></w:pPr>{run("Dam.")}</w:p>'
    document.element.body[:0] = list(parse_xml(f"<w:body {names}>{last * 10_000}</w:body>"))
    data = saved(document)
    start = process_time()
    assert 10_000 == len(read(data).blocks)
    assert process_time() - start < SECONDS


def test_what_grows_without_end_is_left_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces are counted as they come, so that a small file cannot fill the memory."""
    monkeypatch.setattr("askcite.sources.parsed.MAX_ARTICLE_CHARACTERS", 50)
    with pytest.raises(SourceError, match="more than 50"):
        assemble(repeat((BlockKind.PARAGRAPH, "Dam."), 10**9), {})
    with pytest.raises(SourceError, match="more than 50"):
        read_text("Dam. " * 11)


def test_a_document_is_left_where_it_is(read_one: ReadOne) -> None:
    """Of fifty paragraphs ten are read; that it was stopped is not called damage."""
    data = word(paragraph("Some words.") * 50)
    looks = count(1)
    with pytest.raises(StoppedError), stopping.until(lambda: next(looks) > 10):
        read_one("dam.docx", data)
    assert 12 == next(looks)


def styled(words: str, properties: str) -> str:
    """A run of words with properties."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


RAISED, LOWERED = ('<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>')


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (run("It weighs 10") + styled("4", RAISED) + run(" kg."), "It weighs 10\u2074 kg."),
        (run("It is safe.") + styled("2", RAISED) + run(" So is he."), "It is safe. So is he."),
        (run("The 1") + styled("st", RAISED) + run(" dam of H") + styled("2", LOWERED) + run("O"),
         "The 1st dam of H\u2082O"),
        (run("It is ") + styled("not ", "<w:vanish/>") + run("safe."), "It is safe."),
        (run("It is ") + styled("not ", '<w:vanish w:val="0"/>') + run("safe."), "It is not safe."),
        (run("An angle ") + '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "An angle \u03b1"),
        (run("So ") + "<m:oMath><m:r><m:t>P=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num>"
         "<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>" + run("here."), "So P=a/b here."),
    ],
)  # fmt: skip
def test_signs_keep_their_sense(parts: str, words: str) -> None:
    """Powers, indices, symbols and formulas are text; note marks and hidden words are none."""
    assert [("paragraph", words)] == blocks(word(f"<w:p>{parts}</w:p>"))


def test_notes_follow_their_paragraph() -> None:
    """A footnote is a note of its own under the paragraph that marks it."""
    document = docx.Document()
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{run('It is high')}{mark}{run(' and old.')}</w:p>" + paragraph("It has a bell.")
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
    document.element.body[:0] = list(parse_xml(f"<w:body {names}>{body}</w:body>"))
    note = f'<w:footnotes {names}><w:footnote w:id="2">{paragraph("Measured in 1999.")}'
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(
        PackURI("/word/footnotes.xml"), type_, f"{note}</w:footnote></w:footnotes>".encode()
    )
    document.part.relate_to(part, f"{RELATIONS}/footnotes")
    assert [
        ("paragraph", "It is high and old."),
        ("note", "Measured in 1999."),
        ("paragraph", "It has a bell."),
    ] == blocks(saved(document))


@pytest.mark.parametrize(
    ("forms", "numbers"),
    [
        ((("decimal", "%1."), ("decimal", "%1.%2")), ["1.", "1.1", "1.2", "2.", "2.1"]),
        ((("upperRoman", "%1"), ("lowerLetter", "(%2)")), ["I", "(a)", "(b)", "II", "(a)"]),
        ((("bullet", "o"), ("bullet", "-")), [""] * 5),
    ],
)
def test_numbers_that_word_counts_are_read(
    forms: tuple[tuple[str, str], ...], numbers: list[str]
) -> None:
    """A clause has the number that a reader sees before it; a bullet has none."""
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(forms)
    )
    root = document.part.numbering_part.element
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
    root[:] = list(
        parse_xml(
            f'<w:numbering {names}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
            '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
        )
    )
    clause = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="7"/></w:numPr></w:pPr>{}</w:p>'
    )
    body = "".join(clause.format(depth, run("It is so.")) for depth in (0, 1, 1, 0, 1))
    document.element.body[:0] = list(parse_xml(f"<w:body {names}>{body}</w:body>"))
    expected = [f"{number} It is so.".strip() for number in numbers]
    assert expected == [words for _, words in blocks(saved(document))]


def test_numbers_of_a_style_and_of_a_list_begun_anew() -> None:
    """A style may number its paragraphs, itself or by the style it is based on; 0 takes it away."""
    document = docx.Document()
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
    level = (
        '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{2}'
        '<w:lvlText w:val="{1}"/></w:lvl>'
    )
    levels = level.format(0, "%1.", "") + level.format(1, "%1.%2", '<w:pStyle w:val="Clause"/>')
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    document.part.numbering_part.element[:] = list(
        parse_xml(
            f'<w:numbering {names}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
            '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
            f'<w:num w:numId="8"><w:abstractNumId w:val="7"/>{again}</w:num></w:numbering>'
        )
    )
    document.styles.element.extend(
        parse_xml(
            f'<w:styles {names}><w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="c"/>'
            '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="Later"><w:name w:val="d"/>'
            '<w:basedOn w:val="Clause"/></w:style></w:styles>'
        )
    )
    numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{}'/></w:numPr>"
    styled = "<w:pStyle w:val='{}'/>"
    ways = (
        *(numbered.format(7), styled.format("Clause"), styled.format("Later")),
        *(numbered.format(7), styled.format("Clause") + "<w:numPr><w:numId w:val='0'/></w:numPr>"),
        *(numbered.format(8), numbered.format(8)),
    )
    body = "".join(f"<w:p><w:pPr>{way}</w:pPr>{run('It is so.')}</w:p>" for way in ways)
    document.element.body[:0] = list(parse_xml(f"<w:body {names}>{body}</w:body>"))
    assert [
        *("1. It is so.", "1.1 It is so.", "1.2 It is so.", "2. It is so.", "It is so."),
        *("1. It is so.", "2. It is so."),
    ] == [words for _, words in blocks(saved(document))]


def test_what_a_program_filled_in_is_no_fact() -> None:
    """The title and author that python-docx gives every document are not the document's."""
    draft = read(word(paragraph("It is safe.")))
    assert (None, None) == (draft.about.title, draft.about.author)


def test_heads_over_several_columns_are_told_by_their_width() -> None:
    """A table without marks whose first row spans columns has two rows of heads."""
    wide = '<w:gridSpan w:val="2"/>'
    begun, goes_on = (f"<w:vMerge{value}/>" for value in (' w:val="restart"', ""))
    heads = table(
        cell(paragraph("Gate"), begun) + cell(paragraph("Height"), wide),
        cell("<w:p/>", goes_on) + cell(paragraph("Upper")) + cell(paragraph("Lower")),
        cell(paragraph("North")) + cell(paragraph("3 m")) + cell(paragraph("2 m")),
    )
    assert [("table row", "Gate: North | Height, Upper: 3 m | Height, Lower: 2 m")] == blocks(
        word(heads)
    )


def test_two_line_breaks_part_paragraphs() -> None:
    """Writers press Shift and Enter twice; a title in bold type over text is a heading."""
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Opening Hours</w:t></w:r></w:p>"
    body = f"{bold}<w:p>{run('It is open.')}<w:r><w:br/><w:br/></w:r>{run('It is free.')}</w:p>"
    assert [
        ("heading", "Opening Hours"),
        ("paragraph", "It is open."),
        ("paragraph", "It is free."),
    ] == blocks(word(body))
