"""What one line can begin, seen without its containers' prefix.

Every pattern is matched where the line's own text starts, tabs already expanded. They follow the dialect that the
articles are written in: CommonMark without raw HTML, plus tables, definition lists and footnotes.
"""

import re

CODE_INDENT = 4

FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
RULE = re.compile(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
ITEM = re.compile(r"([-+*]|[0-9]{1,9}[.)])( +|$)")
HEADING = re.compile(r"(#{1,6})(?: |$)")
UNDERLINE = re.compile(r"(?:=+|-+) *$")
DEFINITION = re.compile(r"[:~] +(?=[^ ])")
FOOTNOTE = re.compile(r"\[\^[^\] ]+\]:")
_DELIMITERS = re.compile(r"(?!- )[-:|][-:| ]+$")
_DELIMITER = re.compile(r":?-+:?$")
_PIPE = re.compile(r"(?<!\\)\|")


def begins_block(text: str) -> bool:
    """Whether a fence, quote, rule, list or heading begins here: what may end a lazy line or a table."""
    first = text[0]
    if first in "`~":
        return FENCE.match(text) is not None
    if first == ">":
        return True
    if first == "#":
        return HEADING.match(text) is not None
    if first in "*-+_" or first in "0123456789":
        return ITEM.match(text) is not None or RULE.match(text) is not None
    return False


def interrupts(text: str) -> bool:
    """Whether a block begins here that may follow a paragraph's line without a blank line between them."""
    if not begins_block(text):
        return FOOTNOTE.match(text) is not None
    item = ITEM.match(text)
    if item is None or RULE.match(text):
        return True
    if item.end() == len(text):
        return False
    mark = item[1]
    return len(mark) == 1 or int(mark[:-1]) == 1


def columns(delimiters: str) -> int:
    """How many columns a table's delimiter row declares; 0 if the line is none."""
    if not _DELIMITERS.match(delimiters):
        return 0
    cells = [cell.strip() for cell in delimiters.strip().split("|")]
    inner = [cell for at, cell in enumerate(cells) if cell or 0 < at < len(cells) - 1]
    return len(inner) if all(map(_DELIMITER.match, inner)) else 0


def has_pipe(text: str) -> bool:
    """Whether a pipe stands here that parts two cells."""
    return _PIPE.search(text) is not None


def cells(row: str) -> int:
    """How many cells a table's row has; 0 if no pipe stands in it."""
    row = row.strip()
    if "|" not in row:
        return 0
    parts = _PIPE.split(row)
    return len(parts) - (not parts[0]) - (len(parts) > 1 and not parts[-1])
