import pytest

from helpgen.logic import Among, And, Compare, Condition, IsSet, IsTrue, Not, Or
from helpgen.logic.fault import Fault, GrammarError
from helpgen.logic.grammar import Mark, parse

A, B, C = IsTrue("f.a"), IsTrue("f.b"), IsTrue("f.c")


def fault(source: str) -> Fault:
    with pytest.raises(GrammarError) as caught:
        parse(source)
    return caught.value.fault


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("f.a", A),
        ("f.a and f.b and f.c", And((A, B, C))),
        ("f.a or f.b or f.c", Or((A, B, C))),
        ("f.a or f.b and f.c", Or((A, And((B, C))))),
        ("f.a and f.b or f.c", Or((And((A, B)), C))),
        ("(f.a or f.b) and f.c", And((Or((A, B)), C))),
        ("not f.a and f.b", And((Not(A), B))),
        ("not (f.a and f.b)", Not(And((A, B)))),
        ("not not f.a", Not(Not(A))),
        ("(((f.a)))", A),
        ("f.a and (f.b and f.c)", And((A, And((B, C))))),
        ("f.a == true", Compare("f.a", "==", literal=True)),
        ("f.a!=false", Compare("f.a", "!=", literal=False)),
        ("f.a<1", Compare("f.a", "<", 1)),
        ("f.a <= 1.5", Compare("f.a", "<=", 1.5)),
        ("f.a > -1", Compare("f.a", ">", -1)),
        ('f.a >= "x"', Compare("f.a", ">=", "x")),
        ('f.a == "and"', Compare("f.a", "==", "and")),
        ("f.a in [1]", Among("f.a", (1,))),
        ('f.a not in ["x", "y"]', Not(Among("f.a", ("x", "y")))),
        ("not f.a in [1]", Not(Among("f.a", (1,)))),
        ("f.a is set", IsSet("f.a")),
        ("f.a is not set", Not(IsSet("f.a"))),
        ("not f.a is not set", Not(Not(IsSet("f.a")))),
    ],
)
def test_not_binds_before_and_before_or(source: str, tree: Condition) -> None:
    assert parse(source).condition == tree


def test_every_test_keeps_its_offsets_from_left_to_right() -> None:
    written = parse("f.a and (f.b in [1, 22] or not f.c == 3)")
    assert written.marks == (Mark(0), Mark(9, (17, 20)), Mark(31, (38,)))


@pytest.mark.parametrize("opener", ["(", "not "])
def test_thirty_two_levels_are_read_and_one_more_is_refused(opener: str) -> None:
    closer = ")" if opener == "(" else ""
    assert parse(opener * 32 + "f.a" + closer * 32).marks == (Mark(32 * len(opener)),)
    refused = fault(opener * 33 + "f.a" + closer * 33)
    assert (refused.kind, refused.offset) == ("depth", 32 * len(opener))


def test_levels_are_counted_where_they_nest_and_not_in_sum() -> None:
    assert len(parse(" and ".join(["not (f.a)"] * 100)).marks) == 100


def test_a_hundred_thousand_levels_are_refused_as_calmly() -> None:
    assert fault("(" * 100_000).kind == "depth"


@pytest.mark.parametrize(
    ("source", "offset", "words"),
    [
        ("", 0, "missing"),
        ("   ", 0, "missing"),
        ("f.a and", 7, "breaks off"),
        ("not", 3, "breaks off"),
        ("f.a and and f.b", 8, "not `and`"),
        ("f.a AND f.b", 4, "`AND` is not a keyword"),
        ("NOT f.a", 0, "`NOT` is not a keyword"),
        ("f.a Is set", 4, "`Is` is not a keyword"),
        ("f.a f.b", 4, "complete before it"),
        ("f.a set", 4, "complete before it"),
        ("(f.a", 0, "never closed"),
        ("f.a and ((f.b)", 8, "never closed"),
        ("f.a)", 3, "closes nothing"),
        ("(f.a f.b)", 5, "complete before it"),
        ("()", 1, "not `)`"),
        ("true", 0, "not `true`"),
        ("1 < f.a", 0, "not `1`"),
        ("1 < f.a < 5", 0, "not `1`"),
        ("f.a > 1 and < 5", 12, "not `<`"),
        ("f.a > 1 < 5", 8, "complete before it"),
        ("f.a ==", 6, "value is missing"),
        ("f.a == null", 7, "not `null`"),
        ("f.a == True", 7, "not `True`"),
        ("f.a == acme", 7, "not `acme`"),
        ("f.a == f.b", 7, "not `f.b`"),
        ("f.a == not", 7, "not `not`"),
        ("f.a in []", 8, "not `]`"),
        ("f.a in [1,]", 10, "not `]`"),
        ("f.a in [1 2]", 10, "goes on with"),
        ("f.a in [1", 9, "not with the end"),
        ('f.a in "x"', 7, "in brackets"),
        ("f.a not 1", 4, "followed by `in`"),
        ("f.a is", 6, "not by the end"),
        ("f.a is null", 7, "not by `null`"),
        ("f.a is not 1", 11, "not by `1`"),
    ],
)
def test_the_first_place_that_does_not_fit_is_named(source: str, offset: int, words: str) -> None:
    found = fault(source)
    assert (found.kind, found.offset) == ("syntax", offset)
    assert words in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("f.a AND f.b", "write `and`"),
        ("f.a == True", "write `true`"),
        ("f.a == null", "write `is set` or `is not set` after the key"),
        ("f.a == acme", 'text stands in double quotes: "acme"'),
        ("f.a equals 1", "write `==`"),
        ("f.a exists", "write `is set`"),
        ("f.a is empty", "write `f.a is not set`"),
        ("f.a is true", "write `f.a`"),
        ("f.a is false", "write `not f.a`"),
        ("f.a is in [1]", "write `f.a in [...]` or `f.a not in [...]`"),
        ("f.a is 1", "write `f.a is set`, or `==` to compare"),
    ],
)
def test_the_hint_says_what_to_write(source: str, hint: str) -> None:
    assert fault(source).hint == hint


def test_an_early_fault_is_named_before_a_later_one() -> None:
    assert fault("f.a f.b && 'x'").offset == 4


def test_long_words_are_cut_in_messages() -> None:
    assert len(fault("f.a " + "x" * 10_000).message) < 200


@pytest.mark.parametrize(
    ("source", "offset", "hint"),
    [
        ("f.a > 25,50", 8, "write 25.50, with a decimal point"),
        ("f.a > 1,000 and f.b", 7, "write 1000 without a comma, or 1.000 with a decimal point"),
        ("f.a > 25, 50", 8, "join two tests with `and` or `or`"),
        ("f.a > 1 and f.b, 5", 15, "join two tests with `and` or `or`"),
    ],
)
def test_a_comma_in_a_number_is_told_as_that(source: str, offset: int, hint: str) -> None:
    found = fault(source)
    assert (found.offset, found.hint) == (offset, hint)
