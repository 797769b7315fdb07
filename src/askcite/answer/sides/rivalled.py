"""Sentences of the other option, left out.

`Patching the roof for 18,500 euros, or a full replacement`: what tells of the replacement alone is
no gain or loss of patching.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Group
from askcite.answer.finding import Search
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence

_OR: Final = late(r"(?i)(?:,| -| –)? \b(?:or|rather than|instead of)\b (?:an? |the )?")
WORDS: Final = 3
"""Words after `or` that name the other option."""


def kept(groups: Sequence[Group], subject: str, search: Search) -> tuple[Group, ...]:
    """The groups without sentences of the other alone."""
    own = meaning(subject)
    articles = {article.id: article for article in search.few(1)} if own else {}
    other = {term for a in articles.values() for term in _others(own, a, search)} - own

    def is_of_it(each: Evidence) -> bool:
        article = articles.get(each.article_id)
        if article is None:
            return True
        held = set(terms(each.sentence.span.of(article.text)))
        return bool(held & own) or not held & other

    made = (replace(g, evidence=tuple(filter(is_of_it, g.evidence))) for g in groups)
    return tuple(group for group in made if group.evidence)


def _others(own: frozenset[str], article: Article, search: Search) -> Iterator[str]:
    """The terms of what stands after its `or`."""
    for sentence in search.generation.sentences(article.id)[0]:
        one, *rest = _OR.split(sentence.span.line(article.text))
        if len(rest) == 1 and own <= set(terms(one)):
            yield from meaning(" ".join(rest[0].split()[:WORDS]))
