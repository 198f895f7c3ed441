import pytest

from helpgen.report import closing_line


def test_the_line_says_what_was_shared() -> None:
    assert closing_line(40, 34, 1360, 212, 1.9) == (
        "40 tenants x 34 articles = 1,360 pages, 212 distinct, 1.9 s"
    )


def test_one_of_each_is_singular() -> None:
    assert closing_line(1, 1, 1, 1, 0.5) == "1 tenant x 1 article = 1 page, 1 distinct, 0.5 s"


def test_no_product_is_claimed_where_some_tenants_lack_some_articles() -> None:
    assert closing_line(40, 34, 1352, 212, 1.9) == (
        "40 tenants, 34 articles: 1,352 pages, 212 distinct, 1.9 s"
    )


@pytest.mark.parametrize(
    ("distinct", "unchanged", "said"),
    [
        (212, 0, "212 distinct"),
        (0, 0, "as they were kept"),
        (34, 39, "39 tenants unchanged"),
        (34, 1, "1 tenant unchanged"),
        (0, 40, "unchanged"),
    ],
)
def test_what_was_not_made_is_told(distinct: int, unchanged: int, said: str) -> None:
    line = closing_line(40, 34, 1360, distinct, 1.9, unchanged=unchanged)
    assert line == f"40 tenants x 34 articles = 1,360 pages, {said}, 1.9 s"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.0, "under 0.1 s"),
        (0.1, "0.1 s"),
        (59.94, "59.9 s"),
        (59.96, "1 min 0 s"),
        (61.4, "1 min 1 s"),
        (3725.0, "62 min 5 s"),
    ],
)
def test_durations_read_well(seconds: float, shown: str) -> None:
    assert closing_line(1, 1, 1, 1, seconds).endswith(f", {shown}")
