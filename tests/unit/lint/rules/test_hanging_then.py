import pytest

from tests.unit.lint.linted import proven

ON, ELSE, END = (f"<!-- help:{word} -->" for word in ("when features.x", "else", "end"))


@pytest.mark.parametrize(
    "source",
    [
        "Sign in.\n\nThen go.",
        f"{ON}\nSign in.\n{ELSE}\nCall.\n{END}\n\nThen go.",
        f"{ON}\nSign in.\n\nThen go.\n{END}",
        "1. Sign in.\n2. Then go.",
        "Next to the door is a bell.",
        "Thence it goes on.",
        "## Then and now\n\nText.",
    ],
)
def test_what_goes_on_from_something_is_fine(source: str) -> None:
    assert proven("ST116", source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            f"{ON}\nSign in.\n{END}\n\nThen go.",
            '5: this begins with "Then", and nothing stands above it when features.x = off',
        ),
        (
            f"## A\n\n{ON}\nSign in.\n{END}\n\nAfter that, go.",
            '7: this begins with "After that", and nothing stands above it when features.x = off',
        ),
        (
            f"## A\n\n{ON}\n1. Sign in.\n{END}\n2. Then go.",
            '6: this begins with "Then", and nothing stands above it when features.x = off',
        ),
        (
            "x\n\n## A\n\nOtherwise, call.",
            '5: this begins with "Otherwise", and nothing stands above it',
        ),
    ],
)
def test_what_goes_on_from_nothing_is_told(source: str, found: str) -> None:
    assert proven("ST116", source) == [found]
