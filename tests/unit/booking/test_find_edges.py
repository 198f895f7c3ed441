"""Times at the edges of what is offered: the last of a day, an evening, a day that nobody works."""

from datetime import date, datetime, timedelta

from helpgen.booking.find import Search, Slot, find, why_empty
from helpgen.booking.values.appointment import ANY, Appointment, Calendar, CalendarEntry, Span
from helpgen.booking.values.clock import zone
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Certification, Client, Practice, Provider, Service
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import State
from helpgen.booking.values.value import Hours, Week
from tests.booking_policies import policy_with

NEW_YORK = "America/New_York"
NOW = datetime(2026, 3, 2, 10, tzinfo=zone(NEW_YORK))
WEDNESDAY = date(2026, 3, 4)
MORNING: Week = ((Hours(9 * 60, 12 * 60),),) * 7
NEVER: Week = ((),) * 7
LONG_DAY = {"open": True, "start": "08:00", "end": "24:00"}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SETTINGS: dict[str, object] = {
    "features.selfBookingLeadTimeHours": 24,
    "features.selfBookingMaxFutureDays": 30,
    "settings.timezone": NEW_YORK,
    "settings.slotInterval": 60,
    "settings.slotAnchor": "clock",
    "settings.defaultSessionDuration": 60,
    "settings.businessHours": dict.fromkeys(DAYS, LONG_DAY),
    "settings.unavailablePresentation": "hide",
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
CLEO = Client("cleo", "Cleo")


def provider(
    key: str = "anna", week: Week = MORNING, held: tuple[Certification, ...] = ()
) -> Provider:
    return Provider(key, key.title(), week, opted_in=True, certifications=held)


def taken(
    hour: int, by: str = "anna", key: str = "a1", minute: int = 0, where: str = NEW_YORK
) -> Appointment:
    span = Span(WEDNESDAY, hour * 60 + minute, 30, where)
    return Appointment(key, "o", by, span, State.BOOKED)


def office(
    *people: Provider,
    calendar: Calendar | None = None,
    now: datetime = NOW,
    policy: Policy = POLICY,
) -> Office:
    practice = Practice("o", people or (provider(),), services=(Service("long", "Long", 200),))
    return Office(practice, calendar or Calendar(), policy, now)


def hours(at: Office, who: str = "anna", day: date = WEDNESDAY) -> list[int]:
    return [slot.start // 60 for slot in find(at, (day,), Search(CLEO, who))]


def why(at: Office, who: str = "anna", service: str = "", client: Client = CLEO) -> tuple[str, ...]:
    return why_empty(at, WEDNESDAY, Search(client, who, service))


def test_what_begins_in_the_last_time_of_the_day_takes_it() -> None:
    assert hours(office()) == [9, 10, 11]
    assert hours(office(calendar=Calendar((taken(11, minute=20),)))) == [9, 10]


def test_a_day_without_hours_has_no_times_though_something_is_there() -> None:
    there = Calendar((taken(10),))
    assert hours(office(provider(week=NEVER), calendar=there)) == []


def test_a_whole_day_is_taken_as_the_organization_s_clock_has_it() -> None:
    evening: Week = ((Hours(20 * 60, 24 * 60),),) * 7
    entry = CalendarEntry("anna", None, date(2026, 3, 5))
    at = office(provider(week=evening), calendar=Calendar(events=(entry,)))
    assert hours(at) == [20, 21, 22, 23]
    assert hours(at, day=date(2026, 3, 5)) == []


def test_a_taken_time_has_its_day_and_its_instants() -> None:
    policy = policy_with(
        "maple-street-therapy", {**SETTINGS, "settings.unavailablePresentation": "label"}
    )
    there = Calendar((taken(10),))
    ten = datetime(2026, 3, 4, 10, tzinfo=zone(NEW_YORK))
    hour = Interval(ten, ten + timedelta(hours=1))
    found = find(office(calendar=there, policy=policy), (WEDNESDAY,), Search(CLEO, "anna"))
    assert found[1] == Slot("anna", WEDNESDAY, 600, hour, "busy")


def test_who_has_more_appointments_that_day_comes_later() -> None:
    people = (provider("anna"), provider("ben"))
    two = (taken(9, key="a1"), taken(10, key="a2"), taken(9, "ben", "b1"))
    at = office(*people, calendar=Calendar(two))
    assert [slot.provider for slot in find(at, (WEDNESDAY,), Search(CLEO))] == ["ben", "ben"]


def test_an_appointment_on_another_clock_counts_for_the_day_that_it_is_here() -> None:
    people = (provider("anna"), provider("ben"))
    abroad = taken(5, where="Asia/Tokyo")  # 15:00 on Tuesday in New York
    at = office(*people, calendar=Calendar((abroad,)))
    assert {slot.provider for slot in find(at, (WEDNESDAY,), Search(CLEO))} == {"anna"}
    late = Appointment("l", "o", "anna", Span(date(2026, 3, 5), 0, 30, "UTC"), State.BOOKED)
    at = office(*people, calendar=Calendar((late,)))  # 19:00 on Wednesday in New York
    assert {slot.provider for slot in find(at, (WEDNESDAY,), Search(CLEO))} == {"ben"}


def test_the_reasons_of_any_provider_are_those_of_all_together() -> None:
    full = Calendar(tuple(taken(hour, key=f"a{hour}") for hour in (9, 10, 11)))
    booked_up, idle = provider("anna"), provider("ben", NEVER)
    assert why(office(booked_up, idle, calendar=full), ANY) == ("all_booked",)
    assert why(office(idle, booked_up, calendar=full), ANY) == ("all_booked",)
    for people in ((provider("ben"), booked_up), (booked_up, provider("ben"))):
        assert why(office(*people, calendar=full), ANY) == ()


def test_too_soon_with_one_is_told_where_any_would_do() -> None:
    tuesday_at_ten = NOW + timedelta(days=1)
    early, late = provider("anna"), provider("ben", ((Hours(11 * 60, 12 * 60),),) * 7)
    full = Calendar((taken(11, key="a"), taken(11, "ben", "b"), taken(10, key="c")))
    for people in ((early, late), (late, early)):
        at = office(*people, calendar=full, now=tuesday_at_ten)
        assert why(at, ANY) == ("lead_time", "all_booked")


def test_a_service_that_nobody_offers_is_a_reason() -> None:
    assert why(office(), service="long") == ("no_qualified_staff",)


def test_a_certification_that_ended_the_day_before_is_a_reason() -> None:
    needy = Client("dan", "Dan", required=("CBT",))
    for last, reasons in ((3, ("no_qualified_staff",)), (4, ())):
        held = (Certification("CBT", date(2026, 3, last)),)
        at = office(provider(held=held))
        assert why(at, client=needy) == reasons
