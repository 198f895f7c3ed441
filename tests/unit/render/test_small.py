"""Contact links, base URLs and hashed names."""

import pytest

from helpgen.render.base_url import absolute, base_path
from helpgen.render.contact import email_href, phone_href
from helpgen.render.digest import hashed


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        (None, "/"),
        ("https://x.example", "/"),
        ("https://x.example/", "/"),
        ("https://x.example/a/b", "/a/b/"),
        ("https://x.example/a/b/", "/a/b/"),
    ],
)
def test_the_base_path_has_a_slash_at_both_ends(base_url: str | None, path: str) -> None:
    assert base_path(base_url) == path


def test_a_full_url_has_one_slash_between_its_parts() -> None:
    assert absolute("https://x.example/a/", "help/") == "https://x.example/a/help/"
    assert absolute("https://x.example/a", "") == "https://x.example/a/"


def test_an_address_cannot_add_headers_to_its_mail() -> None:
    href = email_href("a@b.example?bcc=c@d.example\r\nSubject:x&y")
    assert href == "mailto:a@b.example%3Fbcc%3Dc@d.example%0D%0ASubject%3Ax%26y"


def test_a_number_is_dialed_by_its_digits() -> None:
    assert phone_href("+1 (555) 010-0199") == "tel:+15550100199"
    assert phone_href("555 0100") == "tel:5550100"


def test_a_name_follows_the_bytes() -> None:
    assert hashed("a.b.css", b"") == "a.b-e3b0c44298fc.css"
    assert hashed("LICENSE", b"") == "LICENSE-e3b0c44298fc"
    assert hashed("a.css", b"x") != hashed("a.css", b"y")
