"""Where the time went, told."""

import json

from helpgen.model.timings import Stage, Timings
from helpgen.report.timings import timings_json, timings_table

TWO = Timings(
    ((Stage.REST, 250_000), (Stage.READ, 1_200_000_000)), (((Stage.COMPILE, 12_345_678),),)
)


def test_the_table_has_a_row_for_each_stage_and_a_column_for_each_process() -> None:
    assert timings_table(TWO).splitlines() == [
        "milliseconds  helpgen  worker 1",
        "read          1,200.0         -",
        "compile             -      12.3",
        "rest              0.2         -",
        "all           1,200.2      12.3",
    ]


def test_stages_add_up_to_the_total_in_json() -> None:
    told = json.loads(timings_json(TWO))
    assert told["unit"] == "ns"
    for process in (told, *told["workers"]):
        assert sum(process["stages"].values()) == process["total"]
    assert told["workers"] == [{"total": 12_345_678, "stages": {"compile": 12_345_678}}]


def test_json_is_one_line() -> None:
    assert "\n" not in timings_json(TWO)
