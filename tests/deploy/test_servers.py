"""The examples for nginx and Caddy do what the document says of them, asked by real requests."""

import gzip
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import pytest

from tests.deploy.asking import Answer, Server
from tests.deploy.conftest import HIDDEN
from tests.deploy.rule_files import header_rules

MAPLE = "help.maple-street.example.org"
HOSHI = "hoshi.example.org"
WWW = "www.example.org"
NOT_FOUND = HTTPStatus.NOT_FOUND
MOVED = HTTPStatus.MOVED_PERMANENTLY
BELOW = "/harbor-view/help"


@dataclass(frozen=True)
class Place:
    """Where an organization's site is: a host, and a path of it."""

    server: Server
    host: str
    root: str
    folder: Path

    def ask(self, path: str, **headers: str) -> Answer:
        """The answer for an address of the site."""
        return self.server.ask(self.host, self.root + path, **headers)

    def lacks(self, path: str) -> bool:
        """Whether there is nothing at an address, and our page says so."""
        answer = self.ask(path)
        return answer.status == NOT_FOUND and answer.body == self.page("404.html")

    def page(self, path: str) -> bytes:
        """A file as it was built."""
        return (self.folder / path).read_bytes()

    def rules(self, pattern: str) -> dict[str, str]:
        """The headers that the build wrote for these addresses."""
        return header_rules((self.folder / "_headers").read_text())[self.root + pattern]

    def style(self) -> str:
        """The address of a file whose name has a digest."""
        (style,) = self.folder.glob("assets/theme-*.css")
        return f"/assets/{style.name}"


@pytest.fixture(params=["a host of its own", "a path of a host"])
def place(request: pytest.FixtureRequest, server: Server, published: Path) -> Place:
    sites = published / "help"
    if request.param == "a host of its own":
        return Place(server, MAPLE, "", sites / "maple-street-therapy")
    return Place(server, WWW, BELOW, sites / "harbor-view-clinic")


@pytest.mark.parametrize("path", ["/", "/help/booking/", "/help/booking/statuses/"])
def test_a_clean_address_gives_its_page(place: Place, path: str) -> None:
    answer = place.ask(path)
    page = place.page(f"{path.strip('/') or '.'}/index.html")
    assert (answer.status, answer.body) == (HTTPStatus.OK, page)
    assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/help/booking", "/help/booking/statuses"])
def test_without_the_slash_it_leads_to_the_address_with_it(place: Place, path: str) -> None:
    answer = place.ask(path)
    assert answer.status == place.server.to_slash
    assert answer.headers["location"] == f"{place.root}{path}/"


def test_the_path_of_the_site_alone_leads_to_its_home_page(server: Server) -> None:
    answer = server.ask(WWW, BELOW)
    assert (answer.status, answer.headers["location"]) == (MOVED, f"{BELOW}/")


@pytest.mark.parametrize("end", ["", "/"])
def test_an_earlier_address_is_moved_for_good(place: Place, end: str) -> None:
    answer = place.ask(f"/help/portal/cancel{end}")
    assert answer.status == MOVED
    assert answer.headers["location"] == f"{place.root}/help/booking/cancel-and-reschedule/"


@pytest.mark.parametrize("path", ["/nowhere", "/help/nowhere/", "/assets/nothing-0123456789ab.css"])
def test_what_is_not_there_gets_our_page_with_the_status_404(place: Place, path: str) -> None:
    answer = place.ask(path)
    assert place.lacks(path)
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["/", "/help/booking/statuses/", "/search-index.js", "/nowhere", "/assets"]
)
def test_every_answer_has_the_headers_that_the_build_wrote(place: Place, path: str) -> None:
    wanted = place.rules("/*")
    answer = place.ask(place.style() if path == "/assets" else path)
    assert {name: answer.headers[name] for name in wanted} == wanted
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_what_has_a_digest_in_its_name_is_kept_and_all_else_is_asked_for_again(
    place: Place,
) -> None:
    lasting = place.rules("/assets/*")
    assert place.ask(place.style()).headers["cache-control"] == lasting["cache-control"]
    for path in ("/", "/help/booking/statuses/", "/search-index.js", "/help.json"):
        answer = place.ask(path)
        assert (answer.status, answer.headers["cache-control"]) == (HTTPStatus.OK, "no-cache")
        again = place.ask(path, if_none_match=answer.headers["etag"])
        assert (again.status, again.body) == (HTTPStatus.NOT_MODIFIED, b"")


def test_text_goes_compressed_to_whoever_takes_it_and_is_still_asked_for_by_its_mark(
    place: Place,
) -> None:
    for path in ("/help/booking/statuses/", "/search-index.js", "/llms-full.txt", place.style()):
        whole = place.ask(path)
        small = place.ask(path, accept_encoding="gzip")
        assert small.headers["content-encoding"] == "gzip", path
        assert gzip.decompress(small.body) == whole.body
        assert "accept-encoding" in small.headers["vary"].lower()
        assert len(small.body) < len(whole.body) / 2
        again = place.ask(path, accept_encoding="gzip", if_none_match=small.headers["etag"])
        assert (again.status, again.body) == (HTTPStatus.NOT_MODIFIED, b"")
        assert "content-encoding" not in whole.headers


@pytest.mark.parametrize(
    "path", ["/_headers", "/_redirects", "/manifest.json", "/.helpgen/", "/.git/config"]
)
def test_what_is_for_machines_of_ours_is_not_there_for_readers(place: Place, path: str) -> None:
    assert place.lacks(path)


def test_each_host_has_the_site_of_its_organization(server: Server, published: Path) -> None:
    for host, tenant in ((MAPLE, "maple-street-therapy"), (HOSHI, "hoshi-clinic")):
        home = (published / "help" / tenant / "index.html").read_bytes()
        assert server.ask(host, "/").body == home
    assert server.ask(HOSHI, "/help/portal/cancel").status == MOVED


@pytest.mark.parametrize(
    "host", ["unknown.example.org", "127.0.0.1", "maple-street-therapy", "x/../hoshi-clinic"]
)
def test_an_unknown_host_gets_no_site(server: Server, published: Path, host: str) -> None:
    answer = server.ask(host, "/help/booking/")
    sites = [page.read_bytes() for page in published.glob("help/*/help/booking/index.html")]
    assert sites
    assert answer.body not in sites


HOSTILE = [
    *("/../secret.txt", "/../../secret.txt", "/help/../../secret.txt", "/assets/../../secret.txt"),
    *(
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%2fsecret.txt",
        "/%252e%252e%252fsecret.txt",
    ),
    *(
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/.%00./secret.txt",
        "/..;/secret.txt",
    ),
    *(
        "//secret.txt",
        "//..//secret.txt",
        "/./../secret.txt",
        "/help/%00",
        "/help%0d%0aX-Evil:1",
        "/%",
    ),
    *(
        "/../hoshi-clinic/index.html",
        "/..%2fhoshi-clinic/index.html",
        "/assets/..%2f_headers",
        "/a" * 4_000,
    ),
    *(
        "/%5fheaders",
        "/%2ehelpgen/lock",
        "/manifest%2ejson",
        "/./_headers",
        "//_redirects",
        "/help/../_headers",
    ),
]


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path[:30])
def test_no_address_leads_out_of_the_site(place: Place, path: str) -> None:
    answer = place.ask(path)
    assert answer.status in {400, 404, 414, 301, 308}
    assert HIDDEN.encode() not in answer.body
    assert "x-evil" not in answer.headers
    assert b"Content-Security-Policy:" not in answer.body
    assert not answer.headers.get("location", "/x").startswith(("//", "http"))


@pytest.mark.parametrize(
    "path", ["//evil.example/..", "//evil.example/help/booking", "/%2fevil.example/help/.."]
)
def test_nobody_is_led_to_another_host(server: Server, path: str) -> None:
    assert (
        not server.ask(MAPLE, path).headers.get("location", "/x").startswith(("//", "http", "/\\"))
    )


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_site_takes_nothing(server: Server, method: str) -> None:
    assert (
        server.ask(MAPLE, "/", method=method, content_length="0").status
        == HTTPStatus.METHOD_NOT_ALLOWED
    )
