"""What readers see otherwise between two states of the sites, and who they are."""

from enum import StrEnum

from helpgen.frozen import frozen

MARKS = ("<b>", "</b>", "<i>", "</i>", "<code>", "</code>")
"""What changes how the words between two of them look. No words are one of them: words are split at `<`."""

CODE = "    "
"""What a line of code begins with."""

_SIGNS = {"<b>": "**", "</b>": "**", "<i>": "*", "</i>": "*", "<code>": "`", "</code>": "`"}


@frozen
class ShownLine:
    """A line of a page as a reader sees it: a paragraph, a heading, an item, a row, a line of code.

    `kind` is the sign it begins with (`## `, `- `), or nothing for a paragraph. `runs` are stretches of it, each with
    whether it is otherwise on the other side; one of the MARKS stands alone and never is.
    """

    kind: str
    runs: tuple[tuple[str, bool], ...]

    @property
    def words(self) -> str:
        """The line as plain text, much as Markdown would have it."""
        return self.kind + "".join(_SIGNS.get(text, text) for text, _ in self.runs)


@frozen
class LinePair:
    """A line before and after; None where there is none on that side. At least one is there."""

    before: ShownLine | None
    after: ShownLine | None


@frozen
class Hunk:
    """Lines that give way to others, side by side."""

    pairs: tuple[LinePair, ...]

    @property
    def before(self) -> tuple[str, ...]:
        """The words of the lines that go."""
        return tuple(pair.before.words for pair in self.pairs if pair.before)

    @property
    def after(self) -> tuple[str, ...]:
        """The words of the lines that come."""
        return tuple(pair.after.words for pair in self.pairs if pair.after)


class PageFate(StrEnum):
    """What became of a page."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@frozen
class PageChange:
    """What is otherwise on one page; `path` is its file in a site."""

    path: str
    fate: PageFate
    hunks: tuple[Hunk, ...]

    @property
    def address(self) -> str:
        """The page's address from the site's root."""
        return f"/{self.path.removesuffix('index.html')}"


@frozen
class DistinctWay:
    """One change of one page, and the tenants for whom it is just this one."""

    change: PageChange
    tenants: tuple[str, ...]


@frozen
class OtherFile:
    """A file that is no page, and the tenants for whom it is added, removed or changed."""

    path: str
    tenants: tuple[str, ...]


@frozen
class SiteDiff:
    """Two states of the sites, compared.

    `tenants` are in both; `added` and `removed` are in one alone, `held_back` in neither as far as is known, for their
    profiles have errors. `framed` are those some of whose pages have another frame (a theme, navigation) around what
    they say.
    """

    base: str
    head: str
    tenants: tuple[str, ...]
    ways: tuple[DistinctWay, ...]
    others: tuple[OtherFile, ...] = ()
    framed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    held_back: tuple[str, ...] = ()

    @property
    def changed(self) -> tuple[str, ...]:
        """The tenants for whom some page says something else."""
        return tuple(sorted({tenant for way in self.ways for tenant in way.tenants}))

    @property
    def pages(self) -> int:
        """How many pages say something else for somebody."""
        return len({way.change.path for way in self.ways})
