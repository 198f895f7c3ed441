from itertools import product

import pytest

from helpgen.booking.rules.booking.no_slots_help import RULE, decide

Day = tuple[bool, bool, bool, int, int, int]


@pytest.mark.parametrize(
    ("day", "reasons"),
    [
        ((True, True, True, 4, 0, 1), ()),
        ((True, True, True, 4, 3, 1), ()),
        ((True, True, True, 4, 0, 0), ("all_booked",)),
        ((True, True, True, 4, 4, 0), ("lead_time",)),
        ((True, True, True, 4, 3, 0), ("lead_time", "all_booked")),
        ((True, True, True, 0, 0, 0), ("not_working",)),
        ((False, True, True, 0, 0, 0), ("closed",)),
        ((True, False, True, 4, 0, 4), ("window",)),
        ((True, False, True, 4, 0, 0), ("window", "all_booked")),
        ((True, True, False, 0, 0, 0), ("no_qualified_staff",)),
        ((False, False, False, 0, 0, 0), ("closed", "window", "no_qualified_staff")),
    ],
)
def test_a_day_tells_all_that_speaks_against_it(day: Day, reasons: tuple[str, ...]) -> None:
    answer = decide(*day)
    assert answer.allowed
    assert answer.facts == {"reasons": reasons}


def test_there_is_a_reason_exactly_when_nothing_can_be_booked() -> None:
    (law,) = RULE.properties
    flags, counts = (False, True), range(4)
    for day in product(flags, flags, flags, counts, counts, counts):
        assert law.holds(*day, decide(*day))


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    empty, full = (True, True, True, 4, 0, 0), (True, True, True, 4, 0, 2)
    assert not law.holds(*empty, decide(*full))
    assert not law.holds(*full, decide(*empty))
