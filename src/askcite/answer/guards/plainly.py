"""The yes of a statement among others.

"Nobody was drowned, but the boat was lost" says yes to `Was the boat lost?`. The statement has all
words of the question's, and its doer; of somebody's words only what stands before them counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.answer import led_in
from askcite.answer.choice import Choice, cited
from askcite.answer.guards import contrary, verdicts, withheld
from askcite.answer.misleading import NEXT_TURNS
from askcite.question.affirmed import affirmed
from askcite.text import irregular, stated
from askcite.text.persons.attributing import MAY_SAY
from askcite.text.words import Text
from askcite.types import BlockKind, Verdict

ALL: Final = 1.0
"""Share of the claim's words that the statement has."""
_SPOKEN: Final = "not the article’s"
"""The end of the warning beside somebody's words."""


def verdict(chosen: Choice) -> Verdict | None:
    """A yes, where a statement says it plainly."""
    asked = chosen.understood_as
    said = affirmed(asked)
    if not said:
        return None
    whole = list(verdicts.plain(chosen, said[0]))
    if any(withheld.bars(asked, e.quote) or contrary.denies(asked, e.under(asked)) for e in whole):
        return None
    return "yes" if any(_says(each, asked) for each in _statements(chosen)) else None


def _says(told: verdicts.Quoted, asked: str) -> bool:
    """True where the statement is the claim."""
    said = [irregular.adapted(claim, told.quote) for claim in affirmed(asked)]
    doer = next(iter(Text(said[0]).spoken), None)
    if doer is None or not Text(told.quote).means(*doer):
        return False
    return verdicts.says(told, said, ALL) and not verdicts.is_turned(asked, told.quote)


def _statements(chosen: Choice) -> Iterator[verdicts.Quoted]:
    """The statements of the cited sentences."""
    for group in chosen.groups:
        for each in cited(group, chosen.articles):
            article = chosen.articles[each.article_id]
            block = article.block_at(each.span.start)
            if block is None or block.kind is BlockKind.TABLE_ROW:
                continue
            quote, around = each.span.line(article.text), block.span.line(article.text)
            if led_in.under(each.span, article) != quote:
                continue
            if each.caution is None or each.caution.startswith(NEXT_TURNS):
                made = stated.statements(quote, around.partition(quote)[0])
            elif each.caution.endswith(_SPOKEN):
                made = stated.before_words(quote, MAY_SAY)
            else:
                continue
            heads = article.heading_at(each.span.start) or article.title
            yield from (verdicts.Quoted(said, around, heads, article.text) for said in made)
