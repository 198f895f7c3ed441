"""The shape of a fix."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Diagnostic


class Edit(NamedTuple):
    """A piece of a line and what takes its place; None is that the whole line goes. `line` counts from 1."""

    line: int
    start: int
    end: int
    text: str | None

    def meets(self, other: "Edit") -> bool:
        """Whether both change the same place."""
        if self.line != other.line:
            return False
        is_whole = self.text is None or other.text is None
        return is_whole or (self.start <= other.end and other.start <= self.end)


@frozen
class FixGround:
    """What a project has that a fix may name; `moved` maps an old address to the page in its place."""

    catalog: Catalog
    slugs: frozenset[str]
    moved: Mapping[str, str]


@frozen
class FixSpot:
    """A finding in its file, of which `lines` are the lines without their ends."""

    finding: Diagnostic
    lines: Sequence[str]
    ground: FixGround

    @property
    def number(self) -> int:
        """The line of the finding, from 1."""
        return self.finding.place.line

    @property
    def text(self) -> str:
        """That line; empty where there is none."""
        return self.line(self.number)

    @property
    def at(self) -> int:
        """The offset of the finding in its line."""
        return max(self.finding.place.column - 1, 0)

    def line(self, number: int) -> str:
        """A line by its number; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def here(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands exactly at the finding's place."""
        return pattern.match(self.text, self.at)

    def swap(self, start: int, end: int, text: str) -> Edit:
        """Other text in the finding's line."""
        return Edit(self.number, start, end, text)


@frozen
class FixRule:
    """How findings of some codes are mended, where it is certain: no edits, or all that it takes.

    With `keeps_text` no page of any organization says anything else afterwards. What is named in place of something
    else is what the finding's own hint names.
    """

    name: str
    codes: tuple[str, ...]
    fix: Callable[[FixSpot], Iterator[Edit]]
    keeps_text: bool = False
