import json
from hashlib import sha256

import pytest

from helpgen.publish.manifest import digests_in, manifest_of


def test_the_manifest_names_path_digest_and_size_of_every_file() -> None:
    value = json.loads(manifest_of({"a.html": b"one", "b/c.css": b""}))
    assert value == {
        "schemaVersion": 1,
        "generator": "helpgen",
        "files": [
            {"path": "a.html", "sha256": sha256(b"one").hexdigest(), "size": 3},
            {"path": "b/c.css", "sha256": sha256(b"").hexdigest(), "size": 0},
        ],
    }


def test_a_site_without_files_has_a_manifest_too() -> None:
    assert digests_in(manifest_of({})) == {}


def test_the_digests_are_read_back() -> None:
    assert digests_in(manifest_of({"a": b"x"})) == {"a": sha256(b"x").hexdigest()}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0\0\0",
        b"[]",
        b"null",
        b'{"generator": "other", "files": []}',
        b'{"generator": "helpgen"}',
        b'{"generator": "helpgen", "files": [1]}',
        b"[" * 100_000,
        manifest_of({"a": b"x"})[:-10],
    ],
)
def test_torn_or_foreign_bytes_are_no_manifest(data: bytes) -> None:
    assert digests_in(data) is None
