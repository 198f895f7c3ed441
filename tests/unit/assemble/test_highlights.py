"""What the home page points at."""

from helpgen.assemble.highlights import featured, recent
from tests.unit.render.sample import content


def test_featured_articles_that_the_tenant_lacks_are_left_out() -> None:
    here = content("a")
    slugs = ("/help/portal/gone", here.slug, here.slug)
    assert featured(slugs, {here.slug: here}) == (here,)


def test_the_newest_come_first_and_equal_days_stand_by_title() -> None:
    old, late = content("a", updated="2025-12-31"), content("z", updated="2026-01-01")
    also = content("b", updated="2026-01-01")
    assert recent((old, late, also)) == (also, late, old)


def test_no_more_than_five_and_none_without_a_date() -> None:
    dated = [content(f"a{day}", updated=f"2026-01-0{day}") for day in range(1, 8)]
    assert recent([content("undated"), *dated]) == tuple(reversed(dated[2:]))
