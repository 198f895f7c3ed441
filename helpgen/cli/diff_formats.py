"""Every way of telling what changes for whom, by the name that it has after `--format`."""

from collections.abc import Callable

from helpgen.model.site_diff import SiteDiff
from helpgen.report.diff import diff_json, diff_markdown, diff_text
from helpgen.report.diff.diff_words import asides, summary, way_title


def _html(diff: SiteDiff) -> str:
    from helpgen.render.explaining.diff_page import diff_page  # noqa: PLC0415  templates cost time; one format needs them

    titles = [way_title(way, diff) for way in diff.ways]
    return diff_page(diff, summary(diff), list(asides(diff)), titles)


DIFF_FORMATS: dict[str, Callable[[SiteDiff], str]] = {
    "text": diff_text.written,
    "json": diff_json.written,
    "markdown": diff_markdown.written,
    "html": _html,
}
"""None of them ends its text with a line end."""
