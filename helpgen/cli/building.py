"""Sites are made: loaded only where something may have changed."""

import sys
from collections.abc import Callable

from helpgen.pipeline.build import build
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.program_seen import ProgramSeen
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.report import show_progress


def built(
    asked: BuildAsked,
    stopwatch: Stopwatch,
    made: list[object] | None,
    program: Callable[[], ProgramSeen] | None,
) -> BuildResult:
    """What came of it, with progress on standard error; raises PublishError where the output folder fails.

    `made` takes what was made on the way. `program` tells what somebody saw of the program, if anybody has looked.
    """
    with show_progress(sys.stderr) as progress:
        return build(
            asked.root,
            out=asked.out,
            tenants=asked.tenants,
            fail_on=asked.fail_on,
            cache=asked.cache,
            anew=asked.anew,
            finish=asked.finish,
            changed_since=asked.since,
            scheduler=asked.scheduler,
            jobs=asked.jobs,
            progress=progress,
            stopwatch=stopwatch,
            made=made,
            program=program,
        )
