"""What an essay claims, grants, answers and proposes, each told apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.kinds.shaped_texts import ESSAY, NEWS, STORY

from askcite.library.library import Library

DOGS = """# Keep the dogs on the leash

*By Owen Tarrant*

Our park committee has asked whether dogs should run free before nine. I have walked mine there for
eleven years, and my answer is no.

Of course a dog wants to run. A spaniel that never runs is a sad spaniel, and so is its
owner.

But a park is not a kennel. It belongs to whoever is afraid as much as to whoever is not. A fence
makes both of them free. A rule about hours frees nobody, because dogs cannot read a clock.

The usual argument is that free dogs are calmer dogs. It rests on one survey of forty owners. The
vet Susan Ode holds that leashes make dogs fierce. I like her, but her own waiting room says
otherwise.

Therefore the committee should fence the lower meadow and leave the rest as it is. The town must pay
for the gate. A sign is not enough.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two essays, news and a story."""
    folder = tmp_path_factory.mktemp("argued")
    sources = {"bell.md": ESSAY, "dogs.md": DOGS, "news.md": NEWS, "story.txt": STORY}
    for name, text in sources.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in sources]) as library:
        yield library


def said(library: Library, article: str, request: str) -> str:
    """The sentences that answer, one a line."""
    answer = library.ask(request, articles=[article])
    return "\n".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize("request_", ["main argument?", "what is the author's main point"])
def test_the_claim_is_the_authors_own(texts: Library, request_: str) -> None:
    """Neither what is granted nor what others hold is told as the claim."""
    bell, dogs = (said(texts, article, request_) for article in ("bell", "dogs"))
    assert "The bell does not save time." in bell
    assert "park is not a kennel" in dogs or "A rule about hours frees nobody" in dogs
    for other in ("merits", "Defenders", "tradition", "spaniel", "usual argument", "Susan Ode"):
        assert other not in bell + dogs


@pytest.mark.parametrize("request_", ["what does the author recommend", "list her recommendations"])
def test_all_proposals_are_told(texts: Library, request_: str) -> None:
    """Those counted off, or those that say what should be done."""
    assert 3 == said(texts, "bell", request_).count("\n") + 1
    assert "Finally, spend the money" in said(texts, "bell", request_)
    assert "should fence the lower meadow" in said(texts, "dogs", request_)


def test_the_conclusion_is_what_follows_at_the_end(texts: Library) -> None:
    """The proposals with which an essay ends, not a sentence from its middle."""
    assert "First, silence the bell" in said(texts, "bell", "what is the conclusion")
    assert "fence the lower meadow" in said(texts, "dogs", "what is the conclusion")


def test_what_is_granted_is_told_without_its_lead(texts: Library) -> None:
    """The sentences up to the turn."""
    granted = said(texts, "dogs", "what does the author concede")
    assert "a dog wants to run" in granted
    assert "sad spaniel" in granted
    assert "kennel" not in granted


@pytest.mark.parametrize(
    "request_", ["what objections does he answer", "who disagrees with the author"]
)
def test_what_others_hold_is_told_with_what_they_say(texts: Library, request_: str) -> None:
    """Each of them, with the sentence that goes on."""
    held = said(texts, "dogs", request_)
    assert "free dogs are calmer dogs" in held
    assert "leashes make dogs fierce" in held
    assert "kennel" not in held


def test_a_view_of_somebody_is_told_with_the_reply(texts: Library) -> None:
    """The author's answer brings what it answers."""
    told = said(texts, "bell", "does the author agree with benning")
    assert "the evidence is against her" in told
    assert "Carla Benning" in told


def test_a_view_of_the_matter_is_the_authors(texts: Library) -> None:
    """What is thought of the bell is not what its defenders think."""
    told = said(texts, "bell", "what does the author think of bells")
    assert "does not save time" in told
    assert "Defenders" not in told


def test_a_text_without_an_argument_is_told_in_short(texts: Library) -> None:
    """The main argument of a tale is what it tells."""
    assert said(texts, "story", "what is the main argument").startswith("On the island of Skerry")


@pytest.mark.parametrize("article", ["story", "news"])
def test_no_moral_is_made_where_none_is_told(texts: Library, article: str) -> None:
    """A tale that draws no lesson has none to quote."""
    assert not said(texts, article, "what is the moral of the story")


def test_reasons_for_a_stand_are_the_authors(texts: Library) -> None:
    """Why he is against it is not told by its defenders."""
    told = said(texts, "bell", "why is the author against the bell")
    assert "does not save time" in told
    assert "Defenders" not in told


def test_a_closing_hence_concludes(texts: Library) -> None:
    """It comes before what is proposed beside it."""
    assert said(texts, "dogs", "conclusion?").startswith("Therefore the committee should")
