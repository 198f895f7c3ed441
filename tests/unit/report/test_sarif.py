"""What SARIF 2.1.0 asks of a document like ours, and what GitHub asks beside it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.report import Report
from helpgen.report.formats.sarif import written

HERE = Place("content/help/a/b.md", 3, 7)
DEAD = Diagnostic(HERE, "LK602", "there is no /help/x/y", "mend the link")
TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string"}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": -1},
        "message": TEXT,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {
                        "uri": {
                            "type": "string",
                            "pattern": r"^[A-Za-z0-9._~%-]+(/[A-Za-z0-9._~%-]+)*$",
                        },
                        "uriBaseId": {"type": "string"},
                    },
                    "additionalProperties": False,
                },
                "region": {
                    "type": "object",
                    "required": ["startLine"],
                    "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                    },
                    "additionalProperties": False,
                },
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string", "maxLength": 255},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "defaultConfiguration": {
            "type": "object",
            "properties": {"level": LEVEL},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": LEVEL,
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "properties": {"type": "object"},
    },
    "additionalProperties": False,
}
SUBSET = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {
        "$schema": {"type": "string", "pattern": "^https://.*sarif-schema-2.1.0.json$"},
        "version": {"enum": ["2.1.0"]},
        "runs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {"type": "array", "items": RULE, "uniqueItems": True},
                                },
                                "additionalProperties": False,
                            }
                        },
                        "additionalProperties": False,
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""The part of the standard's schema that our documents are made of, each object closed."""


def run_of(*found: Diagnostic, tenants: int = 0) -> dict[str, list[dict[str, object]]]:
    """The one run of the document, held to the schema, with its results and its rules."""
    document = json.loads(written(Report(found, tenants=tenants)))
    Draft202012Validator(SUBSET).validate(document)
    (run,) = document["runs"]
    return {"results": run["results"], "rules": run["tool"]["driver"]["rules"]}


def test_nothing_found_is_a_run_without_results() -> None:
    assert run_of() == {"results": [], "rules": []}


def test_a_finding_has_its_rule_level_words_and_place() -> None:
    run = run_of(DEAD)
    (result,) = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("LK602", 0, "error")
    assert result["message"] == {"text": "there is no /help/x/y\nmend the link"}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/help/a/b.md", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 3, "startColumn": 7},
            }
        }
    ]
    (rule,) = run["rules"]
    assert rule["id"] == "LK602"
    assert str(rule["help"]).count("Bad:") == 2, "as text and as Markdown"


SCHEMA = json.loads(
    (Path(__file__).parent / "schema" / "sarif-2.1.0-rtm.5.json").read_text("utf-8")
)
"""The committee's own; `schema/README.md` says where it is from."""


def test_a_document_with_every_code_is_valid_by_the_standard_s_own_schema() -> None:
    found = tuple(
        Diagnostic(
            Place(f"a b/{row.code}.md", at % 3, at % 2), row.code, "x", "y", ("bay",), (HERE,)
        )
        for at, row in enumerate(CODES)
    )
    for report in (Report(()), Report((*found, Diagnostic(Place(""), "ZZ999", "x")), tenants=2)):
        document = json.loads(written(report))
        faults = list(Draft7Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(document))
        assert not faults, faults[0]


def test_the_schema_refuses_a_level_that_there_is_not() -> None:
    document = json.loads(written(Report((DEAD,))).replace('"level": "error"', '"level": "bad"'))
    assert list(Draft7Validator(SCHEMA).iter_errors(document))


def test_each_result_points_at_its_own_rule() -> None:
    run = run_of(DEAD, Diagnostic(HERE, "CD206", "x"), Diagnostic(Place("a.md", 1), "LK602", "y"))
    ids = [rule["id"] for rule in run["rules"]]
    assert ids == ["CD206", "LK602"]
    for result in run["results"]:
        index = result["ruleIndex"]
        assert isinstance(index, int)
        assert ids[index] == result["ruleId"]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")],
)
def test_the_level_of_a_result_is_the_projects_and_that_of_its_rule_is_ours(
    severity: Severity, level: str
) -> None:
    document = json.loads(written(Report((DEAD,), severities={"LK602": severity})))
    (run,) = document["runs"]
    assert run["results"][0]["level"] == level
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "error"}


def test_a_place_without_a_line_is_the_first_line_of_its_file() -> None:
    (result,) = run_of(Diagnostic(Place("a.md"), "LK602", "x"))["results"]
    assert '"region": {"startLine": 1}' in json.dumps(result)


def test_a_path_is_an_address() -> None:
    (result,) = run_of(Diagnostic(Place("content/a b#c?é%.md", 1, 1), "LK602", "x"))["results"]
    assert '"uri": "content/a%20b%23c%3F%C3%A9%25.md"' in json.dumps(result)


def test_other_places_are_related_and_tenants_are_named() -> None:
    found = replace(DEAD, tenants=("bay", "cove"), others=(Place("y.md", 1, 2), Place("z.md")))
    (result,) = run_of(found, tenants=40)["results"]
    assert result["message"] == {"text": "there is no /help/x/y\nmend the link\n2 of 40: bay, cove"}
    assert result["properties"] == {"tenants": ["bay", "cove"]}
    related = result["relatedLocations"]
    assert isinstance(related, list)
    assert [each["id"] for each in related] == [1, 2]


def prints(*found: Diagnostic) -> list[object]:
    return [each["partialFingerprints"] for each in run_of(*found)["results"]]


def test_a_finding_stays_the_same_one_when_lines_above_it_come_and_go() -> None:
    moved = replace(DEAD, place=Place(HERE.path, 30, 1))
    assert prints(DEAD) == prints(moved)


def test_two_findings_are_told_apart_also_where_only_their_places_differ() -> None:
    again = replace(DEAD, place=Place(HERE.path, 30, 1))
    elsewhere = replace(DEAD, place=Place("content/help/a/c.md", 3, 7))
    others = (again, elsewhere, replace(DEAD, code="LK603"), replace(DEAD, message="z"))
    every = [json.dumps(each) for each in prints(DEAD, *others)]
    assert len({*every}) == len(every)


def test_a_code_of_no_table_is_a_rule_without_words() -> None:
    assert run_of(Diagnostic(HERE, "ZZ001", "x"))["rules"] == [{"id": "ZZ001"}]
