"""The line that says what is missing.

It claims no more than was counted: which of the words asked about stand in the articles.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from askcite.answer.finding import SPELT, Search
from askcite.question import tidying
from askcite.question.vocabulary import spelling
from askcite.text import irregular
from askcite.text.english import FUNCTION_WORDS, NAME_JOINTS, NAME_WORD
from askcite.text.late import late
from askcite.text.terms import folded, terms
from askcite.text.words import Text
from askcite.types import BlockKind, Near

MOST: Final = 3
"""Words told of on either side."""
LIKELY: Final = 0.1
"""Probability from which on a sentence without a word of the request is shown as near."""
UNLIKE: Final = 2
"""Sentences shown as near though no word of the request is in them. Of 75 requests refused wrongly
the right sentence was among the first two for 48, the first for 37."""
_LETTERS: Final = late(r"[^\W\d_]+")
_BEGINS: Final = 3
"""Letters that two forms of a word share."""
_ENDING: Final = late(r"|e|y|e?s|ies|ied|d|[a-z]?(?:ed|ing)")
_ROOT: Final = 6
"""Letters of a word from which on another may be made of it."""
_NAME: Final = late(rf"(?<!^)\b{NAME_WORD}(?: (?:(?:{NAME_JOINTS}) )*{NAME_WORD})*")
_WORD: Final = late(r"[^\W\d_][\w'’-]+|\d{4}")
_ASKED_WITH: Final = """
many much long often old far big ever kind kinds type types sort thing things something anything
mean means meaning called call name named names happen happened happens tell say give list show
explain describe know find use used get got make made like still also any some all number amount
year day time date people person part parts please about between difference article articles
text author main example examples whether really exactly first last new good bad best most more
less just only even want wants need mentioned named listed described discussed told said question
answer quote quotes quoted sentence paragraph passage"""
_ASKING: Final = FUNCTION_WORDS | frozenset(_ASKED_WITH.split())
"""Words that ask, and are not asked about."""
_BE: Final = late(
    r"(?i)(?P<ask>(?:when|where|who|why|how|what)) (?P<be>is|are|was|were) (?P<rest>"
    r"(?:the|an?|(?-i:[A-Z])).+)"
)
_DONE: Final = late(
    r" (?=(?:\w+ed|born|made|held|built|found|given|known|taken|written|sold|won|seen|led|lost|set"
    r"|called|used|based|located)(?: (?:in|by|on|at|for|from|to|with|as)\b.*)?$)"
)


def line(asked: str, search: Search) -> str | None:
    """The words asked about, known or not."""
    asked = tidying.bare(spelling.spelt_out(tidying.tidied(asked)))
    words = list(_words(asked))
    told = _titles(search)
    unknown = [word for word in words if not _is_known(word, search, told)]
    there = _spelt(search)
    strange = [word for word in words if there and not _stands(word, there)]
    unknown += [word for word in strange if word[0].isupper() and word not in unknown]
    known = [word for word in words if word not in {*unknown, *strange}][:MOST]
    unknown = unknown[:MOST]
    names = [word for word in unknown if word[0].isupper()]
    subject, s = ("The article", "s") if search.few(1) else ("The articles", "")
    does = "does" if s else "do"
    if names or (unknown and not known):
        return f"{subject} {does} not mention {_listed(names or unknown, 'or')}."
    whole = f"{asked[:1].upper()}{asked[1:]}?"
    if known:
        said = _restated(asked) or "what is asked"
        is_other = said == "what is asked" and tidying.asks(asked)
        missing = f"answer “{whole}”" if is_other else f"say {said}"
        return f"{subject} mention{s} {_listed(known)}, but {does} not seem to {missing}."
    return f"{subject} {does} not seem to answer “{whole}”." if tidying.asks(whole) else None


def near(nearest: tuple[Near, ...], asked: str, search: Search) -> tuple[Near, ...]:
    """Those with a word of the request, or likely ones.

    The nearest few may be in other words, unless a name is asked about that stands nowhere: beside
    it sentences of anything else are no help.
    """
    named = [w for w in _words(asked) if w[0].isupper() and not _is_known(w, search, frozenset())]
    free = 0 if named else UNLIKE
    wanted = [(terms(word), word) for word in _words(f" {asked}")]
    pairs = [(term, word) for stemmed, word in wanted for term in stemmed]

    def is_near(each: Near) -> bool:
        here = Text(each.citation.quote)
        return each.score >= LIKELY or any(irregular.holds(here, *pair) for pair in pairs)

    return tuple(each for at, each in enumerate(nearest) if at < free or is_near(each))


def undefined(term: str, search: Search) -> str:
    """The line beside what is told of a term instead."""
    subject = "The article does" if search.few(1) else "The articles do"
    return f"{subject} not say what “{term}” means; this is said of it."


def _titles(search: Search) -> frozenset[str]:
    """The terms of a few articles' titles and headings."""
    few = search.few(SPELT, first=True)
    heads = (b.span.of(a.text) for a in few for b in a.blocks if b.kind is BlockKind.HEADING)
    return frozenset(term for said in (*(a.title for a in few), *heads) for term in terms(said))


def _spelt(search: Search) -> frozenset[str]:
    """The words of a few articles as they are spelt.

    Of many there are none.
    """
    few = search.few(SPELT)
    texts = (f"{article.title}\n{article.text}" for article in few)
    return frozenset(w for text in texts for w in _LETTERS.findall(folded(text)))


def _stands(word: str, there: frozenset[str]) -> bool:
    """False where only words like it stand there.

    `natural` is not `Nature`.
    """
    if any(other in there for other in irregular.others(word)):
        return True
    return all(_has_form(part, there) for part in _LETTERS.findall(folded(word)))


def _has_form(word: str, there: frozenset[str]) -> bool:
    """True where the word stands there in any form."""
    near = [other for other in there if other[:_BEGINS] == word[:_BEGINS]]
    is_there = word in near or Text(" ".join(near)).knows(word)
    return is_there or any(_is_form(word, other) for other in near)


def _is_form(word: str, other: str) -> bool:
    """True for words that differ by an ending: carry, carried."""
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    root = sum(1 for _ in shared)
    return all(_ENDING.fullmatch(each[root:]) for each in (word, other))


def _is_known(word: str, search: Search, told: frozenset[str]) -> bool:
    """True where the articles have a form of the word.

    So they have `forgive` where they say forgave, and `complain` where they tell of complaints.
    """
    if told.issuperset(terms(word)):
        return True
    if search.knows(word) or any(map(search.knows, irregular.others(word))):
        return True
    root = word.lower()[:-1] if len(word) > _ROOT else None
    return root is not None and any(each.lower().startswith(root) for each in search.words())


def _words(asked: str) -> Iterable[str]:
    """The names, and the other words that are asked about."""
    names = [found.group().removesuffix("'s").removesuffix("’s") for found in _NAME.finditer(asked)]
    rest = _NAME.sub(" ", asked)
    bare = (w.removesuffix("'s").removesuffix("’s") for w in _WORD.findall(rest))
    others = [w for w in bare if w.lower() not in _ASKING and "'" not in w]
    return dict.fromkeys(w for w in (*names, *others) if w.lower() not in FUNCTION_WORDS)


def _listed(words: Iterable[str], joint: str = "and") -> str:
    quoted = [f"“{word}”" for word in words]
    return f" {joint} ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _restated(asked: str) -> str | None:
    """The question as a clause: `when the dam was built`."""
    found = _BE.fullmatch(asked.strip(" ?.!"))
    if found is None:
        return None
    ask, be, rest = found["ask"].lower(), found["be"].lower(), found["rest"]
    done = _DONE.search(f" {rest}")
    if done is None:
        return f"{ask} {rest} {be}" if ask in {"who", "what"} else None
    before, after = rest[: done.start()].strip(), rest[done.start() :].strip()
    return f"{ask} {before} {be} {after}" if before else None
