"""Files that change: one sign for any number of changes, wherever they are."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from helpgen.serve import Watched
from helpgen.serve.watching import _Looks, watch

PATIENCE = 60  # seconds: others may be at work on this machine


def seen(
    root: Path, change: Callable[[], object], names: tuple[str, ...] = ("content", "a.yaml")
) -> int:
    """How often a change was told, until what was last written had been seen; 0 where it was not within a while."""

    async def run() -> int:
        stop, told = asyncio.Event(), 0
        settled, last = asyncio.Event(), asyncio.Event()

        async def changed() -> None:
            nonlocal told
            if not settled.is_set():
                settled.set()
            else:
                told += 1
                last.set()

        watching = asyncio.create_task(
            watch(lambda: Watched(root, names), changed, stop, lambda _watched: "the same")
        )
        await settled.wait()
        change()
        try:
            await asyncio.wait_for(last.wait(), PATIENCE)
            await asyncio.sleep(0)
        except TimeoutError:
            pass
        stop.set()
        await watching
        return told

    return asyncio.run(run())


@pytest.mark.parametrize("name", ["content/help/a.md", "a.yaml"])
def test_a_file_that_is_written_is_seen(tmp_path: Path, name: str) -> None:
    (tmp_path / "content/help").mkdir(parents=True)
    assert seen(tmp_path, lambda: (tmp_path / name).write_text("new")) >= 1


def test_a_file_that_is_renamed_over_another_is_seen(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text("old")
    (tmp_path / "new").write_text("new")
    assert seen(tmp_path, lambda: (tmp_path / "new").rename(tmp_path / "content/a.md"))


def test_a_folder_that_comes_is_watched_from_then_on(tmp_path: Path) -> None:
    def change() -> None:
        (tmp_path / "content").mkdir()

    assert seen(tmp_path, change) >= 1


@pytest.mark.long
@pytest.mark.row("B51")
def test_ten_thousand_changes_are_a_handful_of_looks(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    def change() -> None:
        for number in range(10_000):
            (tmp_path / "content" / f"{number % 50}.md").write_text(str(number))

    assert 1 <= seen(tmp_path, change) <= 10


def test_a_change_that_the_system_says_nothing_of_is_found_by_the_next_round(
    tmp_path: Path,
) -> None:
    async def run() -> int:
        stop, found = asyncio.Event(), asyncio.Event()
        looks, stamp = 0, 1

        async def changed() -> None:
            nonlocal looks, stamp
            looks += 1
            if looks == 1:  # the files are written while they are being looked at
                stamp = 2
            else:
                found.set()

        watched = Watched(tmp_path, ())
        watching = asyncio.create_task(
            watch(lambda: watched, changed, stop, lambda _watched: stamp, 0.01)
        )
        await asyncio.wait_for(found.wait(), PATIENCE)
        for _ in range(10):  # and what has been seen is not seen again
            await asyncio.sleep(0.01)
        stop.set()
        await watching
        return looks

    assert asyncio.run(run()) == 2


def test_what_a_look_has_seen_is_not_found_again_by_a_round_that_began_before_it() -> None:
    began, may_end, stamps = Event(), Event(), iter(["old", "new of the round", "new of the look"])

    def taken() -> object:
        stamp = next(stamps)
        if stamp == "new of the round":
            began.set()
            assert may_end.wait(PATIENCE)
        return stamp

    async def run() -> bool:
        looks = _Looks(taken)
        await looks.begin()
        round_ = asyncio.create_task(looks.is_overdue())
        await asyncio.to_thread(began.wait, PATIENCE)
        await looks.begin()
        may_end.set()
        return await round_

    assert not asyncio.run(run())
