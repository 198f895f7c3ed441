"""Lists that hold directives: a marker makes none loose, and hides no item's number."""

from collections.abc import Sequence

from markdown_it.token import Token

from helpgen.model.source import Line, LineKind

_LISTS = ("bullet_list_open", "ordered_list_open", "dl_open")
_ITEMS = ("list_item_open", "dt_open", "dd_open")


def settle_lists(tokens: Sequence[Token], lines: Sequence[Line]) -> None:
    """Number ordered lists as the source does, and tighten those that only markers made loose."""
    for position, token in enumerate(tokens):
        if token.map is None or token.type not in _LISTS:
            continue
        if token.type == "ordered_list_open":
            _number(token, lines[token.map[0]])
        if any(line.kind is LineKind.MARKER for line in lines[token.map[0] : token.map[1]]):
            inside = _inside(tokens, position)
            if not _is_loose(inside, token.level, lines):
                _tighten(inside, token.level)


def _number(token: Token, line: Line) -> None:
    if line.first is None:
        return
    token.attrs.pop("start", None)
    if line.first != 1:
        token.attrSet("start", str(line.first))


def _inside(tokens: Sequence[Token], opening: int) -> Sequence[Token]:
    level = tokens[opening].level
    end = opening + 1
    while tokens[end].level > level:
        end += 1
    return tokens[opening + 1 : end]


def _is_loose(inside: Sequence[Token], level: int, lines: Sequence[Line]) -> bool:
    """Whether a real blank line parts two items, or two blocks of one item, or a marker two paragraphs of one."""
    end = 0  # the line after the last content so far
    block = ""  # the kind of the block before this one in the same item
    for token in inside:
        if token.map is None or token.nesting == -1:
            continue
        start = token.map[0]
        if token.level == level + 1 and token.type in _ITEMS:
            if end and _has_blank(lines[end:start]):
                return True
            block = ""
        elif token.level == level + 2 and token.type != "inline":
            two_paragraphs = block == token.type == "paragraph_open"
            if block and (_has_blank(lines[end:start]) or (two_paragraphs and end < start)):
                return True
            block = token.type
        is_leaf = token.nesting == 0
        end = max(end, token.map[1] if is_leaf else start + 1)
    return False


def _has_blank(lines: Sequence[Line]) -> bool:
    return any(line.kind is not LineKind.MARKER and not line.text.strip("> \t") for line in lines)


def _tighten(inside: Sequence[Token], level: int) -> None:
    for token in inside:
        if token.level == level + 2 and token.type in ("paragraph_open", "paragraph_close"):
            token.hidden = True
