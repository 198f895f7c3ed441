"""The blocks of a stretch of decided text, as the parser of pages sees them."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.headings import words_of
from helpgen.compile.chunks.traces import source_lines
from helpgen.compile.decide import Row
from helpgen.compile.markdown.spots import Spots, begin
from helpgen.compile.variables.plain import text_of
from helpgen.model.block import Block, BlockKind, WordsAt

_LISTS = {"ordered_list_open": BlockKind.STEP, "bullet_list_open": BlockKind.ITEM}
_AROUND = ("blockquote", "alert", "dd", "list_item")
_CODE = ("fence", "code_block")
_NO_BLOCKS = ("th_open", "td_open", "alert_title_open")
_WORDS_APART = ("footnote_block_open",)


def outlined(tokens: Sequence[Token], rows: Sequence[Row], desk: Desk) -> tuple[Block, ...]:
    """Every block, in order; footnotes, which stand at the foot of the page, are none."""
    return tuple(_Outline(tokens, rows, desk).blocks())


def without_related(blocks: Sequence[Block], headings: AbstractSet[int]) -> Iterator[Block]:
    """The blocks less what stands below the `headings` of related articles, given by their lines."""
    is_inside = False
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            is_inside = block.line in headings
            yield replace(block, is_related=True) if is_inside else block
        elif not is_inside:
            yield block


class _Outline:
    """Walks over the tokens. `lists` are those around: the kind of their items, their first line and number."""

    def __init__(self, tokens: Sequence[Token], rows: Sequence[Row], desk: Desk) -> None:
        self._tokens, self._rows, self._desk = tokens, rows, desk
        self._texts = [row.text for row in rows]
        self._lists: list[tuple[BlockKind, int, int]] = []
        self._depth = 0
        self._begins_item = False
        self._level = 0

    def blocks(self) -> Iterator[Block]:
        """Every block."""
        for at, token in enumerate(self._tokens):
            if token.type in _WORDS_APART:
                return
            if token.type == "inline" and self._tokens[at - 1].type not in _NO_BLOCKS:
                yield self._words(at)
                self._begins_item = False
            elif token.type in _CODE:
                yield self._block(token, BlockKind.CODE)
                self._begins_item = False
            elif token.type == "table_open":
                yield from self._table(at)
                self._begins_item = False
            else:
                self._step(token)

    def _step(self, token: Token) -> None:
        name, _, side = token.type.rpartition("_")
        if token.type in _LISTS:
            first = self._lines(token)[0]
            self._lists.append((_LISTS[token.type], first, int(token.attrs.get("start", 1))))
        elif name in ("ordered_list", "bullet_list"):
            self._lists.pop()
        elif name in _AROUND:
            self._depth += token.nesting
            self._begins_item = name == "list_item" and side == "open"
        elif name == "heading":
            self._level = int(token.tag[1:]) if side == "open" else 0

    def _words(self, at: int) -> Block:
        token = self._tokens[at]
        if self._level:
            return self._block(token, BlockKind.HEADING, at, level=self._level)
        if self._begins_item and self._lists:
            kind, group, number = self._lists[-1]
            return self._block(token, kind, at, group=group, number=number)
        return self._block(token, BlockKind.PARAGRAPH, at)

    def _table(self, at: int) -> Iterator[Block]:
        group = self._lines(self._tokens[at])[0]
        kind, inside = BlockKind.HEAD, list[int]()
        row = self._tokens[at]
        for position in range(at + 1, len(self._tokens)):
            token = self._tokens[position]
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                row, inside = token, []
            elif token.type == "inline":
                inside.append(position)
            elif token.type == "tr_close":
                yield self._block(row, kind, *inside, group=group)
                kind = BlockKind.ROW

    def _block(
        self,
        token: Token,
        kind: BlockKind,
        *runs: int,
        group: int = 0,
        level: int = 0,
        number: int = 1,
    ) -> Block:
        begins, ends = token.map or (0, 1)
        within = self._rows[begins : max(ends, begins + 1)]
        row = next((each for each in within if each.text.strip(" \t>")), within[0])
        words = " ".join([words_of(self._tokens[at].children) for at in runs]).strip()
        return Block(
            kind,
            row.number,
            self._desk.column(row, -1),
            text_of(words, self._desk.slots),
            self._depth,
            group,
            level,
            number,
            tuple([said for at in runs for said in self._links(at)]),
            tuple([said for at in runs for said in self._pictures(at)]),
            is_parted=bool(self._desk.divided)
            and not self._desk.divided.isdisjoint([each.number for each in within]),
        )

    def _links(self, at: int) -> Iterator[WordsAt]:
        children = self._tokens[at].children or ()
        for position, token in enumerate(children):
            if token.type == "link_open" and token.info != "auto":
                close = next(
                    end
                    for end in range(position, len(children))
                    if children[end].type == "link_close" and children[end].level == token.level
                )
                yield self._said(at, token, words_of(children[position + 1 : close]))

    def _pictures(self, at: int) -> Iterator[WordsAt]:
        for token in self._tokens[at].children or ():
            if token.type == "image":
                yield self._said(at, token, words_of(token.children))

    def _said(self, at: int, token: Token, masked: str) -> WordsAt:
        spot = Spots(self._tokens, at, self._texts).at(max(begin(token), 0))
        row = self._rows[spot.row]
        words = self._desk.slots.restore(masked).strip()
        return WordsAt(words, row.number, self._desk.column(row, spot.at))

    def _lines(self, token: Token) -> tuple[int, int]:
        return source_lines(token, self._rows)
