"""Follow-ups that name little, answered where the talk stands.

`Who pays?` after what repairs cost is told by the next sentence, not by another that has the word
elsewhere. The last questions and this one are read together beside the last answer, and of its
block, or its section, the best sentence is taken that was not told, or tells again what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import beside, retold, someone_else
from askcite.answer.conversation.retold import Retold
from askcite.answer.conversation.wanted_looks import Looks, looks_of
from askcite.answer.fallbacks import in_context
from askcite.answer.finding import Finding, Search
from askcite.answer.guards import fixed
from askcite.question.conversation import ellipsis, hanging
from askcite.question.conversation.dependence import LEAD
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text import irregular
from askcite.text.late import late
from askcite.text.persons.sexes import SAYS_HE, SAYS_SHE
from askcite.text.words import Text
from askcite.types import HEADS, LISTED, Article, Evidence, Kind, Sentence, Span

FURTHER: Final = 6
"""Sentences before and behind the last answer that are of its section."""
LEAST: Final = 0.075
"""Probability of a sentence that is told: of 12 follow-ups of our own whose answer stands there all
have .083 and more, of 7 that nothing answers two."""
FAINT: Final = 0.03
"""The same of one just told, with the time or place for which a bare `until when?` asks."""
SHARE: Final = 0.3
"""Share of the probability of the best sentence there that it has."""
SURELY: Final = 0.1
"""Probability from which on it comes before an answer from elsewhere."""
NAMED: Final = 0.15
"""The same of whoever did what the sentence does not say: `Who made it?`, `where does he live?`."""
DEED: Final = 0.12
"""The same where nothing else is asked: `Who pays?`."""
YES: Final = 0.8
"""Confidence up to which a sentence without a verdict shares a word with what was typed."""
SURE: Final = 0.5
"""Confidence from which on an answer from elsewhere is sure."""
_OF: Final = frozenset(Kind) - {Kind.TALK, Kind.OVERVIEW, Kind.MENTION}
_LOOSE: Final = late(r"(?i)(?:the )?(?:\w+ ones?|second|third|next|last|others?|the rest)")
"""Others of the kind just told, which the same sentence may name."""
_OF_ONE: Final = late(r"(?i)\b(?:he|she)\b")
_LATER: Final = late(r"(?i)\b(?:later|afterwards?|after (?:that|this)|since then)\b")
_LONG: Final = late(r"[a-z]{5,}")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or what stands where the talk does."""
    made = _close(part, _told(part, chosen, search), search)
    near = made if made.tells else beside.choose(part, search)
    return near if near.tells else made


def _told(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, unless yes or no shares no word typed.

    A word that stands for one there is as good.
    """
    unsure = chosen.verdict is None and chosen.confidence < YES
    if chosen.kind is not Kind.YES_NO or not unsure:
        return chosen
    said = Text(" ".join(completing.words(each, chosen.articles) for each in chosen.evidence))
    own = ellipsis.content(part.asked)
    if not own or any(irregular.holds(said, *pair) or _has_kin(said, pair[1]) for pair in own):
        return chosen
    places = [Span(*m.span()) for t, m in Text(part.asked).words if (t, m.group()) in own]
    stands = in_context.standing_for(places, part.asked, said.text, search)
    return chosen if stands else replace(chosen, groups=())


def _has_kin(said: Text, word: str) -> bool:
    """True where a word for the same is there."""
    return bool(synonyms.same(word) & said.known)


def _close(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the best sentence of that place."""
    asked = _asked(part)
    if not part.last or not part.base or chosen.kind not in _OF:
        return chosen
    if part.told and (chosen.tells or chosen.reply):
        return chosen
    if not ellipsis.names_little(asked):
        return chosen
    told = retold.told(part.last.answer, search)
    if not told or (chosen.tells and _stays(part, chosen, told, search)):
        return chosen
    behind = f"{part.base} {asked[:1].upper()}{asked[1:].rstrip(' ?.!')}?"
    found = retold.beside(told, search).best((behind,))
    best = next(
        (
            each
            for wide in (False, True)
            if (each := _best(found, told, _bare(part), search, wide=wide))
            and each.probability >= _needed(part, chosen, each, found)
            and (not wide or _is_of(_bare(part), completing.words(each, found.articles)))
            and not someone_else.opens(part, each, found.articles[each.article_id])
        ),
        None,
    )
    if best is None:
        return chosen
    if fixed.lacks(asked, best.sentence.span, found.articles[best.article_id]):
        return chosen
    return replace(
        chosen,
        understood_as=found.question,
        groups=(Group(completing.completed((best,), found)),),
        verdict=None,
        reply=None,
        notice=None,
        confidence=max(chosen.confidence, search.answers_from),
        finding=found,
        articles=found.articles,
    )


def _asked(part: Part) -> str:
    """The words as they were typed."""
    return part.asked if part.before else part.typed or part.asked


def _bare(part: Part) -> str:
    """The words, less an `and` before them."""
    return LEAD.sub("", _asked(part), count=1).strip(" ?.!")


def _stays(part: Part, chosen: Choice, told: Sequence[Retold], search: Search) -> bool:
    """True for what is told there, or names it.

    So too for what is sure where a pronoun was bound, or the last question asked again.
    """
    asked = _asked(part)
    words = [completing.words(each, chosen.articles) for each in chosen.evidence[:1]]
    if any(_of_other_sex(asked, said) for said in words):
        return False
    hangs = part.topics[:1] == (hanging.HANGING,) and chosen.understood_as != part.asked
    if hangs or (part.before and chosen.confidence >= SURE):
        return True
    here = {(place.article.id, s.span.start) for place, s in _places(told, search)}
    if any(_is_here(each, here) for each in chosen.evidence[:1]):
        before = any(place.words in said for said in words for place in told)
        looks = None if ellipsis.content(asked) else looks_of(asked)
        again = any(_holds(said, asked) or _seen(said, looks) for said in words)
        return not before or again or chosen.confidence >= SURE
    return not ellipsis.does_alone(asked) and all(_holds(said, asked) for said in words)


def _is_here(each: Evidence, here: set[tuple[str, int]]) -> bool:
    span = each.sentence.span
    return any(id == each.article_id and span.start <= start < span.end for id, start in here)


def _is_of(asked: str, said: str) -> bool:
    """True for a word typed, or the time asked for."""
    own = set(_LONG.findall(asked.lower())) & set(_LONG.findall(said.lower()))
    looks = looks_of(asked)
    return bool(own) or _holds_any(said, asked) or bool(looks and looks.clear.search(said))


def _of_other_sex(asked: str, said: str) -> bool:
    """True for a `she` where he is asked about."""
    first = said.split(maxsplit=1)[0].strip(".,") if said else ""
    return any(
        wanted.search(asked) and not other.search(asked) and other.fullmatch(first)
        for wanted, other in ((SAYS_HE, SAYS_SHE), (SAYS_SHE, SAYS_HE))
    )


def _places(
    told: Sequence[Retold], search: Search, *, wide: bool = False
) -> Iterator[tuple[Retold, Sentence]]:
    """The sentences of the last answer's blocks, or sections.

    A block of one sentence is no place, nor is one where it is looked for in the `wide`.
    """
    for place in told:
        article = place.article
        cut, _ = search.generation.sentences(article.id)
        block = article.block_at(place.sentence.span.start)
        own = [s for s in cut if block and block.span.covers(s.span)]
        if wide or block is None or block.kind in LISTED or len(own) == 1:
            own = list(_section(article, place.sentence, cut))
        yield from ((place, s) for s in own)


def _section(article: Article, told: Sentence, cut: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences near by, under the same heading."""
    heading = article.heading_at(told.span.start)
    at = next((n for n, s in enumerate(cut) if s.span == told.span), 0)
    for sentence in cut[max(0, at - FURTHER) : at + FURTHER + 1]:
        block = article.block_at(sentence.span.start)
        is_text = block is not None and block.kind not in HEADS
        if is_text and article.heading_at(sentence.span.start) == heading:
            yield sentence


def _best(
    found: Finding, told: Sequence[Retold], asked: str, search: Search, *, wide: bool
) -> Evidence | None:
    """The best sentence of the place, told before or not."""
    before = {(place.article.id, place.sentence.span.start) for place in told}
    places = _places(told, search, wide=wide)
    again, new = [], []
    for each in _near(found, asked, {(p.article.id, s.span.start) for p, s in places}):
        if (each.article_id, each.sentence.span.start) not in before:
            new.append(each)
        elif _answers(completing.words(each, found.articles), asked):
            again.append(each)
    if _LATER.search(asked):
        last = max(place.sentence.span.end for place in told)
        again, new = [], [e for e in new if e.sentence.span.start >= last]
    return next(iter((*again, *new)), None)


def _near(found: Finding, asked: str, here: set[tuple[str, int]]) -> Iterator[Evidence]:
    """The likely sentences of the place, the best first."""
    near = [e for e in citing.ordered(found) if (e.article_id, e.sentence.span.start) in here]
    looks = None if asked.lower().startswith("where") else looks_of(asked)
    for each in near:
        said = completing.words(each, found.articles)
        is_likely = each.probability >= SHARE * near[0].probability
        if is_likely and not _of_other_sex(asked, said) and (looks is None or _seen(said, looks)):
            yield each


def _answers(said: str, asked: str) -> bool:
    """True for what was told that answers this too."""
    if ellipsis.content(asked):
        return _holds(said, asked)
    return bool(_LOOSE.fullmatch(asked)) or _seen(said, looks_of(asked))


def _needed(part: Part, chosen: Choice, best: Evidence, found: Finding) -> float:
    """The probability that is enough."""
    said, asked = completing.words(best, found.articles), _bare(part)
    if asked.lower().startswith("who") and not _holds(said, asked):
        return DEED if ellipsis.does_alone(asked) else NAMED
    if chosen.tells and chosen.confidence >= SURE:
        return SURELY
    if _OF_ONE.search(asked) and not _holds_any(said, asked):
        return NAMED
    looks = looks_of(asked)
    was_told = part.last is not None and said in part.last.answer
    has_them = was_told and looks is not None and looks.clear.search(said)
    return FAINT if has_them and hanging.words(asked) else LEAST


def _seen(said: str, looks: Looks | None) -> bool:
    """True for a sentence with these looks, be they faint."""
    return looks is not None and bool(looks.clear.search(said) or looks.faint.search(said))


def _holds_any(said: str, asked: str) -> bool:
    """True for a sentence with something that is named."""
    here = Text(said)
    return any(irregular.holds(here, *pair) for pair in ellipsis.content(asked))


def _holds(said: str, asked: str) -> bool:
    """True for a sentence with all that is named."""
    here = Text(said)
    return all(irregular.holds(here, *pair) for pair in ellipsis.content(asked))
