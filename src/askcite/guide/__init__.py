"""The user's guide, a page a task.

`askcite guide` shows it.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Final

PAGES: Final = {
    "start": "From a folder of articles to cited answers",
    "ask": "What can be asked, and what comes back",
    "python": "From Python",
    "page": "The web chat, alone or for a team",
    "deploy": "On a server: container, service, another page",
    "programs": "From other programs: HTTP, MCP, LangChain, LlamaIndex",
    "language-model": "With a language model",
    "keep": "Keeping a library: sources, formats, updates, damage",
    "review": "Checking drafts, and what else follows from exact quotes",
    "evaluate": "Measuring it on your own questions",
    "postgres": "In PostgreSQL, and past one machine",
    "reference": "Environment variables, and an answer as JSON",
    "how": "How an answer is made, and what it is bad at",
    "figures": "How good, how fast, how large",
    "security": "What leaves the machine, and who may do what",
    "changes": "What changed",
}
"""The pages' names and titles, in reading order."""


def page(name: str) -> str:
    """The page's Markdown; raises KeyError for an unknown name."""
    if name not in PAGES:
        raise KeyError(name)
    return files(__package__).joinpath(f"{name}.md").read_text(encoding="utf-8")
