"""Everything that a link may lead to: articles and categories, when they exist, and the headings in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from helpgen.logic import Condition
from helpgen.model.text import Text


@dataclass(frozen=True, slots=True)
class Destination:
    """A page. `anchors` maps each heading's id to the condition under which it shows; a category has none."""

    slug: str
    title: Text
    exists: Condition
    anchors: Mapping[str, Condition]


@dataclass(frozen=True, slots=True)
class Directory:
    """All pages of a project. `moved` maps an old address to the page that took its place."""

    pages: Mapping[str, Destination]
    moved: Mapping[str, str]
    drafts: frozenset[str]

    def find(self, slug: str) -> Destination | None:
        """The page at an address, or at the one it moved to."""
        return self.pages.get(slug) or self.pages.get(self.moved.get(slug, ""))

    def nearest(self, slug: str) -> str:
        """The address most like one that does not exist, or nothing."""
        close = get_close_matches(slug, self.pages, n=1, cutoff=0.6)
        return close[0] if close else ""
