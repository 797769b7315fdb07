"""Saved answers tampered with, held against their articles.

A letter is changed, two quotes are stitched, words are put into another article's mouth, a place is
moved: `verify` must let none of them stand, and must let every untouched quote stand.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import islice
from pathlib import Path
from typing import Any, Final

from askcite.answer.verify import Standing, verify
from askcite.library.library import Library
from askcite_lab.endurance.quotes import questions
from askcite_lab.endurance.trial import End
from askcite_lab.trip import SEED_ARTICLE

SEED: Final = 7
ANSWERS: Final = 12
"""Asked for; each is tampered with again and again."""
OTHER: Final = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
Forgery = dict[str, Any]


def citations(folder: Path) -> Iterator[End]:
    """The end of each forged citation."""
    chance = random.Random(SEED)  # noqa: S311 - forgeries, no secrets
    (folder / "mill.txt").write_text(OTHER, encoding="utf-8")
    with Library.build(folder / "index", [SEED_ARTICLE, folder / "mill.txt"]) as library:
        asked = questions([library.article(one.id) for one in library.articles()])
        saved = [a.to_dict() for q in islice(asked, ANSWERS) if (a := library.ask(q)).citations]
        while True:
            answer = deepcopy(chance.choice(saved))
            cited = [citation for said in answer["statements"] for citation in said["citations"]]
            at = chance.randrange(len(cited))
            if forged := chance.random() < 4 / 5:
                chance.choice(FORGERIES)(cited[at], chance)
            found = list(verify([answer], library.article))[at]
            stands = found.standing is Standing.STANDS
            yield End.SURVIVED if stands != forged else End.WRONG


def _letter(cited: Forgery, chance: random.Random) -> None:
    at = chance.randrange(len(cited["quote"]))
    cited["quote"] = f"{cited['quote'][:at]}\u00a4{cited['quote'][at + 1 :]}"


def _stitched(cited: Forgery, chance: random.Random) -> None:
    words = cited["quote"].split()
    at = chance.randrange(len(words))
    cited["quote"] = " ".join([*words[at:], "and", *words[:at]])


def _longer(cited: Forgery, chance: random.Random) -> None:
    cited["quote"] += chance.choice((" Everybody agrees.", " not", "!!", "\u200b"))


def _elsewhere(cited: Forgery, chance: random.Random) -> None:
    mine = cited["article_id"]
    cited["article_id"] = chance.choice(
        ("nobody's", "mill" if mine != "mill" else SEED_ARTICLE.name)
    )


def _moved(cited: Forgery, chance: random.Random) -> None:
    by = chance.choice((-7, -1, 1, 7, 10_000))
    for key in ("start", "end"):
        cited[key] += by


FORGERIES: Final[tuple[Callable[[Forgery, random.Random], None], ...]] = (
    _letter, _stitched, _longer, _elsewhere, _moved,
)  # fmt: skip
