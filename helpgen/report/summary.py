"""How many findings there are of each code, in place of the findings; and what no finding says."""

from collections import Counter

from helpgen.report.findings import Report, counted
from helpgen.report.formats.text import last_line


def summary(report: Report, related_left_out: int) -> str:
    """A line for each code, by code; one for the related items that some tenant does not get; the totals."""
    findings = report.findings()
    count = Counter((finding.code, finding.name) for finding in findings)
    lines = [f"{number:,} {code} {name}".rstrip() for (code, name), number in sorted(count.items())]
    if related_left_out:
        items = counted(related_left_out, "related item")
        lines.append(f"{items} left out where a tenant lacks the article, which is no finding")
    return "\n".join([*lines, last_line(report, findings)])
