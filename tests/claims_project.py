"""A small project whose articles claim what eleven booking rules do, each at its limits."""

import re
from pathlib import Path

from tests.house.tree import ROOT
from tests.project import Project

CATALOG = re.sub(
    r"^ +article: .*\n", "", (ROOT / "catalog.yaml").read_text("utf-8"), flags=re.MULTILINE
)

ARTICLES = {
    "portal/lead-time": """\
<!-- help:examples booking.lead-time with features.selfBookingLeadTimeHours=24 ZONE -->
| Now | Appointment starts | Held since | Can it be booked? |
| --- | --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | - | yes |
| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | - | no: too soon |
| Sat 7 Mar 2026, 10:00 | Sun 8 Mar 2026, 10:00 | - | no: too soon |
| Sat 31 Oct 2026, 10:00 | Sun 1 Nov 2026, 09:00 | - | yes |
| Mon 2 Mar 2026, 10:05 | Tue 3 Mar 2026, 10:00 | Mon 2 Mar 2026, 10:00 | yes |
""",
    "portal/no-past": """\
<!-- help:examples booking.no-past with ZONE -->
| Now | Starts | Can it be booked? |
| --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Mon 2 Mar 2026, 10:00 | yes |
| Mon 2 Mar 2026, 10:01 | Mon 2 Mar 2026, 10:00 | no |
""",
    "portal/days": """\
<!-- help:examples booking.max-future-days with DAYS=30 ZONE -->
| Now | Starts | Can it be booked? | Last day? |
| --- | --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Wed 1 Apr 2026, 23:00 | yes | Wed 1 Apr 2026 |
| Mon 2 Mar 2026, 10:00 | Thu 2 Apr 2026, 00:00 | no | Wed 1 Apr 2026 |
""",
    "portal/dates": """\
<!-- help:examples booking.window-dates with features.selfBookingLeadTimeHours=24 DAYS=1 ZONE -->
| Now | First date? | Last date? | No date left? |
| --- | --- | --- | --- |
| Mon 2 Mar 2026, 22:00 | Tue 3 Mar 2026 | Tue 3 Mar 2026 | no |
| Sat 7 Mar 2026, 23:30 | Mon 9 Mar 2026 | Sun 8 Mar 2026 | yes |
""",
    "portal/late": """\
<!-- help:examples cancel.late with settings.lateCancelWindowHours=24 ZONE -->
| Now | Starts | Late? |
| --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | no |
| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | yes |
""",
    "portal/outcome": """\
<!-- help:examples cancel.outcome with settings.cancelOutcome=cancelled -->
| Late | Afterwards? |
| --- | --- |
| no | cancelled |
| yes | late cancelled |
""",
    "portal/note": """\
<!-- help:claim cancel.note not=chart_note with settings.cancelNote=false -->
Nothing is written down.

<!-- help:claim cancel.note not=email with settings.cancelNote=true -->
No mail is sent.
""",
    "portal/hold": """\
<!-- help:examples hold.expiry with ZONE -->
| Now | Expires | Is it kept? |
| --- | --- | --- |
| Mon 2 Mar 2026, 09:59 | Mon 2 Mar 2026, 10:00 | yes |
| Mon 2 Mar 2026, 10:00 | Mon 2 Mar 2026, 10:00 | no |
""",
    "portal/link": """\
<!-- help:examples portal.link-expiry with settings.portalLinkMinutes=15 ZONE -->
| Sent | Now | Does it work? |
| --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Mon 2 Mar 2026, 10:14 | yes |
| Mon 2 Mar 2026, 10:00 | Mon 2 Mar 2026, 10:15 | no |
""",
    "portal/status": """\
<!-- help:examples booking.initial-status -->
| Approval required | It is? |
| --- | --- |
| no | booked |
| yes | pending |
""",
    "portal/reason": """\
<!-- help:examples cancel.reason with settings.cancelReasonRequired=true -->
| Reason | Can it be canceled? |
| --- | --- |
| I am ill | yes |
""",
    "portal/messages": """\
It says “This time is too soon to be booked online. Choose a later one.”<!-- help:message too_soon -->
""",
}
"""The body of each article."""

SHORT = {
    "ZONE": "settings.timezone=America/New_York",
    "DAYS": "features.selfBookingMaxFutureDays",
}


def claims_project(root: Path) -> Project:
    """The project, for two organizations: of `cove` nobody sees the article about notes."""
    project = Project(root)
    project.write("catalog.yaml", CATALOG)
    project.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")
    project.profile("bay", "settings: {cancelNote: true}\n")
    project.profile("cove", "settings: {cancelNote: false}\n")
    for slug, body in ARTICLES.items():
        more = ""
        if slug == "portal/note":
            more = "prerequisites: {settings: [cancelNote]}\nwhenUnmet: omit\n"
        for short, key in SHORT.items():
            body = body.replace(short, key)  # noqa: PLW2901  it is the same body
        project.article(slug, body, more=more)
    return project


def rows_of(project: Project, slug: str, *beginnings: str) -> set[tuple[str, int]]:
    """Where the lines of an article stand that begin so: its path and their numbers."""
    path = f"content/help/{slug}.md"
    lines = (project.root / path).read_text("utf-8").splitlines()
    found = {(path, number) for number, line in enumerate(lines, 1) if line.startswith(beginnings)}
    assert len(found) == len(beginnings), (beginnings, found)
    return found
