import pytest

from benchmarks.table import Row, markdown


@pytest.mark.parametrize(("figure", "ok"), [(2.5, True), (2.51, False)])
def test_a_promise_not_to_exceed_is_kept_up_to_its_limit(figure: float, *, ok: bool) -> None:
    assert Row("case", "1 s; 2 s", figure, 2.5).ok is ok


@pytest.mark.parametrize(("figure", "ok"), [(2.5, True), (2.49, False)])
def test_a_promise_to_reach_is_kept_from_its_limit_on(figure: float, *, ok: bool) -> None:
    assert Row("case", "1 s; 2 s", figure, 2.5, at_least=True).ok is ok


def test_a_broken_promise_stands_out_in_the_table() -> None:
    assert Row("case", "1 s", 161, 160, unit=" MiB").cells() == (
        "case", "<= 160 MiB", "1 s", "161 MiB", "NO",
    )  # fmt: skip


def test_columns_line_up() -> None:
    assert markdown(("a", "bb"), [("ccc", "d")]) == ("| a   | bb |\n| --- | -- |\n| ccc | d  |\n")


def test_a_row_without_a_promise_is_never_broken() -> None:
    row = Row("case", "1 s; 2 s", 999)
    assert row.ok
    assert row.cells() == ("case", "for information", "1 s; 2 s", "999x", "-")
