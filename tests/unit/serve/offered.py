"""An offer of a few pages, and a client that asks as a page of ours would."""

import asyncio
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from urllib.parse import unquote

from starlette.testclient import TestClient

from helpgen.serve import Asking, Reply, Watched
from helpgen.serve.application import Served, application

HOST = "127.0.0.1:8321"
TOKEN = "a-token"  # noqa: S105  nobody gets in with it
PAGES = {"": b"home", "acme/": b"<p>acme</p>", "acme/help/a/b/": b"<p>b</p>"}


class Pages:
    """Remembers what it was asked; it has no file to give away."""

    def __init__(self, root: Path = Path("/nowhere")) -> None:
        self.version = 1
        self.asked: list[str] = []
        self.questions: list[Asking] = []
        self.root = root

    def watched(self) -> Watched:
        return Watched(self.root, ("content", "catalog.yaml"))

    def stamps(self, watched: Watched) -> object:
        return watched

    def refresh(self) -> None:
        self.version += 1

    def page(self, path: str) -> Reply:
        self.asked.append(path)
        data = PAGES.get(path)
        return Reply(status=404) if data is None else Reply(data, "text/html; charset=utf-8")

    def own(self, name: str) -> Reply:
        return Reply(b"own " + name.encode())

    def answer(self, question: Asking) -> Reply:
        self.questions.append(question)
        return Reply(b"{}", "application/json")


def client(offer: Pages | None = None) -> TestClient:
    served = Served(offer or Pages(), TOKEN)
    return TestClient(
        application(served, [HOST]), base_url=f"http://{HOST}", follow_redirects=False
    )


def status_of(offer: Pages, path: bytes) -> int:
    """The status for a path as it is written on the wire: clients tidy up what they are given."""
    said: list[Mapping[str, object]] = []

    async def ask() -> None:
        served = Served(offer, TOKEN)
        scope = {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": unquote(path.decode("latin-1")),
            "raw_path": path,
            "query_string": b"",
            "headers": [(b"host", HOST.encode())],
        }
        await application(served, [HOST])(scope, receive, send)
        served.end()

    async def receive() -> MutableMapping[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: MutableMapping[str, object]) -> None:
        said.append(message)

    asyncio.run(ask())
    status = said[0]["status"]
    assert isinstance(status, int)
    return status


def own(**more: str) -> Mapping[str, str]:
    """The headers of a page of ours."""
    return {"x-helpgen-token": TOKEN, **more}
