"""Citations that say nothing by themselves, told by their words.

By other rules and other lists of words than those by which the product chooses, which would judge
themselves. English only; a doubt is a suspicion, and some are wrong.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from askcite.types import HEADS, Answer, Article, Block, BlockKind, Citation
from askcite_lab.doubtful.known_verbs import WORD, has_verb


class Doubt(StrEnum):
    """A reason why a citation says nothing."""

    HEADING = "heading"
    TITLE = "title"
    QUESTION = "question"
    FRAGMENT = "fragment"
    """Words without a verb."""
    CUT = "cut"
    """A piece that begins or ends within a sentence."""
    ALONE = "alone"
    """A row without its heads, or an item without the line that leads it in."""
    DANGLING = "dangling"
    """It speaks of what a sentence names that is not cited with it."""


_ABOVE: Final = 16
"""Lines up to the one that leads a list in, at most."""
_LONG: Final = 5
"""Words; a longer sentence that ends as one has a verb, known or not."""
_CLOSED: Final = re.compile(r"[.!?…][\"'”’»)\[\]*_\d\s]*$")
_LED: Final = (":", ";", "\u2014", "\u2013", "-")
_ABBREVIATED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Rev|vs|e\.g|i\.e|Fig|Figs|Eq|approx|cf|et al"
    r"|(?<![a-z] )[A-Z])\.$"
)
_DATUM: Final = re.compile(r"\W*\w[^:]{1,40}: \S")
"""A label with its value: `Accuracy: 97 %`."""
_OPENS: Final = re.compile(r"[a-z]+[\s,;)]")
_NO_BRACKET: Final = re.compile(r"(?:^|\s)\w{1,3}\)|[:;]-?[()]")
"""A smiley, or a number of things counted off: `1) … 2) …`."""
_MARKUP: Final = re.compile(r"[=<>{}$\\|\[\]]|\w\(|\w_\w|::|-{1,2}\w+ |\w/\w+/|\d,")
_POINTER: Final = re.compile(
    r"(?i)\W*(?:(?:and|but|so|or|yet|thus|hence|then|therefore|however|moreover|furthermore"
    r"|also|similarly|instead|nevertheless|nonetheless|meanwhile|consequently|additionally|indeed"
    r"|later|for example|for instance|in addition|in contrast|as a result|after(?:wards| that)"
    r"|by then|because of (?:this|that|these)|due to (?:this|that)|in this (?:way|case|sense)"
    r"|in (?:that|such) cases?|at that time|since then),? )?"
    r"(?:(?:it|they|he|she|both(?! \w+ [^.]*[A-Z][^.]* and [A-Z])|its|their|his|her"
    r"|the (?:former|latter)(?= (?:\w+ly )?(?:is|are|was|were|has|have|had|can|\w{3,}ed)\b))\b"
    r"|(?:this|that|these|those|such)"
    r"(?=['’]s\b| (?:\w+ly )?(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would"
    r"|should|do|does|did|means?|makes?|made|led|leads?|includes?|shows?|helps?|allows?|causes?"
    r"|gives?|gave|became|comes?|came|works?|happens?|\w{3,}ed)\b)"
    r"|(?:this|these|those|such) (?:\w+ ){1,3}?(?=(?:is|are|was|were|has|have|had|can|may|will"
    r"|could|would)\b))"
)
_EXPLETIVE: Final = re.compile(
    r"(?i)[^.]*?\b(?:it|that)(?:['’]s| (?:is|was|has been|may be|might be|would be|can be|could be"
    r"|seems|appears|will be|remains))\b[^.,;]* (?:that|to|whether|if|why|how|when|for|who|which"
    r"|where)\b|\W*it (?:takes?|took|follows|turns out|costs?|rain|snow|makes sense)\b"
    r"|[^.]*?\bits? (?:seems|appears)\b|\W*(?:both \w[\w ]* and|those who|that which|such as)\b"
)
_OWN: Final = re.compile(
    r"(?i)\W*(?:in )?(?:this|these) (?:\w+ ){0,2}(?:articles?|papers?|stud(?:y|ies)|reviews?"
    r"|reports?|pages?|guides?|documents?|essays?|books?|chapters?|sections?|results?|findings"
    r"|data|trials?|works?|analys[ie]s|tutorials?|examples?|figures?|tables?|days|years?|weeks?"
    r"|months?|morning|evening|country|time)\b"
)
"""What a text calls itself, and the time of its writing."""


def doubt_of(citation: Citation, article: Article, answer: Answer) -> Doubt | None:
    """Why the citation says nothing by itself, if so.

    What the answer cites beside it may lead it in, or name what it speaks of.
    """
    said = " ".join(citation.quote.split())
    block = article.block_at(citation.span.start)
    kind = block.kind if block else BlockKind.PARAGRAPH
    if kind in HEADS | {BlockKind.FURNITURE} and (block and block.span.covers(citation.span)):
        return Doubt.QUESTION if kind is BlockKind.QUESTION else Doubt.HEADING
    if _plain(said) == _plain(article.title):
        return Doubt.TITLE
    if said.rstrip("\"'”’)] ").endswith("?"):
        return Doubt.QUESTION
    if _plain(said) in {_plain(b.span.of(article.text)) for b in article.blocks if b.kind in HEADS}:
        return Doubt.HEADING
    if kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
        return Doubt.ALONE if _stands_alone(citation, article, answer) else None
    if kind is BlockKind.BYLINE or _is_code(said) or _is_led(citation, article, answer):
        return None
    return _broken(citation, article) or _unnamed(citation, article, answer)


def _is_led(citation: Citation, article: Article, answer: Answer) -> bool:
    """True for a line shown under or beside its lead-in.

    Of several lines that is their heading too.
    """
    at = next((n for n, b in enumerate(article.blocks) if b.span.end > citation.span.start), 0)
    above = article.blocks[max(0, at - _ABOVE) : at]
    leads = [block for block in above if block.span.of(article.text).strip().endswith(":")]
    groups = {_plain(said.group or "") for said in answer.statements if citation in said.citations}
    listed = [said for said in answer.statements if said.group == citation.heading]
    if citation.heading and _plain(citation.heading) in groups and len(listed) > 1:
        return True
    words = [_plain(lead.span.of(article.text)) for lead in leads]
    if any(lead.endswith(group) for lead in words for group in groups if group):
        return True
    cited = [c.span for c in answer.citations if c.article_id == article.id]
    return any(span.overlaps(lead.span) for lead in leads[-1:] for span in cited)


def _plain(words: str) -> str:
    return " ".join(WORD.findall(words.lower()))


def _is_code(said: str) -> bool:
    """True for a line of a program."""
    return len(_MARKUP.findall(said)) * 8 > len(said.split())


def _broken(citation: Citation, article: Article) -> Doubt | None:
    """A fragment, or a piece of a sentence."""
    said = " ".join(citation.quote.split())
    if not _is_told(said):
        return Doubt.FRAGMENT
    block = article.block_at(citation.span.start)
    if block is None:
        return None
    before = _before(citation, block, article)
    after = article.text[citation.span.end : block.span.end].strip()
    parted = said[:1].isupper() and "\n" in article.text[: citation.span.start][-3:]
    begins = not parted and _begins_within(before)
    broken = begins or _ends_within(said, after) or _unbalanced(said)
    return Doubt.CUT if broken else None


def _before(citation: Citation, block: Block, article: Article) -> str:
    """The words before it in its block.

    For the rest of another block, those in that one too.
    """
    at = article.blocks.index(block)
    rest = _OPENS.match(citation.quote) and at and article.blocks[at - 1].kind is block.kind
    start = article.blocks[at - 1].span.start if rest else block.span.start
    return article.text[start : citation.span.start].rstrip()


def _is_told(said: str) -> bool:
    """True for words with a verb, or for many."""
    closed = _CLOSED.search(said) is not None or said.endswith(":")
    long = len(said.split()) > _LONG
    datum = _DATUM.match(said) is not None
    return datum or (closed and long) or has_verb(said, closed=closed or long)


def _begins_within(before: str) -> bool:
    led = before.endswith((*_LED, '"', "”", "*"))
    closed = _CLOSED.search(before[-9:]) is not None and not _ABBREVIATED.search(before[-9:])
    return bool(before) and not led and not closed


def _ends_within(said: str, after: str) -> bool:
    if _ABBREVIATED.search(said):
        return bool(after)
    return not _CLOSED.search(said) and after[:1].islower()


def _unbalanced(said: str) -> bool:
    return said.count("(") != said.count(")") and not _NO_BRACKET.search(said)


def _stands_alone(citation: Citation, article: Article, answer: Answer) -> bool:
    """True for an item without what introduces it.

    It is no sentence. What introduces it is the line before the list where that ends in a colon,
    cited too; else its heading, which is shown with it. A row has its heads in its words:
    `Height: 3 m`.
    """
    said = " ".join(citation.quote.split())
    if _CLOSED.search(said) and _is_told(said):
        return False
    at = next((n for n, b in enumerate(article.blocks) if b.span.end > citation.span.start), 0)
    if article.blocks[at].kind is BlockKind.TABLE_ROW:
        return ":" not in said and not re.search(r" [–—=] ", said)
    first = at
    while first and article.blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    lead = article.blocks[first - 1] if first else None
    if lead is None or lead.kind in HEADS or not lead.span.of(article.text).endswith(":"):
        return citation.heading is None
    beside = (c.span for c in answer.citations if c.article_id == article.id)
    heads = {_plain(said.group or "") for said in answer.statements if citation in said.citations}
    words = _plain(lead.span.of(article.text))
    shown = any(head and words.endswith(head) for head in heads)
    return not shown and not any(span.overlaps(lead.span) for span in beside)


def _unnamed(citation: Citation, article: Article, answer: Answer) -> Doubt | None:
    """The doubt of a pronoun whose name is not shown.

    That is by the sentence before it, or by the title over it.
    """
    said = " ".join(citation.quote.split())
    found = _POINTER.match(said)
    if found is None or said[0] in '"“‘' or _OWN.match(said) or _EXPLETIVE.match(said):
        return None
    before = len(article.text[: citation.span.start].rstrip())
    beside = (c.span for c in answer.citations if c.article_id == article.id)
    cited = any(span.start < before <= span.end + 1 for span in beside)
    under = any(
        (each.group or "").startswith(article.title) or each.group == citation.heading
        for each in answer.statements
        if each.group and citation in each.citations
    )
    named = cited or under or _plain(said).startswith(_plain(article.title))
    return None if named else Doubt.DANGLING
