"""A difference at a terminal: each distinct way once, with the lines that go and those that come."""

from collections.abc import Iterator

from helpgen.model.site_diff import SiteDiff
from helpgen.report.diff.diff_words import asides, summary, way_title
from helpgen.report.visible import visible


def written(diff: SiteDiff) -> str:
    """The whole text; every line is safe to print."""
    return "\n".join(map(visible, _lines(diff)))


def _lines(diff: SiteDiff) -> Iterator[str]:
    yield f"{diff.base} -> {diff.head}: {summary(diff)}"
    yield from asides(diff)
    for way in diff.ways:
        yield ""
        yield way_title(way, diff)
        for number, hunk in enumerate(way.change.hunks):
            if number:
                yield "    ..."
            yield from (f"  - {line}" for line in hunk.before)
            yield from (f"  + {line}" for line in hunk.after)
