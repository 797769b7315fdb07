"""PDF: what the page does not show is not read, and what stands beside the text does not cut it."""

from __future__ import annotations

from collections.abc import Callable

from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
Line = tuple[str, float, float, float]
MakePdf = Callable[..., bytes]
PROSE = (
    "The mill at Alder Bridge was built by two sisters who had",
    "never seen one, and it ground the flour of the whole valley",
    "for ninety years. When the river was moved its wheel stood",
    "still, and the younger sister, who was eighty by then, sold",
    "the stones to a brewer and kept the house with its garden",
    "until the winter in which the bridge itself was taken down.",
)


def prose(*, x: float = 60.0, top: float = 120.0, size: float = 10.0) -> list[Line]:
    """The paragraph, line by line."""
    return [(line, x, top + 13 * n, size) for n, line in enumerate(PROSE)]


def paragraphs(article: Article) -> list[str]:
    """The words of each block."""
    return [block.span.of(article.text) for block in article.blocks]


def test_words_outside_of_the_page_are_not_read(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Numbers and marks of a proof that lie beyond its edges are no text."""
    beyond = [(f"{n + 1}", 620.0, 120.0 + 13 * n, 10.0) for n in range(len(PROSE))]
    proof = [("4TH PASS PROOF", 200.0, 900.0, 12.0)]
    article = read_one("mill.pdf", make_pdf([*prose(), *beyond, *proof]))
    assert [" ".join(PROSE)] == paragraphs(article)


def test_letters_without_a_height_are_not_read(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """They cannot be seen, and nothing is measured by them."""
    article = read_one("mill.pdf", make_pdf([*prose(), ("Hidden words here", 60.0, 300.0, 0.0)]))
    assert [" ".join(PROSE)] == paragraphs(article)


def test_two_lines_beside_the_text_are_read_after_it(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A box on lines of its own does not come between the lines of the text."""
    box = [("Open daily from nine", 400.0, 139.0, 10.0), ("Free for children", 400.0, 151.0, 10.0)]
    article = read_one("mill.pdf", make_pdf([*prose(), *box]))
    assert " ".join(PROSE) in paragraphs(article)


def test_a_table_beside_the_text_is_read_by_itself(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its rows are on other levels than the lines of the text."""
    cells = [
        (word, 400.0 + 60 * column, 125.0 + 11.5 * row, 8.0)
        for row, words in enumerate((("Year", "Tons"), ("1900", "310"), ("1910", "290")))
        for column, word in enumerate(words)
    ]
    article = read_one("mill.pdf", make_pdf([*prose(), *cells]))
    assert " ".join(PROSE) in paragraphs(article)
    assert "Year: 1900 | Tons: 310" in paragraphs(article)


def test_a_leading_sentence_is_whole(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its last line, in large type too, is no heading of its own."""
    lead = [
        ("Two sisters built a mill that fed a whole valley for ninety years and", 60.0, 80.0, 13.0),
        (
            "was sold for its stones when the river was moved, and nobody now can say",
            60.0,
            96.0,
            13.0,
        ),
        ("where it stood", 60.0, 112.0, 13.0),
    ]
    box = [("By the same hand", 400.0, 114.0, 10.0), ("The last brewer", 400.0, 126.0, 10.0)]
    article = read_one("mill.pdf", make_pdf([*lead, *prose(top=150.0), *box]))
    assert " ".join(words for words, *_ in lead) in paragraphs(article)
