"""Hostile files of every format: noise, damage, masks, endless repetition.

Each is read in a process of its own kind, which is asked for the processor time and the memory that
it took. It must be read or refused by a clear error within the bounds of `sources`.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from askcite.errors import AskciteError
from askcite.sources import reading
from askcite.sources.bounds import READING_SECONDS
from askcite.sources.formats import FORMATS
from askcite_lab.endurance.child import Child
from askcite_lab.endurance.trial import End

SEED: Final = 7
MOST_SECONDS: Final = READING_SECONDS + 1
"""Of a processor: the bound, and a look that comes a little late."""
MOST_BYTES: Final = 1_000_000_000
"""Of memory at the peak."""
LARGE: Final = 0.01
"""Share of the repetitions that are up to 20 MB long; of the others 200 kB."""
_UNITS: Final = """a|a b. |<br>|a<br>|<p>a|<div>|<b>|<table><tr><td>|<li>a|<a b=c |<!--|&amp;|
[a](|*a |**|> |- a|# a|## |1. a|`|~~~|---|a: b|[^1]: a|![|| a | b ||===|\\|\u202e|\0|é|\ud7ff|{"a":|
"a",|,|;|BT (a) Tj ET |/F 1 0 R |%PDF-1.7 |PK\3\4""".replace("\n", "").split("|")
_HEADS: Final = ("", "", "---\n", "<html><body>", "<p", "%PDF-1.7\n", "| a | b |\n|--|--|\n")
_SUFFIXES: Final = [*(suffix for suffix in FORMATS if suffix), ".jsonl", ".csv", ".json", ".bin"]
_WORDS: Final = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second. "


def files(folder: Path) -> Iterator[End]:
    """The end of each hostile file."""
    chance = random.Random(SEED)  # noqa: S311 - files, no secrets
    with closing(Child(__name__)) as child:
        while True:
            path = folder / f"hostile{chance.choice(_SUFFIXES)}"
            path.write_bytes(chance.choice(MAKERS)(chance, path.suffix))
            yield _ended(child.ask(str(path)))
            path.unlink()


def _ended(answer: str | None) -> End:
    """The end of a reading, as its process tells it."""
    if answer is None:
        return End.LOST
    result, seconds, peak = json.loads(answer)
    bounded = seconds <= MOST_SECONDS and peak <= MOST_BYTES
    return End.SURVIVED if result in {"read", "told"} and bounded else End.WRONG


def _noise(chance: random.Random, suffix: str) -> bytes:
    return chance.randbytes(chance.randrange(0, 100_000))


def _bent(chance: random.Random, suffix: str) -> bytes:
    """A good file with bytes changed, cut, zeroed or doubled."""
    data = bytearray(_good(suffix))
    for _ in range(chance.choice((1, 2, 8, 64))):
        at = chance.randrange(len(data))
        end = at + chance.randrange(1, 64)
        data[at:end] = chance.choice(
            (chance.randbytes(end - at), bytes(end - at), data[at:end] * 3)
        )
    return bytes(data[: chance.randrange(1, len(data))] if chance.random() < 1 / 4 else data)


def _masked(chance: random.Random, suffix: str) -> bytes:
    """The bytes of another format, maybe packed once or twice."""
    data = _good(chance.choice(_SUFFIXES))
    for _ in range(chance.randrange(3)):
        data = gzip.compress(data, 1)
    return data


def _repeated(chance: random.Random, suffix: str) -> bytes:
    """A few pieces again and again."""
    most = 20_000_000 if chance.random() < LARGE else 200_000
    unit = "".join(chance.choices(_UNITS, k=chance.choice((1, 1, 2, 3))))
    unit += chance.choice(("", "\n", "\n\n", " "))
    times = chance.randrange(1, most) // max(1, len(unit.encode()))
    return _wrapped(chance.choice(_HEADS) + unit * times, suffix)


def _wrapped(text: str, suffix: str) -> bytes:
    """The text in the parts that a packed format has."""
    data = text.encode("utf-8", "replace")
    if suffix == ".docx":
        return _docx(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (len(data) // 20))
    return _epub(data) if suffix == ".epub" else data


def _good(suffix: str) -> bytes:
    """A small article in a format."""
    if suffix == ".docx":
        return _docx(f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p>".encode() * 9)
    if suffix == ".epub":
        return _epub(f"<h1>Pump</h1><p>{_WORDS}</p>".encode() * 9)
    if suffix == ".pdf":
        return _pdf()
    if suffix in {".html", ".htm"}:
        return (
            f"<html><title>Pump</title><body><h1>Pump</h1>{'<p>' + _WORDS}</body></html>".encode()
        )
    if suffix in {".jsonl", ".json"}:
        return "".join(f'{{"id": "a{n}", "text": "{_WORDS}"}}\n' for n in range(3)).encode()
    return f"# Pump\n\n{_WORDS}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- {_WORDS}\n".encode() * 5


_PACKAGE: Final = "http://schemas.openxmlformats.org"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES: Final = (
    f'<Types xmlns="{_PACKAGE}/package/2006/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
    f'"/word/document.xml" ContentType="{_WORD}"/></Types>'
)
_RELATIONS: Final = (
    f'<Relationships xmlns="{_PACKAGE}/package/2006/relationships"><Relationship Id="r1" Type='
    f'"{_PACKAGE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_SPACE: Final = f'xmlns:w="{_PACKAGE}/wordprocessingml/2006/main"'.encode()
_CONTAINER: Final = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    b'full-path="a.opf"/></rootfiles></container>'
)
_BOOK: Final = (
    b'<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.html" '
    b'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
)


def _docx(body: bytes) -> bytes:
    document = b"<w:document %b><w:body>%b</w:body></w:document>" % (_SPACE, body)
    known = {"[Content_Types].xml": _TYPES.encode(), "_rels/.rels": _RELATIONS.encode()}
    return _zip(known | {"word/document.xml": document})


def _epub(body: bytes) -> bytes:
    page = b"<html><body>%b</body></html>" % body
    return _zip({"META-INF/container.xml": _CONTAINER, "a.opf": _BOOK, "a.html": page})


def _zip(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _pdf(pages: int = 1) -> bytes:
    """Pages of sixty lines, a dozen words each."""
    line = f"({_WORDS}) Tj T* " * 60
    stream = f"BT /F1 6 Tf 10 TL 36 760 Td {line}ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>"
        % (b" ".join(b"%d 0 R" % at for at in range(5, 5 + pages)), pages),
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R"
            b"/Resources<</Font<</F1 4 0 R>>>>>>"
        ]
        * pages,
    ]
    parts = (b"%d 0 obj%b endobj\n" % (at, data) for at, data in enumerate(objects, 1))
    return b"%PDF-1.4\n" + b"".join(parts) + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


MAKERS: Final[tuple[Callable[[random.Random, str], bytes], ...]] = (
    _noise, _bent, _bent, _masked, _repeated,
)  # fmt: skip


def main() -> None:
    """Read the files that the standard input names.

    Of each a line is written: the result, the processor's seconds, the peak of memory.
    """
    for line in sys.stdin:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
        began = time.process_time()
        result = _read(Path(line.rstrip("\n")))
        told = [result, time.process_time() - began, _peak()]
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def _read(path: Path) -> str:
    try:
        texts = [article.text for article in reading.read(path)]
    except AskciteError:
        return "told"
    except Exception:  # whatever else comes is what is looked for
        return traceback.format_exc(limit=-4)
    return "read" if all(text.strip() for text in texts) else "an article without words"


def _peak() -> int:
    """Bytes of memory at the peak."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
