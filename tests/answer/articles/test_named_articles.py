"""An article is named by its paper, author, matter or kind, and asked alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.review import differing
from askcite.sources import read_text

FIRST = """# Crane topples at Warfe shipyard, four hurt

By Elin Torvald, Warfe Chronicle, 8 June 2024

Four workers were hurt when a crane fell at the Hollen shipyard in Warfe on Thursday morning. The
crane hit the roof of the paint shop. Workers were allowed to go home at two o'clock.

The yard's manager, Greta Hollen, said that building would go on within a week. The damage is put at
90,000 marks. The crane had been tested in February, according to the yard.
"""
SECOND = """# Welders say Warfe crane was never tested

By Rasmus Pell, The Northern Ledger, 12 June 2024

Five days after the crane fell at the Hollen shipyard in Warfe, the welders' club accuses the yard
of neglect. Seven workers were hurt, according to the clinic. Workers say they were kept in the
canteen until dusk.

The crane had not been tested for four years, said Ada Lunt of the club. An expert puts the damage
at 240,000 marks. The yard's manager, Greta Hollen, said building would not go on before autumn.
"""
RULES = """WARFE ROWING CLUB: BOATHOUSE RULES

In force from 1 May 2022

1.1 A lost locker key costs 9 marks.
1.2 Boats may be kept out for three hours.
2.1 Dogs stay outside the boathouse.
2.2 Members under 14 row with a coach.
"""
TALE = """The Boy and the Bell

by Marlo Finch

In a village by a lake there lived a boy called Tobb who rang the bell too early. The people woke in
the dark and were cross. One night an old ferryman gave him a rope of straw, and the bell made no
sound any more. Tobb wept, and the lake gave back the ringing.
"""
HERONS = """# How herons find their way

By Sunniva Rask, Marsh and Shore, 3 May 2023

Herons follow rivers, a new study says. Odd Brenna and his team followed 22 herons for a year. The
study has its limits: all herons came from one lake. Dogs scare them off their nests.
"""
TEXTS = {"a.md": FIRST, "b.md": SECOND, "rules.txt": RULES, "tale.txt": TALE, "herons.md": HERONS}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two reports, rules, a tale and a study."""
    folder = tmp_path_factory.mktemp("named")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in TEXTS]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("in the boathouse rules, fine for a lost key", "9 marks"),
        ("rowing club rules: how long can i keep a boat", "three hours"),
        ("heron article: limits", "one lake"),
        ("according to the Chronicle, how many were hurt", "Four workers"),
        ("according to the Northern Ledger, how many were hurt", "Seven workers"),
        ("how many hurt does the ledger report", "Seven workers"),
        ("how many hurt does Torvald give", "Four workers"),
        ("what does Pell say about the damage", "240,000"),
        ("what do the rules say about dogs", "Dogs stay outside"),
        ("last sentence of the tale", "gave back the ringing"),
        ("what did Sunniva Rask write in May about dogs", "Dogs scare them"),
        ("who wrote about herons", "Sunniva Rask"),
    ],
)
def test_an_article_is_asked_alone(shelf: Library, asked: str, told: str) -> None:
    """Only its own sentences are cited."""
    answer = shelf.ask(asked)
    assert told in answer.text
    assert len({c.article_id for c in answer.citations}) == 1


def test_another_article_is_asked_the_same(shelf: Library) -> None:
    """`And the Ledger?` repeats the question before."""
    first = "according to the Chronicle, how many were hurt"
    assert "Seven" in shelf.ask("and the Ledger?", history=[(first, "Four workers.")]).text
    asked = "what do the rules say about dogs"
    assert "scare" in shelf.ask("and the heron article?", history=[(asked, "Outside.")]).text


@pytest.mark.parametrize(
    "asked",
    [
        "what do the rules say about herons",
        "what does Sunniva Rask say about the crane",
        "according to the Ledger, who scares herons",
        "in the tale, what does the crane cost",
    ],
)
def test_an_article_that_does_not_say_it_refuses(shelf: Library, asked: str) -> None:
    """The others' sentences are no answer."""
    assert not shelf.ask(asked).found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("which is newer, the welders article or the chronicle one", "Welders say"),
        ("which of the crane articles is older", "Crane topples"),
        ("which crane article is newer", "Welders say"),
        ("is the heron article older than the crane articles", "How herons"),
        ("what articles do you have from the Ledger", "Welders say"),
    ],
)
def test_articles_are_told_by_age_and_paper(shelf: Library, asked: str, told: str) -> None:
    """Among those that are named."""
    assert told in (shelf.ask(asked).reply or "")


@pytest.mark.parametrize(
    ("asked", "here", "there", "verdict"),
    [
        ("do the two crane articles agree on the number of hurt", "Four", "Seven", "no"),
        ("do the reports agree on the damage?", "90,000", "240,000", "no"),
        ("damage in both reports", "90,000", "240,000", None),
        ("how many were hurt according to both articles", "Four", "Seven", None),
        ("when could the workers go home acc. to each paper", "two o'clock", "dusk", None),
        ("is there a contradiction between the crane articles about the damage",
         "90,000", "240,000", "yes"),
    ],
)  # fmt: skip
def test_both_are_asked(
    shelf: Library, asked: str, here: str, there: str, verdict: str | None
) -> None:
    """Each sentence stands under its title, with the line that holds them together."""
    answer = shelf.ask(asked)
    assert here in answer.text
    assert there in answer.text
    assert len({c.article_id for c in answer.citations}) == 2
    assert "They differ" in (answer.notice or "")
    assert answer.verdict == verdict


def test_what_was_told_is_held_against_both(shelf: Library) -> None:
    """`Did she say the same in both?` is of the last question."""
    asked = "what did Greta Hollen say about building?"
    answer = shelf.ask("did she say the same in both?", history=[(asked, "Within a week.")])
    assert "within a week" in answer.text
    assert "autumn" in answer.text


def test_all_that_differs_is_shown(shelf: Library) -> None:
    """Pairs of sentences, one of each report."""
    text = shelf.ask("how do the reports differ?").text
    for words in ("90,000", "240,000", "within a week", "before autumn", "for four years"):
        assert words in text


def test_one_alone_says_it(shelf: Library) -> None:
    """What only one tells is no difference."""
    answer = shelf.ask("do both reports say what the crane hit?")
    assert "paint shop" in answer.text
    assert answer.verdict is None
    assert "They differ" not in (answer.notice or "")


@pytest.mark.parametrize(
    ("asked", "title", "told"),
    [
        ("which article says the crane was tested in february", "Crane topples", "in February"),
        ("which article says that the crane was not tested", "Welders say", "four years"),
        ("which article says dogs stay outside", "BOATHOUSE RULES", "Dogs stay"),
    ],
)
def test_the_article_that_says_it(shelf: Library, asked: str, title: str, told: str) -> None:
    """The one that denies it, or has another month, does not."""
    answer = shelf.ask(asked)
    assert told in answer.text
    assert all(title in c.title for c in answer.citations)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("which articles mention an accusation", ["Welders say"]),
        ("which texts mention dogs", ["BOATHOUSE RULES", "How herons"]),
    ],
)
def test_the_articles_that_mention_it(shelf: Library, asked: str, titles: list[str]) -> None:
    """The deed stands for its verb."""
    cited = {c.title for c in shelf.ask(asked).citations}
    assert all(any(title in each for each in cited) for title in titles)
    assert len(cited) == len(titles)


PAPERS = (
    "Does the Warfe Chronicle report that damage is put at 90,000 marks, while The Northern Ledger"
    " says an expert puts the damage at 240,000 marks?"
)


def test_each_paper_is_asked_its_half(shelf: Library) -> None:
    """What a paper is said to report is looked up in its articles."""
    told = {c.title[:5]: c.quote for c in shelf.ask(PAPERS).citations}
    assert {"Crane": "90,000", "Welde": "240,000"}.items() <= {
        title: quote.split(" at ")[1].split()[0] for title, quote in told.items()
    }.items()


def test_papers_are_set_side_by_side(shelf: Library) -> None:
    """By `differ` too; of a paper that is not here nothing is told."""
    found = differing.differ(shelf, PAPERS)
    assert "side by side" == found.standing
    assert 2 == len(found.groups)
    other = PAPERS.replace("Warfe Chronicle", "Dunmore Sentinel").replace("Northern", "Western")
    assert not differing.differ(shelf, other.replace("damage", "strike")).groups


def test_all_articles_are_not_those_of_one_event(shelf: Library) -> None:
    """`The articles` are narrowed only where they are held against each other."""
    told = shelf.ask("what do the articles say about dogs").text
    assert "stay outside" in told
    assert "scare" in told


def test_rules_are_in_force_since_their_day(shelf: Library) -> None:
    """The request keeps its words, and is asked of the rules."""
    assert "1 May 2022" in shelf.ask("since when do the rules apply").text


def test_the_green_one_is_a_thing(tmp_path: Path) -> None:
    """Though an article begins with the word, and others stand beside it."""
    tea = read_text("Tea is not tea: the green one is shaded for twenty days.", title="Tea", id="t")
    salt = read_text("Salt is won from the sea. The harvest begins in June.", title="Salt", id="s")
    with Library.build(tmp_path / "index", [tea, salt]) as library:
        assert "twenty days" in library.ask("For how many days is the green one shaded?").text
