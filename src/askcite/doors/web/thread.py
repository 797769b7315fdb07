"""An answer as HTML: numbered statements, or the nearest."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Final

from askcite.doors.web.behind import found
from askcite.doors.web.dress import Dress, dressed, heads, is_row
from askcite.doors.web.escape import Html, button, element, join, text
from askcite.doors.web.feedback import MAX_COMMENT_CHARACTERS
from askcite.types import Answer, Citation, Kind, Near, Outcome, Span, Statement, Support, Verdict
from askcite.types.statements import REFUSAL

MOST: Final = 0.6
"""Share of a sentence from which on a short answer is not set off: it is the sentence."""
_THUMB: Final = Html(
    '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" fill="none" '
    'stroke="currentColor" stroke-width="1.8" stroke-linejoin="round">'
    '<path d="M7 11v9H4v-9zm0 0 4-8c1.5 0 2.500 1 2.500 2.500V9H19c1.200 0 2 1 1.800 2.200l-1.300 7'
    'c-.2 1-1 1.800-2 1.800H7"/></svg>'
)
_SUPPORT: Final = {Support.ENTAILED: "in other words", Support.UNSUPPORTED: "not supported"}
VERDICTS: Final[dict[Verdict, str]] = {"yes": "Yes.", "no": "No."}


def body(answer: Answer) -> Html:
    """An answer's HTML; citations are links `#c1` and `#n1`."""
    understood = _understood(answer) if answer.understood_as != answer.question else None
    if answer.outcome is Outcome.TOLD:
        reply = element("p", answer.reply, class_="reply", dir="auto")
        return element("div", understood, reply, *_nearest(answer), class_="answer")
    notice = element("p", answer.notice, class_="notice") if answer.notice else None
    refusal = element("p", element("strong", REFUSAL), class_="refusal")
    said = (notice, statements(answer)) if answer.found else (refusal, notice, *_nearest(answer))
    below = (_cautions(answer), _sources(answer), _footer(answer), _references(answer))
    return element("div", understood, *said, *below, class_="answer")


def _understood(answer: Answer) -> Html:
    """The reading of a question, to be corrected."""
    read = answer.understood_as
    named = {"name": "question", "aria_label": "The question as it was understood"}
    field = element("input", value=read, **named)
    form = element("form", field, element("button", "Ask again", type="submit"), data_again=True)
    read = element("q", read, dir="auto")
    return element("details", element("summary", "Understood as ", read), form, class_="understood")


def statements(answer: Answer) -> Html:
    """The verdict, then the statements, group by group."""
    numbers = {c: n for n, c in enumerate(answer.citations, 1)}
    before: list[Html] = []
    if answer.verdict:
        before = [element("strong", VERDICTS[answer.verdict], class_="verdict"), text(" ")]
    grouped: list[Html] = []
    for group, each in groupby(answer.statements, key=lambda s: s.group):
        said = [join(_statement(s, numbers), " ") for s in each]
        if answer.kind is Kind.LIST and len(said) > 1:
            said = [element("ul", *[element("li", s) for s in said])]
        if not group:
            before += said
            continue
        head = element("h3", group, class_="group", dir="auto")
        grouped.append(element("section", head, element("div", *said, class_="statements")))
    first = element("div", *before, class_="statements") if before else None
    return join(first, element("div", *grouped, class_="groups") if grouped else None)


def _statement(statement: Statement, numbers: Mapping[Citation, int]) -> Html:
    """A statement with its marks and labels."""
    marks = [cite(f"c{numbers[c]}", str(numbers[c]), c) for c in statement.citations]
    label = _SUPPORT.get(statement.support)
    support = element("span", label, class_=f"support {statement.support}") if label else None
    fields = [element("span", f"{f.field}: {f.title}", class_="support") for f in statement.fields]
    said = element("span", *_words(statement), class_="said", dir="auto")
    return element(
        "span", said, element("sup", *marks) if marks else None, *fields, support,
        class_="statement row" if is_row(statement.text) else "statement",
    )  # fmt: skip


def _words(statement: Statement) -> list[Html]:
    """The statement's text, a quotation's short answer in strong type."""
    citation = next(iter(statement.citations), None)
    if citation and statement.text == " ".join(citation.quote.split()):
        return quoted(citation, "strong")
    return [text(statement.text)]


def cite(name: str, label: str, citation: Citation) -> Html:
    """A citation mark: a link that carries its own card."""
    place = _place(citation)
    lines = [place, *([_careful(citation.caution)] if citation.caution else [])]
    known = [element("span", line, class_="place") for line in lines]
    card = element("span", element("q", *quoted(citation), dir="auto"), *known, class_="card")
    kind = "Evidence" if name.startswith("c") else "Nearest sentence"
    spoken = f"{kind} {name[1:]}, {place}: {' '.join(citation.quote.split())}"
    few = short(citation)
    return element(
        "a", label, card, class_="cite", href=f"#{name}", aria_label=spoken, data_cite=name,
        data_article=citation.article_id, data_start=citation.span.start,
        data_end=citation.span.end, data_digest=citation.digest,
        data_short=f"{few.start} {few.end}" if few else None,
    )  # fmt: skip


def quoted(citation: Citation, tag: str = "mark") -> list[Html]:
    """The quote with its short answer set off."""
    quote, at = citation.quote, citation.span.start
    few = short(citation)
    marked = [Dress(few.start - at, few.end - at, tag)] if few else []
    dresses = sorted([*heads(quote), *marked], key=lambda d: d.start)
    return [*dressed(quote, 0, len(quote), dresses)]


def short(citation: Citation) -> Span | None:
    """The short answer, unless it is most of the sentence."""
    few = citation.answer
    return few if few and len(few) < MOST * len(citation.span) else None


def _careful(caution: str) -> str:
    return f"careful: {caution}"


def _cautions(answer: Answer) -> Html | None:
    """Words on quotes that may mislead, by their numbers."""
    told: dict[str, list[str]] = {}
    for number, citation in enumerate(answer.citations, 1):
        if citation.caution:
            told.setdefault(citation.caution, []).append(str(number))
    lines = [
        element("li", element("sup", ", ".join(numbers)), " ", _careful(caution), dir="auto")
        for caution, numbers in told.items()
    ]
    return element("ul", *lines, class_="cautions") if lines else None


def _place(citation: Citation) -> str:
    """Title, heading and page of a citation."""
    parts = dict.fromkeys((citation.title, citation.heading, citation.place))
    return " · ".join(filter(None, parts))


def _nearest(answer: Answer) -> list[Html]:
    """The best sentences that are no answer, under a caption."""
    titles = list(dict.fromkeys(n.citation.title for n in answer.nearest))
    near = [_near(at, n, len(titles) > 1) for at, n in enumerate(answer.nearest, 1)]
    if not near:
        return []
    where = [" in ", element("cite", titles[0], dir="auto")] if len(titles) == 1 else []
    caption = element("p", "Nearest", *where, ", but no answer:", class_="caption")
    return [caption, element("ul", *near, class_="nearest")]


def _near(at: int, near: Near, titled: bool) -> Html:
    citation = near.citation
    mark = element("sup", cite(f"n{at}", "↗", citation))
    place = element("cite", citation.title, dir="auto") if titled else None
    return element("li", element("q", *quoted(citation), dir="auto"), mark, place)


def _sources(answer: Answer) -> Html | None:
    """The articles that an answer draws on, where several."""
    titles = dict.fromkeys(c.title for c in answer.citations)
    if len(titles) < 2:
        return None
    named = [join("; " if at else "From ", element("cite", t)) for at, t in enumerate(titles)]
    return element("p", *named, class_="caption")


def _references(answer: Answer) -> Html | None:
    """The numbered references, for print alone."""
    lines = [element("li", _reference(n, c)) for n, c in enumerate(answer.citations, 1)]
    return element("ol", *lines, class_="references") if lines else None


def _reference(number: int, cited: Citation) -> str:
    """A quotation and where a reader finds it."""
    known = (cited.author, cited.title, cited.published, cited.heading, cited.place, cited.source)
    where = ", ".join(dict.fromkeys(filter(None, known)))
    careful = f" ({_careful(cited.caution)})" if cited.caution else ""
    return f"[{number}] “{' '.join(cited.quote.split())}” — {where}{careful}"


def _footer(answer: Answer) -> Html:
    """The fold, the acts and the thumbs below."""
    link = button("Link", data_link=True, title="Copy a link to this answer")
    copy = button("Copy", data_copy=f"{answer.to_markdown()}\n")
    note = button("Note", data_note=True, title="Keep the answer in your notes")
    acts = (copy, note, link) if answer.found else (link,)
    return element("div", found(answer), *acts, *_RATING, class_="footer")


def _thumb(label: str, rate: str) -> Html:
    way = "up" if rate == "yes" else "down"
    named = {"aria_label": label, "title": label}
    return button(_THUMB, class_=way, data_rate=rate, aria_pressed="false", **named)


_COMMENT: Final = {"aria_label": "Comment", "placeholder": "What was right or wrong with it?"}
_RATING: Final = (
    element("span", _thumb("Helpful", "yes"), _thumb("Not helpful", "no"), class_="thumbs"),
    element(
        "form",
        element("input", name="comment", maxlength=MAX_COMMENT_CHARACTERS, **_COMMENT),
        element("button", "Send", type="submit"),
        data_comment=True, class_="comment", hidden=True,
    ),
)  # fmt: skip
"""Two thumbs, and the comment after a press."""
