"""Aspects, cases, limits and wishes are told by sentences that look like them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.guards import denials
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Answer, Kind

NEWS = """Bridge over the Lomm closed for two years

By Ada Rist, 4 May 2022

The only bridge over the Lomm was closed on Monday because its steel cables are rusting, leaving \
3,000 villagers without a road to the hospital. The mayor, Pia Holt, said that safety came first.

Shopkeepers fear that they will lose half of their customers. The farmer Jan Moll accused the \
county of having known of the rust since 2015. The county rejected the criticism and said that the \
cables had been inspected in March.

A ferry will run every hour from next week on. Drivers who need to cross at night should call the \
fire brigade. Commuters with a season ticket ride free of charge.
"""
LIFE = """Vera Lund

Vera Lund (1890 – 1961) was a Danish geologist who is best known for her map of Iceland.

She was born in Odense as the daughter of a tailor. She studied chemistry in Lund and received her \
doctorate in 1915. In 1921 she married the painter Ole Brandt; they had two sons. From 1923 on \
she worked at the Geological Survey. She was awarded the Steno Medal in 1948. She died of a stroke.
"""
RULES = """Rules of the boathouse

1. Boats
Members may take out a boat for two hours. Guests must not row alone. Every rower must wear a vest.

2. Damage
Damage must be reported to the warden on the same day. Whoever hides it pays the whole repair. \
After a second offence the key is withdrawn for a year. The fee is waived for pupils.
"""
STUDY = """# Warm milk before bed: a trial

Aims: We wanted to find out whether warm milk helps adults to fall asleep.

Methods: In this trial 60 adults drank milk or water for two weeks.

Results: With milk they fell asleep four minutes earlier. Six adults complained of stomach pain.

Conclusions: Warm milk shortens the time to fall asleep a little. Longer trials are needed: \
the adults could not be blinded. The study was funded by the Dairy Board.
"""
TALK = """# "Bees do not hurry"

Ines Varga, 44, keeps bees on the roofs of Pest.

How did you begin?
A swarm settled on my balcony, and nobody would take it away.

What would you tell a beginner?
Buy one hive and read one book. I hope that the city will plant more lime trees.
"""
MANUAL = """# scribbler

scribbler is a program that turns notes into letters. It was written by Tom Ode and costs nothing.

If the program does not start, remove the file lock.txt. Windows is not supported.
"""
TEXTS = {"news": NEWS, "life": LIFE, "rules": RULES, "study": STUDY, "talk": TALK, "manual": MANUAL}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of six short texts of as many kinds."""
    folder = tmp_path_factory.mktemp("aspects")
    for name, text in TEXTS.items():
        (folder / f"{name}.{'md' if text.startswith('#') else 'txt'}").write_text(text)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


def first(answer: Answer) -> str:
    """The first quote in one line."""
    return " ".join(answer.citations[0].quote.split()) if answer.citations else ""


@pytest.mark.parametrize(
    ("name", "request_", "said"),
    [
        ("news", "who criticises the county?", "accused the county"),
        ("news", "what happens next?", "A ferry will run"),
        ("news", "who is affected", "leaving 3,000 villagers"),
        ("life", "her childhood", "born in Odense"),
        ("life", "education", "studied chemistry"),
        ("life", "family", "married the painter"),
        ("life", "what did she achieve", "best known for her map"),
        ("rules", "what is forbidden?", "must not row alone"),
        ("rules", "what are the penalties", "pays the whole repair"),
        ("rules", "any exceptions?", "waived for pupils"),
        ("study", "any side effects?", "stomach pain"),
        ("study", "who took part", "60 adults"),
        ("study", "who funded it?", "Dairy Board"),
        ("study", "what are the limitations", "could not be blinded"),
    ],
)
def test_an_aspect_is_told(texts: Library, name: str, request_: str, said: str) -> None:
    """The first sentence is one that says it, though it has none of the request's words."""
    answer = texts.ask(request_, articles=[name])
    assert any(said in " ".join(c.quote.split()) for c in answer.citations[:2])


@pytest.mark.parametrize(
    ("name", "request_"),
    [("manual", "her childhood"), ("talk", "what are the penalties"), ("life", "sample size")],
)
def test_an_aspect_that_a_text_has_not_is_refused(texts: Library, name: str, request_: str) -> None:
    """Without a sign in any sentence nothing is cited."""
    assert () == texts.ask(request_, articles=[name]).citations


@pytest.mark.parametrize(
    ("name", "request_", "said"),
    [
        ("rules", "what if I hide the damage", "Whoever hides it pays"),
        ("news", "what should I do if I must cross the river at night?", "call the fire brigade"),
        ("manual", "the program does not start, what now?", "remove the file"),
    ],
)
def test_a_case_is_treated(texts: Library, name: str, request_: str, said: str) -> None:
    """Advice for a case is the sentence that treats it."""
    assert said in first(texts.ask(request_, articles=[name]))


def test_a_conclusion_stands_under_its_label(texts: Library) -> None:
    """Of a study with labelled paragraphs the conclusion is the first of that paragraph."""
    for request_ in ("what does the study conclude?", "what did they find"):
        assert "shortens the time" in first(texts.ask(request_, articles=["study"]))


def test_a_wish_is_told_by_its_verb(texts: Library) -> None:
    """Asked for what somebody hopes, the sentence with that verb is told."""
    answer = texts.ask("what does she hope for", articles=["talk"])
    assert (Kind.STANCE, "plant more lime trees" in first(answer)) == (answer.kind, True)


def test_advice_is_an_imperative_too(texts: Library) -> None:
    """Advice for a beginner needs no `should`."""
    answer = texts.ask("what advice does she give to beginners", articles=["talk"])
    assert first(answer).startswith("Buy one hive")


def test_the_maker_is_told_of_what_the_title_names(texts: Library) -> None:
    """`It was written by …` after the title's thing names its author; another's work does not."""
    assert "Tom Ode" in first(texts.ask("who made it?", articles=["manual"]))
    assert () == texts.ask("who wrote this article?", articles=["life"]).citations


def test_news_is_summed_up_by_its_beginning(texts: Library) -> None:
    """One sentence about a report is its first; its author's line is none of those quoted."""
    assert "only bridge" in first(texts.ask("in one sentence", articles=["news"]))
    quoted = texts.ask("who is quoted", articles=["news"])
    assert not any("Ada Rist" in c.quote for c in quoted.citations)


def test_a_numbered_heading_is_no_answer(texts: Library) -> None:
    """`2. Damage` stands over the answer and is none."""
    for request_ in ("damage", "what about damage?", "what are my duties?"):
        quotes = [c.quote.strip() for c in texts.ask(request_, articles=["rules"]).citations]
        assert quotes
        assert not {"Damage", "Boats"} & set(quotes)


@pytest.mark.parametrize(
    ("question", "sentence", "denied"),
    [
        ("why is the shop open on Sundays?", "It is closed on Sundays.", True),
        ("why did Quill laugh at Pim?", "Only the mouse Quill did not laugh.", True),
        ("why did sleep improve?", "Sleep did not improve.", True),
        ("why did the mill close?", "The mill closed because nobody paid.", False),
        ("why is the mill famous?", "The mill is old.", False),
    ],
)
def test_a_premise_is_denied(question: str, sentence: str, denied: bool) -> None:
    """The opposite of what is asked denies it; a reason or another thing does not."""
    assert denied is denials.denies(question, sentence)


def test_a_conclusion_begins_at_its_label(tmp_path: Path) -> None:
    """In an abstract of one paragraph nothing before the label is the conclusion."""
    abstract = read_text(
        "OBJECTIVE: To see whether shade nets protect seedlings of larch. METHODS: Ninety beds were"
        " covered for two summers. RESULTS: Covered beds lost 4 of 100 seedlings and open ones 19."
        " CONCLUSIONS AND RELEVANCE: Shade nets protect larch seedlings in dry summers and pay for"
        " themselves in a year.",
        id="nets",
        title="Shade nets in nurseries",
    )
    with Library.build(tmp_path / "index", [abstract]) as library:
        first, *_ = library.ask("What are the conclusions of this study?").citations
    assert first.quote.startswith("CONCLUSIONS AND RELEVANCE")
