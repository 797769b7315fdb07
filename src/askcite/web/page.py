"""The page's layout and events; gradio's one home, with `serve` for how it is served."""

# gradio reads its handlers' annotations as objects, so they are not postponed here.

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from askcite.library import Library
from askcite.settings import (
    ANSWERS_AT_ONCE,
    ANSWERS_WAITING,
    MAX_QUESTION_CHARACTERS,
    MAX_WAIT_SECONDS,
)
from askcite.web.desk import ALL, Desk, exported
from askcite.web.gate import Gate
from askcite.web.markup import Html, element
from askcite.web.session import Visit, dump
from askcite.web.shelf import Shelf

if TYPE_CHECKING:
    import gradio as gr

HANDLERS: Final = ANSWERS_AT_ONCE + ANSWERS_WAITING + 8
"""Handlers at once: those that answer or wait for it, and some for what takes no time."""
EVENTS_WAITING: Final = 256
"""Events that the server holds; the gate before the models turns visitors away long before."""
KEPT_SECONDS: Final = 3_600
"""Uploaded files that were not taken are deleted after this time."""

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private"}
"""An event without the builder's own progress display, and not offered to other programs."""
QUICK: Final[dict[str, Any]] = {**QUIET, "queue": False}
"""An event that takes no time and so waits for nobody."""

_LOAD: Final = "() => sessionStorage.getItem('askcite') ?? ''"
_KEEP: Final = "(visit) => { sessionStorage.setItem('askcite', visit); }"
_SAVE: Final = "(name, text) => askcite.download(name, text)"
_BAR: Final = "askcite.bar(element, trigger, ['fresh', 'save'])"
_THREAD: Final = "askcite.thread(element, trigger, watch, ['ask', 'open', 'rate'])"
_SUGGESTED: Final = "askcite.suggested(element)"
_SHELF: Final = "askcite.shelf(element, trigger, ['remove'])"
_ARTICLE: Final = "askcite.article(element, watch)"


@dataclass(frozen=True, slots=True)
class Parts:
    """The page's components that events read and write."""

    visit: "gr.State"
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
    def drawn(self) -> "list[Any]":
        """What any act may change, in the order of `_drawn`."""
        return [self.visit, self.thread, self.article, self.picker, self.kept]


def create(library: Library, directory: Path, *, manage: bool = False) -> "gr.Blocks":
    """The page for one library, not yet served; feedback goes into `directory`."""
    import gradio as gr

    desk = Desk(library, directory, Gate(ANSWERS_AT_ONCE, ANSWERS_WAITING, MAX_WAIT_SECONDS))
    kept = (KEPT_SECONDS, KEPT_SECONDS)
    page = gr.Blocks(title="askcite", fill_width=True, analytics_enabled=False, delete_cache=kept)
    with page:
        parts = _layout(desk, manage)
        _arriving(desk, parts, page)
        _asking(desk, parts)
        _reading(desk, parts)
        _keeping(desk, parts)
        if manage:
            _shelf(Shelf(library, directory), desk, parts)
    page.queue(max_size=EVENTS_WAITING, api_open=False, default_concurrency_limit=HANDLERS)
    return page


def _layout(desk: Desk, manage: bool) -> Parts:
    import gradio as gr

    visit = gr.State(Visit())
    bar = gr.HTML(_bar(manage), js_on_load=_BAR, elem_id="bar", apply_default_css=False)
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="talk"):
            thread = gr.HTML(
                desk.thread(Visit()), js_on_load=_THREAD, elem_id="thread", apply_default_css=False
            )
            suggested = gr.HTML(
                "", js_on_load=_SUGGESTED, elem_id="suggested", apply_default_css=False
            )
            scope, question = _composer()
        with gr.Column(elem_id="reading"):
            picker = gr.Dropdown([], label="Open", elem_id="picker", visible=False)
            article = gr.HTML("", js_on_load=_ARTICLE, elem_id="article", apply_default_css=False)
    kept, name, text = (gr.Textbox(visible="hidden", show_label=False) for _ in range(3))
    return Parts(
        visit, bar, thread, suggested, article, question, scope, picker, kept, (name, text)
    )


def _bar(manage: bool) -> Html:
    save = "Save the conversation as "
    buttons = [
        element("button", "New", type="button", data_act="fresh", title="Begin a new conversation"),
        element("button", "Markdown", type="button", data_save="md", title=f"{save}Markdown"),
        element("button", "JSON", type="button", data_save="json", title=f"{save}JSON"),
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
            placeholder="Ask the article",
            show_label=False,
            max_lines=6,
            max_length=MAX_QUESTION_CHARACTERS,
            submit_btn=True,
            elem_id="question",
        )
    return scope, question


def _drawn(desk: Desk, before: Visit, after: Visit) -> list[Any]:
    """The page after an act, as `Parts.drawn`; an article that stayed as it was is not resent."""
    import gradio as gr

    same = (before.article, before.shown) == (after.article, after.shown)
    article = [gr.skip(), gr.skip()] if same else [desk.article(after), after.article]
    return [after, desk.thread(after), *article, dump(after)]


def _choices(desk: Desk, **value: Any) -> list[Any]:  # noqa: ANN401 - a component's settings
    """The picker's and the scope's choices; both are shown where there are several articles."""
    import gradio as gr

    choices = desk.choices()
    several = len(choices) > 1
    picker = gr.update(choices=choices, visible=several, **value)
    scope = gr.update(choices=[("All articles", ALL), *choices], value=ALL, visible=several)
    return [picker, scope]


def _arriving(desk: Desk, parts: Parts, page: "gr.Blocks") -> None:

    def arrive(saved: str) -> list[Any]:
        visit = desk.arrive(saved)
        picker, scope = _choices(desk, value=visit.article)
        return [visit, desk.thread(visit), desk.article(visit), picker, dump(visit), scope]

    def fresh(visit: Visit) -> list[Any]:
        return _drawn(desk, visit, Visit(article=visit.article))

    arriving = page.load(arrive, parts.kept, [*parts.drawn, parts.scope], js=_LOAD, **QUICK)
    arriving.then(desk.suggested, None, parts.suggested, **QUIET)
    parts.bar.fresh(fresh, parts.visit, parts.drawn, **QUICK)


def _asking(desk: Desk, parts: Parts) -> None:
    import gradio as gr

    def ask(visit: Visit, typed: str, scope: str, event: gr.EventData) -> Iterator[list[Any]]:
        sent = event._data or {}
        question = str(sent.get("question", typed))
        before, cleared = visit, gr.skip() if sent else ""
        for after in desk.ask(visit, question, scope, lean=not sent.get("again")):
            yield [*_drawn(desk, before, after), cleared]
            before, cleared = after, gr.skip()

    for asks in (parts.question.submit, parts.thread.ask):
        asks(
            ask,
            [parts.visit, parts.question, parts.scope],
            [*parts.drawn, parts.question],
            trigger_mode="once",
            **QUIET,
        )


def _reading(desk: Desk, parts: Parts) -> None:
    import gradio as gr

    def reveal(visit: Visit, event: gr.EventData) -> list[Any]:
        return _drawn(desk, visit, desk.reveal(visit, str(event.name)))

    def choose(visit: Visit, article: str) -> list[Any]:
        return _drawn(desk, visit, replace(visit, article=article))

    def rate(visit: Visit, event: gr.EventData) -> list[Any]:
        sent = event._data
        after = desk.rate(
            visit, int(sent["turn"]), sent.get("helpful"), str(sent.get("comment", ""))
        )
        return _drawn(desk, visit, after)

    parts.thread.open(reveal, parts.visit, parts.drawn, **QUICK)
    parts.picker.input(choose, [parts.visit, parts.picker], parts.drawn, **QUICK)
    parts.thread.rate(rate, parts.visit, parts.drawn, **QUICK)


def _keeping(desk: Desk, parts: Parts) -> None:
    """The conversation goes into the visitor's browser, and into files on request."""
    import gradio as gr

    def save(visit: Visit, event: gr.EventData) -> list[str]:
        form = "json" if event.form == "json" else "md"
        return [f"askcite.{form}", exported(visit.answers, form)]

    parts.kept.change(None, parts.kept, js=_KEEP)
    saving = parts.bar.save(save, parts.visit, [*parts.saved], **QUICK)
    saving.then(None, [*parts.saved], js=_SAVE)


def _shelf(shelf: Shelf, desk: Desk, parts: Parts) -> None:
    """The operator's panel over the page: what is in the library, adding, removing, rebuilding."""
    import gradio as gr

    with gr.Column(elem_id="shelf"):
        table = gr.HTML(shelf.table(), js_on_load=_SHELF, elem_id="table", apply_default_css=False)
        files = gr.File(label="Files", file_count="multiple", height=120)
        address = gr.Textbox(label="Address", placeholder="https://…")
        title = gr.Textbox(label="Title of a pasted text")
        text = gr.Textbox(label="Pasted text", lines=4, max_lines=8)
        with gr.Row():
            add = gr.Button("Add", variant="primary")
            rebuild = gr.Button("Rebuild")
            stop = gr.Button("Stop")
        told = gr.HTML("", elem_id="told")

    shows = [told, table, parts.picker, parts.scope]

    def shown(lines: Iterator[str]) -> Iterator[list[Any]]:
        for line in lines:
            yield [element("p", line, role="status"), *[gr.skip()] * 3]
        yield [gr.skip(), shelf.table(), *_choices(desk)]

    def added(files: list[str] | None, *typed: str) -> Iterator[list[Any]]:
        yield from shown(shelf.add(files or [], *typed))

    def removed(event: gr.EventData) -> Iterator[list[Any]]:
        yield from shown(shelf.remove(str(event.id)))

    def rebuilt() -> Iterator[list[Any]]:
        yield from shown(shelf.rebuild())

    add.click(added, [files, address, title, text], shows, **QUIET)
    table.remove(removed, None, shows, **QUIET)
    rebuild.click(rebuilt, None, shows, **QUIET)
    stop.click(shelf.stop, **QUICK)


def theme() -> "gr.themes.ThemeClass":
    """Gradio's plainest theme with the fonts of the visitor's own system."""
    import gradio as gr

    return gr.themes.Base(
        primary_hue=gr.themes.colors.teal,
        neutral_hue=gr.themes.colors.stone,
        radius_size=gr.themes.sizes.radius_md,
        font=["system-ui", "sans-serif"],
        font_mono=["ui-monospace", "monospace"],
    )
