from helpgen.bookings.week_words import week_words

OPEN = {"open": True, "start": "08:00", "end": "18:00"}
SHUT = {"open": False, "start": "08:00", "end": "18:00"}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def test_neighboring_days_with_the_same_hours_are_told_together() -> None:
    week = dict.fromkeys(DAYS, OPEN) | {"wednesday": {**OPEN, "end": "12:00"}, "sunday": SHUT}
    assert week_words(week) == (
        "Monday to Tuesday 08:00-18:00, Wednesday 08:00-12:00, Thursday to Saturday 08:00-18:00, "
        "Sunday closed"
    )


def test_a_day_that_is_left_out_is_closed() -> None:
    assert week_words({"monday": OPEN}) == "Monday 08:00-18:00, Tuesday to Sunday closed"


def test_what_is_no_week_has_no_words() -> None:
    assert not week_words("always")
