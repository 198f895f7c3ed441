"""How long a month of slots takes: 50 providers, 2,000 appointments, half-hour grid. And one decision.

`python -m benchmarks.booking_slots`; it fails above 100 ms for the month or 20 microseconds for a decision.
Cold: nothing is known of any day yet. Each: one question for each provider, not one for all.
"""

import random
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

from helpgen.booking.appointment import ANY, Appointment, Calendar, Span
from helpgen.booking.clock import zone
from helpgen.booking.find import find
from helpgen.booking.keys import KEYS
from helpgen.booking.office import Office
from helpgen.booking.openings import openings
from helpgen.booking.policy import Policy, load
from helpgen.booking.practice import Practice, Provider
from helpgen.booking.rules.booking import lead_time
from helpgen.booking.state import State
from helpgen.booking.value import DAYS, Hours

PROVIDERS, APPOINTMENTS, RUNS = 50, 2000, 7
MONTH_LIMIT_MS, DECISION_LIMIT_US = 100.0, 20.0
ZONE = "America/New_York"
NOW = datetime(2026, 2, 27, 15, tzinfo=UTC)
MONTH = tuple(date(2026, 3, 1) + timedelta(days=n) for n in range(31))


def policy() -> Policy:
    """A policy like that of a practice with usual office hours."""
    hours = {
        day: {"open": day not in ("saturday", "sunday"), "start": "08:00", "end": "18:00"}
        for day in DAYS
    }
    return load(
        {
            "features.selfBookingLeadTimeHours": 24,
            "features.selfBookingMaxFutureDays": 60,
            "features.providerOptInRequired": False,
            "settings.timezone": ZONE,
            "settings.businessHours": hours,
            "settings.defaultSessionDuration": 50,
            "settings.slotInterval": 30,
            "settings.slotAnchor": "clock",
            "settings.bufferMinutes": 0,
            "settings.holdMinutes": 10,
            "settings.unavailablePresentation": "hide",
        },
        KEYS,
    )


def practice() -> Practice:
    """Providers with three kinds of days."""
    kinds = (Hours(480, 1020), Hours(540, 1080), Hours(600, 1080))
    return Practice(
        "benchmark",
        tuple(
            Provider(f"p{n}", f"Provider {n:02}", ((kinds[n % 3],),) * 5 + ((),) * 2)
            for n in range(PROVIDERS)
        ),
    )


def calendar() -> Calendar:
    """Appointments spread over the month's working days; some overlap, which changes nothing."""
    pick = random.Random(2000)
    days = [day for day in MONTH if day.weekday() < 5]
    return Calendar(
        tuple(
            Appointment(
                f"a{n}",
                "benchmark",
                f"p{n % PROVIDERS}",
                Span(pick.choice(days), pick.randrange(480, 1020, 30), 50, ZONE),
                State.BOOKED,
                client=f"c{n % 300}",
            )
            for n in range(APPOINTMENTS)
        )
    )


def least(work: Callable[[], object], *, cold: bool = False) -> float:
    """Seconds of the fastest run."""
    times = []
    for _ in range(RUNS):
        if cold:
            openings.cache_clear()
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def decision(rules: Policy, where: ZoneInfo) -> float:
    """Seconds of one answer of booking.lead-time."""
    start = datetime(2026, 3, 3, 10, tzinfo=where)

    def thousand() -> None:
        for _ in range(1000):
            lead_time.decide(start, NOW, rules)

    return least(thousand) / 1000


def main() -> int:
    """Print the times and say whether they are within the limits."""
    rules, people, taken = policy(), practice(), calendar()

    def month(provider: str) -> int:
        return len(find(Office(people, taken, rules, NOW), MONTH, None, provider, ""))

    def each() -> int:
        return sum(month(provider.id) for provider in people.providers)

    months = {
        "any provider, cold": least(lambda: month(ANY), cold=True),
        "any provider": least(lambda: month(ANY)),
        "each provider, cold": least(each, cold=True),
        "each provider": least(each),
    }
    print(f"{PROVIDERS} providers, {APPOINTMENTS} appointments, {len(MONTH)} days: {each()} slots")
    for name, seconds in months.items():
        print(f"{name}: {seconds * 1e3:.1f} ms (limit {MONTH_LIMIT_MS:.0f})")
    one = decision(rules, zone(ZONE)) * 1e6
    print(f"booking.lead-time: {one:.2f} microseconds (limit {DECISION_LIMIT_US:.0f})")
    return int(max(months.values()) * 1e3 > MONTH_LIMIT_MS or one > DECISION_LIMIT_US)


if __name__ == "__main__":
    sys.exit(main())
