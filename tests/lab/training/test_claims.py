"""The claims that the checker learns from."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.evaluate.claims import Claim
from askcite_lab.training.claims_made import made
from askcite_lab.training.exercises import CutArticle, read_exercises


@pytest.fixture(scope="module")
def claims(folder: Path, sources: dict[str, CutArticle]) -> list[Claim]:
    """All that can be made of the gold articles and questions."""
    return list(made(sources, list(read_exercises(folder, sources)), 1.0))


def test_both_kinds_are_made_of_both_sources(claims: list[Claim]) -> None:
    """Supported and unsupported, of sentences and of questions."""
    kinds = {(claim.source, claim.supported) for claim in claims}
    assert {(s, k) for s in ("sentences", "statements") for k in (True, False)} <= kinds


def test_a_claim_rests_on_words_of_its_article(
    claims: list[Claim], sources: dict[str, CutArticle]
) -> None:
    """The text is the article's own, in one line."""
    texts = {id: " ".join(source.article.text.split()) for id, source in sources.items()}
    whole = [c for c in claims if c.premise in texts[c.group]]
    assert len(whole) >= 0.9 * len(claims)


def test_the_same_folder_gives_the_same_claims(
    claims: list[Claim], folder: Path, sources: dict[str, CutArticle]
) -> None:
    """Every draw is fixed."""
    assert claims == list(made(sources, list(read_exercises(folder, sources)), 1.0))


def test_an_unsupported_sentence_is_not_in_its_text(claims: list[Claim]) -> None:
    """No change leaves the sentence as it stands there."""
    wrong = [c for c in claims if c.source == "sentences" and not c.supported]
    assert [] == [c for c in wrong if c.hypothesis.strip(".") in c.premise]
