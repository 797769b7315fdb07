"""The page's events: what a visitor's acts do, and what is drawn anew."""

# gradio reads its handlers' annotations as objects, so they are not postponed here.

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.web import starting
from askcite.doors.web.desk import ALL, Desk, exported
from askcite.doors.web.feedback import home
from askcite.doors.web.gate import ANSWERS_AT_ONCE, ANSWERS_WAITING, MAX_WAIT_SECONDS, Gate
from askcite.doors.web.layout import EVERY, QUICK, QUIET, Parts, layout
from askcite.doors.web.panel import panel
from askcite.doors.web.seat import Seat
from askcite.doors.web.session import Visit, dump
from askcite.doors.web.shelf import Shelf
from askcite.library.library import Library

if TYPE_CHECKING:
    import gradio as gr

HANDLERS: Final = ANSWERS_AT_ONCE + ANSWERS_WAITING + 8
"""Handlers at once: those that answer or wait for it, and some for what takes no time."""
EVENTS_WAITING: Final = 256
"""Events that the server holds; the gate before the models turns visitors away long before."""
KEPT_SECONDS: Final = 3_600
"""Uploaded files that were not taken are deleted after this time."""

_LOAD: Final = "(seat) => [seat, sessionStorage.getItem('askcite') ?? '']"
_KEEP: Final = "(visit) => { sessionStorage.setItem('askcite', visit); }"
_SAVE: Final = "(name, text) => askcite.download(name, text)"


def create(library: Library, index: str | Path, *, manage: bool = False) -> "gr.Blocks":
    """The page for the library at `index`, not yet served."""
    starting.load()
    import gradio as gr

    desk = Desk(library, home(index), Gate(ANSWERS_AT_ONCE, ANSWERS_WAITING, MAX_WAIT_SECONDS))
    kept = (KEPT_SECONDS, KEPT_SECONDS)
    page = gr.Blocks(title="askcite", fill_width=True, analytics_enabled=False, delete_cache=kept)
    with page:
        parts = layout(desk, manage)
        _arriving(desk, parts, page)
        _asking(desk, parts)
        _reading(desk, parts)
        _keeping(desk, parts)
        if manage:
            panel(Shelf(library, index), page, parts, partial(_changed, desk))
    page.max_threads = HANDLERS
    page.queue(max_size=EVENTS_WAITING, api_open=False, default_concurrency_limit=HANDLERS)
    starting.calm(page)
    return page


def _opened(desk: Desk, visit: Visit) -> list[Any]:
    """In the order of `Parts.open`."""
    return [desk.article(visit), visit.article]


def _said(desk: Desk, visit: Visit) -> list[Any]:
    """In the order of `Parts.said`."""
    return [desk.thread(visit), dump(visit)]


def _drawn(desk: Desk, visit: Visit) -> list[Any]:
    """In the order of `Parts.drawn`; several articles have a picker and a scope."""
    import gradio as gr

    choices = desk.choices()
    several = len(choices) > 1
    picker = gr.update(choices=choices, visible=several, value=visit.article)
    scope = gr.update(choices=[EVERY, *choices], value=ALL, visible=several)
    return [desk.thread(visit), desk.article(visit), picker, scope, desk.suggested(find=False)]


def _changed(desk: Desk, seat: Seat, kept: str) -> list[Any]:
    """The page of the operator who has changed the library."""
    return _drawn(desk, desk.seated(seat, kept).change(desk.settled))


def _arriving(desk: Desk, parts: Parts, page: "gr.Blocks") -> None:

    def arrive(seat: Seat, kept: str) -> list[Any]:
        visit = seat.change(lambda _: desk.arrive(kept))
        return [dump(visit), *_drawn(desk, visit)]

    def fresh(seat: Seat, kept: str) -> list[Any]:
        visit = desk.seated(seat, kept).change(lambda now: Visit(article=now.article))
        return [*_said(desk, visit), *_opened(desk, visit)]

    page.load(arrive, parts.visitor, [parts.kept, *parts.drawn], js=_LOAD, **QUICK)
    parts.suggested.find(desk.suggested, None, parts.suggested, **QUIET)
    parts.bar.fresh(fresh, parts.visitor, [*parts.said, *parts.open], **QUICK)


def _asking(desk: Desk, parts: Parts) -> None:
    import gradio as gr

    def ask(
        seat: Seat, kept: str, typed: str, scope: str, event: gr.EventData
    ) -> Iterator[list[Any]]:
        sent = event._data or {}
        question = str(sent.get("question", typed))
        before, field = desk.seated(seat, kept).visit, gr.skip() if sent else ""
        for step in desk.ask(before, question, scope, lean=not sent.get("again")):
            now = seat.change(step.rejoin)
            same = (before.article, before.shown) == (now.article, now.shown)
            opened = [gr.skip(), gr.skip()] if same else _opened(desk, now)
            yield [*_said(desk, now), *opened, field]
            before, field = now, gr.skip()

    for asks in (parts.question.submit, parts.thread.ask):
        asks(
            ask,
            [*parts.visitor, parts.question, parts.scope],
            [*parts.said, *parts.open, parts.question],
            trigger_mode="once",
            **QUIET,
        )


def _reading(desk: Desk, parts: Parts) -> None:
    import gradio as gr

    def reveal(seat: Seat, kept: str, event: gr.EventData) -> list[Any]:
        name = str(event.name)
        return _opened(desk, desk.seated(seat, kept).change(lambda now: desk.reveal(now, name)))

    def choose(seat: Seat, kept: str, article: str) -> list[Any]:
        visit = desk.seated(seat, kept).change(lambda now: replace(now, article=article))
        return _opened(desk, visit)

    def rate(seat: Seat, kept: str, event: gr.EventData) -> list[Any]:
        sent = event._data
        number, helpful = int(sent["turn"]), sent.get("helpful")
        comment = str(sent.get("comment", ""))
        seat = desk.seated(seat, kept)
        return _said(desk, seat.change(lambda now: desk.rate(now, number, helpful, comment)))

    parts.thread.open(reveal, parts.visitor, parts.open, **QUICK)
    parts.picker.input(choose, [*parts.visitor, parts.picker], parts.open, **QUICK)
    parts.thread.rate(rate, parts.visitor, parts.said, trigger_mode="multiple", **QUICK)


def _keeping(desk: Desk, parts: Parts) -> None:
    """The conversation goes into the visitor's browser, and into files on request."""
    import gradio as gr

    def save(seat: Seat, kept: str, event: gr.EventData) -> list[str]:
        form = "json" if event.form == "json" else "md"
        return [f"askcite.{form}", exported(desk.seated(seat, kept).visit.answers, form)]

    parts.kept.change(None, parts.kept, js=_KEEP)
    saving = parts.bar.save(save, parts.visitor, [*parts.saved], **QUICK)
    saving.then(None, [*parts.saved], js=_SAVE)
