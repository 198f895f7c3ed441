"""A line to a server like S3 on which chosen requests go wrong, each in one of the ways that a network knows."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from math import inf
from urllib.parse import urlsplit

REFUSED = ("500", "503")
CUT = BEFORE, AFTER, HALF, SILENT = (
    "cut before it is done",
    "cut after it was done",
    "cut in the answer",
    "no answer",
)
WAYS = (*REFUSED, *CUT)
"""What can happen to a request. With the last three the server has done what it was asked."""

_LONG = 60

_OF_ONE_HOP = {"connection", "content-length", "keep-alive", "transfer-encoding"}


@dataclass
class Line:
    """The way to `server`; from the request `first` on, `many` go wrong in this way. `asked` counts them all."""

    server: str
    endpoint: str = ""
    way: str = ""
    first: float = inf
    many: float = 0
    asked: int = 0
    over: threading.Event = field(default_factory=threading.Event)
    turn: threading.Lock = field(default_factory=threading.Lock)

    def spoil(self, way: str, first: int, many: float) -> None:
        """Requests are counted from now on."""
        self.way, self.first, self.many, self.asked = way, first, many, 0

    def mend(self) -> None:
        """Nothing goes wrong any more."""
        self.spoil("", 0, 0)

    def next_way(self) -> str:
        """What happens to the request that has just come; nothing where it is empty."""
        with self.turn:
            self.asked += 1
            return self.way if self.first <= self.asked < self.first + self.many else ""


@contextmanager
def line_to(server: str) -> Iterator[Line]:
    """A line to the server at this address that works as long as nobody spoils it."""
    line = Line(server)
    proxy = ThreadingHTTPServer(("127.0.0.1", 0), type("ThisHop", (_Hop,), {"line": line}))
    line.endpoint = f"http://127.0.0.1:{proxy.server_port}"
    thread = threading.Thread(target=proxy.serve_forever, daemon=True)
    thread.start()
    try:
        yield line
    finally:
        line.over.set()
        proxy.shutdown()
        proxy.server_close()
        thread.join()


class _Hop(BaseHTTPRequestHandler):
    """One request, handed on as it came: what was signed is not touched."""

    line: Line
    protocol_version = "HTTP/1.1"

    def _hand_on(self) -> None:
        way = self.line.next_way()
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.close_connection = way in CUT
        if way in REFUSED:
            self._send(f"HTTP/1.1 {way} Trouble\r\nContent-Length: 0\r\n\r\n".encode())
        elif way != BEFORE:
            self._answer(way, self._asked(body))

    def _answer(self, way: str, answer: bytes) -> None:
        """The server has done what it was asked; what comes back of it."""
        if way == SILENT:
            self.line.over.wait(_LONG)
        elif way == HALF:
            self._send(answer[:-2])
        elif way != AFTER:
            self._send(answer)

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = _hand_on  # noqa: N815  the names that http.server asks for

    def _asked(self, body: bytes) -> bytes:
        """The server's answer, as it goes over the line."""
        with closing(HTTPConnection(urlsplit(self.line.server).netloc, timeout=_LONG)) as way:
            way.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                way.putheader(name, value)
            way.endheaders(body)
            with way.getresponse() as found:
                return _written(found, found.read())

    def _send(self, data: bytes) -> None:
        try:
            self.wfile.write(data)
        except ConnectionError:  # who asked has given up: that is what a line is tried with
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def _written(found: HTTPResponse, body: bytes) -> bytes:
    told = [pair for pair in found.getheaders() if pair[0].lower() not in _OF_ONE_HOP]
    lines = [f"HTTP/1.1 {found.status} {found.reason}", *(": ".join(pair) for pair in told)]
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""])
    return head.encode("latin-1") + body
