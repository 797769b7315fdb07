"""A yes-no question with one detail changed is shown the sentence that has the true one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Kind, Outcome

MILL = read_text(
    "The mill at Hallin, which opened in 1871, housed 46 looms. A storm tore off its left sail in"
    " 1934. The mill was sold in Oslo to Anna Berg, a Norwegian baker. Her cousin Per Lund led the"
    " repair. Visitors may buy a yearly pass for £12. It is valid for 60 days and cannot be"
    " renewed. The fund was paid by the Canadian navy. The miller was refused a licence in 1908"
    " because he was a foreigner. It was painted in March. Berg died of typhus in the end.",
    id="mill",
    title="The mill at Hallin",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    with Library.build(tmp_path_factory.mktemp("mill") / "index", [MILL]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "true"),
    [
        ("Did the mill open in 1817?", "opened in 1871"),
        ("did a storm tear off its right sail", "left sail"),
        ("was the mill sold in Bergen?", "sold in Oslo"),
        ("did anna berg lead the repair", "Per Lund led"),
        ("is the yearly pass valid for 90 days?", "valid for 60 days"),
        ("does the yearly pass cost 15 pounds", "£12"),
        ("was the fund paid by the norwegian navy", "Canadian navy"),
        ("was he refused in 1918?", "in 1908"),
        ("was the mill painted in may?", "painted in March"),
        ("did she die of cancer", "died of typhus"),
    ],
)
def test_the_true_detail_is_shown(library: Library, asked: str, true: str) -> None:
    """The sentence answers, and no yes stands over it."""
    answer = library.ask(asked)
    assert (Kind.YES_NO, Outcome.ANSWERED) == (answer.kind, answer.outcome)
    assert true in answer.text
    assert answer.verdict != "yes"


def test_a_pronoun_goes_back_to_whom_it_stands_for(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Over sentences that begin with the same one; people may be called otherwise."""
    told = "My mother kept the shop. She sold rope and tar. She died in 1961. Some 40 dockers came."
    home = tmp_path_factory.mktemp("shop") / "index"
    with Library.build(home, [read_text(told, id="shop", title="Rope")]) as built:
        assert "1961" in built.ask("did his mother die in 1951?").text


@pytest.mark.parametrize(
    "asked",
    [
        "did Gandhi lead the repair",
        "does the mill have a restaurant",
        "is the mill open on sundays",
        "was the baker born in Bergen?",
        "did the navy sink a ship in 1871?",
    ],
)
def test_more_than_a_detail_is_not_answered(library: Library, asked: str) -> None:
    """Another deed, a stranger who does it, or two details are refused."""
    assert library.ask(asked).outcome is Outcome.ABSTAINED
