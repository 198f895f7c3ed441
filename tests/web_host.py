"""A host of a test's own, on this machine: it answers what the test says, and keeps what it was asked."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple


class Reply(NamedTuple):
    """What is answered."""

    status: int = 200
    body: str = ""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),)


Replies = dict[str, Reply | Callable[[int], Reply]]
"""By path; a function is told how often the path was asked for before."""


class WebHost:
    """Where it is, and how often each path was asked for."""

    def __init__(self, url: str, replies: Replies) -> None:
        self.url = url
        self.asked: Counter[str] = Counter()
        self.replies = replies


def _serving(replies: Replies) -> tuple[WebHost, ThreadingHTTPServer, Thread]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply = host.replies.get(self.path, Reply(404))
            before = host.asked[self.path]
            host.asked[self.path] += 1
            if callable(reply):
                reply = reply(before)
            body = reply.body.encode()
            self.send_response(reply.status)
            for name, value in (*reply.headers, ("Content-Length", str(len(body)))):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host = WebHost(f"http://127.0.0.1:{server.server_port}", replies)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    return host, server, thread


@contextmanager
def web_host(replies: Replies) -> Iterator[WebHost]:
    """The host, as long as it is needed."""
    host, server, thread = _serving(replies)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class LastingHost:
    """A host that begins when its address is asked for, and ends with the process: for cases in a table."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    @cached_property
    def url(self) -> str:
        """Where it is."""
        host, _, thread = _serving(self._replies)
        thread.start()
        return host.url


def moved(to: str, status: int = 301) -> Reply:
    """A redirect."""
    return Reply(status, "", (("Location", to),))
