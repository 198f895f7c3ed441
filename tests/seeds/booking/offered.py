"""A practice with one provider, who works on Mondays and Tuesdays from nine to twelve."""

from datetime import UTC, date, datetime

from helpgen.booking.appointment import Appointment, Calendar, Span
from helpgen.booking.find import find
from helpgen.booking.practice import Practice, Provider, Service
from helpgen.booking.state import State
from helpgen.booking.value import Hours
from tests.booking_policies import SYSTEMS, policy_of
from tests.seeds.booking.asked import ZONES

MONDAY = date(2026, 3, 9)
MORNING = (Hours(9 * 60, 12 * 60),)
ANA = Provider(
    "ana", "Ana", (MORNING, MORNING, (), (), (), (), ()), opted_in=True, services=("talk",)
)
PRACTICE = Practice("house", (ANA,), (), (Service("talk", "Talk", 30),))
CALENDAR = Calendar()


def taken(day: date, *minutes: int, where: str = "America/New_York") -> Calendar:
    """Ana's half hours from these minutes on are booked."""
    return Calendar(
        tuple(
            Appointment(str(n), "house", "ana", Span(day, each, 30, where), State.BOOKED, "cleo")
            for n, each in enumerate(minutes)
        )
    )


def starts(system: str, calendar: Calendar) -> list[int]:
    """The minutes at which something free starts on the Monday, asked a week before."""
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    policy = policy_of(SYSTEMS[system])
    found = find(PRACTICE, calendar, policy, now, [MONDAY], None, "ana", "talk")
    return [slot.start for slot in found if slot.status == "free"]


def listed(system: str, calendar: Calendar) -> dict[int, str]:
    """Everything that is listed on the Monday, free or not."""
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    policy = policy_of(SYSTEMS[system])
    found = find(PRACTICE, calendar, policy, now, [MONDAY], None, "ana", "talk")
    return {slot.start: slot.status for slot in found}


def zone_of(system: str) -> str:
    """The zone of the system's profile."""
    return ZONES[system]
