"""The sentences of a finding that an answer cites.

In order: words that say nothing by themselves are left out, and what only announces, aims or asks
comes after what tells; the best sentences are chosen; those that stand near them and answer too
join them; and each brings what it needs (`completing`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import added, evidence
from askcite.answer.completing import completed, words
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding
from askcite.answer.guards import sorts
from askcite.question.tidying import plain
from askcite.text import idle, standing, studies
from askcite.text.english import AUXILIARIES
from askcite.text.late import late
from askcite.text.layout import references
from askcite.types import HEADS, Article, Block, BlockKind, Evidence, Sentence

_ALONE: Final = frozenset({BlockKind.TABLE_ROW, BlockKind.LIST_ITEM, BlockKind.BYLINE})
"""Kinds of blocks that say something without being sentences."""
_HEADING_WORDS: Final = 5
"""Words of an unmarked line that heads the paragraph below it, at most."""
_TITLE_WORDS: Final = 12
"""The same of one in the capitals of a title."""
_LETTERS: Final = late(r"[^\W\d_]{2}")
"""What is in any word, and in no number."""
_COUNTED: Final = late(r"(?i)\W*how (?:many|much)\b")
"""A question whose number may stand in what announces: `It has ten parts:`."""
_HOW_MANY: Final = late(r"(?i)\W*(?:and |so |but )?how many\b")
_POINTING: Final = 8
"""Words beside the question in a sentence that points to it, at most."""
_POINTS: Final = late(r"(?i)\b(?:see|refer|cf|asked|question|entry|section|chapter)\b")
_SIGNS: Final = frozenset("=>$#[]")
"""Signs of which a line of a program has one, unless it ends in a bracket or the like."""
_SOUGHT: Final = late(r"(?i)\b(?:aim|purpose|objective|goal|hypothes[ie]s|intend|intent)")
"""A question for what was sought."""
Weigh = Callable[[str], float]
"""Log-odds that a sentence gains, or loses, by its words."""
OPEN_ODDS: Final = -1.5
"""Log-odds that an aim or an open question loses to a finding."""
LEAD_ODDS: Final = -2.0
"""Log-odds that an announcement loses to what it announces."""
TITLE_ODDS: Final = -1.0
"""Log-odds that the title loses to a sentence."""
SOURCE_ODDS: Final = -2.0
"""Log-odds that a line of sources, `“Papers lost” — The Star, 3 May 2008`, loses to a sentence."""
ASKED_ODDS: Final = -6.0
"""Log-odds that a question of the text, or a mere pointer elsewhere, loses to what answers."""
CODE_ODDS: Final = -1.0
"""Log-odds that a line of a program loses; docs_faq's precision is .654 so, and .643 without."""
WHOLE_ODDS: Final = 1.0
"""Log-odds that a conclusion gains where one is asked for."""


WITHIN: Final = 3
"""Sentences from a cited one to a further one, at most."""
BELOW: Final = 1.0
"""Log-odds by which its reading may be below the best."""
SHARE: Final = 0.3
"""Share of the best one's probability that it has, at least. On clapnq's open questions precision
is .866 and recall .420 with such further sentences, .860 and .386 without."""
UNSURE: Final = 0.55
"""Probability of the best below which more is taken: what answers surely answers alone."""
READ: Final = -1.5
READ_SHARE: Final = 0.35
WIDE: Final = 5
"""The reading, share and distance of a further one then. With such ones and without, recall and
precision on clapnq (151 questions) are .485/.839 and .436/.851, on multispanqa's of several
sentences .657 and .527 (precision .821, .848); precision on squadshifts (240) is .861 and .859, on
qed (114) .806, .808, on chunk_eval (75) .622, .626, on squad2_dev (85) .855, .850. Of clapnq's such
sentences .62 are right after "who", "when" and "where", .55 after questions for a purpose, a way or
the like, so that the kind of question tells little."""
ONE: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:for|in|at|by|to|since|with) )?(?:"
    r"how (?:many|much|old|long|far|deep|tall|big|high|often|large|fast|wide|heavy|soon|late)\b"
    r"|what (?:year|date|day|time|percentage|share|number|age)\b"
    r"|what (?:is|was) .+ (?:called|named)\b"
    r"|(?:what|how much) (?:does|do|did|is|was) .+ (?:cost|weigh|measure)\b"
    rf"|(?:{AUXILIARIES})\b)"
)
"""A question for one number or a yes or no, which one sentence gives."""
ADDS: Final = late(
    r"(?i)\b(?:also|too|another|others?|further(?:more)?|moreover|additional(?:ly)?|in addition"
    r"|similarly|likewise|as well(?! as)|later|second|third)\b"
)
"""A word of a sentence that adds to another."""
MOST: Final = 4
"""Sentences that are cited, with the further ones."""


def ordered(
    found: Finding, *, concluding: bool = False, weigh: Weigh | None = None
) -> tuple[Evidence, ...]:
    """The sentences that were read, the best to cite first.

    What a kind of request prefers is told by `weigh`.
    """
    kept = [e for e in found.ranked if not says_nothing(e.sentence, found.articles[e.article_id])]
    replies = {
        (each.article_id, each.sentence.number + 1): each.probability
        for each in found.ranked
        if idle.replies(words(each, found.articles))
    }
    for at, each in enumerate(kept) if replies else ():
        before = replies.get((each.article_id, each.sentence.number), 0.0)
        kept[at] = replace(each, probability=max(before, each.probability))
    asked = found.question
    weighed = [
        _weighed(each, found.articles, asked, concluding=concluding, weigh=weigh) for each in kept
    ]
    return tuple(sorted(weighed, key=lambda e: -e.probability))


def cited(
    found: Finding,
    ranked: Sequence[Evidence] | None = None,
    *,
    several: bool = False,
) -> tuple[Evidence, ...]:
    """The sentences to cite of a finding, the best first.

    Of those alike in an article it is the first.
    """
    ranked = ordered(found) if ranked is None else ranked
    chosen = list(evidence.select(ranked, several=several))
    chosen += _near(chosen, ranked, found)
    chosen = [*chosen[:1], *(e for e in chosen[1:] if added.is_of_it(e, chosen[0], found))]
    near = [
        each
        for each in ranked
        if each.article_id == chosen[0].article_id
        and 0 <= each.sentence.number - chosen[0].sentence.number <= 1
    ]
    adds = any(ADDS.search(e.sentence.span.of(found.articles[e.article_id].text)) for e in near)
    if adds and not ONE.match(found.question):
        more = added.beside(chosen[0], ranked, readings(found), found, ADDS)
        chosen += [each for each in more if each not in chosen]
    if chosen and _HOW_MANY.match(found.question):
        chosen += [each for each in added.one_more(chosen[0], found) if each not in chosen]
    alike: dict[tuple[str, str], Evidence] = {}
    for each in chosen:
        alike.setdefault((each.article_id, words(each, found.articles)), each)
    return completed([*alike.values()][:MOST], found)


def says_nothing(sentence: Sentence, article: Article) -> bool:
    """True for words that say nothing alone."""
    block = article.block_at(sentence.span.start)
    if block is None or (block.kind in _ALONE and not is_numbered_head(block, article)):
        return False
    said = sentence.span.line(article.text)
    number = not _LETTERS.search(said) and _is_cell(sentence, block, article)
    listed = references.AUTHORS.match(said) and references.is_reference(said)
    empty = number or listed or idle.is_bare(said) or idle.replies(said)
    return bool(empty) or _heads(block, article)


def _is_cell(sentence: Sentence, block: Block, article: Article) -> bool:
    """True for a paragraph's opening that answers no question."""
    at = article.blocks.index(block)
    asked = at and article.blocks[at - 1].kind is BlockKind.QUESTION
    alone = all(below.kind in HEADS for below in article.blocks[at + 1 : at + 2])
    return block.span.start == sentence.span.start and not (asked and alone)


def is_numbered_head(block: Block, article: Article) -> bool:
    """True for a lone numbered line over a paragraph.

    Plain text numbers its sections: `3. Fees`.
    """
    if block.kind is not BlockKind.LIST_ITEM or not _heads(block, article):
        return False
    at = article.blocks.index(block)
    beside = article.blocks[max(0, at - 1) : at] + article.blocks[at + 1 : at + 2]
    return all(other.kind is not BlockKind.LIST_ITEM for other in beside)


def _heads(block: Block, article: Article) -> bool:
    """True for a short line over a paragraph: `Get in`.

    Plain text marks no headings.
    """
    line = block.span.of(article.text)
    few = len(line.split())
    if few > _TITLE_WORDS or (few > _HEADING_WORDS and not idle.is_titled(line)):
        return False
    if standing.is_closed(line) or line[-1] in ":,;":
        return False
    after = next((b for b in article.blocks if b.span.start >= block.span.end), None)
    below = after.span.of(article.text) if after else ""
    return len(below.split()) > _HEADING_WORDS and standing.is_closed(below)


def _weighed(
    each: Evidence,
    articles: Mapping[str, Article],
    asked: str,
    *,
    concluding: bool,
    weigh: Weigh | None = None,
) -> Evidence:
    """The sentence, its probability moved by what it says."""
    said, article = words(each, articles), articles[each.article_id]
    counted = bool(_COUNTED.match(asked)) and _has_number(each, articles)
    echoes = bool(_POINTS.search(said)) and _echoes(said, asked)
    of_sort = any(sort.match(asked.rpartition("? ")[2]) for sort in sorts.ASKED)
    coded = said[-1:] in ");:{}" or bool(_SIGNS & set(said))
    odds = (
        OPEN_ODDS * (idle.is_open if _SOUGHT.search(asked) else idle.seeks)(said)
        + LEAD_ODDS * (idle.announced(said) > 0 and not counted)
        + ASKED_ODDS * (idle.asks(said) or echoes or references.POINTER.match(said) is not None)
        + CODE_ODDS * (coded and idle.is_code(said))
        + TITLE_ODDS * (said == article.title)
        + SOURCE_ODDS * (references.SOURCE.fullmatch(said) is not None)
        + sorts.LACKING_ODDS * (of_sort and sorts.lacks(asked, each.sentence.span, article))
        + WHOLE_ODDS * (concluding and studies.concludes(said))
        + (weigh(said) if weigh else 0.0)
    )
    return replace(each, probability=moved(each.probability, odds)) if odds else each


def _echoes(said: str, asked: str) -> bool:
    """True for a mere pointer to the question's place."""
    own = plain(asked).rstrip("?. ").lower()
    rest = len(said.split()) - len(own.split())
    return own in plain(said).lower() and 0 < rest <= _POINTING


def _has_number(each: Evidence, articles: Mapping[str, Article]) -> bool:
    """True where its short answer has a number in digits."""
    few = each.answer.of(articles[each.article_id].text) if each.answer else ""
    return any(map(str.isdigit, few))


def moved(probability: float, odds: float) -> float:
    """The probability, its log-odds so much higher."""
    inside = min(max(probability, 1e-9), 1 - 1e-9)
    return 1 / (1 + math.exp(-(math.log(inside / (1 - inside)) + odds)))


def _near(
    chosen: Sequence[Evidence], ranked: Sequence[Evidence], found: Finding
) -> Iterator[Evidence]:
    """The further sentences of the cited places."""
    if not chosen:
        return
    best = chosen[0]
    wide = best.probability < UNSURE and not ONE.match(found.question)
    reach = WIDE if wide else WITHIN
    near = [
        each
        for each in ranked
        if each.probability >= SHARE * best.probability
        and each not in chosen
        and any(
            each.article_id == other.article_id
            and abs(each.sentence.number - other.sentence.number) <= reach
            for other in chosen
        )
    ]
    read = readings(found) if near else {}
    first = read.get((best.article_id, best.sentence.number))
    enough = first.evidence - BELOW if first else math.inf
    for each in near:
        there = read[each.article_id, each.sentence.number].evidence
        likely = wide and each.probability >= READ_SHARE * best.probability
        if there >= enough or (likely and there >= READ):
            yield each


def with_near(
    each: Evidence, ranked: Sequence[Evidence], found: Finding, most: int
) -> tuple[Evidence, ...]:
    """The sentence, with the further ones of its place."""
    return (each, *_near([each], ranked, found))[:most]


def readings(found: Finding) -> dict[tuple[str, int], Candidate]:
    """Each sentence as the passage reads it that tells most."""
    best: dict[tuple[str, int], Candidate] = {}
    for each in found.candidates:
        at = each.article_id, each.sentence.number
        if at not in best or each.evidence > best[at].evidence:
            best[at] = each
    return best
