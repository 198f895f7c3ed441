"""What the compiler has at hand while it works on one article."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from itertools import accumulate

from helpgen.compile.chunks.leftover import Leftovers
from helpgen.compile.chunks.line_parts import LineParts
from helpgen.compile.variables.marks import CLOSE, MARK, Slots
from helpgen.compile.variables.slots import Broken, Literally, Variable
from helpgen.frozen import working
from helpgen.logic import Scalar
from helpgen.model.article import Article
from helpgen.model.asset import Asset
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.source import Line
from helpgen.text.site_path import SiteRoots


@working
class Desk:
    """One article on the compiler's desk. Findings are kept once, however many variants show them.

    `divided` are the lines with conditions in them, `torn` those that close code which crosses the end of its branch:
    where that branch is hidden, they open code that nobody closes. `slugs` are the addresses that a link may mean, and
    `defines` tells that the article holds definitions of links or footnotes. Where it is `traced`, elements say which
    lines they come from; where it is `outlined`, its blocks are listed, and what `labeled` finds in its prose.
    """

    article: Article
    related_heading: str
    assets: Mapping[str, Asset]
    content: str
    defaults: Mapping[str, Scalar]
    slots: Slots
    divided: frozenset[int] = frozenset()
    sites: SiteRoots = field(default_factory=dict)
    slugs: Collection[str] = ()
    defines: bool = False
    words: BodyWords = ENGLISH_WORDS
    traced: bool = False
    outlined: bool = False
    labeled: re.Pattern[str] | None = None
    leftovers: Leftovers = field(default_factory=Leftovers)
    torn: set[int] = field(default_factory=set)
    parts: LineParts = field(default_factory=LineParts)
    _typed: dict[str, str] = field(default_factory=dict)
    _growth: dict[str, tuple[Sequence[int], Sequence[int]]] = field(default_factory=dict)
    found: dict[tuple[int, int, str, str], Diagnostic] = field(default_factory=dict)

    def typed(self, text: str) -> str:
        """A row as it was typed; asked for many times, restored once."""
        known = self._typed.get(text)
        if known is None:
            known = self._typed[text] = self.slots.restore(text)
        return known

    def column(self, row: Line, at: int) -> int:
        """The column, from 1, at which what stands at an offset of a row was typed; below 0, where its text begins."""
        if at < 0:
            at = len(row.text) - len(row.text.lstrip(" \t"))
        first = begins = 0
        for start, column in row.joints:
            if start <= at:
                first, begins = max(start, 0), column - min(start, 0)
        return begins + at - first + self._grown(row.text, at) - self._grown(row.text, first) + 1

    def _grown(self, text: str, at: int) -> int:
        """By how many characters a row was longer, as it was typed, up to an offset: marks stand for variables."""
        if CLOSE not in text:
            return 0
        if text not in self._growth:
            marks = list(MARK.finditer(text))
            added = [len(self.slots.restore(mark[0])) - len(mark[0]) for mark in marks]
            self._growth[text] = [mark.end() for mark in marks], [0, *accumulate(added)]
        ends, growth = self._growth[text]
        return growth[bisect_right(ends, at)]

    def report(self, line: int, code: str, message: str, hint: str, column: int = 0) -> None:
        """Note a finding, once."""
        place = self.article.place(line, column)
        self.found.setdefault((line, column, code, message), Diagnostic(place, code, message, hint))

    def report_misplaced(
        self, number: str, place: tuple[int, int], message: str, hint: str
    ) -> None:
        """Note that a variable stands where none can."""
        slot = self.slots.find(number)
        if isinstance(slot, Broken | Variable):
            self.report(slot.line, "LB302", message, hint, slot.column)
        else:
            self.report(place[0], "LB302", message, hint, place[1])

    def report_broken(self, number: str) -> None:
        """Note that a variable which cannot be read would be published, or a comment outside code."""
        slot = self.slots.find(number)
        if isinstance(slot, Broken):
            self.report(slot.line, slot.code, slot.message, slot.hint, slot.column)
        if isinstance(slot, Literally) and slot.code_only:
            message = "a directive between backticks, and Markdown sees no code here"
            hint = r"close the code span on this line, or write `\<!--` for the characters"
            self.report(slot.code_only, "CD208", message, hint, slot.column)
