"""Sites for all tenants, or for some."""

import time
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.publish_error import PublishError, PublishRefused
from helpgen.model.theme import Theme
from helpgen.pipeline.asked_tenants import held_among, unknown_tenants
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.exit_codes import (
    FINDINGS,
    FINE,
    HELD_BACK,
    USAGE,
    severities,
    stopping,
    threshold_of,
)
from helpgen.pipeline.publisher import Progress, Publisher


@frozen
class Summary:
    """What a build made and shared; `distinct` counts the pages that differ in what they read."""

    tenants: int
    articles: int
    pages: int
    distinct: int
    seconds: float
    strangers: tuple[str, ...] = ()


@frozen
class BuildResult:
    """Findings, the exit code, and a summary when anything was published.

    `articles` and `tenants` were looked at; `held` names the tenants held back for their profiles' errors, and
    `refusal` says why nothing was tried.
    """

    diagnostics: tuple[Diagnostic, ...]
    exit_code: int
    summary: Summary | None = None
    options: Options | None = None
    refusal: str = ""
    articles: int = 0
    tenants: int = 0
    held: tuple[str, ...] = ()


@dataclass(slots=True)
class _BackHalf:
    """Rendering and publishing, loaded while the workers have begun with the articles.

    It is a third of what a build loads, and nobody needs it before the articles are compiled.
    """

    publisher: Publisher | None = None

    def load(self, theme: Theme, locales: Collection[str]) -> tuple[Diagnostic, ...]:
        """The theme made ready; what is wrong with it."""
        from helpgen.pipeline.site_publisher import site_publisher  # noqa: PLC0415  see above

        made = site_publisher(theme, locales)
        self.publisher = made.value
        return made.diagnostics


def build(  # noqa: PLR0913  the command's options, one by one
    root: Path,
    *,
    out: Path | None = None,
    tenants: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    progress: Progress | None = None,
    jobs: int | None = None,
) -> BuildResult:
    """Read, compile and publish.

    An error in an article, the catalog or the theme stops the run; one in a profile stops only its tenant.
    Raises PublishError or PublishRefused where the output folder fails.
    """
    started = time.monotonic()
    back = _BackHalf()
    project = compiled_project(root, jobs, tenants, back.load)
    if project.value is None:
        return BuildResult(project.diagnostics, FINDINGS)
    corpus = project.value.corpus
    held = held_among(tenants, corpus.held_back)
    result = BuildResult(
        project.diagnostics,
        FINDINGS,
        options=corpus.options,
        articles=len(corpus.articles) + len(corpus.broken),
        tenants=len(corpus.tenants) + len(held),
        held=held,
    )
    refusal = unknown_tenants(tenants, [*project.value.known, *corpus.held_back])
    if refusal:
        return replace(result, exit_code=USAGE, refusal=refusal)
    found = project.diagnostics
    threshold = threshold_of(corpus.options, fail_on)
    if (
        back.publisher is None
        or corpus.broken
        or not corpus.tenants
        or stopping(found, threshold, severities(corpus.options), corpus.held_back)
    ):
        return result
    outcome = back.publisher.run(project.value, root, out, jobs, progress)
    if outcome.fault:
        return replace(result, diagnostics=(*found, outcome.fault))
    summary = Summary(
        len(corpus.tenants),
        len(corpus.articles),
        outcome.pages,
        outcome.distinct,
        time.monotonic() - started,
        outcome.strangers,
    )
    return replace(result, exit_code=HELD_BACK if held else FINE, summary=summary)


__all__ = ["BuildResult", "PublishError", "PublishRefused", "Summary", "build"]
