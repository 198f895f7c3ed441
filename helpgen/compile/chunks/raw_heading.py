"""A heading as an article's text has it, before anybody's words are put in."""

from helpgen.frozen import frozen


@frozen
class RawHeading:
    """A heading whose words are still masked. `id` is what its words give, or its own (`is_own`).

    `targets` is set on the heading of Related: the heading is shown where one of these articles exists.
    """

    id: str
    level: int
    words: str
    line: int
    targets: tuple[str, ...] = ()
    is_own: bool = False
    column: int = 0
