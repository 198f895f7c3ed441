"""A plan in words, and as one line of JSON."""

import json
from dataclasses import replace

from helpgen.model.plan import Estimate, Plan, exactly
from helpgen.report.plan_told import plan_json, plan_lines

PLAN = Plan(
    10_000,
    31,
    310_000,
    12_345,
    24,
    2,
    Estimate(420_000, 410_000.4, 430_000),
    Estimate(5.12e9, 5.04e9, 5.21e9),
    Estimate(312.04, 290.5, 330),
)


def test_ranges_stand_behind_what_is_estimated() -> None:
    assert list(plan_lines(PLAN)) == [
        "10,000 tenants x 31 articles = 310,000 pages, 12,345 distinct",
        "files: 420,000 (410,000 to 430,000)",
        "GB: 5.1 (5.0 to 5.2)",
        "seconds of processor time: 312.0 (290.5 to 330.0)",
        "that is 156.0 s on 2 processors with nothing else to do",
        "measured on 24 of 10,000 tenants; writing the files comes on top; nothing was written",
    ]


def test_what_is_known_has_no_range_and_one_processor_is_not_told() -> None:
    small = replace(PLAN, processors=1, files=exactly(7), size=exactly(900), seconds=exactly(0.25))
    assert list(plan_lines(small))[1:4] == [
        "files: 7",
        "bytes: 900",
        "seconds of processor time: 0.2",
    ]


def test_machines_get_the_same_as_numbers() -> None:
    assert json.loads(plan_json(PLAN)) == {
        "schemaVersion": 1,
        "tenants": 10_000,
        "articles": 31,
        "pages": 310_000,
        "distinct": 12_345,
        "sample": 24,
        "processors": 2,
        "files": {"estimate": 420_000, "low": 410_000, "high": 430_000},
        "bytes": {"estimate": 5_120_000_000, "low": 5_040_000_000, "high": 5_210_000_000},
        "processorSeconds": {"estimate": 312.04, "low": 290.5, "high": 330.0},
    }
