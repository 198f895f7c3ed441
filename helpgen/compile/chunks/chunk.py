"""A stretch of decided text, compiled: HTML with marks in it, and what stands in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference

from helpgen.compile.chunks.crossing import note_crossing
from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.headings import name_headings
from helpgen.compile.chunks.hidden_code import without_marked_rows
from helpgen.compile.chunks.inline import Leads, dress
from helpgen.compile.chunks.lists import (
    Numbers,
    item_numbers,
    note_restarts,
    settle_lists,
    without_hollows,
)
from helpgen.compile.chunks.outlined import outlined, without_related
from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.chunks.related import settle_related
from helpgen.compile.chunks.split_alerts import note_split_alerts
from helpgen.compile.chunks.traces import trace
from helpgen.compile.chunks.typed_words import typed_words
from helpgen.compile.chunks.undefined import Undefined
from helpgen.compile.decide import Row, joined_marks
from helpgen.compile.markdown.limits import allowance, costly_quotes
from helpgen.compile.markdown.notes import Note, Notes
from helpgen.compile.markdown.parser import needless, page_parser
from helpgen.compile.markdown.stray_marks import note_strays
from helpgen.compile.markdown.unlinked import FOOTNOTE, PERHAPS, REFERENCES
from helpgen.compile.variables.slots import Unlinked
from helpgen.frozen import frozen
from helpgen.logic.directive_words import OPEN
from helpgen.model.block import Block
from helpgen.model.template import LeftArticle, OutwardLink, TypedWord


@frozen
class Chunk:
    """HTML with marks. `related` are the lines of the Related sections' headings: there may be none, or several.

    `blocks`, `typed_out` and `left_articles` are there where somebody asks for them.
    """

    html: str
    headings: tuple[RawHeading, ...] = ()
    assets: tuple[str, ...] = ()
    related: tuple[int, ...] = ()
    undefined: tuple[Undefined, ...] = ()
    blocks: tuple[Block, ...] = ()
    outward: tuple[OutwardLink, ...] = ()
    typed_out: tuple[TypedWord, ...] = ()
    left_articles: tuple[LeftArticle, ...] = ()


_MANY = 500  # quoted lines; fewer cost little, however they stand


def compile_chunk(rows: Sequence[Row], numbers: Numbers, desk: Desk) -> Chunk:
    """The rows as HTML; findings are noted on the desk. `numbers` tells how the source numbers its lists."""
    texts = [row.text for row in rows]
    text = "\n".join(texts) + "\n"
    if text.count(">") > _MANY and (costly := costly_quotes(texts)) is not None:
        hint = "leave a blank line between quotes, and after each"
        message = "too many quotes run into each other here"
        desk.report(rows[costly].number, "ST205", message, hint, desk.column(rows[costly], -1))
        return Chunk("")
    quoted = any(row.is_mark and row.text for row in rows)
    parser = page_parser(needless(text, quoted_marks=quoted))
    if OPEN in text:
        rows, text = without_comments(rows, text, parser, desk)
        texts = [row.text for row in rows]
    notes = Notes(_marks(rows), desk.slots.restore, defines=desk.defines, words=desk.words)
    env = notes.env()
    notes.allowance = allowance(text)
    tokens = parser.parse(text, env)
    if notes.is_full:  # its links lost their addresses: what else could be said of them is not so
        _report(desk, rows, [note for note in notes.found if note.code == "ST232"])
        return Chunk("")
    if desk.traced:
        desk.parts.learn(tokens, desk.slots)
    undefined = _references(env, rows, desk, notes) if desk.defines or notes.found else ()
    if notes.marks:
        note_strays(tokens, notes)
        note_split_alerts(tokens, rows, notes)
        settle_lists(tokens, rows, numbers, notes)
        tokens = without_hollows(tokens, rows)
        without_marked_rows(tokens, notes.marks)
    note_crossing(tokens, rows, notes, desk.article.lineage)
    note_restarts(tokens, notes)
    _report(desk, rows, (*notes.suspects, *notes.found))
    desk.torn.update([rows[at].number for at in notes.torn])
    blocks = outlined(tokens, rows, desk) if desk.outlined else ()
    typed_out = tuple(typed_words(tokens, rows, desk.labeled, desk)) if desk.labeled else ()
    leads = Leads()
    dress(tokens, rows, texts, desk, leads)
    headings = name_headings(tokens, rows, desk)
    tokens, listed = settle_related(tokens, rows, desk)
    headings = [
        replace(each, targets=listed[each.line]) if each.line in listed else each
        for each in headings
    ]
    if desk.traced:
        trace(tokens, rows)
    html = str(parser.renderer.render(tokens, parser.options, env))
    blocks = tuple(without_related(blocks, listed.keys())) if listed else blocks
    return Chunk(
        html,
        tuple(headings),
        tuple(leads.assets),
        tuple(listed),
        undefined,
        blocks,
        tuple(leads.outward),
        typed_out,
    )


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
            ends = desk.article.lineage.told(rows[cut.row].ends, rows[cut.row].number)
            hint = f"end it above {ends}"
            message = "this comment begins inside a block and goes on below it"
            at = cut.start - starts[cut.row]
            desk.report(
                rows[cut.row].number, "CD210", message, hint, desk.column(rows[cut.row], at)
            )
    changed = list(joined_marks(changed))
    return changed, "".join([f"{row.text}\n" for row in changed])


def _report(desk: Desk, rows: Sequence[Row], notes: Sequence[Note]) -> None:
    for note in notes:
        line, column = _position(desk, rows, note)
        if note.typed:
            desk.leftovers.typed[line, column] = desk.typed(note.typed)
        if note.label:
            desk.slots.add(Unlinked(note.label, note.code, note.message, note.hint, line, column))
        else:
            desk.report(line, note.code, note.message, note.hint, column)


def _position(desk: Desk, rows: Sequence[Row], note: Note) -> tuple[int, int]:
    row = rows[note.row]
    column = desk.column(row, note.at)
    if note.typed and note.at < 0:
        column = desk.typed(row.text).find(desk.typed(note.typed)) + 1 or column
    return row.number, column


def _references(
    env: Mapping[str, Any], rows: Sequence[Row], desk: Desk, notes: Notes
) -> tuple[Undefined, ...]:
    """The references of this stretch without a definition in it; what it defines and refers to is written down."""
    known = desk.leftovers
    known.defined.update(env.get("references", {}))
    for label, number in env.get("footnotes", {}).get("refs", {}).items():
        known.defined.add(f"^{label[1:]}")
        if number >= 0:
            known.referred.add(label[1:])
    for label, (row, at) in notes.footnotes.items():
        place = _position(desk, rows, Note(row, "", "", "", f"[^{label}]:", at))
        known.footnotes.setdefault(label, place)
    found: list[Undefined] = []
    for note in [each for each in notes.found if each.label and each.code in REFERENCES]:
        notes.found.remove(note)
        line, column = _position(desk, rows, note)
        sure, typed = not note.label.startswith(PERHAPS), note.label.removeprefix(PERHAPS)
        label = typed if note.code == FOOTNOTE else normalizeReference(typed)
        name = f"[{desk.typed(typed)}]"
        found.append(Undefined(line, column, note.code, label, name, sure, note.message, note.hint))
    return tuple(found)


def _marks(rows: Sequence[Row]) -> frozenset[int]:
    return frozenset([at for at, row in enumerate(rows) if row.is_mark])
