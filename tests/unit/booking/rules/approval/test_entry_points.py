from helpgen.booking.rules.approval.entry_points import RULE, decide
from helpgen.booking.values.decision import allowed
from tests.unit.booking.rules.booking.answered import broken


def test_the_schedule_and_the_list_of_requests_lead_to_the_same_events() -> None:
    answer = decide()
    assert answer.allowed
    assert answer.facts == {
        "entries": ("schedule_placeholder", "appointment_requests"),
        "events": ("approve", "decline"),
    }


def test_its_law_denies_that_one_way_is_missing() -> None:
    assert broken(RULE, decide()) == []
    assert broken(RULE, allowed(entries=("schedule_placeholder",))) == ["two-ways"]
