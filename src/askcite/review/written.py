"""A checked draft as JSON, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from html import escape
from typing import Any, Final

from askcite.review.drafts import CheckedDraft, CheckedSentence
from askcite.review.marks import Mark
from askcite.review.quotations import CheckedQuotation, Fate
from askcite.support.exchange import Difference
from askcite.types.forms import CitationJSON, cited
from askcite.types.statements import reference

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DifferenceJSON:
    """Words of a draft, and the article's instead."""

    kind: str
    start: int
    end: int
    said: str
    found: str


@dataclass(frozen=True, slots=True)
class QuotationJSON:
    """Quoted words of a draft and their fate."""

    start: int
    end: int
    words: str
    fate: str
    citation: CitationJSON | None
    differences: list[DifferenceJSON]
    left_out: str
    speaker: str | None
    named: str | None


@dataclass(frozen=True, slots=True)
class SentenceJSON:
    """A sentence of a draft, checked."""

    start: int
    end: int
    text: str
    understood_as: str
    mark: str
    stands: bool
    reason: str
    probability: float
    mend: str | None
    differences: list[DifferenceJSON]
    citations: list[CitationJSON]
    quotations: list[QuotationJSON]


@dataclass(frozen=True, slots=True)
class DraftJSON:
    """A draft checked: its sentences, and their number by mark."""

    title: str
    digest: str
    stands: bool
    counts: dict[str, int]
    sentences: list[SentenceJSON]


def to_json(checked: CheckedDraft) -> JSON:
    """The checked draft in the form of `DraftJSON`."""
    return asdict(
        DraftJSON(
            title=checked.draft.title,
            digest=checked.draft.digest,
            stands=checked.stands,
            counts={mark.value: count for mark, count in checked.counts.items()},
            sentences=[_sentence(each) for each in checked.sentences],
        )
    )


def _sentence(each: CheckedSentence) -> SentenceJSON:
    return SentenceJSON(
        start=each.span.start,
        end=each.span.end,
        text=each.text,
        understood_as=each.understood_as,
        mark=each.mark.value,
        stands=each.stands,
        reason=each.held.reason,
        probability=round(each.held.probability, 3),
        mend=each.held.mend,
        differences=[_difference(d) for d in each.held.differences],
        citations=[cited(c) for c in each.held.citations],
        quotations=[_quotation(q) for q in each.quotations],
    )


def _difference(each: Difference) -> DifferenceJSON:
    return DifferenceJSON(each.kind.value, each.span.start, each.span.end, each.said, each.found)


def _quotation(each: CheckedQuotation) -> QuotationJSON:
    return QuotationJSON(
        start=each.span.start,
        end=each.span.end,
        words=each.words,
        fate=each.fate.value,
        citation=cited(each.citation) if each.citation else None,
        differences=[_difference(d) for d in each.differences],
        left_out=each.left_out,
        speaker=each.speaker,
        named=each.named,
    )


def to_markdown(checked: CheckedDraft) -> str:
    """Each sentence with its mark and its place."""
    lines = [f"# {checked.draft.title}: checked", "", summary(checked), ""]
    for number, each in enumerate(checked.sentences, 1):
        lines += [f"{number}. **{each.mark.value}** {each.text}"]
        lines += [f"   - {line}" for line in notes(each)]
    return "\n".join(lines) + "\n"


def summary(checked: CheckedDraft) -> str:
    """The number of sentences of each mark, in a line."""
    quotes = [q for each in checked.sentences for q in each.quotations]
    wrong = sum(not q.stands for q in quotes)
    told = [f"{count} {mark.value}" for mark, count in checked.counts.items()]
    which = f"{wrong} of {len(quotes)} quotations" if len(quotes) > 1 else "the quotation"
    told += [f"{which} not as in the article"] * bool(wrong)
    return ", ".join(told)


def notes(each: CheckedSentence) -> Iterator[str]:
    """Lines under a sentence: reason, mend, place, quotations."""
    if each.understood_as != each.text:
        yield f"understood as: {each.understood_as}"
    if each.mark not in {Mark.VERBATIM, Mark.SUPPORTED, Mark.NO_CLAIM}:
        yield each.held.reason
    if each.held.mend:
        yield f"mend: {each.held.mend}"
    near = "nearest: " if each.mark is Mark.MISSING else ""
    yield from (near + reference(n, c) for n, c in enumerate(each.held.citations, 1))
    yield from map(quoted, each.quotations)


def quoted(each: CheckedQuotation) -> str:
    """A line on a quotation and its fate."""
    where = f" ({each.citation.title})" if each.citation else ""
    told = f"quotation “{each.words}”: {each.fate.value}{where}"
    match each.fate:
        case Fate.ALTERED if each.citation:
            return f"{told}; it reads “{' '.join(each.citation.quote.split())}”"
        case Fate.CUT:
            return f"{told}; the sentence has “{each.left_out}” beside it"
        case Fate.ANOTHER:
            return f"{told}: {each.speaker}, not {each.named}"
    return told


_COLOURS: Final = {
    Mark.VERBATIM: "light-dark(#1a7f37, #5fce7c)",
    Mark.SUPPORTED: "light-dark(#1a7f37, #5fce7c)",
    Mark.DIFFERS: "light-dark(#9a6700, #e0b04a)",
    Mark.CONTRADICTED: "light-dark(#b42318, #ff8f85)",
    Mark.MISSING: "light-dark(#6e40c9, #bda4ff)",
    Mark.NO_CLAIM: "light-dark(#6b7280, #a9b0bb)",
}
"""On paper, and where a page is dark."""
_STYLE: Final = (
    "body{font:1rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}"
    "ol{padding-left:1.5rem}li{margin:0 0 1rem;break-inside:avoid}small{color:#444;display:block}"
    "b{font:600 .75rem system-ui,sans-serif;text-transform:uppercase;margin-right:.4rem}"
    "mark{background:#ffe08a}@media print{body{margin:0}}"
)


def to_html(checked: CheckedDraft) -> str:
    """A page to print, with nothing from elsewhere."""
    title = escape(checked.draft.title)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}: checked'
        f"</title><style>{_STYLE}</style></head><body><h1>{title}: checked</h1>"
        f"{body(checked)}</body></html>\n"
    )


def body(checked: CheckedDraft) -> str:
    """The sentences with their marks, as part of a page."""
    rows = "".join(
        f'<li><b style="color:{_COLOURS[each.mark]}">{escape(each.mark.value)}</b>'
        f"{_marked(each)}{''.join(f'<small>{escape(line)}</small>' for line in notes(each))}</li>"
        for each in checked.sentences
    )
    return f"<p>{escape(summary(checked))}</p><ol>{rows}</ol>"


def _marked(each: CheckedSentence) -> str:
    """The sentence with the words in which it differs marked."""
    differs = each.held.differences if each.understood_as == each.text else ()
    made, at = "", 0
    for span in sorted(d.span for d in differs):
        if span.start >= at:
            made += escape(each.text[at : span.start])
            made += f"<mark>{escape(span.of(each.text))}</mark>"
            at = span.end
    return made + escape(each.text[at:])
