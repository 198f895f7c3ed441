"""What is kept together is found by its own key, whether it was there at first or came later."""

from pathlib import Path

from helpgen.cache.cache import Cache, key_of
from helpgen.cache.together import Together

ALL, ONE, TWO = (key_of("test", name) for name in ("all", "one", "two"))


def files(cache: Cache) -> int:
    return len(list(cache.entries()))


def test_what_comes_first_is_one_file_and_what_comes_later_a_file_each(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    Together(cache, ALL).put({ONE: b"1"})
    assert files(cache) == 1
    again = Together(cache, ALL)
    assert (again.get(ONE), again.get(TWO)) == (b"1", None)
    again.put({TWO: b"2"})
    assert files(cache) == 2
    assert [Together(cache, ALL).get(key) for key in (ONE, TWO)] == [b"1", b"2"]


def test_where_the_first_file_is_not_whole_what_came_later_is_found(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    Together(cache, ALL).put({ONE: b"1"})
    Together(cache, ALL).put({TWO: b"2"})
    cache.place(ALL).write_bytes(b"torn")
    again = Together(cache, ALL)
    assert (again.get(ONE), again.get(TWO)) == (None, b"2")
    assert len(cache.notes) == 1
