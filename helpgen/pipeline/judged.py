"""What findings mean for a build, before anything is published."""

from dataclasses import replace

from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked
from helpgen.pipeline.asked_tenants import held_among, unknown_tenants
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.exit_codes import (
    FINDINGS,
    FINE,
    HELD_BACK,
    USAGE,
    severities,
    stopping,
    threshold_of,
)
from helpgen.pipeline.quiet import audible
from helpgen.pipeline.standing.build_asked import BuildAsked


def judged(project: Checked[CompiledProject | None], asked: BuildAsked) -> BuildResult:
    """What was found, and what the exit code is if it is published; another one where it cannot be."""
    tenants = asked.tenants
    if project.value is None:
        return BuildResult(project.diagnostics, FINDINGS)
    corpus = project.value.corpus
    held = held_among(tenants, corpus.held_back)
    found = audible(project.diagnostics, corpus.options, corpus.articles)
    result = BuildResult(
        found,
        FINDINGS,
        severities=severities(corpus.options),
        threshold=threshold_of(corpus.options, asked.fail_on),
        articles=len(corpus.articles) + len(corpus.broken),
        tenants=len(corpus.tenants) + len(project.value.rows.listed) + len(held),
        held=held,
    )
    refusal = unknown_tenants(tenants, [*project.value.known, *corpus.held_back])
    if refusal:
        return replace(result, exit_code=USAGE, refusal=refusal)
    if (
        corpus.broken
        or not (corpus.tenants or project.value.rows.listed)
        or stopping(found, result.threshold, result.severities, corpus.held_back)
    ):
        return result
    return replace(result, exit_code=HELD_BACK if held else FINE)
