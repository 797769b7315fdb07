"""Forged tokens and sessions, which nothing may answer.

The API asks for a token and the page for a login; each forgery is a near miss of the right one, at
any of the ways in. Every forger comes from an address of his own, as else he is not listened to.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx

from askcite.doors.http.address import PROXIES
from askcite.doors.http.api import TOKEN
from askcite.library.library import Library
from askcite_lab.endurance.hostile_requests import ENDLESS, PATHS, SECONDS
from askcite_lab.endurance.servers import served
from askcite_lab.endurance.trial import End
from askcite_lab.trip import SEED_ARTICLE

SEED: Final = 7
RIGHT: Final = "correct-horse-battery-staple"
LOGIN: Final = "ann:correct-horse"
_ASKED: Final = '{"question": "Which pillar of the IPOI does Japan lead?", "data": []}'

OK: Final = 200
"""Whether the server is up is told to anyone, and nothing more."""


def tokens(folder: Path) -> Iterator[End]:
    """The end of each forged token."""
    chance = random.Random(SEED)  # noqa: S311 - forgeries, no secrets
    index = folder / "index"
    Library.build(index, [SEED_ARTICLE]).close()
    trusted = {PROXIES: "127.0.0.1"}
    with (
        served(index, "api", **trusted, **{TOKEN: RIGHT}) as api,
        served(index, ASKCITE_AUTH=LOGIN, **trusted) as page,
        httpx.Client() as client,
    ):
        session = _session(client, page)
        while True:
            url = chance.choice((api, page))
            headers = _authorization(chance) if url == api else _cookie(chance, session)
            headers["x-forwarded-for"] = ".".join(str(chance.randrange(256)) for _ in range(4))
            yield _ended(client, url + chance.choice((*PATHS, *ENDLESS)), headers, chance)


def _ended(client: httpx.Client, url: str, headers: dict[str, str], chance: random.Random) -> End:
    client.cookies.clear()
    method = chance.choice(("GET", "POST"))
    sent = {k.encode(): v.encode("utf-8", "replace") for k, v in headers.items()}
    sent[b"content-type"] = b"application/json"
    try:
        answer = client.request(
            method, url, content=_ASKED if method == "POST" else None, headers=[*sent.items()],
            timeout=SECONDS,
        )  # fmt: skip
    except httpx.LocalProtocolError:
        return End.SURVIVED  # the client itself refuses to send it
    except httpx.TransportError:
        return End.LOST
    refused = answer.status_code in {400, 401, 403, 404, 405, 413, 415, 421, 429}
    open_to_all = url.partition("?")[0].endswith("/health") and answer.status_code == OK
    told = "IPOI" in answer.text
    return End.SURVIVED if (refused or open_to_all) and not told else End.WRONG


def _session(client: httpx.Client, page: str) -> str:
    """The cookie of a login that is right."""
    user, _, password = LOGIN.partition(":")
    own = {"origin": page.rstrip("/")}
    answer = client.post(f"{page}login", data={"username": user, "password": password}, headers=own)
    return answer.headers["set-cookie"].partition(";")[0]


def _near(right: str, chance: random.Random) -> str:
    """Something that is almost the secret."""
    at = chance.randrange(len(right))
    made = chance.choice(
        (
            right[:at], right[at:], right.upper(), right[::-1], f"{right} x", f"{right}\u200b",
            right[:at] + chr(ord(right[at]) ^ 1) + right[at + 1 :], "", "null", "*",
            base64.b64encode(right.encode()).decode(), f"{right}{right}", f"{right[:-1]}*",
        )
    )  # fmt: skip
    return made if made != right else ""


def _authorization(chance: random.Random) -> dict[str, str]:
    way = chance.choice(("Bearer {}", "bearer {}", "Basic {}", "{}", "Bearer  {}", "Token {}"))
    forged = way.format(_near(RIGHT, chance))
    given = RIGHT if chance.random() < 1 / 10 and way != "Bearer {}" else None
    return {"authorization": way.format(given) if given else forged}


def _cookie(chance: random.Random, session: str) -> dict[str, str]:
    name, _, value = session.partition("=")
    near = _near(value, chance)
    given = chance.choice(
        (f"{name}={near}", f"{name.upper()}={value}", f"access-token={value}", near)
    )
    return {"cookie": given, "accept": chance.choice(("text/html", "*/*"))}
