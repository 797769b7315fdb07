"""What a text says beside its sentences: who wrote it and when, formulas, the numbers of items."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askcite.sources.hypertext import latex, markdown
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
BODY = "The mill was built by two sisters who had never seen one, and it fed the valley."
WORKED = "By Ana Quill and Tom de Vries, 3 May 2024"


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        (WORKED, "Ana Quill and Tom de Vries", "2024-05-03"),
        ("*By Ana Quill* — May 3, 2024", "Ana Quill", "2024-05-03"),
        ("BY ANA QUILL", "Ana Quill", None),
        ("By Ana Quill, staff writer", "Ana Quill", None),
        ("Von Ana Quill, 3. Mai 2024", "Ana Quill", "2024-05-03"),
        ("Published on 3 May 2024 by Ana Quill", "Ana Quill", "2024-05-03"),
        ("Monday, 3 May 2024", None, "2024-05-03"),
        ("By Boat and Train", None, None),
        ("By the river, in May 1950, it rained.", None, None),
        ("New York, 3 May 2024", None, "2024-05-03"),
        ("Updated 3 May 2024", None, None),
    ],
)
def test_a_line_under_the_title_tells_author_and_date(
    line: str, author: str | None, published: str | None
) -> None:
    """Only where it can mean nothing else."""
    about = markdown.read(f"# The Mill\n\n{line}\n\n{BODY}\n".encode()).about
    assert (author, published) == (about.author, about.published)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mill.txt", f"The Mill\n\n{WORKED}\n\n{BODY}\n"),
        ("mill.html", f"<html><body><h1>The Mill</h1><p>{WORKED}</p><p>{BODY}</p></body></html>"),
    ],
)
def test_so_do_text_and_pages(read_one: ReadOne, name: str, content: str) -> None:
    """They have no fields of their own."""
    article = read_one(name, content)
    assert ("Ana Quill and Tom de Vries", "2024-05-03") == (article.author, article.published)


def test_given_fields_are_kept() -> None:
    """Front matter knows better than a line."""
    about = markdown.read(
        f"---\nauthor: Lena Ost\n---\n# Mill\n\n{WORKED}\n\n{BODY}\n".encode()
    ).about
    assert ("Lena Ost", "2024-05-03") == (about.author, about.published)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (r"\frac{a}{b} \neq x^2", "a/b ≠ x²"),
        (r"\sum_{i=1}^{n} x_i \leq 10^{-3}", "∑ᵢ₌₁ⁿ xᵢ ≤ 10⁻³"),
        (r"\text{CO}_2 \to 30^\circ", "CO₂ → 30°"),
        (r"\sqrt[3]{8} = 2\,\mathrm{m}", "³√(8) = 2 m"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "a = b ; c = d"),
        (r"\left( \beta \cdot \pi \right)", "(β · π)"),
        (r"x \not= \hat{y}", "x ≠ y\u0302"),
    ],
)
def test_a_formula_is_read_on_one_line(formula: str, words: str) -> None:
    """Its signs are those that a reader sees."""
    assert words == latex.line(formula)


def test_formulas_of_pages_and_markdown_are_read(read_one: ReadOne) -> None:
    """Prices are no formulas, and code stays as it is."""
    text = f"# Mill\n\n{BODY} It is $a \\neq b$, costs $5 and $10, and `$x^2$` is code.\n"
    assert (
        f"{BODY} It is a ≠ b, costs $5 and $10, and $x^2$ is code." in read_one("m.md", text).text
    )
    page = f"<html><body><h1>Mill</h1><p>{BODY} It is \\(a \\geq b\\).</p></body></html>"
    assert f"{BODY} It is a ≥ b." in read_one("m.html", page).text


def test_items_keep_their_numbers(read_one: ReadOne) -> None:
    """As a list counts them: from where it begins, in letters, backwards."""
    text = "# Pot\n\n3. Fill the pot.\n4. Stir:\n   - once\n\n   Then wait.\n5. Serve it.\n"
    items = [b.span.of(a.text) for a in [read_one("pot.md", text)] for b in a.blocks][1:]
    assert ["3. Fill the pot.", "4. Stir:", "once", "Then wait.", "5. Serve it."] == items
    page = (
        f"<html><body><h1>Pot</h1><p>{BODY}</p><ol type='a'><li><p>Fill the pot.</p></li>"
        "<li value='4'>Stir it.</li></ol><ol reversed><li>Two things.</li><li>One thing.</li></ol>"
        "<ol style='list-style: none'><li>No number.</li></ol></body></html>"
    )
    article = read_one("pot.html", page)
    assert [
        "a. Fill the pot.",
        "d. Stir it.",
        "2. Two things.",
        "1. One thing.",
        "No number.",
    ] == [b.span.of(article.text) for b in article.blocks][2:]
