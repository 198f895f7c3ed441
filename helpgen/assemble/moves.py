"""Every redirect leads straight to a page that this tenant has."""

from collections.abc import Container, Mapping

from helpgen.model.site import Redirect


def settle(moved: Mapping[str, str], pages: Container[str]) -> tuple[Redirect, ...]:
    """Redirects by source, chains followed to their end.

    One whose end this tenant does not have is dropped, and so is one that stands where a page stands.
    """
    ends: dict[str, str | None] = {}
    for source in moved:
        _follow(source, moved, pages, ends)
    return tuple(
        Redirect(source, end)
        for source in sorted(moved)
        if (end := ends[source]) is not None and source not in pages
    )


def _follow(
    source: str, moved: Mapping[str, str], pages: Container[str], ends: dict[str, str | None]
) -> None:
    """Write down the end for every address on the way, so that no step is walked twice."""
    way: list[str] = []
    here = source
    while here not in pages and here in moved and here not in ends:
        ends[here] = None  # a step that comes back here is a ring, which has no end
        way.append(here)
        here = moved[here]
    end = here if here in pages else ends.get(here)
    ends.update(dict.fromkeys(way, end))
    ends.setdefault(source, end)
