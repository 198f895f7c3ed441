"""A first build's program is looked at by another process; what that one saw is what this one would see."""

import os
import signal
from pathlib import Path

import pytest

from helpgen.pipeline.standing import program_meanwhile as beside
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.program_meanwhile import program_meanwhile
from helpgen.pipeline.standing.program_seen import ProgramSeen

pytestmark = pytest.mark.row("B42")


def whoever_looks(_kept: object) -> ProgramSeen:
    """The process that looks leaves its number."""
    return ProgramSeen("key", str(os.getpid()))


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "program_seen", whoever_looks)


def looker(asked: BuildAsked) -> int:
    with program_meanwhile(asked) as program:
        seen = program()
        assert program() == seen
    return int(seen.digest)


def test_where_there_is_no_cache_another_process_looks(tmp_path: Path) -> None:
    assert looker(BuildAsked(tmp_path, jobs=2)) != os.getpid()


def test_where_there_is_a_cache_we_look_ourselves(tmp_path: Path) -> None:
    asked = BuildAsked(tmp_path, jobs=2)
    asked.cache_folder.mkdir(parents=True)
    assert looker(asked) == os.getpid()


def test_one_process_looks_itself(tmp_path: Path) -> None:
    assert looker(BuildAsked(tmp_path, jobs=1)) == os.getpid()


def test_where_nothing_is_kept_we_look_ourselves(tmp_path: Path) -> None:
    assert looker(BuildAsked(tmp_path, anew=True, jobs=2)) == os.getpid()


def test_a_machine_of_one_processor_starts_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("helpgen.pipeline.workers.available", lambda: 1)
    assert looker(BuildAsked(tmp_path)) == os.getpid()


def test_a_process_that_was_lost_has_seen_nothing_so_we_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()

    def killed_elsewhere(kept: object) -> ProgramSeen:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return whoever_looks(kept)

    monkeypatch.setattr(beside, "program_seen", killed_elsewhere)
    assert looker(BuildAsked(tmp_path, jobs=2)) == here


def test_nobody_waits_for_a_process_that_nobody_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "program_seen", lambda _: signal.pause())
    with pytest.raises(LookupError), program_meanwhile(BuildAsked(tmp_path, jobs=2)):
        raise LookupError
