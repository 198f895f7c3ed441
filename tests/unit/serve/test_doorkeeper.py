"""Who may ask: this machine, for what there is, and nobody on behalf of a page from elsewhere."""

import pytest

from tests.unit.serve.offered import HOST, Pages, client, own, status_of

TRAVERSALS = (
    "/../etc/passwd",
    "/acme/../../etc/passwd",
    "/acme/..",
    "/acme/.",
    "/./acme/",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/acme/%2e%2e%2fetc%2fpasswd",
    "/acme/..%2f..%2fetc/passwd",
    "/acme/..%5c..%5cetc",
    "/acme/..\\..\\etc",
    "/%252e%252e/etc/passwd",
    "/%c0%ae%c0%ae/etc/passwd",
    "/%e0%80%ae%e0%80%ae/etc/passwd",
    "/acme/%00",
    "/acme/help%00.html",
    "//etc/passwd",
    "//evil.example/acme/",
    "/acme//help",
    "/acme/%2F/etc/passwd",
    "/acme/help;/../../etc",
    "/file:///etc/passwd",
    "/acme/\u2025/etc",
    "/acme/%u002e%u002e/etc",
)


@pytest.mark.row("B56")
@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_spelling_of_a_way_up_is_even_looked_up(path: str) -> None:
    offer = Pages()
    assert status_of(offer, path.encode()) == 404
    assert offer.asked == []


def test_a_plain_way_is_looked_up_when_it_is_asked_so() -> None:
    offer = Pages()
    assert status_of(offer, b"/acme/help/a/b/") == 200
    assert offer.asked == ["acme/help/a/b/"]


@pytest.mark.row("B56")
@pytest.mark.parametrize("path", ["/acme/?raw??", "/acme/?x=../../etc", "/acme/?%00"])
def test_what_stands_behind_a_question_mark_changes_nothing(path: str) -> None:
    with client() as asking:
        assert asking.get(path).content == b"<p>acme</p>"


@pytest.mark.row("B56")
def test_a_long_address_is_refused() -> None:
    with client() as asking:
        assert asking.get("/acme/" + "a" * 3_000).status_code == 414


@pytest.mark.row("B56")
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND"])
def test_other_methods_are_refused(method: str) -> None:
    with client() as asking:
        answer = asking.request(method, "/acme/", headers=own(origin=f"http://{HOST}"))
    assert answer.status_code == 405


@pytest.mark.row("B56")
def test_a_head_says_the_same_without_the_page() -> None:
    with client() as asking:
        answer = asking.head("/acme/")
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.row("B57")
@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8321", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.nip.io:8321", ""],
)
def test_a_foreign_name_is_misdirected_also_one_that_was_made_to_lead_here(host: str) -> None:
    with client() as asking:
        assert asking.get("/acme/", headers={"host": host}).status_code == 421


@pytest.mark.row("B57")
@pytest.mark.parametrize("path", ["/acme/", "/-/events?token=a-token", "/-/ask/page"])
@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", f"https://{HOST}", "http://127.0.0.1:9999"]
)
def test_a_page_of_elsewhere_gets_nothing(path: str, origin: str) -> None:
    with client() as asking:
        answer = asking.get(path, headers=own(origin=origin))
    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.row("B57")
@pytest.mark.parametrize("site", ["cross-site", "same-site"])  # another port is of the same site
def test_what_another_site_embeds_is_refused_and_a_link_from_there_is_followed(site: str) -> None:
    cross = {"sec-fetch-site": site}
    with client() as asking:
        script = asking.get("/acme/", headers={**cross, "sec-fetch-mode": "no-cors"})
        link = asking.get("/acme/", headers={**cross, "sec-fetch-mode": "navigate"})
    assert (script.status_code, link.status_code) == (403, 200)


@pytest.mark.row("B57")
def test_a_preflight_is_refused_and_allows_nothing() -> None:
    asked = {"origin": f"http://{HOST}", "access-control-request-method": "POST"}
    with client() as asking:
        answer = asking.options("/-/ask/save", headers=asked)
    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/acme/", "/-/own/bar.js", "/nothing", "/%00"])
def test_every_answer_keeps_itself_to_itself(path: str) -> None:
    with client() as asking:
        said = asking.get(path).headers
    assert said["x-content-type-options"] == "nosniff"
    assert said["x-frame-options"] == "SAMEORIGIN"
    assert said["cross-origin-resource-policy"] == "same-origin"
    assert said["cache-control"] == "no-store"
