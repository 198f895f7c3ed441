"""A cache has a bound; what was used longest ago goes first."""

import os
from pathlib import Path

from helpgen.cache.bounds import CacheSize, prune, size_of
from helpgen.cache.cache import Cache, key_of
from helpgen.cache.framing import framed

KEYS = [key_of("test", str(number)) for number in range(4)]
EACH = len(framed(KEYS[0], b"1234"))


def filled(folder: Path) -> Cache:
    """Four entries, used one after another."""
    cache = Cache(folder)
    for number, key in enumerate(KEYS):
        cache.put(key, b"1234")
        os.utime(cache.place(key), (number, number))
    return cache


def kept(cache: Cache) -> list[bool]:
    return [cache.place(key).exists() for key in KEYS]


def test_the_size_is_that_of_all_entries(tmp_path: Path) -> None:
    assert size_of(filled(tmp_path / "c")) == CacheSize(4, 4 * EACH)
    assert size_of(Cache(tmp_path / "none")) == CacheSize(0, 0)


def test_exactly_as_much_as_may_stay_stays(tmp_path: Path) -> None:
    assert prune(filled(tmp_path / "c"), 4 * EACH) == CacheSize(0, 0)


def test_one_byte_more_and_the_oldest_goes(tmp_path: Path) -> None:
    cache = filled(tmp_path / "c")
    assert prune(cache, 4 * EACH - 1) == CacheSize(1, EACH)
    assert kept(cache) == [False, True, True, True]


def test_what_was_read_lately_stays(tmp_path: Path) -> None:
    cache = filled(tmp_path / "c")
    assert cache.get(KEYS[0]) == b"1234"
    prune(cache, 2 * EACH)
    assert kept(cache) == [True, False, False, True]


def test_with_nothing_to_stay_all_goes(tmp_path: Path) -> None:
    cache = filled(tmp_path / "c")
    assert prune(cache, 0).entries == 4
    assert size_of(cache) == CacheSize(0, 0)


def test_what_a_killed_build_had_begun_to_write_goes_too(tmp_path: Path) -> None:
    cache = filled(tmp_path / "c")
    begun = cache.place(KEYS[0]).with_name("begun.123")
    begun.write_bytes(b"12")
    prune(cache, 0)
    assert not begun.exists()
