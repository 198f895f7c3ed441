"""`helpgen serve` in a process of its own, and a browser's requests to it."""

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from helpgen.serve.application import TOKEN

_LINK = re.compile(r"http://127\.0\.0\.1:(\d+)/")
_TOKEN = re.compile(r'data-token="([^"]+)"')
_PATIENCE = 60.0
_NANO = 1e9


class Spent(NamedTuple):
    """Seconds of the clock on the wall, and of the processor."""

    wall: float
    processor: float


class _Answer(NamedTuple):
    location: str
    data: bytes


class ServedPreview:
    """The process, from the moment when it says where it listens."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.pid = self._process.pid
        said = self._process.stdout.readline() if self._process.stdout else ""
        link = _LINK.search(said)
        if link is None:
            raise SystemExit(f"the preview said {said!r}")
        self.port = int(link[1])

    def processor(self) -> float:
        """Seconds that its threads have spent, to the nanosecond."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(each.read_text("ascii").split()[0]) for each in threads) / _NANO

    def memory(self) -> float:
        """MiB that it holds now."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def wait(self) -> int:
        """How it ended."""
        return self._process.wait()


class Browser:
    """What a page and its bar ask, over connections that stay."""

    def __init__(self, preview: ServedPreview) -> None:
        self._port = preview.port
        self._pages = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        self._lens = self._token = ""
        self._news: HTTPResponse | None = None

    def home(self) -> str:
        """The first page, wherever the root leads."""
        self._lens = self._answer("/").location.strip("/")
        text = self.open("")
        found = _TOKEN.search(text)
        if found is None:
            raise SystemExit("there is no bar on the first page")
        self._token = found[1]
        return text

    def open(self, page: str) -> str:
        """A page of the first organization."""
        return self._answer(f"/{self._lens}/{page}{'/' if page else ''}").data.decode()

    def listen(self) -> None:
        """News are heard from now on."""
        self.home()
        connection = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        connection.request("GET", f"/-/events?{urlencode({'token': self._token, 'known': 1})}")
        self._news = connection.getresponse()

    def hear(self) -> None:
        """Wait for the next piece of news."""
        while self._news is not None and not self._news.readline().startswith(b"data:"):
            continue

    def digest(self, page: str) -> str:
        """What the bar asks for, after news: another is another page, which it loads; empty while there is none."""
        query = urlencode({"lens": self._lens, "path": f"{page}/index.html"})
        told = json.loads(self._answer(f"/-/ask/page?{query}", {TOKEN: self._token}).data)
        return "" if told["stopped"] else str(told["digest"])

    def _answer(self, path: str, headers: Mapping[str, str] | None = None) -> _Answer:
        self._pages.request("GET", path, headers=headers or {})
        answer = self._pages.getresponse()
        return _Answer(answer.headers.get("location", ""), answer.read())
