"""A build that is hindered at one point after another, with what was wrong after each."""

import json
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from os import getpid, strerror
from os import kill as send
from random import Random

from tests.perils.calls import ERRORS, Calls, Peril, failing, killed
from tests.perils.child import Outcome, begun, built
from tests.perils.staged_project import StagedProject

Prepare = Callable[[], object]


@dataclass(slots=True)
class Figures:
    """How many points were hit, how builds ended there, and what was wrong, a line for each point."""

    points: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, end: str, what: str, fault: str) -> None:
        """One more point."""
        self.points += 1
        self.ends[end] += 1
        if fault:
            self.faults.append(f"{what}: {fault}")

    def __str__(self) -> str:
        ends = ", ".join(f"{number:,} {end}" for end, number in sorted(self.ends.items()))
        return f"{self.points:,} points: {ends}; {len(self.faults)} faults"


def calls_of(
    project: StagedProject,
    names: tuple[str, ...],
    *more: str,
    prepare: Prepare = lambda: None,
) -> list[str]:
    """The calls that a build makes to bring the older state to the newer one, in order."""
    calls, told = Calls(names), project.folder / "calls.json"

    def begin() -> None:
        prepare()
        calls.install()

    project.put_back()
    outcome = built(
        [*project.arguments(), *more],
        begin,
        lambda: told.write_text(json.dumps(calls.seen)),
    )
    assert outcome.code == 0, outcome.said
    found: list[str] = json.loads(told.read_text())
    return found


def hindered(  # noqa: PLR0913  where, and by what
    project: StagedProject,
    names: tuple[str, ...],
    at: int,
    peril: Peril,
    *more: str,
    after: bool = False,
    prepare: Prepare = lambda: None,
) -> Outcome:
    """What came of a build from the older state where something happened at one call."""
    calls = Calls(names, at, peril, after)

    def begin() -> None:
        prepare()
        calls.install()

    project.put_back()
    return built([*project.arguments(), *more], begin)


def failures(
    project: StagedProject,
    names: tuple[str, ...],
    points: Iterable[tuple[int, int]],
    *more: str,
) -> Figures:
    """Calls fail by number, each with an error; whoever is not told of it goes on as if nothing had been."""
    figures, calls = Figures(), calls_of(project, names, *more)
    for at, error in points:
        if at < len(calls):
            outcome = hindered(project, names, at, failing(error), *more)
            what = f"{calls[at]} {at} fails: {strerror(error)}"
            figures.add(f"exit {outcome.code}", what, project.fault_of(outcome))
    return figures


def every(calls: Sequence[str], step: int = 1) -> list[tuple[int, int]]:
    """Every call, or each so-and-so-many-th, with one error after another; with step 1 all errors at all calls."""
    if step == 1:
        return [(at, error) for at in range(len(calls)) for error in ERRORS]
    return [(at, ERRORS[at // step % len(ERRORS)]) for at in range(0, len(calls), step)]


def kills_at(
    project: StagedProject,
    names: tuple[str, ...],
    wanted: tuple[str, ...],
    prepare: Prepare = lambda: None,
    *,
    may_step_aside: bool = False,
) -> Figures:
    """The build is killed right before and right after each call that is wanted."""
    figures = Figures()
    for at, name in enumerate(calls_of(project, names, prepare=prepare)):
        for after in (False, True) if name in wanted else ():
            outcome = hindered(project, names, at, killed, after=after, prepare=prepare)
            end = "killed" if outcome.code == -signal.SIGKILL else f"exit {outcome.code}"
            fault = project.fault_of(outcome, may_step_aside=may_step_aside)
            figures.add(end, f"killed {'after' if after else 'before'} {name} {at}", fault)
    return figures


def ended_at(  # noqa: PLR0913  where, and by what
    project: StagedProject,
    names: tuple[str, ...],
    number: signal.Signals,
    code: int,
    *,
    step: int,
    prepare: Prepare = lambda: None,
) -> Figures:
    """Somebody ends the build at every so manieth call: it says so by its exit `code`, and leaves nothing half made."""
    figures = Figures()
    for at in range(0, len(calls_of(project, names, prepare=prepare)), step):
        outcome = hindered(
            project, names, at, lambda _first: send(getpid(), number), prepare=prepare
        )
        halves = project.half_made()
        is_told = outcome.code in (0, code) and "Traceback" not in outcome.said
        fault = "" if is_told else f"exit {outcome.code}: {outcome.said!r}"
        fault = fault or (f"half made: {', '.join(halves)}" if halves else "")
        silent = replace(outcome, code=0 if outcome.code == 0 else -number)  # which names no place
        figures.add(
            f"exit {outcome.code}", f"{number.name} at {at}", fault or project.fault_of(silent)
        )
    return figures


def kills_at_random(
    project: StagedProject, times: int, draw: Random, prepare: Prepare = lambda: None
) -> Figures:
    """The build is killed at moments between its beginning and a little after its end."""
    figures = Figures()
    usual = _seconds(project, prepare)
    for _ in range(times):
        project.put_back()
        running = begun(project.arguments(), prepare)
        moment = draw.uniform(0, usual * 1.2)
        time.sleep(moment)
        send(running.pid, signal.SIGKILL)
        outcome = running.ended()
        end = "killed" if outcome.code == -signal.SIGKILL else f"exit {outcome.code}"
        figures.add(end, f"killed after {moment:.3f} s", project.fault_of(outcome))
    return figures


def _seconds(project: StagedProject, prepare: Prepare) -> float:
    """How long a build takes, on this machine and today."""
    taken = []
    for _ in range(3):
        project.put_back()
        began = time.monotonic()
        assert built(project.arguments(), prepare).code == 0
        taken.append(time.monotonic() - began)
    return sorted(taken)[1]
