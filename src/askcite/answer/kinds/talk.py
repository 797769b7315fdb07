"""Small talk, answered with one line of help.

So are tasks for another program; nothing is quoted.
"""

from __future__ import annotations

from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.types import Kind

_HELP: Final = (
    "Ask what they say about something, for a summary or the key points, whether something is"
    " mentioned, for a list, a comparison, or who wrote them and when."
)
LINES: Final = {
    "greeting": f"Hello! I answer from the articles here, in their own words. {_HELP}",
    "thanks": "You are welcome. Ask on if there is more that you want to know from the articles.",
    "bye": "Goodbye!",
    "help": f"I answer questions about the articles here and show the words I rely on. {_HELP}",
    "who": "I am askcite: I find what the articles here say, and show the exact words that each"
    f" sentence of an answer rests on. {_HELP}",
    "sign": f"I am here. {_HELP}",
    "before": f"There is no answer yet to come back to. {_HELP}",
    "task": f"I can only tell what the articles here say, not do other tasks. {_HELP}",
}
"""The line for each occasion; that of a task for any other."""


def choose(part: Part, search: Search) -> Choice:
    """The line for the occasion; nothing is looked up."""
    occasion = part.topics[0] if part.topics else "task"
    line = LINES.get(occasion, LINES["task"])
    return Choice(part.asked, part.asked, Kind.TALK, reply=line)
