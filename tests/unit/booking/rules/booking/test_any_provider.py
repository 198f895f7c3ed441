from itertools import permutations

from helpgen.booking.rules.booking.any_provider import RULE, Candidate
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.messages import SLOT_TAKEN
from tests.unit.booking.rules.booking.answered import answered, broken


def free(name: str, key: str, bookings: int) -> Candidate:
    return Candidate(name=name, id=key, bookings=bookings)


def assigned(*candidates: Candidate) -> Decision:
    """The same answer in whatever order they are listed."""
    first, *others = (answered(RULE, candidates=order) for order in permutations(candidates))
    assert all(each.facts == first.facts for each in others)
    return first


def test_the_fewest_appointments_that_day_come_first() -> None:
    answer = assigned(free("Ada", "p1", 3), free("Bo", "p2", 2), free("Cy", "p3", 4))
    assert answer.allowed
    assert answer.facts == {"provider": "p2"}


def test_one_appointment_fewer_beats_an_earlier_name() -> None:
    assert assigned(free("Ada", "p1", 1), free("Zoe", "p9", 0)).facts == {"provider": "p9"}
    assert assigned(free("Ada", "p1", 1), free("Zoe", "p9", 1)).facts == {"provider": "p1"}


def test_between_equals_the_name_decides_and_not_the_id() -> None:
    assert assigned(free("Bo", "p1", 2), free("Ada", "p2", 2)).facts == {"provider": "p2"}


def test_names_are_ordered_as_people_do_it() -> None:
    assert assigned(free("Bo", "p1", 0), free("ada", "p2", 0)).facts == {"provider": "p2"}


def test_between_two_of_one_name_the_id_decides() -> None:
    assert assigned(free("Ada", "p2", 0), free("ADA", "p1", 0)).facts == {"provider": "p1"}


def test_numbers_are_compared_as_numbers() -> None:
    assert assigned(free("Ada", "p1", 10), free("Bo", "p2", 9)).facts == {"provider": "p2"}


def test_the_numbers_that_decided_are_told() -> None:
    both = (free("Ada", "p1", 3), free("Bo", "p2", 2))
    assert answered(RULE, candidates=both).because == (2, "is the fewest of", (3, 2))


def test_one_who_is_free_is_enough_and_nobody_is_not() -> None:
    nobody = answered(RULE, candidates=())
    assert nobody.message is SLOT_TAKEN
    assert nobody.because == ("providers who are free", "=", 0)
    assert nobody.facts == {"provider": None}
    assert assigned(free("Ada", "p1", 7)).facts == {"provider": "p1"}


def test_its_laws_deny_a_busier_provider_and_the_first_of_the_list() -> None:
    given = {"candidates": (free("Bo", "p1", 1), free("Ada", "p2", 1), free("Cy", "p3", 2))}
    assert broken(RULE, allowed(provider="p3"), **given) == ["has-the-fewest", "same-in-any-order"]
    assert broken(RULE, allowed(provider="p1"), **given) == ["same-in-any-order"]
    assert broken(RULE, allowed(provider="p2"), **given) == []
