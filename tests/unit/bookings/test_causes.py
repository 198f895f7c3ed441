from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from helpgen.bookings.obstacle import Obstacle
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from tests.unit.bookings.sample_practice import NOW, PRACTICE, TUESDAY, opened

BEN = 'ben: {name: Ben, services: [talk], week: {tuesday: ["09:00-11:00"]}}'


def why(folder: Path, wish: Wish, day: date, practice: str = PRACTICE) -> tuple[Obstacle, ...]:
    return slots(opened(folder, practice), wish, day, NOW).reasons


@pytest.mark.parametrize("provider", ["ana", "ben", "any"])
def test_who_has_no_hours_does_not_work_at_all(tmp_path: Path, provider: str) -> None:
    (reason,) = why(tmp_path, Wish(provider), date(2026, 3, 4))
    who = {
        "ana": "Ana does not work",
        "ben": "Ben does not work",
        "any": "Nobody who can be booked works",
    }
    assert (reason.code, reason.says) == ("not_working", f"{who[provider]} on this day.")
    assert reason.field == ("providers" if provider == "any" else f"providers.{provider}.week")


def test_hours_in_which_the_practice_is_closed_are_told_with_the_key(tmp_path: Path) -> None:
    practice = PRACTICE.replace(BEN, BEN.replace("09:00-11:00", "19:00-22:00"))
    (reason,) = why(tmp_path, Wish("ben"), date(2026, 3, 17), practice)
    assert reason.says == "Ben does not work on this day while the practice is open."
    assert [key.key for key in reason.keys] == ["settings.businessHours"]
    (anyone,) = why(tmp_path / "b", Wish(), date(2026, 3, 17), practice.replace(OFF, LATE))[:1]
    assert anyone.says == "Nobody who can be booked works on this day while the practice is open."


def test_hours_that_only_the_closed_practice_cuts_short_are_told_with_its_key(
    tmp_path: Path,
) -> None:
    practice = PRACTICE.replace(BEN, BEN.replace("09:00-11:00", "17:30-19:00"))
    (reason,) = why(tmp_path, Wish("ben"), date(2026, 3, 17), practice)
    assert reason.says == "Ben does not work on this day while the practice is open."
    assert [key.key for key in reason.keys] == ["settings.businessHours"]


def test_hours_that_are_long_enough_but_off_the_grid_are_told_with_the_grid(tmp_path: Path) -> None:
    practice = PRACTICE.replace(BEN, BEN.replace("09:00-11:00", "09:10-10:15"))
    (reason,) = why(tmp_path, Wish("ben"), date(2026, 3, 17), practice)
    assert reason.says == "Ben has no time that starts on the grid and lasts 50 min."
    assert [key.key for key in reason.keys] == ["settings.slotInterval", "settings.slotAnchor"]


OFF, LATE = "- {day: 2026-03-17}", '- {day: 2026-03-17, available: true, hours: "18:00-23:00"}'


def test_hours_of_that_date_are_told_with_their_field(tmp_path: Path) -> None:
    short = OFF.replace("}", ', available: true, hours: "09:00-09:30"}')
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 17), PRACTICE.replace(OFF, short))
    assert reason.says == "Ana does not work long enough on this day for 50 min."
    assert reason.field == "providers.ana.overrides"


def test_time_off_for_all_hours_of_a_day_is_the_whole_day(tmp_path: Path) -> None:
    hours = OFF.replace("}", ', hours: "09:00-12:00"}')
    (reason,) = why(tmp_path, Wish("ana"), date(2026, 3, 17), PRACTICE.replace(OFF, hours))
    assert reason.says == "Ana has time off for the whole day."


def test_of_any_provider_each_is_told_with_what_is_in_the_way(tmp_path: Path) -> None:
    certified = "certifications: [{name: trauma}]"
    practice = PRACTICE.replace("services: [talk, long]", certified)
    time_off, lacking = why(tmp_path, Wish(client="lee"), date(2026, 3, 17), practice)[:2]
    assert (time_off.code, time_off.field) == ("time_off", "providers.ana.overrides")
    assert lacking.says == "Ben does not hold, on 2026-03-17, what Lee requires: trauma."
    assert lacking.field == "providers.ben.certifications"


def test_different_causes_are_told_by_name_and_a_shared_one_once(tmp_path: Path) -> None:
    dora = BEN.replace("ben", "dora").replace("Ben", "Dora").replace("tuesday", "monday")
    emil = dora.replace("dora", "emil").replace("Dora", "Emil")
    finn = dora.replace("dora", "finn").replace("Dora", "Finn")
    practice = PRACTICE.replace(BEN, f"{BEN}\n  {dora}\n  {emil}\n  {finn}")
    practice = practice.replace("day: 2026-03-12, approved: false", "day: 2026-03-10")
    found = why(tmp_path, Wish(client="lee"), TUESDAY, practice.replace(", required: [trauma]", ""))
    assert [(each.says, each.field) for each in found[:3]] == [
        ("Ana has time off for the whole day.", "providers.ana.overrides"),
        (
            "Ben has no time that is free: appointments, holds or entries of the calendar take every one.",
            "calendar",
        ),
        ("Dora, Emil and Finn do not work on this day.", "providers"),
    ]


def test_a_day_on_which_only_the_clients_own_appointment_is_in_the_way_says_so(
    tmp_path: Path,
) -> None:
    elsewhere = PRACTICE.replace(BEN, BEN.replace("09:00-11:00", "09:00-09:50"))
    elsewhere = elsewhere.replace("provider: ben, service: talk", "provider: ana, service: talk")
    (reason,) = why(tmp_path, Wish("ben", "jo"), TUESDAY, elsewhere)
    assert (reason.code, reason.field) == ("client_busy", "calendar.appointments")
    assert reason.says == "Ben could be booked only when Jo already has an appointment."
    assert why(tmp_path / "b", Wish("ben"), TUESDAY, elsewhere) == ()


def test_that_the_client_is_elsewhere_is_told_once_whoever_it_would_be_with(tmp_path: Path) -> None:
    practice = PRACTICE.replace("provider: ben, service", "provider: cleo, service")
    practice = practice.replace("minutes: 120", "minutes: 180")
    reason, cleo = why(tmp_path, Wish(client="jo"), TUESDAY, practice)
    assert (reason.code, cleo.code) == ("client_busy", "inactive")
    assert reason.says == "There is a time only when Jo already has an appointment."


def test_a_day_that_appointments_take_whoever_it_is_with_is_told_once(tmp_path: Path) -> None:
    first = "first: {client: jo, provider: ben"
    also = "also: {client: lee, provider: ana, minutes: 180, start: 2026-03-10 09:00}"
    practice = PRACTICE.replace(first, f"{also}\n    {first}")
    reason, *_ = why(tmp_path, Wish(), TUESDAY, practice)
    assert (reason.code, reason.field) == ("all_booked", "calendar")
    assert reason.says == (
        "Every time is unavailable: appointments, holds or entries of the calendar take it."
    )


def test_a_day_that_others_take_is_not_the_clients_own_doing(tmp_path: Path) -> None:
    (reason,) = why(tmp_path, Wish("ben", "lee"), TUESDAY, PRACTICE.replace("[trauma]", "[]"))
    assert reason.code == "all_booked"
    assert reason.says.startswith("Ben has no time that is free: appointments, holds")


def test_an_entry_that_leaves_no_time_long_enough_is_not_being_away(tmp_path: Path) -> None:
    entry = "    - {provider: ben, start: 2026-03-17 09:40, end: 2026-03-17 10:20}\n"
    (reason,) = why(tmp_path, Wish("ben"), date(2026, 3, 17), PRACTICE + entry)
    assert reason.code == "all_booked"
    assert reason.says.startswith("Ben has no time that is free")
    whole = entry.replace("09:40", "09:00").replace("10:20", "11:00")
    (reason,) = why(tmp_path / "whole", Wish("ben"), date(2026, 3, 17), PRACTICE + whole)
    assert (reason.code, reason.says) == ("away", "Ben is away that day.")


def test_a_room_that_is_taken_whenever_there_is_a_time_is_told_by_its_name(tmp_path: Path) -> None:
    practice = PRACTICE.replace("services:", "rooms: [attic, cellar]\nservices:", 1)
    first = "first: {client: jo, provider: ben"
    also = "also: {client: lee, provider: cleo, room: attic, minutes: 180, start: 2026-03-10 09:00}"
    practice = practice.replace(first, f"{also}\n    {first}")
    wanted = Wish("ana", service="talk", room="attic")
    (reason,) = why(tmp_path, wanted, TUESDAY, practice)
    assert (reason.code, reason.field) == ("room_taken", "calendar")
    assert reason.says == "Ana could be booked only when attic is taken."
    cellar = replace(wanted, room="cellar")
    assert why(tmp_path / "b", cellar, TUESDAY, practice) == ()
    busy = practice.replace("provider: cleo", "provider: ana")
    (reason,) = why(tmp_path / "c", wanted, TUESDAY, busy)
    assert reason.code == "all_booked"


def test_a_full_day_is_told_with_its_limit(tmp_path: Path) -> None:
    other = "    second: {client: lee, provider: ana, service: talk, start: 2026-03-10 09:00}\n  events:"
    practice = PRACTICE.replace("  events:", other, 1)
    booking = opened(tmp_path, practice, "settings:", "settings:\n  maxPerDay: 1")
    (reason,) = slots(booking, Wish("ana"), TUESDAY, NOW).reasons
    assert (reason.code, reason.field) == ("day_full", "calendar")
    assert reason.says == "Ana has as many appointments on this day as there may be: 1."
    assert [key.key for key in reason.keys] == ["settings.maxPerDay"]


def test_who_is_away_over_several_days_is_away_on_each(tmp_path: Path) -> None:
    practice = PRACTICE.replace("{day: 2026-03-24}", "{day: 2026-03-23, last: 2026-03-25}")
    (reason,) = why(tmp_path, Wish(), date(2026, 3, 24), practice)
    assert (reason.code, reason.field) == ("away", "calendar.events")
    weekly = PRACTICE.replace("{day: 2026-03-24}", "{day: 2026-03-17, repeats: weekly}")
    (again,) = why(tmp_path / "b", Wish(), date(2026, 3, 24), weekly)
    assert again == reason
    free = PRACTICE.replace("{day: 2026-03-24}", "{day: 2026-03-24, free: true}")
    assert why(tmp_path / "c", Wish(), date(2026, 3, 24), free) == ()


def test_hours_of_another_zone_are_reckoned_on_the_day_that_is_asked_about(tmp_path: Path) -> None:
    elsewhere = BEN.replace("name: Ben", "name: Ben, timezone: Asia/Tokyo")
    practice = PRACTICE.replace(BEN, elsewhere)
    (tuesday,) = why(tmp_path, Wish("ben"), date(2026, 3, 17), practice)
    assert tuesday.says == "Ben does not work on this day."
    (monday,) = why(tmp_path / "b", Wish("ben"), date(2026, 3, 16), practice)  # 20:00-22:00 there
    assert monday.says == "Ben does not work on this day while the practice is open."
