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

from askcite.doors.cli.options import Act, Commands, say, show, tell
from askcite.doors.cli.terminal import complain
from askcite.errors import AskciteError, BenchError
from askcite.settings import DEFAULT_ENCODER
from askcite_lab import edited, set_apart, speakers
from askcite_lab.doubtful import asked_sets

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
    asked_sets.register(_command(commands, "doubtful", asked_sets.run, text))
    text = "lay attributed quotations to their speakers, and count the right ones"
    speakers.register(_command(commands, "speakers", speakers.run, text))
    text = "hold quotes against edited copies of their articles, and count the fates told"
    edited.register(_command(commands, "edited", edited.run, text))
    text = "ask what several articles say, each by name, and count the right ones cited"
    set_apart.register(_command(commands, "set-apart", set_apart.run, text))
    _add_reader(commands)
    _add_checker(commands)
    _add_calibrate(commands)
    _add_requests(commands)
    _command(commands, "wordings", _wordings, "note the words that each wording of a request needs")
    related = _command(commands, "kin", _kin, "note which words may stand for one another")
    related.add_argument("folder", type=Path, help="the database files of WordNet 3.0")
    return top


def _command(
    commands: Commands[argparse.ArgumentParser], name: str, run: Act, text: str
) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    made.set_defaults(run=run)
    return made


def _add_bench(commands: Commands[argparse.ArgumentParser]) -> None:
    bench = _command(commands, "bench", _bench, "measure speed and memory beside a plain script")
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
    trip = _command(commands, "trip", _trip, text)
    trip.add_argument("--files", action="store_true", help="name the files too, in their order")
    trip.add_argument("--tree", action="store_true", help="and the functions, under their callers")


def _add_endurance(commands: Commands[argparse.ArgumentParser]) -> None:
    text = "try to break it: kills, damage, forgeries, bad files and requests, crowds"
    endurance = _command(commands, "endurance", _endurance, text)
    endurance.add_argument("--minutes", type=float, default=3.0, metavar="M", help="in all")
    endurance.add_argument(
        "--only",
        metavar="TRIAL,…",
        type=_words,
        default=(),
        help="of kills, damage, quotes, citations, files, requests, tokens, scripts, visitors "
        "(default: all)",
    )


def _add_reader(commands: Commands[argparse.ArgumentParser]) -> None:
    start = "another run's last.pt or reader.onnx.gz"
    reader = _trainer(commands, "reader", _train_reader, start)
    reader.add_argument("--steps", type=int, metavar="N", help="end after so many steps")
    text = "padded tokens a step (default: 4096)"
    reader.add_argument("--batch-tokens", type=int, default=4_096, metavar="N", help=text)


def _add_checker(commands: Commands[argparse.ArgumentParser]) -> None:
    start = "the reader's, or another run's, last.pt or .onnx.gz"
    checker = _trainer(commands, "checker", _train_checker, start)
    checker.add_argument(
        "--sets", type=Path, nargs="+", required=True, metavar="DIR", help="claims people judged"
    )


def _trainer(
    commands: Commands[argparse.ArgumentParser], what: str, run: Act, start: str
) -> argparse.ArgumentParser:
    """The command that trains the weights of `what`."""
    train = _command(commands, f"train-{what}", run, f"train the {what}'s weights")
    train.add_argument("data", type=Path, help="the folder with the reader's training sets")
    train.add_argument("out", type=Path, help="the folder for checkpoints and weights")
    train.add_argument("--minutes", type=float, metavar="M", help="end within this time")
    train.add_argument("--rate", type=float, metavar="R", help="the highest learning rate")
    train.add_argument(
        "--encoder",
        default=DEFAULT_ENCODER,
        metavar="NAME",
        help="the BERT model to begin with: a folder, or a name on the hub",
    )
    train.add_argument("--seed", type=int, metavar="N", help="another order of the examples")
    train.add_argument(
        "--start",
        type=Path,
        nargs="+",
        default=(),
        metavar="FILE",
        help=f"begin with {start}, or with the mean of several",
    )
    text = "leave the first N layers as they begin: a short run gets further"
    train.add_argument("--frozen", type=int, default=0, metavar="N", help=text)
    return train


def _add_calibrate(commands: Commands[argparse.ArgumentParser]) -> None:
    text = "fit the weights that turn the reader's readings into probabilities"
    calibrate = _command(commands, "calibrate", _calibrate, text)
    calibrate.add_argument("set", nargs="+", type=Path, help="questions not trained on")
    calibrate.add_argument("--sample", type=int, metavar="N", help="N questions of each set")
    calibrate.add_argument(
        "--without-reading", action="store_true", help="for languages that the reader does not know"
    )
    calibrate.add_argument(
        "--many", action="store_true", help="for reasons, ways, yes or no asked of many articles"
    )


def _add_requests(commands: Commands[argparse.ArgumentParser]) -> None:
    train = _command(
        commands, "train-requests", _train_requests, "train what tells a request's kind"
    )
    train.add_argument("questions", type=Path, help="real questions: a questions.jsonl.gz")
    train.add_argument("out", type=Path, help="the file of weights, requests.json")


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


def _train_requests(options: argparse.Namespace) -> int:
    from askcite_lab.requests.train import train

    show(train(options.questions, options.out))
    return 0


def _wordings(_: argparse.Namespace) -> int:
    from askcite_lab.requests import needed

    say(f"{needed.write()} wordings written to {needed.FILE.name}")
    return 0


def _kin(options: argparse.Namespace) -> int:
    from askcite_lab.requests import word_net

    say(f"{word_net.write(options.folder)} words written to {word_net.FILE.name}")
    return 0


def _train_reader(options: argparse.Namespace) -> int:
    from askcite_lab.training import reader_run

    card = reader_run.train(
        options.data,
        options.out,
        encoder=options.encoder,
        minutes=options.minutes,
        steps=options.steps,
        start=options.start,
        rate=options.rate or reader_run.RATE,
        seed=options.seed or reader_run.SEED,
        batch_tokens=options.batch_tokens,
        frozen=options.frozen,
    )
    show(card)
    return 0


def _train_checker(options: argparse.Namespace) -> int:
    from askcite_lab.training import checker_run

    card = checker_run.train(
        options.data,
        options.sets,
        options.out,
        encoder=options.encoder,
        start=options.start,
        minutes=options.minutes,
        rate=options.rate or checker_run.RATE,
        seed=options.seed or checker_run.SEED,
        frozen=options.frozen,
    )
    show(card)
    return 0


def _calibrate(options: argparse.Namespace) -> int:
    from askcite_lab.training.absent import many
    from askcite_lab.training.calibration import calibrate

    if options.many:
        show({"many": many(options.set, options.sample)})
        return 0
    show(calibrate(options.set, options.sample, read=not options.without_reading))
    return 0
