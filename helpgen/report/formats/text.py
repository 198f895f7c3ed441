"""For people: one line per finding that editors can follow, then how many there are."""

from collections.abc import Iterator

from helpgen.report.findings import Report, ReportedFinding, counted, including, position, totals

_SHOWN = 5  # tenants named before the ellipsis


def written(report: Report) -> str:
    """The whole report, plain."""
    findings = report.findings()
    lines = [line for finding in findings for line in lines_of(finding, report.tenants)]
    return "\n".join([*lines, last_line(report, findings)])


def lines_of(finding: ReportedFinding, tenants: int) -> Iterator[str]:
    """`path:line:col CODE message (hint)`, then indented what else belongs to it."""
    hint = f" ({finding.hint})" if finding.hint else ""
    yield f"{position(finding.place)} {finding.code} {finding.message}{hint}".lstrip()
    for other in finding.others:
        yield f"    see {position(other)}"
    yield from (f"    {line}" for line in including(finding))
    if finding.tenants:
        named = ", ".join(finding.tenants[:_SHOWN])
        more = ", …" if len(finding.tenants) > _SHOWN else ""
        of = f" of {tenants:,}" if tenants else ""
        yield f"    {len(finding.tenants):,}{of}: {named}{more}"


def last_line(report: Report, findings: tuple[ReportedFinding, ...]) -> str:
    """`2 errors, 1 warning in 34 articles, 40 tenants`; only what was found is counted.

    Where one tenant's booking was asked about, no article was looked at, and none is counted.
    """
    numbers = [
        counted(number, str(severity)) for severity, number in totals(findings).items() if number
    ]
    seen = [counted(report.tenants, "tenant")]
    if report.articles or not report.tenants:
        seen.insert(0, counted(report.articles, "article"))
    return f"{', '.join(numbers) or 'nothing found'} in {', '.join(seen)}"
