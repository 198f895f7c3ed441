"""What the engine derives is what the desk lays out, and nothing that the desk lays out is a contradiction."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpgen.booking.desk.question import question
from helpgen.booking.engine.derived import completed, derived_of, given_of
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.appointment import Draft, Span
from helpgen.booking.values.clock import local_date
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.openings import around, by_day, stretches
from tests.booking_office import GUEST
from tests.property.test_find_agrees_with_the_desk import ALL_DAY, PARTS, SEEDED, Case, cases

pytestmark = pytest.mark.long

RULES = tuple(
    BY_ID[name]
    for name in (
        "booking.revalidate",
        "booking.validate-conflict",
        "reschedule.constraints",
        "approval.recheck",
    )
)
CLOCK = "availability.dst.start"
DESK = {CLOCK: "wall_start", "availability.slot-duration.service": "service_minutes"}
"""What the desk calls it."""
CASES = st.sampled_from(PARTS).flatmap(lambda part: cases(*part))


def meant(values: dict[str, Any], where: ZoneInfo) -> dict[str, Any]:
    """The same values; of the rows of hours what they come to about that day: how they are cut says nothing."""
    own = values["zone"] or where
    day = local_date(values["start"], own)
    rows = values.get("hours", ())
    return {**values, "hours": stretches(day, around(day, by_day(rows, day)), own)}


@settings(SEEDED, max_examples=400)
@given(CASES, st.sampled_from(ALL_DAY), st.sampled_from([0, 1]), st.sampled_from(["", "h"]))
def test_what_follows_is_what_the_desk_lays_out(
    case: Case, minute: int, fold: int, hold: str
) -> None:
    where = case.office.policy[TIMEZONE]
    span = Span(case.day, minute, 15, where.key, fold).in_zone(where)
    guest = () if case.client else GUEST.guest
    draft = Draft(case.client, "anna", span, case.service, guest=guest, hold=hold)
    told = question(case.office, draft)
    for rule in RULES:
        names = [each.name for each in given_of(rule)]
        written = {name: getattr(told, DESK.get(name, name)) for name in names}
        assert completed(rule, written, case.office.policy) == written
        follow = {each.name for each in derived_of(rule)} - {"expires", "again", CLOCK}
        fewer = {name: None if name in follow else written[name] for name in written}
        whole = completed(rule, fewer, case.office.policy)
        assert meant(whole, where) == meant(written, where)
