"""Texts that open with a scene, a method or a note on themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

STUDY = """# Quiet in the cab: do audiobooks keep lorry drivers awake?

By Silke Aronsen, The Research Post, 3 March 2022

Long roads make drivers drowsy, and drowsy drivers cause crashes. Everybody knows that. What is
new is a cheap remedy that a team led by the psychologist Mira Tolland of the University of
Estwick has tested on two motorways: a detective novel, read aloud.

In the trial, which was published on Monday in the journal *Road and Mind*, 168 lorry drivers on
night routes were assigned at random to three groups. The first listened to a novel for the whole
trip. The second listened to music. The third, for comparison, drove in silence. The trial lasted
ten weeks, from January to March 2021.

A camera above the wheel counted how often the drivers' eyes closed. They also had to name the
colour of a lamp on the dashboard as fast as they could.

## Stories beat songs

The outcome surprised the team itself. After four hours the drivers who had listened to a novel
closed their eyes 22 per cent less often than those in silence. Those who had heard music did so
only 4 per cent less often, a difference that may be chance. The novel listeners also named the
lamp's colour 17 per cent faster.

Worse, in the last hour of the trip the music group was slower than the silent one. Psychologists
call this habituation: what is always there is no longer heard. "A song you know is like a wall
you know," says Tolland. Three minutes, she believes, are too brief to wait for an ending.

The recordings from the cab bear her out. Only 9 per cent of the novel group missed a lamp,
compared with 31 per cent of the music group.

## What the trial leaves open

Other researchers welcome the trial but warn against quick conclusions. "Closed eyes are not
crashes," says the engineer Paul Dekker of the Road Safety Board, who took no part in it. Whether
novels prevent accidents was not tested. For that, he says, tens of thousands of trips would be
needed.

The statistician Noor Haddad criticises that 27 of the 168 drivers gave up before the end, most of
them from the silent group. Another weakness is that the drivers naturally knew which group they
were in.

The trial was paid for by the hauliers' association with 95,000 pounds. A publisher lent the
recordings. Tolland herself used to write for its magazine, which she states in the paper.

## Two firms, two answers

The two firms that took part drew different lessons. Brack Haulage now gives every driver a
library card. Fenwick Lines forbids headphones. Its safety manager, Otis Grane, gives a plain
reason: "A driver must hear a tyre burst." The drivers' union is of two minds. It likes the
novels, says its secretary Della Roche, but fears that firms will offer stories instead of breaks.

Tolland's team is preparing a second trial with train drivers, which is to start in autumn 2023.
This time, novels and radio plays will be compared.
"""
PORTRAIT = """# The man who tastes rivers

*A profile of Edvin Tarsk. By Lena Hoffel. Northern Pages, May 2023*

Edvin Tarsk takes a tin cup from his coat before he says good morning. "One has to be polite to
the water first," he explains. Then he kneels on the stones, dips the cup and closes his eyes. For
a long minute only the river speaks.

Tarsk, 63, is a hydrologist at the Water Office in Lomsund and one of the few people who can tell
by taste from which valley a river's water comes. Every rock gives off its own salts, and the more
lime there is, the softer the water tastes. He calls this "reading the label".

## A brewer's son

He was born in 1960 in Grell, a village with a brewery and two churches, the eldest of four
children. His father, Osk, brewed the beer; his mother, Wilma, taught at the school. It was the
father who let the boy taste the well every morning. "He knew when it had rained in the hills,"
says Osk Tarsk, who is 89. "I only knew when I was thirsty."

His sister Maren became a judge. The youngest, Piet, died of a fever when he was six. He rarely
mentions it, but there is a small blue mug on his desk which nobody else may use.

At first he trained as a cook in Ardal, but gave it up after a year. "I could taste everything and
cook nothing," he says. A talk by the chemist Hanne Boldt showed him another way. Boldt, who had
her students drink from eleven unmarked bottles, became his teacher. The two wrote the handbook of
1991 that every water works in the country owns.

## Nine summers

His great work took time. Between 1998 and 2006 he spent nine summers on the Ilva, mostly with his
helper Sanna Quist. The samples showed that the river carried almost three times as much lead as
the authorities had assumed. In 2007 he received the Brandal Prize. He gave the money, 20,000
crowns, to the school in Grell.

Not everybody in the field agrees. Olaf Minde, who directs the laboratory of the University of
Ardal, thinks his method unreliable. "Edvin tastes what he wants to taste," he says, adding that
he likes him all the same.

He was married for twelve years to the potter Ida Sund; they separated in 2004. Their son, Jakob,
born in 1995, is a cook in Ardal.

## Losing it

Two years ago a doctor told him that he was losing his sense of taste. Sweet has gone; salt will
follow. Since then he has been training a machine to taste for him. So far it agrees with him in
70 of 100 cases.

He does not drink wine. At weddings he holds a glass, for the sake of peace.

What will he do when the machine is better than he is? He looks at the cup. "Then I shall drink
tea," says Edvin Tarsk.
"""
RULES = """# Rules of the Ashgrove Allotment Gardens

In force from 1 March 2024. Passed by the General Meeting on 12 January 2024.

## 1. Plots

Anyone who lives in Ashgrove may rent a plot. You must be at least 18 and sign the lease in
person. Plots may not be sublet.

## 2. Rent

| Size of plot | Rent a year | Water included |
|---|---|---|
| Small | 60 pounds | 5 cubic metres |
| Medium | 90 pounds | 8 cubic metres |
| Large | 130 pounds | 12 cubic metres |

The rent is paid in advance by 31 January. It is not refunded if you leave during the year.

## 3. Growing

At least half of the plot must be used for vegetables or fruit. Trees may not be taller than three
metres. Weedkillers are forbidden.

## 4. Late payment

If you pay the rent late, we charge 5 pounds a month. Pensioners pay half. The total is limited to
30 pounds a year. After the third reminder the lease is ended.

## 5. Bonfires and noise

Bonfires are allowed only in October and November. Machines may not be used between noon and 2
p.m. or on Sundays. Dogs must be kept on a lead.

## 6. Sheds

A shed may cover up to six square metres. You must not sleep in it. Gas bottles must be removed in
winter.

## 7. Ending the lease

You can end the lease in writing by 30 September. Anyone who repeatedly breaks these rules may be
excluded. The committee decides. You can object within four weeks.

## 8. Contact

The office is open on Saturdays from 9 a.m. to noon. It is closed in January. Questions:
office@ashgrove.example.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """News of a study, a portrait and rules."""
    folder = tmp_path_factory.mktemp("openings")
    sources = {"study.md": STUDY, "portrait.md": PORTRAIT, "rules.md": RULES}
    for name, text in sources.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in sources]) as library:
        yield library


def said(library: Library, article: str, request: str) -> list[str]:
    """The sentences that answer."""
    answer = library.ask(request, articles=[article])
    return [statement.text for statement in answer.statements]


@pytest.mark.parametrize("request_", ["summary in one sentence", "main result in one sentence"])
def test_a_study_is_told_by_its_result(texts: Library, request_: str) -> None:
    """One sentence is neither the scene nor one of three groups."""
    assert len(told := said(texts, "study", request_)) == 1
    assert "22 per cent less often" in told[0]


@pytest.mark.parametrize("request_", ["what did the study find", "key findings", "main results"])
def test_findings_are_several_and_no_method(texts: Library, request_: str) -> None:
    """All results are told in order, nothing of how they came about."""
    told = said(texts, "study", request_)
    assert "22 per cent" in told[0]
    assert any("17 per cent" in each for each in told)
    assert not any("listened to music" in each or "assigned" in each for each in told)


@pytest.mark.parametrize("request_", ["limitations", "weaknesses", "list the weaknesses"])
def test_limits_stand_under_their_heading(texts: Library, request_: str) -> None:
    """What is not shown is told, no result with a hedge in it."""
    told = " ".join(said(texts, "study", request_))
    assert all(limit in told for limit in ("gave up", "was not tested", "Another weakness"))
    assert "too brief" not in told
    assert "may be chance" not in told


@pytest.mark.parametrize("request_", ["sum up in one sentence", "tldr", "summary"])
def test_a_portrait_begins_with_who_it_is_of(texts: Library, request_: str) -> None:
    """The scene before that is left out."""
    told = said(texts, "portrait", request_)
    assert told[0].startswith("Tarsk, 63, is a hydrologist")
    assert not any("tin cup" in each for each in told)


def test_rules_are_told_without_their_passing(texts: Library) -> None:
    """When they were passed is no rule."""
    for request in (
        "what is this",
        "summary in one sentence",
        "summarise the most important rules",
    ):
        told = said(texts, "rules", request)
        assert told[0] == "Anyone who lives in Ashgrove may rent a plot."
    assert len(said(texts, "rules", "summarise the most important rules")) > 1


def test_a_part_is_the_section_that_its_words_are_from(texts: Library) -> None:
    """A fee named under another heading is not of the late ones."""
    told = said(texts, "rules", "short version of late fees")
    assert not any("in advance" in each for each in told)
    told = said(texts, "rules", "short version of late payment")
    assert told[0].startswith("If you pay the rent late")
    assert not any("in advance" in each for each in told)


@pytest.mark.parametrize("request_", ["whats next", "what are the plans"])
def test_a_plan_is_told_from_where_it_is_named(texts: Library, request_: str) -> None:
    """What goes on with `this time` comes with the sentence before it."""
    told = " ".join(said(texts, "study", request_))
    assert "second trial with train drivers" in told
    assert "instead of breaks" not in told


@pytest.mark.parametrize("request_", ["who criticises him", "who is sceptical about his method"])
def test_who_is_not_convinced_is_named(texts: Library, request_: str) -> None:
    """That not everybody agrees is told with who does not."""
    assert "Olaf Minde" in " ".join(said(texts, "portrait", request_))


def test_criticism_by_others_is_theirs(texts: Library) -> None:
    """Those under the heading over what is not shown are told."""
    told = " ".join(said(texts, "study", "criticism by others"))
    assert "Noor Haddad" in told
    assert "Paul Dekker" in told
    assert "secretary" not in told
