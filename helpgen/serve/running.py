"""A server that runs until somebody stops it."""

import asyncio
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn

from helpgen.serve.application import Served, application
from helpgen.serve.listening import Ears, PatientProtocol
from helpgen.serve.offering import Offering
from helpgen.serve.watching import watch

_MOST_CONNECTIONS = 512
_GRACE = 1
"""Seconds that a page may still load when the server is stopped."""


class _Server(uvicorn.Server):
    """Tells when it listens, and ends its news first when it is stopped: pages that wait for them hold nothing up."""

    def __init__(
        self, config: uvicorn.Config, ready: Callable[[], None], end: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._ready = ready
        self._end = end

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    def leave(self) -> None:
        """End as if somebody had asked for it."""
        self.should_exit = True

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._end()


def serve(offering: Offering, ears: Ears, token: str, ready: Callable[[], None]) -> None:
    """Serve until interrupted, which raises KeyboardInterrupt; `ready` is called when pages can be asked for.

    `token` is what the offering's own pages show when they ask something.
    """
    asyncio.run(_serve(offering, ears, token, ready))


async def _serve(offering: Offering, ears: Ears, token: str, ready: Callable[[], None]) -> None:
    served, stop = Served(offering, token), asyncio.Event()
    loop = asyncio.get_running_loop()

    def end() -> None:
        loop.call_soon_threadsafe(served.announcer.end)
        loop.call_soon_threadsafe(stop.set)

    hosts = [f"{name}:{ears.port}" for name in ("127.0.0.1", "localhost", "[::1]")]
    config = uvicorn.Config(
        application(served, hosts),
        http=PatientProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_GRACE,
    )
    server = _Server(config, ready, end)
    watching = asyncio.create_task(watch(offering.watched, served.refresh, stop, offering.stamps))
    watching.add_done_callback(
        lambda _: server.leave()
    )  # a fault there ends all: it is raised below
    try:
        await server.serve(list(ears.sockets))
    finally:
        end()
        await watching
        served.end()
