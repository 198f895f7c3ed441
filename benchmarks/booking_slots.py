"""How long a month of slots takes: 50 providers, 2,000 appointments, half-hour grid. And one decision.

`python -m benchmarks.booking_slots`; it fails above 100 ms for the month or 20 microseconds for a decision.
Cold: nothing is known of any day yet. Each: one question for each provider, not one for all. A decision: what one
rule says about a wish; all are timed that are asked when somebody books, and steps of the machine. A question: all
that rules may ask about one wish, laid out once. `--json` prints all figures, in seconds, for `booking_against`.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from timeit import repeat

import helpgen
from helpgen.booking.desk.asking import applies, ask
from helpgen.booking.desk.question import question
from helpgen.booking.find import Search, find
from helpgen.booking.moves.case import Case
from helpgen.booking.moves.machine import step
from helpgen.booking.order import asked_on
from helpgen.booking.values.appointment import ANY, Appointment, Calendar, Draft, Span
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.keys import KEYS
from helpgen.booking.values.office import Office
from helpgen.booking.values.openings import openings, stretch
from helpgen.booking.values.people import Practice, Provider
from helpgen.booking.values.policy import Policy, load
from helpgen.booking.values.rule import Occasion
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS, Hours
from helpgen.read.premises import read_premises

PROVIDERS, APPOINTMENTS, RUNS = 50, 2000, 7
MONTH_LIMIT_MS, DECISION_LIMIT_US = 100.0, 20.0
ROOT = Path(helpgen.__file__).parents[1]
"""Of the code that is timed: with PYTHONPATH it may be that of another checkout."""
PROFILE = "maple-street-therapy"
ZONE = "America/New_York"
NOW = datetime(2026, 2, 27, 15, tzinfo=UTC)
MONTH = tuple(date(2026, 3, 1) + timedelta(days=n) for n in range(31))


def policy() -> Policy:
    """That of one of our own profiles, with usual office hours."""
    profiles = read_premises(ROOT).value.tenants.profiles
    (profile,) = (each for each in profiles if each.id == PROFILE)
    values: dict[str, object] = {**profile.values, **profile.structures}
    hours = {
        day: {"open": day not in ("saturday", "sunday"), "start": "08:00", "end": "18:00"}
        for day in DAYS
    }
    return load(
        {
            **{key.name: values[key.name] for key in KEYS},
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
            stretch.cache_clear()
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def decisions(office: Office) -> dict[str, float]:
    """Seconds of one answer of each rule that is asked about a wish to book."""
    draft = Draft("c1", "p1", Span(date(2026, 3, 4), 600, 50, ZONE), "talk")
    given = question(office, draft).value
    return {
        rule.id: short(partial(ask, rule, given, office.policy))
        for rule in asked_on(Occasion.BOOK)
        if applies(rule, given, office.policy)
    }


def steps(rules: Policy) -> dict[str, float]:
    """Seconds of moves with much that follows: a client cancels, or has an appointment moved."""
    start = datetime(2026, 3, 4, 15, tzinfo=UTC)
    cases = [
        Case(
            event=event,
            actor=Actor.CLIENT,
            now=NOW,
            start=start,
            policy=rules,
            state=State.BOOKED,
            proposed=start + timedelta(days=1),
            owner=True,
        )
        for event in (Event.CANCEL, Event.RESCHEDULE)
    ]
    if not all(step(case).decision.allowed for case in cases):
        raise ValueError("what is timed has to be allowed")
    return {f"machine.step ({case.event})": short(partial(step, case)) for case in cases}


def short(work: Callable[[], object]) -> float:
    """Seconds of one run of something short, in the least disturbed of many moments."""
    return min(repeat(work, repeat=50, number=100)) / 100


def months(rules: Policy, people: Practice, taken: Calendar) -> dict[str, float]:
    """Seconds of a month of slots."""

    def month(provider: str) -> None:
        find(Office(people, taken, rules, NOW), MONTH, Search(provider=provider))

    def each() -> None:
        for provider in people.providers:
            month(provider.id)

    return {
        "any provider, cold": least(lambda: month(ANY), cold=True),
        "any provider": least(lambda: month(ANY)),
        "each provider, cold": least(each, cold=True),
        "each provider": least(each),
    }


def laid_out(office: Office) -> dict[str, float]:
    """Seconds until everything that a rule may ask about a wish is there."""
    draft = Draft("c1", "p1", Span(date(2026, 3, 4), 600, 50, ZONE), "talk")
    return {"a question, laid out": short(partial(question, office, draft))}


def main() -> int:
    """Print the times and say whether they are within the limits."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="all figures, in seconds")
    as_json = parser.parse_args().json
    rules, people, taken = policy(), practice(), calendar()
    office = Office(people, taken, rules, NOW)
    month, questions = months(rules, people, taken), laid_out(office)
    single = decisions(office) | steps(rules)
    if as_json:
        print(json.dumps(month | questions | single))
        return 0
    print(f"{PROVIDERS} providers, {APPOINTMENTS} appointments, {len(MONTH)} days")
    for name, seconds in month.items():
        print(f"{name}: {seconds * 1e3:.1f} ms (limit {MONTH_LIMIT_MS:.0f})")
    slowest, seconds = max(single.items(), key=lambda pair: pair[1])
    for name in ("booking.lead-time", *(name for name in single if name.startswith("machine"))):
        print(f"{name}: {single[name] * 1e6:.1f} microseconds")
    for name, took in questions.items():
        print(f"{name}: {took * 1e6:.1f} microseconds")
    print(
        f"slowest of {len(single)} decisions: {slowest} {seconds * 1e6:.1f} microseconds "
        f"(limit {DECISION_LIMIT_US:.0f})"
    )
    return int(max(month.values()) * 1e3 > MONTH_LIMIT_MS or seconds * 1e6 > DECISION_LIMIT_US)


if __name__ == "__main__":
    sys.exit(main())
