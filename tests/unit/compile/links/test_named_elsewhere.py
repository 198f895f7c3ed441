"""An article waits for others where a link of its own names a heading of theirs, and nowhere else."""

import pytest

from helpgen.compile import setting_of
from helpgen.compile.links.named_elsewhere import names_headings_elsewhere
from helpgen.compile.variant import compile_article
from helpgen.model.options import Options
from tests.unit.compile.builder import CATALOG, article


def waits(source: str) -> bool:
    one = article(source)
    compiled = compile_article(one, [()], setting_of(CATALOG, Options(), {}, ()))
    return names_headings_elsewhere(one, compiled)


@pytest.mark.parametrize(
    "source",
    [
        "Plain.",
        "## Here\n\n[x](#here)",
        "## Here\n\n[x](/help/portal/one#here)",
        "[x](/help/portal/two) [](/help/portal/two) `/help/portal/two`",
        "[x](https://e.example/#steps)",
        "## Related\n\n- `/help/portal/two`",
    ],
)
def test_an_article_that_names_pages_and_headings_of_its_own_waits_for_nobody(source: str) -> None:
    assert not waits(source)


@pytest.mark.parametrize(
    "source",
    [
        "[x](/help/portal/two#steps)",
        "[](/help/portal/two#steps)",
        "[x][r]\n\n[r]: /help/portal/two#steps",
        "## Related\n\n- [x](/help/portal/two#steps)",
    ],
)
def test_one_that_names_a_heading_of_another_waits(source: str) -> None:
    assert waits(source)


def test_a_link_that_no_tenant_sees_is_judged_too_so_it_counts() -> None:
    source = "<!-- help:when features.x -->\n[x](/help/portal/two#steps)\n<!-- help:end -->"
    one = article(source)
    compiled = compile_article(one, [(False,)], setting_of(CATALOG, Options(), {}, ()))
    assert names_headings_elsewhere(one, compiled)
