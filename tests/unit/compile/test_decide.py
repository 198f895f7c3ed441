"""Which lines a set of answers shows."""

from itertools import product

from helpgen.compile.decide import (
    JOINED,
    Row,
    Truths,
    branches,
    costly_choice,
    covering,
    decide,
    paths,
)
from helpgen.logic import holds
from helpgen.model.source import Body, Line
from tests.unit.compile.builder import FIRST, article

SOURCE = """top
<!-- help:when features.x -->
one
<!-- help:when features.y -->
inner
<!-- help:else -->
outer
<!-- help:end -->
<!-- help:else-when features.hours > 5 -->
two
<!-- help:else -->
three
<!-- help:end -->
bottom"""
BODY = article(SOURCE).body


def plain(line: Line) -> str:
    return line.text


def rows(body: Body, truths: Truths) -> tuple[Row, ...]:
    return decide(body, truths, plain)


def shown(x: bool, y: bool, hours: int) -> list[str]:
    facts = {"features.x": x, "features.y": y, "features.hours": hours}
    truths = tuple(holds(branch.condition, facts) for branch in branches(BODY))
    return [row.text for row in rows(BODY, truths) if not row.is_mark]


def test_the_first_branch_that_holds_is_shown() -> None:
    assert shown(x=True, y=True, hours=9) == ["top", "one", "inner", "bottom"]
    assert shown(x=True, y=False, hours=9) == ["top", "one", "outer", "bottom"]
    assert shown(x=False, y=True, hours=9) == ["top", "two", "bottom"]
    assert shown(x=False, y=True, hours=5) == ["top", "three", "bottom"]


def test_a_hidden_block_leaves_one_mark_and_a_shown_one_two() -> None:
    body = article("a\n<!-- help:when features.x -->\nb\n<!-- help:end -->\nc").body
    marks = [[row.is_mark for row in rows(body, (truth,))] for truth in (False, True)]
    assert marks == [[False, True, False], [False, True, False, True, False]]


def test_marks_that_meet_are_one() -> None:
    source = "<!-- help:when features.x -->\n<!-- help:end -->\n<!-- help:when features.y -->\na\n<!-- help:end -->"
    assert [row.is_mark for row in rows(article(source).body, (True, True))] == [True, False, True]


WITHIN = "a <!-- help:when features.x -->b <!-- help:else -->c <!-- help:end -->d"


def test_a_line_is_cut_where_its_conditions_stand() -> None:
    body = article(WITHIN).body
    assert [row.text for row in rows(body, (True, True))] == ["a b d"]
    assert [row.text for row in rows(body, (False, True))] == ["a c d"]


def test_a_line_of_which_nothing_is_left_is_a_mark() -> None:
    body = article("> <!-- help:when features.x -->b<!-- help:end -->").body
    assert rows(body, (False,)) == (Row(10, ">", JOINED, is_mark=True),)


def test_a_condition_at_the_end_of_a_line_leaves_no_spaces_that_would_break_it() -> None:
    body = article("a  <!-- help:when features.x -->b<!-- help:end --> \nc").body
    assert [row.text for row in rows(body, (False,))] == ["a", "c"]


def test_the_path_of_a_line_holds_exactly_where_it_is_shown() -> None:
    given = {each.line.text: each.given for each in paths(BODY)}
    for x, y, hours in product((True, False), (True, False), (5, 6)):
        facts = {"features.x": x, "features.y": y, "features.hours": hours}
        by_path = {text for text, condition in given.items() if text and holds(condition, facts)}
        assert by_path == set(shown(x=x, y=y, hours=hours))


def test_with_the_covering_answers_every_line_is_shown_once_at_least() -> None:
    for wanted in ((), ((True, True, True, True, True),), ((False,) * 5,)):
        seen = {
            row.text
            for truths in (*wanted, *covering(BODY, wanted, lambda _line: True))
            for row in rows(BODY, truths)
        }
        assert {"one", "inner", "outer", "two", "three"} <= seen


def test_nothing_is_added_where_the_tenants_show_all() -> None:
    body = article("<!-- help:when features.x -->\nb\n<!-- help:end -->").body
    assert list(covering(body, [(True,)], lambda _line: True)) == []


def nested(side: int) -> str:
    """So many branches in each of so many branches."""
    inner = "<!-- help:when features.x -->\na\n" + "<!-- help:else-when features.y -->\na\n" * (
        side - 1
    )
    block = f"{inner}<!-- help:end -->\n"
    other = "<!-- help:else-when features.y -->\n" + block
    return f"<!-- help:when features.x -->\n{block}{other * (side - 1)}<!-- help:end -->"


def test_a_block_is_costly_where_its_branches_times_the_lines_are_too_many() -> None:
    few, many = article(nested(16)).body, article("a\n" + nested(40)).body
    assert costly_choice(few, 3 * 16 * 16) is None
    assert costly_choice(many, 3 * 40 * 40) == FIRST + 1


def test_blocks_side_by_side_are_shown_together_and_cost_no_more_than_one() -> None:
    block = "<!-- help:when features.x -->\na\n<!-- help:else -->\nb\n<!-- help:end -->\n"
    body = article(block * 1_000).body
    assert costly_choice(body, 6_000) is None
    assert len(list(covering(body, (), lambda _line: True))) == 2
