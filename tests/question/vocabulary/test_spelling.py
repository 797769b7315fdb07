"""Slips in a question's own words are mended by the articles' words, and nothing else is."""

from __future__ import annotations

import re

import pytest

from askcite.question.vocabulary.spelling import mended, spelt_out
from askcite.text.terms import terms

TEXT = (
    "Japan leads the connectivity pillar of the initiative. The harbour of Saltmere was dredged"
    " with consent by engineers from Dunmore, and the quantitative survey followed."
)


def mend(question: str) -> str:
    """The question, mended by the words of the text."""
    words = re.findall(r"[A-Za-z]{3,}", TEXT)
    return mended(question, lambda word: set(terms(word)) <= set(terms(TEXT)), lambda: words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("which pilar does it lead", "which pillar does it lead"),
        ("who dreged the harbor", "who dredged the harbour"),
        ("what is conectivty", "what is connectivity"),
        ("was Saltmeer dredged", "was Saltmere dredged"),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    """A letter missing, doubled, wrong or changed with its neighbour; two in a long word."""
    assert meant == mend(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "who leads the pillars",
        "who painted the harbour",
        "what is a pilot",
        "who is Dunmoor",
        "what does Lake say of DUNMOER",
        "restated figures",
        "when did Japen lead",
        "pros and cons of the harbour",
    ],
)
def test_what_may_be_meant_stays(typed: str) -> None:
    """English words, short names that are not there, and words in capitals are as they are."""
    assert typed == mend(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tell me about connectiv", "tell me about connectivity"),
        ("initiat of Japan", "initiative of Japan"),
        ("who is Saltm", "who is Saltm"),
        ("harb", "harbour"),
    ],
)
def test_a_word_cut_short_is_the_articles_word(typed: str, meant: str) -> None:
    """The commonest that begins so; a name that is typed as one stays."""
    assert meant == mend(typed)


@pytest.mark.parametrize("denied", ["won't", "didn't", "aren't", "wouldn't", "can't"])
def test_a_denial_has_its_apostrophe(denied: str) -> None:
    """`wont` is no slip for want."""
    bare = denied.replace("'", "")
    assert f"why {denied} it open" == spelt_out(f"why {bare} it open")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what advice is given", "advise advised"),
        ("where do I register", "registration registry"),
        ("who is going there", "goes"),
        ("how was it spelt", "spent"),
        ("what did the baht buy", "bat"),
        ("can I pay by cheque", "check"),
        ("is dyeing hard", "dying"),
        ("the kiln in the yard", "kin"),
    ],
)
def test_a_word_of_the_language_is_never_another(question: str, words: str) -> None:
    """A word that the text lacks is no slip for one that it has."""
    there = words.split()
    stems = set(terms(f"{words} what was is given where do it who there how in the yard buy hard"))
    assert question == mended(question, lambda w: set(terms(w)) <= stems, lambda: there)
