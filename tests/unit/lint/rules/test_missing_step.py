import pytest

from tests.unit.lint.linted import proven

ON, Y, END = (f"<!-- help:{word} -->" for word in ("when features.x", "when features.y", "end"))


def says(number: int) -> str:
    return f"this names step {number}, and no list here has so many steps"


@pytest.mark.parametrize(
    "source",
    [
        "1. One.\n2. Two.\n\nRepeat step 2.",
        "Repeat step 7.",
        f"1. One.\n{ON}\n2. Two.\n3. Repeat step 2.\n{END}",
        f"1. One.\n{ON}\n2. Two.\n{END}\n{ON}\nRepeat step 2.\n{END}",
        "3. Three.\n4. Four.\n\nRepeat step 4.",
        "1. One.\n\nDo step 5 of [the other article](/help/portal/one).",
        "1. One.\n\nA stepladder 7 feet high, in steps of 20.",
        f"1. One.\n2. Two.\n\nx\n\n1. One.\n{ON}\n2. Two.\n{END}\n\nRepeat step 2.",
    ],
)
def test_a_step_that_is_there_is_fine_and_so_is_one_of_another_article(source: str) -> None:
    assert proven("ST114", source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("1. One.\n2. Two.\n\nRepeat step 3.", f"4: {says(3)}"),
        ("1. One.\n2. Two.\n\nRepeat steps 1 to 3.", f"4: {says(3)}"),
        ("Steps 2 and 4 matter.\n\n1. One.\n2. Two.", f"1: {says(4)}"),
        (f"1. One.\n{ON}\n2. Two.\n{END}\n\nRepeat step 2.", f"6: {says(2)} when features.x = off"),
        (
            f"1. One.\n{ON}\n2. Two.\n{END}\n{Y}\n3. Three.\n{END}\n\nRepeat step 2.",
            f"9: {says(2)} when features.x = off and features.y = off",
        ),
    ],
)
def test_a_step_that_is_not_there_is_told_where_it_is_named(source: str, found: str) -> None:
    assert proven("ST114", source) == [found]
