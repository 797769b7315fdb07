"""The command as a person and a script use it: output, exit codes, errors."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from askcite.doors.cli import GROUPS, main, parser
from askcite.library.library import Library

PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."
MILL = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
QUESTION = "When was the old pump at Weir Lane replaced?"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a library of two small articles."""
    home = tmp_path_factory.mktemp("cli") / "library"
    (home / "articles").mkdir(parents=True)
    (home / "articles" / "pump.txt").write_text(PUMP, encoding="utf-8")
    (home / "articles" / "mill.txt").write_text(MILL, encoding="utf-8")
    assert 0 == main(["build", "--index", str(home)])
    return str(home)


def test_ask_prints_the_answer_and_its_reference(
    index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A person sees the sentence with its mark, and the quote with its place."""
    assert 0 == main(["ask", QUESTION, "--index", index])
    out = capsys.readouterr().out
    assert "replaced in 1987. [1]" in out
    assert "characters 0–47" in out


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://127.0.0.1:9/v1", "(Quoted, because the language model at http://127.0.0.1:9/v1 "),
        ("nonsense", "(Quoted, because the language model at nonsense cannot be reached"),
    ],
)
def test_a_wrong_address_of_the_language_model_is_told_with_the_answer(
    index: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    told: str,
) -> None:
    """The answer is there, quoted, and so is the variable to look at."""
    monkeypatch.setenv("ASKCITE_LLM", address)
    assert 0 == main(["ask", QUESTION, "--index", index])
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith(told)
    assert "check ASKCITE_LLM" in first
    assert second.endswith("[1]")


def test_ask_json_has_the_promised_fields(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script gets one object on one line, whose offsets slice to the quote."""
    main(["ask", QUESTION, "--index", index, "--json"])
    (line,) = capsys.readouterr().out.splitlines()
    answer = json.loads(line)
    assert {"question", "found", "text", "short", "confidence"} <= answer.keys()
    citation = answer["statements"][0]["citations"][0]
    assert PUMP[citation["start"] : citation["end"]] == citation["quote"]
    short = citation["answer"]
    assert answer["short"] == PUMP[short["start"] : short["end"]]


def test_verbose_tells_the_stages(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the answer, how sure it is and how long each stage took."""
    assert 0 == main(["ask", QUESTION, "-v", "--index", index])
    assert re.search(r"confidence \d\.\d\d; .*read \d+ ms", capsys.readouterr().err)


def test_bare_it_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Who types the name alone reads what there is."""
    assert 0 == main([])
    assert capsys.readouterr().out == parser().format_help()


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    """One line, as in the metadata."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (0, f"askcite {version('askcite')}\n") == (ended.value.code, capsys.readouterr().out)


def test_the_environment_names_the_library(index: str) -> None:
    """`ASKCITE_INDEX` is used where no `--index` is given."""
    command = [sys.executable, "-m", "askcite", "list"]
    environment = {**os.environ, "ASKCITE_INDEX": index}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert 2 == len(done.stdout.splitlines())


def test_a_question_over_standard_input(
    index: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines that belong together are one question."""
    monkeypatch.setattr("sys.stdin", io.StringIO("When was the old pump\nat Weir Lane replaced?\n"))
    assert 0 == main(["ask", "-", "--index", index])
    assert "1987" in capsys.readouterr().out


def test_a_text_over_standard_input(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It becomes an article of the title that is given."""
    home = tmp_path / "library"
    shutil.copytree(index, home)
    monkeypatch.setattr("sys.stdin", io.StringIO("The weir was rebuilt in stone in 1766."))
    assert 0 == main(["add", "-", "--title", "The weir", "--index", str(home)])
    assert 0 == main(["ask", "When was the weir rebuilt?", "--index", str(home)])
    assert "“The weir was rebuilt in stone in 1766.” — The weir" in capsys.readouterr().out


def test_the_exit_code_tells_how_many_were_not_found(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a file's questions; blank lines and notes are none, and each is printed."""
    questions = tmp_path / "questions.txt"
    unknown = "Who composed the opera Tosca?\nWhat is the capital of Mongolia?\n"
    questions.write_text(f"# a note\n\n{QUESTION}\n{unknown}", encoding="utf-8")
    assert 102 == main(["ask", "--from", str(questions), "--index", index])
    out, err = capsys.readouterr()
    assert out.startswith(QUESTION + "\n")
    assert out.count("do not say") == 2
    assert "note" not in out
    assert "3 asked; the articles do not say to 2" in err


def test_quiet_prints_the_output_alone(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing stands on the error stream."""
    questions = tmp_path / "questions.txt"
    questions.write_text(QUESTION, encoding="utf-8")
    assert 0 == main(["ask", "--from", str(questions), "-q", "--index", index])
    assert "" == capsys.readouterr().err


def test_the_list_tells_author_date_and_words(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where they are known."""
    home = tmp_path / "library"
    shutil.copytree(index, home)
    kiln = tmp_path / "kiln.txt"
    head = "---\nauthor: Ann Weir\npublished: 1999-05-01\n---\n"
    kiln.write_text(f"{head}The kiln at Moor End burned lime until 1911.", encoding="utf-8")
    main(["add", str(kiln), "--index", str(home)])
    capsys.readouterr()
    main(["list", "--index", str(home)])
    out = capsys.readouterr().out
    assert "(Ann Weir, 1999-05-01; 9 words, 1 sentence)" in out


def test_articles_are_chosen_by_what_is_known(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Author, dates, tags and fields narrow what is asked; what fits nothing is told."""
    home = tmp_path / "library"
    shutil.copytree(index, home)
    kiln = tmp_path / "kiln.txt"
    head = "---\nauthor: Ann Weir\npublished: 1999-05-01\ntags: lime\n---\n"
    kiln.write_text(f"{head}The kiln at Moor End burned lime until 1911.", encoding="utf-8")
    main(["add", str(kiln), "--index", str(home)])
    asked = ["ask", "Until when did the kiln at Moor End burn lime?", "--index", str(home)]
    for chosen in (
        ["--author", "Weir"],
        ["--since", "1999", "--until", "1999-05"],
        ["--tag", "lime"],
    ):
        capsys.readouterr()
        assert 0 == main([*asked, *chosen])
        assert "1911" in capsys.readouterr().out
    assert 2 == main([*asked, "--since", "2001"])
    assert 2 == main([*asked, "--since", "yesterday"])
    with pytest.raises(SystemExit):
        main([*asked, "--where", "language"])


def test_a_rollback_says_what_is_held(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The articles as before, under a generation that the library really has."""
    home = tmp_path / "library"
    shutil.copytree(index, home)
    extra = tmp_path / "kiln.txt"
    extra.write_text("The kiln at Moor End burned lime until 1911.", encoding="utf-8")
    main(["add", str(extra), "--index", str(home)])
    capsys.readouterr()
    assert 0 == main(["rollback", "--index", str(home)])
    with Library.open(home) as library:
        held, generation = len(library.articles()), library.manifest.generation
    told = f"undone; the library holds {held} articles again, as generation {generation}\n"
    assert told == capsys.readouterr().out


def test_nothing_from_outside_steers_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A title's control characters and forced reading order are shown by their codes."""
    hostile = tmp_path / "hostile.txt"
    title = "Pump \u202eelbat"
    hostile.write_text(f"---\ntitle: {title}\n---\n{PUMP}", encoding="utf-8")
    home = ["--index", str(tmp_path / "library")]
    main(["build", str(hostile), *home])
    for command in (["list"], ["ask", QUESTION], ["ask", QUESTION, "--json"], ["list", "--json"]):
        capsys.readouterr()
        main([*command, *home])
        out = capsys.readouterr().out
        assert "elbat" in out
        assert "\u202e" not in out


def test_completion_knows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """The script for a shell names commands and options."""
    assert 0 == main(["completion", "bash"])
    out = capsys.readouterr().out
    assert "doctor" in out
    assert "--article" in out


def test_a_refusal_exits_with_3(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script can tell that the articles do not say."""
    assert 3 == main(["ask", "Who composed the opera Tosca?", "--index", index])
    assert "do not say" in capsys.readouterr().out


def test_many_questions_are_answered_in_order(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Plain and JSON lines mix, and each question gets its line."""
    questions = tmp_path / "questions.txt"
    scoped = json.dumps({"question": "What does the mill grind?", "articles": ["mill"]})
    questions.write_text(f"{QUESTION}\n\n{scoped}\n", encoding="utf-8")
    assert 0 == main(["ask", "--from", str(questions), "--json", "--index", index])
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [QUESTION, "What does the mill grind?"] == [a["question"] for a in answers]
    assert "rye" in answers[1]["text"]


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["ask", " "], "empty"),
        (["ask", "why\x07?"], "control characters"),
        (["ask", "a" * 100_000], "at most"),
        (["ask", "Why?", "--article", "nowhere"], "askcite list"),
        (["ask", "--from", "no-such-file"], "no-such-file"),
        (["show", "nowhere"], "askcite list"),
        (["show", "\udcff"], "askcite list"),
        (["remove", "nowhere"], "nowhere"),
        (["remove", "\udcff"], "askcite list"),
        (["verify", __file__], "no answers saved"),
        (["add", "no-such-file.txt"], "no-such-file.txt"),
    ],
)
def test_bad_input_is_one_line_and_2(
    index: str, arguments: list[str], mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be done ends with one line that says why, and the exit code 2."""
    assert 2 == main([*arguments, "--index", index])
    (line,) = capsys.readouterr().err.splitlines()
    assert mend in line


def test_no_library_names_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no library, the error says how to make one."""
    assert 2 == main(["ask", "Why?", "--index", str(tmp_path / "nowhere")])
    assert "askcite build" in capsys.readouterr().err


def test_show_prints_the_characters_asked_for(
    index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A citation's offsets lead back to its words."""
    main(["show", "pump", "--span", "0:47", "--index", index])
    assert "The old pump at Weir Lane was replaced in 1987.\n" == capsys.readouterr().out


def test_add_list_remove_rollback(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An article comes, is listed, and goes."""
    extra = tmp_path / "kiln.txt"
    extra.write_text("The kiln at Moor End burned lime until 1911.", encoding="utf-8")
    main(["add", str(extra), "--index", index])
    main(["list", "--json", "--index", index])
    main(["remove", "kiln", "--index", index])
    out = capsys.readouterr().out
    assert "1 added" in out
    assert '"id": "kiln"' in out
    assert "1 removed" in out


def test_what_was_removed_stays_out_until_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each step says, in a line, what stays out and how it comes back."""
    file = tmp_path / "articles" / "mill.txt"
    file.parent.mkdir()
    file.write_text(MILL, encoding="utf-8")
    home = ["--index", str(tmp_path)]
    main(["build", *home])
    capsys.readouterr()
    main(["remove", "mill", *home])
    assert "`build` leaves it out until you `add` it again" in capsys.readouterr().out
    main(["build", *home])
    assert "1 omitted" in (out := capsys.readouterr().out)
    assert "left out, as removed before: articles/mill.txt; `askcite add --index " in out
    main(["add", str(file), *home])
    assert "1 added" in capsys.readouterr().out


def test_chat_understands_a_follow_up(
    index: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the terminal, too, a pronoun is read from the turn before."""
    monkeypatch.setattr(
        "sys.stdin", io.StringIO("Who restored the mill at Harrow Bridge?\nWhat does it grind?\n\n")
    )
    assert 0 == main(["chat", "--index", index])
    out = capsys.readouterr().out
    assert "understood as" in out
    assert "rye" in out


def test_chat_in_json_prints_answers_only(
    index: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said to the person who types goes elsewhere, so that each line is an answer."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"why\x07?\n{QUESTION}\n"))
    assert 0 == main(["chat", "--json", "--index", index])
    out, err = capsys.readouterr()
    assert [QUESTION] == [json.loads(line)["question"] for line in out.splitlines()]
    assert "control characters" in err


def test_every_command_explains_itself() -> None:
    """Each sub-command has a sentence of help."""
    text = parser().format_help()
    assert all(name in text for name in ("ask", "build", "serve", "list", "evaluate"))


def test_answering_loads_no_torch(index: str) -> None:
    """The question path runs without the packages that only building and the page need."""
    program = (
        "import sys; from askcite.doors.cli import main; "
        f"main(['ask', {QUESTION!r}, '--index', {index!r}]); "
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'gradio', 'onnx'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert "[]" == done.stdout.splitlines()[-1]


def test_the_module_is_the_command(index: str) -> None:
    """`python -m askcite` does what `askcite` does."""
    done = subprocess.run(
        [sys.executable, "-m", "askcite", "list", "--index", index],
        check=True,
        capture_output=True,
        text=True,
    )
    with Library.open(index) as library:
        assert len(library.articles()) == len(done.stdout.splitlines())


def test_doctor_finds_and_mends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], index: str
) -> None:
    """A damaged FAISS file is found, mended, and then no more found."""
    home = tmp_path / "library"
    shutil.copytree(index, home)
    for path in home.glob("*.faiss"):
        path.write_bytes(b"noise")
    assert 1 == main(["doctor", "--index", str(home)])
    assert "--repair" in capsys.readouterr().out
    assert 0 == main(["doctor", "--repair", "--index", str(home)])
    assert 0 == main(["doctor", "--index", str(home)])


def test_verify_tells_quotes_that_are_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Saved answers, a line each or in an array, are checked against the articles as they are."""
    sources = tmp_path / "articles"
    sources.mkdir()
    (sources / "pump.txt").write_text(PUMP, encoding="utf-8")
    home = ["--index", str(tmp_path)]
    main(["build", *home])
    capsys.readouterr()
    main(["ask", QUESTION, "--json", *home])
    saved = tmp_path / "answers.jsonl"
    saved.write_text(capsys.readouterr().out, encoding="utf-8")
    assert 0 == main(["verify", str(saved), *home])
    answers = [json.loads(line) for line in saved.read_text(encoding="utf-8").splitlines()]
    saved.write_text(json.dumps(answers * 2, indent=2), encoding="utf-8")
    assert 0 == main(["verify", str(saved), *home])
    (sources / "pump.txt").write_text(PUMP.replace("1987", "1991"), encoding="utf-8")
    main(["build", *home])
    assert 1 == main(["verify", str(saved), *home])
    assert "gone" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["serve", "api"])
@pytest.mark.parametrize("port", ["99999", "-1", "http"])
def test_what_is_no_port_is_told(
    command: str, port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is loaded or served."""
    with pytest.raises(SystemExit):
        main([command, f"--port={port}"])
    assert "no port" in capsys.readouterr().err


@pytest.mark.parametrize("name", [name for names in GROUPS.values() for name in names.split()])
def test_one_command_is_enough_to_know_it(name: str) -> None:
    """The parser of one command knows that one, whichever module has it."""
    assert f" {name} " in f"{parser(name).format_help()} ".replace("\n", " ")
