"""A stretch of decided text, compiled: HTML with marks in it, and what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from helpgen.compile.chunks.crossing import note_crossing
from helpgen.compile.chunks.desk import Desk, RawHeading
from helpgen.compile.chunks.headings import by_default, name_headings, words_of
from helpgen.compile.chunks.hidden_code import without_marked_rows
from helpgen.compile.chunks.inline import dress
from helpgen.compile.chunks.lists import (
    Numbers,
    item_numbers,
    note_restarts,
    settle_lists,
    without_hollows,
)
from helpgen.compile.chunks.related import settle_related
from helpgen.compile.decide import Row, joined_marks
from helpgen.compile.markdown.limits import allowance, costly_quotes
from helpgen.compile.markdown.notes import Note, Notes
from helpgen.compile.markdown.parser import needless, page_parser
from helpgen.compile.markdown.stray_marks import note_strays
from helpgen.logic.directives import OPEN


@dataclass(frozen=True, slots=True)
class Chunk:
    """HTML with marks. `related` is the line of the Related section's heading, 0 where it stands elsewhere."""

    html: str
    headings: tuple[RawHeading, ...] = ()
    assets: tuple[str, ...] = ()
    related: int = 0


_MANY = 500  # quoted lines; fewer cost little, however they stand


def compile_chunk(rows: Sequence[Row], numbers: Numbers, desk: Desk) -> Chunk:
    """The rows as HTML; findings are noted on the desk. `numbers` tells how the source numbers its lists."""
    texts = [row.text for row in rows]
    text = "\n".join(texts) + "\n"
    if text.count(">") > _MANY and (costly := costly_quotes(texts)) is not None:
        hint = "leave a blank line between quotes, and after each"
        desk.report(rows[costly].number, "ST205", "too many quotes run into each other here", hint)
        return Chunk("")
    quoted = any(row.is_mark and row.text for row in rows)
    parser = page_parser(needless(text, quoted_marks=quoted))
    if OPEN in text:
        rows, text = without_comments(rows, text, parser, desk)
    notes = Notes(_marks(rows), desk.slots.restore)
    env = notes.env()
    notes.allowance = allowance(text)
    tokens = parser.parse(text, env)
    if notes.is_full:  # its links lost their addresses: what else could be said of them is not so
        _report(desk, rows, [note for note in notes.found if note.code == "ST232"])
        return Chunk("")
    if notes.marks:
        note_strays(tokens, notes)
        settle_lists(tokens, rows, numbers, notes)
        tokens = without_hollows(tokens, rows)
        without_marked_rows(tokens, notes.marks)
    note_crossing(tokens, rows, notes)
    note_restarts(tokens, notes)
    _report(desk, rows, (*notes.suspects, *notes.found))
    desk.torn.update([rows[at].number for at in notes.torn])
    assets: list[str] = []
    dress(tokens, rows, desk, assets)
    headings = name_headings(tokens, rows, desk)
    section, line = _related_section(tokens, desk), 0
    if section:
        start, end = section
        line = rows[(tokens[start].map or [0])[0]].number
        settled, targets = settle_related(tokens, start, end, desk)
        tokens = [*tokens[:start], *settled, *tokens[end:]]
        headings = [
            replace(each, targets=targets) if each.line == line else each for each in headings
        ]
    html = str(parser.renderer.render(tokens, parser.options, env))
    return Chunk(html, tuple(headings), tuple(assets), related=line)


def source_numbers(rows: Sequence[Row]) -> dict[int, int]:
    """How the ordered lists of these rows are numbered: line by line, the number of its list's first item."""
    text = "".join([f"{row.text}\n" for row in rows])
    parser = page_parser(needless(text))
    tokens = parser.block.parse(text, parser, Notes(_marks(rows)).env(), [])
    return item_numbers(tokens or (), rows)


def without_comments(
    rows: Sequence[Row], text: str, parser: MarkdownIt, desk: Desk
) -> tuple[Sequence[Row], str]:
    """The rows with those that hold only comments turned into marks: they part no list and no table.

    Which rows these are is what the parser says; it reads the blocks of such a text twice.
    """
    notes = Notes(_marks(rows), desk.slots.restore)
    parser.block.parse(text, parser, notes.env(), [])
    _report(desk, rows, notes.suspects)
    if not notes.cuts:
        return rows, text
    starts = [0, *accumulate(len(row.text) + 1 for row in rows)]
    changed = list(rows)
    for cut in notes.cuts:
        before = rows[cut.row].text[: cut.start - starts[cut.row]].rstrip()
        is_mark = not before.strip(" \t>")  # behind an item's mark it only leaves the mark
        changed[cut.row] = rows[cut.row]._replace(text=before, is_mark=is_mark)
        if 0 < rows[cut.row].ends < rows[cut.last].number:
            hint = f"end it above line {rows[cut.row].ends}"
            message = "this comment begins inside a block and goes on below it"
            desk.report(rows[cut.row].number, "CD210", message, hint)
    changed = list(joined_marks(changed))
    return changed, "".join([f"{row.text}\n" for row in changed])


def _report(desk: Desk, rows: Sequence[Row], notes: Sequence[Note]) -> None:
    for note in notes:
        row = rows[note.row]
        text = desk.typed(row.text)
        column = text.find(note.typed) if note.typed else len(text) - len(text.lstrip(" \t"))
        desk.report(row.number, note.code, note.message, note.hint, column + 1)


def _marks(rows: Sequence[Row]) -> frozenset[int]:
    return frozenset([at for at, row in enumerate(rows) if row.is_mark])


def _related_section(tokens: Sequence[Token], desk: Desk) -> tuple[int, int] | None:
    """Where the section stands among the tokens: its heading, and what follows up to the next one."""
    start: int | None = None
    for position, token in enumerate(tokens):
        if token.level or token.type not in ("heading_open", "footnote_block_open"):
            continue
        if start is not None:
            return start, position
        if token.tag == "h2" and _is_related(tokens[position + 1], desk):
            start = position
    return None if start is None else (start, len(tokens))


def _is_related(inline: Token, desk: Desk) -> bool:
    words = by_default(words_of(inline.children), desk.slots, desk.defaults) or ""
    return words.strip().casefold() == desk.related_heading.casefold()
