"""Which lines a set of answers shows."""

from itertools import product

from helpgen.compile.decide import branches, covering, decide, paths
from helpgen.logic import holds
from helpgen.model.source import LineKind
from tests.unit.compile.builder import article

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


def shown(x: bool, y: bool, hours: int) -> list[str]:
    facts = {"features.x": x, "features.y": y, "features.hours": hours}
    truths = tuple(holds(branch.condition, facts) for branch in branches(BODY))
    return [line.text for line in decide(BODY, truths) if line.kind is LineKind.TEXT]


def test_the_first_branch_that_holds_is_shown() -> None:
    assert shown(x=True, y=True, hours=9) == ["top", "one", "inner", "bottom"]
    assert shown(x=True, y=False, hours=9) == ["top", "one", "outer", "bottom"]
    assert shown(x=False, y=True, hours=9) == ["top", "two", "bottom"]
    assert shown(x=False, y=True, hours=5) == ["top", "three", "bottom"]


def test_a_hidden_block_leaves_one_marker_and_a_shown_one_two() -> None:
    body = article("a\n<!-- help:when features.x -->\nb\n<!-- help:end -->\nc").body
    kinds = [[line.kind.value for line in decide(body, (truth,))] for truth in (False, True)]
    assert kinds == [
        ["text", "marker", "text"],
        ["text", "marker", "text", "marker", "text"],
    ]


def test_the_path_of_a_line_holds_exactly_where_it_is_shown() -> None:
    given = {line.text: condition for line, condition in paths(BODY)}
    for x, y, hours in product((True, False), (True, False), (5, 6)):
        facts = {"features.x": x, "features.y": y, "features.hours": hours}
        by_path = {text for text, condition in given.items() if text and holds(condition, facts)}
        assert by_path == set(shown(x=x, y=y, hours=hours))


def test_with_the_covering_answers_every_line_is_shown_once_at_least() -> None:
    for wanted in ((), ((True, True, True, True, True),), ((False,) * 5,)):
        seen = {
            line.text
            for truths in (*wanted, *covering(BODY, wanted, lambda _line: True))
            for line in decide(BODY, truths)
        }
        assert {"one", "inner", "outer", "two", "three"} <= seen


def test_nothing_is_added_where_the_tenants_show_all() -> None:
    body = article("<!-- help:when features.x -->\nb\n<!-- help:end -->").body
    assert list(covering(body, [(True,)], lambda _line: True)) == []
