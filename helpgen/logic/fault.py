"""What is wrong with an expression, and where in it."""

from typing import Literal

from helpgen.frozen import frozen

FaultKind = Literal["syntax", "unknown", "type", "null", "depth", "nobody", "cases"]
LONGEST_QUOTE = 60


@frozen
class Fault:
    """What is wrong with an expression, and the way out. `offset` counts characters from the expression's start.

    `key` is the key that it is about, where it is about one that does not exist or may be null.
    """

    offset: int
    kind: FaultKind
    message: str
    hint: str
    key: str = ""


class GrammarError(Exception):
    """The expression cannot be read on from here; never leaves this package."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def syntax(offset: int, message: str, hint: str) -> GrammarError:
    """A fault of form, ready to be raised."""
    return GrammarError(Fault(offset, "syntax", message, hint))


def quoted(text: str) -> str:
    """What a person typed, short enough for a message."""
    return f"`{text}`" if len(text) <= LONGEST_QUOTE else f"`{text[:LONGEST_QUOTE]}…`"
