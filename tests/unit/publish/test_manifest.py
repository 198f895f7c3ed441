import json
from hashlib import sha256

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish.manifest import is_manifest, lasting_in, manifest_of


def test_the_manifest_names_path_digest_and_size_of_every_file() -> None:
    value = json.loads(
        manifest_of([OutputFile("a.html", b"one"), OutputFile("b/c.css", b"", lasting=True)])
    )
    assert value == {
        "schemaVersion": 1,
        "generator": "helpgen",
        "files": [
            {"path": "a.html", "sha256": sha256(b"one").hexdigest(), "size": 3},
            {"path": "b/c.css", "sha256": sha256(b"").hexdigest(), "size": 0, "lasting": True},
        ],
    }


def test_a_site_without_files_has_a_manifest_too() -> None:
    assert is_manifest(manifest_of([]))


def test_the_digests_of_what_lasts_are_read_back() -> None:
    manifest = manifest_of([OutputFile("a", b"x"), OutputFile("b", b"y", lasting=True)])
    assert lasting_in(manifest) == {"b": sha256(b"y").hexdigest()}


@pytest.mark.parametrize("word", ["false", '"true"', "1", "null"])
def test_a_file_lasts_only_where_the_manifest_says_true(word: str) -> None:
    manifest = manifest_of([OutputFile("b", b"y", lasting=True)]).replace(b"true", word.encode())
    assert is_manifest(manifest)
    assert lasting_in(manifest) == {}


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
        manifest_of([OutputFile("a", b"x")])[:-10],
    ],
)
def test_torn_or_foreign_bytes_are_no_manifest(data: bytes) -> None:
    assert not is_manifest(data)
    assert lasting_in(data) == {}
