"""A real browser, and the sample site both on disk and behind a server on this machine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from helpgen.render import render
from tests.browser.sample import sample
from tests.browser.writer import Writer, writing
from tests.programs import program
from tests.unit.render.sample import prepared

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60_000
"""Milliseconds that something may take to be seen: others may be at work on this machine, and a preview reads, builds
and loads pages anew. What never comes takes as long to be missed, and no longer."""


@dataclass(frozen=True)
class Served:
    """A site on disk, and the URL under which it is served."""

    folder: Path
    url: str


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = program(*NAMES, package="chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def writer(tmp_path: Path, browser: Browser) -> Iterator[Writer]:
    with writing(tmp_path / "p", browser) as writer:
        yield writer


@pytest.fixture(scope="session")
def serve(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., Served]]:
    """Publish a sample under a path of a server on this machine."""
    root = tmp_path_factory.mktemp("sites")
    handler = partial(_Quiet, directory=str(root))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    theme = prepared("he")

    def publish(name: str, **given: object) -> Served:
        url = f"http://127.0.0.1:{server.server_port}/{name}/"
        folder = root / name
        if not folder.exists():
            for file in render(sample(base_url=url, **given), theme):
                target = folder / file.path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.data)
        return Served(folder, url)

    yield publish
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def served(serve: Callable[..., Served]) -> Served:
    """The sample in its usual form, two folders below the host's root."""
    return serve("some/where")


class _Quiet(SimpleHTTPRequestHandler):
    """Answers an unknown address with the site's own page, as static hosts do."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
        """Keep the test's output clean."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "some/where/404.html"
        if code == 404 and page.exists():
            body = page.read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().send_error(code, message, explain)
