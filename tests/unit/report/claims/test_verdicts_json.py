import json

from jsonschema import Draft202012Validator

from helpgen.report.claims.verdicts_json import written
from helpgen.schemas.schemas import schema_text
from tests.unit.report.claims.sample_verdicts import ALL, HIDDEN, LOOSE, ROWS, told

SCHEMA = Draft202012Validator(json.loads(schema_text("verify")))


def test_every_status_is_as_the_schema_has_it() -> None:
    document = json.loads(written(told(*ALL, loose=(LOOSE,))))
    SCHEMA.validate(document)
    assert document["summary"]["claims"] == {
        "pass": 1,
        "fail": 1,
        "manual": 1,
        "expired": 1,
        "error": 1,
        "hidden": 1,
    }


def test_the_schema_refuses_another_status_a_missing_field_and_one_that_is_not_there() -> None:
    document = json.loads(written(told(HIDDEN)))
    (one,) = document["claims"]
    for change in ({"status": "fine"}, {"line": 0}, {"more": 1}):
        assert not SCHEMA.is_valid({**document, "claims": [{**one, **change}]})
    assert not SCHEMA.is_valid(
        {**document, "claims": [{key: one[key] for key in one if key != "rule"}]}
    )


def test_a_claim_is_told_whole() -> None:
    (one,) = json.loads(written(told(ROWS)))["claims"]
    assert (one["form"], one["subject"], one["rule"]) == ("examples", *["booking.lead-time"] * 2)
    assert (one["line"], one["rows"], one["checks"]) == (12, [15, 16], 2)
    assert one["tenants"] == ["ann", "bob"]
    assert one["mended"] == [{"line": 16, "cell": 2, "text": "no"}]
    assert [(each["code"], each["line"]) for each in one["findings"]] == [("CL905", 16)]


def test_a_property_is_told_apart_from_its_rule() -> None:
    (one,) = json.loads(written(told(HIDDEN)))["claims"]
    assert (one["rule"], one["property"], one["effect"]) == (
        "booking.lead-time",
        "never-inside-window",
        "",
    )


def test_without_claims_there_is_a_whole_document_all_the_same() -> None:
    document = json.loads(written(told()))
    SCHEMA.validate(document)
    assert document["claims"] == []
