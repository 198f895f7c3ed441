"""What came of a build."""

from collections.abc import Mapping
from dataclasses import field

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Severity


@frozen
class Summary:
    """What a build made and shared; `distinct` counts the pages that differ in what they read, of those that it made.

    `unchanged` counts the tenants whose sites are as they were, and were not made again.
    """

    tenants: int
    articles: int
    pages: int
    distinct: int
    seconds: float
    strangers: tuple[str, ...] = ()
    pruned: tuple[str, ...] = ()
    unchanged: int = 0


@frozen
class BuildResult:
    """Findings, the exit code, and a summary when anything was published.

    `articles` and `tenants` were looked at; `held` names the tenants held back for their profiles' errors, and
    `refusal` says why nothing was tried. `severities` are those that the options give, by code, and `threshold` is the
    mildest that fails the run; `notes` say what became of the cache, and `explanation` what was made anew and why.
    `made` names the tenants with another site now, `token` is for `--changed-since`.
    """

    diagnostics: tuple[Diagnostic, ...]
    exit_code: int
    summary: Summary | None = None
    refusal: str = ""
    articles: int = 0
    tenants: int = 0
    held: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    threshold: Severity = Severity.ERROR
    notes: tuple[str, ...] = ()
    explanation: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    token: str = ""
