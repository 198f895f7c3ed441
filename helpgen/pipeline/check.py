"""What is wrong with a project, as far as somebody wants to know it."""

from collections.abc import Sequence
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Identity, Place, Severity
from helpgen.model.options import Options
from helpgen.pipeline.examining import Beyond, Examined, examined
from helpgen.pipeline.exit_codes import FINDINGS, FINE, failing, severities, threshold_of
from helpgen.pipeline.known import NOTHING_KNOWN, Known


@frozen
class Narrowing:
    """How the question is narrowed.

    `select` and `ignore` name codes or their first letters (`LK`). `only` are files and folders of the project:
    everything is looked at, and what is told is what stands in them. What the `baseline` has, and what was there
    `before`, is not told.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    baseline: Known = NOTHING_KNOWN
    before: Known = NOTHING_KNOWN


EVERYTHING = Narrowing()


@frozen
class CheckResult:
    """Findings and the exit code; `tenants` and `articles` were looked at.

    `related_left_out` items of Related go where a tenant lacks their article. `gone` are the findings of the baseline
    that are not found any more, and how often each.
    """

    diagnostics: tuple[Diagnostic, ...]
    exit_code: int
    tenants: int = 0
    articles: int = 0
    options: Options | None = None
    related_left_out: int = 0
    gone: Sequence[tuple[Identity, int]] = ()


def check(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    asked: Narrowing = EVERYTHING,
    *,
    fail_on: Severity | None = None,
    jobs: int | None = None,
    published: Path | None = None,
    beyond: Beyond | None = None,
) -> CheckResult:
    """Every finding that is asked for, sorted by place; the rest is as `examined` has it."""
    return checked(examined(root, jobs, published=published, beyond=beyond), asked, fail_on)


def checked(
    seen: Examined, asked: Narrowing = EVERYTHING, fail_on: Severity | None = None
) -> CheckResult:
    """The same of a project that was looked at already."""
    kept, corpus = narrowed(seen, asked), seen.corpus
    options = corpus.options if corpus else None
    threshold = threshold_of(options, fail_on)
    return CheckResult(
        kept,
        FINDINGS if failing(kept, threshold, severities(options)) else FINE,
        len(corpus.tenants) + len(corpus.held_back) if corpus else 0,
        len([each for each in corpus.articles if _is_in(Place(each.path), asked.only)])
        if corpus
        else 0,
        options,
        seen.related_left_out,
        _gone(seen, asked.baseline),
    )


def narrowed(seen: Examined, asked: Narrowing) -> tuple[Diagnostic, ...]:
    """The findings that are asked for; all files where the project cannot be read: then none was looked at."""
    only = asked.only if seen.project else ()
    return tuple(
        each
        for each in asked.before.without(asked.baseline.without(seen.found))
        if _is_in(each.place, only) and _is_wanted(each.code, asked)
    )


def _gone(seen: Examined, baseline: Known) -> Sequence[tuple[Identity, int]]:
    """What the baseline has and nobody finds; nothing of files about which not everything is known."""
    return [each for each in baseline.gone(seen.found) if seen.is_sure_of(each[0][1])]


def _is_in(place: Place, only: tuple[str, ...]) -> bool:
    """Whether a place, or the article that includes it, lies in one of these files and folders."""
    return not only or any(
        path == each or path.startswith(f"{each}/")
        for each in only
        for path in (place.path, place.home)
    )


def _is_wanted(code: str, asked: Narrowing) -> bool:
    if asked.select and not code.startswith(asked.select):
        return False
    return not (asked.ignore and code.startswith(asked.ignore))
