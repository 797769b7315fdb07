"""Sentences of the very kinsman who is asked about.

A sentence about another brother or sister is not told for `her son`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.guards import fixed
from askcite.answer.people import kinsfolk
from askcite.answer.people.kinsfolk import Meant
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.persons.kin import KIN, Kin, family_of, role_of
from askcite.text.persons.sexes import BEGINS_EITHER
from askcite.text.words import Text
from askcite.types import Article, Evidence, Sentence

HALF: Final = 0.5
"""Share of the words asked about, one of two, by which one of several kinsmen is known."""
RIGHT: Final = 0.5
LOOKED: Final = 8
"""Sentences, most probable first, among which one about the kinsman is looked for."""
LEAST: Final = 0.3
"""Share of the best sentence's probability that it has."""
_NAME_OF: Final = late(r"(?i)\bname (?:of|is|was)\b|['’]s (?:\w+ )?name\b|\b(?:called|named)\W*$")
"""Words that ask for somebody's name."""
_WHICH_ONE: Final = late(r"(?i)\b(?:which|what|one)\b")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, less sentences about another than the kinsman.

    Where none is left, the likeliest about him.
    """
    articles = search.few(1)
    own = next(
        (m for a in articles for r in part.readings if (m := kinsfolk.meant(r, a, search))), None
    )
    if own is not None and len(own.names) > 1 and (not chosen.tells or own.is_one):
        chosen = _one_of(own, chosen, articles[0], search)
    if own is None or not chosen.evidence:
        return chosen
    if not (own.names or own.own):
        return _named_by_role(own, chosen) if _NAME_OF.search(part.typed) else chosen
    (article,) = articles
    cut, _ = search.generation.sentences(article.id)
    wanted = _About(own, article, cut, kinsfolk.family(article, search))
    groups = tuple(
        replace(group, evidence=told)
        for group in chosen.groups
        if (told := tuple(filter(wanted.tells, group.evidence)))
    )
    if groups:
        return replace(chosen, groups=groups)
    ranked = chosen.finding.ranked if chosen.finding else ()
    least = LEAST * ranked[0].probability if ranked else 0.0
    asked = chosen.understood_as
    likely = (
        e
        for e in ranked[:LOOKED]
        if e.probability >= least
        and wanted.tells(e)
        and not fixed.lacks(asked, e.sentence.span, article)
    )
    others = tuple(islice(likely, 1))
    return replace(chosen, groups=(Group(others),) if others else (), verdict=None)


def _one_of(own: Meant, chosen: Choice, article: Article, search: Search) -> Choice:
    """The one sentence on one of several kinsmen."""
    cut, _ = search.generation.sentences(article.id)
    asked = Text(_WHICH_ONE.sub("", own.asked))
    role = family_of(role_of(own.word))
    places = {
        k.sentence: k
        for k in kinsfolk.family(article, search)
        if k.who in own.names or (k.aside and not k.who and family_of(k.role) == role)
    }
    held = [
        Evidence(article.id, cut[at], kin.place, RIGHT, 0.0)
        for at, kin in sorted(places.items())
        if Text(cut[at].span.of(article.text)).share(asked) >= HALF
    ]
    if len(held) != 1 or not asked.spoken:
        return chosen
    return replace(
        chosen, groups=(Group(tuple(held)),), confidence=RIGHT, articles={article.id: article}
    )


def _named_by_role(own: Meant, chosen: Choice) -> Choice:
    """The choice, less sentences without the word for the kinsman.

    The name of a mother whom the text gives none is not another's.
    """
    groups = tuple(
        replace(group, evidence=told)
        for group in chosen.groups
        if (
            told := tuple(
                e
                for e in group.evidence
                if Text(completing.words(e, chosen.articles)).knows(own.word)
            )
        )
    )
    return replace(chosen, groups=groups)


class _About:
    """The sentences that tell of a kinsman."""

    def __init__(
        self, own: Meant, article: Article, cut: Sequence[Sentence], told: Sequence[Kin]
    ) -> None:
        self.own, self.article, self.cut = own, article, cut
        self.role = family_of(role_of(own.word))
        self.named = {k.sentence: k.who for k in told if k.who}

    def tells(self, each: Evidence) -> bool:
        """True where he is named, or meant by his role."""
        inside = [s for s in self.cut if each.sentence.span.covers(s.span)]
        core = inside[-1] if inside else each.sentence  # those before it are for its `she`
        span = core.span
        said = Text(span.of(self.article.text))
        if not self.own.names:
            return any(said.knows(word) for word in self.own.own.split())
        if any(said.knows(word) for name in self.own.names for word in name.split()):
            return self._tells_it_of_him(span.of(self.article.text))
        if Text(self.own.word).words and any(
            family_of(role_of(found)) == self.role
            for found in re.findall(rf"\b(?:{KIN})\b", span.of(self.article.text))
        ):
            return said.share(Text(self.own.word)) == 1
        return self._goes_on(core)

    def _tells_it_of_him(self, said: str) -> bool:
        """False where only others' clause has the words.

        As in `her sister taught; the youngest, Nils, died`.
        """
        asked = Text(self.own.asked)
        clauses = [clause for clause in said.split(";") if Text(clause).share(asked) > 0]
        words = [*(word for name in self.own.names for word in name.split()), self.own.word]
        return not clauses or any(any(map(Text(clause).knows, words)) for clause in clauses)

    def _goes_on(self, each: Sentence) -> bool:
        """True for a `she` behind the sentence that names her."""
        before = [s for s in self.cut if s.number == each.number - 1]
        if not before or not BEGINS_EITHER.match(each.span.of(self.article.text)):
            return False
        said = Text(before[0].span.of(self.article.text))
        return any(said.knows(word) for name in self.own.names for word in name.split())
