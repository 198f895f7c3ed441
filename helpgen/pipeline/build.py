"""Sites for all tenants, or for some."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.pipeline.drafting import Draft, draft
from helpgen.pipeline.tenant import Tenants
from helpgen.pipeline.verdict import FINDINGS, FINE, HELD_BACK, USAGE, failing, severities
from helpgen.pipeline.workers import available, shared_out
from helpgen.publish import Output, PublishError, PublishRefused, open_output
from helpgen.render import Prepared, ThemeFault, render

_WORTH_A_FORK = 1_000  # pages; below that, starting a process costs more than it saves
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made and shared; `distinct` counts the pages that differ in what they read."""

    tenants: int
    articles: int
    pages: int
    distinct: int
    seconds: float
    strangers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildResult:
    """Findings, the exit code, and a summary when anything was published.

    `articles` and `tenants` were looked at; `refusal` says why nothing was tried.
    """

    diagnostics: tuple[Diagnostic, ...]
    exit_code: int
    summary: Summary | None = None
    options: Options | None = None
    refusal: str = ""
    articles: int = 0
    tenants: int = 0


@dataclass(frozen=True, slots=True)
class _Share:
    """What one tenant's build came to; `distinct` holds a hash of what was filled for it and not before."""

    pages: int
    distinct: frozenset[int]


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
    drafted = draft(root, jobs, tenants)
    if drafted.value is None:
        return BuildResult(drafted.diagnostics, FINDINGS)
    corpus = drafted.value.corpus
    held = [name for name in corpus.held_back if not tenants or name in tenants]
    result = BuildResult(
        drafted.diagnostics,
        FINDINGS,
        options=corpus.options,
        articles=len(corpus.articles) + len(corpus.broken),
        tenants=len(corpus.tenants) + len(held),
    )
    unknown = sorted({*tenants} - {*drafted.value.known} - {*corpus.held_back})
    if unknown:
        message = f"there is no tenant {', '.join(unknown)}"
        return replace(result, exit_code=USAGE, refusal=message)
    found, theme = drafted.diagnostics, drafted.value.theme
    chosen = corpus.tenants
    if theme is None or corpus.broken or not chosen or _stopping(found, corpus, fail_on):
        return result
    press = _Press(drafted.value, theme, progress, len(chosen))
    sources = [root / name for name in (corpus.options.content, "profiles", "themes")]
    try:
        with open_output(out or root / corpus.options.out, project=root, sources=sources) as output:
            shares = press.run(output, chosen, _jobs(jobs, chosen, drafted.value))
            strangers = output.strangers([*drafted.value.known, *corpus.held_back])
    except ThemeFault as fault:
        return replace(result, diagnostics=(*found, fault.diagnostic))
    summary = _summary(shares, len(corpus.articles), time.monotonic() - started, strangers)
    return replace(result, exit_code=HELD_BACK if held else FINE, summary=summary)


def _stopping(
    found: Sequence[Diagnostic], corpus: Corpus, fail_on: Severity | None
) -> tuple[Diagnostic, ...]:
    """The findings that stop the run: a held-back profile's own do not."""
    threshold = fail_on or Severity(corpus.options.lint.fail_on)
    bad = failing(found, threshold, severities(corpus.options))
    return tuple(
        each for each in bad if not each.tenants or not {*each.tenants} <= {*corpus.held_back}
    )


def _jobs(jobs: int | None, chosen: Sequence[Profile], drafted: Draft) -> int:
    count = available() if jobs is None else jobs
    return count if len(chosen) * len(drafted.blueprints) >= _WORTH_A_FORK else 1


def _summary(
    shares: Sequence[_Share], articles: int, seconds: float, strangers: tuple[str, ...]
) -> Summary:
    distinct = frozenset[int]().union(*(share.distinct for share in shares))
    pages = sum(share.pages for share in shares)
    return Summary(len(shares), articles, pages, len(distinct), seconds, strangers)


@dataclass(slots=True)
class _Press:
    """Publishes one tenant after another; each worker has one of its own."""

    draft: Draft
    prepared: Prepared
    progress: Progress | None
    total: int

    def run(self, output: Output, chosen: Sequence[Profile], jobs: int) -> list[_Share]:
        """Every chosen tenant published."""
        makers = Tenants(self.draft)
        done = 0

        def publish(tenant: Profile) -> _Share:
            nonlocal done
            site = makers.site(tenant)
            output.publish(tenant.id, render(site, self.prepared))
            done += jobs
            if self.progress:
                self.progress(min(done, self.total), self.total, tenant.id)
            return _Share(len(site.articles), makers.fresh())

        return shared_out(publish, chosen, jobs)


__all__ = ["BuildResult", "PublishError", "PublishRefused", "Summary", "build"]
