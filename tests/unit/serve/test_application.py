"""Pages, the offer's own files, and questions of whoever has the token."""

import pytest
from starlette.testclient import TestClient

from helpgen.serve import Reply
from helpgen.serve.application import Served, application
from tests.unit.serve.offered import HOST, TOKEN, Pages, client, own


def test_a_page_is_what_the_offer_says() -> None:
    with client() as asking:
        answer = asking.get("/acme/help/a/b/")
    assert answer.content == b"<p>b</p>"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_own_files_are_asked_by_name() -> None:
    with client() as asking:
        assert asking.get("/-/own/bar.js").content == b"own bar.js"


@pytest.mark.row("B57")
@pytest.mark.parametrize("token", ["", "another", "a-token2"])
def test_a_question_without_the_token_is_refused(token: str) -> None:
    offer = Pages()
    with client(offer) as asking:
        answer = asking.get("/-/ask/page", headers={"x-helpgen-token": token})
        news = asking.get("/-/events", params={"token": token})
    assert (answer.status_code, news.status_code, offer.questions) == (403, 403, [])


def test_a_question_is_given_what_was_asked() -> None:
    offer = Pages()
    with client(offer) as asking:
        asking.get("/-/ask/page", params={"lens": "acme"}, headers=own())
    [question] = offer.questions
    assert (question.name, question.given, question.changes) == ("page", {"lens": "acme"}, False)


def test_a_change_comes_from_a_page_of_ours_as_json() -> None:
    offer = Pages()
    origin = f"http://{HOST}"
    with client(offer) as asking:
        without = asking.post("/-/ask/save", json={}, headers=own())
        a_form = asking.post("/-/ask/save", data={"a": "b"}, headers=own(origin=origin))
        good = asking.post("/-/ask/save", json={"a": 1}, headers=own(origin=origin))
    assert (without.status_code, a_form.status_code, good.status_code) == (403, 415, 200)
    assert [each.changes for each in offer.questions] == [True]


def test_a_change_may_not_bring_everything_along() -> None:
    offer = Pages()
    with client(offer) as asking:
        answer = asking.post(
            "/-/ask/save", json={"a": "x" * 300_000}, headers=own(origin=f"http://{HOST}")
        )
    assert (answer.status_code, offer.questions) == (413, [])


@pytest.mark.parametrize("path", ["/acme/", "/-/own/bar.js", "/-/events"])
def test_nothing_else_can_be_posted_to(path: str) -> None:
    with client() as asking:
        assert asking.post(path, headers=own(origin=f"http://{HOST}")).status_code == 405


def test_a_fault_that_nobody_reckoned_with_is_said() -> None:
    class Faulty(Pages):
        def page(self, path: str) -> Reply:
            raise RuntimeError(f"no {path}")

    served = Served(Faulty(), TOKEN)
    inside = application(served, [HOST])
    with TestClient(inside, f"http://{HOST}", raise_server_exceptions=False) as asking:
        answer = asking.get("/acme/")
    assert (answer.status_code, answer.text) == (500, "internal fault: RuntimeError: no acme/\n")
