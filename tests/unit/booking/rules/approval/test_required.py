from helpgen.booking.rules.approval.required import RULE, decide
from helpgen.booking.values.decision import allowed
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

ON = only({"features.selfBookingRequiresApproval": True})
OFF = only({"features.selfBookingRequiresApproval": False})


def test_a_client_needs_approval_exactly_where_the_organization_wants_it() -> None:
    on, off = decide("client", ON), decide("client", OFF)
    assert on.allowed
    assert off.allowed
    assert on.facts == {"required": True}
    assert off.facts == {"required": False}
    assert on.because == ("features.selfBookingRequiresApproval", "is", True)
    assert off.because == ("features.selfBookingRequiresApproval", "is", False)


def test_a_guest_always_needs_approval() -> None:
    for policy in (ON, OFF):
        answer = decide("guest", policy)
        assert answer.allowed
        assert answer.facts == {"required": True}
        assert answer.because == ("actor", "is", "guest")


def test_the_systems_differ_by_their_policies_alone() -> None:
    wanted = {
        "maple-street-therapy": False,
        "bright-path-counseling": False,
        "oak-line-behavioral": True,
        "wren-house-therapists": True,
        "lakeside-psychology": True,
    }
    found = {tenant: decide("client", policy_of(tenant)).facts["required"] for tenant in wanted}
    assert found == wanted


def test_its_law_denies_a_guest_who_is_booked_at_once() -> None:
    at_once = allowed(required=False)
    assert broken(RULE, at_once, actor="guest", policy=OFF) == ["guest-always-asks"]
    assert broken(RULE, at_once, actor="client", policy=OFF) == []
