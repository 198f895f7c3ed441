import pytest

from helpgen.booking.rules.approval.who import NOT_APPROVER, RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

OWN, OTHERS = True, False
TICKED, UNTICKED = True, False

POLICY = only({"settings.approvalRoles": ["scheduler", "clinical_director"]})
NOBODY = only({"settings.approvalRoles": []})


def test_the_own_clinician_may_always_decide() -> None:
    for policy in (POLICY, NOBODY):
        for may_approve in (False, True):
            answer = decide("clinician", OWN, "therapist", may_approve, policy)
            assert answer.allowed
            assert answer.because == ("appointment", "is", "own")


@pytest.mark.parametrize("actor", ["staff", "clinician"])
@pytest.mark.parametrize(
    ("role", "may_approve", "code"),
    [
        ("scheduler", True, ""),
        ("clinical_director", True, ""),
        ("scheduler", False, "not_approver"),
        ("biller", True, "not_approver"),
        ("biller", False, "not_approver"),
        ("", True, "not_approver"),
    ],
)
def test_on_anybody_elses_appointment_role_and_checkbox_are_both_needed(
    *, actor: str, role: str, may_approve: bool, code: str
) -> None:
    assert decide(actor, OTHERS, role, may_approve, POLICY).code == code


def test_nobody_of_the_staff_owns_an_appointment() -> None:
    assert decide("staff", OWN, "biller", TICKED, POLICY).message is NOT_APPROVER
    assert decide("staff", OWN, "scheduler", UNTICKED, POLICY).message is NOT_APPROVER


@pytest.mark.parametrize("actor", ["client", "guest", "clock"])
@pytest.mark.parametrize("own", [False, True])
def test_whoever_is_not_of_the_practice_never_decides(*, actor: str, own: bool) -> None:
    answer = decide(actor, own, "scheduler", TICKED, POLICY)
    assert answer.message is NOT_APPROVER
    assert answer.because == ("actor", "is", actor)


def test_the_reason_says_what_is_missing() -> None:
    roles = ("scheduler", "clinical_director")
    assert decide("staff", OTHERS, "biller", TICKED, POLICY).because == ("biller", "not in", roles)
    unticked = decide("staff", OTHERS, "scheduler", UNTICKED, POLICY)
    assert unticked.because == ("may_approve", "is", False)
    assert decide("staff", OTHERS, "scheduler", TICKED, POLICY).because == (
        "scheduler",
        "in",
        roles,
    )


@pytest.mark.parametrize(
    "role",
    ["system_administrator", "assistant_system_administrator", "clinical_director", "scheduler"],
)
def test_four_roles_can_be_given_the_checkbox_where_clients_wait_for_approval(role: str) -> None:
    policy = policy_of("oak-line-behavioral")
    assert decide("staff", OTHERS, role, TICKED, policy).allowed
    assert not decide("staff", OTHERS, role, UNTICKED, policy).allowed
    assert not decide("staff", OTHERS, "admin_assistant", TICKED, policy).allowed


def test_the_therapist_alone_decides_where_no_role_is_listed() -> None:
    policy = policy_of("wren-house-therapists")
    assert decide("clinician", OWN, "therapist", UNTICKED, policy).allowed
    assert not decide("clinician", OTHERS, "therapist", TICKED, policy).allowed
    assert not decide("staff", OTHERS, "admin", TICKED, policy).allowed


def test_where_any_staff_may_decide_their_plain_role_is_listed() -> None:
    assert decide("staff", OTHERS, "staff", TICKED, policy_of("lakeside-psychology")).allowed
    assert not decide("staff", OTHERS, "staff", TICKED, policy_of("maple-street-therapy")).allowed


@pytest.mark.parametrize(
    ("actor", "own", "role", "laws"),
    [
        ("staff", False, "biller", ["checkbox-needs-role"]),
        ("staff", True, "biller", ["checkbox-needs-role"]),
        ("clinician", False, "therapist", ["checkbox-needs-role"]),
        ("client", False, "scheduler", ["staff-only"]),
        ("clock", True, "", ["checkbox-needs-role", "staff-only"]),
        ("clinician", True, "therapist", []),
        ("staff", False, "scheduler", []),
    ],
)
def test_its_laws_deny_approvers_without_role_or_from_outside(
    *, actor: str, own: bool, role: str, laws: list[str]
) -> None:
    given = {"actor": actor, "own": own, "role": role, "may_approve": True, "policy": POLICY}
    assert broken(RULE, ALLOWED, **given) == laws
    assert broken(RULE, refused(NOT_APPROVER), **given) == []
