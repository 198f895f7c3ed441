"""Who may ask: this machine, for what there is, and nobody on behalf of a page from elsewhere."""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_PLAIN = re.compile(r"/(?:(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+/)*(?:(?!\.{1,2}$)[A-Za-z0-9._~-]+)?")
"""A path of plain names: nothing escaped, no empty one, none that leads up."""

_LONGEST = 2_048
HEADERS = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
}
"""What every answer says; that nobody else may read it is what a browser does where nothing is allowed."""


class Doorkeeper:
    """Lets requests through to `inside` that name one of these hosts and come from no other page.

    A name that is not ours: 421 (a name that was made to lead here is as foreign as any). A page of elsewhere, or a
    preflight: 403. Another method: 405. A path that is none of ours could be: 404, whatever it is written with.
    """

    def __init__(self, inside: ASGIApp, hosts: Collection[str]) -> None:
        self._inside = inside
        self._hosts = frozenset(hosts)
        self._origins = frozenset(f"http://{host}" for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "lifespan":
            await self._inside(scope, receive, send)
        elif scope["type"] == "http":
            refused = self._refused(Request(scope))
            await (refused or self._inside)(scope, receive, send)

    def _refused(self, request: Request) -> PlainTextResponse | None:
        return self._stranger(request) or _odd_method(request) or _odd_path(request)

    def _stranger(self, request: Request) -> PlainTextResponse | None:
        """Somebody who calls us by another name, or asks for a page of elsewhere."""
        hosts = request.headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return _no(421, "this name does not belong here")
        origins = {each.lower() for each in request.headers.getlist("origin")}
        is_cross = request.headers.get("sec-fetch-site") in {"cross-site", "same-site"}
        if is_cross and request.headers.get("sec-fetch-mode") == "navigate" and not origins:
            is_cross = request.method not in {"GET", "HEAD"}  # somebody follows a link to here
        if origins - self._origins or is_cross:
            return _no(403, "this is for its own pages")
        if request.method == "POST" and not origins:
            return _no(403, "a page has to ask for this")
        return None


def _odd_method(request: Request) -> PlainTextResponse | None:
    if request.method == "OPTIONS":
        return _no(403, "nobody else may ask")
    if request.method not in {"GET", "HEAD", "POST"}:
        return _no(405, "this cannot be done here", {"allow": "GET, HEAD, POST"})
    return None


def _odd_path(request: Request) -> PlainTextResponse | None:
    raw = request.scope.get("raw_path") or request.scope["path"].encode()
    path = raw.decode("latin-1").partition("?")[0]
    if len(path) > _LONGEST:
        return _no(414, "this address is too long")
    if urlsplit(path).netloc or not _PLAIN.fullmatch(path):
        return _no(404, "there is nothing here")
    return None


def _no(status: int, why: str, more: dict[str, str] | None = None) -> PlainTextResponse:
    return PlainTextResponse(f"{why}\n", status, {**HEADERS, **(more or {})})
