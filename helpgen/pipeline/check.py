"""What is wrong with a project, as far as somebody wants to know it."""

from collections.abc import Sequence
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Identity, Severity
from helpgen.model.options import Options
from helpgen.pipeline.examining import Examined, examined
from helpgen.pipeline.exit_codes import FINDINGS, FINE, failing, severities, threshold_of
from helpgen.pipeline.known import NOTHING_KNOWN, Known


@frozen
class CheckResult:
    """Findings and the exit code; `tenants` and `articles` were looked at.

    `related_left_out` items of Related go where a tenant lacks their article. `every` are all findings, before the
    question was narrowed; `gone` are those of the baseline that are not found any more, and how often.
    """

    diagnostics: tuple[Diagnostic, ...]
    exit_code: int
    tenants: int = 0
    articles: int = 0
    options: Options | None = None
    related_left_out: int = 0
    every: tuple[Diagnostic, ...] = ()
    gone: Sequence[tuple[Identity, int]] = ()


def check(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    only: tuple[str, ...] = (),
    jobs: int | None = None,
    baseline: Known = NOTHING_KNOWN,
    before: Known = NOTHING_KNOWN,
) -> CheckResult:
    """Every finding, sorted by place. `select` and `ignore` name codes or their first letters (`LK`).

    `only` are files and folders of the project: everything is looked at, and what is told is what stands in them. Where
    the project cannot be read they were not looked at, and all is told. What the `baseline` has, and what was there
    `before`, is not told.
    """
    seen = examined(root, jobs)
    only = only if seen.corpus else ()
    new = before.without(baseline.without(seen.found))
    kept = tuple(
        each for each in new if _is_in(each.place.path, only) and _wanted(each.code, select, ignore)
    )
    options = seen.corpus.options if seen.corpus else None
    threshold = threshold_of(options, fail_on)
    exit_code = FINDINGS if failing(kept, threshold, severities(options)) else FINE
    result = CheckResult(kept, exit_code, every=seen.found, gone=_gone(seen, baseline))
    if seen.corpus is None:
        return result
    return CheckResult(
        kept,
        exit_code,
        len(seen.corpus.tenants) + len(seen.corpus.held_back),
        len([each for each in seen.corpus.articles if _is_in(each.path, only)]),
        options,
        seen.related_left_out,
        result.every,
        result.gone,
    )


def _gone(seen: Examined, baseline: Known) -> Sequence[tuple[Identity, int]]:
    """What the baseline has and nobody finds; nothing of files about which not everything is known."""
    return [each for each in baseline.gone(seen.found) if seen.is_sure_of(each[0][1])]


def _is_in(path: str, only: tuple[str, ...]) -> bool:
    return not only or any(path == each or path.startswith(f"{each}/") for each in only)


def _wanted(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return (not select or code.startswith(select)) and not (ignore and code.startswith(ignore))
