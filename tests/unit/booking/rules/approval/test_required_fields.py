import pytest

from helpgen.booking.rules.approval.required_fields import MISSING_FIELDS, RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

POLICY = only({"settings.approvalRequiredFields": ["service_code", "location"]})
NONE = only({"settings.approvalRequiredFields": []})


@pytest.mark.parametrize(
    ("filled", "missing"),
    [
        ((), ("service_code", "location")),
        (("modifier",), ("service_code", "location")),
        (("location",), ("service_code",)),
        (("service_code", "modifier"), ("location",)),
    ],
)
def test_what_is_missing_stands_in_the_way_and_is_named(
    filled: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    answer = decide(filled, POLICY)
    assert answer.message is MISSING_FIELDS
    assert answer.code == "missing_fields"
    assert answer.facts == {"missing": missing}
    assert answer.because == (missing, "not in", filled)


@pytest.mark.parametrize(
    "filled", [("location", "service_code"), ("service_code", "modifier", "location")]
)
def test_with_all_of_them_filled_in_the_modifier_is_optional(filled: tuple[str, ...]) -> None:
    answer = decide(filled, POLICY)
    assert answer.allowed
    assert answer.facts == {"missing": ()}
    assert answer.because == (("service_code", "location"), "in", filled)


def test_nothing_has_to_be_filled_in_where_nothing_is_required() -> None:
    assert decide((), NONE).allowed


def test_code_and_location_are_needed_where_clients_wait_for_approval() -> None:
    policy = policy_of("oak-line-behavioral")
    assert decide(("service_code",), policy).facts["missing"] == ("location",)
    assert decide(("service_code", "location"), policy).allowed
    assert decide((), policy_of("wren-house-therapists")).allowed


def test_its_law_denies_approval_before_and_refusal_after_all_is_filled_in() -> None:
    both, one = ("location", "service_code"), ("location",)
    assert broken(RULE, ALLOWED, filled=one, policy=POLICY) == ["complete-or-refused"]
    assert broken(RULE, ALLOWED, filled=both, policy=POLICY) == []
    no = refused(MISSING_FIELDS)
    assert broken(RULE, no, filled=(*both, "modifier"), policy=POLICY) == ["complete-or-refused"]
    assert broken(RULE, no, filled=one, policy=POLICY) == []
