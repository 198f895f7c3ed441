import pytest

from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver.handed_out import packed, unpacked
from helpgen.publish.deliver.object_store import Headers, StoredObject

LONG = b"the same words again " * 40


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("help.json", "application/json", "no-cache"),
        ("_headers", "application/octet-stream", "no-cache"),
        ("help/assets/index.html", "text/html; charset=utf-8", "no-cache"),
        ("assets/t.1.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("assets/logo.9.png", "image/png", "public, max-age=31536000, immutable"),
    ],
)
def test_only_what_has_a_digest_in_its_name_is_kept_for_long(
    path: str, kind: str, cache: str
) -> None:
    assert packed(path, b"x", keeps_headers=True)[1] == Headers(kind, cache)


def test_text_goes_packed_and_comes_back_the_same_every_time() -> None:
    data, headers = packed("index.html", LONG, keeps_headers=True)
    assert headers.encoding == "gzip"
    assert len(data) < len(LONG)
    assert data == packed("index.html", LONG, keeps_headers=True)[0]
    assert data[4:8] == b"\0\0\0\0"  # no time of day
    assert unpacked(StoredObject(data, headers, ""), "key") == LONG


def test_what_would_not_become_smaller_goes_as_it_is() -> None:
    assert packed("index.html", b"short", keeps_headers=True)[0] == b"short"
    assert packed("assets/a.1.png", LONG, keeps_headers=True) == (
        LONG,
        Headers("image/png", "public, max-age=31536000, immutable"),
    )


def test_where_no_header_can_say_so_nothing_is_packed() -> None:
    assert packed("index.html", LONG, keeps_headers=False)[0] == LONG


def test_torn_bytes_are_an_error() -> None:
    data, headers = packed("index.html", LONG, keeps_headers=True)
    with pytest.raises(PublishError, match="torn"):
        unpacked(StoredObject(data[:-5], headers, ""), "key")
