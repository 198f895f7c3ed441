"""A rule that combines others is given what all of them need, and asks no further than it has to."""

from dataclasses import replace

import pytest

from helpgen.booking import order
from helpgen.booking.desk.asking import (
    Belonging,
    _both,
    _kind,
    answers,
    applies,
    ask,
    asked,
    belonging,
    fields_of,
    given_by,
    keys_of,
)
from helpgen.booking.registry import BY_ID, RULES
from helpgen.booking.values.policy import Policy, PolicyError
from helpgen.booking.values.rule import Cell, Field
from helpgen.booking.values.state import State
from tests.booking_policies import only

RULE = BY_ID["approval.decline"]
GIVEN = {"actor": "staff", "own": False, "role": "admin", "may_approve": True, "state": "pending"}


def names(rule: str) -> list[str]:
    return [field.name for field in fields_of(BY_ID[rule])]


def test_a_rule_by_itself_needs_what_it_declares() -> None:
    for rule in RULES:
        if not rule.is_made_of_others:
            assert fields_of(rule) == rule.given
            assert keys_of(rule) == rule.keys
            assert asked(rule) == (rule,)


def test_a_rule_of_rules_needs_what_they_need_once() -> None:
    assert names("approval.decline") == ["actor", "own", "role", "may_approve", "state"]
    assert [key.name for key in keys_of(RULE)] == [
        "settings.approvalRoles",
        "settings.declineBooked",
    ]
    assert [rule.id for rule in asked(RULE)] == ["approval.who", "approval.decline"]
    assert names("approval.approve").count("start") == 1
    inner = [rule.id for rule in asked(BY_ID["approval.approve"])]
    assert inner.index("availability.qualifications") < inner.index("approval.recheck")
    assert inner[-1] == "approval.approve"


def test_another_meaning_of_a_name_is_given_under_the_id_of_its_rule() -> None:
    fields = {field.name: field for field in fields_of(BY_ID["booking.validate-conflict"])}
    assert fields["start"].cell is Cell.INSTANT
    assert fields["availability.dst.start"].cell is Cell.TIME
    assert fields["availability.dst.start"].aliases == ()
    assert fields["availability.slot-duration.service"].cell is Cell.INTEGER


def test_rows_that_several_rules_read_have_the_columns_of_all() -> None:
    fields = {field.name: field for field in fields_of(BY_ID["booking.revalidate"])}
    columns = {part.name for part in fields["appointments"].rows}
    assert columns == {
        "id",
        "provider",
        "client",
        "email",
        "phone",
        "room",
        "time",
        "state",
        "proposed",
        "proposed_provider",
    }


def test_what_one_rule_can_do_without_another_may_need() -> None:
    alone = {field.name: field for field in BY_ID["booking.selections"].given}
    together = {field.name: field for field in fields_of(BY_ID["booking.revalidate"])}
    assert alone["provider"].optional
    assert not together["provider"].optional
    assert together["location"].optional


def test_a_hold_is_asked_about_only_where_there_is_one() -> None:
    fields = {field.name: field for field in fields_of(BY_ID["reschedule.constraints"])}
    assert all(fields[name].optional for name in ("contact", "holder", "expires"))
    assert not any(field.optional for field in fields_of(BY_ID["hold.owner"]))


def held_by(holder: str | None, minutes: int) -> list[str]:
    given = given_by({"contact": "a", "holder": holder})
    policy = only({"settings.holdMinutes": minutes})
    return [answer.code for _, answer in answers((BY_ID["hold.owner"],), given, policy)]


def test_a_rule_about_a_hold_is_left_out_where_nothing_is_held() -> None:
    assert held_by("b", 10) == ["hold_of_another"]
    assert held_by("a", 10) == [""]
    assert held_by(None, 10) == held_by("b", 0) == []


def test_a_rule_about_a_link_is_left_out_where_nobody_came_by_one() -> None:
    rule, policy = BY_ID["booking.direct-link"], Policy({})
    assert applies(rule, given_by({"link": True}), policy)
    assert not applies(rule, given_by({"link": False}), policy)
    assert not applies(rule, given_by({}), policy)
    link = next(field for field in fields_of(BY_ID["booking.revalidate"]) if field.name == "link")
    assert (link.cell, link.optional) == (Cell.YES_NO, True)
    assert "link" not in names("booking.direct-link")


def test_the_key_that_decides_whether_a_rule_is_asked_is_read_with_its_own() -> None:
    def keys(rule: str) -> set[str]:
        return {key.name for key in keys_of(BY_ID[rule])}

    assert "settings.holdMinutes" in keys("reschedule.constraints") & keys("booking.revalidate")
    assert keys("hold.owner") == keys("hold.expiry") == set()


def test_codes_that_not_every_rule_takes_cannot_be_given() -> None:
    fields = {field.name: field for field in fields_of(BY_ID["booking.revalidate"])}
    assert fields["actor"].codes == ("client", "guest")


def test_a_rule_of_rules_hands_on_what_it_is_given() -> None:
    policy = only({"settings.approvalRoles": ["admin"], "settings.declineBooked": False})
    assert ask(RULE, given_by(GIVEN), policy).allowed
    assert ask(RULE, given_by(GIVEN | {"role": "staff"}), policy).code == "not_approver"


def test_a_rule_sees_no_key_but_its_own() -> None:
    with pytest.raises(PolicyError):
        ask(RULE, given_by(GIVEN), only({"settings.declineBooked": False}))


def test_nothing_is_asked_before_its_answer_is_taken() -> None:
    rules = BY_ID["cancel.scope"], BY_ID["portal.enabled"]
    said = answers(rules, given_by({"state": State.BOOKED}), Policy({}))
    assert next(said)[1].allowed
    with pytest.raises(PolicyError):
        next(said)


def test_a_name_of_two_rules_takes_what_both_take() -> None:
    def field(*codes: str, optional: bool = False) -> Field:
        return Field("who", Cell.CODE, optional=optional, codes=codes)

    assert _both(field("a", "b"), field("b", "c")).codes == ("b",)
    assert _both(field("a", "b"), field()).codes == ("a", "b")
    assert _both(field(), field("b", "c")).codes == ("b", "c")
    for one, two in ((True, False), (False, True), (True, True), (False, False)):
        both = _both(field(optional=one), field(optional=two))
        assert both.optional is (one and two)


def test_an_integer_of_two_rules_is_as_large_as_both_want_it() -> None:
    none, zero, one = (Field("it", Cell.INTEGER, least=least) for least in (None, 0, 1))
    assert _both(zero, one).least == _both(one, zero).least == _both(one, none).least == 1
    assert _both(none, zero).least == 0
    assert _both(none, none).least is None


def test_a_code_serves_as_a_word_and_a_row_as_nothing_else() -> None:
    word, code = Field("it", Cell.WORDS), Field("it", Cell.CODE)
    assert _kind(word) == _kind(code)
    assert _kind(word) != _kind(Field("it", Cell.WORDS, rows=(code,)))
    assert _kind(word) != _kind(Field("it", Cell.WORDS, many=True))


ROOM = Belonging(("room",), ("start", "minutes", "appointments", "now"))
LIMITS = Belonging(("holds",), ("start", "minutes", "provider", "contact", "holds", "now"))


def test_a_part_that_may_be_left_out_needs_all_of_its_own_where_it_is_asked() -> None:
    assert belonging(BY_ID["booking.validate-conflict"]) == (ROOM,)
    assert belonging(BY_ID["approval.recheck"]) == (ROOM, LIMITS)
    assert belonging(BY_ID["reschedule.constraints"]) == (
        ROOM,
        LIMITS,
        Belonging(("contact", "holder"), ("contact", "holder")),
        Belonging(("expires",), ("expires", "now")),
    )


def test_what_a_rule_is_given_by_itself_belongs_to_nothing_else() -> None:
    for rule in RULES:
        if not rule.is_made_of_others:
            assert belonging(rule) == ()


def test_a_name_of_its_own_belongs_together_under_that_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = replace(BY_ID["hold.owner"], only_given=(), only_with=None)
    text, number = Field("a", Cell.CODE), Field("a", Cell.INTEGER)
    odd = replace(plain, id="odd", only_given=("a",), given=(number,))
    known = {key: replace(plain, id=key, given=(text,)) for key in ("one", "two")}
    monkeypatch.setattr(order, "BY_ID", {**known, "odd": odd})
    whole = replace(RULE, id="whole", given=(), asks=("one", "two", "odd"))
    assert [field.name for field in fields_of(whole)] == ["a", "odd.a"]
    assert belonging(whole) == (Belonging(("odd.a",), ("odd.a",)),)
