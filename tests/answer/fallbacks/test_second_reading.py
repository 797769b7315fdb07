"""What would be refused is read once more, in the text's own words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

LAMPS = """Ragna Toll: a life for the lamp

Ragna Toll was born in 1893 in Uller. Her doctorate of 1919 at the University of Brask rests on a \
dissertation on the glow of zinc. The results were printed in the Annals of Northern Light.

In 1924 she built a lamp that burns for two years. Her firm, Toll & Daughters, was led by the \
engineer Ivo Brandt. The lamps were tried at nine sites along the coast. The works had \
140 workers. The tower has 88 steps and no lift.

The guard of the yard is Mr. Even Lie. Hens may be kept behind the works, at most five per worker.
"""


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A life that says most things in one way."""
    folder = tmp_path_factory.mktemp("lamps")
    (folder / "lamps.txt").write_text(LAMPS)
    with Library.build(folder / "index", [folder / "lamps.txt"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted"),
    [
        ("thesis topic", "glow of zinc"),
        ("how many places were they tried at", "nine sites"),
        ("how many chickens can i have", "at most five"),
    ],
)
def test_a_word_for_the_same_is_exchanged(lamps: Library, request_: str, quoted: str) -> None:
    """The answer says how the request was understood."""
    answer = lamps.ask(request_)
    assert any(quoted in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("request_", "quoted"), [("journal name", "Annals"), ("university name", "Brask")]
)
def test_a_bare_phrase_is_read_as_a_question(lamps: Library, request_: str, quoted: str) -> None:
    """Nothing was exchanged, so the request stands as it was typed."""
    answer = lamps.ask(request_)
    assert any(quoted in citation.quote for citation in answer.citations)
    assert request_ == answer.understood_as


def test_there_is_none_for_whatever_use(lamps: Library) -> None:
    """A no to the lift is one to a lift for wheelchairs."""
    answer = lamps.ask("is there a lift for wheelchairs?")
    assert "no" == answer.verdict
    assert "is there a lift" in answer.understood_as


@pytest.mark.parametrize(
    "request_",
    [
        "thesis grade",
        "how many ducks can i have",
        "journal editor",
        "hospital name",
        "lamp price",
        "is there a kitchen for visitors?",
        "how many lakes were they tried at",
    ],
)
def test_near_misses_stay_refused(lamps: Library, request_: str) -> None:
    """Another thing of the class, or another side of the thing, is not told."""
    assert not lamps.ask(request_).citations
