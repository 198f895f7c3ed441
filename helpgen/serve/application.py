"""The offer as a web application: pages, the offer's own files, its questions, and news of changes."""

import asyncio
import hmac
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from helpgen.serve.announcer import Announcer
from helpgen.serve.doorkeeper import HEADERS, Doorkeeper
from helpgen.serve.offering import Asking, Offering, Reply

T = TypeVar("T")
TOKEN = "x-helpgen-token"  # noqa: S105  the name of a header
_DIGITS = 9
_LARGEST = 256 * 1024
"""Bytes that may be sent along with a question."""


class Served:
    """An offer with the thread that asks it: one question at a time, so that what it holds needs no locks."""

    def __init__(self, offer: Offering, token: str) -> None:
        self._offer = offer
        self._token = token
        self._thread = ThreadPoolExecutor(1, "preview")
        self.announcer = Announcer(number=offer.version)

    async def asked(self, work: Callable[[], T]) -> T:
        """What comes of work that needs the offer."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def refresh(self) -> None:
        """The offer looks anew; whoever listens hears it."""
        await self.asked(self._offer.refresh)
        self.announcer.say(self._offer.version)

    def end(self) -> None:
        """No more work, and no more news."""
        self.announcer.end()
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def page(self, request: Request) -> Response:
        """GET: a page of the offer."""
        path = request.path_params["path"]
        return _response(await self.asked(lambda: self._offer.page(path)))

    async def own(self, request: Request) -> Response:
        """GET: a file of the offer's own."""
        name = request.path_params["name"]
        return _response(await self.asked(lambda: self._offer.own(name)))

    async def told(self, request: Request) -> Response:
        """GET or POST: a question, by whoever has the token."""
        if not self._has_token(request.headers.get(TOKEN, "")):
            return _refused(403, "reload the page")
        given: dict[str, object] = dict(request.query_params)
        changes = request.method == "POST"
        if changes:
            body = await _body(request)
            if body is None:
                return _refused(413, "this is too much")
            if request.headers.get("content-type", "").partition(";")[0] != "application/json":
                return _refused(415, "this is no JSON")
            given["body"] = body
        question = Asking(request.path_params["name"], given, changes)
        return _response(await self.asked(lambda: self._offer.answer(question)))

    async def events(self, request: Request) -> Response:
        """GET: news, as they come."""
        if not self._has_token(request.query_params.get("token", "")):
            return _refused(403, "reload the page")
        if self.announcer.is_full:
            return _refused(503, "too many pages listen")
        known = request.query_params.get("known", "")
        heard = self.announcer.heard(
            int(known) if known.isdecimal() and len(known) <= _DIGITS else -1
        )
        return StreamingResponse(heard, 200, HEADERS, "text/event-stream")

    def _has_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self._token.encode())


def application(served: Served, hosts: Collection[str]) -> ASGIApp:
    """The application, for requests to these hosts (each with its port)."""
    routes = [
        Route("/-/events", served.events, methods=["GET"]),
        Route("/-/own/{name}", served.own, methods=["GET"]),
        Route("/-/ask/{name}", served.told, methods=["GET", "POST"]),
        Route("/{path:path}", served.page, methods=["GET"]),
    ]
    inside = Starlette(routes=routes, exception_handlers={Exception: _fault})
    inside.router.redirect_slashes = False
    return Doorkeeper(inside, hosts)


async def _fault(_request: Request, fault: Exception) -> Response:
    """What nobody reckoned with is said where it happened."""
    return _refused(500, f"internal fault: {type(fault).__name__}: {fault}")


async def _body(request: Request) -> bytes | None:
    """What was sent along; None where it is too much."""
    whole = b""
    async for part in request.stream():
        whole += part
        if len(whole) > _LARGEST:
            return None
    return whole


def _response(answer: Reply) -> Response:
    if answer.location:
        return Response(b"", answer.status, {**HEADERS, "location": answer.location})
    return Response(answer.data, answer.status, HEADERS, answer.kind)


def _refused(status: int, why: str) -> Response:
    return PlainTextResponse(f"{why}\n", status, HEADERS)
