"""The people, rooms and calendar of one organization: a booking file as it was typed.

References between its parts are checked where it is read; the zone of its times is the organization's.
"""

from typing import Literal

from pydantic import Field

from helpgen.booking.values import Week
from helpgen.model.bookings.moments import Day, HoursOfDay, Id, Moment, Start, ZoneName
from helpgen.model.catalog import Closed

StateName = Literal[
    "pending",
    "booked",
    "confirmed",
    "checked_in",
    "in_progress",
    "completed",
    "cancelled",
    "late_cancelled",
    "missed",
    "declined",
    "no_show",
]
ChangeName = Literal["none", "reschedule_requested", "cancel_requested"]


class ServiceFile(Closed):
    """What an appointment is for."""

    name: str = Field(min_length=1)
    minutes: int | None = Field(default=None, ge=5, le=480)
    code: str = ""


class WeekFile(Closed):
    """Working hours: a list of spans for each day on which they begin; a day that is left out is free."""

    monday: tuple[HoursOfDay, ...] = ()
    tuesday: tuple[HoursOfDay, ...] = ()
    wednesday: tuple[HoursOfDay, ...] = ()
    thursday: tuple[HoursOfDay, ...] = ()
    friday: tuple[HoursOfDay, ...] = ()
    saturday: tuple[HoursOfDay, ...] = ()
    sunday: tuple[HoursOfDay, ...] = ()

    def days(self) -> Week:
        """Monday to Sunday."""
        return (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )


class DayPlaces(Closed):
    """Where a provider works on a day of the week; a day that is left out has no place."""

    monday: str = ""
    tuesday: str = ""
    wednesday: str = ""
    thursday: str = ""
    friday: str = ""
    saturday: str = ""
    sunday: str = ""

    def days(self) -> tuple[str, ...]:
        """Monday to Sunday."""
        return (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )


class OverrideFile(Closed):
    """Time off, or other hours, on one date; without hours it is the whole day."""

    day: Day
    available: bool = False
    hours: HoursOfDay | None = None
    approved: bool = True


class CertificationFile(Closed):
    """What a provider is certified for, up to and including the day it expires."""

    name: str = Field(min_length=1)
    expires: Day | None = None


class ProviderFile(Closed):
    """Who sees clients. Week and overrides are on the wall clock of `timezone`, else on the organization's."""

    name: str = Field(min_length=1)
    week: WeekFile = Field(default_factory=WeekFile)
    timezone: ZoneName | None = None
    active: bool = True
    opted_in: bool = Field(default=False, alias="optedIn")
    services: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    overrides: tuple[OverrideFile, ...] = ()
    certifications: tuple[CertificationFile, ...] = ()
    service_code: str = Field(default="", alias="serviceCode")
    weekday_locations: DayPlaces = Field(default_factory=DayPlaces, alias="weekdayLocations")
    role: str = ""


class ClientFile(Closed):
    """Who is seen; `required` names the certifications that their provider must hold."""

    name: str = Field(min_length=1)
    kind: Literal["new", "existing"] = "existing"
    email: str = ""
    phone: str = ""
    portal_access: bool = Field(default=True, alias="portalAccess")
    required: tuple[str, ...] = ()


class CaregiverFile(Closed):
    """Who acts in the portal for clients, with an address and an access of their own."""

    name: str = Field(min_length=1)
    clients: tuple[str, ...]
    email: str = ""
    phone: str = ""
    portal_access: bool = Field(default=True, alias="portalAccess")


class PersonFile(Closed):
    """Staff who see no clients; `mayApprove` is the checkbox of a person."""

    name: str = Field(min_length=1)
    role: str = Field(min_length=1)
    may_approve: bool = Field(default=False, alias="mayApprove")


class GuestFile(Closed):
    """What somebody without an account says of themselves; what is left out or blank has not been told."""

    name: str = ""
    birth_date: Day | None = Field(default=None, alias="birthDate")
    email: str = ""
    phone: str = ""
    comments: str = ""


class AppointmentFile(Closed):
    """One appointment; without a client it is a guest's. Without minutes it has its service's length."""

    provider: str
    start: Start
    client: str | None = None
    guest: GuestFile = Field(default_factory=GuestFile)
    minutes: int | None = Field(default=None, ge=1, le=1440)
    state: StateName = "booked"
    change: ChangeName = "none"
    proposed: Start | None = None
    proposed_provider: str = Field(default="", alias="proposedProvider")
    proposed_service: str = Field(default="", alias="proposedService")
    proposed_location: str = Field(default="", alias="proposedLocation")
    service: str = ""
    room: str = ""
    location: str = ""
    service_code: str = Field(default="", alias="serviceCode")
    modifier: str = ""
    created: Moment | None = None
    reason: str = ""


class HoldFile(Closed):
    """A time that is kept for one client for a short while, with the room where one is named."""

    client: str
    provider: str
    start: Start
    expires: Moment
    minutes: int | None = Field(default=None, ge=1, le=1440)
    room: str = ""


class EventFile(Closed):
    """A calendar entry that is no appointment: whole days, or from one moment to another.

    Without a provider it concerns all of them. `last` is the last of several whole days. One that `repeats` comes
    again each week at the same time of day, for the last time on the day `until` or before; one that is `free` takes
    nobody's time.
    """

    provider: str = ""
    day: Day | None = None
    last: Day | None = None
    start: Moment | None = None
    end: Moment | None = None
    repeats: Literal["weekly"] | None = None
    until: Day | None = None
    free: bool = False


class CalendarFile(Closed):
    """Everything that takes time."""

    appointments: dict[Id, AppointmentFile] = Field(default_factory=dict)
    holds: dict[Id, HoldFile] = Field(default_factory=dict)
    events: tuple[EventFile, ...] = ()


class PracticeFile(Closed):
    """content/booking/<tenant>.yaml, whole. The names before the colons are what other parts refer to."""

    services: dict[Id, ServiceFile] = Field(
        default_factory=dict, description="What can be booked, by id."
    )
    providers: dict[Id, ProviderFile] = Field(
        default_factory=dict, description="Who sees clients, by id."
    )
    clients: dict[Id, ClientFile] = Field(default_factory=dict, description="Who is seen, by id.")
    caregivers: dict[Id, CaregiverFile] = Field(
        default_factory=dict, description="Who acts in the portal for clients, by id."
    )
    staff: dict[Id, PersonFile] = Field(
        default_factory=dict, description="Staff who see no clients, by id."
    )
    rooms: tuple[Id, ...] = Field(default=(), description="The ids of the rooms.")
    calendar: CalendarFile = Field(
        default_factory=CalendarFile, description="Appointments, holds and events."
    )
