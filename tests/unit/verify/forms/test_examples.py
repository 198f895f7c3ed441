import pytest

from tests.unit.verify.library import Library, judged, of, said

HEAD = "| Now | Picked up | OK? |\n| --- | --- | --- |\n"
RIGHT = "| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |"
SOON = "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | {} |"


def soon(*rows: str, head: str = HEAD, more: str = "") -> str:
    return f"<!-- help:examples loan.soon{more} -->\n{head}" + "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    "answer", ["no", "No", "no: too early", "no: `too_early`", "too early", "✗"]
)
def test_a_refusal_may_be_told_in_many_words(answer: str) -> None:
    assert said(soon(RIGHT, SOON.format(answer))) == []


@pytest.mark.parametrize("answer", ["yes", "no: gone", "yes: too early", "", "perhaps", "gone"])
def test_any_other_answer_is_told_with_the_reason_and_the_whole_row(answer: str) -> None:
    (found,) = said(soon(SOON.format(answer)))
    assert found == (
        f"CL905 4:1 loan.soon, row 1: expected {answer or 'nothing'}, and the rule says no: too early"
        " (less than 24 h) (write | Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | no: too early |;"
        " the rule is library/soon.js:7)"
    )


@pytest.mark.parametrize("answer", ["no", "no: too early", "too early", ""])
def test_a_refusal_where_it_is_allowed_is_false(answer: str) -> None:
    (found,) = said(soon(RIGHT.replace("yes", answer)))
    assert f"expected {answer or 'nothing'}, and the rule says yes" in found


def test_the_right_cell_is_told_by_its_line_and_number() -> None:
    (verdict,) = judged(soon(RIGHT, SOON.format("yes")))
    assert verdict.mended == ((5, 2, "no: too early"),)
    assert verdict.rows == (4, 5)
    assert verdict.checks == 2


def test_settings_behind_with_come_before_the_organizations() -> None:
    row = SOON.format("yes")
    assert said(soon(row, more=" with features.hours=23"), of(hours=99)) == []
    assert len(said(soon(row, more=" with features.hours=24"), of(hours=1))) == 1


def test_a_column_may_be_a_setting() -> None:
    head = "| features.hours | Now | Picked up | OK? |\n| --- | --- | --- | --- |\n"
    rows = ("| 23 " + SOON.format("yes"), "| 24 " + SOON.format("no"))
    assert said(soon(*rows, head=head), of(hours=99)) == []


def test_a_remark_stands_in_parentheses_and_is_not_read() -> None:
    head = "| Now | Picked up | (Why) | OK? |\n| --- | --- | --- | --- |\n"
    row = "| 2 Mar 2026, 10:00 | 3 Mar 2026, 10:00 | any words: 3 | yes |"
    assert said(soon(row, head=head)) == []


def test_headers_are_known_by_name_or_alias_whatever_their_case() -> None:
    head = "| now | PICKED UP | ok? |\n| --- | --- | --- |\n"
    assert said(soon(RIGHT, head=head)) == []


def test_a_header_that_nearly_fits_is_told_with_what_was_meant() -> None:
    head = HEAD.replace("Picked up", "Piked up")
    (found,) = said(soon(RIGHT, head=head))
    assert found.startswith("CL903 2:1 loan.soon has no 'Piked up' (did you mean Picked up?")


def test_a_value_that_the_rule_needs_and_no_column_gives_is_told() -> None:
    head = "| Now | OK? |\n| --- | --- |\n"
    (found,) = said(soon("| 2 Mar 2026, 10:00 | yes |", head=head))
    assert "loan.soon also needs Picked up" in found


def test_two_columns_of_one_value_and_a_table_that_expects_nothing_are_told() -> None:
    head = "| Now | now | Picked up |\n| --- | --- | --- |\n"
    found = said(soon("| a | b | c |", head=head))
    assert [each.split(" ", 2)[2].split(" (")[0] for each in found] == [
        "two columns are now",
        "no column says what is expected",
    ]


def test_a_table_without_rows_and_a_claim_without_a_table_prove_nothing() -> None:
    assert "the table has no rows" in said(soon())[0]
    assert "no table follows" in said("<!-- help:examples loan.soon -->\nWords.\n")[0]
    assert "no table follows" in said("Words.\n\n<!-- help:examples loan.soon -->\n")[0]


def test_a_table_that_nobody_sees_is_judged_all_the_same() -> None:
    source = (
        f"<!-- help:examples loan.soon hidden -->\n{HEAD}{SOON.format('yes')}\n<!-- help:end -->\n"
    )
    (verdict,) = judged(source)
    assert [each.place.line for each in verdict.findings] == [4]
    assert verdict.rows == (4,)


def test_a_cell_that_cannot_be_read_is_no_row_that_was_asked() -> None:
    engine = Library()
    found = said(soon(RIGHT.replace("Mon", "Tue"), RIGHT), engine=engine)
    assert len(engine.asked) == 1
    assert found == [
        "CL904 4:1 2 Mar 2026 is a Monday (write Mon 2 Mar 2026, or another day)",
    ]


def test_what_the_rule_cannot_answer_is_told_at_the_row() -> None:
    found = said(soon(RIGHT), engine=Library(errors="no shelf"))
    assert found == ["CL904 4:1 the rule cannot answer this row: no shelf ()"]


DUE = "<!-- help:examples loan.due -->\n| Lent on | kind | Due? | Can it be renewed? |\n| --- | --- | --- | --- |\n"


def test_what_a_rule_tells_is_compared_by_its_type() -> None:
    row = "| 2 Mar 2026 | book | Mon 9 Mar 2026 | yes |"
    assert said(DUE + row) == []
    (found,) = said(DUE + row.replace("Mon 9 Mar", "10 Mar"))
    assert "expected 10 Mar 2026, and the rule says Mon 9 Mar 2026" in found


def test_every_wrong_cell_of_a_row_is_told_and_each_with_the_whole_right_row() -> None:
    (verdict,) = judged(DUE + "| 2 Mar 2026 | film | 1 Mar 2026 | yes |")
    assert verdict.mended == ((4, 2, "Mon 9 Mar 2026"), (4, 3, "no"))
    assert {each.hint for each in verdict.findings} == {
        "write | 2 Mar 2026 | film | Mon 9 Mar 2026 | no |"
    }


def test_an_expected_cell_that_cannot_be_read_differs_and_says_why() -> None:
    (found, *_) = said(DUE + "| 2 Mar 2026 | book | Sun 9 Mar 2026 | yes |")
    assert "expected Sun 9 Mar 2026 (9 Mar 2026 is a Monday)" in found


def test_a_code_that_there_is_not_is_told_with_what_was_meant() -> None:
    (found,) = said(DUE + "| 2 Mar 2026 | bok | 9 Mar 2026 | yes |")
    assert "kind is never 'bok' (did you mean book?)" in found
