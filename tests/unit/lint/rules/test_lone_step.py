import pytest

from tests.unit.lint.linted import proven

ON, NOT, END = (
    f"<!-- help:{word} -->" for word in ("when features.x", "when-not features.x", "end")
)


@pytest.mark.parametrize(
    "source",
    [
        "1. One.",
        "1. One.\n2. Two.",
        f"1. One.\n2. Two.\n{ON}\n3. Three.\n{END}",
        f"1. One.\n{ON}\n2. Two.\n{END}\n{NOT}\n2. Two, too.\n{END}",
        f"{ON}\n1. One.\n2. Two.\n{END}",
        f"- One.\n{ON}\n- Two.\n{END}",
    ],
)
def test_steps_that_are_several_or_none_are_fine_and_so_is_one_that_was_written_alone(
    source: str,
) -> None:
    assert proven("ST113", source) == []


def test_the_step_that_is_left_alone_is_told() -> None:
    assert proven("ST113", f"1. One.\n{ON}\n2. Two.\n3. Three.\n{END}") == [
        "1: of these 3 steps this one is left alone when features.x = off"
    ]


def test_whichever_step_may_be_left_alone_is_told() -> None:
    source = f"{ON}\n1. One.\n{END}\n<!-- help:when features.y -->\n2. Two.\n{END}"
    told = proven("ST113", source)
    assert [each.partition(" when ")[2] for each in told] == [
        "features.x = on and features.y = off",
        "features.x = off and features.y = on (0 of 2 organizations today)",
    ]
    assert [each[0] for each in told] == ["2", "5"]


def test_steps_that_nobody_sees_together_are_lists_of_their_own() -> None:
    source = f"{ON}\n1. One.\n{END}\n{NOT}\n2. Two.\n{END}"
    assert proven("ST113", source) == []
