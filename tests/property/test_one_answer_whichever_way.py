"""One wish has one answer: at the desk, through the ledger, in a story, in `why`, in what is listed, and by the engine.

Each of them is asked as it is asked in earnest: the ledger opens its file and stores, the story is read from YAML.
"""

import os
import random
import shutil
from collections import Counter
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpgen.booking.desk import desk
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Draft
from helpgen.booking.values.keys import HOLD_MINUTES
from helpgen.booking.values.office import Office
from helpgen.bookings.keeping import InLedger, InMemory
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.replay import beats
from helpgen.read.bookings import read_story
from tests.booking_policies import _values
from tests.booking_wishes import (
    CALENDAR,
    PRACTICE,
    is_listed,
    of_the_desk,
    of_the_engine,
    of_why,
)
from tests.house.tree import ROOT
from tests.property.test_one_order_of_asking import POLICIES, as_find_knows_it, decisions, drawn

pytestmark = pytest.mark.long

WISHES = int(os.environ.get("HELPGEN_WISHES", "400"))
"""How many are drawn; 5,000 take some minutes."""
GUEST_FIELDS = {"birth_date": "birthDate"}


@pytest.fixture(name="booking", scope="module")
def fixture_booking() -> Booking:
    """Any organization: people, calendar and policy are replaced."""
    opened = open_booking(ROOT, "maple-street-therapy").value
    assert opened
    return opened


@pytest.fixture(name="stored", scope="module")
def fixture_stored(booking: Booking, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that holds the calendar of the wishes."""
    path = tmp_path_factory.mktemp("ledger") / "stored.sqlite"
    office, _ = drawn(0)
    with Ledger(path) as ledger:
        InLedger(ledger).calendar(of(booking, office), office.now)
    return path


def of(booking: Booking, office: Office) -> Booking:
    return replace(booking, policy=office.policy, practice=PRACTICE, calendar=CALENDAR)


def of_the_ledger(stored: Path, office: Office, draft: Draft) -> str:
    """What comes of it in a store; every wish meets the same one."""
    path = stored.with_name("attempt.sqlite")
    for part in ("", "-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)
    shutil.copy(stored, path)
    with Ledger(path) as ledger:
        return ledger.serve(
            office, Token(), lambda inside: desk.book(inside, draft, "new")
        ).decision.code


def of_a_story(folder: Path, booking: Booking, office: Office, draft: Draft) -> str:
    """What a story says of it, written down as a person would."""
    start = datetime.combine(draft.span.day, time(*divmod(draft.span.start, 60)))
    step: dict[str, Any] = {
        "does": "book",
        "by": f"client {draft.client}" if draft.client else "guest",
        "call": "new",
        "provider": draft.provider,
        "start": f"{start:%Y-%m-%d %H:%M}",
        "minutes": draft.span.minutes,
        "service": draft.service,
        "location": draft.location,
        "room": draft.room,
        "hold": draft.hold,
        "directLink": draft.direct_link,
        "guest": {GUEST_FIELDS.get(name, name): value for name, value in draft.guest},
    }
    told = {key: value for key, value in step.items() if value not in ("", {}, False)}
    now = office.now.astimezone(draft.span.interval.start.tzinfo)
    local = now.astimezone(booking.where)
    story = {
        "title": "A wish.",
        "tenant": "maple-street-therapy",
        "now": f"{local:%Y-%m-%d %H:%M}",
        "story": [told],
    }
    (folder / "wish.yaml").write_text(yaml.safe_dump(story, sort_keys=False), encoding="utf-8")
    read = read_story(folder, "wish.yaml")
    assert read.value is not None
    assert read.diagnostics == (), read.diagnostics
    (came,) = beats(of(booking, office), read.value, InMemory())
    return came.code


def test_every_way_of_asking_gives_the_same_answer(
    booking: Booking, stored: Path, tmp_path: Path
) -> None:
    seen: Counter[str] = Counter()
    for number in range(WISHES):
        office, draft = drawn(number)
        code = of_the_desk(office, draft)
        seen[code] += 1
        # Where holds are switched off, a store keeps those that there are to their end.
        if office.policy[HOLD_MINUTES]:
            assert of_the_ledger(stored, office, draft) == code, number
        assert of_a_story(tmp_path, booking, office, draft) == code, number
        seed = random.Random(number).randrange(POLICIES)  # noqa: S311  that of the office
        raw = {**_values("maple-street-therapy"), **decisions(seed)}
        assert of_the_engine(office, raw, draft)["code"] == code, number
        plain = as_find_knows_it(draft)
        bare = of_the_desk(office, plain)
        if bare == "visit_type_not_allowed" and plain.client is None:
            continue  # which kind of client a guest is only the form asks
        assert of_why(booking, office, plain) == bare, number
        assert is_listed(office, plain) is (bare == ""), number
    assert len(seen) > 10
