"""One build, and what came of it told."""

import time
from collections.abc import Callable

from helpgen.cli.build_telling import BuildTelling, closing, tell_findings, tell_timings
from helpgen.cli.telling import complain
from helpgen.model.publish_error import PublishError
from helpgen.model.timings import Stage
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.program_meanwhile import program_meanwhile
from helpgen.pipeline.standing.program_seen import ProgramSeen
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.report import visible

_MADE: list[object] = []
"""What the last build made of its project: the system frees it faster, when the program ends, than we could."""


def one_build(asked: BuildAsked, telling: BuildTelling) -> int:
    """The exit code of a build."""
    stopwatch = Stopwatch() if telling.is_timed else UNTIMED
    try:
        _MADE.clear()
        with program_meanwhile(asked, stopwatch) as program:
            result = result_of(asked, stopwatch, _MADE, program)
    except PublishError as fault:
        complain(str(fault), fault.hint)
        code = fault.exit_code
    else:
        tell_findings(result, telling, asked.root)
        if result.summary:
            telling.say(closing(result.summary))
        if result.token:
            telling.say(f"next time: helpgen build --changed-since {visible(result.token)}")
        code = result.exit_code
    tell_timings(stopwatch, telling)
    return code


def result_of(
    asked: BuildAsked,
    stopwatch: Stopwatch,
    made: list[object] | None = None,
    program: Callable[[], ProgramSeen] | None = None,
) -> BuildResult:
    """What came of a build; raises PublishError where the output folder fails.

    `made` takes what was made on the way, so that nobody takes it apart before the program ends. `program` tells what
    somebody saw of the program, if anybody has looked.
    """
    return at_once(asked, time.monotonic(), stopwatch) or _built(asked, stopwatch, made, program)


def _built(
    asked: BuildAsked,
    stopwatch: Stopwatch,
    made: list[object] | None,
    program: Callable[[], ProgramSeen] | None,
) -> BuildResult:
    with stopwatch.stage(Stage.LOAD):
        from helpgen.cli.building import built  # noqa: PLC0415  it loads three quarters of helpgen, and often nothing has changed

    return built(asked, stopwatch, made, program)
