"""The page's layout and events; gradio's one home, with `serve` for how it is served."""

# gradio reads its handlers' annotations as objects, so they are not postponed here.

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from askcite.library import Library
from askcite.settings import (
    ANSWERS_AT_ONCE,
    ANSWERS_WAITING,
    MAX_QUESTION_CHARACTERS,
    MAX_WAIT_SECONDS,
)
from askcite.web import starting
from askcite.web.desk import ALL, Desk, exported
from askcite.web.feedback import home
from askcite.web.gate import Gate
from askcite.web.markup import Html, element
from askcite.web.panel import panel
from askcite.web.seat import Seat
from askcite.web.session import Visit, dump
from askcite.web.shelf import Shelf

if TYPE_CHECKING:
    import gradio as gr

HANDLERS: Final = ANSWERS_AT_ONCE + ANSWERS_WAITING + 8
"""Handlers at once: those that answer or wait for it, and some for what takes no time."""
EVENTS_WAITING: Final = 256
"""Events that the server holds; the gate before the models turns visitors away long before."""
POLL_SECONDS: Final = 0.01
"""Between two looks for events; gradio's own thousand looks a second cost 4 % of a core, idle."""
KEPT_SECONDS: Final = 3_600
"""Uploaded files that were not taken are deleted after this time."""

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private"}
"""An event without the builder's own progress display, and not offered to other programs."""
QUICK: Final[dict[str, Any]] = {**QUIET, "queue": False}
"""An event that takes no time and so waits for nobody."""

SAVE: Final = "Save the conversation as"
_LOAD: Final = "(seat) => [seat, sessionStorage.getItem('askcite') ?? '']"
_KEEP: Final = "(visit) => { sessionStorage.setItem('askcite', visit); }"
_SAVE: Final = "(name, text) => askcite.download(name, text)"
_BAR: Final = "askcite.bar(element, trigger, ['fresh', 'save'])"
_THREAD: Final = "askcite.thread(element, trigger, watch, ['ask', 'open', 'rate'])"
_SUGGESTED: Final = "askcite.suggested(element, trigger, watch, ['find'])"
_ARTICLE: Final = "askcite.article(element, watch)"


@dataclass(frozen=True, slots=True)
class Parts:
    """The page's components that events read and write."""

    seat: "gr.State"
    bar: "gr.HTML"
    thread: "gr.HTML"
    suggested: "gr.HTML"
    article: "gr.HTML"
    question: "gr.Textbox"
    scope: "gr.Dropdown"
    picker: "gr.Dropdown"
    kept: "gr.Textbox"
    saved: "tuple[gr.Textbox, gr.Textbox]"

    @property
    def open(self) -> "list[Any]":
        """The article and its name, in the order of `_opened`."""
        return [self.article, self.picker]

    @property
    def offered(self) -> "list[Any]":
        """The choices of articles and the first questions, in the order of `offers`."""
        return [self.picker, self.scope, self.suggested]

    @property
    def said(self) -> "list[Any]":
        """The conversation here and in the browser, in the order of `_said`."""
        return [self.thread, self.kept]


def create(library: Library, index: str | Path, *, manage: bool = False) -> "gr.Blocks":
    """The page for the library at `index`, not yet served."""
    starting.load()
    import gradio as gr

    desk = Desk(library, home(index), Gate(ANSWERS_AT_ONCE, ANSWERS_WAITING, MAX_WAIT_SECONDS))
    kept = (KEPT_SECONDS, KEPT_SECONDS)
    page = gr.Blocks(title="askcite", fill_width=True, analytics_enabled=False, delete_cache=kept)
    with page:
        parts = _layout(desk, manage)
        _arriving(desk, parts, page)
        _asking(desk, parts)
        _reading(desk, parts)
        _keeping(desk, parts)
        if manage:
            panel(Shelf(library, index), parts.offered, partial(offers, desk))
    page.queue(max_size=EVENTS_WAITING, api_open=False, default_concurrency_limit=HANDLERS)
    page._queue.sleep_when_free = POLL_SECONDS
    return page


def _layout(desk: Desk, manage: bool) -> Parts:
    import gradio as gr

    seat = gr.State(Seat())
    bar = gr.HTML(_bar(manage), js_on_load=_BAR, elem_id="bar", apply_default_css=False)
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="talk"):
            thread = gr.HTML(
                desk.thread(Visit()), js_on_load=_THREAD, elem_id="thread", apply_default_css=False
            )
            suggested = gr.HTML(
                desk.suggested(find=False),
                js_on_load=_SUGGESTED,
                elem_id="suggested",
                apply_default_css=False,
            )
            scope, question = _composer()
        with gr.Column(elem_id="reading"):
            picker = gr.Dropdown([], label="Open", elem_id="picker", visible=False)
            article = gr.HTML("", js_on_load=_ARTICLE, elem_id="article", apply_default_css=False)
    kept, name, text = (gr.Textbox(visible="hidden", show_label=False) for _ in range(3))
    return Parts(seat, bar, thread, suggested, article, question, scope, picker, kept, (name, text))


def _bar(manage: bool) -> Html:
    buttons = [
        element("button", "New", type="button", data_act="fresh", title="Begin a new conversation"),
        element("span", "Save as", class_="as"),
        element("button", "Markdown", type="button", data_save="md", aria_label=f"{SAVE} Markdown"),
        element("button", "JSON", type="button", data_save="json", aria_label=f"{SAVE} JSON"),
    ]
    acts = element("div", *buttons, class_="acts")
    read = element("button", "Article", type="button", data_act="read", class_="read")
    label = {"type": "button", "data_act": "shelf", "aria_expanded": "false"}
    shelf = element("button", "Library", **label) if manage else None
    return element("div", element("p", "askcite", class_="brand"), acts, read, shelf, class_="bar")


def _composer() -> "tuple[gr.Dropdown, gr.Textbox]":
    import gradio as gr

    with gr.Column(elem_id="composer"):
        scope = gr.Dropdown(
            [("All articles", ALL)], value=ALL, label="Ask", elem_id="scope", visible=False
        )
        question = gr.Textbox(
            label="Question",
            placeholder="Ask a question",
            show_label=False,
            max_lines=6,
            max_length=MAX_QUESTION_CHARACTERS,
            submit_btn=True,
            elem_id="question",
        )
    return scope, question


def _opened(desk: Desk, visit: Visit) -> list[Any]:
    return [desk.article(visit), visit.article]


def _said(desk: Desk, visit: Visit) -> list[Any]:
    return [desk.thread(visit), dump(visit)]


def offers(desk: Desk, **value: Any) -> list[Any]:  # noqa: ANN401 - a component's settings
    """What the library offers, in the order of `Parts.offered`: articles, and what to ask first.

    The picker and the scope are shown where there are several articles.
    """
    import gradio as gr

    choices = desk.choices()
    several = len(choices) > 1
    picker = gr.update(choices=choices, visible=several, **value)
    scope = gr.update(choices=[("All articles", ALL), *choices], value=ALL, visible=several)
    return [picker, scope, desk.suggested(find=False)]


def _arriving(desk: Desk, parts: Parts, page: "gr.Blocks") -> None:

    def arrive(seat: Seat, saved: str) -> list[Any]:
        visit = seat.change(lambda _: desk.arrive(saved))
        return [*_said(desk, visit), desk.article(visit), *offers(desk, value=visit.article)]

    def fresh(seat: Seat) -> list[Any]:
        visit = seat.change(lambda now: Visit(article=now.article))
        return [*_said(desk, visit), *_opened(desk, visit)]

    page.load(
        arrive,
        [parts.seat, parts.kept],
        [*parts.said, parts.article, *parts.offered],
        js=_LOAD,
        **QUICK,
    )
    parts.suggested.find(desk.suggested, None, parts.suggested, **QUIET)
    parts.bar.fresh(fresh, parts.seat, [*parts.said, *parts.open], **QUICK)


def _asking(desk: Desk, parts: Parts) -> None:
    import gradio as gr

    def ask(seat: Seat, typed: str, scope: str, event: gr.EventData) -> Iterator[list[Any]]:
        sent = event._data or {}
        question = str(sent.get("question", typed))
        before, field = seat.visit, gr.skip() if sent else ""
        for step in desk.ask(before, question, scope, lean=not sent.get("again")):
            now = seat.change(step.rejoin)
            same = (before.article, before.shown) == (now.article, now.shown)
            opened = [gr.skip(), gr.skip()] if same else _opened(desk, now)
            yield [*_said(desk, now), *opened, field]
            before, field = now, gr.skip()

    for asks in (parts.question.submit, parts.thread.ask):
        asks(
            ask,
            [parts.seat, parts.question, parts.scope],
            [*parts.said, *parts.open, parts.question],
            trigger_mode="once",
            **QUIET,
        )


def _reading(desk: Desk, parts: Parts) -> None:
    import gradio as gr

    def reveal(seat: Seat, event: gr.EventData) -> list[Any]:
        name = str(event.name)
        return _opened(desk, seat.change(lambda now: desk.reveal(now, name)))

    def choose(seat: Seat, article: str) -> list[Any]:
        return _opened(desk, seat.change(lambda now: replace(now, article=article)))

    def rate(seat: Seat, event: gr.EventData) -> list[Any]:
        sent = event._data
        number, helpful = int(sent["turn"]), sent.get("helpful")
        comment = str(sent.get("comment", ""))
        return _said(desk, seat.change(lambda now: desk.rate(now, number, helpful, comment)))

    parts.thread.open(reveal, parts.seat, parts.open, **QUICK)
    parts.picker.input(choose, [parts.seat, parts.picker], parts.open, **QUICK)
    parts.thread.rate(rate, parts.seat, parts.said, trigger_mode="multiple", **QUICK)


def _keeping(desk: Desk, parts: Parts) -> None:
    """The conversation goes into the visitor's browser, and into files on request."""
    import gradio as gr

    def save(seat: Seat, event: gr.EventData) -> list[str]:
        form = "json" if event.form == "json" else "md"
        return [f"askcite.{form}", exported(seat.visit.answers, form)]

    parts.kept.change(None, parts.kept, js=_KEEP)
    saving = parts.bar.save(save, parts.seat, [*parts.saved], **QUICK)
    saving.then(None, [*parts.saved], js=_SAVE)
