"""Requests as they are written on the wire: a client that tidies addresses would never send the hostile ones."""

import socket
import subprocess
import time
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path

PATIENCE = 60
"""Seconds for a server to start, or to answer."""


@dataclass(frozen=True)
class Answer:
    """What came back. Names of headers are in lower case; one that came twice is joined by ` | `."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server on this machine."""

    name: str
    port: int
    to_slash: int
    """The status with which it sends a reader on to the address with the slash."""

    def ask(self, host: str, path: str, method: str = "GET", **headers: str) -> Answer:
        """The answer to one request for a path, just as it is written."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as connection:
            connection.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
            response = HTTPResponse(connection, method=method)
            response.begin()
            found: dict[str, str] = {}
            for name, value in response.getheaders():
                key = name.lower()
                found[key] = f"{found[key]} | {value}" if key in found else value
            return Answer(response.status, found, response.read())


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the server listens; what it complained of where it ended instead."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise AssertionError(log.read_text(errors="replace"))
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError("the server does not listen")
