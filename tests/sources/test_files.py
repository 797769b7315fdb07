"""Files and directories: what is read from them, and one clear error for each thing that is not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from askcite.errors import SourceError
from askcite.settings import MAX_FILE_BYTES
from askcite.sources import read, read_text
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
SEED = Path(__file__).parents[2] / "index" / "articles" / "japan-india-indo-pacific.txt"
FACT = "The Alder dam holds back 120 million cubic metres of water."


def test_the_seed_article_names_its_author_and_source() -> None:
    """Front matter is metadata, and the text begins after it."""
    (article,) = read(SEED)
    assert "japan-india-indo-pacific" == article.id
    assert "Professor Pema Gyalpo" == article.author
    assert "en" == article.language
    assert "essay, given by the owner of this project" == article.source
    assert article.text.startswith("Prime Minister Sanae Takaichi delivering")
    headings = [b.span.of(article.text) for b in article.blocks if b.kind.value == "heading"]
    assert [
        "Convergence of Vision and Emergence of Mechanisms",
        "Building Bilateral Economic Security",
        "Challenges, Divergences, and the Road Ahead",
        "Crafting Middle-power Cooperation",
    ] == headings


def test_line_ends_and_the_byte_order_mark_are_normalised_and_nothing_else(
    read_one: ReadOne,
) -> None:
    """Text is kept as read but for the form of its line ends and a byte-order mark."""
    article = read_one("a.txt", b"\xef\xbb\xbfOne  is\there.\r\n\r\nTwo\xc2\xa0is \rhere.\n")
    assert "One  is\there.\n\nTwo\xa0is \nhere.\n" == article.text


def test_the_title_is_the_opening_heading_else_the_file_name(read_one: ReadOne) -> None:
    """A plain text without title is named after its file."""
    assert "The Alder Dam" == read_one("x.txt", f"The Alder Dam\n\n{FACT}").title
    assert "alder dam 2" == read_one("alder_dam-2.txt", FACT).title


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Alder Dam (final).txt", "alder-dam-final"),
        ("\u6771\u4eac.txt", "\u6771\u4eac"),
        ("...md", "article"),
        ("a" * 200 + ".txt", "a" * 80),
    ],
)
def test_ids_are_made_of_names(read_one: ReadOne, name: str, id: str) -> None:
    """Ids are small letters and digits of any script, joined by hyphens."""
    assert id == read_one(name, FACT).id


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2025-03-04T10:00:00Z", "2025-03-04"),
        ("2025-03", "2025-03"),
        ("1932", "1932"),
        ("2019-31-12", "2019"),
        ("2019-02-30", "2019"),
        ("2019-13", "2019"),
        ("2020-02-29", "2020-02-29"),
        ("0000", None),
        ("\u0662\u0660\u0661\u0669", None),
        ("4/3/2025", None),
        ("soon", None),
    ],
)
def test_dates_are_iso_dates(read_one: ReadOne, written: str, published: str | None) -> None:
    """A date is kept in ISO form, only its year if the calendar has no such day; others are not."""
    assert published == read_one("a.txt", f"---\ndate: {written}\n---\n{FACT}").published


def test_a_rule_at_the_start_is_no_front_matter(read_one: ReadOne) -> None:
    """Only `key: value` lines between rules are metadata."""
    text = f"---\n{FACT}\n---\nMore."
    assert text == read_one("a.txt", text).text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b" \n\n--\n", "empty"),
        (b"---\ntitle: Nothing else\n---\n", "empty"),
        (b"a\0b", "binary"),
        (b"\x1b[31mred", "binary"),
        (b"\x1f\x8b\x08 packed", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(1, 32)), "no text"),
    ],
)
def test_what_is_no_text_is_refused(read_one: ReadOne, content: bytes, message: str) -> None:
    """Empty files, packed ones and pictures are each one error that names the file."""
    with pytest.raises(SourceError, match=f"odd.txt: .*{message}"):
        read_one("odd.txt", content)


@pytest.mark.parametrize(
    "content",
    [
        "Caf\u00e9 Zo\u00eb is open.".encode("cp1252"),
        "Caf\u00e9 Zo\u00eb is open.".encode("utf-16"),
        "Caf\u00e9 Zo\u00eb is open.".encode("utf-16-le"),
        "Caf\u00e9 Zo\u00eb is open.".encode("utf-16-be"),
        "Caf\u00e9 Zo\u00eb is open.".encode("utf-8-sig"),
        "Caf\u00e9 Zo\u00eb ".encode() + b"is\x81 open.",
    ],
)
def test_text_is_read_in_the_encoding_that_it_has(read_one: ReadOne, content: bytes) -> None:
    """Windows-1252, UTF-16 with or without its mark, and a stray byte give no wrong sign."""
    assert "Caf\u00e9 Zo\u00eb is open." == read_one("cafe.txt", content).text


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    """The size is looked at before the content."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(SourceError, match="more than"):
        list(read(path))


def test_text_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit on an article's characters holds for pasted text too."""
    monkeypatch.setattr("askcite.sources.parsed.MAX_ARTICLE_CHARACTERS", 50)
    with pytest.raises(SourceError, match="more than 50"):
        read_text(FACT)


@pytest.mark.parametrize("name", ["missing.txt", "a\0b.txt", "x" * 300 + ".txt", "\udcff.txt"])
def test_a_name_that_leads_nowhere_is_refused(tmp_path: Path, name: str) -> None:
    """Missing files and impossible names are errors of the source."""
    with pytest.raises(SourceError):
        list(read(tmp_path / name))


def test_unknown_formats_are_refused_with_the_known_ones(read_one: ReadOne) -> None:
    """The message lists what can be read."""
    with pytest.raises(SourceError, match=r"\.pdf, \.docx"):
        read_one("photo.jpg", b"\xff\xd8")


def test_pipes_and_loops_are_refused(tmp_path: Path) -> None:
    """What is no regular file is not opened, so reading never hangs."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    for name in ("pipe.txt", "loop.txt"):
        with pytest.raises(SourceError, match=name):
            list(read(tmp_path / name))


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    """A file that grows between the first and the last article is an error."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "One is here."}\n{"id": "b", "text": "Two is here."}\n')
    articles = read(path)
    assert "a" == next(articles).id
    with path.open("a") as file:
        file.write(" " * 100_000)
    with pytest.raises(SourceError, match="changed while"):
        list(articles)


def test_a_directory_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    """Every known file counts, ids are unique, hidden and unknown files are left alone."""
    for name in ("b.txt", "a.txt", "a.md", "sub/b.txt", ".hidden.txt", ".git/x.txt", "c.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FACT)
    (tmp_path / "sub" / "round").symlink_to(tmp_path)
    assert ["a", "a-txt", "b", "sub-b"] == [a.id for a in read(tmp_path)]


def test_names_that_are_no_unicode_are_told_apart(tmp_path: Path) -> None:
    """Two files whose names differ in one byte are two articles of two origins."""
    for byte in (b"\xe8", b"\xe9"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/Caf" + byte + b".txt")).write_text(FACT)
    first, second = read(tmp_path)
    assert (f"{tmp_path}/Caf\\udce8.txt", f"{tmp_path}/Caf\\udce9.txt") == (
        first.origin,
        second.origin,
    )
    assert ("caf-udce8", "Caf\\udce8.txt") == (first.id, first.source)


def test_a_name_cannot_command_the_terminal(tmp_path: Path) -> None:
    """Control characters of a name are shown as escapes, in articles and in errors."""
    path = tmp_path / "\x1b[31m\x9b.txt"
    path.write_text(FACT)
    (article,) = read(path)
    assert ("\\x1b[31m\\x9b", "\\x1b[31m\\x9b.txt") == (article.title, article.source)
    assert str(path) == article.origin
    path.write_text("")
    with pytest.raises(SourceError, match=r"\\x1b\[31m\\x9b\.txt: it is empty"):
        list(read(path))


def test_a_linked_file_has_its_place_where_its_name_is(tmp_path: Path) -> None:
    """A link in the library's folder is a file of that folder; a linked folder is the one meant."""
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "dam.txt").write_text(FACT)
    (tmp_path / "linked.txt").symlink_to(tmp_path / "far" / "dam.txt")
    (tmp_path / "near").symlink_to(tmp_path / "far")
    for name, place in (("linked.txt", "linked.txt"), ("near/dam.txt", "far/dam.txt")):
        (article,) = read(tmp_path / name)
        assert str(tmp_path / place) == article.origin


def test_two_sources_of_one_id_are_refused(tmp_path: Path) -> None:
    """A JSON Lines id that a file has already is an error, not a silent replacement."""
    (tmp_path / "a.txt").write_text(FACT)
    (tmp_path / "b.jsonl").write_text('{"id": "a", "text": "One is here."}')
    with pytest.raises(SourceError, match=r"b\.jsonl: the id 'a' is taken"):
        list(read(tmp_path))


def test_an_empty_directory_is_refused(tmp_path: Path) -> None:
    """A directory without articles is an error, not an empty library."""
    with pytest.raises(SourceError, match="holds no articles"):
        list(read(tmp_path))


def test_an_id_names_one_article(tmp_path: Path) -> None:
    """A file takes the id given; a directory cannot."""
    (tmp_path / "a.txt").write_text(FACT)
    assert ["dam"] == [a.id for a in read(tmp_path / "a.txt", id="dam")]
    with pytest.raises(SourceError, match="single article"):
        list(read(tmp_path, id="dam"))


def test_pasted_text_is_an_article() -> None:
    """Pasted text takes the title given, else the heading that opens it."""
    article = read_text(f"The Alder Dam\n\n{FACT}", author="Lena Berg")
    assert ("the-alder-dam", "The Alder Dam", "Lena Berg") == (
        article.id,
        article.title,
        article.author,
    )
    assert "Dams" == read_text(FACT, title="Dams").title


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "The café’s price is £3 – “cheap”, said Zoë. It isn’t far… 20 °C"),
        ("cp1252", "¿Cuánto cuesta? El niño pagó 3 € más. ¡Qué bueno! 5 µg, 10 m²"),
        ("cp1250", "Zażółć gęślą jaźń. Łódź leży w Polsce nad rzeką."),
        ("cp1251", "Паром ходит двенадцать раз в день. Он был построен в 1974 году."),
        ("koi8-r", "Паром ходит двенадцать раз в день. Он был построен в 1974 году."),
        ("mac_roman", "The café’s price is £3 – “cheap”, said Zoë. It isn’t far…"),
        ("shift_jis", "渡し船は一日に十二回渡る。1974年に造られた。"),
        ("gb18030", "渡船每天十二次。建于1974年。"),
    ],
)
def test_old_encodings_are_told_by_their_words(read_one: ReadOne, encoding: str, text: str) -> None:
    """Text that names no encoding is read as what gives words, and a word is said about it."""
    assert text == read_one("ferry.txt", text.encode(encoding)).text
