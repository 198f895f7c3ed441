"""Codes CL: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.house.tree import ROOT
from tests.project import Project

Case = Callable[[Project], None]


def _said(text: str) -> Case:
    """An article with this body, in a project with our own catalog."""

    def case(project: Project) -> None:
        catalog = (ROOT / "catalog.yaml").read_text("utf-8")
        lines = (line for line in catalog.splitlines() if not line.strip().startswith("article:"))
        project.write("catalog.yaml", "\n".join(lines))
        project.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")  # its labels have many synonyms
        project.article("portal/faulty", f"{text}\n")

    return case


def _row(row: str) -> Case:
    keys = "features.selfBookingLeadTimeHours=24 settings.timezone=America/New_York"
    head = "| Now | Appointment starts | Can it be booked? |\n| --- | --- | --- |"
    return _said(f"<!-- help:examples booking.lead-time with {keys} -->\n{head}\n{row}")


CLAIMED = "<!-- help:claim booking.no-past#never-in-the-past -->\nNothing begins in the past."


def _listed(entry: str) -> Case:
    """A sound article, and a list of faults that make no difference."""

    def case(project: Project) -> None:
        _said(CLAIMED)(project)
        project.write("mutants.yaml", f"{entry}\n")

    return case


CASES: dict[str, Case] = {
    "CL901": _said("24 hours<!-- help:is unit=hour -->"),
    "CL902": _said("<!-- help:is features.selfBookingLeadTimeHours --> 24 hours"),
    "CL903": _said("<!-- help:claim booking.lead-tine#never-inside-window -->\nNever."),
    "CL904": _row("| Tue 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |"),
    "CL905": _row("| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | yes |"),
    "CL906": _said("23 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->"),
    "CL907": _said(
        "<!-- help:claim cancel.note not=chart_note with settings.cancelNote=true -->\nNothing is written down."
    ),
    "CL908": _said(
        "<!-- help:flow book-at-once with features.selfBookingRequiresApproval=false -->\n"
        "1. A client asks. <!-- help:event request by=client -->"
    ),
    "CL909": _said("“Too early.”<!-- help:message too_soon -->"),
    "CL910": _said('<!-- help:manual reason="needs a browser" until=2020-01-31 -->\nIt is blue.'),
    "CL925": _listed('"booking.lead-time decide: ahead < need -> ahead <= need": nobody sees it'),
    "CL926": _listed('"booking.lead-time decide: ahead < needed -> ahead <= needed":'),
    "CL927": _said(CLAIMED),
}
