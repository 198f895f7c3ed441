"""The lines of a text that stand for a snippet: each holds the directive and nothing else.

Whether a line is one is told by the line alone, as it is for every directive. What shares its line with text stays
where it is, and whoever reads directives refuses it.
"""

import re
from collections.abc import Iterator, Sequence

from helpgen.logic.comments import Stance, comments_on, stands_alone
from helpgen.logic.directive_words import OPEN, Action, Directive
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.snippet import Include
from helpgen.read.snippets.include_words import Unread, read_include

_WORD = "help:include"
_MENTION = re.compile(rb"help:include[ \t]+([a-z0-9/-]+)")


def mentioned(data: bytes) -> tuple[str, ...]:
    """The names behind the directive's word in a file: all that its lines can stand for, and maybe more."""
    return tuple(dict.fromkeys(found.decode() for found in _MENTION.findall(data)))


def includes_in(
    lines: Sequence[str], first: int, path: str
) -> Iterator[tuple[int, Include | Diagnostic]]:
    """The lines that stand for a snippet, by their index from the top; a finding in place of one that names none.

    `first` is the number of the first line in the file at `path`.
    """
    for index, text in enumerate(lines):
        if _WORD not in text:
            continue
        for start, end, reading, stance in comments_on(text):
            if stance is not Stance.PLAIN or not isinstance(reading, Directive):
                continue
            if reading.action is Action.INCLUDE and stands_alone(text, start, end):
                yield index, _include(start, reading, text, Place(path, first + index, start + 1))


def _include(start: int, directive: Directive, text: str, place: Place) -> Include | Diagnostic:
    offset = start + len(OPEN) + directive.offset + 1 if directive.text else start + 1
    read = read_include(directive.text)
    if isinstance(read, Unread):
        where = Place(place.path, place.line, offset + read.offset)
        return Diagnostic(where, "SN205", read.message, read.hint)
    return Include(place, text[:start], read.name, read.given, offset)
