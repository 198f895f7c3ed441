"""Definitions of links and footnotes, as the parser's rules read them, with what they leave unsaid."""

from markdown_it.rules_block import StateBlock, reference
from mdit_py_plugins.footnote.index import footnote_def

from helpgen.compile.markdown.notes import Note, notes_in
from helpgen.compile.variables.marks import OPEN


def definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """markdown-it's rule; a label with a variable in it is an error, for no reference would find it."""
    if not reference(state, start, end, silent):
        return False
    if not silent:
        source = state.src[state.bMarks[start] : state.eMarks[state.line - 1]]
        label = source[: source.find("]:")]
        if OPEN in label:
            notes = notes_in(state.env)
            message = "a variable stands in the label of this definition, and no reference finds it"
            hint = "give it a plain name, and write it in both places: [words][name]"
            notes.found.append(Note(start, "LK613", message, hint))
    return True


def footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The plugin's rule, which also writes down where a footnote is defined."""
    first = len(state.tokens)
    if not footnote_def(state, start, end, silent):
        return False
    if not silent:
        label = str(state.tokens[first].meta["label"])
        begin = state.bMarks[start] + state.tShift[start]
        at = begin - state.src.rfind("\n", 0, begin) - 1
        notes_in(state.env).footnotes.setdefault(label, (start, at))
    return True
