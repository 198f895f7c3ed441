"""Codes CL: a project for each in which it alone is found."""

import json
import shlex
import sys
from collections.abc import Callable

from tests.house.tree import ROOT
from tests.project import Project

Case = Callable[[Project], None]


def said(text: str) -> Case:
    """An article with this body, in a project with our own catalog."""

    def case(project: Project) -> None:
        own_catalog(project)
        project.article("portal/faulty", f"{text}\n")

    return case


def own_catalog(project: Project) -> None:
    """Our own vocabulary, whole, so that rules can be asked."""
    catalog = (ROOT / "catalog.yaml").read_text("utf-8")
    lines = (line for line in catalog.splitlines() if not line.strip().startswith("article:"))
    project.write("catalog.yaml", "\n".join(lines))
    project.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")  # its labels have many synonyms


def _asked(code: str) -> Case:
    """A true claim, held against the rules of a program in Python."""

    def case(project: Project) -> None:
        said("<!-- help:claim booking.lead-time#never-inside-window -->\nNever.")(project)
        command = shlex.join([sys.executable, "-c", code])
        options = f"lint: {{ignore: [LB319]}}\nverify: {{engine: {json.dumps(command)}}}\n"
        project.write("helpgen.yaml", f"{options[:-2]}, engineSeconds: 60}}\n")

    return case


OURS = "from helpgen.cli.main import run; run(['booking', 'engine'])"


def _row(row: str) -> Case:
    keys = "features.selfBookingLeadTimeHours=24 settings.timezone=America/New_York"
    head = "| Now | Appointment starts | Can it be booked? |\n| --- | --- | --- |"
    return said(f"<!-- help:examples booking.lead-time with {keys} -->\n{head}\n{row}")


SOON = "<!-- help:claim booking.lead-time#never-inside-window -->\nA client cannot book a time that is too soon."
PAST = "<!-- help:claim booking.no-past#never-in-the-past -->\nWhat has begun is not on offer."


def _reviewed(before: str, now: str) -> Case:
    """An article with the first body, reviewed, that then has the second one."""

    def case(project: Project) -> None:
        said(before)(project)
        project.accept()
        said(now)(project)

    return case


def _gated(text: str, gate: str, *also: str) -> Case:
    """An article in a project that asks for so much coverage, and does not hear of the codes in `also`."""
    options = f"lint: {{ignore: [{', '.join(['LB319', *also])}]}}\n"

    def case(project: Project) -> None:
        said(text)(project)
        project.write("helpgen.yaml", f"{options}verify: {{coverage: {{{gate}}}}}\n")

    return case


def _torn(project: Project) -> None:
    said(SOON)(project)
    project.write("content/claims.lock", '{"claims": []}')


CLAIMED = "<!-- help:claim booking.no-past#never-in-the-past -->\nNothing begins in the past."


def _listed(entry: str) -> Case:
    """A sound article, and a list of faults that make no difference."""

    def case(project: Project) -> None:
        said(CLAIMED)(project)
        project.write("mutants.yaml", f"{entry}\n")

    return case


CASES: dict[str, Case] = {
    "CL901": said("24 hours<!-- help:is unit=hour -->"),
    "CL902": said("<!-- help:is features.selfBookingLeadTimeHours --> 24 hours"),
    "CL903": said("<!-- help:claim booking.lead-tine#never-inside-window -->\nNever."),
    "CL904": _row("| Tue 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |"),
    "CL905": _row("| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | yes |"),
    "CL906": said("23 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->"),
    "CL907": said(
        "<!-- help:claim cancel.note not=chart_note with settings.cancelNote=true -->\nNothing is written down."
    ),
    "CL908": said(
        "<!-- help:flow book-at-once with features.selfBookingRequiresApproval=false -->\n"
        "1. A client asks. <!-- help:event request by=client -->"
    ),
    "CL909": said("“Too early.”<!-- help:message too_soon -->"),
    "CL930": _asked("print('{}')"),
    "CL931": _asked(f"import sys; print('old', file=sys.stderr); {OURS}"),
    "CL910": said('<!-- help:manual reason="needs a browser" until=2020-01-31 -->\nIt is blue.'),
    "CL911": _gated("Blue.", "rules: 1"),
    "CL912": _reviewed(SOON, SOON.replace("cannot", "can")),
    "CL913": _reviewed(SOON, f"{SOON}\n\n{PAST}"),
    "CL914": _reviewed(f"{SOON}\n\n{PAST}", SOON),
    "CL915": _gated("A client can always cancel.", "sentences: 100", "CL911"),
    "CL916": _torn,
    "CL925": _listed('"booking.lead-time decide: ahead < need -> ahead <= need": nobody sees it'),
    "CL926": _listed('"booking.lead-time decide: ahead < needed -> ahead <= needed":'),
    "CL927": said(CLAIMED),
}
