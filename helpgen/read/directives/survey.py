"""What each line of a body is, before any condition is read: code, text, or a marker with its directive."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.read.directives.blocks import Blocks, Edge, Where
from helpgen.read.directives.comments import CLOSE, OPEN, Find, cut, find, lone, with_words
from helpgen.read.directives.directives import Directive, Misfit, Parses, read
from helpgen.read.lines.marks import CODE_INDENT, cells, columns
from helpgen.read.lines.paths import PLAIN, Paths, Seen, born
from helpgen.read.lines.scan import plain_tabs
from helpgen.read.lines.state import FENCED, HEAD, JOIN, PARAGRAPH, REFERENCE, TABLE, State

_MATTERS = re.compile(r"<!--|help:", re.IGNORECASE)
_ALONE = re.compile(r"[ \t>]*<!--.*-->[ \t]*")
BARE_MARKS = re.compile(r"[ >]*(?:(?:[-+*]|[0-9]{1,9}[.)]|\[\^[^\] ]+\]:)[ >]*)+")
_FENCE_LINE = re.compile(r"[ \t>]*(?:```|~~~)")


@dataclass(slots=True)
class Survey:
    """Everything known of the lines, by index. `edges` says what the directives there open, continue and close.

    `loose` are lines of text that may hold a comment within; `paragraph` is, for each line, where its paragraph began.
    """

    texts: list[str]
    code: list[bool]
    markers: set[int] = field(default_factory=set)
    headings: dict[int, int] = field(default_factory=dict)
    firsts: dict[int, int] = field(default_factory=dict)
    edges: dict[int, Edge] = field(default_factory=dict)
    loose: dict[int, bool] = field(default_factory=dict)
    paragraph: dict[int, int] = field(default_factory=dict)
    references: set[int] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


class Surveyor:
    """Reads the lines of one body; `report` may be used for what is found later."""

    def __init__(self, lines: Sequence[str], first: int, path: str, parses: Parses) -> None:
        self.texts = [plain_tabs(line) if "\t" in line else line for line in lines]
        commented = [i for i, line in enumerate(self.texts) if OPEN in line]
        self.special = {*commented, *with_words(self.texts)}
        hidden = {i for i in commented if _ALONE.fullmatch(self.texts[i])}
        self.paths = Paths(self.texts, hidden)
        self.scanner = self.paths.scanner
        self.result = Survey(self.texts, [False] * len(self.texts))
        self.first, self.path, self.parses = first, path, parses
        self.blocks = Blocks(self.paths, self.result.edges, self.report)
        self.deep = False

    def report(
        self, where: Where, code: str, message: str, hint: str, others: Sequence[int] = ()
    ) -> None:
        """Note a finding on a line, at its first character unless a column is given."""
        index, column = where if isinstance(where, tuple) else (where, 0)
        text = self.texts[index]
        column = column or len(text) - len(text.lstrip()) + 1
        self.result.diagnostics.append(
            Diagnostic(
                Place(self.path, index + self.first, column),
                code,
                message,
                hint,
                others=tuple([Place(self.path, other + self.first) for other in others]),
            )
        )

    def run(self) -> Survey:
        """Read every line once."""
        index = 0
        for special in [*sorted(self.special), len(self.texts)]:
            if index <= special:
                self._stretch(index, special)
                index = special
            if index == special < len(self.texts):
                index = self._special(index)
        self.blocks.finish()
        return self.result

    def _stretch(self, start: int, end: int) -> None:
        """Take lines without a comment as they are."""
        scanner, paths, paragraph = self.scanner, self.paths, self.result.paragraph
        confined = self.blocks.is_confined
        for index in range(start, end):
            if not paths.is_single:
                self._plain(index)
                continue
            if scanner.step(index):
                self._note(index, Seen(scanner.code, scanner.heading, scanner.first))
            leaf = scanner.state.leaf
            if leaf == PARAGRAPH:
                paragraph[index] = scanner.state.at
            if confined or leaf == REFERENCE or scanner.too_deep:
                self._look_back(index)

    def _plain(self, index: int, *, marker: bool = False) -> None:
        """Take a line as it is."""
        seen = self.paths.step(index, marker=marker)
        if seen is not PLAIN:
            self._note(index, seen, marker=marker)
        self._look_back(index, marker=marker)

    def _look_back(self, index: int, *, marker: bool = False) -> None:
        """Keep and check what a line has left behind."""
        state = self.scanner.state
        if state.leaf == PARAGRAPH:
            self.result.paragraph[index] = state.at
        elif state.leaf == REFERENCE:
            self.result.references.add(index)
        if self.scanner.too_deep and not self.deep:
            self.deep = True
            self.report(
                index,
                "CD218",
                "quotes and lists are nested too deep here; all that follows would be lost",
                "nest fewer lists and quotes in one another",
            )
        if not marker:
            self.blocks.check_inside(index)

    def _note(self, index: int, seen: Seen, *, marker: bool = False) -> None:
        """Keep what is out of the ordinary in a line."""
        result = self.result
        result.code[index] = seen.code and not marker
        if seen.heading:
            result.headings[seen.heading[0]] = seen.heading[1]
        if seen.first is not None:
            result.firsts[index] = seen.first
        if seen.unsure:
            self.report(
                index,
                "CD217",
                "what this line is depends on which block above it is shown",
                "let a line that is not indented follow the block, or move the block's end below this line",
            )

    def _special(self, index: int) -> int:
        """Take a line with a comment, or with a directive's words; return the next index."""
        before = self.scanner.state
        lead = lone(self.texts[index])
        at_margin = lead == "" and before.leaf <= PARAGRAPH
        if not at_margin and self._is_code(index, before):
            self._plain(index)
            self.blocks.notice_code(index, before, self._alone_in(index))
        elif lead is not None:
            reading = read(self.texts[index][len(lead) + 4 : -3], self.parses)
            self._marker(index, before, lead, [reading], lead)
        else:
            return self._mixed(index, before)
        return index + 1

    def _is_code(self, index: int, before: State) -> bool:
        """Whether a comment is text here, because code is open or begins by its indent."""
        code, after = self.paths.peek(index)
        return code and not (after.leaf == FENCED and before.leaf != FENCED)

    def _mixed(self, index: int, before: State) -> int:
        """Take a line with something beside one comment; return the next index."""
        row = before.leaf in (TABLE, JOIN, HEAD) or self._delimiters(index + 1) > 0
        found = find(self.texts[index], cells=row)
        comments = [each for each in found if each.what == Find.COMMENT]
        if not comments:
            return self._many_lines(index, before, row=row)
        text = cut(self.texts[index], found)
        bare_mark = BARE_MARKS.fullmatch(text) is not None
        if text.strip(" \t>") and not bare_mark:
            self._within(index, text, row=row)
            return index + 1
        readings = [read(self.texts[index][c.start + 4 : c.end - 3], self.parses) for c in comments]
        if bare_mark and not any(readings):
            self._within(index, text, row=row)
            return index + 1
        start = comments[0].start
        self._marker(index, before, text, readings, self.texts[index][:start])
        return index + 1

    def _within(self, index: int, text: str, *, row: bool) -> None:
        """A comment beside text: it is judged with its paragraph, when that is known."""
        self.result.loose[index] = row
        self.paths.scanner.lines[index] = text.expandtabs(4)
        self._plain(index)

    def _many_lines(self, index: int, before: State, *, row: bool) -> int:
        """A comment that begins alone on its line and ends alone on another."""
        text = self.texts[index]
        at = text.find(OPEN)
        if at < 0 or text[:at].strip(" \t>") or text.count(OPEN) > 1:
            self.result.loose[index] = row
            self._plain(index)
            return index + 1
        end = self._last_line(index)
        if end is None:
            self.result.loose[index] = row
            self._plain(index)
            return index + 1
        body = "\n".join(self.texts[index : end + 1])
        body = body[body.index(OPEN) + 4 : body.rindex(CLOSE)]
        reading = read(body, self.parses)
        for each in range(index, end + 1):
            lead = text[:at] if each == index else self._lead(each)
            self._marker(each, before, lead.rstrip(), [reading] if each == index else [], lead)
            before = self.paths.state
        return end + 1

    def _last_line(self, index: int) -> int | None:
        """Where the comment ends, as long as nothing on the way may have been meant otherwise."""
        quotes = self._lead(index).count(">")
        for end in range(index + 1, len(self.texts)):
            line = self.texts[end]
            if OPEN in line or _FENCE_LINE.match(line):
                return None
            if self._lead(end).count(">") != quotes or _MATTERS.search(line):
                return None
            if CLOSE in line:
                return end if line.rstrip().endswith(CLOSE) and line.count(CLOSE) == 1 else None
        return None

    def _lead(self, index: int) -> str:
        line = self.texts[index]
        return line[: len(line) - len(line.lstrip(" \t>"))]

    def _marker(
        self,
        index: int,
        before: State,
        text: str,
        readings: Sequence[Directive | Misfit | None],
        lead: str,
    ) -> None:
        """Take a line that holds only comments as a blank line of its own container."""
        scanner = self.paths.scanner
        here = scanner.place(index)
        outside = scanner.lines[index][here.start + here.indent :].startswith(OPEN)
        scanner.lines[index] = (lead if outside else text).expandtabs(4)
        stand = self._fault_of_place(index, before, here.depth, here.indent if outside else 0, text)
        self._plain(index, marker=True)
        depth = here.depth if outside else len(self.paths.state.stack)
        key = born(self.paths.state, depth)
        self.texts[index] = text.rstrip()
        self.result.markers.add(index)
        directives = [each for each in readings if each]
        if stand and (directives or stand[0] != "CD212"):
            self.report((index, len(lead) + 1), *stand)
        for each in directives:
            if isinstance(each, Misfit):
                self.report((index, len(lead) + 1), each.code, each.message, each.hint)
        if len(readings) > 1 and directives:
            hint = "give each directive a line of its own"
            self.report(index, "CD208", "more than one comment on a directive's line", hint)
        known = [each for each in directives if isinstance(each, Directive)]
        if len(known) == 1:
            column = len(lead) + len(OPEN)
            self.blocks.take(index, known[0], key, column, misplaced=stand is not None)

    def _fault_of_place(
        self, index: int, before: State, depth: int, indent: int, text: str
    ) -> tuple[str, str, str] | None:
        if before.leaf == FENCED and depth < len(before.stack):
            hint = "close the fence first, or indent this line like the fence"
            return "CD211", "this line stands left of the code block that is open here", hint
        if BARE_MARKS.fullmatch(text):
            hint = "put the directive on a line of its own before the item, or below its text"
            return "CD213", "a directive stands on a list item's first line", hint
        if before.bare:
            hint = "write the item's text beside its mark, or put the directive before the item"
            return "CD213", "this line would end the empty list item above it", hint
        if indent >= CODE_INDENT:
            hint = "indent the directive like the text around it"
            return "CD212", "a directive is indented four or more columns, like code", hint
        if before.leaf == PARAGRAPH and self._parts_table(index):
            hint = "put it above the table's first row, or below the row of dashes"
            return "CD214", "this line parts a table's first row from its row of dashes", hint
        return None

    def _parts_table(self, index: int) -> bool:
        below = index + 1
        while below < len(self.texts) and _ALONE.fullmatch(self.texts[below]):
            below += 1
        count = self._delimiters(below)
        return count > 0 and cells(self.texts[index - 1].lstrip(" >")) == count

    def _delimiters(self, index: int) -> int:
        if index >= len(self.texts):
            return 0
        text = self.texts[index].lstrip(" \t>")
        return columns(text) if text[:1] in ("|", "-", ":") and text else 0

    def _alone_in(self, index: int) -> Directive | None:
        text = self.texts[index].lstrip(" \t>").rstrip()
        if not (text.startswith(OPEN) and text.endswith(CLOSE)):
            return None
        reading = read(text[4:-3], self.parses)
        return reading if isinstance(reading, Directive) else None
