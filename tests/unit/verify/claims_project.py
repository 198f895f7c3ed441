"""Projects with claims, a line at a time: our own catalog, and articles that say what a test needs."""

from pathlib import Path

from tests.house.tree import ROOT
from tests.project import Project

KEYS = "features.selfBookingLeadTimeHours=24 settings.timezone=America/New_York"
HEAD = "| Now | Appointment starts | Can it be booked? |\n| --- | --- | --- |"
RIGHT = "| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |"
WRONG = "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | yes |"
MENDED = "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | no: too soon |"


def claims_project(root: Path) -> Project:
    """A project with our own catalog and no article or profile yet."""
    root.mkdir(parents=True, exist_ok=True)
    project = Project(root)
    catalog = (ROOT / "catalog.yaml").read_text("utf-8")
    lines = (line for line in catalog.splitlines() if not line.strip().startswith("article:"))
    project.write("catalog.yaml", "\n".join(lines))
    project.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")  # its labels have many synonyms
    return project


def table(*rows: str, keys: str = KEYS, rule: str = "booking.lead-time") -> str:
    """A table of examples with its claim; `keys` stand behind `with`."""
    behind = f" with {keys}" if keys else ""
    return "\n".join([f"<!-- help:examples {rule}{behind} -->", HEAD, *rows, ""])
