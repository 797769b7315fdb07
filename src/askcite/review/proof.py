"""An answer or draft as a file that proves itself.

The file has the articles' texts, their digests, the quotes and their places, and a check that runs
in any browser without anything from elsewhere: the quotes are held against the texts, the texts
against their digests. A digest is worth as much as the way on which it came: who doubts the file
compares it with the library's (`askcite list --json`, HTTP) or with the article itself.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import count
from typing import Final

from askcite.review.bibliography import fragment
from askcite.review.drafts import CheckedDraft
from askcite.review.written import notes
from askcite.types import Answer, Article, Citation, Span
from askcite.types.statements import REFUSAL

Find = Callable[[str], Article]
_STYLE: Final = (
    "body{font:1rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}"
    "pre{white-space:pre-wrap;font:inherit}mark{background:#ffe08a}small{display:block;color:#444}"
    "#told{font:600 1rem system-ui,sans-serif;padding:.5rem;border:1px solid}"
    ".right{color:#1a7f37}.wrong{color:#b42318}code{font-size:.8rem;overflow-wrap:anywhere}"
    "blockquote{margin:.3rem 0 .8rem 1rem}li{margin-bottom:1rem}"
)


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A sentence of the file, remarks on it, its citations."""

    text: str
    remarks: tuple[str, ...]
    citations: tuple[Citation, ...]


def of_answer(answer: Answer, article: Find) -> str:
    """The file of an answer; raises NotFoundError."""
    return page(answer.question, lines(answer), article)


def lines(answer: Answer) -> list[ProofLine]:
    """The sentences of an answer, or its one without any."""
    said = [
        ProofLine(each.text, tuple(c.caution for c in each.citations if c.caution), each.citations)
        for each in answer.statements
    ]
    return said or [ProofLine(answer.text or REFUSAL, (), ())]


def of_draft(checked: CheckedDraft, article: Find) -> str:
    """The file of a checked draft; raises NotFoundError."""
    said = [
        ProofLine(
            each.text,
            (each.mark.value, *(n for n in notes(each) if not n.startswith(("[", "nearest:")))),
            each.held.citations
            + tuple(q.citation for q in each.quotations if q.citation is not None),
        )
        for each in checked.sentences
    ]
    return page(f"{checked.draft.title}: checked", said, article)


def page(title: str, lines: Sequence[ProofLine], article: Find) -> str:
    """The file of these lines and their articles."""
    cited = [each for line in lines for each in line.citations]
    texts = {id: article(id) for id in dict.fromkeys(each.article_id for each in cited)}
    script = files("askcite.review").joinpath("assets", "proof.js").read_text(encoding="utf-8")
    mark = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{mark}'"
    number = count()
    said = "".join(f"<li>{_line(line, number)}</li>" for line in lines)
    kept = "".join(_text(each, cited) for each in texts.values())
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        f'<h1>{escape(title)}</h1><p id="told">Not checked: this browser runs no script.</p>'
        f"<ol>{said}</ol><h2>The articles</h2>{kept}"
        f'<script type="application/json" id="proof">{_data(texts.values(), cited)}</script>'
        f"<script>{script}</script></body></html>\n"
    )


def _line(line: ProofLine, number: Iterator[int]) -> str:
    remarks = "".join(f"<small>{escape(each)}</small>" for each in line.remarks)
    quotes = "".join(_quote(each, next(number)) for each in line.citations)
    return f"{escape(line.text)}{remarks}{quotes}"


def _quote(citation: Citation, number: int) -> str:
    link = fragment(citation)
    words = f'<q id="quote-{number}">{escape(citation.quote)}</q>'
    by = ", ".join(filter(None, (citation.author, citation.title, citation.published)))
    place = f"{escape(by)}, characters {citation.span.start}–{citation.span.end}"
    at = f' <a href="{escape(link)}" rel="noreferrer">in the page</a>' if link else ""
    return f"<blockquote>{words}<small>{place}{at}</small></blockquote>"


def _text(article: Article, cited: Sequence[Citation]) -> str:
    """An article, its quotes marked."""
    spans = sorted({c.span for c in cited if c.article_id == article.id})
    made, at = "", 0
    for span in _apart(spans):
        made += escape(article.text[at : span.start])
        made += f"<mark>{escape(span.of(article.text))}</mark>"
        at = span.end
    body = made + escape(article.text[at:])
    by = ", ".join(filter(None, (article.author, article.published, article.source)))
    first = "\n" if body.startswith("\n") else ""  # a reader of HTML drops the first line end
    return (
        f"<details><summary>{escape(article.title)}</summary><small>{escape(by)}</small>"
        f"<code>sha256 {article.digest}</code>"
        f'<pre id="text-{article.digest}">{first}{body}</pre></details>'
    )


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans without those that overlap one before."""
    end = 0
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end


def _data(articles: Iterable[Article], cited: Sequence[Citation]) -> str:
    """The data of the check, free of markup."""
    made = {
        "articles": [{"title": a.title, "digest": a.digest, "text": a.text} for a in articles],
        "quotes": [
            {"digest": c.digest, "start": c.span.start, "end": c.span.end, "quote": c.quote}
            for c in cited
        ],
    }
    return json.dumps(made, ensure_ascii=False).replace("<", "\\u003c")
