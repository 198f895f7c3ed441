"""Base URLs and hashed names."""

import pytest

from helpgen.render.base_url import absolute, base_path
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


def test_a_name_follows_the_bytes() -> None:
    assert hashed("a.b.css", b"") == "a.b-e3b0c44298fc.css"
    assert hashed("LICENSE", b"") == "LICENSE-e3b0c44298fc"
    assert hashed("a.css", b"x") != hashed("a.css", b"y")
