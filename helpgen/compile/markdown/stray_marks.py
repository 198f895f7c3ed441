"""A directive behind a `>` that begins no quote is an error: its line is not blank, so it does not part what it should.

Four columns in, the sign is text of the paragraph above, or code (CommonMark 5.1). Directives are found all the same,
for what hides text does not depend on such things; here is where the parser says what it takes the sign for.
"""

from collections.abc import Iterable, Iterator, Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import code as plain_code
from markdown_it.token import Token

from helpgen.compile.markdown.notes import Note, Notes, notes_in


def code(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """markdown-it's rule for indented code, which also looks for signs in it."""
    matched = plain_code(state, start, end, silent)
    if matched and not silent:
        notes = notes_in(state.env)
        rows = [row for row in range(start, state.line) if row in notes.marks]
        notes.found += _strays([row for row in rows if not state.isEmpty(row)])
    return matched


def note_strays(tokens: Sequence[Token], notes: Notes) -> None:
    """Note marks among the rows of a paragraph, a heading or a term: blank, they would be none of its rows."""
    for token in tokens:
        if token.type == "inline" and token.map:
            first, stop = token.map
            rows = range(first, max(first + 1, stop))
            if not notes.marks.isdisjoint(rows):
                notes.found += _strays([row for row in rows if row in notes.marks])


def _strays(rows: Iterable[int]) -> Iterator[Note]:
    for row in rows:
        hint = "indent the directive like the lines of its quote"
        yield Note(row, "CD208", "a directive stands behind a `>` that begins no quote", hint)
