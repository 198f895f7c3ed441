"""Everything that a link may lead to: articles and categories, when they exist, and the headings in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from helpgen.logic import Condition
from helpgen.model.text import Text
from helpgen.text.slug_meant import slug_meant


@dataclass(frozen=True, slots=True)
class Destination:
    """A page. `anchors` maps each heading's id to the condition under which it shows; a category has none.

    `meant` are ids that tags would give, were they none that we show: they are told where the tags stand.
    """

    slug: str
    title: Text
    exists: Condition
    anchors: Mapping[str, Condition]
    meant: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Directory:
    """All pages of a project. `moved` maps an old address to the page that took its place.

    `broken` are the addresses of articles with errors: a link to one is not judged.
    """

    pages: Mapping[str, Destination]
    moved: Mapping[str, str]
    drafts: frozenset[str]
    broken: frozenset[str] = frozenset()
    _near: dict[str, str] = field(default_factory=dict)

    def find(self, slug: str) -> Destination | None:
        """The page at an address, or at the one it moved to."""
        return self.pages.get(slug) or self.pages.get(self.moved.get(slug, ""))

    def meant(self, words: str) -> str:
        """The address of the article that some words name: by its slug, its file's name or its title."""
        wanted = words.partition("|")[0].partition("#")[0].strip().removesuffix(".md")
        name = "-".join(wanted.casefold().split())
        if self.find(name):
            return name
        ends = [slug for slug in self.pages if slug.endswith(f"/{name.rsplit('/', 1)[-1]}")]
        return ends[0] if len(ends) == 1 else self.nearest(name)

    def nearest(self, slug: str) -> str:
        """The address most like one that does not exist, or nothing."""
        if slug not in self._near:
            self._near[slug] = slug_meant(slug, self.pages) or ""
        return self._near[slug]
