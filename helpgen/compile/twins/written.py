"""Markdown with holes: what the twin of a page says before an organization's words are put in."""

from typing import Literal, NamedTuple

from helpgen.frozen import frozen
from helpgen.logic import Condition
from helpgen.model.numbered import Numbered
from helpgen.model.text import Hole, Href, Indefinite


@frozen
class Blank:
    """A value's place in Markdown. `place` says what is special there, `begins_line` that it may come first in a line.

    With `first` or `last` the character at that end is written by its number: it stands beside a sign of emphasis,
    and what is no letter could undo that.
    """

    hole: Hole | Indefinite | Href
    place: Literal["text", "title"] = "text"
    begins_line: bool = False
    first: bool = False
    last: bool = False


@frozen
class Fork:
    """`then` is written where the condition holds, and `otherwise` where it does not."""

    condition: Condition
    then: "Written"
    otherwise: "Written" = ()


Written = tuple[str | Blank | Fork, ...]
"""Markdown in literal pieces, with places for values between them."""


class Twin(NamedTuple):
    """The Markdown of one variant, and what stands behind its numbers."""

    text: Numbered
    pieces: tuple[Blank | Fork, ...]
