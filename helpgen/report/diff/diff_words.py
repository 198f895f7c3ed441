"""A difference in short: sentences that every way of telling it has."""

from collections.abc import Iterator, Sequence

from helpgen.model.site_diff import DistinctWay, SiteDiff
from helpgen.report.findings import counted

_NAMED = 12
"""Tenants that a line names."""


def summary(diff: SiteDiff) -> str:
    """`6 of 11 tenants change, on 3 pages, in 4 distinct ways`."""
    if not diff.ways:
        return f"no page says anything else to any of {counted(len(diff.tenants), 'tenant')}"
    return (
        f"{len(diff.changed):,} of {counted(len(diff.tenants), 'tenant')} change, "
        f"on {counted(diff.pages, 'page')}, in {counted(len(diff.ways), 'distinct way')}"
    )


def asides(diff: SiteDiff) -> Iterator[str]:
    """What else there is to know."""
    if diff.added:
        yield f"new, and compared with nothing: {named(diff.added)}"
    if diff.removed:
        yield f"gone: {named(diff.removed)}"
    if diff.held_back:
        yield f"held back, their profiles have errors: {named(diff.held_back)}"
    if diff.framed:
        yield f"pages have another frame around what they say for {named(diff.framed)}"
    if diff.others:
        paths = [f"{each.path} ({len(each.tenants):,})" for each in diff.others]
        yield f"files that are no pages are otherwise: {named(paths)}"


def way_title(way: DistinctWay, diff: SiteDiff) -> str:
    """`/help/portal/booking/ changed for 2 of 11: bay, cove`."""
    of = f"{len(way.tenants):,} of {len(diff.tenants):,}"
    return f"{way.change.address} {way.change.fate} for {of}: {named(way.tenants)}"


def named(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")
