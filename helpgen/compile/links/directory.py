"""Everything that a link may lead to: articles and categories, when they exist, and the headings in them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field

from helpgen.frozen import frozen
from helpgen.logic import Condition
from helpgen.model.text import Text
from helpgen.text.slug_meant import slug_meant


@frozen
class Headings:
    """What a link's `#heading` may name: each id with the condition under which it shows.

    `meant` are ids that tags would give, were they none that we show: they are told where the tags stand.
    """

    anchors: Mapping[str, Condition]
    meant: frozenset[str] = frozenset()


_NONE = Headings({})


def no_headings() -> Headings:
    """Those of a category."""
    return _NONE


@frozen
class Destination:
    """A page. Its `headings` are asked for by links that name one, and by no other: they take a compiled article."""

    slug: str
    title: Text
    exists: Condition
    headings: Callable[[], Headings] = no_headings

    @property
    def anchors(self) -> Mapping[str, Condition]:
        """The condition under which each heading shows, by its id."""
        return self.headings().anchors

    @property
    def meant(self) -> frozenset[str]:
        """The ids that tags would give."""
        return self.headings().meant


class Pages(Mapping[str, Destination]):
    """All pages by address, in order, each made when it is first asked for."""

    def __init__(self, slugs: Collection[str], make: Callable[[str], Destination]) -> None:
        self._slugs = dict.fromkeys(slugs)
        self._make = make
        self._made: dict[str, Destination] = {}

    def __getitem__(self, slug: str) -> Destination:
        made = self._made.get(slug)
        if made is None:
            if slug not in self._slugs:
                raise KeyError(slug)
            made = self._made[slug] = self._make(slug)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._slugs)

    def __len__(self) -> int:
        return len(self._slugs)


@frozen
class Directory:
    """All pages of a project. `moved` maps an old address to the page that took its place.

    `broken` are the addresses of articles with errors: a link to one is not judged. `asked` has every address that
    somebody asked for: what an article takes from others, it takes from these.
    """

    pages: Mapping[str, Destination]
    moved: Mapping[str, str]
    drafts: frozenset[str]
    broken: frozenset[str] = frozenset()
    asked: set[str] = field(default_factory=set)
    _near: dict[str, str] = field(default_factory=dict)

    def find(self, slug: str) -> Destination | None:
        """The page at an address, or at the one it moved to."""
        self.asked.add(slug)
        try:
            return self.pages[slug]  # nearly always there is one, and `get` takes twice as long
        except KeyError:
            return self.pages.get(self.moved.get(slug, ""))

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
