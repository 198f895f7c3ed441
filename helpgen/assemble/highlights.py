"""What the home page points at: articles chosen by the project, and those that changed last."""

from collections.abc import Iterable, Mapping, Sequence

from helpgen.assemble.order import rank
from helpgen.model.content import Content

RECENT = 5
"""How many of the latest articles the home page names."""


def featured(slugs: Sequence[str], by_slug: Mapping[str, Content]) -> tuple[Content, ...]:
    """The featured articles that this tenant has, in the order of the options, each once."""
    return tuple(by_slug[slug] for slug in dict.fromkeys(slugs) if slug in by_slug)


def recent(contents: Iterable[Content]) -> tuple[Content, ...]:
    """The articles updated last, newest first; one that says no date is not among them."""
    dated = sorted((content for content in contents if content.updated), key=rank)
    return tuple(sorted(dated, key=_updated, reverse=True)[:RECENT])


def _updated(content: Content) -> str:
    """ISO dates sort as text, and a stable sort keeps equal ones in shelf order."""
    return content.updated or ""
