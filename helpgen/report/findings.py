"""What a run found, ready to be told: sorted, and equal findings of several tenants are one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from helpgen.frozen import frozen
from helpgen.model.codes import find
from helpgen.model.diagnostic import Diagnostic, Identity, Place, Severity
from helpgen.report.visible import visible


@frozen
class ReportedFinding:
    """One finding with its severity; every text is safe to print. No tenants means all of them.

    `includers` are where articles include the snippet in which it stands, as far as they are concerned.
    """

    place: Place
    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    tenants: tuple[str, ...]
    others: tuple[Place, ...]
    identity: Identity
    includers: tuple[Place, ...] = ()


@frozen
class Report:
    """The diagnostics of one run, and how many articles and tenants it looked at.

    `severities` holds what the options say instead of the table of codes, by code; `threshold` is the mildest severity
    that fails the run.
    """

    diagnostics: tuple[Diagnostic, ...]
    articles: int = 0
    tenants: int = 0
    severities: Mapping[str, Severity] = field(default_factory=dict)
    threshold: Severity = Severity.ERROR

    def severity(self, code: str) -> Severity:
        """How much a finding of this code matters here; one that no table knows is an error."""
        row = find(code)
        return self.severities.get(code) or (row.severity if row else Severity.ERROR)

    def fails(self, finding: ReportedFinding) -> bool:
        """Whether this finding fails the run."""
        return finding.severity.reaches(self.threshold)

    def findings(self) -> tuple[ReportedFinding, ...]:
        """The findings sorted by place, then code; tenants that share one stand together, and so do articles."""
        gathered = _gathered(self.diagnostics)
        return tuple([self._finding(each, includers) for each, includers in gathered])

    def _finding(self, diagnostic: Diagnostic, includers: Iterable[Place]) -> ReportedFinding:
        row = find(diagnostic.code)
        return ReportedFinding(
            place=_visible_place(diagnostic.place),
            code=visible(diagnostic.code),
            name=row.name if row else "",
            severity=self.severity(diagnostic.code),
            message=visible(diagnostic.message),
            hint=visible(diagnostic.hint),
            tenants=tuple(map(visible, diagnostic.tenants)),
            others=tuple(map(_visible_place, diagnostic.others)),
            identity=diagnostic.identity,
            includers=tuple(map(_visible_place, includers)),
        )


def concerned(finding: ReportedFinding, tenants: int) -> str:
    """`2 of 40: bay, cove`, all of them named; nothing where it concerns everybody."""
    if not finding.tenants:
        return ""
    of = f" of {tenants:,}" if tenants else ""
    return f"{len(finding.tenants):,}{of}: {', '.join(finding.tenants)}"


def position(place: Place) -> str:
    """`path:line:column`, as far as they are known."""
    return ":".join(str(part) for part in (place.path, place.line, place.column) if part)


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`, `1,360 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def totals(findings: Iterable[ReportedFinding]) -> dict[Severity, int]:
    """How many there are of each severity, worst first."""
    count = Counter(finding.severity for finding in findings)
    return {severity: count[severity] for severity in Severity}


def merged(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place, then code, and equal findings of several tenants are one."""
    tenants: dict[Diagnostic, set[str] | None] = {}
    for one in diagnostics:
        key = replace(one, tenants=())
        known = tenants.setdefault(key, set())
        if known is None or not one.tenants:
            tenants[key] = None  # it concerns all of them
        else:
            known.update(one.tenants)
    return tuple(
        [
            replace(key, tenants=tuple(sorted(names or ())))
            for key, names in sorted(tenants.items(), key=lambda item: item[0])
        ]
    )


def _gathered(
    diagnostics: Iterable[Diagnostic],
) -> list[tuple[Diagnostic, tuple[Place, ...]]]:
    """Each finding once, with the places where articles include the snippet in which it stands."""
    includers: dict[Diagnostic, set[Place]] = {}
    bare: list[Diagnostic] = []
    for one in diagnostics:
        others = tuple([_typed_at(each) for each in one.others])
        bare.append(replace(one, place=_typed_at(one.place), others=others))
        key = replace(bare[-1], tenants=())
        includers.setdefault(key, set()).update(one.place.by[:1])
    return [(each, tuple(sorted(includers[replace(each, tenants=())]))) for each in merged(bare)]


def _typed_at(place: Place) -> Place:
    """The place where it was typed, whoever includes it."""
    return Place(place.path, place.line, place.column) if place.by else place


def including(finding: ReportedFinding) -> Iterator[str]:
    """`included by path:line:column` for the first places that do; then how many more there are."""
    for place in finding.includers[:_SHOWN]:
        yield f"included by {position(place)}"
    if len(finding.includers) > _SHOWN:
        yield f"included in {counted(len(finding.includers) - _SHOWN, 'other place')}"


_SHOWN = 3


def _visible_place(place: Place) -> Place:
    return Place(visible(place.path), place.line, place.column)
