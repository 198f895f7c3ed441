"""A page for each diagnostic, and their index."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from helpgen.lint.ways_out import ways_out
from helpgen.model.diagnostic import Code
from tools.reference.tables import table

AREAS = {
    "FM": "Front matter and YAML",
    "CD": "Conditions and directives",
    "LB": "Labels and variables",
    "PR": "Profiles, catalog and options",
    "SL": "Slugs, ids and redirects",
    "LK": "Links, anchors and images",
    "FS": "Files",
    "ST": "Structure of an article",
    "SN": "Snippets",
    "CL": "Claims",
    "TH": "Themes",
    "BK": "Booking files",
}
"""What the first two letters of a code stand for."""


def code_page(row: Code) -> str:
    """docs/codes/<CODE>.md."""
    return (
        f"# {row.code} {row.name}\n\n"
        f"{row.severity.capitalize()}: {row.says}\n\n{row.why}\n\nTo mend it: {row.fix}\n\n"
        f"Bad:\n\n{_excerpt(row.bad)}\nGood:\n\n{_excerpt(row.good)}"
        + "".join(f"\n{each}\n" for each in ways_out(row.code))
    )


def code_index(rows: Iterable[Code]) -> str:
    """docs/codes/README.md: every code with its severity, area by area."""
    return "# Diagnostics\n\nEvery finding has one of these codes. " + (
        "`helpgen rule CODE` shows the same pages.\n" + "".join(_sections(rows))
    )


def _sections(rows: Iterable[Code]) -> Iterator[str]:
    """The areas in the order in which the table of codes has them."""
    for area, members in groupby(rows, key=lambda row: row.code[:2]):
        cells = (
            (f"[{row.code}]({row.code}.md)", row.name, row.severity.value, row.says)
            for row in sorted(members, key=lambda row: row.code)
        )
        yield f"\n## {area}: {AREAS[area]}\n\n{table(('code', 'name', 'severity', 'says'), cells)}"


def _excerpt(text: str) -> str:
    """A fenced block; the fence is longer than any inside."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text.rstrip()}\n{fence}\n"
