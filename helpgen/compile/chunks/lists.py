"""Lists that hold directives: a mark makes none loose, and hides no item's number."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from markdown_it.token import Token

from helpgen.compile.decide import Row
from helpgen.compile.markdown.notes import Note, Notes
from helpgen.compile.markdown.quotes import TITLED

Numbers = Callable[[], Mapping[int, int]]
"""For each line that begins an item of an ordered list in the source, the number of that list's first item."""

_LISTS = ("bullet_list_open", "ordered_list_open", "dl_open")
_ITEMS = ("list_item_open", "dt_open", "dd_open")
_HOLLOW = {"blockquote_close": ("blockquote_open", 1), "alert_close": ("alert_open", 4)}
"""How what may be left without content begins, and how many tokens stand before the content."""

_BETWEEN = ("fence", "code_block", "table_open", "blockquote_open", "alert_open")
"""What writers put between two steps and mean as part of the first."""

_ENDS_BETWEEN = {kind.replace("_open", "_close") for kind in _BETWEEN}


def settle_lists(
    tokens: Sequence[Token], rows: Sequence[Row], numbers: Numbers, notes: Notes
) -> None:
    """Number ordered lists as the source does, and tighten those that only marks made loose.

    `numbers` is asked only where something may be hidden above a list's first item.
    """
    for position, token in enumerate(tokens):
        if token.map is None or token.type not in _LISTS:
            continue
        if token.type == "ordered_list_open" and _is_below_mark(token.map[0], rows):
            _number(token, numbers().get(rows[token.map[0]].number))
        if not notes.marks.isdisjoint(range(*token.map)):
            inside = _inside(tokens, position)
            _note_bare_items(inside, token.level, notes)
            if not _is_loose(inside, token.level, rows):
                _tighten(inside, token.level)


def _is_below_mark(at: int, rows: Sequence[Row]) -> bool:
    """Whether something that was hidden, or not, stands above the list's first item."""
    at -= 1
    while at >= 0 and not rows[at].is_mark and not rows[at].text.strip(" \t>"):
        at -= 1
    return at >= 0 and rows[at].is_mark


def _number(token: Token, first: int | None) -> None:
    if first is None:
        return
    token.attrs.pop("start", None)
    if first != 1:
        token.attrSet("start", str(first))


def item_numbers(tokens: Sequence[Token], rows: Sequence[Row]) -> dict[int, int]:
    """For each line that begins an item of an ordered list, the number of that list's first item."""
    numbers: dict[int, int] = {}
    open_lists: list[int | None] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            open_lists.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            open_lists.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            open_lists.pop()
        elif token.type == "list_item_open" and token.map and (first := open_lists[-1]) is not None:
            numbers[rows[token.map[0]].number] = first
    return numbers


def _inside(tokens: Sequence[Token], opening: int) -> Sequence[Token]:
    level = tokens[opening].level
    end = opening + 1
    while tokens[end].level > level:
        end += 1
    return tokens[opening + 1 : end]


def _note_bare_items(inside: Sequence[Token], level: int, notes: Notes) -> None:
    """A list item may begin with one blank row at most (CommonMark 5.2): a mark below a bare item mark ends it."""
    for token, after in pairwise(inside):
        if token.type == "list_item_open" and token.level == level + 1 and token.map:
            first = token.map[0]
            if after.type == "list_item_close" and first + 1 in notes.marks:
                message = "a directive stands right below this empty list item, and ends it"
                hint = "write the item's text beside its mark, or put the directive above the item"
                notes.found.append(Note(first, "CD213", message, hint))


def _is_loose(inside: Sequence[Token], level: int, rows: Sequence[Row]) -> bool:
    """Whether blank rows alone part two items or two blocks of one item, or anything two paragraphs of one."""
    end = 0  # the row after the last content so far
    block = ""  # the kind of the block before this one in the same item
    for token in inside:
        if token.map is None or token.nesting == -1:
            continue
        start = token.map[0]
        if token.level == level + 1 and token.type in _ITEMS:
            if end and _is_blank(rows[end:start]):
                return True
            block = ""
        elif token.level == level + 2 and token.type != "inline":
            two_paragraphs = block == token.type == "paragraph_open"
            if block and (_is_blank(rows[end:start]) or (two_paragraphs and end < start)):
                return True
            block = token.type
        is_leaf = token.nesting == 0
        end = max(end, token.map[1] if is_leaf else start + 1)
    return False


def _is_blank(rows: Sequence[Row]) -> bool:
    """Whether there are blank rows, and no mark among them: beside a directive that vanishes they part nothing."""
    blank = [not row.text.strip("> \t") for row in rows]
    return any(blank) and not any(row.is_mark for row in rows)


def _tighten(inside: Sequence[Token], level: int) -> None:
    for token in inside:
        if token.level == level + 2 and token.type in ("paragraph_open", "paragraph_close"):
            token.hidden = True


def without_hollows(tokens: list[Token], rows: Sequence[Row]) -> list[Token]:
    """The tokens less the quotes and alerts of which the hidden blocks have left nothing."""
    if not any(token.type in _HOLLOW for token in tokens):
        return tokens
    kept: list[Token] = []
    for token in tokens:
        kept.append(token)
        if token.type in _HOLLOW:
            opening, size = _HOLLOW[token.type]
            first = kept[-1 - size]
            is_hollow = first.type == opening and TITLED not in first.meta
            if is_hollow and first.map and _holds_mark(first.map, rows):
                del kept[-1 - size :]
    return kept


def _holds_mark(where: Sequence[int], rows: Sequence[Row]) -> bool:
    return any(row.is_mark for row in rows[where[0] : where[1]])


def note_restarts(tokens: Sequence[Token], notes: Notes) -> None:
    """Note a list of steps that begins again at 1 below something that was meant to belong to the step above."""
    if not any(
        token.type == "ordered_list_open" and before.type in _ENDS_BETWEEN
        for before, token in pairwise(tokens)
    ):
        return
    above: dict[int, tuple[str, str]] = {}  # the two blocks before, level by level
    for token in tokens:
        if token.nesting < 0 or token.map is None or token.type == "inline":
            continue
        before, last = above.get(token.level, ("", ""))
        if (
            token.type == before == "ordered_list_open"
            and last in _BETWEEN
            and "start" not in token.attrs
        ):
            message = "the steps begin again at 1 here: what stands above belongs to no step"
            hint = "indent it like the text of its step, three columns below `1. `"
            notes.found.append(Note(token.map[0], "ST207", message, hint))
        for level in [level for level in above if level > token.level]:
            del above[level]
        above[token.level] = (last, token.type)
