"""One kind of request, one file.

A kind is a module with `choose(part, search) -> Choice`: what of the articles is to be said. A new
kind is a file and a row in `KINDS`.
"""

from __future__ import annotations

from typing import Final

from askcite.types import Kind

KINDS: Final = {
    Kind.COMPARE: "kinds.compare",
    Kind.FACT: "kinds.fact",
    Kind.ITSELF: "kinds.itself",
    Kind.LIST: "kinds.listing",
    Kind.MENTION: "kinds.mention",
    Kind.OVERVIEW: "kinds.overview",
    Kind.STANCE: "kinds.stance",
    Kind.TALK: "kinds.talk",
    Kind.TERM: "kinds.term",
    Kind.TOPIC: "kinds.topic",
    Kind.WHY_HOW: "kinds.why_how",
    Kind.YES_NO: "kinds.yes_or_no",
}
"""The module of each kind, imported with the first request of it."""
