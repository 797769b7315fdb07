"""Facts that plain text names in lines before all others.

Those are `Title:` and `Authors:` of papers, `From:` and `Subject:` of mail that was pasted. They
are taken where every line of the head is of that sort, else all of it is text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.text.late import late

_LINE: Final = late(r"([A-Z][A-Za-z-]{1,12}(?: [A-Za-z]{2,9})?):[ \t]+(\S[^\n]*)")
_TITLES: Final = ("title", "subject", "betreff", "titel")
_NAMES: Final = {
    **dict.fromkeys(_TITLES, "title"),
    **dict.fromkeys(["author", "authors", "by", "autor", "autorin", "autoren"], "author"),
    **dict.fromkeys(["from", "von"], "from"),
    **dict.fromkeys(["date", "published", "posted", "sent", "datum", "gesendet"], "published"),
    **dict.fromkeys(["keywords", "tags", "categories", "category"], "tags"),
    **dict.fromkeys(["language", "source", "url"]),
    **dict.fromkeys(
        ["to", "cc", "bcc", "an", "reply-to", "message-id", "importance", "attachments"]
    ),
    **dict.fromkeys(
        ["subtitle", "editor", "editors", "translator", "publisher", "journal", "volume"]
    ),
    **dict.fromkeys(
        ["comments", "doi", "isbn", "journal-ref", "affiliation", "copyright", "licence"]
    ),
    **dict.fromkeys(["license", "version", "document id", "reading time"]),
}
"""What each name means, None where it is a fact by its own name."""
_PROSE: Final = ("abstract", "summary")
"""Names of what is text: they end the head."""
_FEWEST: Final = 2
_ADDRESS: Final = late(r"\s*[<\[(]\S+@\S+[>\])]\s*")
_MOST: Final = 40
"""Lines of a head."""


def facts(text: str) -> tuple[dict[str, object], str]:
    """The facts of the first lines, and the rest.

    As in "Title: Dams". None where a line of them is no fact, or none is the title.
    """
    start = len(text) - len(text.lstrip("\n"))
    lines = text[start:].split("\n", _MOST + 1)
    found: dict[str, object] = {}
    name, end = "", start
    for line, is_last in _head(lines):
        if is_last:
            break
        match = _LINE.fullmatch(line.rstrip())
        if match:
            said = match[1].lower()
            if said not in _NAMES:
                return {}, text
            name = _NAMES[said] or match[1]
            found.setdefault(name, match[2].strip())
        elif name and line[:1] in " \t":
            found[name] = f"{found[name]} {line.strip()}"
        else:
            return {}, text
        end += len(line) + 1
    if len(found) < _FEWEST or "title" not in found:
        return {}, text
    sender = str(found.pop("from", ""))
    if sender:
        found.setdefault("author", _ADDRESS.sub("", sender).strip(" \"'") or sender)
    return found, text[end:].lstrip("\n")


def _head(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """The lines; True with the one after the head."""
    for line in lines:
        label = line.partition(":")[0].strip().lower()
        yield line, not line.strip() or label in _PROSE
