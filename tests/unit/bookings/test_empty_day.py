from datetime import date, timedelta
from pathlib import Path

import pytest

from helpgen.bookings.obstacle import Obstacle
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from tests.unit.bookings.sample_practice import NOW, PRACTICE, TUESDAY, opened


def why(folder: Path, wish: Wish, day: date, practice: str = PRACTICE) -> tuple[Obstacle, ...]:
    found = slots(opened(folder, practice), wish, day, NOW)
    assert bool(found.reasons) is not any(offer.free for offer in found.offers)
    return found.reasons


def test_a_day_that_is_over_is_past_and_nothing_else(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("cleo"), date(2026, 3, 1))
    assert (reason.code, reason.keys) == ("past", ())
    assert reason.says == "2026-03-01 is past: today is 2026-03-02."


def test_times_of_today_that_have_passed_are_no_question_of_the_lead_time(tmp_path: Path) -> None:
    practice = PRACTICE.replace("tuesday:", "monday:").replace("09:00-12:00", "08:00-08:50")
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 2), practice)
    assert (reason.code, reason.says) == ("past", "The times of this day have passed.")
    assert reason.keys == ()


def test_a_time_of_today_that_is_just_ahead_is_too_soon_with_the_key(tmp_path: Path) -> None:
    practice = PRACTICE.replace("tuesday:", "monday:").replace("09:00-12:00", "07:00-09:50")
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 2), practice)
    assert (reason.code, len(reason.keys)) == ("lead_time", 1)


def test_without_a_lead_time_nothing_is_too_soon(tmp_path: Path) -> None:
    practice = PRACTICE.replace("tuesday:", "monday:").replace("09:00-12:00", "07:00-09:50")
    practice = practice.replace("provider: ben", "provider: ana").replace("03-10", "03-02")
    booking = opened(tmp_path, practice, "LeadTimeHours: 24", "LeadTimeHours: 0")
    passed, booked = slots(booking, Wish("ana"), date(2026, 3, 2), NOW).reasons
    assert (passed.code, passed.says) == ("past", "Some times of this day have passed.")
    assert passed.keys == ()
    assert booked.code == "all_booked"


def test_today_is_not_past_but_too_soon(tmp_path: Path) -> None:
    practice = PRACTICE.replace("tuesday:", "monday:")
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 2), practice)
    assert reason.code == "lead_time"
    assert reason.says == "Times of this day are too soon or have passed."


def test_a_day_to_come_can_be_too_soon_but_nothing_of_it_has_passed(tmp_path: Path) -> None:
    practice = PRACTICE.replace('"09:00-12:00"', '"08:00-09:00"')
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 3), practice)
    assert reason.says == "Times of this day are too soon."
    assert [key.key for key in reason.keys] == ["features.selfBookingLeadTimeHours"]


def test_who_is_not_active_is_named_as_that(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("cleo"), TUESDAY)
    assert (reason.code, reason.field) == ("inactive", "providers.cleo.active")
    assert reason.says == "Cleo is not active any more."


def test_a_service_that_the_provider_does_not_offer_is_named_as_that(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("ben", service="long"), TUESDAY)
    assert (reason.code, reason.field) == ("service_not_offered", "providers.ben.services")
    assert reason.says == "Ben does not offer Long talk."


def test_of_a_named_provider_everything_that_stands_in_the_way_is_told(tmp_path: Path) -> None:
    found = why(tmp_path, Wish("cleo", "lee", "talk"), TUESDAY)
    assert [each.code for each in found] == [
        "inactive",
        "service_not_offered",
        "no_qualified_staff",
    ]
    assert "does not hold, on 2026-03-10, what Lee requires: trauma" in found[-1].says


def test_a_service_that_nobody_active_offers_is_named_as_that(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish(service="rare"), TUESDAY)
    assert (reason.code, reason.field) == ("service_not_offered", "providers")
    assert reason.says == "No provider who can be booked offers Rare."


def test_only_what_a_client_requires_makes_nobody_qualified(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish(client="lee"), TUESDAY)
    assert reason.code == "no_qualified_staff"
    assert reason.says == (
        "No provider who can be booked holds, on 2026-03-10, what Lee requires: trauma."
    )


def test_who_has_not_opted_in_is_named_with_the_key_that_asks_for_it(tmp_path: Path) -> None:
    lead = "  selfBookingLeadTimeHours:"
    booking = opened(tmp_path, PRACTICE, lead, f"  providerOptInRequired: true\n{lead}")
    (named,) = slots(booking, Wish("ana"), TUESDAY, NOW).reasons
    assert (named.code, named.field) == ("not_opted_in", "providers.ana.optedIn")
    assert [key.key for key in named.keys] == ["features.providerOptInRequired"]
    (anyone,) = slots(booking, Wish(), TUESDAY, NOW).reasons
    assert anyone.says == "No provider who is active has opted in to online booking."


@pytest.mark.parametrize(
    ("day", "who", "says"),
    [
        (date(2026, 3, 24), "ana", "Maple Street Therapy is away that day."),
        (date(2026, 3, 24), "any", "Maple Street Therapy is away that day."),
        (date(2026, 3, 5), "ana", "Ana is away that day."),
        (date(2026, 3, 5), "any", "Ana and Ben are away that day."),
    ],
)
def test_an_entry_for_the_whole_day_is_told_as_being_away(
    tmp_path: Path, day: date, who: str, says: str
) -> None:
    entry = "- {provider: ana, day: 2026-03-05}"
    both = f"{entry}\n    {entry.replace('ana', 'ben')}"
    thursday = 'week: {thursday: ["09:00-10:00"], tuesday: ["09:00-11:00"]}'
    practice = PRACTICE.replace(entry, both)
    practice = practice.replace('week: {tuesday: ["09:00-11:00"]}', thursday, 1)
    (reason,) = why(tmp_path, Wish(who), day, practice)
    assert (reason.code, reason.says, reason.field) == ("away", says, "calendar.events")


def test_a_day_that_appointments_take_is_unavailable_and_nobody_is_away(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("ben"), TUESDAY)
    assert (reason.code, reason.field) == ("all_booked", "calendar")


def test_approved_time_off_is_told_as_that(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 17))
    assert (reason.code, reason.field) == ("time_off", "providers.ana.overrides")
    assert reason.says == "Ana has time off for the whole day."


def test_time_off_that_is_not_approved_takes_nothing(tmp_path: Path) -> None:
    assert why(tmp_path, Wish("ana"), date(2026, 3, 12)) == ()
    asked = Wish("ana", service="long")
    (reason,) = slots(opened(tmp_path / "b"), asked, date(2026, 3, 12), NOW).reasons
    assert reason.code == "not_working"


def test_hours_that_are_too_short_are_told_with_the_length(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("ana", service="long"), TUESDAY)
    assert (reason.code, reason.field) == ("not_working", "providers.ana.week")
    assert reason.says == "Ana does not work long enough on this day for 240 min."
    anyone, *_ = slots(opened(tmp_path / "b"), Wish(service="long"), TUESDAY, NOW).reasons
    assert anyone.says == "Ana does not work long enough on this day for 240 min."


def test_of_any_provider_also_those_are_told_who_work_and_cannot_be_booked(tmp_path: Path) -> None:
    found = why(tmp_path, Wish(service="long"), TUESDAY)
    assert [(each.code, each.says, each.field) for each in found[1:]] == [
        ("service_not_offered", "Ben does not offer Long talk.", "providers.ben.services"),
        ("inactive", "Cleo is not active any more.", "providers.cleo.active"),
    ]
    thursday = slots(opened(tmp_path / "b"), Wish(service="long"), date(2026, 3, 5), NOW).reasons
    assert [each.code for each in thursday] == ["not_working"]


def test_a_closed_day_and_the_last_day_are_told_by_name(tmp_path: Path) -> None:
    closed, *_ = why(tmp_path, Wish("ana"), date(2026, 3, 8))
    assert (closed.code, closed.says) == ("closed", "The practice is closed on Sundays.")
    far = slots(opened(tmp_path / "b"), Wish("ana"), TUESDAY + timedelta(weeks=4), NOW).reasons
    assert [each.code for each in far] == ["window"]
    assert far[0].says == (
        "This date is too far ahead to be booked online. For a later date, contact the office: "
        "frontdesk@maple-street.example.org, (212) 555-0142 or https://maple-street.example.org/contact. "
        "The last day is 2026-04-01."
    )


def test_a_visit_type_that_is_not_for_the_client_bars_every_day(tmp_path: Path) -> None:
    table = "settings:\n  visitTypesByClientKind: {existing: [Talk]}\n"
    booking = opened(tmp_path, PRACTICE, "settings:\n", table)
    assert slots(booking, Wish("ana", "jo", "talk"), TUESDAY, NOW).reasons == ()
    (other,) = slots(booking, Wish("ana", "jo", "long"), TUESDAY, NOW).reasons
    assert other.code == "visit_type_not_allowed"
    assert other.says.endswith("For existing clients there is Talk.")
    (none,) = slots(booking, Wish("ana", "jo"), TUESDAY, NOW).reasons
    assert none.says.startswith("A visit type has to be chosen here.")
    assert slots(booking, Wish("ana"), TUESDAY, NOW).reasons == ()


def test_where_each_of_several_services_has_its_own_length_one_has_to_be_named(
    tmp_path: Path,
) -> None:
    practice = PRACTICE.replace("talk: {name: Talk}", "talk: {name: Talk, minutes: 60}")
    (reason,) = why(tmp_path, Wish("ana"), TUESDAY, practice)
    assert (reason.code, reason.field) == ("service_first", "providers.ana.services")
    assert reason.says == "Ana needs a service to be named."
    assert why(tmp_path / "b", Wish("ana", service="talk"), TUESDAY, practice) == ()


def test_whose_only_service_is_not_of_the_usual_length_needs_it_named_too(tmp_path: Path) -> None:
    practice = PRACTICE.replace("talk: {name: Talk}", "talk: {name: Talk, minutes: 60}")
    (reason, *_) = why(tmp_path, Wish("ben"), TUESDAY, practice)
    assert reason.code == "service_first"
    (nobody, *_) = why(tmp_path / "b", Wish(), TUESDAY, practice)
    assert nobody.says == "No provider who can be booked can be asked for without a service."
