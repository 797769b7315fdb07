"""Speakers told of attributed quotations, against those that people gave.

Two public layouts are read: brat's standoff (`text/*.txt`, `attributions/*.ann` with Source and
Content, as PolNeAR has it) and LitBank's (`quotations/tsv`, `coref/tsv`; CC BY 4.0). An utterance
and an annotation are one where they share more than half of the utterance.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final

from askcite import sources
from askcite.doors.cli.options import say, show
from askcite.errors import BenchError
from askcite.text import sentences
from askcite.text.persons.attributing import QUOTED, VERBS
from askcite.text.persons.speech import utterances
from askcite.types import Span

LEAST: Final = 3
"""Words of a quotation; fewer are a term."""
_VERB: Final = re.compile(rf"(?:{VERBS}|according to)", re.IGNORECASE)
_NO_NAME: Final = re.compile(rf"(?:he|she|they|it|i|we|who|you|{VERBS})", re.IGNORECASE)
_OPENING: Final = ("“", '"', "‘", "' ", "—")
_SPACED: Final = re.compile(
    r" (?=[,.;:!?’”)])|(?<=[“‘(]) | (?='s\b)|(\") (?=[^\"¶]*\")|(?<=[,.?!]) (?=\")"
)
"""Spaces that a tokeniser has put in."""


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words that somebody says, as people marked them.

    `names` are the speaker's names and descriptions; none where a pronoun alone is marked.
    """

    parts: tuple[Span, ...]
    names: tuple[str, ...]
    direct: bool

    def shared(self, words: Span) -> int:
        """Characters that it has in common with these words."""
        ends = ((max(p.start, words.start), min(p.end, words.end)) for p in self.parts)
        return sum(max(0, end - start) for start, end in ends)


@dataclass(frozen=True, slots=True)
class Judged:
    """An utterance that askcite tells, and its true speaker's names."""

    text: str
    direct: bool
    told: str
    names: tuple[str, ...]

    @property
    def right(self) -> bool | None:
        """True where the told name is the speaker's.

        None where nobody marked a name.
        """
        return is_of(self.told, self.names) if self.names else None


@dataclass(frozen=True, slots=True)
class SpeakerFigures:
    """Figures of marked utterances, direct or reported.

    `told` is the share that is laid to somebody, `right` the share of those that are laid to the
    speaker, where he is marked by a name or a description; `pronouns` were marked by none.
    """

    marked: int
    told: float
    judged: int
    right: float
    pronouns: int


def register(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("folder", type=Path, help="texts with the speakers that people marked")
    command.add_argument("--sample", type=int, metavar="N", help="the first N texts")
    command.add_argument("--wrong", action="store_true", help="show what is laid to another")


def run(options: argparse.Namespace) -> int:
    """Print a folder's figures; raises BenchError."""
    chosen = texts(options.folder)[: options.sample]
    if not chosen:
        raise BenchError(f"{options.folder} has neither attributions/*.ann nor quotations/tsv")
    judged = [each for text, said in chosen for each in of(text, said)]
    for each in judged if options.wrong else ():
        if each.right is False:
            say(f"{each.told}, not {each.names[0]}: {each.text}")
    marked = Counter(each.direct for _, said in chosen for each in said)
    for name, direct in (("direct", True), ("reported", False)):
        if marked[direct]:
            figures = _figures(marked[direct], [j for j in judged if j.direct == direct])
            show({"speech": name, **asdict(figures)})
    return 0


def _figures(marked: int, judged: Sequence[Judged]) -> SpeakerFigures:
    rights = [each.right for each in judged if each.right is not None]
    return SpeakerFigures(
        marked,
        len(judged) / max(1, marked),
        len(rights),
        sum(rights) / max(1, len(rights)),
        len(judged) - len(rights),
    )


def of(text: str, said: Sequence[MarkedWords]) -> Iterator[Judged]:
    """Each marked utterance that is laid to somebody, once."""
    article = sources.read_text(text, source="text")
    at = _solid(article.text)
    if at[-1] != _solid(text)[-1]:
        return
    cut = [each.span for each in sentences.split(article.text, article.blocks)]
    taken: set[MarkedWords] = set()
    for each in utterances(article.text, article.blocks, cut):
        words = Span(at[each.words.start], at[each.words.end])
        best = max(said, key=lambda one: one.shared(words), default=None)
        if each.speaker and best and best not in taken and best.shared(words) * 2 > len(words):
            taken.add(best)
            quote = each.words.line(article.text)
            yield Judged(quote, best.direct, each.speaker, best.names)


def is_of(told: str, names: Sequence[str]) -> bool:
    """True where a told name is one of these."""
    words = _words(told)
    return any(words and (words <= _words(n) or _words(n) <= words) for n in names if _words(n))


def _words(name: str) -> frozenset[str]:
    bare = re.sub(r"\b(?:the|a|an|mr|mrs|ms|dr|sen|gov|rep|miss)\b\.?", " ", name.lower())
    return frozenset(re.findall(r"\w+", bare.replace("'s", "").replace("’s", "")))


def _solid(text: str) -> list[int]:
    """The number of signs but spaces before each place."""
    return list(accumulate((not sign.isspace() for sign in text), initial=0))


def texts(folder: Path) -> list[tuple[str, tuple[MarkedWords, ...]]]:
    """Every text of a folder, with its utterances."""
    if (folder / "quotations").is_dir():
        files = sorted((folder / "quotations" / "tsv").glob("*.ann"))
        return [_novel(path, folder / "coref" / "tsv" / path.name) for path in files]
    files = sorted((folder / "attributions").glob("*.ann"))
    first = {path.stem.rsplit("_", 1)[0]: path for path in reversed(files)}
    return [_news(path, folder / "text") for path in first.values()]


def _news(path: Path, folder: Path) -> tuple[str, tuple[MarkedWords, ...]]:
    """A text in brat's standoff."""
    name = path.stem.rsplit("_", 1)[0]
    text = re.sub(r"[^\S\n]|[\x00-\x09\x0b-\x1f]", " ", (folder / f"{name}.txt").read_text("utf-8"))
    at = _solid(text)
    pieces: dict[str, tuple[Span, ...]] = {}
    written = path.read_text(encoding="utf-8")
    for id, places in re.findall(r"^(T\d+)\t\w+ ([\d ;]+)\t", written, re.MULTILINE):
        pieces[id] = tuple(Span(*map(int, place.split())) for place in places.split(";"))
    relations = [_roles(line) for line in re.findall(r"^E\d+\t(.+)$", written, re.MULTILINE)]
    made = (_related(text, at, pieces, each) for each in relations)
    return text, tuple(each for each in made if each is not None)


def _roles(line: str) -> dict[str, list[str]]:
    made = defaultdict(list)
    for role, id in (pair.split(":", 1) for pair in line.split()):
        made[role.rstrip("0123456789")].append(id)
    return dict(made)


def _related(
    text: str,
    at: Sequence[int],
    pieces: Mapping[str, tuple[Span, ...]],
    roles: Mapping[str, list[str]],
) -> MarkedWords | None:
    """Words said by a verb, or in quotation marks."""
    content = [span for id in roles.get("Content", ()) for span in pieces.get(id, ())]
    source = [span.of(text) for id in roles.get("Source", ()) for span in pieces.get(id, ())]
    cue = " ".join(span.of(text) for id in roles.get("Cue", ()) for span in pieces.get(id, ()))
    whole = " ".join(span.of(text) for span in sorted(content))
    if not source or len(whole.split()) < LEAST:
        return None
    marks = sum(len(m.group()) for m in QUOTED.finditer(whole))
    direct = marks * 2 > len(whole)
    if not direct and not any(map(_VERB.fullmatch, [cue, *cue.split()])):
        return None
    names = tuple(name for each in source for name in _called(each))
    return MarkedWords(tuple(Span(at[s.start], at[s.end]) for s in content), names, direct)


def _called(source: str) -> Iterator[str]:
    """A source's name without its description, or both."""
    first, _, rest = source.partition(", ")
    given = (first,) if first[:1].isupper() else (first, rest.split(", ")[0])
    return (name for name in given if name and not _NO_NAME.fullmatch(name))


def _novel(path: Path, coreference: Path) -> tuple[str, tuple[MarkedWords, ...]]:
    """A text of LitBank, its tokens joined.

    It has no paragraphs: one is begun with each line that opens a quotation.
    """
    lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    joined = "".join(f"{'¶' * line.startswith(_OPENING)} {line}" for line in lines)
    text = _SPACED.sub(r"\1", joined).replace("¶", "\n\n")
    names = _names(coreference)
    quotes: dict[str, Span] = {}
    made = []
    starts = list(accumulate((len("".join(line.split())) for line in lines), initial=0))
    for fields in _rows(path):
        if fields[0] == "QUOTE":
            first, start, last, end = map(int, fields[2:6])
            quotes[fields[1]] = Span(
                starts[first] + len("".join(lines[first].split()[:start])),
                starts[last] + len("".join(lines[last].split()[: end + 1])),
            )
            if len([w for w in fields[6].split() if w[:1].isalnum()]) < LEAST:
                del quotes[fields[1]]
        elif fields[1] in quotes:
            made.append(MarkedWords((quotes[fields[1]],), names[fields[2]], direct=True))
    return text, tuple(made)


def _names(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The names and descriptions of every entity."""
    mentions: dict[str, str] = {}
    made: dict[str, list[str]] = defaultdict(list)
    for fields in _rows(path):
        if fields[0] == "MENTION":
            mentions[fields[1]] = fields[6]
        elif (name := mentions.get(fields[1], "")) and not _NO_NAME.fullmatch(name):
            made[fields[2]].append(name)
    return defaultdict(tuple, {key: tuple(dict.fromkeys(each)) for key, each in made.items()})


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")
