"""The parameters that a server takes, found by asking.

Servers differ: newer models of OpenAI's take neither `max_tokens` nor a temperature, some servers
do not stream, and a model that thinks needs room for its thoughts. A request is sent as most take
it; what is refused by name is left out or replaced, and remembered while the process lives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

THINKING_TOKENS: Final = 4_000
"""Room for the thoughts of a model that thinks, on top of the answer's."""
THINKING: Final = "thinking"
"""Stands for the parameters that give room, among the names of those that are refused."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The parameters of a request, by what its server takes."""

    limit: str = "max_tokens"
    is_cool: bool = True
    streams: bool = True
    thinks: bool = False

    def parameters(self, tokens: int) -> dict[str, Any]:
        """The request's parameters for a reply of so many tokens."""
        room = tokens + THINKING_TOKENS if self.thinks else tokens
        limit = {self.limit: room} if self.limit else {}
        cool = {"temperature": 0} if self.is_cool else {}
        return {**cool, **limit, "stream": self.streams}

    def without(self, parameter: str) -> Manner | None:
        """The manner that does without; None where there is none."""
        made = {
            "max_tokens": replace(self, limit="max_completion_tokens", thinks=True),
            "max_completion_tokens": replace(self, limit=""),
            "temperature": replace(self, is_cool=False),
            "stream": replace(self, streams=False),
            THINKING: replace(self, thinks=True),
        }.get(parameter, self)
        return made if made != self and parameter in {self.limit, *_ALWAYS} else None


_ALWAYS: Final = frozenset({"temperature", "stream", THINKING})
_found: dict[tuple[str, str], Manner] = {}


def of(base: str, model: str) -> Manner:
    """The manner of a model, as far as known."""
    return _found.get((base, model), Manner())


def remember(base: str, model: str, manner: Manner) -> None:
    """Keep what was found out."""
    _found[base, model] = manner
