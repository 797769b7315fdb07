"""Sentences of one block, and none across two."""

from __future__ import annotations

import time

import pytest

from askcite.text import sentences
from askcite.text.layout import blocks
from askcite.types import Block, BlockKind, Span


def split(text: str) -> list[str]:
    """The sentences of plain text."""
    return [s.span.of(text) for s in sentences.split(text, blocks.find(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Berg paid $3.5 in all. She left.", ["Dr. Berg paid $3.5 in all.", "She left."]),
        ("It rose in the U.S. by 2 p.m. today.", ["It rose in the U.S. by 2 p.m. today."]),
        ("He asked: why? Nobody knew!", ["He asked: why?", "Nobody knew!"]),
        ("First.  \u2026  Second one.", ["First.", "\u2026  Second one."]),
        (
            "\u6c34\u304c\u3042\u308b\u3002\u6a4b\u3082\u3042\u308b\u3002",
            ["\u6c34\u304c\u3042\u308b\u3002", "\u6a4b\u3082\u3042\u308b\u3002"],
        ),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    """Abbreviations and figures do not end a sentence; marks alone join their neighbour."""
    assert expected == split(text)


@pytest.mark.parametrize(
    "expected",
    [
        ["The pump was mended (Price, 1999) .", "M13 ran on (Fig. 2) .", "The lock held [4] ."],
        ["The play is by J.D. Harlow and Ann Pryce.", "It ran for years."],
        ["Start it with tasks.Worker(name='w') and wait.", "Then stop it."],
        ["Build it with ./configure --fast before the rest.", "Then run it."],
        ["The tower was in the care of Mgr . Bruno Salvi .", "He kept the clock ."],
        ["rent of the mill | 587 | -364 (364) | 223 | 2014 | -44 (44) | 2 | 181"],
        ["It works.", "Every word of it stands close."],
    ],
)
def test_signs_that_stand_apart_and_names_with_stops(expected: list[str]) -> None:
    """References, initials and names of programs are not cut; a capital behind a stop opens."""
    text = ("" if expected[0] == "It works." else " ").join(expected)
    assert expected == split(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "It cost 5 crowns approx. for two.",
        "Art. 7 para. 3 and Ch. IV of vol. 2 bind her.",
        "The cost of production was low (Gram et al., 1993) , as was its risk (Ives et al., 2008).",
        "Take 20 mg. at noon and 5 ml. at night.",
        "It opens Tues. to Sat. from 9 a.m. daily.",
        "Gen. Moe and Thos. Lund met near Mt. Holm.",
        "The rev. ed. incl. maps came out in 1910.",
        "It took 2 hrs. 5 min. by boat.",
        "It is open Mon.–Fri. from 8 a.m. to 5 p.m. and Sat. until noon.",
        "Lie et al. wrote on it in J. Wood Sci. 12 (2001).",
        "Add 3 tbsp. of oil and 1 tsp. of salt.",
        "Henry VIII. had six wives and was 55 yrs. old.",
        "Some 4,000 cu. m of silt and 3 doz. eggs filled 9 sq. km of land.",
        "Prof. em. Ida Weir and Dr. rer. nat. Lund met Adm. ret. Moe, Prof. em. of botany.",
        "Profits of 4 bn. in June went to the Amb. of Vik in room 5a. of the inn.",
    ],
)
def test_abbreviations_units_and_references_do_not_end_a_sentence(sentence: str) -> None:
    """A number, a name or a small letter after one goes on; the next sentence stays apart."""
    assert [sentence, "The end came soon."] == split(f"{sentence} The end came soon.")


@pytest.mark.parametrize(
    ("first", "second"),
    [("He took 5 mg.", "The night was calm."), ("They met on Tues.", "Nobody came.")],
)
def test_a_capital_after_a_unit_opens_a_sentence(first: str, second: str) -> None:
    """An abbreviation may stand at the end of a sentence."""
    assert [first, second] == split(f"{first} {second}")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Im 19. Jahrhundert war es leer.", "de", ["Im 19. Jahrhundert war es leer."]),
        ("Der Bau begann 1912. Er ruht.", "de", ["Der Bau begann 1912.", "Er ruht."]),
        ("It fell.[1][2] They rose.[4, 5]", "en", ["It fell.[1][2]", "They rose.[4, 5]"]),
        ("(See page 4.) They rose.", "en", ["(See page 4.)", "They rose."]),
    ],
)
def test_ordinals_references_and_asides(text: str, language: str, expected: list[str]) -> None:
    """German numbers in order go on; references end a sentence; brackets may hold a whole one."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    assert expected == [s.span.of(text) for s in sentences.split(text, [block], language)]


def test_a_number_before_a_sentence_belongs_to_it() -> None:
    """The number of a clause is no sentence of its own."""
    text = "2.1. The owner pays. He keeps it clean."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    found = [s.span.of(text) for s in sentences.split(text, [block])]
    assert ["2.1. The owner pays.", "He keeps it clean."] == found


def test_a_sentence_may_go_over_wrapped_lines() -> None:
    """In a wrapped paragraph a sentence's quote keeps the line ends of the text."""
    text = "The old bridge was closed as its\npiers moved. It reopened after two\nyears."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    found = [s.span.of(text) for s in sentences.split(text, [block])]
    assert [text[: text.index(" It")], text[text.index("It re") :]] == found


def test_headings_and_furniture_have_no_sentences() -> None:
    """Only citable blocks are split."""
    text = "Some Heading. Words."
    for kind in (BlockKind.HEADING, BlockKind.FURNITURE):
        assert () == sentences.split(text, [Block(kind, Span(0, len(text)))])


@pytest.mark.parametrize(
    "word", ["word ", "x", "\u65e5\u672c\u8a9e\u3067\u3059\u3002", "Hi there. ", '"(a. ']
)
def test_a_long_line_takes_linear_time(word: str) -> None:
    """A line of 100,000 characters is split in seconds, into parts that a model can read."""
    text = word * (100_000 // len(word))
    started = time.process_time()
    found = split(text)
    assert time.process_time() - started < 15
    assert max(map(len, found)) <= 2_000
    assert sum(map(len, "".join(found).split())) == sum(map(len, text.split()))


def test_the_number_of_a_picture_belongs_to_its_words() -> None:
    """A label is no sentence of its own; a limit goes on to its figure."""
    text = "Fig. 1. The mill in 1911. Weight max. 20 kg. per bag."
    block = Block(BlockKind.CAPTION, Span(0, len(text)))
    found = [sentence.span.of(text) for sentence in sentences.split(text, [block])]
    assert ["Fig. 1. The mill in 1911.", "Weight max. 20 kg. per bag."] == found


@pytest.mark.parametrize(
    ("language", "sentence", "after"),
    [
        ("en", "Art. 12 para. 3 lit. b of the act binds it.", "It rained."),
        ("en", "The fare is approx. £30 for two.", "It rained."),
        ("de", "Der Beitrag beträgt gem. Abs. 2 Nr. 3 höchstens zwei Euro.", "Es war still."),
        ("de", "Die Fa. Huber liefert zzgl. Fracht inkl. Steuer.", "Es war still."),
        ("fr", "Ouvert lun. à ven. de 9 h à 17 h selon l'art. 5.", "Il pleut."),
        ("fr", "Elle aime la mer.", "Il pleut."),
    ],
)
def test_abbreviations_of_each_language(language: str, sentence: str, after: str) -> None:
    """They end no sentence of theirs; a French word that is spelt as one does."""
    text = f"{sentence} {after}"
    found = sentences.split(text, blocks.find(text), language)
    assert [sentence, after] == [each.span.of(text) for each in found]
