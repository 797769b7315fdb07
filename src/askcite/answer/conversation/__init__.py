"""Requests that follow an answer: `when?`, `the second one`, `shorter`.

A new one is a file, and a row in `RETURNING` where the conversation's topic tells it.
"""

from __future__ import annotations

from typing import Final

from askcite.question.conversation import returning
from askcite.question.conversation.hanging import HANGING, WIDTH
from askcite.question.conversation.nth import NTH

RETURNING: Final = {
    returning.ONWARD: "conversation.onward",
    returning.AGAIN: "conversation.again",
    returning.OPPOSED: "conversation.opposed",
    returning.TELLER: "people.teller",
    returning.EARLIER: "conversation.earlier",
    HANGING: "conversation.hung",
    NTH: "conversation.one_of",
}
"""The module of a topic that comes back to the last answer."""
WIDTHS: Final = {HANGING: WIDTH, returning.EARLIER: 3}
"""Topics that such a one takes, where more than one."""
