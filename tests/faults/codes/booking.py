"""One project for each code of the area BK."""

from collections.abc import Callable

from tests.house.tree import ROOT
from tests.project import Project

Case = Callable[[Project], None]


def practice(text: str, tenant: str = "bay") -> Case:
    """A booking file that holds this."""

    def case(project: Project) -> None:
        project.write(f"content/booking/{tenant}.yaml", f"{text}\n")

    return case


def with_policy(values: str) -> Case:
    """A profile with these values; the vocabulary is our own, so that rules can work, but without its constraints."""

    def case(project: Project) -> None:
        _our_vocabulary(project)
        project.profile("bay", f"{values}\n")
        practice("rooms: [garden]")(project)

    return case


LATE_AND_NEAR = "features: {selfBookingLeadTimeHours: 48, selfBookingMaxFutureDays: 1}"
LOSING = """\
features: {patientPortalEnabled: true, selfBookingEnabled: true, selfBookingRequiresApproval: true}
settings: {rescheduleMode: replace}"""


STORY = """\
title: Jo cancels.
tenant: bay
now: 2026-03-01 10:00
story:
  - {STEP}
"""


def story(step: str) -> Case:
    """A story of one step, in a practice with a caregiver."""

    def case(project: Project) -> None:
        catalog = (ROOT / "catalog.yaml").read_text("utf-8")
        lines = (line for line in catalog.splitlines() if not line.strip().startswith("article:"))
        project.write("catalog.yaml", "\n".join(lines))
        project.profile("bay", "settings: {timezone: America/New_York}\n")
        project.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")
        practice(
            "providers: {ana: {name: Ana}}\nclients: {jo: {name: Jo}, max: {name: Max}}\n"
            "caregivers: {nan: {name: Nan, clients: [jo]}}\n"
            "calendar: {appointments: {first: {provider: ana, client: jo, start: 2026-03-02 10:00}}}"
        )(project)
        project.write("content/booking/scenarios/one.yaml", STORY.replace("STEP", step))

    return case


def _our_vocabulary(project: Project) -> None:
    catalog = (ROOT / "catalog.yaml").read_text("utf-8").partition("\nconstraints:")[0]
    lines = (line for line in catalog.splitlines() if not line.strip().startswith("article:"))
    project.write("catalog.yaml", "\n".join(lines))
    project.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")  # its labels have many synonyms


def long_night(project: Project) -> None:
    """Somebody works from the afternoon to the morning, or somebody mixed up two times."""
    with_policy("settings: {slotInterval: 30}")(project)
    practice('providers: {ana: {name: Ana Ruiz, week: {monday: ["17:00-09:00"]}}}')(project)


CASES: dict[str, Case] = {
    "BK901": practice("providers: {ana: {name: Ana Ruiz, optdIn: true}}"),
    "BK902": practice('providers: {ana: {name: Ana Ruiz, week: {monday: ["09:00-25:00"]}}}'),
    "BK903": practice("providers: {ana: {name: Ana Ruiz, services: [talk]}}"),
    "BK904": practice("rooms: [garden]", "nobody"),
    "BK905": practice("rooms: [garden]"),
    "BK906": with_policy(LATE_AND_NEAR),
    "BK913": with_policy("settings: {slotInterval: 45}"),
    "BK914": long_night,
    "BK916": with_policy(LOSING),
    "BK918": story('does: cancel, by: client jo, appointment: first, expect: {free: ["10:00"]}'),
    "BK919": story("does: see_appointments, by: caregiver nan, for: max"),
}
