"""A conversation as HTML: questions, answers with numbered evidence, and refusals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from askcite.answer.saved import REFUSAL, to_markdown
from askcite.doors.web.escape import Html, element, join
from askcite.doors.web.found import found
from askcite.doors.web.session import Exchange, Visit
from askcite.settings import MAX_COMMENT_CHARACTERS, SURENESS
from askcite.types import Answer, Citation, Near, Statement, Support

WELCOME: Final = "What would you like to know?"
TAGLINE: Final = (
    "Every sentence of an answer shows the very words it rests on. "
    "Where the articles do not say, you are told so."
)
EMPTY: Final = "The library holds no article yet. Add one with: askcite add FILE"
_THUMB: Final = Html(
    '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" fill="none" '
    'stroke="currentColor" stroke-width="1.8" stroke-linejoin="round">'
    '<path d="M7 11v9H4v-9zm0 0 4-8c1.5 0 2.500 1 2.500 2.500V9H19c1.200 0 2 1 1.800 2.200l-1.300 7'
    'c-.2 1-1 1.800-2 1.800H7"/></svg>'
)
_SUPPORT: Final = {Support.ENTAILED: "in other words", Support.UNSUPPORTED: "not supported"}


def thread(visit: Visit, empty: bool = False) -> Html:
    """Every turn so far; before the first, what askcite is."""
    turns = [_turn(t) for t in visit.turns] or [_welcome(empty)]
    return element("div", *turns, class_="thread", role="log", aria_label="Conversation")


def suggested(questions: Iterable[str]) -> Html:
    """What one might ask first; an empty list asks the server to find some."""
    asks = [element("li", element("button", q, type="button", data_ask=q)) for q in questions]
    return element(
        "ul", *asks, aria_label="Questions to begin with", class_="suggested", data_find=not asks
    )


def _welcome(empty: bool) -> Html:
    line = element("p", EMPTY if empty else TAGLINE)
    return element("div", element("h1", WELCOME), line, class_="welcome")


def _turn(turn: Exchange) -> Html:
    if turn.problem:
        body, state = element("p", turn.problem, class_="problem"), "problem"
    elif turn.answer:
        body = _answer(turn, turn.answer)
        state = "answered" if turn.answer.found else "refused"
    else:
        body, state = element("p", "Reading the articles", class_="reading"), "pending"
    question = element("h2", turn.question, class_="question", dir="auto")
    return element(
        "section", question, body, class_="turn", id=f"a{turn.number}", data_state=state,
        aria_busy="true" if turn.growing else "false",
    )  # fmt: skip


def _answer(turn: Exchange, answer: Answer) -> Html:
    return element(
        "div",
        _understood(answer),
        element("p", answer.notice, class_="notice") if answer.notice else None,
        _statements(turn.number, answer) if answer.found else _refusal(turn.number, answer),
        _sources(answer),
        _footer(turn, answer),
        class_="answer",
    )


def _understood(answer: Answer) -> Html | None:
    """What a follow-up was taken to mean, to be corrected; always with a refusal."""
    if answer.found and answer.understood_as == answer.question:
        return None
    form = element(
        "form",
        element(
            "input", type="text", name="question", value=answer.understood_as,
            aria_label="The question as it was understood",
        ),
        element("button", "Ask again", type="submit"),
        data_again=True,
    )  # fmt: skip
    quoted = element("q", answer.understood_as, dir="auto")
    return element(
        "details", element("summary", "Understood as ", quoted), form, class_="understood"
    )


def _statements(number: int, answer: Answer) -> Html:
    place = {c: n for n, c in enumerate(answer.citations, 1)}
    parts: list[str] = []
    for at, statement in enumerate(answer.statements):
        marks = [cite(number, f"c{place[c]}", str(place[c]), c) for c in statement.citations]
        label = _SUPPORT.get(statement.support)
        support = element("span", label, class_=f"support {statement.support}") if label else None
        said = element("span", *_words(statement), class_="said", dir="auto")
        whole = join(said, element("sup", *marks), support)
        parts += [element("span", whole, class_="statement", style=f"--at:{at}"), " "]
    return element("p", *parts, class_="statements")


def _words(statement: Statement) -> list[str]:
    """The statement's text; a quotation's short answer stands out in it."""
    citation = statement.citations[0]
    short = citation.answer_text
    if not (short and statement.text == " ".join(citation.quote.split()) and citation.answer):
        return [statement.text]
    before = citation.quote[: citation.answer.start - citation.span.start]
    after = citation.quote[len(before) + len(short) :]
    return [before, element("strong", short), after]


def cite(number: int, name: str, label: str, citation: Citation) -> Html:
    """A citation mark: a link into the article that carries the card shown beside it."""
    place = _place(citation)
    card = element(
        "span",
        element("q", *quoted(citation), dir="auto"),
        element("span", place, class_="place"),
        class_="card",
        hidden=True,
    )
    kind = "Evidence" if name.startswith("c") else "Nearest sentence"
    spoken = f"{kind} {name[1:]}, {place}: {' '.join(citation.quote.split())}"
    return element(
        "a", label, card, class_="cite", href=f"#a{number}-{name}", aria_label=spoken,
        data_article=citation.article_id, data_start=citation.span.start,
        data_end=citation.span.end, data_digest=citation.digest,
    )  # fmt: skip


def quoted(citation: Citation) -> list[str]:
    """The quote with its short answer marked."""
    short = citation.answer_text
    if short is None or citation.answer is None:
        return [citation.quote]
    at = citation.answer.start - citation.span.start
    return [citation.quote[:at], element("mark", short), citation.quote[at + len(short) :]]


def _place(citation: Citation) -> str:
    page = f"page {citation.page}" if citation.page else None
    return " · ".join(part for part in (citation.title, citation.heading, page) if part)


def _refusal(number: int, answer: Answer) -> Html:
    titles = list(dict.fromkeys(n.citation.title for n in answer.nearest))
    near = [_near(number, at, n, len(titles) > 1) for at, n in enumerate(answer.nearest, 1)]
    told = element("p", element("strong", REFUSAL), class_="refusal")
    if not near:
        return told
    where = [" in ", element("cite", titles[0], dir="auto")] if len(titles) == 1 else []
    caption = element("p", "Nearest", *where, ", but no answer:", class_="caption")
    return join(told, caption, element("ul", *near, class_="nearest"))


def _near(number: int, at: int, near: Near, titled: bool) -> Html:
    citation = near.citation
    mark = element("sup", cite(number, f"n{at}", "↗", citation))
    place = element("cite", citation.title, dir="auto") if titled else None
    return element("li", element("q", *quoted(citation), dir="auto"), mark, place)


def _sources(answer: Answer) -> Html | None:
    """The articles that an answer draws on, where it is more than one."""
    titles = dict.fromkeys(c.title for c in answer.citations)
    if len(titles) < 2:
        return None
    return element("p", "From ", *_listed(titles), class_="caption")


def _listed(titles: Iterable[str]) -> Iterator[str]:
    for at, title in enumerate(titles):
        yield from ("; " if at else "", element("cite", title))


def _footer(turn: Exchange, answer: Answer) -> Html:
    copied = to_markdown([answer]) if answer.found else None
    copy = element("button", "Copy", type="button", data_copy=copied) if copied else None
    return element(
        "div", _sure(answer), found(turn.number, answer), copy, _verdict(turn), class_="footer"
    )


def _sure(answer: Answer) -> Html:
    """How sure in words; the calibrated figure on demand."""
    words = next(words for least, words in SURENESS if answer.confidence >= least)
    figure = percent(answer.confidence)
    if answer.found:
        summary = words
        told = f"Of answers given at {figure}, about {figure} are right on the open questions."
    else:
        summary = f"{figure} likely that the articles say"
        told = "The chance that the articles answer, fitted on open questions."
    return element("details", element("summary", summary), element("p", told), class_="sure")


def percent(share: float) -> str:
    """A share of one in per cent; never none and never all."""
    return "under 1 %" if share < 0.01 else "over 99 %" if share > 0.99 else f"{share * 100:.0f} %"


def _verdict(turn: Exchange) -> Html:
    thumbs = [_thumb(turn, "Helpful", True), _thumb(turn, "Not helpful", False)]
    both = element("span", *thumbs, class_="thumbs")
    if turn.helpful is None:
        return both
    if turn.comment:
        return join(both, element("span", "Noted, thank you.", class_="thanks", role="status"))
    field = element(
        "input", type="text", name="comment", maxlength=MAX_COMMENT_CHARACTERS,
        aria_label="Comment", placeholder="What was right or wrong with it?",
    )  # fmt: skip
    send = element("button", "Send", type="submit")
    return join(both, element("form", field, send, data_comment=True, class_="comment"))


def _thumb(turn: Exchange, label: str, helpful: bool) -> Html:
    return element(
        "button", _THUMB, type="button", class_="up" if helpful else "down", aria_label=label,
        title=label, data_rate="yes" if helpful else "no",
        aria_pressed="true" if turn.helpful is helpful else "false",
    )  # fmt: skip
