from helpgen.logic import Vocabulary
from helpgen.logic.condition import KeyType
from helpgen.model.diagnostic import Checked
from helpgen.model.source import Line, Within
from helpgen.read.directives.body import ReadBody, read_body
from helpgen.read.snippets.composed import alone

FIRST = 10
KEYS: Vocabulary = {"features.x": KeyType("boolean")}


def read(*lines: str) -> Checked[ReadBody]:
    return read_body(alone(lines, FIRST, "a.md"), KEYS)


def ignore(codes: str = "LB319", more: str = "") -> str:
    return f'<!-- help:ignore {codes}{more} reason="x" -->'


def covered(*lines: str) -> list[tuple[int, int]]:
    made = read(*lines)
    assert not made.diagnostics, made.diagnostics
    return [(each.first, each.last) for each in made.value.ignores]


def test_alone_it_is_about_the_lines_below_up_to_a_blank_one() -> None:
    assert covered(ignore(), "one", "two", "", "three") == [(11, 12)]


def test_blank_lines_and_other_ignores_may_stand_between() -> None:
    assert covered(ignore(), "", ignore("ST101"), "one", "", "two") == [(13, 13), (13, 13)]


def test_behind_text_it_is_about_its_own_line() -> None:
    assert covered("one", f"two {ignore()}", "three") == [(11, 11)]


def test_in_a_quote_a_line_of_signs_is_blank() -> None:
    assert covered(f"> {ignore()}", "> one", ">", "> two") == [(11, 11)]


def test_at_the_end_it_is_about_nothing() -> None:
    assert covered("one", ignore()) == [(12, 12)], "the line behind the last"


def test_about_the_whole_article_it_has_no_lines() -> None:
    assert covered("one", ignore("FM118", " in=article")) == [(0, 0)]


def test_it_leaves_no_trace() -> None:
    made = read("one", ignore(), "two", f"a {ignore()}", f"| b | c {ignore()} |").value.body
    assert made[0] == Line(10, "one")
    assert made[1] == Line(12, "two")
    assert made[2] == Within(13, (Line(13, "a", 0),))
    assert isinstance(made[3], Within)
    assert "".join(part.text for part in made[3].parts if isinstance(part, Line)) == "| b | c |"


def test_within_a_condition_on_one_line_it_leaves_none_either() -> None:
    line = f"a <!-- help:when features.x -->b<!-- help:end -->c {ignore()}"
    made = read(line)
    assert not made.diagnostics
    assert [(each.first, each.last) for each in made.value.ignores] == [(10, 10)]


def faults(*lines: str) -> list[tuple[int, str, str]]:
    found = read(*lines).diagnostics
    assert {each.code for each in found} <= {"CD240"}
    return [(each.place.column, each.message, each.hint) for each in found]


def test_a_code_that_there_is_not_is_a_finding_and_the_others_count() -> None:
    line = ignore("LBB319, ST101")
    assert faults(line, "x") == [(18, "there is no code `LBB319`", "did you mean LB319?")]
    assert [each.codes for each in read(line, "x").value.ignores] == [("ST101",)]


def test_errors_claims_bookings_and_the_watch_itself_are_never_silenced() -> None:
    for code in ("LK602", "CD204", "CL913", "BK906", "CD241"):
        ((column, message, hint),) = faults(ignore(code), "x")
        assert (column, message) == (18, f"{code} cannot be silenced")
        assert "mend" in hint


def test_a_name_is_no_code() -> None:
    ((_, _message, hint),) = faults(ignore("heading-jump"), "x")
    assert hint == "write ST101, the code of `heading-jump`"


def test_a_code_is_written_in_capitals() -> None:
    assert faults(ignore("lb319"), "x") == [
        (18, "`lb319` is not how the code is written", "write LB319")
    ]


def test_without_a_reason_it_is_refused() -> None:
    ((_, message, hint),) = faults("<!-- help:ignore LB319 -->", "x")
    assert message == "`help:ignore` gives no reason"
    assert hint.endswith('<!-- help:ignore LB319 reason="their own word" -->')


def test_before_text_on_its_line_it_is_refused() -> None:
    ((_, message, _hint),) = faults(f"{ignore()} text")
    assert message == "nothing stands before `help:ignore`"


def test_a_misspelled_one_is_an_error_as_any_directive_is() -> None:
    (found,) = read('<!-- help:ignroe LB319 reason="x" -->').diagnostics
    assert found.code == "CD204"
