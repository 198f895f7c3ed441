"""Articles stand on their category's shelf in one order, on every machine."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from helpgen.model.content import Content
from helpgen.model.site import Shelf


def stock(shelves: Sequence[Shelf], contents: Iterable[Content]) -> tuple[Shelf, ...]:
    """The shelves with their articles on them; one that stays empty is left out."""
    stocked: dict[str, list[Content]] = {shelf.slug: [] for shelf in shelves}
    for content in contents:
        stocked[content.category].append(content)
    return tuple(
        replace(shelf, articles=tuple(sorted(stocked[shelf.slug], key=rank)))
        for shelf in shelves
        if stocked[shelf.slug]
    )


def rank(content: Content) -> tuple[bool, int, str, str]:
    """Numbered articles come first, by number; then title and slug decide, by code point and never by locale."""
    return (content.order is None, content.order or 0, content.title.casefold(), content.slug)
