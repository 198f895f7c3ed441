"""A claim: a statement of an article that a machine can check."""

from helpgen.frozen import frozen
from helpgen.logic.claim_words import Said
from helpgen.logic.condition import Condition
from helpgen.model.source import Body


@frozen
class Claim:
    """A claim as it stands in an article.

    `line` and `column` (from 1) are those of its comment, `offset` (from 1) the column in which its words begin.
    `given` is the condition under which its place in the body is shown. `before` is what stands on the line up to an
    inline claim, other claims left out. `hidden` are the lines of a table that no reader sees.
    """

    said: Said
    line: int
    column: int
    offset: int
    given: Condition
    before: str = ""
    hidden: Body | None = None
