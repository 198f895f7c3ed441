"""Builds that go on: one after each change, until somebody ends them."""

from collections.abc import Sequence

from helpgen.cli.build_telling import BuildTelling, closing, tell_findings, tell_timings
from helpgen.cli.exits import FAULT, USAGE
from helpgen.cli.guard import told_fault
from helpgen.cli.one_build import result_of
from helpgen.cli.telling import complain
from helpgen.model.publish_error import PublishError
from helpgen.model.source_error import SourceError
from helpgen.model.source_places import source_places
from helpgen.pipeline.at_rest import look
from helpgen.pipeline.build_again import build_again
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.changes import listed, several
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.read import read_options, stamps
from helpgen.report import visible
from helpgen.serve import Watched
from helpgen.serve.waiting import wait_until

_BEGUN = "watching (Ctrl-C stops it)"


def build_and_watch(asked: BuildAsked, telling: BuildTelling) -> int:
    """A build now, and one after each change; ends by itself only where the first one was refused as wrong usage.

    Raises KeyboardInterrupt when somebody ends it.
    """
    root = asked.root

    def places() -> tuple[str, ...]:
        return source_places(read_options(root.resolve()).value.options.content)

    return build_again(
        lambda causes: _told(asked, telling, causes),
        lambda: look(root, read_options(root.resolve()).value.options),
        lambda is_due: wait_until(
            is_due,
            lambda: Watched(root.resolve(), places()),
            lambda watched: stamps(watched.root, watched.names),
        ),
        USAGE,
    )


def _told(asked: BuildAsked, telling: BuildTelling, causes: Sequence[str]) -> int:
    """The exit code of one of the builds; whatever the disk says, the next one may go well."""
    stopwatch = Stopwatch() if telling.is_timed else UNTIMED
    cause = several(causes) if causes else _BEGUN
    try:
        result = result_of(asked, stopwatch)
    except PublishError as fault:
        complain(str(fault), fault.hint)
        code, came = fault.exit_code, "not built"
    except SourceError as fault:
        complain(fault.message, fault.hint)
        code, came = fault.exit_code, "not built"
    except OSError as fault:
        complain(told_fault(fault))
        code, came = FAULT, "not built"
    else:
        tell_findings(result, telling, asked.root)
        code, came = result.exit_code, _came(result)
    telling.say(visible(f"{cause}: {came}"))
    tell_timings(stopwatch, telling)
    return code


def _came(result: BuildResult) -> str:
    """What was made anew, and the figures; or that nothing was."""
    if not result.summary:
        return "nothing was published; what stands there is as it was"
    made = f"made {listed(result.made)} anew" if result.made else "nothing was made anew"
    return f"{made}; {closing(result.summary)}"
