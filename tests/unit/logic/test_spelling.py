import pytest

from helpgen.logic import ALWAYS, NEVER, And, Compare, Condition, IsTrue, Not, Or, show
from helpgen.logic.grammar import parse

A, B, C = IsTrue("f.a"), IsTrue("f.b"), IsTrue("f.c")


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Or((A, And((B, C)))), "f.a or f.b and f.c"),
        (And((Or((A, B)), C)), "(f.a or f.b) and f.c"),
        (And((A, And((B, C)))), "f.a and (f.b and f.c)"),
        (Not(Or((A, B))), "not (f.a or f.b)"),
        (Not(Not(A)), "not not f.a"),
        (Compare("f.a", "==", literal=True), "f.a == true"),
        (Compare("f.a", "<", 1.0), "f.a < 1.0"),
        (Compare("f.a", "<", 1e-14), "f.a < 0.00000000000001"),
        (ALWAYS, "true"),
        (NEVER, "false"),
    ],
)
def test_a_tree_is_written_with_no_more_parentheses_than_it_needs(
    condition: Condition, text: str
) -> None:
    assert show(condition) == text


@pytest.mark.parametrize(
    "source",
    [
        'f.a in ["x", "y"] and f.b not in [1, 2.5]',
        "f.a is set or f.b is not set",
        "not f.a >= -3",
        'f.a == "\\"\\\\é"',
    ],
)
def test_what_was_written_that_way_comes_back_the_same(source: str) -> None:
    assert show(parse(source).condition) == source


def test_text_never_ends_the_comment_that_it_stands_in() -> None:
    condition = Compare("f.a", "==", "-->")
    assert "-->" not in show(condition)
    assert parse(show(condition)).condition == condition


def test_text_stays_on_its_line() -> None:
    condition = Compare("f.a", "==", "a\u2028b\x85\nc")
    assert len(show(condition).splitlines()) == 1
    assert parse(show(condition)).condition == condition
