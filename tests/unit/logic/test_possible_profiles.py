import pytest

from helpgen.logic import ALWAYS, And, Compare, Effort, IsTrue, KeyType, Not, Or, UndecidedError
from helpgen.logic.possible_profiles import PossibleProfiles

PORTAL, BOOKING, MAIL = IsTrue("f.portal"), IsTrue("f.booking"), IsTrue("f.mail")
HOURS = "f.hours"
VOCABULARY = {
    "f.portal": KeyType("boolean"),
    "f.booking": KeyType("boolean"),
    "f.mail": KeyType("boolean"),
    HOURS: KeyType("integer", minimum=0, maximum=168),
    "f.none": KeyType("integer", minimum=2, maximum=1),
}
NEEDS_PORTAL = Or((Not(BOOKING), PORTAL))
USUAL = {"f.portal": False, "f.booking": False, "f.mail": True, HOURS: 24}


def possible(*bounds: object, asked: tuple[object, ...] = ()) -> PossibleProfiles:
    conditions = (PORTAL, BOOKING, MAIL, Compare(HOURS, ">", 24), *asked)
    return PossibleProfiles(VOCABULARY, bounds, USUAL, conditions)  # type: ignore[arg-type]  # only conditions are given


def test_what_bounds_rule_out_never_holds() -> None:
    both = And((BOOKING, Not(PORTAL)))
    assert possible().may_hold(both, Effort())
    assert not possible(NEEDS_PORTAL).may_hold(both, Effort())
    assert possible(NEEDS_PORTAL).may_hold(And((PORTAL, Not(BOOKING))), Effort())


def test_bounds_reach_over_keys_that_nobody_asks_about() -> None:
    chain = (Or((Not(MAIL), BOOKING)), NEEDS_PORTAL)
    assert not possible(*chain).may_hold(And((MAIL, Not(PORTAL))), Effort())
    assert possible(*chain).may_hold(And((PORTAL, Not(MAIL))), Effort())


def test_the_smallest_counterexample_leaves_out_what_bounds_decide() -> None:
    broken = And((Not(BOOKING), Not(PORTAL)))
    assert possible().smallest(broken, Effort()) == {"f.booking": False, "f.portal": False}
    assert possible(NEEDS_PORTAL).smallest(broken, Effort()) == {"f.portal": False}
    assert possible(NEEDS_PORTAL).smallest(And((BOOKING, Not(PORTAL))), Effort()) is None
    assert possible().smallest(ALWAYS, Effort()) == {}


def test_numbers_are_told_by_the_usual_one_where_it_will_do() -> None:
    assert possible().smallest(Not(Compare(HOURS, ">", 24)), Effort()) == {HOURS: 24}
    assert possible().smallest(Compare(HOURS, ">", 24), Effort()) == {HOURS: 25}


def test_a_catalog_that_allows_nobody_makes_nothing_hold_whatever_is_asked() -> None:
    nobody = possible(MAIL, Not(MAIL))
    assert not nobody.may_hold(PORTAL, Effort())
    assert nobody.smallest(PORTAL, Effort()) is None
    none = possible(asked=(Compare("f.none", "==", 1),))
    assert not none.may_hold(PORTAL, Effort())
    assert none.smallest(PORTAL, Effort()) is None


def test_each_question_has_its_own_effort() -> None:
    asked = possible(NEEDS_PORTAL)
    with pytest.raises(UndecidedError):
        asked.may_hold(And((BOOKING, Not(PORTAL))), Effort(left=0))
    assert not asked.may_hold(And((BOOKING, Not(PORTAL))), Effort())


def test_what_else_may_be_asked_changes_neither_an_answer_nor_what_it_takes() -> None:
    others = Compare(HOURS, "<", 7), Compare(HOURS, ">", 99), And((MAIL, BOOKING))
    wanted = Not(Compare(HOURS, "==", 24))
    told = []
    for everybody in (possible(NEEDS_PORTAL), possible(NEEDS_PORTAL, asked=others)):
        effort, asked = Effort(), everybody.asked_about([wanted])
        told.append((asked.smallest(wanted, effort), effort.left))
    assert told[0] == told[1]
    alone, together = Effort(), Effort()
    possible().smallest(wanted, alone)
    possible(asked=others).smallest(wanted, together)
    assert alone.left != together.left  # or it would not have to be asked about alone


def test_bounds_on_other_keys_count_only_where_they_leave_nobody() -> None:
    assert possible(NEEDS_PORTAL).asked_about([MAIL]).may_hold(MAIL, Effort())
    assert not possible(MAIL, Not(MAIL)).asked_about([PORTAL]).may_hold(PORTAL, Effort())
    chain = possible(Or((Not(MAIL), BOOKING)), NEEDS_PORTAL)
    wanted = And((MAIL, Not(PORTAL)))
    assert not chain.asked_about([wanted]).may_hold(wanted, Effort())
