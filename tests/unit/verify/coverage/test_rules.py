"""Which rules are claimed, which have limits, and whether examples stand on both sides of them."""

from datetime import date

import pytest

from helpgen.model.claim_verdict import Answered, Status, Verdict
from helpgen.model.engine_description import RuleDescription
from helpgen.verify.coverage.figures import RuleFigures
from helpgen.verify.coverage.rules import has_limit, is_bounded, rule_figures
from tests.unit.verify.small import description, read

TODAY = date(2026, 11, 29)
YES, NO = Answered(allowed=True, told="{}"), Answered(allowed=False, told="too_long")


def rule(**fields: object) -> RuleDescription:
    return RuleDescription.model_validate({"id": "a.b", "says": "So.", **fields}, strict=False)


def verdict(
    words: str, status: Status = Status.PASS, *answers: Answered, slug: str = "/help/portal/one"
) -> Verdict:
    article, _ = read(f"Text.\n\n<!-- help:{words} -->\nText.\n")
    claim = article.claims[0]
    name = claim.said.subject if claim.said.form in ("examples", "claim") else ""
    return Verdict(slug, article.path, claim, name, status, ("elm",), answers=answers)


def figures(*verdicts: Verdict) -> dict[str, RuleFigures]:
    return {each.id: each for each in rule_figures(verdicts, description())}


def test_a_rule_is_claimed_where_somebody_sees_a_claim_of_it() -> None:
    claim = "claim loan.length#never-longer"
    assert figures()["loan.length"].claims == {}
    assert figures(verdict(claim))["loan.length"].claims == {"/help/portal/one": 1}
    assert figures(verdict(claim, Status.FAIL))["loan.length"].claims == {"/help/portal/one": 1}
    assert figures(verdict(claim, Status.HIDDEN))["loan.length"].claims == {}
    assert figures(verdict(claim, Status.ERROR))["loan.length"].claims == {}


def test_a_claim_that_tenants_see_in_two_ways_is_one_claim() -> None:
    claim = "claim loan.length#never-longer"
    both = figures(verdict(claim), verdict(claim, Status.FAIL), verdict(claim, slug="/help/a/two"))
    assert both["loan.length"].claims == {"/help/portal/one": 1, "/help/a/two": 1}


def test_a_flow_is_a_claim_of_the_rule_that_makes_the_moves() -> None:
    assert figures(verdict("flow lend-and-return"))["loan.step"].claims == {"/help/portal/one": 1}


def test_a_message_or_a_number_claims_no_rule() -> None:
    found = figures(verdict('manual reason="x" until=2030-01-31'))
    assert [each for each in found.values() if each.claims] == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, False),
        ({"keys": ["features.hours"]}, False),
        ({"keys": ["features.hours"], "given": [{"name": "a", "cell": "words"}]}, True),
        ({"keys": ["features.x"], "given": [{"name": "a", "cell": "words"}]}, False),
        ({"given": [{"name": "a", "cell": "integer"}]}, True),
        ({"given": [{"name": "a", "cell": "duration"}]}, True),
        ({"given": [{"name": "a", "cell": "instant"}]}, False),
        ({"given": [{"name": "a", "cell": "instant"}, {"name": "b", "cell": "date"}]}, True),
        (
            {"given": [{"name": "a", "cell": "integer"}, {"name": "b", "rows": [{"name": "c"}]}]},
            False,
        ),
        (
            {
                "given": [
                    {"name": "a", "cell": "integer"},
                    {"name": "b", "rows": [{"name": "c"}], "optional": True},
                ]
            },
            True,
        ),
    ],
)
def test_a_limit_is_something_that_is_compared(fields: dict[str, object], expected: bool) -> None:
    assert has_limit(rule(**fields), description()) is expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "integer"}, True),
        ({"type": "number"}, True),
        ({"type": ["integer", "null"]}, True),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, True),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, False),
        ({"type": ["string", "null"]}, False),
        ({"enum": ["a"]}, False),
    ],
)
def test_a_key_is_a_number_by_its_schema(schema: dict[str, object], expected: bool) -> None:
    known = description()
    known.__dict__["keys"] = {"features.k": schema}
    given = [{"name": "a", "cell": "words"}]
    assert has_limit(rule(keys=["features.k"], given=given), known) is expected


def test_examples_stand_on_both_sides_where_one_is_allowed_and_one_refused() -> None:
    refusing = rule(messages=["too_long"])
    assert is_bounded(refusing, {YES, NO})
    assert not is_bounded(refusing, {YES, Answered(allowed=True, told="{1}")})
    assert not is_bounded(refusing, {NO})
    assert not is_bounded(refusing, set())


def test_what_never_refuses_tells_different_things_on_both_sides() -> None:
    assert is_bounded(rule(), {YES, Answered(allowed=True, told="{1}")})
    assert not is_bounded(rule(), {YES})
    assert not is_bounded(rule(), {NO})
    assert is_bounded(rule(), {YES, NO})


def test_the_answers_of_all_tables_count_together_and_those_that_nobody_sees_do_not() -> None:
    one = verdict("examples loan.length", Status.PASS, YES)
    assert not figures(one)["loan.length"].is_bounded
    assert figures(one, verdict("examples loan.length", Status.PASS, NO))["loan.length"].is_bounded
    hidden = verdict("examples loan.length", Status.HIDDEN, NO)
    assert not figures(one, hidden)["loan.length"].is_bounded
