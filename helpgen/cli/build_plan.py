"""What a build would come to, asked and told: loaded only where somebody asks for it."""

from helpgen.cli.build_telling import BuildTelling, tell_findings
from helpgen.pipeline.planning import plan
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.report.plan_told import plan_json, plan_lines


def build_plan(asked: BuildAsked, telling: BuildTelling, *, as_json: bool) -> int:
    """The exit code that the build would have for what is found; where it would publish nothing, there is no plan."""
    planned = plan(asked)
    tell_findings(planned.result, telling, asked.root)
    if planned.plan:
        for line in [plan_json(planned.plan)] if as_json else plan_lines(planned.plan):
            telling.say(line)
    return planned.result.exit_code
