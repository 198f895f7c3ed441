import pytest

from helpgen.booking.rules.availability.slot_presentation import RULE, decide
from helpgen.booking.values.decision import allowed
from tests.booking_policies import SYSTEMS, only, policy_of


@pytest.mark.parametrize(
    ("how", "listed", "label", "style"),
    [
        ("hide", False, "", ""),
        ("label", True, "Unavailable", ""),
        ("grey", True, "Unavailable", "grey"),
    ],
)
def test_a_taken_time_is_left_out_labeled_or_gray_with_a_label(
    how: str,
    listed: bool,
    label: str,
    style: str,
) -> None:
    policy = only({"settings.unavailablePresentation": how})
    answer = decide(free=False, policy=policy)
    assert answer.facts == {"listed": listed, "label": label, "style": style}
    assert decide(free=True, policy=policy).facts == {"listed": True, "label": "", "style": ""}
    assert answer.allowed


@pytest.mark.parametrize(
    ("system", "label", "style"),
    [("S0", "", ""), ("S1a", "Unavailable", ""), ("S3", "Unavailable", "grey"), ("S4", "", "")],
)
def test_each_system_shows_taken_times_in_its_own_way(system: str, label: str, style: str) -> None:
    facts = decide(free=False, policy=policy_of(SYSTEMS[system])).facts
    assert (facts["label"], facts["style"]) == (label, style)


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for how in ("hide", "label", "grey"):
        policy = only({"settings.unavailablePresentation": how})
        for free in (False, True):
            assert law.holds(free, policy, decide(free=free, policy=policy))
        assert not law.holds(False, policy, allowed(listed=True, label="Dr. Lee, 9:00", style=""))
    hide = only({"settings.unavailablePresentation": "hide"})
    assert not law.holds(True, hide, allowed(listed=False, label="", style=""))
