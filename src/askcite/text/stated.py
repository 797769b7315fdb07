"""Statements within a sentence.

"Nobody was drowned, but the boat was lost" says that the boat was lost; "Lina, who spoke Finnish,
wrote the log" that Lina spoke Finnish, and that she wrote the log. `She` is whom the paragraph has
named last, where that is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text.english import FUNCTION_WORDS, OPENING
from askcite.text.late import late

MOST: Final = 6
"""Words of a subject, at most."""
_DOES: Final = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|does|did|do|[a-z]{2,}ed"
    r"|went|came|took|made|gave|got|kept|held|left|led|ran|sold|lost|won|paid|stood|put|set|wrote"
    r"|broke|built|fell|grew|found|bought|brought|met|sent|spent|began|became|chose|drew|rose"
    r"|spoke|taught|told|knew|saw|lit|ate|blew|costs|needs|owns|runs|sells|stands|lives|works)"
)
_GOVERNS: Final = late(
    r"(?i)\b(?:that|whether|if|unless|until|when|because|since|although|though|while|before|after"
    r"|as|so|than|(?-i:may)|might|could|would|should|sa(?:y|ys|id)|tells?|told|claim\w*|argu\w*"
    r"|believ\w*|think\w*|thought|fear\w*|hop\w+|wants?|plans?|seem\w*|suppos\w*|suggest\w*"
    r"|propos\w*|reported\w*|alleged\w*|imagin\w*|dream\w*|pretend\w*)\b|[“\"?]|,\W*$"
)
"""Words under which what follows is no fact by itself."""
_JOINTS: Final = late(r";\s+(?:and |but )?|,\s+(?:and|but|while|whereas)\s+|\s+but\s+")
_NAME: Final = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Lady)\.? )?[A-Z][\w’'-]+(?: (?:(?:de|van|von|of) )?[A-Z][\w’'-]+)*"
)
_WHO: Final = late(
    rf"(?P<who>{_NAME}|(?:^|(?<=[.;:,] ))[Tt]he [\w-]+(?: [\w-]+)?), (?:who|which)"
    r" (?P<does>(?!of\b)[^,;:]+)(?P<ends>,|[;:.]|$)"
)
_CALLED: Final = late(
    rf"(?:^|[,;] )(?P<what>[Tt]he [a-z][\w-]*(?: [a-z][\w-]*)?), (?P<who>{_NAME}), "
)
_AND_DOES: Final = late(
    rf",? (?:and|but) (?:(?:then|now|also|later|soon|still|at once) )?(?={_DOES}\b)"
)
_VERB: Final = late(rf"\b{_DOES}\b")
_PRONOUN: Final = late(r"^(?P<it>She|He|It|They)\b(?! is (?:said|true|thought|clear)\b)")
_ENDS: Final = late(r"(?<=[.!?])[\"”]?\s+")
_ANY_NAME: Final = late(
    rf"(?<![.?!:] )(?<!^)\b{_NAME}|^(?!(?:{'|'.join(map(str.capitalize, OPENING))}"
    rf"|{'|'.join(map(str.capitalize, FUNCTION_WORDS))})\b){_NAME}"
)
_THING: Final = late(rf"^(?P<thing>(?:The|This|That) (?:[\w’'-]+ ){{1,4}}?)(?={_DOES}\b|[a-z]+s\b)")


def statements(sentence: str, before: str = "") -> Iterator[str]:
    """The statements beside the sentence as it stands.

    `before` is what its paragraph says before it.
    """
    said = sentence.strip()
    named = _named(said, before)
    if named:
        yield named
        said = named
    made: list[str] = []
    for clause in _clauses(said):
        made += [clause, *_beside(clause)]
        bare = _WHO.sub(lambda m: m["who"] + ("" if m["ends"] == "," else m["ends"]), clause)
        made += [bare, *_done(bare)]
    yield from (each for each in dict.fromkeys(made) if each.strip(" .") != said.strip(" ."))


def before_words(sentence: str, says: re.Pattern[str]) -> Iterator[str]:
    """The statements about a speaker, before what he says."""
    spoken = says.search(sentence)
    head = sentence[: spoken.start()] if spoken else ""
    yield from _beside(head)


def is_list_of_persons(sentence: str) -> bool:
    """True where several are named, each with what he is."""
    return len(_WHO.findall(sentence)) > 1


def _clauses(said: str) -> Iterator[str]:
    """The clauses that nothing before them governs."""
    start = 0
    for joint in (*_JOINTS.finditer(said), None):
        clause = said[start : joint.start() if joint else len(said)].strip()
        if clause:
            yield clause
        if joint is None or _GOVERNS.search(said[: joint.start()]):
            return
        start = joint.end()


def _beside(clause: str) -> Iterator[str]:
    """Statements beside a name, in commas or who."""
    for found in _WHO.finditer(clause):
        if not _GOVERNS.search(clause[: found.start()]):
            yield f"{found['who']} {found['does']}."
    for found in _CALLED.finditer(clause):
        if not _GOVERNS.search(clause[: found.start()]):
            yield f"{found['who']} is {found['what'].lower()}."


def _done(clause: str) -> Iterator[str]:
    """Each deed of the clause's doer."""
    verb = _VERB.search(clause)
    subject = clause[: verb.start()].strip() if verb else ""
    if not subject or len(subject.split()) > MOST or "," in subject:
        return
    start = verb.start() if verb else 0
    for joint in (*_AND_DOES.finditer(clause, start), None):
        done = clause[start : joint.start() if joint else len(clause)].rstrip(" .")
        if joint is not None or start != (verb.start() if verb else 0):
            yield f"{subject} {done.split(', which ')[0]}."
        if joint is None or _GOVERNS.search(clause[start : joint.start()]):
            return
        start = joint.end()


def _named(said: str, before: str) -> str | None:
    """The sentence with the name for its pronoun."""
    found = _PRONOUN.match(said)
    if found is None:
        return None
    for sentence in reversed(_ENDS.split(before.strip())):
        names = list(dict.fromkeys(_ANY_NAME.findall(sentence)))
        again = _PRONOUN.match(sentence)
        if again and again["it"] == found["it"]:
            if names:
                return None
            continue
        thing = _THING.match(sentence)
        if found["it"] == "It":
            who = thing["thing"].strip() if thing else ""
        else:
            who = names[0] if len(names) == 1 else ""
        return f"{who}{said[found.end() :]}" if who else None
    return None
