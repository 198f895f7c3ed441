"""The twins with claims beside their tables and lists: green under S0's settings, and the same pages byte for byte."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.project import Project, codes

HERE = Path(__file__).parent
TWINS = HERE / "project"
CHECKOUT = HERE.parents[1]

Claims = Mapping[str, str]
"""What is written right before the one place that begins with these words."""

HERE_IT_IS = "settings.timezone=America/New_York"
LEAD = f"""\
<!-- help:examples booking.lead-time hidden with features.selfBookingLeadTimeHours=24 {HERE_IT_IS} -->
| Now | Appointment starts | Can it be booked? |
| --- | --- | --- |
| Mon 9 Mar 2026, 10:00 | Tue 10 Mar 2026, 10:00 | yes |
| Mon 9 Mar 2026, 10:01 | Tue 10 Mar 2026, 10:00 | no: too soon |
<!-- help:end -->
"""
FAR = f"""\
<!-- help:examples booking.max-future-days hidden with features.selfBookingMaxFutureDays=30 {HERE_IT_IS} -->
| Now | Appointment starts | Can it be booked? |
| --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Wed 1 Apr 2026, 10:00 | yes |
| Mon 2 Mar 2026, 10:00 | Thu 2 Apr 2026, 00:00 | no: too far |
<!-- help:end -->
"""
STATUS = """\
<!-- help:examples booking.initial-status hidden -->
| Approval required | State |
| --- | --- |
| no | booked |
| yes | pending |
<!-- help:end -->
"""
SWAP = (
    "<!-- help:flow reschedule-replace from=reschedule with features.selfBookingRequiresApproval=false "
    "features.portalAllowReschedule=true settings.rescheduleMode=replace -->\n"
)
BOOKING: Claims = {
    "- One {{labels.staff.singular}} is": "<!-- help:claim availability.working-hours#never-outside-hours -->\n",
    "- That {{labels.staff.singular}} brings": (
        "<!-- help:claim availability.qualifications#holds-all-that-is-required -->\n"
    ),
    "- **Firm right away**": STATUS,
    "1. Open the portal and": "<!-- help:flow book-at-once with features.selfBookingRequiresApproval=false -->\n",
    "\n8. Done: the slot": " <!-- help:event book by=client -->",
    "1. Turn to **My": SWAP,
    "\n6. The new slot": " <!-- help:event reschedule by=client -->",
    "| Lead time |": "<!-- help:claim booking.lead-time#never-inside-window -->\n",
    "| Max future days |": "<!-- help:claim booking.max-future-days#never-beyond-window -->\n",
    "| Approval required | The": "<!-- help:claim booking.initial-status#never-beyond-booked -->\n",
    "- **Lead time**": LEAD,
    "- **Max future days**": FAR,
    "- **The schedule does": "<!-- help:claim display.calendar-placement#never-on-the-schedule-unapproved -->\n",
    '- **"Self-booking not': "<!-- help:claim booking.unavailable-message#says-whom-to-contact -->\n",
}
PORTAL: Claims = {
    "- **Look**": "<!-- help:claim portal.view-appointments#each-in-one-list -->\n",
    "- **Confirm**": "<!-- help:claim confirm.required#booked-and-ahead -->\n",
    "- **Cancel**": "<!-- help:claim cancel.allowed#own-and-upcoming -->\n",
    "- **Reschedule**": "<!-- help:claim reschedule.allowed#own-and-upcoming -->\n",
    "From then on every link": "<!-- help:claim portal.disabled-access#off-means-out -->\n",
    "| Require Appointment Confirmation |": "<!-- help:claim confirm.button#missing-when-off -->\n",
    "| Allow Portal Cancellation |": "<!-- help:claim cancel.allowed#never-when-off -->\n",
    "| Allow Portal Rescheduling |": "<!-- help:claim reschedule.allowed#never-when-off -->\n",
    "- **A link leads": "<!-- help:claim portal.link-expiry#dead-at-its-limit -->\n",
}
ARTICLES: Mapping[str, Claims] = {
    "content/help/portal/booking.md": BOOKING,
    "content/help/settings/patient-portal.md": PORTAL,
}
PARTS = 2
"""Events are judged with their flows."""


def claimed(text: str, claims: Claims) -> str:
    for place, claim in claims.items():
        assert text.count(place) == 1, place
        text = text.replace(place, claim + place)
    return text


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Both twins with their claims, for S0 as it is and for S0 where somebody approves."""
    project = Project(tmp_path / "claimed")
    project.write("catalog.yaml", (CHECKOUT / "catalog.yaml").read_bytes())
    s0 = (CHECKOUT / "profiles/maple-street-therapy.yaml").read_text("utf-8")
    at_once = "selfBookingRequiresApproval: false"
    assert at_once in s0
    for name, text in {
        "s0": s0,
        "s0-approval": s0.replace(at_once, at_once.replace("false", "true")),
    }.items():
        own = [line for line in text.split("\n") if not line.strip().startswith(("id:", "logo:"))]
        project.write(f"profiles/{name}.yaml", "\n".join([f"id: {name}", *own]))
    for path, claims in ARTICLES.items():
        project.write(path, claimed((TWINS / path).read_text("utf-8"), claims))
    return project


def test_all_claims_hold_under_the_settings_of_s0(project: Project) -> None:
    result = project.verify()
    assert result.diagnostics == ()
    assert [str(each.status) for each in result.verdicts] == ["pass"] * (
        len(BOOKING) + len(PORTAL) - PARTS
    )
    assert {each.tenants for each in result.verdicts} == {("s0", "s0-approval")}


def test_a_row_at_the_limit_that_is_wrong_turns_red(project: Project) -> None:
    file = project.root / "content/help/portal/booking.md"
    file.write_text(file.read_text("utf-8").replace("| no: too soon |", "| yes |"), "utf-8")
    assert codes(project.verify().diagnostics) == ["CL905"]


def test_the_pages_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    trees = []
    for name in ("bare", "claimed"):
        project = Project(tmp_path / name)
        shutil.copytree(TWINS, project.root, dirs_exist_ok=True)
        for path, claims in ARTICLES.items():
            text = (TWINS / path).read_text("utf-8")
            project.write(path, text if name == "bare" else claimed(text, claims))
        assert project.build().exit_code == 0
        trees.append(project.tree())
    bare, more = trees
    assert bare
    assert more == bare
