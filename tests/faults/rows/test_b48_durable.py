"""B48, and what a build asks of the system at all: read from its trace."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.perils.traced import REPO, Call, traced
from tests.project import Project

BUILD = (
    "from tests.perils.workers_chaos import several_workers; several_workers()\n"
    "from helpgen.__main__ import program; program()"
)
SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/etc/ssl/", "/etc/ld.so.", "/proc/", "/sys/fs/cgroup")
"""Libraries that Python's own modules load, what those read, and how many processors there are."""

pytestmark = [pytest.mark.row("B48"), pytest.mark.long]


@dataclass(frozen=True, slots=True)
class Trace:
    """What a build with three workers asked of the system, from an older site to a newer one."""

    calls: Sequence[Call]
    project: Path
    out: Path


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    top = tmp_path_factory.mktemp("traced").resolve()
    project = Project(top / "project")
    out = top / "out"
    for tenant in ("ann", "bea"):
        project.profile(tenant)
    for words in ("first", "other"):
        project.article("portal/booking", f"## Steps\n\nThe {words} words.\n")
        project.article("portal/billing", "## Steps\n")
        given = ["build", str(project.root), "--out", str(out), "--durable"]
        calls = traced(BUILD, top / "trace", *given)
    return Trace(calls, project.root, out)


def is_remembering(call: Call) -> bool:
    """It writes what the next build need not do again, which no site needs."""
    return any("/.helpgen/cache" in path or "/.helpgen/record" in path for path in call.paths)


def test_a_sync_comes_before_what_is_shown_and_one_for_its_name_after(trace: Trace) -> None:
    told = [call.name for call in trace.calls if call.name in {"syncfs", "renameat2", "fsync"}]
    assert told == ["syncfs", "renameat2", "renameat2", "fsync", "fsync"]
    sync = next(at for at, call in enumerate(trace.calls) if call.name == "syncfs")
    staged = [at for at, call in enumerate(trace.calls) if call.writes() and call.is_fine]
    shown = [at for at, call in enumerate(trace.calls) if call.name == "renameat2"]
    assert [at for at in staged if at > sync and not is_remembering(trace.calls[at])] == shown
    last = [call.paths for call in trace.calls if call.name == "fsync"]
    assert last == [(str(trace.out),), (f"{trace.out}/.helpgen/staging",)]


def test_a_build_opens_no_socket_and_starts_no_program(trace: Trace) -> None:
    names = [call.name for call in trace.calls]
    assert not {"socket", "connect", "bind", "sendto", "vfork"} & {*names}
    assert names.count("execve") == 1
    assert names.count("clone") + names.count("fork") + names.count("clone3") > 1


def test_a_build_writes_in_its_output_and_its_cache_only(trace: Trace) -> None:
    places = (f"{trace.out}/", f"{trace.project}/.helpgen/", "/memfd:")
    elsewhere = [
        (call.name, path)
        for call in trace.calls
        for path in call.paths
        if call.writes() and not f"{path}/".startswith(places)
    ]
    assert elsewhere == []
    assert sum(call.writes() for call in trace.calls) > 20


def test_a_build_reads_the_project_and_its_own_program_only(trace: Trace, tmp_path: Path) -> None:
    python = {path for call in traced("pass", tmp_path / "trace") for path in call.paths}
    program = [str(REPO), sys.prefix, sys.base_prefix, *filter(None, sys.path)]
    ours = (str(trace.project), str(trace.out), *program, *SYSTEM)
    opened = {path for call in trace.calls if call.opens() for path in call.paths}
    beside = {path for path in opened if not path.startswith(ours) and path not in python}
    assert beside <= {str(trace.project.parent), "/"}
    assert f"{trace.project}/content/help/portal/booking.md" in opened


def test_every_name_in_the_output_is_reached_through_its_folder(trace: Trace) -> None:
    """No path of several parts is given to the system there: none of them can be swapped for a link meanwhile."""
    inside = f"{trace.out}/"
    long = [
        call.given
        for call in trace.calls
        if call.writes() and call.is_fine and f'"{inside}' in call.given
    ]
    assert long == []
