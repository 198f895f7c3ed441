import pytest

from helpgen.booking.rules.booking.visit_type_by_client_kind import NOT_ALLOWED, RULE
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.policy import PolicyError
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken

LAKESIDE = policy_of("lakeside-psychology")


@pytest.mark.parametrize(
    ("kind", "visit_type", "allowed"),
    [
        ("new", "Therapy Intake", True),
        ("new", "Therapy Session", False),
        ("existing", "Therapy Session", True),
        ("existing", "Therapy Intake", False),
        ("new", "Group", False),
        ("new", "", False),
        ("new", None, False),
        (None, "Therapy Intake", False),
    ],
)
def test_new_clients_ask_for_intakes_and_existing_ones_for_sessions(
    kind: str | None, visit_type: str | None, allowed: object
) -> None:
    answer = answered(RULE, kind=kind, visit_type=visit_type, policy=LAKESIDE)
    assert answer.allowed is allowed
    assert answer.message is (None if allowed else NOT_ALLOWED)


def test_the_list_of_the_client_s_kind_is_told() -> None:
    new = answered(RULE, kind="new", visit_type="Therapy Session", policy=LAKESIDE)
    assert new.code == "visit_type_not_allowed"
    assert new.facts == {"offered": ("Therapy Intake",)}
    assert new.because == ("Therapy Session", "not in", ("Therapy Intake",))
    old = answered(RULE, kind="existing", visit_type="Therapy Session", policy=LAKESIDE)
    assert old.facts == {"offered": ("Therapy Session",)}
    assert old.because == ("Therapy Session", "in", ("Therapy Session",))


@pytest.mark.parametrize("kind", ["new", "existing", None])
def test_without_a_table_there_is_no_such_rule(kind: str | None) -> None:
    maple = policy_of("maple-street-therapy")
    for visit_type in ("Therapy Intake", None):
        answer = answered(RULE, kind=kind, visit_type=visit_type, policy=maple)
        assert answer.allowed
        assert answer.facts == {"offered": None}
        assert answer.because == ("settings.visitTypesByClientKind", "is", "empty")


def test_a_kind_that_the_table_leaves_out_is_offered_nothing() -> None:
    policy = only({"settings.visitTypesByClientKind": {"new": ["Therapy Intake"]}})
    answer = answered(RULE, kind="existing", visit_type="Therapy Intake", policy=policy)
    assert answer.message is NOT_ALLOWED
    assert answer.facts == {"offered": ()}


def test_a_visit_type_may_be_offered_to_both_kinds() -> None:
    table = {"new": ["Consultation"], "existing": ["Consultation", "Therapy Session"]}
    policy = only({"settings.visitTypesByClientKind": table})
    for kind in ("new", "existing"):
        assert answered(RULE, kind=kind, visit_type="Consultation", policy=policy).allowed


def test_kinds_of_clients_are_two() -> None:
    with pytest.raises(PolicyError, match="new, existing"):
        only({"settings.visitTypesByClientKind": {"former": ["Therapy Session"]}})


def test_its_law_denies_the_visit_type_of_the_other_kind() -> None:
    law = ["never-of-the-other-kind"]
    for kind, visit_type in (("new", "Therapy Session"), ("existing", "Therapy Intake")):
        given = {"kind": kind, "visit_type": visit_type, "policy": LAKESIDE}
        assert broken(RULE, ALLOWED, **given) == law
        assert broken(RULE, refused(NOT_ALLOWED), **given) == []
