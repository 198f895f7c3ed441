import pytest

from helpgen.verify.answers import answer_of, flow_answer_of
from helpgen.verify.engine import EffectTold, EngineFault, FlowTold, RuleAnswer


def test_a_whole_answer_is_read() -> None:
    said = {
        "allowed": False,
        "code": "too_soon",
        "facts": {"last": "2026-03-02"},
        "effects": [{"kind": "email", "about": "client"}, {"kind": "free"}],
        "because": "23 h < 24 h",
        "holds": True,
    }
    assert answer_of(said) == RuleAnswer(
        allowed=False,
        code="too_soon",
        facts={"last": "2026-03-02"},
        effects=(EffectTold("email", "client"), EffectTold("free")),
        because="23 h < 24 h",
        holds=True,
    )


def test_all_but_whether_it_is_allowed_may_be_left_out() -> None:
    assert answer_of({"allowed": True}) == RuleAnswer(allowed=True)
    assert answer_of({"allowed": True, "because": None, "holds": None}).holds is None


def test_an_error_is_an_answer_of_its_own() -> None:
    assert answer_of({"error": {"code": "x", "message": "no such key"}}).error == "no such key"


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"allowed": 1},
        {"allowed": "yes"},
        {"allowed": True, "code": "too_soon"},
        {"allowed": False},
        {"allowed": False, "code": ""},
        {"allowed": False, "code": 3},
        {"allowed": True, "facts": []},
        {"allowed": True, "effects": {}},
        {"allowed": True, "effects": ["email"]},
        {"allowed": True, "effects": [{"about": "client"}]},
        {"allowed": True, "holds": "yes"},
        {"error": "broken"},
        {"error": {"code": "x"}},
    ],
)
def test_what_is_no_answer_is_the_engines_fault(said: dict[str, object]) -> None:
    with pytest.raises(EngineFault):
        answer_of(said)


STEP = {"event": "ask", "actor": "client", "state": "asked", "allowed": True}


def test_the_steps_of_a_flow_are_read() -> None:
    assert flow_answer_of({"steps": [STEP]}) == FlowTold((("ask", "client", "asked"),))
    assert flow_answer_of({"steps": []}) == FlowTold()
    assert flow_answer_of({"error": {"message": "no such flow"}}).error == "no such flow"


def test_a_step_that_is_refused_ends_the_flow() -> None:
    refused = {**STEP, "allowed": False, "code": "gone"}
    assert flow_answer_of({"steps": [STEP, refused]}).error == "ask by=client is refused, gone"


@pytest.mark.parametrize(
    "said", [{}, {"steps": "ask"}, {"steps": ["ask"]}, {"steps": [STEP, None]}]
)
def test_what_is_no_flow_is_the_engines_fault(said: dict[str, object]) -> None:
    with pytest.raises(EngineFault):
        flow_answer_of(said)


def test_an_effect_is_named_with_whom_it_is_for() -> None:
    assert EffectTold("email", "client").what == "email:client"
    assert EffectTold("free").what == "free"
