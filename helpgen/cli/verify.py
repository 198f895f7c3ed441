"""Hold what the articles say against what the rules do."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from helpgen.cli.guard import reader_may_leave
from helpgen.cli.options import codes_option, fail_on_options, project_argument
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import complain, complain_of_held, say, tell
from helpgen.cli.tenant_asked import tenants_option
from helpgen.cli.verify_fix import Fixed, fix
from helpgen.cli.verify_options import day_asked, further_questions
from helpgen.cli.verify_telling import accept, json_with_coverage, tell_coverage, tell_review
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.claims_report import PublishError, write_claims_report
from helpgen.pipeline.exit_codes import FINDINGS
from helpgen.pipeline.hired_engine import EngineAsked
from helpgen.pipeline.source_lines import source_lines
from helpgen.pipeline.verifying import VerifyResult
from helpgen.pipeline.verifying import verify as verified
from helpgen.report.claims.claim_formats import CLAIM_FORMATS
from helpgen.report.claims.claim_line import claim_line, readable
from helpgen.report.claims.claim_report import ClaimReport

HTML = "html"
"""The pages of `--report`; on standard output then stands what `text` tells."""


@click.command()
@project_argument
@tenants_option
@click.option(
    "--rule",
    "rules",
    multiple=True,
    metavar="ID",
    help="Only claims about this rule. With --mutate: only faults in it, or in a part that rules share.",
)
@codes_option("--select", "Only claims with a finding of this code, or of this family of codes.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice([*CLAIM_FORMATS, HTML]),
    default="text",
    show_default=True,
    help="How findings and verdicts are written.",
)
@click.option(
    "--report",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write pages that show each article with its claims, beside the format; for html.",
)
@click.option("--fix", "mends", is_flag=True, help="Put wrong cells of examples right.")
@click.option("--dry-run", is_flag=True, help="With --fix: show the diff, and write nothing.")
@click.option(
    "--today", metavar="DAY", help="The day by which manual claims expire; today's date by default."
)
@click.option(
    "--coverage",
    "with_coverage",
    is_flag=True,
    help="Also tell what claims cover and what not; as text or JSON.",
)
@click.option(
    "--accept",
    "is_accepted",
    is_flag=True,
    help="Keep all claimed sentences as reviewed, after telling what changes.",
)
@click.option(
    "--engine",
    metavar="COMMAND",
    help="Who knows the rules: a program that answers as `booking engine` does, instead of the project's.",
)
@click.option(
    "--engine-seconds",
    type=click.FloatRange(0, 600, min_open=True),
    metavar="SECONDS",
    help="How long it may take for one answer; 5 by default.",
)
@fail_on_options
@further_questions
def verify(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenants: tuple[str, ...],
    rules: tuple[str, ...],
    select: tuple[str, ...],
    output_format: str,
    folder: Path | None,
    mends: bool,
    dry_run: bool,
    today: str | None,
    engine: str | None,
    engine_seconds: float | None,
    fail_on: Severity | None,
    with_coverage: bool,
    is_accepted: bool,
) -> int:
    """Hold what the articles say against the rules, for every tenant.

    With --fix, cells of example tables that say something else than the rule are put right, and never a
    sentence. The diff is shown first; at a terminal you are asked before anything is written.
    """
    _check_usage((*tenants, *select), mends=mends, dry_run=dry_run)
    _check_telling(output_format, folder, with_coverage=with_coverage, is_accepted=is_accepted)
    if engine is not None and not engine.strip():
        raise click.UsageError("--engine: write the command that starts it")
    day, asked = day_asked(today), EngineAsked(engine or "", None, engine_seconds)

    def run() -> VerifyResult:
        return verified(
            project,
            day,
            tenants=tenants,
            rules=rules,
            select=select,
            fail_on=fail_on,
            with_coverage=with_coverage,
            engine=asked,
        )

    result = run()
    if result.refusal:
        raise click.UsageError(result.refusal)
    complain_of_held(result.held)
    if mends:
        fixed = fix(project, result, dry_run=dry_run, aside=output_format != "text")
        if fixed is Fixed.WRITTEN:
            result = run()
        elif fixed is Fixed.REFUSED:
            result = replace(result, exit_code=FINDINGS)
    if is_accepted and result.review and accept(project, result.review):
        result = run()
    if folder is not None:
        try:
            result = _reported(project, result, folder, day, tenants)
        except PublishError as fault:
            complain(str(fault), fault.hint)
            return fault.exit_code
    _tell(project, result, output_format, fail_on, with_coverage=with_coverage)
    return result.exit_code


def _check_usage(narrowed: tuple[str, ...], *, mends: bool, dry_run: bool) -> None:
    if dry_run and not mends:
        raise click.UsageError("--dry-run goes with --fix.")
    if mends and narrowed:
        raise click.UsageError(
            "--fix asks every organization: a cell that is right for one may be wrong for another. "
            "Leave --tenant and --select out."
        )


def _check_telling(
    output_format: str, folder: Path | None, *, with_coverage: bool, is_accepted: bool
) -> None:
    if output_format == HTML and folder is None:
        raise click.UsageError("--format html needs a folder: --report DIR.")
    if with_coverage and output_format not in ("text", "json"):
        raise click.UsageError("--coverage is told as text or JSON.")
    if is_accepted and output_format != "text":
        raise click.UsageError("--accept tells what changes as text.")


def _reported(
    project: Path, result: VerifyResult, folder: Path, day: date, tenants: tuple[str, ...]
) -> VerifyResult:
    """The result, with what kept the report from being written."""
    found = write_claims_report(project, result, folder, day, tenants)
    if not found:
        return result
    told = tuple(sorted({*result.diagnostics, *found}))
    return replace(result, diagnostics=told, exit_code=FINDINGS)


def _tell(
    project: Path,
    result: VerifyResult,
    output_format: str,
    fail_on: Severity | None,
    *,
    with_coverage: bool,
) -> None:
    report = report_of(
        result.diagnostics,
        result.options,
        articles=result.articles,
        tenants=result.tenants,
        fail_on=fail_on,
    )
    told = ClaimReport(report, result.verdicts, result.note)
    if output_format in {"text", HTML}:
        tell_review(result)
        if with_coverage:
            tell_coverage(result)
        if result.diagnostics or not result.note:
            tell(readable(report), "text", sys.stdout, source_lines(project))
        say(claim_line(told))
        return
    with reader_may_leave():
        if output_format == "json" and with_coverage:
            click.echo(json_with_coverage(told, result))
        elif written := CLAIM_FORMATS[output_format](told):
            click.echo(written)
