"""Script injection into the page, in a real browser.

Every payload stands in an article's title, author and words, and is asked and pasted as a question.
No script of it may run, no dialog open, and nothing be fetched from elsewhere.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from askcite.errors import BenchError
from askcite.library.library import Library
from askcite_lab.endurance.servers import served
from askcite_lab.endurance.trial import End

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page, Request

SEED: Final = 7
ARTICLES: Final = 8
"""Hostile articles of a library; then another one is made."""
LIMIT_MS: Final = 90_000
_RAN: Final = "window.__ran=(window.__ran||0)+1"
_WRAPPED: Final = r"""<script>@</script>
<img src=x onerror=@>
<svg onload=@>
${@}
{{@}}
<a href=javascript:@>a</a>
[a](javascript:@)
![a](x onerror=@)
<details open ontoggle=@>
<iframe srcdoc='<script>parent.@</script>'>
"><script>@</script>
'-@-'
`${@}`
</textarea><script>@</script>
<style>@import'javascript:@'</style>
<math><mi xlink:href='javascript:@'>
\u003cscript\u003e@\u003c/script\u003e
&lt;script&gt;@&lt;/script&gt;
<b onmouseover=@ style='position:fixed;inset:0'>
<input autofocus onfocus=@>
$$@$$
<video><source onerror=@></video>
<marquee onstart=@>
data:text/html,<script>@</script>""".splitlines()
"""Around the code, which stands for each `@`."""


def scripts(folder: Path) -> Iterator[End]:
    """The end of each payload."""
    from playwright.sync_api import sync_playwright

    chance = random.Random(SEED)  # noqa: S311 - payloads, no secrets
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise BenchError("script injection is tried in Chromium; install it or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for round_ in _rounds():
            index = folder / f"index{round_}"
            payloads = _made(index, chance)
            with served(index) as url:
                page = browser.new_page()
                yield from _tried(page, url, payloads)
                page.close()


def _rounds() -> Iterator[int]:
    round_ = 0
    while True:
        yield round_
        round_ += 1


def _made(index: Path, chance: random.Random) -> list[str]:
    """The payloads of a library that is made of them."""
    payloads = [_payload(chance) for _ in range(ARTICLES)]
    (index / "articles").mkdir(parents=True)
    for number, payload in enumerate(payloads):
        text = _TEA.format(number=number, days=number + 3, payload=payload)
        (index / "articles" / f"tea{number}.txt").write_text(text, encoding="utf-8")
    Library.build(index).close()
    return payloads


_TEA: Final = """---
title: Tea {number} {payload}
author: {payload}
---
Tea number {number} {payload} is shaded for {days} days before it is picked.

{payload}
"""


def _payload(chance: random.Random) -> str:
    return "".join(
        chance.choice(_WRAPPED).replace("@", _RAN) for _ in range(chance.choice((1, 1, 2)))
    )


def _tried(page: Page, url: str, payloads: list[str]) -> Iterator[End]:
    """The end of each payload, asked in one conversation."""
    amiss: list[str] = []

    def opened(dialog: Dialog) -> None:
        amiss.append(dialog.message)
        dialog.dismiss()

    def fetched(request: Request) -> None:
        if not request.url.startswith((url, "blob:", "data:")):
            amiss.append(request.url)

    page.set_default_timeout(LIMIT_MS)
    page.on("dialog", opened)
    page.on("request", fetched)
    page.goto(url)
    page.wait_for_selector("#question textarea")
    for number, payload in enumerate(payloads):
        question = f"For how many days is tea number {number} {payload} shaded?"
        page.fill("#question textarea", question)
        page.press("#question textarea", "Enter")
        page.wait_for_selector(f"#a{number + 1}[aria-busy=false]")
        ran = page.evaluate("() => window.__ran || 0")
        yield End.WRONG if ran or amiss else End.SURVIVED
        amiss.clear()
