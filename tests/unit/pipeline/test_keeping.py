"""What is owed to the cache is in it when the block has ended, whoever wrote it."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.cache.cache import Cache, key_of
from helpgen.pipeline.keeping import kept_meanwhile
from helpgen.pipeline.kept_articles import OWN, CachePast
from tests.project import Project

KEY = key_of("test", "one")
MANY = 40  # articles drawn anew, which are worth a process
pytestmark = pytest.mark.row("B43")


def past_of(folder: Path, owed: Callable[[Cache], None], drawn: int = MANY) -> CachePast:
    """A past that owes something."""
    cache = Cache(folder)
    anew = dict.fromkeys(map(str, range(drawn)), "drawn")
    return CachePast(cache, "p", anew, owed=[lambda: owed(cache)])


def pid_kept(cache: Cache) -> None:
    """Who writes leaves its number."""
    cache.put(KEY, str(os.getpid()).encode())


def killed(_cache: Cache) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(
    ("drawn", "jobs", "is_here"),
    [(MANY, 2, False), (MANY - 1, 2, True), (MANY, 1, True)],
)
def test_another_process_writes_where_that_pays(
    tmp_path: Path, drawn: int, jobs: int, is_here: bool
) -> None:
    past = past_of(tmp_path / "c", pid_kept, drawn)
    with kept_meanwhile(past, jobs):
        pass
    kept = past.cache.get(KEY)
    assert kept is not None
    assert (int(kept) == os.getpid()) is is_here
    assert past.cache.has_grown
    assert past.owed == []


def test_nothing_owed_is_nothing_to_do(tmp_path: Path) -> None:
    past = CachePast(Cache(tmp_path / "c"), "p")
    with kept_meanwhile(past, 2), kept_meanwhile(None, 2):
        pass
    assert not past.cache.folder.exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_owed_is_left_to_whoever_takes_it(tmp_path: Path, jobs: int) -> None:
    past = past_of(tmp_path / "c", pid_kept)
    owed, left = list(past.owed), list[object]()
    with kept_meanwhile(past, jobs, left=left):
        assert past.owed == []
        assert left == owed
    assert past.cache.get(KEY) is not None


def test_what_went_wrong_elsewhere_is_told_here(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    past = past_of(tmp_path / "file" / "c", pid_kept)
    past.cache.note("told before")
    with kept_meanwhile(past, 2):
        pass
    before, now = past.cache.notes
    assert before == "told before"
    assert "the cache keeps nothing" in now
    assert not past.cache.has_grown


def test_a_process_that_was_killed_costs_a_note(tmp_path: Path) -> None:
    past = past_of(tmp_path / "c", killed)
    with kept_meanwhile(past, 2):
        pass
    assert past.cache.notes == [
        "the cache keeps no articles: the process that wrote them was ended by the signal SIGKILL"
    ]


def test_a_build_that_fails_has_kept_what_it_drew(tmp_path: Path) -> None:
    past = past_of(tmp_path / "c", pid_kept)
    with pytest.raises(LookupError), kept_meanwhile(past, 2):
        raise LookupError
    assert past.cache.get(KEY) is not None


def test_nobody_who_ends_the_command_waits(tmp_path: Path) -> None:
    past = past_of(tmp_path / "c", lambda _: signal.pause())
    with pytest.raises(KeyboardInterrupt), kept_meanwhile(past, 2):
        raise KeyboardInterrupt
    assert past.cache.get(KEY) is None


def test_a_build_of_many_articles_is_found_by_the_next(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    for number in range(MANY):
        project.article(f"portal/page-{number}", f"Page {number}.\n")
    project.profile("ann")
    assert project.build(jobs=2).notes == ()
    entries = list(Cache(project.root / ".helpgen/cache").entries())
    # three sheaves, the site, what was said, which folders are read, and the program
    assert len(entries) == 7
    project.article("portal/page-7", "Another.\n")
    told = project.build(jobs=2).explanation
    drawn = [line for line in told if "drawn anew" in line]
    assert drawn == [f"/help/portal/page-7: {OWN}"]
