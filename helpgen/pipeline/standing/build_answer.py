"""What a build said when it was done: said again, word for word, where everything stands as it did then."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Place, Severity

_REFUSED_BY_THE_SYSTEM = "FS707"
"""A file that could not be read. Every other finding is of bytes, and stays while they do."""


@frozen
class BuildAnswer:
    """What was found and published. `sources` is the digest of all that it was made from.

    `keys` has the key of each site that was asked for, `known` every tenant with a profile, held back or not;
    `severities` are those that the options give instead of the table of codes, `threshold` is what fails a run.
    """

    sources: str
    keys: Mapping[str, str]
    known: tuple[str, ...]
    articles: int
    tenants: int
    pages: int
    exit_code: int
    held: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    threshold: Severity = Severity.ERROR

    @property
    def is_lasting(self) -> bool:
        """Whether who has the same sources is told the same; what could not be read once may be read the next time."""
        return all(each.code != _REFUSED_BY_THE_SYSTEM for each in self.findings)


def told(answer: BuildAnswer) -> dict[str, Any]:
    """The answer as JSON can say it."""
    return {
        "sources": answer.sources,
        "keys": dict(answer.keys),
        "known": answer.known,
        "articles": answer.articles,
        "tenants": answer.tenants,
        "pages": answer.pages,
        "exit": answer.exit_code,
        "held": answer.held,
        "findings": [row_of(each) for each in answer.findings],
        "severities": dict(answer.severities),
        "threshold": answer.threshold,
    }


def heard(said: Mapping[str, Any]) -> BuildAnswer:
    """The answer again; what `told` did not write is a KeyError, a TypeError or a ValueError."""
    return BuildAnswer(
        said["sources"],
        said["keys"],
        tuple(said["known"]),
        said["articles"],
        said["tenants"],
        said["pages"],
        said["exit"],
        tuple(said["held"]),
        tuple([finding(*row) for row in said["findings"]]),
        {code: Severity(level) for code, level in said["severities"].items()},
        Severity(said["threshold"]),
    )


def row_of(found: Diagnostic) -> list[object]:
    """A finding as a row that JSON can say."""
    others = [_place(each) for each in found.others]
    return [_place(found.place), found.code, found.message, found.hint, list(found.tenants), others]


def _place(place: Place) -> list[object]:
    return [place.path, place.line, place.column, [_place(each) for each in place.by]]


def _placed(path: str, line: int, column: int, by: Sequence[Sequence[Any]]) -> Place:
    return Place(path, line, column, tuple([_placed(*each) for each in by]))


def finding(  # noqa: PLR0913,PLR0917  a row's cells
    place: Sequence[Any],
    code: str,
    message: str,
    hint: str,
    tenants: Sequence[str],
    others: Sequence[Sequence[Any]],
) -> Diagnostic:
    """The finding that a row tells."""
    return Diagnostic(
        _placed(*place),
        code,
        message,
        hint,
        tuple(tenants),
        tuple([_placed(*each) for each in others]),
    )
