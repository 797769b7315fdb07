"""The choice for a request, and its quoted words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from askcite.answer.finding import Finding
from askcite.answer.misleading import caution
from askcite.question.request import Part
from askcite.types import Article, Citation, Evidence, FieldCitation, Kind, Statement, Verdict


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

    @classmethod
    def telling(
        cls,
        part: Part,
        kind: Kind,
        evidence: Iterable[Evidence],
        articles: Iterable[Article],
        confidence: float,
        *,
        understood_as: str = "",
        verdict: Verdict | None = None,
    ) -> Choice:
        """The choice of these sentences, in one group.

        It tells nothing, and is sure of nothing, where there are none.
        """
        group = Group(tuple(evidence))
        return cls(
            part.asked,
            understood_as or part.readings[0],
            kind,
            groups=(group,) if group.evidence else (),
            verdict=verdict,
            confidence=confidence if group.evidence else 0.0,
            articles={article.id: article for article in articles},
        )

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentences to cite, of all groups."""
        return tuple(each for group in self.groups for each in group.evidence)

    @property
    def tells(self) -> bool:
        """True where there is something to say."""
        return bool(self.groups or self.fields or self.reply)


def quote(choices: Iterable[Choice]) -> tuple[Statement, ...]:
    """Each chosen sentence as a statement that cites it.

    What several say in the same words is one statement with all their citations. Line breaks inside
    a sentence become spaces in the statement; the citation keeps the article's own.
    """
    told: tuple[Statement, ...] = ()
    for choice in choices:
        for group in choice.groups:
            for citation in cited(group, choice.articles):
                told = joined(told, quoted(citation, group.heading))
        for known in choice.fields:
            told = joined(told, _told(known))
    return told


def joined(statements: tuple[Statement, ...], new: Statement) -> tuple[Statement, ...]:
    """The statements and a new one, equal ones made one."""
    for at, old in enumerate(statements):
        if old.text == new.text:
            held = {(c.article_id, c.span) for c in old.citations}
            more = [c for c in new.citations if (c.article_id, c.span) not in held]
            both = replace(old, citations=(*old.citations, *more))
            return (*statements[:at], both, *statements[at + 1 :])
    return (*statements, new)


def cited(group: Group, articles: Mapping[str, Article]) -> Iterator[Citation]:
    """A citation of each of the group's sentences."""
    for each in group.evidence:
        article, span = articles[each.article_id], each.sentence.span
        yield article.cite(span, each.answer, caution(article, span))


def quoted(citation: Citation, group: str | None = None) -> Statement:
    """The cited words as a statement."""
    return Statement(" ".join(citation.quote.split()), (citation,), group=group)


def _told(known: FieldCitation) -> Statement:
    text = f"“{known.title}” is listed with the {known.field} “{known.value}”."
    return Statement(text, (), fields=(known,))
