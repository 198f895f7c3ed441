from benchmarks.mutate_booking import at_import


def test_where_most_faults_survived_each_is_tried_alone() -> None:
    first, second, third = (f"helpgen.booking.values.value.x_whole__mutmut_{n}" for n in (1, 2, 3))
    verdicts = {first: "survived", second: "killed", third: "killed"}
    assert at_import(verdicts) == []
    assert at_import(verdicts | {second: "no tests"}) == [first, second]
