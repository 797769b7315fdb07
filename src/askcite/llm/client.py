"""The client of a language-model server."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from askcite.llm import manners
from askcite.llm.failures import ParameterError, failures
from askcite.llm.manners import Manner
from askcite.llm.replies import Reply

if TYPE_CHECKING:
    import httpx

LLM_SILENCE_SECONDS: Final = 30.0
"""Longest wait for the server's next word: a prompt of 150 tokens at five a second."""
THINKING_SILENCE_SECONDS: Final = 120.0
"""The same of a model that thinks, which some servers do in silence."""
LLM_PAUSES: Final = (0.5, 2.0)
"""Seconds before each further try when the server is busy or still loading."""
LLM_TOKENS: Final = 160
"""Tokens of a written sentence at most; the short ones that are asked for have about 30."""
LLM_ANSWER_TOKENS: Final = 400
"""Tokens of a whole answer at most: three or four sentences with their numbers, as JSON."""
_BUSY: Final = frozenset({429, 500, 502, 503, 504})  # may pass; other errors will not


@dataclass(frozen=True, slots=True)
class LLM:
    """The model at `base`, to which `/chat/completions` is added."""

    base: str
    model: str = ""
    key: str = field(default="", repr=False)

    def stream(
        self, instruction: str, text: str, schema: dict[str, Any] | None = None
    ) -> Generator[str]:
        """The reply to `text`, piece by piece.

        It is asked for at temperature 0, where the server takes one. With a JSON `schema` the
        server is asked to write nothing else. Closing the iterator ends the reply. Raises LLMError
        for every way a server can fail.
        """
        import httpx

        body = self._body(instruction, text, schema)
        tokens = LLM_ANSWER_TOKENS if schema else LLM_TOKENS
        manner: Manner | None = manners.of(self.base, self.model)
        with failures(self.base), httpx.Client() as client:
            while manner:
                try:
                    yield from self._reply(client, body | manner.parameters(tokens), manner)
                    return
                except ParameterError as error:
                    manner = manner.without(error.parameter)
                    if manner is None:
                        raise
                    manners.remember(self.base, self.model, manner)

    def write(self, instruction: str, text: str) -> str:
        """The whole reply."""
        return "".join(self.stream(instruction, text)).strip()

    def _reply(self, client: httpx.Client, body: dict[str, Any], manner: Manner) -> Iterator[str]:
        silence = THINKING_SILENCE_SECONDS if manner.thinks else LLM_SILENCE_SECONDS
        request = client.build_request(
            "POST",
            self.base.rstrip("/") + "/chat/completions",
            json=body,
            headers={"Authorization": f"Bearer {self.key}"} if self.key else {},
            timeout=(5.0, silence, silence, silence),
        )
        response = _send(client, request)
        try:
            yield from Reply(response, manner, self.key).pieces()
        finally:
            response.close()

    def _body(self, instruction: str, text: str, schema: dict[str, Any] | None) -> dict[str, Any]:
        messages = [
            {"role": "system", "content": instruction},
            {"role": "user", "content": text},
        ]
        named = {"model": self.model} if self.model else {}
        described = {"name": "answer", "strict": True, "schema": schema}
        wanted = {"type": "json_schema", "json_schema": described}
        form = {"response_format": wanted} if schema else {}
        return {**named, "messages": messages, **form}


def first_line(llm: LLM, instruction: str, data: str, task: str) -> str:
    """The first line of the reply.

    `data` is fenced with marks that it cannot know. The marks stand for `{fence}` in the
    instruction.
    """
    fence = secrets.token_hex(4)
    text = f"<{fence}>\n{data}\n</{fence}>\n\n{task}"
    written = ""
    with closing(llm.stream(instruction.format(fence=fence), text)) as pieces:
        for piece in pieces:
            written = (written + piece).lstrip()
            if "\n" in written:
                break
    return written.partition("\n")[0].strip()


def from_environment() -> LLM | None:
    """The model that ASKCITE_LLM names, or None."""
    given = (f"ASKCITE_LLM{rest}" for rest in ("", "_MODEL", "_KEY"))
    base, model, key = (os.environ.get(name, "").strip() for name in given)
    return LLM(base, model, key) if base else None


def _send(client: httpx.Client, request: httpx.Request) -> httpx.Response:
    """The response's head, tried again while the server is busy."""
    for pause in LLM_PAUSES:
        response = client.send(request, stream=True)
        if response.status_code not in _BUSY:
            return response
        response.close()
        time.sleep(pause)
    return client.send(request, stream=True)
