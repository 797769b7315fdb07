"""Words of the language, told from slips.

They are those of the encoder's vocabulary, forms and other spellings of them, and a few that it
lacks and that lie near others.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from askcite.models import runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite.text import spellings
from askcite.text.late import late

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_ENDING: Final = late(
    r"(?:s|es|ed|ing|ers?|ors?|ly|ness|able|ible|al|i[sz]e[ds]?|i[sz]ing|ic|ia|ist|ists|ism|ive"
    r"|ful|less|ity"
    r"|ation|ment|ian|ish)$"
)
_BEGINNING: Final = late(r"^(?:re|un|non|in|im|dis|over|under|pre|mis|anti|multi|inter)")
_ROOT: Final = 4
"""Letters of a word from which another is made."""
_IN_T: Final = late(r"[a-z]{3,}[lmnp]t")
_SELDOM: Final = """
adze ague aloe arson axle badge baht bait balm barb barge basil bask beak bean beet berth bile
binge birch blot bolt boon brine brisk broth brunt bunk buoy cairn casket cheque chive cleat clog
cobble coil colt comet cramp crate crib crumb cull damp daub dent dill dosage dregs drone dusk
dyeing earl eel egret elk elm fern ferret fig flax flea flint foal font forge frost fudge gaffe
gait gale gild gist glum goose gout gravy grebe grime groin grout gruel gust haft hail hare hazel
hearth heath heist hemp heron hinge hoax hoe hoof husk ibis inlet itch jab jetty jute keel kelp
kiln kite knoll lace lamb larch lathe leek lento lice lichen lime linen lint llama loam loom lurch
lure lynx maize malt mange manure mast maze mead melt midge mink mite moat mole molt monsoon moss
moth mould moult mulch mule newt nook oat oath oats ochre omen oven oyster pail pane paste paw
peat pelt perch pest pew pier pigeon pike pint pith pleat plinth plum poach pore prawn prong prune
puma quail quay quill quilt quoin raft rake ramp rash reed reef rein rind roe rook rot rouge ruff
rung rye sage sap scalp scarf scone scythe sedge shawl sheaf shear shin shrew silt skein skiff
slag slate sleet sleigh sloe slug smelt smog snail soot sorrel spade spit sprat sprout squid stake
starch stoat stork straw sty suet swab swede tannin tar teal thaw thorn thyme tick tide tin toad
toil tong torch trawl trench trough trout tuft tuna turf twig twine udder urn veal vent vetch vole
vow wage wand warp wart wasp weasel weir wharf wheat whelk wick wisp wool wren yak yarn yeast yew
yolk zinc
"""
_RARE: Final = frozenset(_SELDOM.split())


def is_word(word: str) -> bool:
    """True for a word of the encoder's vocabulary."""
    return _vocabulary().token_to_id(word) is not None


def is_english(word: str) -> bool:
    """True for a word, or what is made of one.

    So too for another spelling of one, and for a form in -t: `spelt`.
    """
    low = word.lower()
    if low in _RARE or _has_root(low):
        return True
    if _IN_T.fullmatch(low) and (is_word(low[:-1]) or is_word(f"{low[:-1]}{low[-2]}")):
        return True
    return any(map(is_word, spellings.others(low)))


def _has_root(low: str) -> bool:
    """True for a word with a known root."""
    bare = _ENDING.sub("", low)
    roots = (low, bare, f"{bare}e", f"{bare}y", _BEGINNING.sub("", low), _BEGINNING.sub("", bare))
    return any(len(r) >= _ROOT and is_word(r) for r in roots)


@cache
def _vocabulary() -> Tokenizer:
    """The default encoder's word pieces."""
    return runtime.words(weights.locate(DEFAULT_ENCODER))
