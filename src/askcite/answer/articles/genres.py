"""Articles named by what they are: `the essay`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from askcite.answer.finding import Search
from askcite.index import ArticleSummary
from askcite.question import tidying
from askcite.text.late import late
from askcite.text.terms import terms

GENRE: Final = late(
    r"(?i)\b(?:the|this|that) (?P<genre>essay|interview|report|story|chapter|recipe|policy|memo"
    r"|letter|speech|poem|contract|agreement|lease|manual|handbook|guide|transcript|minutes"
    r"|newsletter|press release|biography|life story|obituary|editorial|e-?mail|brochure"
    r"|review|study|commentary|column|(?:policy )?brief)\b"
    r"(?! (?:called|titled|named|entitled|on|about|of|regarding|from) \w)"
)


OPENED: Final = 20
"""Articles whose beginnings are looked at for what they call themselves."""
BEGINS: Final = 400
"""Characters of such a beginning."""
_LABEL: Final = r"(?im)^\W*{}\b\s*(?:[,:.|–—-]|$|(?:by|from|of|for)\b)"
"""A text's own label, before a comma or the like."""
_LIVES: Final = frozenset({"biography", "life story"})
LIFE: Final = late(r"\([^()]*\b1\d{3}\s*[–—-][^()]*\b[12]\d{3}\)|\(born [^()]*\d{4}\)")
"""The years of somebody's life."""

OUTERMOST: Final = late(
    r"(?i)\b(?:(?:the|your|my) )?(?P<most>longest|shortest|latest|newest|most recent|last|oldest"
    r"|earliest) (?:article|text|document|paper|report|story|piece|post)\b(?! \w+ed\b)"
)
"""An article named by its age or length."""


def outermost(most: str, held: Sequence[ArticleSummary]) -> ArticleSummary | None:
    """The longest, shortest, newest or oldest article.

    None where none of them has a date.
    """
    if most in {"longest", "shortest", "longer", "shorter"}:
        pick = max if most.startswith("long") else min
        return pick(held, key=lambda each: each.sentences, default=None)
    dated = [each for each in held if each.published]
    newest = most not in {"oldest", "first", "earliest", "older", "earlier"}
    return (max if newest else min)(dated, key=lambda each: each.published or "", default=None)


OF_KIND: Final = late(
    r"(?i)\b(?:the |all (?:the )?|both |any )(?P<kind>(?:opinion|comment) (?:pieces?|articles?"
    r"|columns?|texts?)|op-?eds?|columns|commentaries|editorials|opinions(?! (?:of|on|about)\b)"
    r"|interviews|reviews|news (?:articles?|reports?|stories|pieces?)|obituaries|letters)\b"
)
"""Articles of a kind: `the opinion pieces`."""
_OPINION: Final = (
    r"opinion|comment(?:ary)?|column|editorial|op-?ed|viewpoint|guest (?:essay|column)"
)
_LABELS: Final = {
    "interview": r"interview",
    "review": r"(?:\w+ )?review",
    "obituar": r"obituary",
    "letter": r"letter",
}


def of_kind(kind: str, held: Sequence[ArticleSummary], search: Search) -> list[str]:
    """The articles labelled as of that kind.

    The label stands in title or byline; news are those without a label, where others have one.
    """
    low = kind.lower()
    is_news = low.startswith("news")
    label = next((label for name, label in _LABELS.items() if low.startswith(name)), _OPINION)
    marked = late(_LABEL.format(f"(?:{label})"))
    few = held if 1 < len(held) <= OPENED else ()
    texts = {a.id: f"{a.title}\n{search.generation.article(a.id).text[:BEGINS]}" for a in few}
    ids = [id for id, text in texts.items() if marked.search(text)]
    others = [id for id in texts if id not in ids]
    return (others if is_news else ids) if ids and others else []


def only(genre: str, held: Sequence[ArticleSummary], search: Search) -> list[str]:
    """The only article with such a name or beginning."""
    asked = set(terms(genre))
    names = {each.id: f"{each.title} {Path(each.source).stem}" for each in held}
    ids = [id for id, name in names.items() if asked <= set(terms(name))]
    if not ids and 1 < len(held) <= OPENED:
        begins = LIFE if genre.lower() in _LIVES else late(_LABEL.format(genre))
        opened = (search.generation.article(each.id) for each in held)
        ids = [each.id for each in opened if begins.search(each.text[:BEGINS])]
    return ids if len(ids) == 1 < len(held) else []


def is_title(subject: str, search: Search) -> bool:
    """True for the title's last word: `the policy`."""
    asked = tidying.without_audience(subject).lower().split()
    if len(asked) != 2 or asked[0] not in {"the", "this"}:
        return False
    titles = [terms(article.title) for article in search.few(1)]
    return any(title[-1:] == terms(asked[1]) for title in titles)
