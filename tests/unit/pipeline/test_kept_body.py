"""The body of an article is the same after it was kept, and what is simple is kept simply."""

import json

import pytest

from helpgen.logic import ALWAYS, Condition, IsTrue, show
from helpgen.model.source import Body, Branch, Choice, Line, Within
from helpgen.pipeline.kept_body import body_of, body_rows

X = IsTrue("features.x")
MARK = Line(4, "> ", ends=9, is_mark=True)
BODIES: list[Body] = [
    (),
    (Line(1, "one"), Line(2, ""), Line(3, "three")),
    (Line(1, "one"), Line(3, "a line was between"), Line(4, "of another branch", ends=9)),
    (Line(1, "one", column=4), Line(2, "two", joints=((0, 3), (5, 9))), Line(3, "", edge="open")),
    (Line(1, "a mark", is_mark=True), Line(2, "two")),
    (Choice((Branch(X, 4, (Line(5, "x", ends=9),), MARK), Branch(ALWAYS, 6, (), column=3)), MARK),),
    (Choice((Branch(X, 1, (Choice((Branch(ALWAYS, 2, ()),)),)),)), Line(9, "nine")),
    (Within(7, (Line(7, "a"), Choice((Branch(X, 7, (Line(7, "b", 3),), None, 1),))), 8),),
    (Line(1, "one"), Within(2, ()), Line(3, "three")),
]


def _condition(told: str) -> Condition:
    return {show(each): each for each in (X, ALWAYS)}[told]


@pytest.mark.parametrize("body", BODIES, ids=len)
def test_a_body_comes_back_as_it_was(body: Body) -> None:
    back = body_of(json.loads(json.dumps(body_rows(body, show))), _condition)
    assert back == body
    assert repr(back) == repr(body)


def test_lines_that_follow_each_other_are_one_row() -> None:
    lines = (Line(7, "one"), Line(8, "two"), Line(10, "four"), Line(11, "five", ends=20))
    assert body_rows(lines, show) == [[7, 0, "one", "two"], [10, 0, "four"], [11, 20, "five"]]
