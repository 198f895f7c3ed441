"""Sites for all tenants, or for some."""

import time
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked, Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.publish_error import PublishError, PublishRefused
from helpgen.model.theme import Theme
from helpgen.pipeline.asked_tenants import held_among, unknown_tenants
from helpgen.pipeline.at_rest import look, settled
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
from helpgen.pipeline.publisher import Finish, Progress, Publication, Publisher
from helpgen.publish import open_output
from helpgen.read import has_error, read_options, source_folders

_PLAIN = Finish()
_TRIES = 5  # to read the project while nobody writes into it


@frozen
class Summary:
    """What a build made and shared; `distinct` counts the pages that differ in what they read."""

    tenants: int
    articles: int
    pages: int
    distinct: int
    seconds: float
    strangers: tuple[str, ...] = ()
    pruned: tuple[str, ...] = ()


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
    finish: Finish = _PLAIN,
) -> BuildResult:
    """Read, compile and publish.

    An error in an article, the catalog or the theme stops the run; one in a profile stops only its tenant.
    Raises PublishError or PublishRefused where the output folder fails, or the project never rests.

    The output folder is locked before the project is read: of two builds the later one has the newer content. What
    names the folder is read before that, so it is looked at again.
    """
    started = time.monotonic()
    for _ in range(_TRIES):
        said = read_options(root.resolve())
        if has_error(
            said.diagnostics
        ):  # nothing can be published, and it is not known where it would be
            project = compiled_project(root, jobs, tenants)
            if project.value is None:
                return BuildResult(project.diagnostics, FINDINGS)
            continue
        options = said.value.options
        sources = [root / name for name in source_folders(options)]
        with open_output(out or root / options.out, project=root, sources=sources) as output:
            before = settled(root, options)
            back = _BackHalf()
            project = compiled_project(root, jobs, tenants, back.load)
            if before != look(root, options) or _is_moved(project.value, options):
                output.withdraw()
                continue
            result = _judged(project, tenants, fail_on)
            if result.exit_code or back.publisher is None or project.value is None:
                output.withdraw()
                return result
            outcome = back.publisher.run(project.value, output, jobs, progress, finish)
            if outcome.fault:
                output.withdraw()
            return _told(result, project.value, outcome, time.monotonic() - started)
    message, hint = "files are written while they are read", "build again once nobody writes"
    raise PublishError(message, str(root), hint)


def _is_moved(project: CompiledProject | None, options: Options) -> bool:
    """Whether the options name other folders now than when the output folder was chosen."""
    if project is None:
        return False
    now = project.corpus.options
    return (now.out, now.content) != (options.out, options.content)


def _judged(
    project: Checked[CompiledProject | None], tenants: tuple[str, ...], fail_on: Severity | None
) -> BuildResult:
    """What was found, and whether it can be published: then the exit code says fine."""
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
    threshold = threshold_of(corpus.options, fail_on)
    if (
        corpus.broken
        or not corpus.tenants
        or stopping(project.diagnostics, threshold, severities(corpus.options), corpus.held_back)
    ):
        return result
    return replace(result, exit_code=FINE)


def _told(
    result: BuildResult, project: CompiledProject, outcome: Publication, seconds: float
) -> BuildResult:
    """What was found, with what was published."""
    if outcome.fault:
        return replace(result, diagnostics=(*result.diagnostics, outcome.fault), exit_code=FINDINGS)
    summary = Summary(
        len(project.corpus.tenants),
        len(project.corpus.articles),
        outcome.pages,
        outcome.distinct,
        seconds,
        outcome.strangers,
        outcome.pruned,
    )
    return replace(result, exit_code=HELD_BACK if result.held else FINE, summary=summary)


__all__ = ["BuildResult", "Finish", "PublishError", "PublishRefused", "Summary", "build"]
