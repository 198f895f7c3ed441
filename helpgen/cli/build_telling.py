"""What came of a build, told: findings, why sites were made anew, figures, and where the time went."""

import sys
from pathlib import Path

import click

from helpgen.cli.telling import complain, say, say_aside, tell
from helpgen.frozen import frozen
from helpgen.pipeline.build_result import BuildResult, Summary
from helpgen.pipeline.source_lines import source_lines
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.report import Report, closing_line, visible


@frozen
class BuildTelling:
    """What is told beside findings and figures, and in which format findings are.

    Only as text they share standard output with what else there is to say.
    """

    explain: bool = False
    timings: bool = False
    timings_json: bool = False
    output_format: str = "text"

    def say(self, line: str) -> None:
        """One line that is no finding."""
        (say if self.output_format == "text" else say_aside)(line)

    @property
    def is_timed(self) -> bool:
        """Whether anybody wants to know where the time went."""
        return self.timings or self.timings_json


def tell_findings(result: BuildResult, telling: BuildTelling, project: Path) -> None:
    """What was found, and what there is to know of each site."""
    for note in result.notes:
        complain(note)
    if result.refusal:
        complain(result.refusal)
    found = Report(
        result.diagnostics, result.articles, result.tenants, result.severities, result.threshold
    )
    if telling.output_format != "text" and not result.refusal:
        tell(found, telling.output_format, sys.stdout)
    elif result.diagnostics:
        tell(found, "text", sys.stderr, source_lines(project))
    if telling.explain:
        for line in result.explanation:
            telling.say(visible(line))
    if result.summary:
        _tell_tenants(result.summary, result.held, telling)


def closing(summary: Summary) -> str:
    """The last line of a build that published."""
    return closing_line(
        summary.tenants,
        summary.articles,
        summary.pages,
        summary.distinct,
        summary.seconds,
        unchanged=summary.unchanged,
    )


def tell_timings(stopwatch: Stopwatch, telling: BuildTelling) -> None:
    """Where the time went, as it was asked for."""
    if not telling.is_timed:
        return
    from helpgen.report.timings import timings_json, timings_table  # noqa: PLC0415  few builds are asked

    timings = stopwatch.timings()
    if telling.timings:
        click.echo(timings_table(timings), err=True)
    if telling.timings_json:
        telling.say(timings_json(timings))


def _tell_tenants(summary: Summary, held: tuple[str, ...], telling: BuildTelling) -> None:
    """Who was held back, and which folders nobody owns any more."""
    for tenant in held:
        complain(
            f"{tenant} was held back", "mend its profile; what stands published of it is as it was"
        )
    for stranger in summary.strangers:
        complain(
            f"the folder {stranger} belongs to no profile any more",
            "--prune removes it; helpgen leaves it alone otherwise",
        )
    for gone in summary.pruned:
        telling.say(f"removed {gone}: it belonged to no profile any more")
