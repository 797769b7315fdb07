"""The API's description as a page without anything from elsewhere."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.responses import HTMLResponse

_STYLE: Final = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;"
    "margin:2rem auto;padding:0 1rem}code,pre{font-family:ui-monospace,monospace}"
    "pre{overflow:auto;padding:.6rem;border:1px solid #8885}summary{cursor:pointer}"
)


def register(application: FastAPI) -> None:
    """Add `/docs`."""
    from starlette.responses import HTMLResponse

    @application.get("/docs", include_in_schema=False, response_class=HTMLResponse)
    def docs() -> HTMLResponse:
        """The page."""
        return HTMLResponse(page(application.openapi()))


def page(described: dict[str, Any]) -> str:
    """The description as HTML: every path, every form."""
    paths = "".join(
        _operation(path, method, told)
        for path, methods in described["paths"].items()
        for method, told in methods.items()
    )
    forms = "".join(
        f"<details><summary><code>{escape(name)}</code></summary>{_json(form)}</details>"
        for name, form in described.get("components", {}).get("schemas", {}).items()
    )
    info = described["info"]
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>askcite</title>'
        f"<style>{_STYLE}</style></head><body><h1>{escape(info['title'])}</h1>"
        f"<p>{escape(info.get('description', ''))}</p>{paths}<h2>Forms</h2>{forms}</body></html>"
    )


def _operation(path: str, method: str, told: dict[str, Any]) -> str:
    parts = {k: told[k] for k in ("parameters", "requestBody", "responses") if k in told}
    heading = f"<h3><code>{escape(method.upper())} {escape(path)}</code></h3>"
    return f"{heading}<p>{escape(told.get('description', ''))}</p>" + (
        f"<details><summary>Form</summary>{_json(parts)}</details>"
    )


def _json(value: object) -> str:
    return f"<pre>{escape(json.dumps(value, indent=1))}</pre>"
