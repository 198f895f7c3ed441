"""Waiting for a change: it ends when there is one, and leaves no thread behind."""

import threading
from pathlib import Path

from helpgen.serve import Watched
from helpgen.serve.waiting import wait_until


def stood(_: Watched) -> object:
    """Nothing is seen from outside: the system's word has to do."""
    return 1


def test_what_is_due_already_is_not_waited_for() -> None:
    def never() -> Watched:
        raise AssertionError

    wait_until(lambda: True, never, stood)


def test_a_change_that_came_while_the_watch_began_is_found_without_an_event(tmp_path: Path) -> None:
    answers = iter([False, True])
    wait_until(lambda: next(answers), lambda: Watched(tmp_path, ("content",)), stood)
    assert list(answers) == []


def test_a_written_file_ends_the_wait_and_no_thread_is_left(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file, asked = tmp_path / "content/a.md", 0
    before = {*threading.enumerate()}  # those of other tests may end meanwhile

    def is_due() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:  # the watch has begun
            file.write_text("new")
            return False
        return file.exists()

    wait_until(is_due, lambda: Watched(tmp_path, ("content",)), stood)
    assert asked >= 3
    assert {*threading.enumerate()} <= before
