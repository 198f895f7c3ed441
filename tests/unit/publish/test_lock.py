"""One build at a time; who ended, however it ended, is in nobody's way."""

import errno
import fcntl
import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.publish import OutputFolder, PublishError, lock, open_output

pytestmark = pytest.mark.row("B49")


def holding(opened: Callable[[], OutputFolder]) -> int:
    """Another process that holds the lock until it is killed."""
    ready, said = os.pipe()
    if (child := os.fork()) == 0:
        opened()
        os.write(said, b"x")
        signal.pause()
    os.read(ready, 1)
    os.close(ready)
    os.close(said)
    return child


def test_the_holder_is_named_with_the_time_since_it_holds(
    opened: Callable[[], OutputFolder],
) -> None:
    holder = holding(opened)
    try:
        with pytest.raises(
            PublishError, match=rf"locked by process {holder} since 20\d\d-"
        ) as told:
            opened()
    finally:
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
    assert told.value.hint == "wait for that build to end"


def test_a_lock_whose_holder_was_killed_is_taken_at_once(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    holder = holding(opened)
    os.kill(holder, signal.SIGKILL)
    os.waitpid(holder, 0)
    assert json.loads((out / ".helpgen" / "lock").read_bytes())["pid"] == holder
    with opened():  # has no patience at all
        told = json.loads((out / ".helpgen" / "lock").read_bytes())
    assert (told["pid"], told["boot"]) == (os.getpid(), lock._boot())


def test_a_holder_elsewhere_is_said_to_be_there(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    with opened():
        far = {"pid": 7, "boot": "another", "since": "2026-11-29 10:00:00 UTC"}
        (out / ".helpgen" / "lock").write_text(json.dumps(far))
        with pytest.raises(PublishError, match="process 7 of another machine since 2026-11-29"):
            opened()


@pytest.mark.parametrize("text", [b"", b"4711", b"{", b"[]", b'{"pid": "x"}', b"\xff" * 900])
def test_a_lock_that_says_nothing_readable_is_somebody_s(
    opened: Callable[[], OutputFolder], out: Path, text: bytes
) -> None:
    with opened():
        (out / ".helpgen" / "lock").write_bytes(text)
        with pytest.raises(PublishError, match="locked by another process"):
            opened()


def test_whoever_waits_gets_the_lock_when_it_is_free(
    opened: Callable[[], OutputFolder], project: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened()
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            first.close()

    monkeypatch.setattr("time.sleep", pause)
    open_output(out, project=project, sources=[]).close()
    assert len(pauses) == 3


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_disk_without_locks_is_an_error_and_no_licence(
    opened: Callable[[], OutputFolder], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(_lock: int, _how: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(PublishError, match="this file system has no locks") as told:
        opened()
    assert "--out" in told.value.hint


def test_a_folder_that_is_taken_away_while_somebody_waits_is_made_again(
    opened: Callable[[], OutputFolder], project: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened()

    def it_publishes_nothing(_: float) -> None:
        first.withdraw()
        first.close()
        assert not out.exists()

    monkeypatch.setattr("time.sleep", it_publishes_nothing)
    with open_output(out, project=project, sources=[]):
        assert (out / ".helpgen" / "marker.json").is_file()
        with pytest.raises(PublishError, match="locked by"):
            opened()


def test_a_folder_that_was_there_is_not_taken_away(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    out.mkdir()
    with opened() as output:
        output.withdraw()
    assert out.is_dir()


def test_folders_that_were_made_on_the_way_go_too(project: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    with open_output(tmp_path / "kept" / "a" / "b", project=project, sources=[]) as output:
        output.withdraw()
    assert list((tmp_path / "kept").iterdir()) == []
