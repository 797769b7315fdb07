"""PDF by layout: what a page shows is what is read, in the order in which one reads it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest

from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
Line = tuple[str, float, float, float]
MakePdf = Callable[..., bytes]
LEFT = (
    "The heron stands in the shallow water of the",
    "lake and waits until a fish comes near. It",
    "hunts alone, and its nest of twigs is built",
    "high in the alders that grow on the island",
    "where the wardens counted forty pairs of",
)
RIGHT = (
    "them in the wet spring of that year. Nobody",
    "had seen so many since the lake was drained",
    "and filled again. The young birds leave in",
    "July, and most of them never come back to",
    "the island on which they were hatched.",
)
SPANNING = "counted forty pairs of them in the wet spring of that year."


def blocks(article: Article) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def column(words: tuple[str, ...], x: float, *, top: float = 120.0) -> list[Line]:
    """Lines one under the other."""
    return [(line, x, top + 13 * n, 11) for n, line in enumerate(words)]


def by_rows() -> list[Line]:
    """Two columns, drawn line by line over both."""
    pairs = zip(column(LEFT, 60), column(RIGHT, 320), strict=True)
    return list(chain.from_iterable(pairs))


@pytest.mark.parametrize(
    "lines",
    [
        column(LEFT, 60) + column(RIGHT, 320),
        by_rows(),
        column(LEFT, 60) + column(RIGHT, 320, top=124),
    ],
    ids=["by columns", "by rows", "not level"],
)
def test_columns_are_read_one_after_the_other(
    read_one: ReadOne, make_pdf: MakePdf, lines: list[Line]
) -> None:
    """The sentence over both columns is whole, however the page is drawn, under its title."""
    article = read_one("heron.pdf", make_pdf([("Herons of the Lake", 60, 80, 18), *lines]))
    title, *text = blocks(article)
    assert ("heading", "Herons of the Lake") == title
    assert [("paragraph", " ".join(LEFT + RIGHT))] == text


def test_columns_of_a_script_without_capitals(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Letters that are neither small nor large go on with a sentence as small ones do."""
    caseless = {
        code: chr(0xAC00 + 28 * n) for n, code in enumerate("abcdefghijklmnopqrstuvwxyzHINJ")
    }
    lines = read_one("heron.pdf", make_pdf(by_rows(), unicode=caseless)).text
    first, second = (" ".join(side) for side in (LEFT, RIGHT))
    spelt = str.maketrans(caseless)
    assert f"{first} {second}".translate(spelt).replace(" ", "") == lines.replace(" ", "")


def test_three_columns(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Three narrow columns drawn row by row are three, from left to right."""
    parts = [
        (
            "If you moved in the",
            "year, you may take off",
            "what the way has cost",
            "you. Keep the bills.",
        ),
        (
            "A child counts if it",
            "lives with you for half",
            "of the year or longer",
            "and is not married.",
        ),
        (
            "You must file by the",
            "first of May, unless the",
            "office has given you",
            "a later day for it.",
        ),
    ]
    drawn = [column(part, 50 + 175 * n) for n, part in enumerate(parts)]
    lines = list(chain.from_iterable(zip(*drawn, strict=True)))
    text = read_one("form.pdf", make_pdf(lines)).text
    assert [" ".join(part) for part in parts] == text.split("\n\n")


def test_the_rows_of_a_table_are_read_across(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Cells that stand under each other are no column of text."""
    rows = [("Line", "Adult", "Child"), ("Ferry", "9 euros", "4 euros"), ("Bus", "3 euros", "free")]
    lines = [
        (cell, 72.0 + 140 * n, 120.0 + 14 * row, 11.0)
        for row, cells in enumerate(rows)
        for n, cell in enumerate(cells)
    ]
    read = blocks(read_one("fares.pdf", make_pdf(lines)))
    assert [
        "Line: Ferry | Adult: 9 euros | Child: 4 euros",
        "Line: Bus | Adult: 3 euros | Child: free",
    ] == [words for _, words in read]


def test_a_footnote_does_not_cut_a_sentence(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """It is a note of its own, on its page, and the sentence goes on in the next column."""
    note = ("1 The wardens' book is kept in the town archive.", 60.0, 700.0, 8.0)
    article = read_one("heron.pdf", make_pdf([*column(LEFT, 60), note, *column(RIGHT, 320)]))
    assert SPANNING in article.text
    assert ("note", note[0]) in blocks(article)


def test_a_note_of_the_first_page_stays_on_it(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Of a paragraph over two pages, whose first page has a note at its foot."""
    mark, note = ("1", 60.0, 698.0, 6.0), ("The wardens' book, page 12.", 65.0, 700.0, 8.0)
    number = ("1", 295.0, 800.0, 9.0)
    second = [*column(RIGHT, 60), ("2", 295.0, 800.0, 9.0)]
    article = read_one("heron.pdf", make_pdf([*column(LEFT, 60), mark, note, number], second))
    assert SPANNING in article.text
    assert ("note", "[1] The wardens' book, page 12.") in blocks(article)
    assert 1 == article.page_at(article.text.index("book"))
    assert 2 == article.page_at(article.text.index("Nobody"))


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(("rise", "size"), [(3.0, 6.0), (5.5, 8.0), (8.0, 7.0)])
def test_note_marks_stay_where_they_are(
    read_one: ReadOne, make_pdf: MakePdf, rise: float, size: float, *, first: bool
) -> None:
    """A raised mark is neither glued to its word nor moved, drawn before or after its line."""
    line = ("The heron Ardea  was seen by all of the", 60.0, 120.0, 11.0)
    mark = ("3", 143.0, 120.0 - rise, size)
    rest = ("wardens. It left again in the evening of that day.", 60.0, 133.0, 11.0)
    text = read_one("h.pdf", make_pdf([mark, line, rest] if first else [line, mark, rest])).text
    assert "Ardea[3] was seen by all of the wardens. It left" in text


def test_powers_are_no_digits_of_their_number(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """10⁴ is not 104, a square metre keeps its square, and a year its note."""
    lines: list[Line] = [
        ("It holds 10", 60, 120, 11), ("4", 116.5, 116, 7), ("litres on 300 m", 124, 120, 11),
        ("2", 198, 116, 7), ("since 1931", 206, 120, 11), ("2", 257.5, 116, 7),
        ("or so.", 264, 120, 11),
        ("Lime is CO", 60, 140, 11), ("2", 115.5, 142, 7), ("and more.", 122, 140, 11),
    ]  # fmt: skip
    text = read_one("lake.pdf", make_pdf(lines)).text
    assert "It holds 10⁴ litres on 300 m² since 1931[2] or so." in text
    assert "Lime is CO₂ and more." in text


def test_a_drop_cap_is_the_first_letter(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its paragraph is one, and no heading."""
    lines: list[Line] = [
        ("T", 60, 140, 40),
        ("he lake was drained in 1702 by the monks, who", 86, 121, 11),
        ("had come from the south. It was filled again", 86, 134, 11),
        ("in 1811 by the miller and his sons.", 60, 147, 11),
    ]
    assert [
        (
            "paragraph",
            "The lake was drained in 1702 by the monks, who had come from the south. It was filled "
            "again in 1811 by the miller and his sons.",
        )
    ] == blocks(read_one("lake.pdf", make_pdf(lines)))


def test_heads_feet_and_page_numbers_are_left_out(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Wherever they stand: close to the text, far from the edge, counting in Roman numbers."""
    pages = []
    for number, (roman, bird) in enumerate([("i", "heron"), ("ii", "crane"), ("iii", "coot")]):
        body = (
            f"of the {bird} that the wardens had seen in the reeds, and which they",
            "described to everybody whom they met on the long way to the town",
            f"in the hope that somebody knew where the {bird} had its nest and",
            "whether it would come back, so that the wardens wrote a long report",
        )
        head = (f"The Book of Birds, chapter {number}", 60.0, 102.0, 9.0)
        pages.append([head, *column(body, 60), (roman, 290.0, 700.0, 11.0)])
    (kind, words), *rest = blocks(read_one("birds.pdf", make_pdf(*pages)))
    assert ("paragraph", []) == (kind, rest)
    assert "wrote a long report of the crane that the wardens had seen" in words
    assert "Book" not in words


def test_what_every_page_says_is_text(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Pages of one and the same line are not left empty."""
    article = read_one("same.pdf", make_pdf(*[[("Nobody is here.", 72, 400, 11)]] * 4))
    assert "Nobody is here." in article.text


def test_words_are_divided_only_where_they_have_a_hyphen(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """Two words that make one, a hyphen of their own, and a hyphen for the rest of a word."""
    lines = column(
        (
            "He went out with it and some thing, and a self-made man of the new town with-",
            "out help told him of pre- and post-war herons, of a short-sighted and self-",
            "made warden, of the Anglo-Swedish lake and of an Anglo-",
            "Swedish treaty about the pre-",
            "and post-war border.",
        ),
        60,
    )
    text = read_one("words.pdf", make_pdf(lines)).text
    assert "town without help" in text
    assert "self-made warden" in text
    assert "Anglo-Swedish treaty about the pre- and post-war border." in text


def test_a_bold_phrase_opens_its_paragraph(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A line of large type is a heading; the text under it goes on in small letters."""
    lines: list[Line] = [
        ("Nests", 60, 100, 16),
        (
            "The nest is built of twigs, high in the alders of the island, by both birds",
            60,
            130,
            11,
        ),
        ("of a pair.", 60, 143, 11),
    ]
    assert ["heading", "paragraph"] == [k for k, _ in blocks(read_one("n.pdf", make_pdf(lines)))]


def test_a_point_that_is_drawn_opens_an_item(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A square or a disc before a line; the lines would else be one paragraph."""
    items = ("Rye flour from the mill, ground.", "Barley, stored in the tower.", "Oats for all.")
    dots = "\n".join(f"64 {842 - 118 - 13 * n} 4 4 re f" for n in range(len(items))) + "\n"
    page = make_pdf(column(items, 80), drawn=dots)
    assert [("list item", item) for item in items] == blocks(read_one("mill.pdf", page))


def test_letters_set_apart_make_words(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A title whose letters stand apart has the spaces of its words alone."""
    page = make_pdf([("Rights and duties of wardens", 60, 120, 11)], drawn="3 Tc\n")
    assert "Rights and duties of wardens" == read_one("title.pdf", page).text


@pytest.mark.parametrize("x", [40.0, 560.0])
def test_numbers_of_lines_are_not_read(read_one: ReadOne, make_pdf: MakePdf, x: float) -> None:
    """In either margin, and on a last page of a few lines."""
    pages = []
    for first, words in ((1, LEFT + RIGHT[:2]), (8, RIGHT[2:])):
        numbers = [
            (f"{first + n}", x - 4.45 * (first + n > 9), 120.0 + 13 * n, 8.0)
            for n in range(len(words))
        ]
        pages.append(column(words, 60) + numbers)
    article = read_one("heron.pdf", make_pdf(*pages))
    assert [("paragraph", " ".join(LEFT + RIGHT))] == blocks(article)


def test_notes_that_count_with_the_pages_are_no_feet(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """One note a page, each with the number of its page, or all with the same words."""
    seen = (("heron", "12"), ("crane", "14"), ("coot", "9"), ("rail", "30"), ("tern", "2"))
    pages = [
        [
            *column(tuple(f"{line} {bird}" for line in LEFT), 60),
            (f"{n} The wardens' book, as told on page {said}.", 60.0, 700.0, 8.0),
        ]
        for n, (bird, said) in enumerate(seen, 1)
    ]
    notes = [words for kind, words in blocks(read_one("n.pdf", make_pdf(*pages))) if kind == "note"]
    assert [page[-1][0] for page in pages] == notes


def test_small_capitals_are_of_their_line(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A first line in small capitals belongs to the paragraph that it opens."""
    lines: list[Line] = [
        ("T", 60, 120, 11), ("HE HERON STANDS IN THE WATER OF THE ", 66.7, 120, 8.8),
        ("L", 262, 120, 11), ("AKE AND", 268, 120, 8.8),
        *column(("waits until a fish comes near. It hunts by", "itself."), 60, top=133),
    ]  # fmt: skip
    ((kind, words),) = blocks(read_one("heron.pdf", make_pdf(lines)))
    assert "paragraph" == kind
    assert words.endswith("waits until a fish comes near. It hunts by itself.")


def test_words_under_a_picture_end_where_text_begins(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A centred caption that ends a sentence, with text of the same size right under it."""
    lines: list[Line] = [("Figure 1: The island from the south bank.", 66, 107, 11)]
    found = blocks(read_one("heron.pdf", make_pdf([*lines, *column(LEFT, 60)])))
    assert [("caption", lines[0][0]), ("paragraph", " ".join(LEFT))] == found


@pytest.mark.parametrize("level", [True, False])
def test_notes_as_large_as_the_text_are_notes(
    read_one: ReadOne, make_pdf: MakePdf, *, level: bool
) -> None:
    """Apart at the foot, they begin with the mark that the text above has raised."""
    text = [("The heron Ardea  was seen by all of the", 60.0, 120.0, 11.0)]
    text += [
        ("3", 143.0, 115.0, 7.0),
        *column(("wardens. It left again in the evening.",), 60, top=133),
    ]
    words = "The wardens keep their book in the town."
    raised = [("3", 60.0, 695.0, 7.0), (words, 66.0, 700.0, 11.0)]
    note = [(f"3. {words}", 60.0, 700.0, 11.0)] if level else raised
    article = read_one("heron.pdf", make_pdf([*text, *note]))
    assert ("note", f"3. {words}" if level else f"[3] {words}") == blocks(article)[-1]


def test_a_numbered_list_at_the_foot_is_no_note(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Where the text has no mark raised, what is numbered is a list."""
    steps = [("1. Fetch the key from the mill.", 60.0, 700.0, 11.0)]
    steps += [("2. Bring it back before dark.", 60.0, 713.0, 11.0)]
    article = read_one("heron.pdf", make_pdf([*column(LEFT, 60), *steps]))
    assert "note" not in [kind for kind, _ in blocks(article)]


def test_a_box_beside_the_text_does_not_cut_a_sentence(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """What it says stands on its own, and the paragraph goes on under it."""
    box = column(("The hide is open from", "May to July each year,", "at no cost."), 400, top=126)
    under = column(RIGHT, 60, top=120 + 13 * len(LEFT))
    article = read_one("heron.pdf", make_pdf([*column(LEFT, 60), *box, *under]))
    assert SPANNING in article.text
    assert "The hide is open from May to July each year, at no cost." in article.text


def test_a_table_between_columns_is_read_across(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its rows end the columns over it, although no line of it crosses their gutter."""
    rows = [("Year", "Pairs", "Young"), ("1931", "12", "20"), ("1974", "40", "81")]
    table = [
        (cell, 60.0 + 200 * n, 200.0 + 14 * row, 11.0)
        for row, cells in enumerate(rows)
        for n, cell in enumerate(cells)
    ]
    article = read_one("heron.pdf", make_pdf([*by_rows(), *table]))
    read = [words for _, words in blocks(article)]
    assert [
        " ".join(LEFT + RIGHT),
        "Year: 1931 | Pairs: 12 | Young: 20",
        "Year: 1974 | Pairs: 40 | Young: 81",
    ] == read


def test_parts_of_a_formula_do_not_cut_a_sentence(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A numerator over its line is in it, as a fraction with what stands under it."""
    lines = column(
        ("One example of such a law that holds for", "the outflow of a gate is this: v = "), 60
    )
    scraps = [("A", 236.0, 128.0, 7.0), ("b+h", 233.0, 137.0, 7.0)]
    rest = column(("where b is the breadth of the gate.",), 60, top=146)
    text = read_one("gate.pdf", make_pdf([*lines, *scraps, *rest])).text
    assert "holds for the outflow of a gate is this: v = A/(b+h) where b is the breadth" in text


def test_a_note_goes_on_at_the_foot_of_the_next_page(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its end there has no mark of its own."""
    first = [
        ("The road ran along the ridge, and whoever took it with a cart had to ", 72, 100, 11),
        ("pay at the gate that the monks kept for two hundred years and more.", 72, 114, 11),
        ("1", 72, 760, 5),
        ("The gate was found in 1902 under the floor of the mill, and it bears", 78, 763, 8),
    ]
    second = [
        ("Nothing else is left of it. The wells were filled when the railway came,", 72, 100, 11),
        ("and the inns became farms, which their owners sold one after another.", 72, 114, 11),
        ("the sign of the barrel on both its sides.", 78, 763, 8),
    ]
    article = read_one("road.pdf", make_pdf(first, second))
    notes = [b.span.of(article.text) for b in article.blocks if b.kind.value == "note"]
    assert [True] == ["it bears the sign of the barrel" in note for note in notes]


def test_small_heads_that_count_the_pages_are_left_out(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """Of two pages each may have words of its own."""
    first = [("12  THE RIDGE", 72, 50, 8), ("The road ran along the top.", 72, 100, 11)]
    second = [("Roads of the North  13", 72, 50, 8), ("Nobody took it twice.", 72, 100, 11)]
    article = read_one("road.pdf", make_pdf(first, second))
    assert ["The road ran along the top.", "Nobody took it twice."] == [
        b.span.of(article.text) for b in article.blocks
    ]


def test_the_letters_of_one_sign_stay_together(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A sign that stands for two letters has one place for both, in any word."""
    lines = [("The pump of type x2@ts is new.", 72.0, 100.0, 11.0)]
    article = read_one("pump.pdf", make_pdf(lines, unicode={"@": "fi"}))
    assert "The pump of type x2fits is new." == article.text
