"""Requests of a wrong form, told in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

AS_JSON: Final = (
    "send a JSON object with the header `content-type: application/json`, as /docs describes"
)
_OPENAI: Final = "/v1/"


def register(application: FastAPI) -> None:
    """Have each wrong request answered by `error`, one line."""
    from fastapi.exceptions import RequestValidationError
    from starlette.exceptions import HTTPException

    async def invalid(request: Request, error: Exception) -> Response:
        given = error.errors() if isinstance(error, RequestValidationError) else []
        first = given[0] if given else {}
        return _shaped(request, told(first), 422, {"detail": [_plain(each) for each in given]})

    async def absent(request: Request, error: Exception) -> Response:
        status = getattr(error, "status_code", 404)
        headers = getattr(error, "headers", None)
        where = f"{request.method} {request.url.path}"
        return _shaped(
            request, f"there is no {where}; /docs lists what there is", status, {}, headers
        )

    application.add_exception_handler(RequestValidationError, invalid)
    application.add_exception_handler(HTTPException, absent)


def told(first: dict[str, Any]) -> str:
    """The first fault, by the name of its field."""
    place = [str(each) for each in first.get("loc", ())][1:]
    if not place or first.get("type") == "json_invalid":
        return AS_JSON
    if first["type"] == "missing":
        return f"{place[0]} is missing"
    if first["type"] == "unexpected_keyword_argument":
        return f"{place[0]} is not known here; /docs lists what is"
    said = str(first["msg"])
    return f"{place[0]}: {said[:1].lower()}{said[1:]}"


def _plain(error: dict[str, Any]) -> dict[str, Any]:
    """The error without what was sent, which may be long."""
    return {key: error[key] for key in ("type", "loc", "msg") if key in error}


def _shaped(
    request: Request,
    line: str,
    status: int,
    more: dict[str, Any],
    headers: Any = None,  # noqa: ANN401
) -> Response:
    from starlette.responses import JSONResponse

    if request.url.path.startswith(_OPENAI):
        shaped = {"message": line, "type": "invalid_request_error", "code": None, "param": None}
        return JSONResponse({"error": shaped}, status, headers)
    return JSONResponse({"error": line, **more}, status, headers)
