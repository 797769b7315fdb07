"""Author, paper, pictures and the beginning, asked of a text with lines over it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

FEATURE = """The bakery that moved to the moor

By Ida Lund-Mora
Photographs by Otto Reed
The Holm Herald, Friday 3 May 2024

Before dawn a van climbs the moor road with two hundred loaves. The oven is at the top, in an old
mine house, and the queue stands below it in the wind.

Since April the only bakery of Holm has been on the moor, four miles from the next house. It left
the market square because the rent had doubled. "Bread travels," says the baker, Tilda Wren.
"""
LIFE = """Berta Quill

Berta Quill (3 March 1876 – 19 May 1951) was a clockmaker and senator. She invented the tide clock.

In 1903 she opened a workshop in Quay Street, and her clock was sold 4,000 times.

A square and a ferry bear her name. The Quill Medal for fine mechanics, worth 5,000 crowns, has \
been given every year since 1960; its first winner was the watchmaker Ines Oja.
"""
TALK = """<html><head><title>A talk with Ruth Moor</title></head><body><article>
<h1>A talk with Ruth Moor</h1>
<p class="byline">Interview: Otto Reed · Summit Weekly · 9 June 2023 · 6 min read</p>
<p>Ruth Moor, 51, has listened to ice for twenty years at the station in Tarn.</p>
<p><b>Professor Moor, can ice really warn us?</b></p>
<p>I would say that it mutters. Small cracks come closer together before a front breaks.</p>
<p><b>How sure are you of that?</b></p>
<p>Of the big fronts very sure, and of the small ones less. I would not camp under one.</p>
<p><b>What comes next?</b></p>
<p>In spring we go north with ninety instruments and four students.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A feature, a life and an interview."""
    folder = tmp_path_factory.mktemp("bylined")
    (folder / "feature.txt").write_text(FEATURE)
    (folder / "life.txt").write_text(LIFE)
    (folder / "talk.html").write_text(TALK)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


@pytest.mark.parametrize(
    ("article", "request_", "said"),
    [
        ("feature", "author, newspaper, date?", "The Holm Herald, Friday 3 May 2024"),
        ("feature", "who wrote it and when", "By Ida Lund-Mora"),
        ("feature", "who took the photos", "Photographs by Otto Reed"),
        ("feature", "how does the article begin", "Before dawn a van climbs"),
        ("feature", "first sentence", "Before dawn a van climbs"),
        ("talk", "who did the interview, for which magazine, date", "Otto Reed · Summit Weekly"),
        ("talk", "first question of the interview", "can ice really warn us?"),
        ("talk", "how long does it take to read", "6 min read"),
    ],
)
def test_the_line_is_told(texts: Library, article: str, request_: str, said: str) -> None:
    """It is the first that is cited, or beside it."""
    cited = [c.quote for c in texts.ask(request_, articles=[article]).citations]
    assert any(said in quote for quote in cited[:3])


@pytest.mark.parametrize("request_", ["author", "who wrote it?", "who is the author"])
def test_a_prize_is_no_author(texts: Library, request_: str) -> None:
    """The last sentence of a life tells of no author where its subject is a thing."""
    answer = texts.ask(request_, articles=["life"])
    assert () == answer.citations
    assert "not given" in (answer.reply or "")


@pytest.mark.parametrize(
    ("request_", "most"),
    [
        ("summary in 2 sentences for my newsletter", 2),
        ("3 key facts for a school poster", 3),
        ("one sentence for my boss", 1),
    ],
)
def test_what_it_is_for_counts_no_sentence(texts: Library, request_: str, most: int) -> None:
    """The length is heard before a use as without it."""
    assert most == len(texts.ask(request_, articles=["life"]).statements)


@pytest.mark.parametrize("request_", ["sum up all texts", "one sentence for each article"])
def test_each_text_gets_its_sentence(texts: Library, request_: str) -> None:
    """All articles are told, a sentence each."""
    assert 3 == len(texts.ask(request_).statements)
