"""The words of directives: all that there are, what each does, and the words that people write instead."""

import re
from enum import Enum
from typing import NamedTuple

from helpgen.logic.claim_words import FORMS

OPEN, CLOSE = "<!--", "-->"
"""What a comment begins and ends with; it ends at the first CLOSE."""


class Action(Enum):
    """What a directive does."""

    OPEN = "opens a block"
    NEXT = "begins another branch"
    CLOSE = "closes a block"
    CLAIM = "states what a machine can check"
    IGNORE = "says which findings are not told"
    INCLUDE = "stands for the text of a snippet"

    @property
    def shapes_blocks(self) -> bool:
        """Whether it begins, parts or ends a block."""
        return self not in (Action.CLAIM, Action.IGNORE, Action.INCLUDE)


ACTIONS = {
    "when": Action.OPEN,
    "when-not": Action.OPEN,
    "else-when": Action.NEXT,
    "else": Action.NEXT,
    "end": Action.CLOSE,
    "include": Action.INCLUDE,
    **dict.fromkeys(FORMS, Action.CLAIM),
    "ignore": Action.IGNORE,
}
"""Every directive there is."""

FOREIGN = {
    "if": "when",
    "ifdef": "when",
    "show": "when",
    "show-if": "when",
    "only": "when",
    "not": "when-not",
    "if-not": "when-not",
    "ifnot": "when-not",
    "ifndef": "when-not",
    "unless": "when-not",
    "whennot": "when-not",
    "elif": "else-when",
    "elseif": "else-when",
    "else-if": "else-when",
    "elsif": "else-when",
    "elsewhen": "else-when",
    "otherwise": "else",
    "endif": "end",
    "end-if": "end",
    "fi": "end",
    "endwhen": "end",
    "end-when": "end",
    "endwhen-not": "end",
    "endunless": "end",
    "close": "end",
    "snippet": "include",
    "transclude": "include",
}
"""Words of other languages, and of slips, with the directives that they stand for."""

TRACELESS = frozenset({Action.CLAIM, Action.IGNORE})
"""What is deleted without a trace and parts nothing."""

WITH_CONDITION = frozenset({"when", "when-not", "else-when"})

NAMES = "|".join(sorted(ACTIONS, key=len, reverse=True))
"""All of them as a pattern, the longest first."""

BARE = re.compile(rf"(?<![^\W_])help:(?:{NAMES})(?![\w-])", re.IGNORECASE)
"""A directive's words, outside of any comment."""

EXACT = re.compile(rf"help:({NAMES})(?:[ \t]+(.*))?")
"""A directive in its exact spelling, and what stands behind its word."""

ASKING = re.compile(r"(?:if|when)\s+(?P<text>.+)", re.DOTALL | re.IGNORECASE)
"""What stands behind a word where an expression follows an `if`."""


class Directive(NamedTuple):
    """A known directive in its exact spelling; `offset` is where its expression begins in the comment's text."""

    name: str
    text: str
    offset: int

    @property
    def action(self) -> Action:
        """What it does."""
        return ACTIONS[self.name]


def written(name: str, text: str = "") -> str:
    """A directive as it has to be written."""
    return f"<!-- help:{name}{f' {text}' if text else ''} -->"
