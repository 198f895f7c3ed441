r"""What looks like an HTML tag is an error: readers would see it as it was typed.

The rule stands where CommonMark reads HTML in text, with CommonMark's own idea of a tag. `\<b>` is for those who mean
the characters.
"""

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline import StateInline

from helpgen.compile.markdown.inline_places import spotted
from helpgen.compile.markdown.notes import Spotted, notes_in
from helpgen.compile.markdown.tags import TAG, instead_of
from helpgen.logic.directive_words import BARE, OPEN
from helpgen.text.slug import shortened

NAME = "help_raw_tag"
CODE = "ST215"
_FEWEST = 3  # characters of a tag
_NEAR = 300  # characters behind a tag in which its end is looked for, for the hint


def raw_tag(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """A tag that nothing here understands; it stays together, so that its attributes are no text of their own."""
    source, start = state.src, state.pos
    if source[start] != "<" or start + _FEWEST > state.posMax:
        return False
    sign = source[start + 1]
    if not (sign in "/!?" or (sign.isascii() and sign.isalpha())) or source.startswith(OPEN, start):
        return False
    end = "?>" if sign == "?" else "]]>" if source.startswith("<![CDATA[", start) else ">"
    if state.html_terminator_last(end) <= start:
        return False  # else each `<` would be tried up to the end of the text
    found = HTML_TAG_RE.match(source, start, state.posMax)
    if found is None or (sign in "?!" and BARE.search(found[0])):
        return False  # of a directive that is no comment, the guard tells
    if not silent:
        tag = notes_in(state.env).typed(found[0])
        message = f"{shortened(' '.join(tag.split()))} would be shown as it is typed"
        spotted(state, Spotted(start, CODE, message, _hint(state, tag, found.end()), found[0]))
        _push(state, found[0])
    state.pos = found.end()
    return True


def _push(state: StateInline, tag: str) -> None:
    for number, line in enumerate(tag.split("\n")):
        if number:
            state.push("softbreak", "br", 0)
        token = state.push("text_special", "", 0)
        token.content = token.markup = line
        token.info = "tag"


def _hint(state: StateInline, tag: str, end: int) -> str:
    read = TAG.fullmatch(tag)
    name = read[2].lower() if read else ""
    opens = read is not None and not read[1]
    behind = state.src[end : end + _NEAR] if opens else ""
    inside = behind[: max(behind.lower().find(f"</{name}>"), 0)].strip()
    words = "" if "\n" in inside else notes_in(state.env).typed(inside)
    return instead_of(tag, words)
