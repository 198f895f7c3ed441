"""A glance tells that the program is what it was, and anything that touches it is seen."""

import errno
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import helpgen
from helpgen.cache.cache import Cache
from helpgen.pipeline.standing import program, program_seen
from helpgen.pipeline.standing.program import program_digest
from helpgen.pipeline.standing.program_seen import keep_program, program_known
from helpgen.pipeline.standing.program_seen import program_seen as looked_at

pytestmark = pytest.mark.row("B42")


def next_process() -> None:
    program_digest.cache_clear()
    program_seen._key_as_seen.cache_clear()


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of a program that has rested."""
    file = tmp_path / "program/a.py"
    file.parent.mkdir()
    file.write_text("x = 1\n")
    monkeypatch.setattr(helpgen, "__file__", str(file))
    monkeypatch.setattr(program, "KINDS", ())
    monkeypatch.setattr(program_seen, "_YOUNG", 0.0)
    next_process()
    yield file
    next_process()


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def never() -> str:
    raise AssertionError("the program was hashed")


def known_later(kept: Cache) -> str:
    next_process()
    return program_known(kept)


def test_what_was_kept_is_known_without_hashing(
    code: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert code.is_file()
    keep_program(kept, looked_at(kept))
    before = program_digest()
    monkeypatch.setattr(program_seen, "program_digest", never)
    assert known_later(kept) == before


def test_what_was_not_kept_is_hashed(code: Path, kept: Cache) -> None:
    assert code.is_file()
    assert program_known(kept) == program_digest()


def set_back(file: Path) -> None:
    """Another byte; the size and the time of writing are what they were."""
    before = file.stat()
    file.write_text("x = 2\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(file: Path) -> None:
    other = file.with_name("b")
    other.write_text("x = 2\n")
    other.replace(file)


def added(file: Path) -> None:
    file.with_name("b.py").touch()


@pytest.mark.parametrize("touch", [set_back, replaced, added, Path.unlink])
def test_a_touched_program_is_hashed_again(
    code: Path, kept: Cache, touch: Callable[[Path], None]
) -> None:
    keep_program(kept, looked_at(kept))
    before = program_known(kept)
    touch(code)
    assert known_later(kept) == program_digest() != before


def test_a_process_stays_what_it_was_when_it_first_looked(code: Path, kept: Cache) -> None:
    before = program_known(kept)
    code.write_text("x = 2\n")
    keep_program(kept, looked_at(kept))
    assert program_known(kept) == before
    assert known_later(kept) != before


def test_of_a_file_written_a_moment_ago_nothing_is_kept(
    code: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert code.is_file()
    monkeypatch.setattr(program_seen, "_YOUNG", 3600.0)
    keep_program(kept, looked_at(kept))
    assert not list(kept.entries())


def test_where_runs_of_the_machine_look_alike_nothing_is_kept(
    code: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert code.is_file()
    monkeypatch.setattr(program_seen, "boot", lambda: "")
    keep_program(kept, looked_at(kept))
    assert not list(kept.entries())


def test_another_run_of_the_machine_hashes(
    code: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert code.is_file()
    keep_program(kept, looked_at(kept))
    monkeypatch.setattr(program_seen, "boot", lambda: "another")
    monkeypatch.setattr(program_seen, "program_digest", lambda: "hashed")
    assert known_later(kept) == "hashed"


def test_a_file_of_the_program_that_cannot_be_read_is_named(
    code: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "read", refused)
    with pytest.raises(OSError, match=re.escape(str(code))):
        program_digest()
