"""What was put into a sheaf is found by its key, as it was."""

import pytest

from helpgen.cache.sheaf import Sheaf, sheaf_of

ENTRIES = {"a": b"one\n", "b": b"", "c": b"\x00\xff\n"}


def test_each_entry_is_found_as_it_was() -> None:
    sheaf = Sheaf(sheaf_of(ENTRIES))
    assert {key: sheaf.get(key) for key in ENTRIES} == ENTRIES


def test_what_is_not_in_it_is_not_found() -> None:
    assert Sheaf(sheaf_of(ENTRIES)).get("d") is None


def test_a_sheaf_may_be_empty() -> None:
    assert Sheaf(sheaf_of({})).get("a") is None


def test_what_is_no_sheaf_is_an_error() -> None:
    with pytest.raises(ValueError, match="not found"):
        Sheaf(b"no line")
