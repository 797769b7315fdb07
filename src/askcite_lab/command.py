"""The command `python -m askcite_lab`.

0  done
1  `trip` found a longer way than its bounds, or `endurance` a loss
2  wrong use, or data, weights or a library that cannot be used
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from askcite.doors.cli.options import Commands, say, tell
from askcite.doors.cli.terminal import complain
from askcite.errors import AskciteError, BenchError
from askcite_lab import edited, set_apart, speakers
from askcite_lab.doubtful import asked_sets
from askcite_lab.sub_commands import command
from askcite_lab.training import training_commands

PROGRAM: Final = "askcite_lab"
INDEX: Final = "index"
"""The library that is measured unless `--index` says otherwise."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except AskciteError as error:
        complain(str(error), PROGRAM)
        return 2
    except KeyboardInterrupt:
        complain("stopped; a training goes on where it stood when it is run again", PROGRAM)
        return 130


def parser() -> argparse.ArgumentParser:
    """Every sub-command with its options."""
    top = argparse.ArgumentParser(
        prog="python -m askcite_lab",
        description="Measure askcite, and train what it reads with. "
        'Needs `pip install -e ".[lab]"` in a checkout.',
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    _add_bench(commands)
    _add_trip(commands)
    _add_endurance(commands)
    text = "count the citations that say nothing by themselves, over sets of questions"
    asked_sets.register(command(commands, "doubtful", asked_sets.run, text))
    text = "lay attributed quotations to their speakers, and count the right ones"
    speakers.register(command(commands, "speakers", speakers.run, text))
    text = "hold quotes against edited copies of their articles, and count the fates told"
    edited.register(command(commands, "edited", edited.run, text))
    text = "ask what several articles say, each by name, and count the right ones cited"
    set_apart.register(command(commands, "set-apart", set_apart.run, text))
    training_commands.register(commands)
    command(commands, "wordings", _wordings, "note the words that each wording of a request needs")
    related = command(commands, "kin", _kin, "note which words may stand for one another")
    related.add_argument("folder", type=Path, help="the database files of WordNet 3.0")
    return top


def _add_bench(commands: Commands[argparse.ArgumentParser]) -> None:
    bench = command(commands, "bench", _bench, "measure speed and memory beside a plain script")
    bench.add_argument("--index", default=INDEX, metavar="DIR", help="the library that is measured")
    bench.add_argument("--json", action="store_true", help="print JSON, one object a line")
    bench.add_argument("--quick", action="store_true", help="once and few: whether it runs at all")
    bench.add_argument(
        "--only",
        metavar="SECTION,…",
        type=_words,
        default=(),
        help="of start, build, ask, concurrency, growth, memory (default: all)",
    )
    bench.add_argument(
        "--sizes",
        metavar="N,…",
        type=_numbers,
        default=(),
        help="multiples of the text for growth (default: 1,4,16,64)",
    )
    bench.add_argument("--plot", type=_drawing, metavar="FILE", help="draw the ratios, PNG or SVG")


def _add_trip(commands: Commands[argparse.ArgumentParser]) -> None:
    text = "count the files and functions that one question goes through"
    trip = command(commands, "trip", _trip, text)
    trip.add_argument("--files", action="store_true", help="name the files too, in their order")
    trip.add_argument("--tree", action="store_true", help="and the functions, under their callers")


def _add_endurance(commands: Commands[argparse.ArgumentParser]) -> None:
    text = "try to break it: kills, damage, forgeries, bad files and requests, crowds"
    endurance = command(commands, "endurance", _endurance, text)
    endurance.add_argument("--minutes", type=float, default=3.0, metavar="M", help="in all")
    endurance.add_argument(
        "--only",
        metavar="TRIAL,…",
        type=_words,
        default=(),
        help="of kills, damage, quotes, citations, files, requests, tokens, scripts, visitors "
        "(default: all)",
    )


def _drawing(name: str) -> Path:
    path = Path(name)
    if path.suffix not in {".png", ".svg"}:
        raise argparse.ArgumentTypeError(f"{name}: name a file that ends in .png or .svg")
    return path


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _numbers(text: str) -> tuple[int, ...]:
    words = text.split(",")
    if not all(word.isdecimal() and int(word) for word in words):
        raise argparse.ArgumentTypeError(f"{text!r} is not whole numbers from 1, as in 1,4,16")
    return tuple(sorted({int(word) for word in words}))


def _bench(options: argparse.Namespace) -> int:
    from askcite_lab.bench import SECTIONS, bench_command

    if unknown := set(options.only) - set(SECTIONS):
        raise BenchError(f"no section {min(unknown)!r}; there are {', '.join(SECTIONS)}")
    say(
        bench_command(
            options.index,
            only=options.only or SECTIONS,
            sizes=options.sizes,
            quick=options.quick,
            as_json=options.json,
            plot=options.plot,
            progress=lambda step: tell(f"bench: {step}"),
        )
    )
    return 0


def _trip(options: argparse.Namespace) -> int:
    from askcite_lab.trip import both, table, too_long

    made = both()
    say(table(made, files=options.files, tree=options.tree))
    return int(any(too_long(made)))


def _endurance(options: argparse.Namespace) -> int:
    from askcite_lab.endurance.running import TRIALS, run
    from askcite_lab.endurance.trial import table

    if unknown := set(options.only) - TRIALS.keys():
        raise BenchError(f"no trial {min(unknown)!r}; there are {', '.join(TRIALS)}")
    counts = run(options.only or tuple(TRIALS), options.minutes, lambda step: tell(step))
    say(table(counts))
    return int(any(count.lost or count.wrong or count.bare for count in counts))


def _wordings(_: argparse.Namespace) -> int:
    from askcite_lab.requests import needed

    say(f"{needed.write()} wordings written to {needed.FILE.name}")
    return 0


def _kin(options: argparse.Namespace) -> int:
    from askcite_lab.requests import word_net

    say(f"{word_net.write(options.folder)} words written to {word_net.FILE.name}")
    return 0
