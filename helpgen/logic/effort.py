"""What may be spent on questions about who sees what: counted, never timed, so that no machine has a say in it."""

from helpgen.frozen import working

MOST = 1_000_000
"""Steps for all that is asked about one article: about a second. Ordinary articles need some hundreds."""


class UndecidedError(Exception):
    """The effort is spent, and nobody knows the answer."""


@working
class Effort:
    """What may still be spent on the questions about one article. Once it is spent, nothing more is decided.

    `line` is the one that was asked about when it ran out; `is_told` that somebody was told so.
    """

    left: int = MOST
    line: int = 0
    is_told: bool = False

    @property
    def is_spent(self) -> bool:
        """Whether some question went without an answer."""
        return self.left < 0

    def about(self, line: int) -> "Effort":
        """The same effort; what is asked next is about this line."""
        if not self.is_spent:
            self.line = line
        return self

    def is_news(self) -> bool:
        """Whether it ran out and nobody was told; somebody is now."""
        is_news = self.is_spent and not self.is_told
        self.is_told |= is_news
        return is_news

    def spend(self, steps: int) -> None:
        """Count; where more is needed than is left, an UndecidedError."""
        self.left -= steps
        if self.is_spent:
            self.left = -1
            raise UndecidedError
