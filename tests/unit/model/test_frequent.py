"""Terms that very many articles have, told apart from all others."""

import pytest

from helpgen.model.frequent import NONE_FREQUENT, Common, frequent_in, parted

FIELD = Common(("rare", "once", "often"), ((1, 2), (4, 1)))
MANY = [Common((f"t{number}", "a"), ((1, 2),)) for number in range(16)]


def test_a_term_is_frequent_that_one_of_eight_has() -> None:
    assert frequent_in(MANY).places == {"a": 0}
    assert frequent_in([*MANY[:15], Common(("t0",), ((1, 1),))]).places == {"a": 0, "t0": 1}


def test_in_nothing_nothing_is_frequent() -> None:
    assert frequent_in([]).places == {}


def test_told_apart_a_field_has_the_same_terms_with_the_same_numbers() -> None:
    frequent = frequent_in([Common(("often", "absent"), ((1, 2),))])
    made = parted(FIELD, frequent)
    assert ([*made.often], made.size) == ([0, 4], 3)
    assert made.rare == Common(("rare", "once"), ((1, 2),))
    assert dict(made.counts()) == dict(FIELD.counts()) == {"rare": 1, "once": 1, "often": 4}


def test_a_term_comes_as_often_as_all_counts_say_and_another_never() -> None:
    frequent = frequent_in([Common(("often", "absent"), ((1, 2),))])
    for field in (FIELD, parted(FIELD, frequent)):
        told = {term: field.times(term) for term in ("rare", "once", "often", "absent", "unheard")}
        assert told == {"rare": 1, "once": 1, "often": 4, "absent": 0, "unheard": 0}


@pytest.mark.parametrize("count", [255, 256])
def test_a_number_is_what_it_is_beyond_a_byte(count: int) -> None:
    field = Common(("often",), ((count, 1),))
    made = parted(field, frequent_in([field]))
    assert (made.times("often"), [*made.counts()]) == (count, [("often", count)])
    assert isinstance(made.often, bytes) is (count == 255)


def test_put_together_again_all_are_rare() -> None:
    frequent = frequent_in([Common(("once",), ((1, 1),))])
    again = parted(FIELD, frequent).unparted()
    assert again.frequent is NONE_FREQUENT
    assert dict(again.rare.counts()) == dict(FIELD.counts())
    assert (again.often, again.size) == ((), 3)


def test_rare_terms_stand_in_runs_that_come_equally_often() -> None:
    whole = Common(("a", "b", "c", "d"), ((1, 1), (2, 2), (5, 1)))
    made = parted(whole, frequent_in([Common(("b",), ((1, 1),))]))
    assert made.rare == Common(("a", "c", "d"), ((1, 1), (2, 1), (5, 1)))
