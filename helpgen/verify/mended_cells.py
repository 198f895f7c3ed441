"""Wrong cells of examples, put right in the source: that cell and nothing beside it, and never a sentence.

Whatever is not plainly one cell of plain text is left as it is, with the reason: a person mends it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from helpgen.compile.markdown.cell_spans import cell_spans
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.compile.variables.mask import mask
from helpgen.compile.variables.slots import Literally
from helpgen.compile.variables.trouble import Trouble
from helpgen.frozen import frozen
from helpgen.logic.comments import Comment, comments_on
from helpgen.logic.directive_words import ACTIONS, TRACELESS, Directive
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.diagnostic import Place

_PLAIN = re.compile(r"[^\\`*<>\[\]{}|\x00-\x1f]+")
"""Text that means itself in Markdown, whatever stands around it; a lone `_` inside words does too."""


@frozen
class CellMend:
    """A cell and what belongs there. `cell` is its number in the row, from 0."""

    path: str
    line: int
    cell: int
    text: str


@frozen
class Unmended:
    """A cell that stays as it is, and why."""

    place: Place
    why: str


@frozen
class Mends:
    """What can be mended, and what cannot."""

    cells: tuple[CellMend, ...] = ()
    left: tuple[Unmended, ...] = ()


def mends(verdicts: Sequence[Verdict]) -> Mends:
    """The cells that all organizations want alike; a row about which they disagree is left whole.

    It is also left where it is right as it stands for some of those who see it.
    """
    wanted: defaultdict[tuple[str, int], dict[int, set[str]]] = defaultdict(dict)
    judged: defaultdict[tuple[str, int], list[frozenset[tuple[int, str]]]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.status is Status.HIDDEN:
            continue
        for line, cell, text in verdict.mended:
            wanted[_typed_at(verdict, line)].setdefault(cell, set()).add(text)
        for line in verdict.rows:
            right = frozenset((cell, text) for at, cell, text in verdict.mended if at == line)
            judged[_typed_at(verdict, line)].append(right)
    cells: list[CellMend] = []
    left: list[Unmended] = []
    for (path, line), row in sorted(wanted.items()):
        if len({*judged[path, line]}) > 1:
            texts = sorted({text for each in row.values() for text in each})
            left.append(Unmended(Place(path, line, 1), _disagreeing(texts)))
        else:
            cells += [CellMend(path, line, cell, min(texts)) for cell, texts in sorted(row.items())]
    return Mends(tuple(cells), tuple(left))


def _typed_at(verdict: Verdict, line: int) -> tuple[str, int]:
    """The file and the line where a row was typed: all articles that include it have to want the same there."""
    place = verdict.lineage.place(line)
    return place.path, place.line


def _disagreeing(texts: Sequence[str]) -> str:
    several = len(texts) > 1
    told = (
        f"it should be {' for some and '.join(map(repr, texts))} for others"
        if several
        else f"{texts[0]!r} is right for some organizations only"
    )
    return f"{told}: give the claim its settings behind `with`, or show each its own row"


def mended_text(
    path: str, text: str, cells: Sequence[CellMend]
) -> tuple[str, tuple[Unmended, ...]]:
    """A file's text with these cells put right; its line ends and all else are as they were."""
    lines = text.split("\n")
    by_line: defaultdict[int, list[CellMend]] = defaultdict(list)
    for each in cells:
        by_line[each.line].append(each)
    left: list[Unmended] = []
    for number, row in sorted(by_line.items()):
        made = _mended_row(lines[number - 1], row)
        if isinstance(made, str):
            lines[number - 1] = made
        else:
            left.append(Unmended(Place(path, number, made[0] + 1), made[1]))
    return "\n".join(lines), tuple(left)


def _mended_row(line: str, row: Sequence[CellMend]) -> str | tuple[int, str]:
    """The line, mended from right to left; or the offset of what stands in the way, and why it does."""
    slots = Slots(line)
    bare: list[str] = []
    done = 0
    for comment in comments_on(line):
        if not _is_traceless(comment):
            return comment.start, "a condition or a comment stands in this row"
        claim = line[comment.start : comment.end]
        bare += (_masked(line[done : comment.start], slots), slots.add(Literally(claim, claim)))
        done = comment.end
    masked = "".join(bare) + _masked(line[done:], slots)
    spans = cell_spans(masked)
    for each in sorted(row, key=lambda mend: -mend.cell):
        start, end = spans[each.cell] if each.cell < len(spans) else (len(masked.rstrip()), 0)
        why = _hindrance(masked[start:end], each.text) if end else "its cell is not written out"
        if why:
            return len(slots.restore(masked[:start])), why
        masked = masked[:start] + each.text + masked[end:]
    return slots.restore(masked)


def _masked(text: str, slots: Slots) -> str:
    """The text with its variables behind marks, as the parser of tables sees it: a pipe inside parts no cells."""
    return mask(text, 0, slots, lambda _inside: Trouble("", "", ""))


def _is_traceless(comment: Comment) -> bool:
    reading = comment.reading
    return isinstance(reading, Directive) and ACTIONS.get(reading.name) in TRACELESS


def _hindrance(typed: str, right: str) -> str:
    if MARK.search(typed):
        return "the cell holds a variable or a claim"
    if "|" in typed:
        return "the cell holds an escaped pipe"
    if not _PLAIN.fullmatch(right):
        return f"{right!r} would not be plain text in Markdown"
    return ""


def files_of(cells: Sequence[CellMend]) -> Mapping[str, Sequence[CellMend]]:
    """The cells by file, in the order of their paths."""
    found: defaultdict[str, list[CellMend]] = defaultdict(list)
    for each in cells:
        found[each.path].append(each)
    return dict(sorted(found.items()))
