"""What was bundled is found by its key, as it was."""

import pytest

from helpgen.cache.bundle import Bundle, bundled

ENTRIES = {"a": b"one\n", "b": b"", "c": b"\x00\xff\n"}


def test_each_entry_is_found_as_it_was() -> None:
    bundle = Bundle(bundled(ENTRIES))
    assert {key: bundle.get(key) for key in ENTRIES} == ENTRIES


def test_what_is_not_in_it_is_not_found() -> None:
    assert Bundle(bundled(ENTRIES)).get("d") is None


def test_nothing_can_be_bundled_too() -> None:
    assert Bundle(bundled({})).get("a") is None


def test_what_nobody_bundled_is_an_error() -> None:
    with pytest.raises(ValueError, match="not found"):
        Bundle(b"no line")
