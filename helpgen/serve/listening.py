"""Ports of this machine, and connections that nobody may hold open for nothing."""

import asyncio
import errno
import socket
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from uvicorn.protocols.http.h11_impl import H11Protocol

FIRST_PORT = 8_321
_TRIES = 100
PATIENCE = 10.0
"""Seconds that somebody may take to ask."""


class PortTakenError(OSError):
    """Somebody else has the port that was asked for."""


class Ears(NamedTuple):
    """Sockets that listen, to this machine alone, and their port."""

    sockets: Sequence[socket.socket]
    port: int


def listening(port: int | None) -> Ears:
    """Sockets at the port that is asked for, or at the next free one; raises PortTakenError."""
    first = FIRST_PORT if port is None else port
    for each in range(first, first + (_TRIES if port is None else 1)):
        with suppress(OSError):
            return _bound(each)
    raise PortTakenError(errno.EADDRINUSE, f"port {first} is taken; name another with --port")


def _bound(port: int) -> Ears:
    """Sockets at 127.0.0.1, and at ::1 where this machine knows it."""
    old = _socket(socket.AF_INET, "127.0.0.1", port)
    port = old.getsockname()[1]
    with suppress(OSError):
        return Ears((old, _socket(socket.AF_INET6, "::1", port)), port)
    return Ears((old,), port)


def _socket(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address, port))
        made.listen()
    except OSError:
        made.close()
        raise
    return made


class PatientProtocol(H11Protocol):
    """HTTP that hangs up on whoever has not asked for anything in a while."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn narrows it too
        """Somebody is there, and begins to ask or does not."""
        super().connection_made(transport)
        self.loop.call_later(PATIENCE, self._hang_up)

    def _hang_up(self) -> None:
        is_silent = self.cycle is None
        if is_silent and not self.transport.is_closing():
            self.transport.close()
