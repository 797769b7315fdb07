"""Items of a list that open with a name.

Such an item, `fan_speed: how fast it turns. Default: 3.`, is of one matter, and short: what stands
in it is told whole, and where the request names it, the items of other names are beside the point.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer import led_in
from askcite.answer.choice import Choice
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.types import Article, BlockKind, Evidence, Sentence

LONGEST: Final = 300
"""Characters of an item; a longer one tells of more than one matter."""
_NAMED: Final = late(r"[`*\"'“]{0,3}(?P<name>[\w./-]+(?: [\w./-]+){0,3})[`*\"'”]{0,3} ?: ")


def whole(choice: Choice, *, names: bool = True) -> Choice:
    """The choice, its items whole and under their lines."""
    return led_in.whole(_named(choice) if names else choice)


def _named(choice: Choice) -> Choice:
    """The choice, its items with names whole.

    Of these there are only those that the request names, where it names one.
    """
    kinds = (choice.articles[e.article_id].block_at(e.sentence.span.start) for e in choice.evidence)
    if not any(block and block.kind is BlockKind.LIST_ITEM for block in kinds):
        return choice
    asked = meaning(choice.understood_as)
    names = [meaning(_name(e, choice.articles[e.article_id])) for e in choice.evidence]
    meant = any(name and name <= asked for name in names)
    groups = []
    for group in choice.groups:
        told: list[Evidence] = []
        for each in group.evidence:
            article = choice.articles[each.article_id]
            name = meaning(_name(each, article))
            if name and (name <= asked or not meant):
                block = article.block_at(each.sentence.span.start)
                span = block.span if block and len(block.span) <= LONGEST else each.sentence.span
                told.append(replace(each, sentence=Sentence(each.sentence.number, span)))
            elif not name:
                told.append(each)
        told = list({(e.article_id, e.sentence.span): e for e in told}.values())
        groups += [replace(group, evidence=tuple(told))] if told else []
    return replace(choice, groups=tuple(groups))


def _name(each: Evidence, article: Article) -> str:
    """The name that its item opens with, or nothing."""
    block = article.block_at(each.sentence.span.start)
    if block is None or block.kind is not BlockKind.LIST_ITEM:
        return ""
    found = _NAMED.match(block.span.of(article.text))
    return found["name"].replace("_", " ") if found else ""
