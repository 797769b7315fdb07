"""Citations as CSL-JSON, BibTeX, RIS, and links.

An article is one entry, its quotes are the entry's note.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote as percent

from askcite.types import Citation

JSON = dict[str, Any]
WORDS: Final = 5
"""Words with which a link names the beginning and the end of a longer quote."""
_BETWEEN: Final = re.compile(r"\s*;\s*|\s+(?:and|&)\s+")
_SPECIAL: Final = {sign: f"\\{sign}" for sign in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def fragment(citation: Citation) -> str | None:
    """The link to the quoted words in a web page.

    It is a text fragment (WICG, Scroll to Text Fragment), which browsers mark.
    """
    if not citation.source.startswith(("http://", "https://")):
        return None
    words = citation.quote.split()
    first, last = " ".join(words[:WORDS]), " ".join(words[-WORDS:])
    parts = [" ".join(words)] if len(words) <= 2 * WORDS else [first, last]
    named = ",".join(percent(part, safe="").replace("-", "%2D") for part in parts)
    page = citation.source.partition("#")[0].replace(" ", "%20")
    return f"{page}#:~:text={named}"


def to_csl(citations: Sequence[Citation]) -> str:
    """The articles cited as CSL-JSON, quotes in `note`."""
    return json.dumps([_csl(each) for each in _articles(citations)], ensure_ascii=False, indent=1)


def _articles(citations: Sequence[Citation]) -> list[list[Citation]]:
    """The citations of each article, together."""
    found: dict[str, list[Citation]] = {}
    for each in citations:
        found.setdefault(each.article_id, []).append(each)
    return list(found.values())


def _csl(cited: Sequence[Citation]) -> JSON:
    first = cited[0]
    made: JSON = {"id": first.article_id, "type": "article", "title": first.title}
    if first.author:
        made["author"] = [{"literal": name} for name in _authors(first.author)]
    if first.published:
        parts = [int(part) for part in re.findall(r"\d+", first.published)[:3]]
        made["issued"] = {"date-parts": [parts]}
    if url := fragment(first):
        made |= {"type": "webpage", "URL": url}
    return made | {"note": _note(cited)}


def _authors(author: str) -> list[str]:
    return [name for name in _BETWEEN.split(author) if name]


def _note(cited: Iterable[Citation]) -> str:
    return " ".join(f"“{' '.join(each.quote.split())}”" for each in cited)


def to_bibtex(citations: Sequence[Citation]) -> str:
    """The articles cited as BibTeX, quotes in `note`."""
    articles = _articles(citations)
    keys = _keys([cited[0].article_id for cited in articles])
    return "\n".join(_bibtex(key, cited) for key, cited in zip(keys, articles, strict=True))


def _keys(ids: Sequence[str]) -> list[str]:
    """A key for each article, in ASCII and once."""
    plain = [unicodedata.normalize("NFKD", id).encode("ascii", "ignore").decode() for id in ids]
    bare = [re.sub(r"[^\w-]", "-", each) or "article" for each in plain]
    return [f"{each}-{at + 1}" if bare.count(each) > 1 else each for at, each in enumerate(bare)]


def _bibtex(key: str, cited: Sequence[Citation]) -> str:
    first = cited[0]
    year, _, rest = (first.published or "").partition("-")
    fields: Mapping[str, str | None] = {
        "title": first.title,
        "author": " and ".join(f"{{{_escaped(n)}}}" for n in _authors(first.author or "")),
        "year": year,
        "month": rest.partition("-")[0].lstrip("0"),
        "note": _note(cited),
    }
    lines = [
        f"  {name} = {{{value if name == 'author' else _escaped(value)}}},"
        for name, value in fields.items()
        if value
    ]
    if url := fragment(first):
        lines.append(f"  url = {{{url}}},")
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in text)


def to_ris(citations: Sequence[Citation]) -> str:
    """The articles cited as RIS, a quote a note."""
    return "".join(_ris(each) for each in _articles(citations))


def _ris(cited: Sequence[Citation]) -> str:
    first = cited[0]
    url = fragment(first)
    lines = ["TY  - ELEC" if url else "TY  - GEN", f"ID  - {first.article_id}"]
    lines.append(f"TI  - {' '.join(first.title.split())}")
    lines += [f"AU  - {name}" for name in _authors(first.author or "")]
    if first.published:
        lines.append(f"DA  - {first.published.replace('-', '/')}")
        lines.append(f"PY  - {first.published[:4]}")
    if url:
        lines.append(f"UR  - {url}")
    lines += [f"N1  - {_note([each])}" for each in cited]
    return "\r\n".join([*lines, "ER  - ", ""])


FORMS: Final = {".json": to_csl, ".bib": to_bibtex, ".ris": to_ris}
"""What writes a bibliography, by its file's suffix."""
