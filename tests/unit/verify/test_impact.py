"""What changed between two engines is told rule by rule: other answers, other words, new, gone."""

import copy
from datetime import UTC
from typing import Any, cast

from helpgen.verify.cells import Clock
from helpgen.verify.impact import CASES, ChangeKind, behaves_otherwise, rule_changes
from tests.lending import DESCRIPTION, MOST, RULE, Lending

POLICIES = [(MOST, Clock(UTC))]


def described(**changed: object) -> dict[str, object]:
    """The description, its rule with other words."""
    said = cast("dict[str, Any]", copy.deepcopy(DESCRIPTION))
    said["rules"][0] |= changed
    return said


def test_the_same_engine_changed_nothing() -> None:
    assert rule_changes(Lending(), Lending(), POLICIES) == []


def test_answers_that_flipped_are_told_before_and_after() -> None:
    (change,) = rule_changes(Lending(), Lending("boundary"), [*POLICIES, *POLICIES])
    assert (change.rule, change.kind, change.asked) == (RULE, ChangeKind.BEHAVIOR, CASES)
    flip = next(each for each in change.flips if '"renewals": 2' in each.given)
    assert (flip.before, flip.after) == ("no: too often, left 0", "yes, left 1")
    assert flip.example[-1].startswith("| 2 |")


def test_other_words_are_text_only() -> None:
    new = Lending(said=described(says="Otherwise."))
    (change,) = rule_changes(Lending(), new, POLICIES)
    assert (change.kind, change.flips) == (ChangeKind.TEXT, ())


def test_another_message_is_text_only() -> None:
    new = Lending(said={**DESCRIPTION, "messages": [{"code": "too_often", "text": "No."}]})
    (change,) = rule_changes(Lending(), new, POLICIES)
    assert change.kind is ChangeKind.TEXT


def test_another_place_in_code_is_no_change_and_another_file_is_text_only() -> None:
    new = Lending(said=described(place={"path": "loan.py", "line": 3}))
    assert rule_changes(Lending(), new, POLICIES) == []
    (change,) = rule_changes(Lending(), new, POLICIES, frozenset({"loan.py"}))
    assert change.kind is ChangeKind.TEXT


def test_rules_come_and_go() -> None:
    new = Lending(said=described(id="loan.extend"))
    changes = rule_changes(Lending(), new, POLICIES)
    assert [(each.rule, each.kind) for each in changes] == [
        ("loan.extend", ChangeKind.NEW),
        (RULE, ChangeKind.GONE),
    ]
    assert behaves_otherwise(changes) == {"loan.extend", RULE}


def test_a_rule_that_asks_one_that_changed_is_told_too() -> None:
    said = described()
    (renew,) = cast("Any", said)["rules"]
    said["rules"] = [
        {"id": "loan.all", "says": "All of it.", "asks": ["loan.more"]},
        {"id": "loan.more", "says": "More of it.", "asks": [RULE]},
        {"id": "loan.none", "says": "Nothing of it."},
        renew,
    ]
    changes = rule_changes(Lending(said=said), Lending("boundary", said), POLICIES)
    assert [(each.rule, each.kind) for each in changes] == [
        ("loan.all", ChangeKind.ASKS),
        ("loan.more", ChangeKind.ASKS),
        (RULE, ChangeKind.BEHAVIOR),
    ]


def test_the_engine_of_then_is_given_only_what_it_takes() -> None:
    given = cast("Any", DESCRIPTION)["rules"][0]["given"]
    old = Lending(said=described(given=given[:1]))
    (change,) = rule_changes(old, Lending("reserved"), POLICIES)
    assert all('"reserved": true' in flip.given for flip in change.flips)


def test_words_alone_are_no_other_behavior() -> None:
    assert (
        behaves_otherwise(rule_changes(Lending(), Lending(said=described(says="x")), [])) == set()
    )
