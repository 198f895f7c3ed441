import pytest

from helpgen.logic.comments import Stance, comments_on

WHEN = "<!-- help:when features.x -->"


@pytest.mark.parametrize(
    ("line", "stances"),
    [
        (f"`{WHEN}`", [Stance.TICKED]),
        (f"`` {WHEN} ``", [Stance.TICKED]),
        (f"`{WHEN}` and `{WHEN}`", [Stance.TICKED] * 2),
        (f"`a` {WHEN} `b`", [Stance.PLAIN]),
        (f"`a`{WHEN}`b`{WHEN}`c`", [Stance.PLAIN] * 2),
        (f"`{WHEN}``", [Stance.PLAIN]),
        ("`<!-- note -->`", [Stance.PLAIN]),
        (rf"\{WHEN}", [Stance.ESCAPED]),
        (rf"\\{WHEN}", [Stance.PLAIN]),
        (r"\<!-- a note -->", [Stance.ESCAPED] * 2),
        (r"\<!-- a", [Stance.ESCAPED]),
        ("a <!-- b", [Stance.UNCLOSED]),
    ],
)
def test_each_comment_stands_in_one_way(line: str, stances: list[Stance]) -> None:
    assert [each.stance for each in comments_on(line)] == stances


def test_of_an_escaped_remark_only_its_signs_are_text() -> None:
    line = r"a \<!-- b --> c"
    assert [line[each.start : each.end] for each in comments_on(line)] == [r"\<!--", "-->"]
