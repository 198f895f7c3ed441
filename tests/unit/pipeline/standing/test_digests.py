"""Digests by name, packed, are what a dictionary of the same would be."""

from hashlib import sha256

import pytest

from helpgen.pipeline.standing.digests import Digests, packed_digest

NAMES = ("b", "a", "a/b", "a.b", "a/b/c", "ab", "\udce4", "\U0001f600", "é", "profiles/t1.yaml")
TOLD = {name: sha256(name.encode("utf-8", "surrogatepass")).hexdigest() for name in NAMES}
ODD = {
    "link": "no file: 120000",
    "none": "",
    "zeros": "0" * 64,
    "short": "ab" * 31,
    "big": "AB" * 32,
}


@pytest.mark.parametrize("told", [{}, {"a": "d"}, TOLD, ODD, TOLD | ODD], ids=len)
def test_all_that_was_told_is_found_and_nothing_else(told: dict[str, str]) -> None:
    packed = Digests(told.items())
    assert packed == told
    assert dict(packed.rows()) == told
    assert len(packed) == len(told)
    assert [*packed] == sorted(told, key=lambda name: name.encode("utf-8", "surrogatepass"))
    for name in ("", "c", "a/", "a/b/", "zz", "profiles/t1"):
        assert name not in packed


def test_what_begins_alike_is_found_together() -> None:
    packed = Digests(TOLD.items())
    assert dict(packed.below("a/")) == {name: TOLD[name] for name in ("a/b", "a/b/c")}
    assert [*packed.below("")] == [*packed.rows()]
    assert not [*packed.below("zz")]


def test_the_order_in_which_it_was_told_does_not_matter_and_every_word_does() -> None:
    one = Digests(TOLD.items())
    assert one == Digests(reversed(TOLD.items()))
    assert one.digest == Digests(reversed(TOLD.items())).digest
    others = [TOLD | ODD, TOLD | {"b": TOLD["a"]}, TOLD | {"b": "none"}, TOLD | {"b": "link"}]
    assert len({one.digest, *[Digests(each.items()).digest for each in others]}) == 5
    assert all(one != Digests(each.items()) for each in others)


@pytest.mark.parametrize("text", ["", "ab", "AB" * 32, "0" * 64, f" {'ab' * 32}", "xy" * 32])
def test_what_would_not_come_back_as_it_was_is_not_packed(text: str) -> None:
    assert packed_digest(text) is None
    assert packed_digest("ab" * 32) == b"\xab" * 32
