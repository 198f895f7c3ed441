"""Where the time of a build went: a table for people, one line of JSON for machines.

    {"schemaVersion": 1, "unit": "ns", "total": 1900000000,
     "stages": {"read": 120000000, "rest": 4000000},
     "workers": [{"total": 900000000, "stages": {"compile": 900000000}}]}

The stages of a process add up to its total, to the nanosecond.
"""

import json

from helpgen.model.timings import Laps, Timings, whole

_SCHEMA_VERSION = 1
_MILLION = 1_000_000
_FIRST = "milliseconds"


def timings_table(timings: Timings) -> str:
    """A row for each stage, a column for each process; the last row is the whole."""
    columns = [timings.main, *timings.workers]
    head = [_FIRST, "helpgen", *[f"worker {number + 1}" for number in range(len(timings.workers))]]
    rows = [
        [stage.value, *[_cell(dict(laps).get(stage)) for laps in columns]]
        for stage in timings.stages()
    ]
    table = [head, *rows, ["all", *[_cell(whole(laps)) for laps in columns]]]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(_line(row, widths) for row in table)


def timings_json(timings: Timings) -> str:
    """One object on one line."""
    told = {"schemaVersion": _SCHEMA_VERSION, "unit": "ns", **_process(timings.main)}
    return json.dumps({**told, "workers": [_process(each) for each in timings.workers]})


def _process(laps: Laps) -> dict[str, object]:
    return {"total": whole(laps), "stages": {stage.value: spent for stage, spent in laps}}


def _line(row: list[str], widths: list[int]) -> str:
    first, *cells = row
    numbers = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
    return "  ".join([first.ljust(widths[0]), *numbers]).rstrip()


def _cell(nanoseconds: int | None) -> str:
    return "-" if nanoseconds is None else f"{nanoseconds / _MILLION:,.1f}"
