"""What a mark stands for, until it is bound."""

from typing import Literal

from helpgen.frozen import frozen
from helpgen.model.text import Hole, Href, Indefinite


@frozen
class Literally:
    """Text that is published as it stands here, and as `source` in code: an escaped `{{` or comment.

    A comment between backticks may stand in code only: `code_only` is its line.
    """

    text: str
    source: str
    code_only: int = 0
    column: int = 0


@frozen
class Broken:
    """A variable that cannot be read. It is a finding where it is published, and literal text in code."""

    source: str
    line: int
    column: int
    code: str
    message: str
    hint: str


@frozen
class Variable:
    """A variable, with its source for the places (code) where it is not one."""

    source: str
    hole: Hole
    line: int
    column: int


@frozen
class Link:
    """One edge of an internal link: its opening tag, its closing tag, or the title of its target.

    `related` links stand in Related, where a missing target takes the whole item with it. After a `titled` one come the
    words of its title attribute, closed like an edge.
    """

    part: Literal["open", "close", "title"]
    target: str
    anchor: str
    line: int
    title: str = ""
    related: bool = False
    column: int = 0
    titled: bool = False


@frozen
class Edge:
    """One edge of a stretch that is shown only where one of its targets exists."""

    part: Literal["open", "close"]
    targets: tuple[str, ...]


@frozen
class PartEdge:
    """One edge of a part of a line, in an element that says where its directive stands; see `Line.edge`."""

    part: Literal["open", "close"]
    line: int
    column: int

    @property
    def tag(self) -> str:
        """The tag at this edge."""
        return f'<span data-part="{self.line}:{self.column}">' if self.part == "open" else "</span>"


@frozen
class Anchor:
    """The id of the heading on a line, which is known when all headings of the article are."""

    line: int


@frozen
class Unlinked:
    """Words that may be meant as a link to an article; which one, is known when all articles are."""

    words: str
    code: str
    message: str
    hint: str
    line: int
    column: int


Slot = (
    Literally | Broken | Variable | Indefinite | Href | Link | Edge | PartEdge | Anchor | Unlinked
)
