"""One page asked for: redirects are told, busy hosts are asked again, and nothing inside the network is touched."""

import socket
from collections.abc import Iterator

import pytest

from helpgen.external.answer import NO_HOST, Courtesy, WebAnswer
from helpgen.external.asking import PRIVATE, asked, page_of
from helpgen.external.connecting import PrivateHostError, _public
from tests.web_host import Replies, Reply, WebHost, moved, web_host

PAGES: Replies = {
    "/": Reply(body='<h1 id="top-of-it">a</h1><a name="named">b</a><p class="x">c</p>'),
    "/there": moved("/"),
    "/then": moved("/there"),
    "/for-now": moved("/there", 302),
    "/round": moved("/round"),
    "/mail": moved("mailto:ana@example.org"),
    "/nowhere": Reply(301, "", ()),
    "/gone": Reply(410),
    "/no": Reply(403),
    "/later": lambda before: Reply(503, "", (("Retry-After", "7"),)) if before < 2 else Reply(),
    "/never": Reply(500),
    "/picture": Reply(body='<p id="a">', headers=(("Content-Type", "image/png"),)),
}


@pytest.fixture(scope="module")
def host() -> Iterator[WebHost]:
    with web_host(PAGES) as running:
        yield running


def told(host: WebHost, path: str, *, wants_anchors: bool = False) -> tuple[WebAnswer, list[float]]:
    """The answer, and how long was waited in between."""
    waited: list[float] = []
    courtesy = Courtesy(waited.append, may_be_private=True, timeout=5)
    return asked(f"{host.url}{path}", courtesy, wants_anchors=wants_anchors), waited


def test_a_page_that_is_there_is_there_and_is_looked_into_only_where_that_is_wanted(
    host: WebHost,
) -> None:
    answer, waited = told(host, "/")
    assert (answer.is_there, answer.anchors, waited) == (True, None, [])
    answer, _ = told(host, "/", wants_anchors=True)
    assert answer.anchors == frozenset({"top-of-it", "named"})
    assert told(host, "/picture", wants_anchors=True)[0].anchors is None


@pytest.mark.parametrize(
    ("path", "is_moved"), [("/", False), ("/there", True), ("/then", True), ("/for-now", False)]
)
def test_redirects_are_followed_and_told_where_all_are_for_good(
    host: WebHost, path: str, is_moved: bool
) -> None:
    answer, _ = told(host, path)
    assert (answer.status, answer.url) == (200, f"{host.url}/")
    assert answer.is_moved is is_moved


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/round", "it redirects more than 10 times"),
        ("/mail", "it redirects to nowhere"),
        ("/nowhere", "it redirects to nowhere"),
    ],
)
def test_redirects_that_lead_to_no_page_are_no_answer(host: WebHost, path: str, fault: str) -> None:
    answer, waited = told(host, path)
    assert (answer.status, answer.fault, waited) == (0, fault, [])


@pytest.mark.parametrize(("path", "is_gone"), [("/gone", True), ("/missing", True), ("/no", False)])
def test_gone_is_what_its_host_calls_so(host: WebHost, path: str, is_gone: bool) -> None:
    answer, waited = told(host, path)
    assert (answer.is_there, answer.is_gone, waited) == (False, is_gone, [])


def test_a_busy_host_is_asked_again_when_it_says(host: WebHost) -> None:
    answer, waited = told(host, "/later")
    assert (answer.status, waited) == (200, [7.0, 7.0])


def test_a_host_that_stays_busy_is_asked_three_times_with_longer_waits(host: WebHost) -> None:
    before = host.asked["/never"]
    answer, waited = told(host, "/never")
    assert (answer.status, waited) == (500, [1.0, 2.0])
    assert host.asked["/never"] == before + 3


def test_a_port_at_which_nobody_listens_is_asked_again_and_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        waited: list[float] = []
        courtesy = Courtesy(waited.append, may_be_private=True)
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        answer = asked(url, courtesy, wants_anchors=False)
    assert (answer.status, answer.fault, len(waited)) == (0, "its host refuses to talk", 2)


def test_a_host_that_says_nothing_takes_too_long() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        courtesy = Courtesy(lambda _: None, may_be_private=True, timeout=0.05, tries=1)
        assert asked(url, courtesy, wants_anchors=False).fault == "it takes too long"


def test_a_host_that_does_not_exist_is_gone_and_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    waited: list[float] = []
    answer = asked("https://nowhere.example/", Courtesy(waited.append), wants_anchors=False)
    assert (answer.fault, answer.is_gone, waited) == (NO_HOST, True, [])


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://[::1]:1/", "http://169.254.169.254/"]
)
def test_a_host_of_a_private_network_is_not_asked(url: str) -> None:
    answer = asked(url, Courtesy(lambda _: None), wants_anchors=False)
    assert (answer.fault, answer.is_gone) == (PRIVATE, False)


def test_one_private_address_is_enough_for_a_name_not_to_be_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def addresses(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", (number, 443)) for number in ("93.184.216.34", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", addresses)
    with pytest.raises(PrivateHostError):
        list(_public("both.example", 443))


def test_an_address_is_asked_for_in_ascii_and_without_its_anchor() -> None:
    assert (
        page_of("https://bücher.example/für?ü=1#ö")
        == "https://xn--bcher-kva.example/f%C3%BCr?%C3%BC=1"
    )
    assert page_of("https://a.example/%20#x") == "https://a.example/%20"
