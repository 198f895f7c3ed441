"""How long an attempt at the ledger takes, with 100, 20,000 and 200,000 appointments of one organization to come.

`python -m benchmarks.ledger_attempts`; it fails where the most take more than 1.5 times as long as the fewest. All
of it is time under the write lock: booking what is free, booking what is taken, a cancellation. Half of what is stored
was called off, and about the time that is asked for there is as much each time.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import islice, product
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.booking_slots import ZONE, policy
from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values import Calendar, Client, Draft, Hours, Office, Practice, Provider, Span
from helpgen.booking.values.appointment import Appointment
from helpgen.booking.values.state import State

COUNTS = (100, 20_000, 200_000)
RUNS, LIMIT = 40, 1.5
NOW = datetime(2026, 2, 27, 15, tzinfo=UTC)
FIRST, FREE = date(2026, 3, 2), date(2026, 3, 4)
PROVIDERS, STARTS = 5, range(480, 1080, 120)
WEEK = ((Hours(8 * 60, 18 * 60),),) * 5 + ((), ())
PRACTICE = Practice(
    "maple",
    providers=tuple(
        Provider(f"p{n}", f"P {n}", WEEK, opted_in=True, locations=("Main",))
        for n in range(PROVIDERS)
    ),
    clients=tuple(Client(f"c{n}", f"C {n}") for n in range(RUNS)),
)


def calendar() -> Iterator[Appointment]:
    """Day after day all hours of every provider, without end; every second one was called off. One day is free."""
    days = (day for n in range(10**4) if (day := FIRST + timedelta(days=n)) != FREE)
    for number, (day, provider, start) in enumerate(product(days, range(PROVIDERS), STARTS)):
        state = State.CANCELLED if number % 2 else State.BOOKED
        span = Span(day, start, 60, ZONE)
        yield Appointment(
            f"a{number}", "maple", f"p{provider}", span, state, f"x{number % 997}-{number}"
        )


def filled(path: Path, count: int) -> Ledger:
    """A ledger with so many appointments to come."""
    ledger = Ledger(path, durable=False)
    there = islice(calendar(), count)
    while some := tuple(islice(there, 5000)):
        made = Outcome(appointments=some, new=tuple(each.id for each in some))
        ledger.attempt("maple", Token(), NOW, partial(just, outcome=made))
    return ledger


def just(_: Calendar, outcome: Outcome) -> Outcome:
    """Work that looks at nothing."""
    return outcome


def timed(ledger: Ledger, here: Office, work: Callable[[Office], Outcome], code: str) -> float:
    """Milliseconds of one attempt, which has to come out like that."""
    began = perf_counter()
    outcome = ledger.serve(here, Token(), work)
    took = (perf_counter() - began) * 1000
    if outcome.decision.code != code:
        raise SystemExit(f"{outcome.decision.code!r}, not {code!r}")
    return took


def measure(count: int, folder: Path) -> tuple[float, ...]:
    """The median of booking, of being refused, and of canceling, in milliseconds."""
    book, refused, cancel = [], [], []
    here = Office(PRACTICE, Calendar(), policy(), NOW)
    with filled(folder / f"{count}.db", count) as ledger:
        for n in range(RUNS):
            wish = Draft(f"c{n}", f"p{n % PROVIDERS}", Span(FREE, 600, 50, ZONE), location="Main")
            taken = replace(wish, client="c0", provider="p2", span=Span(FIRST, 480, 50, ZONE))
            books = partial(desk.book, draft=wish, key=f"n{n}")
            fails = partial(desk.book, draft=taken, key="late")
            cancels = partial(desk.cancel, key=f"n{n}", by=f"c{n}")
            book.append(timed(ledger, here, books, ""))
            refused.append(timed(ledger, here, fails, "slot_taken"))
            cancel.append(timed(ledger, here, cancels, ""))
    return tuple(map(median, (book, refused, cancel)))


def main() -> None:
    """Print the figures, and fail where they grow."""
    with tempfile.TemporaryDirectory() as folder:
        found = {count: measure(count, Path(folder)) for count in COUNTS}
    print("appointments      book   refused    cancel   (ms)")
    for count, figures in found.items():
        print(f"{count:12,}", *(f"{each:9.2f}" for each in figures))
    few, many = found[COUNTS[0]], found[COUNTS[-1]]
    sys.exit(any(more > LIMIT * less for less, more in zip(few, many, strict=True)))


if __name__ == "__main__":
    main()
