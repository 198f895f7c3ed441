"""A build that is over before it begins: nothing has changed, or what is to be published is kept whole.

Only where every byte that the sites are made from is known from before. In any doubt there is no answer, and the build
looks for itself.
"""

import time
from collections.abc import Iterable

from helpgen.model.timings import Stage
from helpgen.pipeline.build_result import BuildResult, Summary
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.build_ground import remembered_ground
from helpgen.pipeline.standing.explained import NOTHING
from helpgen.pipeline.standing.restored import Restored, restored
from helpgen.pipeline.standing.unchanged import unchanged
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch


def at_once(
    asked: BuildAsked, started: float, stopwatch: Stopwatch = UNTIMED
) -> BuildResult | None:
    """What a build would say, where it is known and done already; None where something may have to be made.

    `started` is when the command began, as `time.monotonic` has it. Raises PublishError where the output folder fails.
    """
    with stopwatch.stage(Stage.LOOK):
        ground = None if asked.anew or asked.since else remembered_ground(asked)
        same = unchanged(ground) if ground else None
    if ground is None:
        return None
    found = Restored(*same, (), ()) if same else restored(ground, stopwatch)
    return _result(found, time.monotonic() - started, ground.cache.notes) if found else None


def _result(found: Restored, seconds: float, notes: Iterable[str]) -> BuildResult:
    answer, made = found.answer, found.made
    sites = len(answer.keys)
    kept = f"{len(made)} published as they were kept: their sources are known"
    why = kept if made else NOTHING
    summary = Summary(
        sites,
        answer.articles,
        answer.pages,
        0,
        seconds,
        found.strangers,
        found.pruned,
        sites - len(made),
    )
    return BuildResult(
        answer.findings,
        answer.exit_code,
        summary,
        articles=answer.articles,
        tenants=answer.tenants,
        held=answer.held,
        severities=answer.severities,
        threshold=answer.threshold,
        notes=tuple(notes),
        explanation=(why,),
        made=made,
    )
