"""The choice for a request, before it is worded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from askcite.answer.finding import Finding
from askcite.types import Article, Evidence, FieldCitation, Kind, Verdict


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that belong together, in the order of telling."""

    evidence: tuple[Evidence, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The sentences, fields or line chosen for one part.

    Nothing is said where there are no `groups`, `fields`, `verdict` or `reply`. `finding` is what
    was looked up, where anything was; `articles`, by id, are those that the evidence is cited from.
    `notice` is a line that the asker should see beside it.
    """

    asked: str
    understood_as: str
    kind: Kind
    groups: tuple[Group, ...] = ()
    fields: tuple[FieldCitation, ...] = ()
    verdict: Verdict | None = None
    reply: str | None = None
    confidence: float = 0.0
    notice: str | None = None
    finding: Finding | None = None
    articles: Mapping[str, Article] = field(default_factory=dict, repr=False)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentences to cite, of all groups."""
        return tuple(each for group in self.groups for each in group.evidence)

    @property
    def tells(self) -> bool:
        """True where there is something to say."""
        return bool(self.groups or self.fields or self.reply)
