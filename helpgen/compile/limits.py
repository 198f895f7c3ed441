"""Where the Markdown parser would take longer than its text is long, and what is said instead.

A quote that a line without `>` goes on makes the parser look ahead to the next blank line, once for each such quote.
"""

import re
from collections.abc import Sequence

from helpgen.model.source import Line

_QUOTE = re.compile(r"[ \t>]*")
_MOST = 1_000_000  # quotes times lines of one run without a blank line: about a second and a half


def costly_quotes(lines: Sequence[Line]) -> Line | None:
    """The first line of a run without a blank line in which too many quotes begin."""
    first: Line | None = None
    depth = quotes = count = 0
    for line in lines:
        prefix = _QUOTE.match(line.text)
        mark = prefix[0] if prefix else ""
        if len(mark) == len(line.text):  # blank, in its container or at all
            first, depth, quotes, count = None, 0, 0, 0
            continue
        first = first or line
        rises = mark.count(">")
        quotes += rises > depth
        depth, count = rises, count + 1
        if quotes * count > _MOST:
            return first
    return None
