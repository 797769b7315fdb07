"""A library's articles as a list to be searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from askcite.doors.web.escape import Html, button, element, join, plain
from askcite.index import ArticleSummary
from askcite.library.library import Library

SHOWN: Final = 60
"""Articles on a page of the list; the next page comes when its end is seen."""
MOST_CHOICES: Final = 400
"""Authors or tags offered as a filter; with more, the search finds them by name."""


ORDERS: Final[dict[str, Callable[[ArticleSummary], str | int]]] = {
    "title": lambda a: a.title.casefold(),
    "newest": lambda a: a.added,
    "longest": lambda a: a.sentences,
}
"""How the list may be sorted; the last two with the greatest first."""


class Listing:
    """One library's articles, kept for searching until it changes.

    `figures` says that each article's are shown, as an operator needs them.
    """

    def __init__(self, library: Library, *, figures: bool = False) -> None:
        self._library = library
        self._figures = figures
        self._held: tuple[int, list[tuple[ArticleSummary, str]]] = (-1, [])

    def page(
        self,
        find: str,
        author: str,
        tag: str,
        since: str,
        until: str,
        order: str,
        first: int,
        language: str = "",
    ) -> dict[str, Any]:
        """A page of matching articles as HTML, with the counts.

        Every word of `find` is in the title, author, source, tags or fields; `since` and `until`
        are dates or their beginnings, such as a year, and leave out what has no date. `order` is
        one of `ORDERS`, or else the library's own.
        """
        held = self._listed()
        words = find.lower().split()
        fits = [
            article
            for article, says in held
            if all(w in says for w in words)
            and author in {"", plain(article.author or "")}
            and tag in {"", *map(plain, article.tags)}
            and language in {"", article.language}
            and _between(article.published or "", since, until)
        ]
        if order in ORDERS:
            fits.sort(key=ORDERS[order], reverse=order != "title")
        return {
            "html": join(*map(self._item, fits[first : first + SHOWN])),
            "count": len(fits),
            "all": len(held),
            "next": first + SHOWN if first + SHOWN < len(fits) else None,
            "authors": _choices(a.author for a, _ in held) if first == 0 else None,
            "tags": _choices(tag for a, _ in held for tag in a.tags) if first == 0 else None,
            "languages": _choices(a.language for a, _ in held) if first == 0 else None,
            "dated": any(article.published for article, _ in held),
        }

    def _item(self, article: ArticleSummary) -> Html:
        """An article with its box and the button to open."""
        title = plain(article.title)
        box = element(
            "input", type="checkbox", value=article.id, aria_label=f"Ask {title}", data_title=title
        )
        named = element("span", article.title, class_="name", dir="auto")
        facts = filter(None, (article.author, article.published))
        lines = [" · ".join(facts), _figures(article) if self._figures else ""]
        known = [element("span", line, class_="known", dir="auto") for line in lines if line]
        about = f"{title}, added {article.added[:10]}"
        opens = button(named, *known, data_open=article.id, title=about)
        return element("li", box, opens)

    def _listed(self) -> list[tuple[ArticleSummary, str]]:
        """Each article with the words by which it is found."""
        generation = self._library.manifest.generation
        if self._held[0] != generation:
            self._held = generation, [(a, _words(a)) for a in self._library.articles()]
        return self._held[1]


def _words(article: ArticleSummary) -> str:
    own = (article.title, article.author, article.published, article.source)
    known = (*own, *article.tags, *article.fields.values())
    return " ".join(filter(None, known)).lower()


def _between(published: str, since: str, until: str) -> bool:
    if not published:
        return not (since or until)
    return since[: len(published)] <= published and (
        not until or published[: len(until)] <= until[: len(published)]
    )


def _choices(names: Iterable[str | None]) -> list[str]:
    """The names in order; none where there is no choice."""
    named = sorted({plain(name) for name in names if name}, key=str.casefold)
    return named if 1 < len(named) <= MOST_CHOICES else []


def _figures(article: ArticleSummary) -> str:
    number, language = article.sentences, article.language or "language unknown"
    return f"{number:,} sentence{'' if number == 1 else 's'} · {language}"
