"""Slips in a request, in its asking words and subject.

Abbreviations and asking words are mended by lists of them, the subject by the articles' words. Only
a word that no article has and that is no common English word is touched, and only where the
articles have one that is spelt almost the same; of a capitalised word, which may be a name that
they do not have, one slip is mended at most, and none in a short one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from askcite.question.vocabulary import clipped
from askcite.question.vocabulary.english_words import is_english, is_word
from askcite.question.wordings import Wordings, compiled
from askcite.text import spellings
from askcite.text.closeness import distance
from askcite.text.late import late

_DENIED: Final = "did is ca wo are was were have has had would could should must"
_SHORT: Final = {
    r"w/o": "without",
    r"w/": "with",
    r"wrt|w\.r\.t\.?": "with respect to",
    r"abt|abot|abou|bout": "about",
    r"b/w|btwn|betw": "between",
    r"wha(?:ts|tis)|wats|wuts|wat's|whts|waht's|wahts|whatz": "what's",
    r"wat|wut|wht|waht|whta|hwat": "what",
    r"wich|whcih|whihc|wihch|witch of": "which",
    r"wen|whn|wehn": "when",
    r"wher|whre|were is|wheres": "where",
    r"hw|hwo|hou": "how",
    r"whi|whys|wy": "why",
    r"hoo|whoo|woh": "who",
    r"whos": "who's",
    r"teh|hte|da": "the",
    r"tel|tll": "tell",
    r"giv|gve|gimmie": "give",
    r"lis|lsit|listt": "list",
    r"dont": "don't",
    r"doesnt|dosent|doesn": "doesn't",
    **{f"{word}nt": f"{word}n't" for word in _DENIED.split()},
    r"im": "i'm",
    r"ive": "i've",
    r"thats": "that's",
    r"dose(?= (?:it|the|teh|hte|this|that|he|she|they|an?|my|your|its)\b)": "does",
    r"dos(?= it| the| this)": "does",
    r"cud|cld|culd|coud|coudl": "could",
    r"wud|wuld|woud": "would",
    r"shud|shuld|shoud": "should",
    r"u|yu|yuo": "you",
    r"ppl": "people",
    r"sum ?1": "someone",
    r"coz|cuz|bcoz|bcz|becuase|becos": "because",
    r"smth|sth": "something",
    r"artical|artcle|aticle|articel|artikel": "article",
    r"athor|auther|autor|aurthor": "author",
    r"adn|nad": "and",
    r"fo|ov": "of",
    r"thru": "through",
    r"difff?|diffs|dif(?= between)": "difference",
    r"tldr|tl,dr|tl dr|tl:dr": "tl;dr",
    r"exp": "explain",
    r"def(?= of)": "definition",
    r"y(?= (?:is|are|did|does|do|was|were|the|it|not)\b)": "why",
}
_OFTEN: Final = """about which does they that this with from have says said could would should there
their can you the and for are was were pay get did has not tell say give show many much make more
send need want know find where after before between into only over what when people because"""
_OTHER_WORDS: Final = {
    *("form", "three", "odes", "fro", "saw", "how", "who", "own", "ton", "now", "tow", "tried"),
    *("god", "dog", "dose", "sued"),
}
"""English words that are another's with two letters in each other's place."""


def _swapped(word: str) -> str:
    """The word with two letters swapped: `abuot|baout|…`."""
    pairs = range(len(word) - 1)
    made = {f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in pairs}
    return "|".join(sorted(made - {word} - _OTHER_WORDS))


_SLIPS: Final = {**{_swapped(word): word for word in _OFTEN.split()}, **_SHORT}
SPELT: Final = [(rf"(?<![\w'/.-])(?:{slips})(?![\w'/-])", full) for slips, full in _SLIPS.items()]
"""Wordings of slips and abbreviations, with their words in full."""
_ANY_SLIP: Final = Wordings(wording for wording, _ in SPELT)
_ARE: Final = late(r"\b(what|who|where|how|why|when) r (?=\w)", re.IGNORECASE)
_COMMANDS: Final = """about advantages agree anything argument article author authors believe
between briefly compare comparison conclude conclusion conclusions content could define definition
describe details difference differences differ disadvantages discuss discussed document everything
example examples explain explained explanation findings highlights important information keywords
meaning mention mentioned mentions message opinion outline overview paragraph passage people
please points published quote reasons recommend recommended recommendation recommendations section
sentence sentences should similarities something source stands suggest suggestion suggestions
summarise summarize summary takeaways thanks thoughts title topic topics understand where which
without words would written wrote key main does"""
_COMMAND_WORDS: Final = tuple(w for w in dict.fromkeys(_COMMANDS.split()) if len(w) > 4)
_NEAR: Final = """
advantage agreed agrees arguments armament articles authored authority believed believer believers
believes bellevue companion compared compares comparisons compassion concession concessions
concluded concludes concussion confusion consent constant contempt contend contentious contents
contest contests context contexts continent convent couldn defiance defined defines definite
definitions definitive described describes detail detailed differed different differs disadvantage
disadvantaged disclosed discus discusses disguised disgusted dismissed documented documents
examines exclaimed explains explanations exploited exploration feather finding highlight
highlighted importance importantly keyboards mansions massage meanings menacing messages moaning
motioned munitions opinionated opinions outlined outlines outlying paints passages peoples person
persons pleas pleased pleasure point pointe polished prints prisons publisher publishers publishes
punished quite quota quoted quotes reason reasonable reasoned recommends sands seasons sectional
sections seduction selection sentenced sequence sequences shoulder shouldn smoothing somethin
soothing sourced sources stand statement strands submarine suggested suggesting suggests
summarized tanks thank thinks thought thoughts titled titles tonic toxic treason understands
understood wards weather whether whore woods works world worlds worms wouldn wound write
"""
_NOT_SLIPS: Final = frozenset(_NEAR.split())
"""English words, of those in BERT's vocabulary, that lie near one of these and are none of them."""
_VARIANTS: Final = """config configuration, repo repository, info information, temp temperature,
docs documentation, admin administrator, dept department, stats statistics, specs specifications,
params parameters, exam examination, photo photograph, pics pictures, fridge refrigerator,
phone telephone, kids children, kid child, grandma grandmother, grandpa grandfather, mum mother,
mom mother, dad father, bike bicycle,
ref referee, goalie goalkeeper, keeper goalkeeper, vet veterinarian, lab laboratory, uni university,
prof professor, govt government, gov government, gym gymnasium, veg vegetables,
ads advertisements, app application, doc doctor"""
_OTHERWISE: Final = {
    one: other
    for pair in _VARIANTS.replace("\n", " ").split(", ")
    for words in [pair.split(" ", 1)]
    for one, other in (words, words[::-1])
}
"""A word said shorter, for which the articles may have the other."""
_WHOLE: Final = frozenset({"cons", "pros"})
"""Words that are cut short of none."""
_LEAST_LETTERS: Final = 5
_TWO_IN_COMMANDS_FROM: Final = 8
"""Letters of a word in which two slips are taken to be slips."""
_LETTERS: Final = late(r"[a-z]+", re.IGNORECASE)
_BRIEF: Final = "|".join(word for word in _OTHERWISE if len(word) < 4)
WORD: Final = late(rf"(?<![\w'’@/.-])(?:[A-Za-z]{{4,}}|{_BRIEF})(?![\w'’@/-])")
"""A word that may have slips, if no article has it."""
_TWO_SLIPS_FROM: Final = 9
"""Letters of a word in which two slips may be."""
_NAME_FROM: Final = 6
"""Letters of a capitalised word in which one may be."""


def spelt_out(request: str) -> str:
    """The request, its common abbreviations and slips spelt out."""
    places = _ANY_SLIP.fitting(request)
    while places:
        place, *places = places
        wording, full = SPELT[place]
        spelt = compiled(wording).sub(full, request)
        if spelt != request:
            request, places = spelt, [at for at in _ANY_SLIP.fitting(spelt) if at > place]
    return _ARE.sub(r"\1 are ", request)


def asking_mended(request: str) -> str:
    """The request, slips in its asking words mended: `sumarize`."""
    return _LETTERS.sub(lambda found: _command(found.group()), request)


@cache
def _command(word: str) -> str:
    low = word.lower()
    if len(low) < _LEAST_LETTERS or low in _COMMAND_WORDS or low in _NOT_SLIPS:
        return word
    most = 2 if len(low) >= _TWO_IN_COMMANDS_FROM else 1
    near = [(distance(low, known, most), known) for known in _COMMAND_WORDS if known[0] == low[0]]
    slips, known = min(near, default=(most + 1, word))
    return known if slips <= most else word


def mended(
    question: str,
    known: Callable[[str], bool],
    words: Callable[[], Iterable[str]],
    *,
    names: bool = False,
) -> str:
    """The question with its slips mended, or as it is.

    `known` tells a word that an article has; `words` are those of the articles, asked for only
    where a word is to be mended. With `names` a capitalised word is one, and none is mended.
    """
    vocabulary: Counter[str] = Counter()

    def mend(found: re.Match[str]) -> str:
        word = found.group()
        if word.lower() in _WHOLE or word.isupper() or (names and word[0].isupper()) or known(word):
            return word
        if other := _other(word, known, words):
            return other
        first = question[: found.start()].strip() == ""
        named = word[0].isupper() and not first
        cut = not named and clipped.may_be(word, is_word)
        if not cut and is_english(word):
            return word
        if not vocabulary:
            vocabulary.update(words())
        full = clipped.whole(word, vocabulary, is_english) if cut else None
        return full or _slip(word, vocabulary, named)

    return WORD.sub(mend, question)


def _other(
    word: str, known: Callable[[str], bool], words: Callable[[], Iterable[str]]
) -> str | None:
    """The known word that is said or spelt otherwise."""
    other = _OTHERWISE.get(word.lower())
    if other and all(map(known, other.split())):
        return other
    spelt = [each for each in spellings.others(word) if known(each)]
    sure = (each for each in spelt if is_english(each) or each in words())
    return next(sure, None)


def _slip(word: str, vocabulary: Counter[str], named: bool) -> str:
    """The word that is meant, or as typed."""
    if is_english(word):
        return word
    near = _nearest(word, vocabulary, named)
    one = _nearest(word[:-1], vocabulary, named) if not near and word.endswith("s") else None
    return near or one or word


def _nearest(word: str, vocabulary: Counter[str], named: bool) -> str | None:
    """The articles' nearest word, the commonest of several, else None."""
    if named and len(word) < _NAME_FROM:
        return None
    most = 2 if len(word) >= _TWO_SLIPS_FROM and not named else 1
    low = word.lower()
    near = [
        (slips, -often, other)
        for other, often in vocabulary.items()
        if (named == other[0].isupper() or not named)
        and other[0].lower() == low[0]
        and abs(len(other) - len(word)) <= most
        and (slips := distance(low, other.lower(), most)) <= most
    ]
    return min(near)[2] if near else None
