"""A library's articles as a list to be searched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from askcite.doors.web.escape import Html, element, join, plain
from askcite.index import ArticleSummary
from askcite.library.library import Library

SHOWN: Final = 60
"""Articles on a page of the list; the next page comes when its end is seen."""
MOST_CHOICES: Final = 400
"""Authors or tags offered as a filter; with more, the search finds them by name."""


@dataclass(frozen=True, slots=True)
class _Listed:
    article: ArticleSummary
    words: str
    """Title, author, source and tags, in lower case."""


class Listing:
    """One library's articles, kept for searching until it changes."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._held: tuple[int, tuple[_Listed, ...]] = (-1, ())

    def page(
        self, find: str, author: str, tag: str, since: str, until: str, first: int
    ) -> dict[str, Any]:
        """A page of matching articles as HTML, with the counts.

        Every word of `find` is in the title, author, source or tags; `since` and `until` are dates
        or their beginnings, such as a year, and leave out what has no date.
        """
        held = self._listed()
        words = find.lower().split()
        fits = [
            each.article
            for each in held
            if all(w in each.words for w in words)
            and (not author or plain(each.article.author or "") == author)
            and (not tag or tag in map(plain, each.article.tags))
            and _between(each.article.published or "", since, until)
        ]
        shown = fits[first : first + SHOWN]
        return {
            "html": join(*map(_item, shown)),
            "count": len(fits),
            "all": len(held),
            "next": first + SHOWN if first + SHOWN < len(fits) else None,
            "authors": _choices(e.article.author for e in held) if first == 0 else None,
            "tags": _choices(t for e in held for t in e.article.tags) if first == 0 else None,
            "dated": any(each.article.published for each in held),
        }

    def _listed(self) -> tuple[_Listed, ...]:
        generation = self._library.manifest.generation
        if self._held[0] != generation:
            self._held = (
                generation,
                tuple(_Listed(a, _words(a)) for a in self._library.articles()),
            )
        return self._held[1]


def _words(article: ArticleSummary) -> str:
    known = (article.title, article.author, article.published, article.source, *article.tags)
    return " ".join(filter(None, known)).lower()


def _between(published: str, since: str, until: str) -> bool:
    if not (since or until):
        return True
    return (
        bool(published) and since <= published and (not until or published[: len(until)] <= until)
    )


def _choices(names: Iterable[str | None]) -> list[str]:
    """The names in order; none where there is no choice."""
    named = sorted({plain(name) for name in names if name}, key=str.casefold)
    return named if 1 < len(named) <= MOST_CHOICES else []


def _item(article: ArticleSummary) -> Html:
    """An article with its box and the button to open."""
    title = plain(article.title)
    facts = " · ".join(filter(None, (article.author, article.published)))
    box = element(
        "input", type="checkbox", value=article.id, aria_label=f"Ask {title}", data_title=title
    )
    named = element("span", article.title, class_="name", dir="auto")
    known = element("span", facts, class_="known", dir="auto") if facts else None
    opens = element("button", named, known, type="button", data_open=article.id, title=title)
    return element("li", box, opens)


ORDERS: Final = {
    "title": lambda a: a.title.casefold(),
    "newest": lambda a: a.added,
    "longest": lambda a: a.sentences,
}
"""How the operator's list may be sorted; the last two with the greatest first."""


def holdings(library: Library, find: str, order: str, first: int) -> dict[str, Any]:
    """A page of the operator's list, and the library's figures."""
    held = library.articles()
    words = find.lower().split()
    fits = [a for a in held if all(w in _words(a) for w in words)]
    fits.sort(key=ORDERS.get(order, ORDERS["title"]), reverse=order in ("newest", "longest"))
    whole = (
        _counted(len(held), "article"),
        _counted(sum(a.sentences for a in held), "sentence"),
        _counted(sum(a.passages for a in held), "passage"),
        f"version {library.manifest.generation}",
    )
    return {
        "html": join(*map(_row, fits[first : first + SHOWN])),
        "told": " · ".join(whole),
        "next": first + SHOWN if first + SHOWN < len(fits) else None,
    }


def _row(held: ArticleSummary) -> Html:
    """An article with its box, figures and Remove."""
    facts = (
        _counted(held.sentences, "sentence"),
        _counted(held.passages, "passage"),
        f"language {held.language}" if held.language else "language unknown",
        f"added {held.added[:10]}",
    )
    title = plain(held.title)
    box = element("input", type="checkbox", value=held.id, aria_label=f"Choose {title}")
    remove = element(
        "button", "Remove", type="button", data_remove=held.id, aria_label=f"Remove {title}"
    )
    known = element("p", " · ".join(facts))
    named = element("div", element("strong", held.title, dir="auto"), known)
    return element("li", box, named, remove)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
