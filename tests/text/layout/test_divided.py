"""Words divided at a line's end: whole in the text, with a hyphen only where the word has one."""

from __future__ import annotations

import pytest

from askcite.sources import read_text
from askcite.text.layout.divided import Divided, undivided

PLAIN = """The painter Ida Brand lived in the north of the country for long,
and few people were seen so seldom in the town of Holm. Her infor-
mation about the harbour was taken from an older map, and the well-
known portrait that she made there is now kept in the small muse-
um of the town, near the crane that is called state-of-the-
art by the mayor, a man who liked both pre-
and post-war art. It was sold in the years 1939-
1945 to a Franco-
British collector."""


def test_divided_words_of_plain_text_are_whole() -> None:
    """A word that the line divides is one word in the text, and sentences go on over it."""
    article = read_text(PLAIN)
    for words in (
        "Her information about",
        "the well-known portrait",
        "museum of",
        "state-of-the-art by",
        "pre-\nand post-war",
        "1939-1945 to a Franco-British collector.",
    ):
        assert words in article.text
    assert [article.text] == [block.span.of(article.text) for block in article.blocks]


@pytest.mark.parametrize(
    ("divided", "whole"),
    [
        ("a long-\nlost friend", "a long-lost friend"),
        ("an up-to-\ndate list", "an up-to-date list"),
        ("a twenty-first-\ncentury mill", "a twenty-first-century mill"),
        ("the infor\u00ad\nmation", "the information"),
        ("the infor\u00ac\n  mation", "the information"),
        ("he said—\nand left", "he said—and left"),
        ("it was high-\ner still", "it was higher still"),
    ],
)
def test_hyphens_stay_where_the_word_has_one(divided: str, whole: str) -> None:
    """Compounds keep theirs, signs that only divide go."""
    assert whole == undivided(divided, Divided(divided.split("\n")))


@pytest.mark.parametrize(
    ("elsewhere", "whole"),
    [("re-elected", "re-elected"), ("reelected", "reelected"), ("", "re-elected")],
)
def test_the_document_tells_how_a_word_is_written(elsewhere: str, whole: str) -> None:
    """A word that stands whole elsewhere is written so."""
    text = f"{elsewhere} for the mayor was re-\nelected"
    assert undivided(text, Divided(text.split("\n"))).endswith(f" {whole}")


@pytest.mark.parametrize(
    ("divided", "whole"),
    [
        ("a fault-\ntolerant lock", "a fault-tolerant lock"),
        ("by machine-\nreadable marks", "by machine-readable marks"),
        ("the govern-\nment of Holm", "the government of Holm"),
        ("a pre-\nwar house", "a pre-war house"),
        ("it was pre-\npared", "it was prepared"),
        ("a non-\nresident came", "a non-resident came"),
        ("a co-\nauthor of it", "a co-author of it"),
        ("they re-\nturned it", "they returned it"),
        ("they re-\nentered it", "they re-entered it"),
        ("it was bro-\nken again", "it was broken again"),
        ("under-\nstandable rules", "understandable rules"),
        ("systematic-\nally kept", "systematically kept"),
        ("das Geheim-\nnis der Mühle", "das Geheimnis der Mühle"),
    ],
)
def test_two_common_words_are_one_only_where_it_is_known(divided: str, whole: str) -> None:
    """Where the text has the word nowhere else."""
    assert whole == undivided(divided, Divided(divided.split("\n")))


WRAPPED = """The lock was rebuilt by a team of river-
wardens who had seen the older lock-
keeper leave, and the new river-
gate was raised with a hand-cut wheel of bog-
oak that the {end}
{rest} of the valley had given."""


@pytest.mark.parametrize(
    ("end", "rest", "whole"),
    [("keeper-", "stone", "keeper-stone"), ("informa-", "tion", "information")],
)
def test_a_text_that_divides_no_words_keeps_its_hyphens(end: str, rest: str, whole: str) -> None:
    """None of the words at its line ends stands elsewhere; one that is known is whole."""
    text = WRAPPED.format(end=end, rest=rest)
    found = undivided(text, Divided(text.split("\n")))
    for word in ("river-wardens", "lock-keeper", "river-gate", "bog-oak", whole):
        assert word in found


def test_a_text_that_divides_words_has_them_whole() -> None:
    """Where most of its divided words stand whole elsewhere, unknown ones are divided too."""
    text = """The skipper of the Orlanda saw the harbour, the lantern and the jetty: the har-
bour was dark, the lan-
tern was out, the jet-
ty was wet and the Or-
landa lay beside the kut-
terel."""
    assert undivided(text, Divided(text.split("\n"))).endswith(
        "the Orlanda lay beside the kutterel."
    )


def test_a_text_in_another_language_has_its_words_whole() -> None:
    """Parts that are no words tell nothing of compounds."""
    text = """Der Müller stand am Was-
serrad und sah die Wol-
ken über dem Ge-
birge, als ein Wan-
derer mit einem Eich-
hörnchen kam."""
    whole = undivided(text, Divided(text.split("\n")))
    assert "-" not in whole
