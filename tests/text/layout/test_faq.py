"""Questions that a text asks and answers itself, and those that it only asks."""

from __future__ import annotations

import pytest

from askcite.sources.hypertext import markdown
from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article, Block, BlockKind, Span

FIRST, SECOND = "The lamp was lit by gas.", "It burns for nine hours."


def kinds(text: str) -> list[tuple[str, str]]:
    """Each block's kind and its words on one line."""
    return [(b.kind.value, " ".join(b.span.of(text).split())) for b in blocks.find(text)]


@pytest.mark.parametrize(
    "form",
    [
        "How was it lit?\n\n{}\n\nHow long does it burn?\n\n{}",
        "How was it lit?\n{}\n\nHow long does it burn?\n{}",
        "How was it lit? {}\n\nHow long does it burn? {}",
        "Q: How was it lit?\nA: {}\n\nQ: How long does it burn?\nA: {}",
        "Q1. How was it lit?\nA1. {}\nQ2. How long does it burn?\nA2. {}",
        "Question: How was it lit? Answer: {}\nQuestion: How long does it burn? Answer: {}",
        "1. How was it lit?\n{}\n2. How long does it burn?\n{}",
    ],
)
def test_a_question_stands_over_its_answer(form: str) -> None:
    """However it is set, the question is a block of its own kind, without its label."""
    assert [
        ("question", "How was it lit?"),
        ("paragraph", FIRST),
        ("question", "How long does it burn?"),
        ("paragraph", SECOND),
    ] == [(k.replace("list item", "paragraph"), w) for k, w in kinds(form.format(FIRST, SECOND))]


def test_questions_of_an_interview_name_their_speaker() -> None:
    """A speaker's turn that ends with a question is one; the answer keeps its speaker's name."""
    text = "ANNA: You lit it in 1902. How long did that take?\n\nLUND: Two days, with my brother."
    assert ["question", "paragraph"] == [kind for kind, _ in kinds(text)]


def test_a_statement_before_a_question_belongs_to_it_among_others() -> None:
    """In a text made of questions, "It is dark. What now?" is one too."""
    others = "".join(f"Where is part {n}?\n\nIt is in box {n}.\n\n" for n in "123")
    text = f"{others}It does not burn. What can I do?\n\nClean the wick."
    assert ("question", "It does not burn. What can I do?") in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The lamp was dark. Who had put it out?\n\nNobody knew.",
        "\u201cWho goes there?\u201d\n\nNobody spoke.",
        "- Who lit it?\n- Who paid for it?\n\nWrite your answers down.",
        "Nobody knew.\n\nWho had lit the lamp?",
    ],
)
def test_a_question_without_its_answer_is_none(text: str) -> None:
    """Speech, exercises, and questions at the end of something stay what they are."""
    assert "question" not in [kind for kind, _ in kinds(f"It was night.\n\n{text}")]


def test_the_list_of_the_questions_is_furniture() -> None:
    """Questions in a row that come again with their answers are a list of contents."""
    asked = ["How was it lit?", "How long does it burn?"]
    answered = f"{asked[0]}\n\n{FIRST}\n\n{asked[1]}\n\n{SECOND}"
    found = kinds("".join(f"- {q}\n" for q in asked) + "\n" + answered)
    assert [("furniture", q) for q in asked] == found[:2]
    assert ("question", asked[1]) in found


def test_a_heading_that_asks_is_a_question_and_no_evidence() -> None:
    """A heading of the markup becomes one, and names the place of what stands under it."""
    text = f"Lamps\n\nHow was it lit?\n\n{FIRST}"
    at = text.index("How")
    spans = [(BlockKind.HEADING, 0, 5), (BlockKind.HEADING, at, at + 15)]
    spans.append((BlockKind.PARAGRAPH, at + 17, len(text)))
    found = blocks.refine(text, [Block(kind, Span(a, b)) for kind, a, b in spans])
    assert [BlockKind.HEADING, BlockKind.QUESTION, BlockKind.PARAGRAPH] == [b.kind for b in found]
    article = Article("a", "A", "a", text, found)
    assert "How was it lit?" == article.heading_at(text.index(FIRST))


def test_an_answer_is_found_by_its_question() -> None:
    """A passage opens with the question; one further down its answer is found by it as well."""
    long = "\n\n".join(f"Part {n} of the answer is long." for n in range(6))
    text = f"How was it lit?\n\n{long}\n\nWhere is it?\n\nIt is in the tower."
    found = blocks.find(text)
    article = Article("a", "A", "a", text, found)
    cut = sentences.split(text, found)
    packed = passages.pack(article, cut, [40] * len(cut))
    words = [passages.found_by(p.heading, p.span.of(text)) for p in packed]
    assert ["How was it lit?"] * 3 + ["Where is it?"] == [p.heading for p in packed][-4:]
    assert all(w.startswith(str(p.heading)) for w, p in zip(words, packed, strict=True))
    assert ["It is in the tower." in w for w in words[-2:]] == [False, True]


def test_a_list_is_found_by_the_line_that_leads_it_in() -> None:
    """A line that ends with a colon shares a passage with what follows, and heads the rest."""
    items = "\n".join(f"- the lamp of room {n}" for n in range(6))
    text = f"The house has many rooms. These must not be lit:\n{items}\n\nThe rest may be."
    found = blocks.find(text)
    cut = sentences.split(text, found)
    packed = passages.pack(Article("a", "A", "a", text, found), cut, [40] * len(cut))
    assert text.index("the lamp of room 0") < packed[0].span.end
    lead = "These must not be lit:"
    assert f"{lead}\nthe lamp of room 5" in passages.found_by(
        packed[-2].heading, packed[-2].span.of(text)[-len("the lamp of room 5") :]
    )
    assert packed[-1].heading is None


def test_a_bold_statement_among_bold_questions_is_one() -> None:
    """One that tells of others stays evidence, as does one in a text without questions."""
    asked = "**Why a mill?**\n\nIt was cheap.\n\n**And now?**\n\nIt grinds.\n\n"
    stated = "**You have been called a dreamer.**\n\nBy my wife.\n\n"
    told = "**Critics such as Paul Winter call it a ruin.**\n\nHe is half right."
    found = markdown.read((asked + stated + told).encode())
    kinds = {block.span.of(found.text): block.kind for block in found.blocks}
    assert BlockKind.QUESTION is kinds["You have been called a dreamer."]
    assert BlockKind.PARAGRAPH is kinds["Critics such as Paul Winter call it a ruin."]
    alone = markdown.read(f"The mill is old.\n\n{stated}".encode())
    assert BlockKind.QUESTION not in {block.kind for block in alone.blocks}
