"""Where comments stand in a piece of text, and the text without them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from helpgen.read.directives.directives import BARE

OPEN, CLOSE = "<!--", "-->"
_TOKEN = re.compile(
    r"""\\[!-/:-@\[-`{-~]                                  # an escaped character
    |(?P<ticks>`+)
    |(?P<comment><!--)
    |<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*>        # an autolink may hold backticks
    |(?P<link>\]\((?:(?!<!--)[^()\n`])*`(?:(?!<!--)[^()\n])*\)) # so may a link's target and title
    |"""
    + BARE,
    re.VERBOSE | re.IGNORECASE,
)
_TICKS = re.compile("`+")
_WORD = re.compile(r":(?<=[hH][eE][lL][pP]:)")  # a literal first: it is found by a plain search
_PIPE = re.compile(r"(?<!\\)\|")


class Find(Enum):
    """What was found: a comment, one that does not end on its line, or a directive outside any comment."""

    COMMENT = 1
    UNCLOSED = 2
    BARE = 3


class Found(NamedTuple):
    """Something outside code spans; `start` and `end` are offsets in the text."""

    what: Find
    start: int
    end: int


class _Spans:
    """Finds the end of a code span in constant time per run of backticks."""

    def __init__(self, text: str, *, cells: bool) -> None:
        self._runs: dict[int, list[int]] = {}
        for run in _TICKS.finditer(text):
            self._runs.setdefault(len(run[0]), []).append(run.start())
        self._pipes = [pipe.start() for pipe in _PIPE.finditer(text)] if cells else []
        self._end = len(text)

    def end(self, start: int, size: int) -> int:
        """Behind the run that closes the one at `start`; behind the opener itself if none does."""
        runs = self._runs.get(size, [])
        at = bisect_left(runs, start + size)
        pipe = bisect_left(self._pipes, start)
        limit = self._pipes[pipe] if pipe < len(self._pipes) else self._end
        return runs[at] + size if at < len(runs) and runs[at] < limit else start + size


def find(text: str, *, cells: bool = False, links: bool = True) -> list[Found]:
    """Comments and stray directives outside code spans, in order.

    In a table's row (`cells`) a code span ends with its cell. A comment ends on its own line.
    Without `links`, what looks like a link's target is read as text.
    """
    found: list[Found] = []
    spans: _Spans | None = None
    at = 0
    while token := _TOKEN.search(text, at):
        at = token.end()
        if token["ticks"]:
            spans = spans or _Spans(text, cells=cells)
            at = spans.end(token.start(), len(token["ticks"]))
        elif token["comment"]:
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            close = text.find(CLOSE, at, line_end)
            at = line_end if close < 0 else close + len(CLOSE)
            what = Find.UNCLOSED if close < 0 else Find.COMMENT
            found.append(Found(what, token.start(), at))
        elif token["link"] and not links:
            at = token.start() + len("](")
        elif token["bare"]:
            found.append(Found(Find.BARE, token.start(), at))
    return found


def cut(text: str, found: list[Found]) -> str:
    """The line without its comments; a comment takes one of the spaces around it along."""
    kept = ""
    at = 0
    for each in found:
        if each.what != Find.COMMENT:
            continue
        kept += text[at : each.start]
        at = each.end
        rest = text[at:]
        if not rest.strip() and kept.strip():
            kept = kept.rstrip()
        elif rest[:1] in (" ", "\t") and kept[-1:] in (" ", "\t"):
            at += 1
    return kept + text[at:]


def with_words(texts: Sequence[str]) -> Iterator[int]:
    """The lines that hold `help:` in any case: there may be a directive outside a comment."""
    joined = "\n".join(texts)
    at, index = 0, 0
    for word in _WORD.finditer(joined):
        index += joined.count("\n", at, word.start())
        at = word.start()
        yield index


def lone(text: str) -> str | None:
    """What stands before the comment on a line that holds one and nothing else but spaces before it."""
    start = len(text) - len(text.lstrip(" "))
    if text.startswith(OPEN, start) and text.find(CLOSE, start + 4) == len(text) - 3:
        return text[:start]
    return None
