"""What an article says, passage by passage: each paragraph, item and row of one variant, with its lines in the source.

The structure is what the parser of pages makes of the decided text; nothing is read a second time in another way.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from markdown_it.token import Token

from helpgen.compile.chunks.headings import words_of
from helpgen.compile.chunks.traces import source_lines
from helpgen.compile.decide import Row, Truths
from helpgen.compile.markdown.notes import Notes
from helpgen.compile.markdown.parser import needless, page_parser
from helpgen.compile.setting import Setting
from helpgen.compile.variables.marks import Slots
from helpgen.compile.variables.plain import text_of
from helpgen.compile.variant import masked_rows
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.text import Text


class Kind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    STEP = "step"
    HEAD = "head of a table"
    ROW = "row"


@frozen
class Passage:
    """One passage. `line` and `last` are its first and last source lines, `level` that of a heading.

    `group` is the first line of the list or table in which it stands, 0 where it stands in none; `depth` counts the
    lists around it. A row has `cells`; the
    `text` of anything else is all its words, markup left out; `quoted` are those of its parts that are emphasized, set
    as code or between quotation marks, as the names of buttons are.
    """

    kind: Kind
    line: int
    last: int
    text: Text = ()
    group: int = 0
    level: int = 0
    cells: tuple[Text, ...] = ()
    quoted: tuple[Text, ...] = ()
    depth: int = 0


def passages(article: Article, truths: Truths, setting: Setting) -> tuple[Passage, ...]:
    """The passages of the variant with these answers, in order."""
    rows, slots = masked_rows(article, truths, setting)
    text = "".join([f"{row.text}\n" for row in rows])
    marks = frozenset([at for at, row in enumerate(rows) if row.is_mark])
    parser = page_parser(needless(text))
    notes = Notes(marks, slots.restore, defines="]:" in text, words=setting.words)
    tokens = parser.parse(text, notes.env())
    return tuple(_Walk(rows, slots).passages(tokens))


_LISTS = {"ordered_list_open": Kind.STEP, "bullet_list_open": Kind.ITEM}
_STRESS = {"strong_open": "strong_close", "em_open": "em_close"}


class _Walk:
    """Walks over the blocks; `lists` are those around, each with what its items are and its first line."""

    def __init__(self, rows: Sequence[Row], slots: Slots) -> None:
        self._rows, self._slots = rows, slots
        self._lists: list[tuple[Kind, int]] = []

    def passages(self, tokens: Sequence[Token]) -> Iterator[Passage]:
        """Every passage."""
        level = 0
        for at, token in enumerate(tokens):
            if token.type in _LISTS:
                self._lists.append((_LISTS[token.type], self._lines(token)[0]))
            elif token.type in ("ordered_list_close", "bullet_list_close"):
                self._lists.pop()
            elif token.type == "heading_open":
                level = int(token.tag[1:])
            elif token.type == "heading_close":
                level = 0
            elif token.type == "table_open":
                yield from self._table(tokens, at)
            elif token.type == "inline" and not _in_table(tokens[at - 1]):
                yield self._passage(token, level)

    def _passage(self, token: Token, level: int) -> Passage:
        line, last = self._lines(token)
        text, quoted = self._words(token), self._quoted(token.children or ())
        if level:
            return Passage(Kind.HEADING, line, last, text, level=level, quoted=quoted)
        if self._lists:
            kind, group = self._lists[-1]
            return Passage(kind, line, last, text, group, quoted=quoted, depth=len(self._lists))
        return Passage(Kind.PARAGRAPH, line, last, text, quoted=quoted)

    def _table(self, tokens: Sequence[Token], at: int) -> Iterator[Passage]:
        group = self._lines(tokens[at])[0]
        kind, cells, quoted = Kind.HEAD, list[Text](), list[Text]()
        line = last = group
        for token in tokens[at + 1 :]:
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                cells, quoted = [], []
                line, last = self._lines(token)
            elif token.type == "inline":
                cells.append(self._words(token))
                quoted += self._quoted(token.children or ())
            elif token.type == "tr_close":
                depth = len(self._lists)
                yield Passage(kind, line, last, (), group, 0, tuple(cells), tuple(quoted), depth)
                kind = Kind.ROW

    def _words(self, token: Token) -> Text:
        return text_of(words_of(token.children).strip(), self._slots)

    def _quoted(self, children: Sequence[Token]) -> tuple[Text, ...]:
        """The words of an inline run that are stressed or set as code."""
        found: list[Text] = []
        for at, token in enumerate(children):
            if token.type == "code_inline":
                found.append(text_of(token.content, self._slots))
            elif token.type in _STRESS:
                close = next(
                    end
                    for end in range(at, len(children))
                    if children[end].type == _STRESS[token.type]
                    and children[end].level == token.level
                )
                found.append(text_of(words_of(children[at + 1 : close]).strip(), self._slots))
        return tuple(found)

    def _lines(self, token: Token) -> tuple[int, int]:
        return source_lines(token, self._rows)


def _in_table(before: Token) -> bool:
    return before.type in ("th_open", "td_open")
