"""What every question about bookings stands on: one organization's policy, people and calendar."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from helpgen.booking.values import TIMEZONE, Calendar, Policy, Practice
from helpgen.bookings.calendar_faults import calendar_faults
from helpgen.bookings.decided import decided
from helpgen.bookings.typed import calendar_of, practice_of
from helpgen.frozen import frozen
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.read.bookings import read_practice


@frozen
class Booking:
    """One organization, ready to be asked; nothing of another one is in it. `path`: its booking file."""

    profile: Profile
    catalog: Catalog
    policy: Policy
    practice: Practice
    calendar: Calendar
    file: PracticeFile
    path: str

    @property
    def where(self) -> ZoneInfo:
        """The zone in which all its times are reckoned."""
        return self.policy[TIMEZONE]


@frozen
class Opened:
    """The organization, or why it cannot be asked."""

    value: Booking | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""


def open_booking(root: Path, tenant: str) -> Opened:
    """One organization of a project with its profile and its practice."""
    known = decided(root, tenant)
    premises, profile, policy = known.premises, known.profile, known.policy
    if profile is None or policy is None:
        return Opened(None, known.diagnostics, known.refusal)
    path = f"{premises.options.content}/booking/{tenant}.yaml"
    practice = read_practice(root.resolve(), premises.options.content, tenant)
    if practice.value is None:
        why = f"{path} has errors; mend them first"
        if not practice.diagnostics:
            why = (
                f"{tenant} has no people and no calendar to ask about; make {path}, as "
                "docs/format.md says under Booking files"
            )
        return Opened(None, practice.diagnostics, why)
    faults = tuple(calendar_faults(practice.value, tenant, policy))
    if faults:
        return Opened(None, faults, f"{path} has errors; mend them first")
    file = practice.value.practice
    booking = Booking(
        profile=profile,
        catalog=premises.catalog,
        policy=policy,
        practice=replace(practice_of(file, tenant), contact=contact_of(profile)),
        calendar=calendar_of(file, tenant, policy),
        file=file,
        path=path,
    )
    return Opened(booking)


def contact_of(profile: Profile) -> str:
    """How clients reach the organization, as they read it: whatever of the three its profile names."""
    named = (profile.values[f"contact.{name}"] for name in ("email", "phone", "url"))
    *others, last = [str(each) for each in named if each is not None] or [""]
    return f"{', '.join(others)} or {last}" if others else last
