from helpgen.booking.rules.notify.request_submitted import RULE, TEXT, decide
from helpgen.booking.values.decision import Decision
from tests.booking_policies import only, policy_of

LAW = RULE.properties[0].holds


def told(tenant: str) -> list[str]:
    answer = decide(policy_of(tenant))
    assert answer.allowed
    assert answer.facts == {"decided": True}
    return [str(each) for each in answer.effects]


def test_the_client_gets_a_mail_that_it_waits_and_the_therapist_is_told() -> None:
    assert told("wren-house-therapists") == ["email:client", "notify:clinician"]
    assert "waits" in TEXT


def test_where_the_seeds_are_silent_nothing_is_decided_and_nothing_sent() -> None:
    for tenant in (
        "maple-street-therapy",
        "bright-path-counseling",
        "oak-line-behavioral",
        "lakeside-psychology",
    ):
        assert decide(policy_of(tenant)) == Decision(facts={"decided": False})


def test_a_list_that_is_empty_is_a_decision_and_one_that_is_missing_is_none() -> None:
    empty, missing = (
        only({"settings.notifications": {"requestSubmitted": []}}),
        only({"settings.notifications": {}}),
    )
    assert decide(empty) == Decision(facts={"decided": True})
    assert decide(missing) == Decision(facts={"decided": False})


def test_everybody_on_the_list_hears_in_its_order() -> None:
    told = ["notify:clinician", "email:client", "email:clinician"]
    policy = only({"settings.notifications": {"requestSubmitted": told}})
    assert [str(each) for each in decide(policy).effects] == told
    assert {each.details for each in decide(policy).effects} == {(("text", TEXT),)}


def test_what_is_decided_for_another_event_does_not_matter() -> None:
    others = {
        name: ["email:clinician"]
        for name in (
            "requestSubmitted",
            "approved",
            "declined",
            "cancelledByClient",
            "changeApproved",
            "changeDenied",
        )
        if name != "requestSubmitted"
    }
    assert decide(only({"settings.notifications": others})) == Decision(facts={"decided": False})


def test_the_law_holds_and_is_broken_by_a_mail_too_many_or_too_few() -> None:
    tables: tuple[dict[str, list[str]], ...] = (
        {},
        {"requestSubmitted": []},
        {"requestSubmitted": ["email:client"]},
    )
    for table in tables:
        policy = only({"settings.notifications": table})
        assert LAW(policy, answer=decide(policy))
    one, none = (
        only({"settings.notifications": {"requestSubmitted": ["email:client"]}}),
        only({"settings.notifications": {}}),
    )
    assert not LAW(one, answer=decide(none))
    assert not LAW(none, answer=decide(one))
