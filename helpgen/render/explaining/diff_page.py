"""A difference as a page: each distinct way once, before and after side by side."""

from collections.abc import Sequence

from helpgen.model.site_diff import CODE, MARKS, SiteDiff
from helpgen.render.explaining.whole_page import whole_page


def diff_page(diff: SiteDiff, summary: str, asides: Sequence[str], titles: Sequence[str]) -> str:
    """The page as HTML; `titles` say of each way in words what it is and for whom."""
    ways = list(zip(titles, diff.ways, strict=True))
    return whole_page(
        "diff.html",
        diff=diff,
        summary=summary,
        asides=asides,
        ways=ways,
        marks=MARKS,
        code=CODE,
    )
