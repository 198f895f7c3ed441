"""Many pages: each once, the pages of a host one after another and with a pause between them."""

import socket

import pytest

from helpgen.external.answer import NO_HOST, Courtesy
from helpgen.external.rounds import answers
from tests.web_host import Reply, web_host


def test_each_page_is_asked_for_once_and_a_host_gets_a_pause_between_two() -> None:
    waited: list[float] = []
    with web_host({f"/{name}": Reply() for name in "abc"}) as one, web_host({"/": Reply()}) as two:
        urls = [*(f"{one.url}/{name}" for name in "abc"), f"{two.url}/"]
        courtesy = Courtesy(waited.append, may_be_private=True, pause=0.5)
        found = answers(dict.fromkeys(urls, False), courtesy)
        assert all(found[url].is_there for url in urls)
        assert one.asked == {"/a": 1, "/b": 1, "/c": 1}
    assert waited == [0.5, 0.5]


def test_a_host_that_does_not_exist_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def unknown(host: object, *_: object, **__: object) -> None:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    urls = [f"https://nowhere.example/{number}" for number in range(5)]
    found = answers(dict.fromkeys(urls, False), Courtesy(lambda _: None))
    assert {answer.fault for answer in found.values()} == {NO_HOST}
    assert found.keys() == {*urls}
    assert asked == ["nowhere.example"]
