"""The worker of the documents before a place that `helpgen publish` filled."""

import json
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from helpgen.cli.main import run
from tests.deploy.conftest import EXAMPLES, ROOT
from tests.programs import node

TENANT, HOST = "maple-street-therapy", "help.maple-street.example.org"
OTHER = "harbor-view-clinic"
SLUG = "/help/portal/booking/"
Ask = Callable[..., list[dict[str, Any]]]


class Quiet(SimpleHTTPRequestHandler):
    """Hands out files, and says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def place(published: Path, tmp_path: Path) -> Path:
    """Where the sites were published to."""
    place = tmp_path / "place"
    out = str(published / "help")
    assert run(["publish", str(ROOT), "--out", out, "--to", str(place)]) == 0
    return place


@pytest.fixture
def ask(place: Path) -> Iterator[Ask]:
    """What the worker answers to paths below the host."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(place)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings = {
        "ORIGIN": f"http://127.0.0.1:{server.server_port}",
        "TENANTS": json.dumps({HOST: TENANT}),
    }

    def asked(*paths: str, method: str = "GET", host: str = HOST) -> list[dict[str, Any]]:
        addresses = json.dumps([(method, f"https://{host}{path}") for path in paths])
        script, worker = Path(__file__).with_name("pointer_asked.mjs"), EXAMPLES / "pointer.mjs"
        done = subprocess.run(
            [node(), str(script), str(worker), json.dumps(settings), addresses],
            capture_output=True,
            text=True,
            check=True,
        )
        told: list[dict[str, Any]] = json.loads(done.stdout)
        return told

    yield asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_pages_are_handed_out_and_addresses_without_a_slash_lead_on(
    ask: Ask, published: Path
) -> None:
    home, page, bare = ask("/", SLUG, SLUG.rstrip("/"))
    site = published / "help" / TENANT
    assert (home["status"], home["body"]) == (200, (site / "index.html").read_text())
    assert (page["status"], page["body"]) == (
        200,
        (site / f"{SLUG}index.html".lstrip("/")).read_text(),
    )
    assert (bare["status"], bare["headers"]["location"]) == (301, SLUG)
    assert page["headers"]["content-security-policy"] == "frame-ancestors 'none'"
    assert page["headers"]["content-type"].startswith("text/html")


def test_what_is_not_there_or_not_for_readers_gets_the_page_for_that(ask: Ask) -> None:
    for told in ask(
        "/nowhere", "/nowhere/", "/_headers", "/manifest.json", "/..%2f..%2fcurrent.json"
    ):
        assert told["status"] == 404
        assert "<html" in told["body"]


def test_another_host_and_another_method_get_nothing(ask: Ask) -> None:
    assert [told["status"] for told in ask("/", host="other.example.org")] == [421]
    assert [told["status"] for told in ask("/", method="POST")] == [405]


def test_the_next_release_is_handed_out_as_soon_as_the_pointer_names_it(
    ask: Ask, place: Path, published: Path, tmp_path: Path
) -> None:
    (before,) = ask(SLUG)
    next_out = tmp_path / "next"
    shutil.copytree(published / "help" / OTHER, next_out / TENANT)
    assert run(["publish", str(ROOT), "--out", str(next_out), "--to", str(place)]) == 0
    (after,) = ask("/")
    assert after["body"] == (published / "help" / OTHER / "index.html").read_text()
    assert run(["publish", str(ROOT), "--to", str(place), "--rollback"]) == 0
    assert ask(SLUG) == [before]
