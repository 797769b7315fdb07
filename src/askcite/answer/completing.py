"""Sentences with what they need to be understood.

One that leans on the sentence before it brings the one that names what it speaks of; one that leads
something in (`Use the following:`) brings what stands below it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.finding import Finding
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.layout import minutes
from askcite.text.persons import people
from askcite.text.persons.sexes import BEGINS_EITHER, SAYS_EITHER
from askcite.text.terms import meaning, terms
from askcite.types import LISTED, Article, Block, BlockKind, Evidence, Sentence, Span

GOES_ON: Final = late(r"(?:and|or|but|then|so|as|which|where)\b")
"""What is left of a sentence after a formula or a command on a line of its own."""
_BACK: Final = 3
"""Sentences gone back to find a name, at most."""
LATER: Final = late(
    r"(?:In|On|At|By|With|For|From|During|Under|Until|After|Before|Without|Despite)\b [^;:]{3,90}?,"
    r" (?:he|she|they) (?!(?:who|that)\b)"
)
"""A sentence whose subject, behind what it begins with, is a pronoun."""
_OF_ALL: Final = late(
    r"(?i)\W*(?:both (?!(?:of|are|were|have|had|can|will)\b)|such (?:as|an?)\b"
    r"|those (?:who|that|which|of|with|in|from|\w+ing|\w+ed)\b)"
)
"""Words that may name what they speak of themselves: `Both towns …`, `Those who …`."""
_ONE_OF: Final = late(
    r"\W*(?:One|Another|Others?|The (?:other|former|latter|first|second|third|last))"
    r"(?: (?:is|was|are|were|has|have|had|can|could|may|will|would|does|did)\b"
    r"| of (?:them|these|those)\b)"
)
"""One of several that another sentence counts: `One is to call early`."""
_THEN: Final = late(
    r"\W*(?:(?:But|And) )?[Tt]hat (?:spring|summer|autumn|fall|winter|morning|afternoon|evening"
    r"|night|week|month|season),? "
    r"(?i:(?!(?:he|she|it|they|his|her|its|their|this|these|that|was|is)\b))"
)
"""An opening that points to a time alone, not to whom is told of: `That summer I left`."""
_LETTERS: Final = late(r"[^\W\d_]{2}")
_QUOTED: Final = late(r"[\"“][^\"“”]*[\"”]?")
_SPOKEN: Final = late(r"\s*[\"“]")
_SPEAKER: Final = late(
    r"\b(?!(?:He|She|It|They|We|You)\b)[A-Z]|\b(?:the|an?|my|his|her|our|their) [a-z]"
)
"""Somebody beside a quotation: `said Ann`, `the driver asked`, `I said`."""
_LED: Final = (":", "\uff1a")
_BROUGHT: Final = LISTED | {BlockKind.PARAGRAPH}
_LED_IN: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH})
_BELOW: Final = 8
"""Blocks that a lead-in brings, at most."""
_ABOVE: Final = 16
"""Blocks from an item up to its lead-in, at most."""
_GAP: Final = 50
"""Characters between two paragraphs, at most."""
_LAST_SENTENCE: Final = late(r"(?:[^.!?]|[.!?](?!\s+[A-Z]))+$")
_COMPLETED: Final = late(r"[a-z\d][.!?][\"”’]? [A-Z\"“]")
"""The end of a first sentence, behind which the one stands that leans on it."""
_LONGEST: Final = 300
"""Characters of one; a longer paragraph tells of more than what was led in."""


def completed(chosen: Sequence[Evidence], found: Finding) -> tuple[Evidence, ...]:
    """The sentences, each with what it needs.

    One that leans on the sentence before it is cited together with that one, as one place.
    """
    held = {(e.article_id, e.sentence.number) for e in chosen}
    made = []
    for each in chosen:
        before = _named_before(each, found)
        if before and (each.article_id, before.number) not in held:
            both = Span(before.span.start, each.sentence.span.end)
            each = replace(each, sentence=Sentence(before.number, both))
        made.append(each)
        said = words(each, found.articles)
        if said.endswith(_LED):
            made += _below(each, chosen, found)
        elif count := idle.announced(said):
            made += _behind(each, count, held, found)
    return tuple(made)


def begun_from(
    cut: Sequence[Sentence],
    at: int,
    article: Article,
    *,
    who: bool = False,
    asked: frozenset[str] = frozenset(),
) -> int:
    """The start of what the sentence needs.

    For a pronoun that is where it is named, in the same block or at the end of the paragraph before
    it, unless the text is somebody's life, which goes on about him; for what goes on, where it
    began; for a mere number the words before it. Asked `who`, a pronoun that comes later is named.
    A term that is `asked` for, and that the sentence lacks, names it too.
    """
    said = cut[at].span.line(article.text)
    goes_on = GOES_ON.match(said) is not None
    block = article.block_at(cut[at].span.start)
    lacks = _lacks_a_speaker(said) or (who and LATER.match(said))
    if not goes_on and (block is None or not lacks):
        return cut[at].span.start
    opens = block is not None and block.span.start == cut[at].span.start
    if opens and BEGINS_EITHER.match(said) and _is_life(article, cut):
        return cut[at].span.start
    lacking = asked - set(terms(said))
    for before in range(at - 1, max(-1, at - 1 - _BACK), -1):
        words = cut[before].span.line(article.text)
        rest = words[:1].islower() and said[:1].isupper()  # of a sentence cut off in the source
        if not goes_on and (rest or not (block and _may_name(cut[before], block, article))):
            break
        named = not goes_on and lacking & set(terms(words))
        if named or (words[:1].isupper() if goes_on else not _lacks_a_speaker(words)):
            return cut[before].span.start
    return cut[at].span.start


def _is_life(article: Article, cut: Sequence[Sentence]) -> bool:
    """True for a text headed by a person's name."""
    first = next((b.span for b in article.blocks if b.kind is BlockKind.PARAGRAPH), None)
    if first is None or not SAYS_EITHER.search(first.of(article.text)):
        return False
    return bool(people.titled(article.title, article.text, [each.span for each in cut]))


def _lacks_a_name(said: str) -> bool:
    """True for a sentence about what another one names."""
    leans = standing.leans(said) and not (_OF_ALL.match(said) or _THEN.match(said))
    return leans or _ONE_OF.match(said) is not None or not _LETTERS.search(said)


def _lacks_a_speaker(said: str) -> bool:
    """True for a quotation alone, or one about a pronoun.

    A quotation lacks its speaker, whatever it begins with.
    """
    if _SPOKEN.match(said) and (outside := _QUOTED.sub(" ", said)) != said:
        return _SPEAKER.search(outside) is None
    return _lacks_a_name(said)


def _may_name(before: Sentence, block: Block, article: Article) -> bool:
    """True for a sentence that stands close enough.

    It is of the block, or a told one, no speech, which ends the paragraph before.
    """
    if block.span.covers(before.span):
        return True
    said, above = before.span.line(article.text), article.block_at(before.span.start)
    if above is None or not above.kind is block.kind is BlockKind.PARAGRAPH:
        return False
    told = standing.is_closed(said) and not standing.is_fragment(said) and said[0] not in "\"“‘'"
    return told and not article.text[above.span.end : block.span.start].strip()


def lead_of(span: Span, article: Article) -> str | None:
    """The line that leads in words that say little alone.

    It ends in a colon, over the list or the short lines that they stand in.
    """
    block = article.block_at(span.start)
    alone = standing.is_fragment(span.line(article.text))
    if block is None or block.kind not in _LED_IN or not alone:
        return None
    at = bisect_left(article.blocks, block.span.start, key=lambda each: each.span.start)
    for above in reversed(article.blocks[max(0, at - _ABOVE) : at]):
        line = above.span.line(article.text)
        if line.endswith(_LED):
            found = _LAST_SENTENCE.search(line)
            return found[0].strip(" :\uff1a") if found else None
        told = above.kind is BlockKind.PARAGRAPH and not standing.is_fragment(line)
        if told or above.kind is not block.kind or len(above.span) > _LONGEST:
            return None
    return None


def named_over(span: Span, article: Article, cited: Iterable[Span]) -> str | None:
    """Title and heading over a sentence about a pronoun.

    Under a question of the text, that one. None where what names it is cited before or with it.
    """
    said = span.line(article.text)
    gap = article.text[max(0, span.start - _GAP) : span.start]
    before = span.start - len(gap) + len(gap.rstrip())
    lacks = _lacks_a_name(said) or minutes.names_nothing(said)
    if not lacks or _COMPLETED.search(said) or said.startswith(article.title):
        return None
    if any(other.start < before <= other.end + 1 for other in cited):
        return None
    heading = " ".join((article.heading_at(span.start) or "").split())
    if not heading or heading == article.title:
        return article.title
    return heading if idle.asks(heading) else f"{article.title} – {heading}"


def words(each: Evidence, articles: Mapping[str, Article]) -> str:
    """The sentence's words in one line."""
    return each.sentence.span.line(articles[each.article_id].text)


def _below(each: Evidence, chosen: Sequence[Evidence], found: Finding) -> Iterator[Evidence]:
    """The blocks led in, less those chosen already."""
    article, span = found.articles[each.article_id], each.sentence.span
    later = [b for b in article.blocks if b.span.start >= span.end][:_BELOW]
    own = [e.sentence.span for e in chosen if e.article_id == each.article_id]
    for number, block in enumerate(later, 1):
        goes_on = number == 1 or (block.kind is later[0].kind and block.kind in LISTED)
        if not goes_on or block.kind not in _BROUGHT or len(block.span) > _LONGEST:
            return
        if not any(block.span.overlaps(other) for other in own):
            place = Sentence(each.sentence.number + number, block.span)
            yield replace(each, sentence=place, answer=None)


def _behind(
    each: Evidence, count: int, held: Container[tuple[str, int]], found: Finding
) -> Iterator[Evidence]:
    """The `count` sentences that an announcement says will follow."""
    article = found.articles[each.article_id]
    block = article.block_at(each.sentence.span.start)
    bare = idle.claimed(each.sentence.span.line(article.text)) > 0
    cut, _ = found.generation.sentences(article.id)
    later = [s for s in cut if s.span.start >= each.sentence.span.end][:count]
    for sentence in later:
        inside = block and block.span.covers(sentence.span)
        near = inside or (block and not bare and _is_next(sentence, block, article))
        if near and (article.id, sentence.number) not in held:
            yield replace(each, sentence=sentence, answer=None, named=None)


def _is_next(sentence: Sentence, block: Block, article: Article) -> bool:
    """True for a sentence of the paragraph right below."""
    below = article.block_at(sentence.span.start)
    if below is None or not below.kind is block.kind is BlockKind.PARAGRAPH:
        return False
    return not article.text[block.span.end : below.span.start].strip()


def _names(before: Sentence, each: Evidence, found: Finding) -> bool:
    text = found.articles[each.article_id].text
    asked = meaning(found.question)
    missing = asked - set(terms(each.sentence.span.of(text)))
    return bool(missing & set(terms(before.span.of(text))))


def _named_before(each: Evidence, found: Finding) -> Sentence | None:
    """The sentence before one that leans on it.

    It is of the same block, and names something asked about that the other does not, or says no
    more than yes or no.
    """
    article = found.articles[each.article_id]
    block = article.block_at(each.sentence.span.start)
    own = (s for p, _ in found.passages if p.article_id == article.id for s in p.sentences)
    before = next((s for s in own if s.number == each.sentence.number - 1), None)
    if before is None or block is None or not block.span.covers(before.span):
        return None
    if idle.replies(before.span.of(article.text)):
        return before
    leans = standing.leans(words(each, found.articles))
    return before if leans and _names(before, each, found) else None
