"""The comments on a line of a source: where each stands, what it says, and whether it is one at all."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from helpgen.logic.directive_words import CLOSE, OPEN
from helpgen.logic.directives import Misfit, Reading, is_suspect, meant_as, read_comment
from helpgen.logic.tags import LONGEST


class Stance(Enum):
    """How a comment stands on its line."""

    PLAIN = "as any comment"
    ESCAPED = "behind a backslash: it is text"
    TICKED = "alone between a run of backticks that opens code and one that closes it: text"
    UNCLOSED = "without an end on its line"


class Comment(NamedTuple):
    """A comment on a line. It stands from `start` up to `end`, a backslash before it included."""

    start: int
    end: int
    reading: Reading
    stance: Stance


def comments_on(line: str) -> Iterator[Comment]:
    """Every comment that begins on a line, from left to right, whatever Markdown makes of the line.

    Of an escaped one that is no directive, the two signs are text, and what stands between them is as any other.
    """
    at = 0
    last = line.rfind(CLOSE)
    ticks = _Ticks(line)
    while (start := line.find(OPEN, at)) >= 0:
        inside = start + len(OPEN)
        close = line.find(CLOSE, inside) if last >= inside else -1
        at = len(line) if close < 0 else close + len(CLOSE)
        escaped = _is_escaped(line, start)
        if close < 0:
            at = inside
            suspect = not escaped and is_suspect(line[inside : inside + _NEAR_ENOUGH])
            stance = Stance.ESCAPED if escaped else Stance.UNCLOSED
            meant = _several_lines(line[inside:]) if suspect else None
            yield Comment(start - escaped, at, meant, stance)
            continue
        body = line[inside:close]
        reading = read_comment(body) or _nested(body)
        if not escaped:
            ticked = reading is not None and ticks.enclose(start, at)
            yield Comment(start, at, reading, Stance.TICKED if ticked else Stance.PLAIN)
        elif reading is not None or OPEN in body:
            at = at if reading is not None else inside
            yield Comment(start - 1, at, reading, Stance.ESCAPED)
        else:
            yield Comment(start - 1, inside, None, Stance.ESCAPED)
            yield Comment(close, at, None, Stance.ESCAPED)


def stands_alone(line: str, start: int, end: int) -> bool:
    """Whether a line holds nothing else, behind spaces and the signs of quotes."""
    return not line[:start].strip(" \t>") and not line[end:].strip(" \t")


_NEAR_ENOUGH = 80  # characters of a comment in which a directive's first words stand


def _several_lines(rest: str) -> Misfit:
    """A directive that does not end on its line, of which `rest` stands on it."""
    name, text = meant_as(rest[:LONGEST])
    message = "a directive does not end on its line"
    hint = "write the whole directive on one line, and end it with `-->`"
    return Misfit("CD208", message, hint, name, text)


def _nested(body: str) -> Misfit | None:
    """What a comment is that was never closed and runs into a directive; None for any other."""
    at = body.find(OPEN)
    while at >= 0:
        at += len(OPEN)
        if is_suspect(body[at : at + _NEAR_ENOUGH]):
            name, text = meant_as(body[at : at + LONGEST])
            hint = "end the first comment with `-->` before the next begins"
            return Misfit("CD209", "a comment begins inside another", hint, name, text)
        at = body.find(OPEN, at)
    return None


def _is_escaped(line: str, start: int) -> bool:
    first = start
    while first > 0 and line[first - 1] == "\\":
        first -= 1
    return (start - first) % 2 == 1


class _Ticks:
    """The runs of backticks on a line, found when they are asked for."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._runs: dict[int, list[int]] | None = None

    def enclose(self, start: int, end: int) -> bool:
        """Whether equal runs stand on either side, with at most one space between, and the first of them opens code.

        A run opens if an even number of its length stands before it: otherwise it closes what one of those has opened.
        """
        line = self._line
        before = start - (line[start - 1 : start] == " ")
        after = end + (line[end : end + 1] == " ")
        left, right = before, after
        while left > 0 and line[left - 1] == "`":
            left -= 1
        while right < len(line) and line[right] == "`":
            right += 1
        size = before - left
        return 0 < size == right - after and self._before(left, size) % 2 == 0

    def _before(self, at: int, size: int) -> int:
        if self._runs is None:
            self._runs = {}
            for run in _RUN.finditer(self._line):
                self._runs.setdefault(len(run[0]), []).append(run.start())
        return bisect_left(self._runs[size], at)


_RUN = re.compile("`+")
