"""What never ends is named; what is large and honest has its time."""

import pickle

import pytest

from helpgen.model.options import Limits
from helpgen.pipeline.item_limit import (
    article_seconds,
    item_limit,
    patience_for,
    site_seconds,
    variants_seconds,
)

pytestmark = pytest.mark.row("B52")

LIMITS = Limits(itemSeconds=10)


def for_ever() -> None:
    while True:
        pass


def test_an_item_that_never_ends_is_named_with_the_way_out() -> None:
    said = r"took more than 0\.05 seconds .*itemSeconds"
    with pytest.raises(TimeoutError, match=said) as raised, item_limit(0.05, "content/a.md"):
        for_ever()
    assert raised.value.filename == "content/a.md"
    travelled = pickle.loads(pickle.dumps(raised.value))  # noqa: S301  as workers hand it over
    assert (travelled.filename, travelled.strerror) == ("content/a.md", raised.value.strerror)


def test_an_item_that_ends_is_left_alone() -> None:
    with item_limit(10, "content/a.md"):
        done = sum(range(1_000))
    assert done == 499_500


@pytest.mark.parametrize(
    ("size", "variants", "seconds"),
    [(0, 0, 10), (4_096, 64, 10), (262_144, 1, 10), (262_144, 8, 80), (1_048_576, 1, 40)],
)
def test_an_article_has_more_time_for_more_text_and_more_variants(
    size: int, variants: int, seconds: float
) -> None:
    assert article_seconds(LIMITS, size, variants) == seconds


def test_so_has_a_search_through_many_variants_and_a_site_of_many_pages() -> None:
    assert [variants_seconds(LIMITS, many) for many in (0, 50, 100)] == [10, 10, 20]
    assert [site_seconds(LIMITS, many) for many in (0, 500, 2_000)] == [10, 10, 40]


def test_whoever_watches_from_outside_waits_a_little_longer() -> None:
    assert 10 < patience_for(10).busy < 12
