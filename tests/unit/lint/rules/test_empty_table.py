import pytest

from tests.unit.lint.linted import proven

ON, NOT, END = (
    f"<!-- help:{word} -->" for word in ("when features.x", "when-not features.x", "end")
)
HEAD = "| A | B |\n| --- | --- |\n"


@pytest.mark.parametrize(
    "source",
    [
        f"{HEAD}| a | b |",
        f"{HEAD}| a | b |\n{ON}\n| c | d |\n{END}",
        f"{HEAD}{ON}\n| c | d |\n{END}\n{NOT}\n| e | f |\n{END}",
        f"{ON}\n{HEAD}| a | b |\n{END}",
    ],
)
def test_a_table_of_which_everybody_sees_a_row_is_fine(source: str) -> None:
    assert proven("ST115", source) == []


def test_a_head_without_rows_is_told_at_its_line() -> None:
    assert proven("ST115", f"Text.\n\n{HEAD}{ON}\n| c | d |\n{END}") == [
        "3: no row is left of this table when features.x = off"
    ]


def test_the_rows_of_another_table_do_not_count() -> None:
    source = f"{HEAD}{ON}\n| c | d |\n{END}\n\nText.\n\n{HEAD}| a | b |"
    assert len(proven("ST115", source)) == 1
