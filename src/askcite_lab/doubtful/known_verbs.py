"""English verbs, told by lists and endings.

The product has its own; what judges it must not be made of the same words.
"""

from __future__ import annotations

import re
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AUXILIARY: Final = _words("""
is are was were am be been being has have had do does did can could may might must shall will
would should ought cannot isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't
wouldn't shouldn't hasn't haven't hadn't it's that's there's he's she's they're we're you're i'm
i've we've they've you've i'll you'll we'll they'll let's what's here's
""")
_PAST: Final = _words("""
arose ate beat became began bent bet bid bled blew bore bought bound bred broke brought built
burnt burst came cast caught chose clung cost crept cut dealt died dreamt drew drank drove dug
fed fell felt fled flew forbade forgave forgot fought found froze gave got grew ground heard
held hid hit hung hurt kept knelt knew laid lay leapt learnt led left lent let lied lit lost
made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shone
shot showed shrank shut slept slid sold sought spent split spoke spread sprang stood stole stuck
struck swam swept swore swung taught threw thought told took tore understood went withdrew woke
won wore wound wove wrote
""")
_BASES: Final = _words("""
accept achieve act add affect agree aim allow announce appear apply argue arise arrive ask
assume attack attempt avoid base become begin believe belong bring build buy call carry cause
change charge check choose claim click close come compare complete concern consider consist
contain continue contribute control convert cover create cut deal decide define deliver demand
depend describe design destroy determine develop die differ discuss display divide drink drive
drop eat enable end enjoy ensure enter establish exist expect explain express extend face fail
fall feel fight file fill find finish fit flow fly focus follow force form gain generate get
give go grow handle happen help hold identify ignore implement imply improve include increase
indicate influence inhibit insert install intend involve issue join keep kill know lack lead
learn leave let lie like limit live look lose love make manage mark match matter mean meet mix
move need notice observe obtain occur offer open oppose order own pass pay perform place plan
play point possess prefer prepare press prevent produce promote protect prove provide publish
pull push put raise range reach read receive recognize recommend reduce refer reflect reject
relate release remain remove repeat replace report represent require result return reveal rise
run save say see seek seem select send serve set share show sign sit solve speak specify spend
spread stand start state stay stop store struggle study suffer suggest supply support suppose
take talk teach tell tend test think treat try turn type use vary wait walk want warn wear win
wish work worry write yield
""")
_BEFORE_NOUNS: Final = _words("""
the a an of in for on at by with from his her its their our your my this these those no some any
each every as into per and or own new
""")
_AFTER_VERBS: Final = _words("""
the a an to that its their his her our your my not only both how why what whether all no each
him them it us you me any more several many some much about
""")
_PRONOUNS: Final = _words("it they he she we you i who which")
_THIRD: Final = re.compile(r"[a-z]{2,}[^siu]s$")
_REGULAR: Final = re.compile(r"[a-z-]{3,}ed$")


def _forms(base: str) -> tuple[str, str]:
    """The verb's two present forms: `try` and `tries`."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base, f"{base}es"
    return base, f"{base[:-1]}ies" if base[-1] == "y" and base[-2] not in "aeo" else f"{base}s"


_PRESENT: Final = frozenset(form for base in _BASES for form in _forms(base))


def has_verb(said: str, *, closed: bool) -> bool:
    """True for words with a verb.

    In what ends like no sentence, a participle is none: `Houses restored in 1904`.
    """
    found = [word.lower().replace("’", "'") for word in WORD.findall(said)]
    around = zip(["", *found], found, [*found[1:], ""], strict=False)
    return any(_is_verb(*words, closed=closed) for words in around)


def _is_verb(before: str, word: str, after: str, *, closed: bool) -> bool:
    """True for a verb, told by its neighbours."""
    if word in _AUXILIARY or before in _PRONOUNS or (word in _PAST and (closed or before)):
        return True
    if before and after in _AFTER_VERBS and _THIRD.match(word):
        return True
    looks = word in _PRESENT or _REGULAR.match(word) is not None
    return looks and before not in _BEFORE_NOUNS and (closed or after in _AFTER_VERBS)
