"""Whose attempt it is, and the word by which the same attempt made again is known."""

from helpgen.frozen import frozen


@frozen
class Token:
    """A token names one attempt of one person: what others call theirs has nothing to do with it.

    `by` is a contact, as in a hold, or the id of somebody who works there; whoever makes an attempt for them
    has to know who they are. An attempt whose `word` is empty is known by nothing: made again it is another one.

    Raises:
        ValueError: there is a word, but nobody whose it is.

    """

    by: str = ""
    word: str = ""

    def __post_init__(self) -> None:
        """Without anybody, everybody would share the word."""
        if self.word and not self.by:
            raise ValueError("a token needs somebody whose it is")
