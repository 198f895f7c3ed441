"""What every question about bookings stands on: one organization's policy, people and calendar."""

from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from helpgen.booking.values import TIMEZONE, Calendar, Policy, Practice
from helpgen.bookings.calendar_faults import calendar_faults
from helpgen.bookings.profile_policy import policy_of
from helpgen.bookings.typed import calendar_of, practice_of
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.read import Premises, read_premises
from helpgen.read.bookings import read_practice
from helpgen.text.nearest import nearest


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Opened:
    """The organization, or why it cannot be asked."""

    value: Booking | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""


def open_booking(root: Path, tenant: str) -> Opened:
    """One organization of a project with its profile and its practice."""
    premises = read_premises(root)
    about = tuple(each for each in premises.diagnostics if not each.tenants)
    if not premises.value.is_whole:
        return Opened(None, about, "the project has errors; mend them first")
    return _opened(root, premises.value, tenant, premises.diagnostics)


def _opened(
    root: Path, premises: Premises, tenant: str, diagnostics: tuple[Diagnostic, ...]
) -> Opened:
    own = tuple(each for each in diagnostics if tenant in each.tenants)
    if tenant in premises.tenants.held_back:
        return Opened(None, own, f"{tenant} is held back: its profile has errors")
    profile = next((each for each in premises.tenants.profiles if each.id == tenant), None)
    if profile is None:
        known = [each.id for each in premises.tenants.profiles]
        return Opened(None, (), f"there is no tenant {tenant}{_near(tenant, known)}")
    policy = policy_of(profile)
    if policy.value is None:
        return Opened(None, policy.diagnostics, f"{tenant} has no policy that rules can work with")
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
    faults = tuple(calendar_faults(practice.value, tenant, policy.value))
    if faults:
        return Opened(None, faults, f"{path} has errors; mend them first")
    file = practice.value.practice
    booking = Booking(
        profile=profile,
        catalog=premises.catalog,
        policy=policy.value,
        practice=replace(practice_of(file, tenant), contact=contact_of(profile)),
        calendar=calendar_of(file, tenant, policy.value),
        file=file,
        path=path,
    )
    return Opened(booking)


def contact_of(profile: Profile) -> str:
    """How clients reach the organization, as they read it: whatever of the three its profile names."""
    named = (profile.values[f"contact.{name}"] for name in ("email", "phone", "url"))
    *others, last = [str(each) for each in named if each is not None] or [""]
    return f"{', '.join(others)} or {last}" if others else last


def _near(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near}?" if near else f"; there are {', '.join(known)}"
