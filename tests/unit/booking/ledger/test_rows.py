from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from helpgen.booking.ledger.rows import (
    appointment_of,
    appointment_row,
    audit_of,
    audit_row,
    derived,
    hold_of,
    hold_row,
    instant_of,
    instants,
    micros,
)
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import Appointment, Details, Span
from helpgen.booking.values.state import Change, State
from tests.unit.booking.ledger.sample import NOW, appointment, at, entry, hold

FULL = Appointment(
    id="a1",
    organization="maple",
    provider="reyes",
    span=Span(date(2026, 11, 1), 90, 45, "America/New_York", 1),
    state=State.CONFIRMED,
    client="ada",
    guest=(("name", "Ada"), ("email", "ada@example.org")),
    change=Change.RESCHEDULE_REQUESTED,
    proposed=Span(date(2026, 11, 2), 600, 45, "America/Los_Angeles"),
    proposed_details=Details("osei", "family", "Video"),
    service="intake",
    room="blue",
    location="north",
    service_code="90791",
    modifier="95",
    created=NOW + timedelta(microseconds=1),
    reason="rescheduled",
    by="staff",
    replaces="a0",
)


@pytest.mark.parametrize(
    "stored",
    [
        FULL,
        appointment("bare", client=None),
        replace(FULL, change=Change.NONE),
        replace(FULL, change=Change.CANCEL_REQUESTED, proposed=None, created=None),
    ],
)
def test_an_appointment_comes_back_as_it_was(stored: Appointment) -> None:
    assert appointment_of(appointment_row(stored, NOW)) == stored


def test_a_hold_and_an_audit_entry_come_back_as_they_were() -> None:
    kept = replace(hold("kept", "client:ada"), moving="a1", room="blue")
    assert hold_of(hold_row(kept, NOW)) == kept
    said = entry("a1", "booked", "booked", "slot_taken")
    for token, columns in (
        (Token("client:ada", "t"), ("client:ada", "t")),
        (Token("client:ada"), (None, None)),
    ):
        row = audit_row(said, token)
        assert audit_of(row) == said
        assert (row["token_by"], row["token"]) == columns


def test_the_second_of_two_equal_wall_times_is_an_hour_later() -> None:
    starts, ends = derived(FULL.span)
    assert datetime.fromtimestamp(starts, UTC) == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert ends - starts == 45 * 60
    assert derived(replace(FULL.span, fold=0))[0] == starts - 3600


@pytest.mark.parametrize("change", [Change.NONE, Change.CANCEL_REQUESTED])
def test_a_proposed_time_has_instants_only_while_it_is_asked_for(change: Change) -> None:
    assert (
        instants(FULL)["proposed_starts"]
        == derived(Span(date(2026, 11, 2), 780, 45, "America/New_York"))[0]
    )
    closed = instants(replace(FULL, change=change))
    assert closed["proposed_starts"] is closed["proposed_ends"] is None
    assert instants(replace(FULL, proposed=None))["proposed_starts"] is None
    assert instants(appointment("x"))["starts"] == derived(at(600))[0]


def test_instants_are_kept_to_the_microsecond_in_any_zone() -> None:
    exact = datetime(2026, 3, 2, 10, 0, 0, 1, tzinfo=timezone(timedelta(hours=9)))
    assert instant_of(micros(exact)) == exact
    assert micros(datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)) == 1_000_000


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        micros(datetime(2026, 3, 2))
