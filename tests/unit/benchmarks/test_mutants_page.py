import pytest

from benchmarks.mutants_page import (
    BELIEVED,
    believed,
    commit_of,
    function,
    judgment,
    score,
    told_of_believed,
    told_of_untried,
    written,
)

PAGE = """# Page

<!-- generated: score -->
<!-- generated: end -->

<!-- generated: survivors -->
| function | survived | judgment |
| --- | --- | --- |
| `values.clock.utc` | 2 of 3 | nobody can see it: a \\| b |
| `gone.now` | 1 of 1 | as well |
<!-- generated: end -->
"""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("helpgen.booking.values.clock.x_utc__mutmut_1", "values.clock.utc"),
        ("helpgen.booking.values.clock.x__wall__mutmut_12", "values.clock._wall"),
        ("helpgen.booking.find.xǁ_Queryǁ_free__mutmut_3", "find._Query._free"),
        (
            "helpgen.booking.ledger.ledger.xǁLedgerǁ__init____mutmut_3",
            "ledger.ledger.Ledger.__init__",
        ),
        ("helpgen.booking.rules.hold.create.x_decide__mutmut_3", "rules.hold.create.decide"),
    ],
)
def test_a_fault_is_told_by_the_function_it_was_planted_in(name: str, told: str) -> None:
    assert function(name) == told


@pytest.mark.parametrize(
    ("survived", "said"),
    [
        (1, "nobody can see it"),
        (2, "nobody can see it"),
        (3, "not judged yet; of 2 before: nobody can see it"),
    ],
)
def test_a_judgment_stays_while_there_are_no_more_survivors_than_were_judged(
    survived: int, said: str
) -> None:
    assert (
        judgment({"values.clock.utc": (2, "nobody can see it")}, "values.clock.utc", survived)
        == said
    )


def test_what_nobody_has_judged_says_so_until_somebody_does() -> None:
    assert judgment({}, "values.clock.utc", 1) == "not judged yet"
    assert (
        judgment({"values.clock.utc": (2, "not judged yet")}, "values.clock.utc", 2)
        == "not judged yet"
    )
    assert (
        judgment({"values.clock.utc": (2, "not judged yet")}, "values.clock.utc", 3)
        == "not judged yet"
    )


def test_the_table_has_the_survivors_most_first_and_keeps_the_judgments() -> None:
    faults = [
        *(f"helpgen.booking.values.clock.x_utc__mutmut_{number}" for number in range(1, 4)),
        *(f"helpgen.booking.find.xǁ_Queryǁday__mutmut_{number}" for number in range(1, 6)),
    ]
    page = written(PAGE, "Five of eight.", faults, [faults[0], faults[4], faults[5]])
    assert page.splitlines()[3:10] == [
        "Five of eight.",
        "<!-- generated: end -->",
        "",
        "<!-- generated: survivors -->",
        "| function | survived | judgment |",
        "| --- | --- | --- |",
        "| `find._Query.day` | 2 of 5 | not judged yet |",
    ]
    assert page.splitlines()[10:] == [
        "| `values.clock.utc` | 1 of 3 | nobody can see it: a \\| b |",
        "<!-- generated: end -->",
    ]


def test_the_score_says_on_which_code_it_was_reckoned() -> None:
    once = score("commit abc1234", "commit abc1234", 8000, 1000)
    assert once.endswith(", on commit abc1234, the tests found **7,000 of 8,000 faults: 87.5 %**.")
    again = score("commit def5678", "commit abc1234", 8000, 1000)
    assert again.endswith(
        " found from commit abc1234 on was not planted again where nothing has changed."
    )


UTC_FAULTS = [f"helpgen.booking.values.clock.x_utc__mutmut_{number}" for number in (1, 2, 3)]


def test_of_what_was_left_out_as_many_survived_as_the_table_says() -> None:
    verdicts = dict.fromkeys(UTC_FAULTS, BELIEVED)
    assert believed(PAGE, verdicts) == UTC_FAULTS[:2]
    assert believed(PAGE, dict.fromkeys(UTC_FAULTS, "survived")) == []
    other = "helpgen.booking.values.clock.x_zone__mutmut_1"
    assert believed(PAGE, {other: BELIEVED}) == []


def test_what_was_left_out_is_told_with_the_commit_it_is_believed_of() -> None:
    verdicts = {**dict.fromkeys(UTC_FAULTS[:2], BELIEVED), UTC_FAULTS[2]: "killed"}
    assert told_of_believed(verdicts, "abc1234").startswith(
        " 2 of them are in functions that have not changed since commit abc1234:"
    )
    assert told_of_believed({UTC_FAULTS[2]: "killed"}, "abc1234") == ""


def test_the_page_says_on_which_commit_it_was_written() -> None:
    told = score("commit abc1234", "commit abc1234", 8, 1)
    assert commit_of(told) == "abc1234"
    with pytest.raises(SystemExit, match="names no commit"):
        commit_of("On 2026-11-29 the tests found all.")


def test_what_has_not_been_tried_is_told_and_nothing_where_all_was() -> None:
    assert told_of_untried(1200) == " 1,200 more have not been tried yet."
    assert told_of_untried(0) == ""
