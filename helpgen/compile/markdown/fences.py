"""A fence that nobody closes is an error: CommonMark lets it run to the end of its container, text and all."""

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import fence as plain_fence

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.text.slug import shortened


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """markdown-it's rule, which also looks at how the fence ended."""
    matched = plain_fence(state, start, end, silent)
    if matched and not silent and not _is_closed(state, start):
        markup = state.tokens[-1].markup
        hint = f"write {markup} where the code ends, in the same list item or quote"
        message = "this code block is never closed"
        notes_in(state.env).found.append(Note(start, "ST206", message, hint, markup))
    if matched and not silent and state.tokens[-1].info.lstrip().startswith("{"):
        info = state.tokens[-1].info.strip()
        language = info.strip("{}").lstrip(".").split()
        word = language[0] if language else ""
        hint = f"write {state.tokens[-1].markup}{word} for code, > [!NOTE] for a box"
        message = f"{shortened(info)} is a directive of another tool: here it is no language"
        notes_in(state.env).found.append(Note(start, "ST216", message, hint, info))
    return matched


def _is_closed(state: StateBlock, start: int) -> bool:
    """Whether the last row of the fence is its closing mark: a row of code that looked like it would have closed it."""
    row, markup = state.line - 1, state.tokens[-1].markup
    text = state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]].rstrip(" \t")
    return (
        row > start
        and text.startswith(markup)
        and not text.strip(markup[0])
        and not state.is_code_block(row)
        and state.sCount[row] >= state.blkIndent
    )
