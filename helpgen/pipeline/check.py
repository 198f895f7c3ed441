"""What is wrong with a project: all that the stages find, and what should not be written so."""

from pathlib import Path

from helpgen.booking.values import KEYS
from helpgen.bookings.faults import booking_faults
from helpgen.frozen import frozen
from helpgen.lint import lint, related_left_out
from helpgen.lint.lint_rule import Library
from helpgen.lint.proving import provables
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.exit_codes import FINDINGS, FINE, failing, severities, threshold_of
from helpgen.pipeline.expected_searches import search_faults
from helpgen.render import prepare


@frozen
class CheckResult:
    """Findings and the exit code; `tenants` and `articles` were looked at.

    `related_left_out` items of Related go where a tenant lacks their article.
    """

    diagnostics: tuple[Diagnostic, ...]
    exit_code: int
    tenants: int = 0
    articles: int = 0
    options: Options | None = None
    related_left_out: int = 0


def check(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    only: tuple[str, ...] = (),
    jobs: int | None = None,
) -> CheckResult:
    """Every finding, sorted by place. `select` and `ignore` name codes or their first letters (`LK`).

    `only` are files and folders of the project: everything is looked at, and what is told is what stands in them. Where
    the project cannot be read they were not looked at, and all is told.
    """
    project = compiled_project(
        root,
        jobs,
        beside=lambda theme, locales: prepare(theme, locales).diagnostics,
        outlined=True,
    )
    found = project.diagnostics
    options: Options | None = None
    tenants = articles = left_out = 0
    if project.value is not None:
        corpus = project.value.corpus
        options = corpus.options
        tenants = len(corpus.tenants) + len(corpus.held_back)
        articles = len([each for each in corpus.articles if _is_in(each.path, only)])
        left_out = related_left_out(project.value.blueprints, corpus.tenants)
        by_code = severities(options)
        broken = {each.place.path for each in found if failing([each], Severity.ERROR, by_code)}
        are_all = not corpus.held_back
        found = (
            *found,
            *lint(
                project.value.blueprints,
                corpus.tenants,
                corpus.catalog.labels,
                proofs=provables(project.value.blueprints, corpus),
                library=Library(
                    project.value.blueprints,
                    corpus,
                    frozenset([key.name for key in KEYS]),
                    are_all and not broken and not corpus.broken,
                ),
                are_all=are_all,
                broken=broken,
            ),
            *booking_faults(root, corpus),
            *search_faults(root, project.value),
        )
        found = tuple(each for each in found if _is_in(each.place.path, only))
    kept = tuple(
        sorted(each for each in found if _wanted(each.code, select, (*ignore, *_ignored(options))))
    )
    threshold = threshold_of(options, fail_on)
    exit_code = FINDINGS if failing(kept, threshold, severities(options)) else FINE
    return CheckResult(kept, exit_code, tenants, articles, options, left_out)


def _is_in(path: str, only: tuple[str, ...]) -> bool:
    return not only or any(path == each or path.startswith(f"{each}/") for each in only)


def _ignored(options: Options | None) -> tuple[str, ...]:
    return options.lint.ignore if options else ()


def _wanted(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return (not select or code.startswith(select)) and not (ignore and code.startswith(ignore))
