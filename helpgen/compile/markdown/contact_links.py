"""A variable between angle brackets is a link: to the organization's contact, as `<{{contact.email}}>`.

CommonMark wants a scheme or an `@` there, which stand in the value and not in the text. Which variables lead somewhere
is not asked here: what a link may lead to is judged with its place known.
"""

from markdown_it.rules_inline import StateInline

from helpgen.compile.markdown.notes import notes_in
from helpgen.compile.variables.marks import MARK, OPEN

NAME = "contact_link"


def contact_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A mark alone between `<` and `>`, if a variable was typed there."""
    if not state.src.startswith(f"<{OPEN}", state.pos):
        return False
    found = MARK.match(state.src, state.pos + 1)
    if found is None or not state.src.startswith(">", found.end()):
        return False
    if not notes_in(state.env).typed(found[0]).startswith("{{"):
        return False
    if not silent:
        opening = state.push("link_open", "a", 1)
        opening.attrs = {"href": state.md.normalizeLink(found[0])}
        text = state.push("text", "", 0)
        text.content = found[0]
        closing = state.push("link_close", "a", -1)
        for token in (opening, closing):
            token.markup, token.info = "autolink", "auto"
    state.pos = found.end() + 1
    return True
