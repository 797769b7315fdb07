"""Which written sentences pass for supported by what they cite, and which do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askcite.support import Misquote, support
from askcite.types import Article, Block, BlockKind, Citation, Span, Support

BRIDGE = (
    "The bridge, built by army engineers, was opened to carts on 3 May 1903 and to trains in 1911."
)
MAYOR = 'Mayor Anna Holm called it "a bridge to nowhere" and did not attend the opening.'
PLAN = "The council may widen the bridge after the northern bank has been strengthened."
CELLS = "The sample held 10⁶ cells in each tube, and 3½ miles of pipe led to it."
STAFF = "The firm employs two hundred thousand people, from 12 to 15 of them in Lund."
DENIAL = "The minister denied that the bridge is closed to trains."


def cite(*sentences: str) -> tuple[Citation, ...]:
    """Citations of each sentence of an article that consists of them."""
    text = "\n".join(sentences)
    article = Article("a", "A", "a.txt", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    starts = [text.index(s) for s in sentences]
    return tuple(article.cite(Span(a, a + len(s))) for a, s in zip(starts, sentences, strict=True))


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (BRIDGE, BRIDGE),
        (BRIDGE.upper(), BRIDGE),
        ("The bridge … was opened to carts on 3 May 1903", BRIDGE),
        ("The bridge [...] was opened to carts", BRIDGE),
        ("…was opened to carts on 3 May 1903…", BRIDGE),
        ("“The  bridge, built by army\nengineers”", BRIDGE),
        ("Mayor Anna Holm called it “a bridge to nowhere” and did not attend the opening.", MAYOR),
        ("1911", BRIDGE),
        ("The sample held 10⁶ cells in each tube", CELLS),
        ("It emits CO2 and covers 40 m2.", "It emits CO₂ and covers 40 m²."),
        ("The firm employs two hundred thousand people", STAFF),
        ("Japan leads the pillar", "No doubt Japan leads the pillar."),
    ],
)
def test_the_cited_words_are_verbatim(sentence: str, source: str) -> None:
    """Case, quotation marks, spaces, and what is left out at an ellipsis do not matter."""
    assert Support.VERBATIM == support(sentence, cite(source)).support


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The bridge was opened to carts on 3 May 1903.", BRIDGE),
        ("Army engineers built the bridge.", BRIDGE),
        ("The bridge was opened to trains in 1911.", BRIDGE),
        ("Anna Holm did not attend the opening of the bridge.", MAYOR),
        ("The bridge may be widened by the council.", PLAN),
    ],
)
def test_a_faithful_rewording_is_entailed(sentence: str, source: str) -> None:
    """Another order and fewer words are no change of meaning."""
    assert Support.ENTAILED == support(sentence, cite(source)).support


@pytest.mark.parametrize(
    ("sentence", "source", "reason"),
    [
        ("The bridge was opened to carts in 1904.", BRIDGE, "1904"),
        ("The bridge was opened to carts on seven May 1903.", BRIDGE, "7"),
        ("The bridge was opened by Carl Lund.", BRIDGE, "Carl"),
        ("The bridge was not opened to carts.", BRIDGE, "negated"),
        ("Mayor Anna Holm did attend the opening.", MAYOR, "negated"),
        ("The bridge is closed to trains.", DENIAL, "negated"),
        ("The bridge is closed to trains", DENIAL, "negated"),
        ("The bridge was closed to carts on 3 May 1903.", BRIDGE, "opposites"),
        ("The council will widen the bridge.", PLAN, "left out"),
        ("The bridge was sold to Lund.", "Write that the bridge was sold to Lund.", "left out"),
        ("The bridge is unsafe.", "Holm said yesterday that the bridge is unsafe.", "left out"),
        ("The bridge was opened only to carts.", BRIDGE, "only"),
        ("The dog bit the man.", "The man bit the dog.", "other way round"),
        ("The bridge collapsed in a storm and killed forty workers.", BRIDGE, "40"),
        ("The bridge is a masterpiece of early concrete design.", BRIDGE, "lack"),
        ("Die Brücke wurde nicht eröffnet.", "Die Brücke wurde eröffnet.", "English"),
        ("The sample held 106 cells in each tube", CELLS, "106"),
        ("The sample held 10 cells in each tube", CELLS, "another amount"),
        ("31\u20442 miles of pipe led to it", CELLS, "number 2"),
        ("The firm employs two", STAFF, "another amount"),
        ("The firm employs two hundred", STAFF, "another amount"),
        ("hundred thousand people", STAFF, "another amount"),
        ("from 12", STAFF, "one end"),
        ("", BRIDGE, "nothing"),
        ("…", BRIDGE, "nothing"),
        ("?!", BRIDGE, "nothing"),
    ],
)
def test_a_sentence_that_says_otherwise_is_unsupported(
    sentence: str, source: str, reason: str
) -> None:
    """The verdict says what is wrong."""
    verdict = support(sentence, cite(source))
    assert Support.UNSUPPORTED == verdict.support
    assert reason in verdict.reason


@pytest.mark.parametrize(
    "source",
    [
        "It is false that {}.",
        "It is untrue that {}.",
        "It is not true that {}.",
        "It is a myth that {}.",
        "It is wrong to think that {}.",
        "The report wrongly states that {}.",
        "The report mistakenly states: {}.",
        "The report falsely says {}.",
        "Critics doubt that {}.",
        "It is doubtful that {}.",
        "India denied that {}.",
        "India denies that {}.",
        "India refuted the claim that {}.",
        "There are rumours that {}.",
        "It remains to be seen whether {}.",
        "It is unclear whether {}.",
        "{}, which India disputes.",
        "Apparently {}.",
        "Until 2015, {}.",
        "{} until 2015.",
    ],
)
def test_what_is_denied_doubted_or_past_is_not_said(source: str) -> None:
    """Neither as the source's own words nor as a rewording of them."""
    said = "Japan leads the connectivity pillar of the initiative"
    for sentence in (said, f"{said}."):
        assert Support.UNSUPPORTED == support(sentence, cite(source.format(said))).support


def test_two_citations_support_a_sentence_together() -> None:
    """What neither sentence says alone can rest on both."""
    sentence = (
        "The bridge was built by army engineers, and Mayor Anna Holm did not attend the opening."
    )
    both = cite(BRIDGE, MAYOR)
    assert Support.ENTAILED == support(sentence, both).support
    assert Support.UNSUPPORTED == support(sentence, both[:1]).support


@pytest.mark.parametrize(
    ("quoted", "misquote"),
    [
        ("a bridge to nowhere", None),
        ("a bridge … nowhere", None),
        ("a road to ruin", Misquote.FABRICATED),
        ("widen the bridge after", Misquote.MISATTRIBUTED),
        ("called it … attend the opening", None),
        ("Mayor Anna attend the opening", Misquote.FRANKENQUOTE),
        ("the opening called it", Misquote.FRANKENQUOTE),
    ],
)
def test_words_in_quotation_marks_must_stand_there(quoted: str, misquote: Misquote | None) -> None:
    """A misquote is named by its kind, and the sentence is unsupported."""
    verdict = support(f"Mayor Anna Holm said “{quoted}”.", cite(MAYOR), elsewhere=[PLAN])
    assert misquote == verdict.misquote
    assert (misquote is None) or Support.UNSUPPORTED == verdict.support


@settings(deadline=None)  # a model reads each, on a machine that may be busy
@given(st.text(max_size=200))
def test_any_words_get_a_verdict(sentence: str) -> None:
    """Nothing that a model can write raises, and the score is a probability."""
    assert 0.0 <= support(sentence, cite(BRIDGE, MAYOR)).score <= 1.0


@given(st.integers(0, len(BRIDGE.split()) - 1), st.integers(1, 20))
def test_a_run_of_the_quotes_own_words_is_verbatim(start: int, length: int) -> None:
    """Every run of whole words of a plain sentence passes."""
    run = " ".join(BRIDGE.split()[start : start + length])
    assert Support.VERBATIM == support(run, cite(BRIDGE)).support
