"""What every question about bookings stands on: one organization's policy, people and calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from helpgen.booking.values.appointment import Calendar
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.practice import Practice
from helpgen.bookings.calendar_faults import calendar_faults
from helpgen.bookings.policy import policy_of
from helpgen.bookings.practice import calendar_of, instant_of, practice_of
from helpgen.model.bookings.practice import PracticeFile
from helpgen.model.catalog import Catalog
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.read import (
    Premises,
    Story,
    read_practice,
    read_practices,
    read_premises,
    read_stories,
    story_faults,
)
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
        profile,
        premises.catalog,
        policy.value,
        practice_of(file, tenant),
        calendar_of(file, tenant, policy.value),
        file,
        path,
    )
    return Opened(booking)


def _near(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near}?" if near else f"; there are {', '.join(known)}"


def booking_faults(root: Path, corpus: Corpus) -> Iterator[Diagnostic]:
    """What is wrong with the booking files of a project, and with the policies of whoever has one."""
    root, content = root.resolve(), corpus.options.content
    profiles = {each.id: each for each in corpus.tenants}
    practices = read_practices(root, content, (*profiles, *corpus.held_back))
    yield from practices.diagnostics
    policies: dict[str, Policy | None] = {}
    for tenant, file in practices.value.items():
        if tenant in profiles:
            policy = policy_of(profiles[tenant])
            yield from policy.diagnostics
            policies[tenant] = policy.value
            if policy.value is not None:
                yield from calendar_faults(file, tenant, policy.value)
    stories = read_stories(root, content)
    yield from stories.diagnostics
    faulty = {each.place.path for each in practices.diagnostics}
    for story in stories.value:
        tenant = story.file.tenant
        known = practices.value.get(tenant)
        if known is not None or f"{content}/booking/{tenant}.yaml" not in faulty:
            practice = None if known is None else known.practice
            yield from faults_of(story, practice, policies.get(tenant))


def faults_of(
    story: Story, practice: PracticeFile | None, policy: Policy | None
) -> Iterator[Diagnostic]:
    """All that is wrong with a story. Without a sound policy there is no zone to compare its times in."""
    from helpgen.bookings.expected import (  # noqa: PLC0415  it needs every rule; most projects have no story
        expectation_faults,
    )

    yield from story_faults(story, practice)
    yield from expectation_faults(story)
    if policy is not None:
        yield from time_faults(story, policy[TIMEZONE])


def time_faults(story: Story, where: ZoneInfo) -> Iterator[Diagnostic]:
    """Steps of a story before the one before them: time passes, and never runs back."""
    before, typed = instant_of(story.file.now, where), story.file.now
    for index, step in enumerate(story.file.story):
        if step.at is None:
            continue
        now = instant_of(step.at, where)
        if now < before:
            place = story.tree.place(("story", index, "at"))
            message = f"`story[{index + 1}].at`: {_typed(step.at)} is before {_typed(typed)}"
            hint = "write a time that is not before it, leave `at:` out, or move the step up"
            yield Diagnostic(place, "BK902", f"{message}, when it already was", hint)
        else:
            before, typed = now, step.at


def _typed(moment: datetime) -> str:
    return moment.isoformat(" ", "auto" if moment.second else "minutes")
