"""What is known at one moment: what everything at the desk starts from."""

from collections import Counter
from datetime import date, datetime

from helpgen.booking.values.appointment import Calendar, Hold, Reach, Span
from helpgen.booking.values.clock import DAY, local_date
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.lapse import calendar_at
from helpgen.booking.values.people import Practice, Provider
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import BLOCKING
from helpgen.frozen import frozen

NOBODY = ((),) * 7
"""The week of a provider who is not known."""


@frozen
class Office:
    """What is known at one moment: the people, what takes time, what was decided, and what time it is.

    Whatever calendar it is given, it has that of its moment: what waited for an answer that nobody gave has lapsed.
    """

    practice: Practice
    calendar: Calendar
    policy: Policy
    now: datetime

    def __post_init__(self) -> None:
        """The calendar is that of `now`."""
        object.__setattr__(self, "calendar", calendar_at(self.calendar, self.now))

    def provider(self, key: str) -> Provider:
        """The provider; one who is not known is as one who is not active any more."""
        return self.practice.provider(key) or Provider(key, "", NOBODY, active=False)

    def held(self, key: str) -> Hold | None:
        """The hold of that id, active or not."""
        return next((each for each in self.calendar.holds if each.id == key), None)

    def bookings(self, day: date) -> Counter[str]:
        """How many appointments each provider has on a day."""
        where = self.policy[TIMEZONE]
        around = Span(day, 0, DAY, where.key)
        return Counter(
            each.provider
            for each in self.calendar.near(Reach(around.interval))
            if each.state in BLOCKING
            and each.span.may_meet(around)
            and local_date(each.span.interval.start, where) == day
        )
