from benchmarks import booking_slots
from helpgen.booking.find import Search, find
from helpgen.booking.values.office import Office


def test_what_is_timed_is_a_month_with_free_and_taken_times() -> None:
    people, rules = booking_slots.practice(), booking_slots.policy()
    taken = booking_slots.calendar()
    assert len(people.providers) == booking_slots.PROVIDERS
    assert len(taken.appointments) == booking_slots.APPOINTMENTS
    first = people.providers[0].id
    with_, without = (
        len(
            find(
                Office(people, calendar, rules, booking_slots.NOW),
                booking_slots.MONTH,
                Search(provider=first),
            )
        )
        for calendar in (taken, type(taken)())
    )
    assert 100 < with_ < without
    everybody = find(Office(people, taken, rules, booking_slots.NOW), booking_slots.MONTH, Search())
    assert len(everybody) > with_
