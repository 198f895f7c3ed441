"""What a build would come to: some lines for people, one line of JSON for machines.

{"schemaVersion": 1, "tenants": 40, "articles": 34, "pages": 1360, "distinct": 412, "sample": 24, "processors": 2,
 "files": {"estimate": 1800, "low": 1760, "high": 1840}, "bytes": {"estimate": 40100200, ...},
 "processorSeconds": {"estimate": 3.1, ...}}
"""

import json
from collections.abc import Iterator

from helpgen.model.plan import Estimate, Plan

_SCHEMA_VERSION = 1
_UNITS = ((10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB"), (1, "bytes"))


def plan_lines(plan: Plan) -> Iterator[str]:
    """What people are told."""
    yield (
        f"{plan.tenants:,} tenants x {plan.articles:,} articles = {plan.pages:,} pages,"
        f" {plan.distinct:,} distinct"
    )
    yield f"files: {_ranged(plan.files, 1, ',.0f')}"
    unit, name = next(each for each in _UNITS if plan.size.high >= each[0] or each[0] == 1)
    yield f"{name}: {_ranged(plan.size, unit, ',.1f' if unit > 1 else ',.0f')}"
    yield f"seconds of processor time: {_ranged(plan.seconds, 1, ',.1f')}"
    if plan.processors > 1:
        wall = plan.seconds.value / plan.processors
        yield f"that is {wall:,.1f} s on {plan.processors} processors with nothing else to do"
    yield (
        f"measured on {plan.sample:,} of {plan.tenants:,} tenants; writing the files comes on top;"
        " nothing was written"
    )


def plan_json(plan: Plan) -> str:
    """One object on one line."""
    return json.dumps(
        {
            "schemaVersion": _SCHEMA_VERSION,
            "tenants": plan.tenants,
            "articles": plan.articles,
            "pages": plan.pages,
            "distinct": plan.distinct,
            "sample": plan.sample,
            "processors": plan.processors,
            "files": _told(plan.files),
            "bytes": _told(plan.size),
            "processorSeconds": _told(plan.seconds, 3),
        }
    )


def _told(of: Estimate, digits: int | None = None) -> dict[str, float]:
    return {
        "estimate": round(of.value, digits),
        "low": round(of.low, digits),
        "high": round(of.high, digits),
    }


def _ranged(of: Estimate, unit: int, form: str) -> str:
    value, low, high = (format(each / unit, form) for each in (of.value, of.low, of.high))
    return value if low == high else f"{value} ({low} to {high})"
