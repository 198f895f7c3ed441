"""What was kept comes back as it was, or not at all."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.cache.cache import Cache, key_of

KEY, OTHER = key_of("test", "one"), key_of("test", "other")
pytestmark = pytest.mark.row("B43")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    made = Cache(tmp_path / "c")
    made.put(KEY, b"kept")
    made.put(OTHER, b"another")
    return made


def test_what_was_kept_comes_back(cache: Cache) -> None:
    assert (cache.get(KEY), cache.get(OTHER), cache.notes) == (b"kept", b"another", [])


def test_what_was_never_kept_is_nothing_to_speak_of(cache: Cache) -> None:
    assert (cache.get(key_of("test", "third")), cache.notes) == (None, [])


def test_parts_that_join_to_the_same_text_have_different_keys() -> None:
    assert (
        len({key_of("a", "bc"), key_of("a", "b", "c"), key_of("ab", "c"), key_of("a", "b1:c")}) == 4
    )


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def linked(path: Path) -> None:
    real = path.with_name("real")
    path.rename(real)
    path.symlink_to(real)


def piped(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [flipped, cut, emptied, linked, piped, folder])
def test_an_entry_that_is_not_what_was_kept_is_dropped_with_a_note(
    cache: Cache, spoil: Callable[[Path], None]
) -> None:
    spoil(cache.place(KEY))
    assert cache.get(KEY) is None
    assert [str(cache.place(KEY)) in note for note in cache.notes] == [True]
    assert cache.get(OTHER) == b"another"


def test_an_entry_in_the_place_of_another_is_dropped(cache: Cache) -> None:
    cache.place(KEY).write_bytes(cache.place(OTHER).read_bytes())
    assert cache.get(KEY) is None
    assert not cache.place(KEY).exists()


def test_an_entry_can_be_kept_again_after_it_was_dropped(cache: Cache) -> None:
    flipped(cache.place(KEY))
    cache.get(KEY)
    cache.put(KEY, b"again")
    assert cache.get(KEY) == b"again"


def test_nobody_else_may_look_into_it(cache: Cache) -> None:
    modes = {path: path.stat().st_mode & 0o777 for path in (cache.folder, *cache.folder.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_version_control_leaves_it_alone(cache: Cache) -> None:
    assert (cache.folder / ".gitignore").read_text() == "*\n"


def test_where_nothing_can_be_written_nothing_is_kept_and_it_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "c")
    for key in (KEY, OTHER):
        cache.put(key, b"kept")
    assert len(cache.notes) == 1
    assert "not a directory" in cache.notes[0]


def test_a_surrogate_in_a_key_is_no_fault() -> None:
    assert key_of("test", "\udc80") != key_of("test", "\udc81")
