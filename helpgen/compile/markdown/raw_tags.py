r"""What looks like an HTML tag is an error: readers would see it as it was typed.

The rule stands where CommonMark reads HTML in text, with CommonMark's own idea of a tag. `\<b>` is for those who mean
the characters.
"""

import re

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline import StateInline

from helpgen.compile.markdown.inline_places import spotted
from helpgen.compile.markdown.notes import Spotted, notes_in
from helpgen.compile.markdown.tags import ALLOWED, TAG, instead_of
from helpgen.logic.directives import BARE, OPEN
from helpgen.text.slug import shortened

NAME = "help_raw_tag"
CODE = "ST215"
_FEWEST = 3  # characters of a tag
_NEAR = 300  # characters behind a tag in which its end is looked for, for the hint
_AROUND = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "s": "~~",
    "del": "~~",
    "code": "`",
    "tt": "`",
}


_BOX = "write > [!NOTE], and > before each line of the box"
_PLAYED = "write a link to it: [words](https://…)"
_PLAIN = "remove it, or write **words** to stress them"
_OTHERWISE = {
    "div": _BOX,
    "aside": _BOX,
    "section": _BOX,
    "iframe": _PLAYED,
    "video": _PLAYED,
    "audio": _PLAYED,
    "object": _PLAYED,
    "embed": _PLAYED,
    "u": _PLAIN,
    "span": _PLAIN,
    "font": _PLAIN,
    "small": _PLAIN,
    "big": _PLAIN,
}
_ID = re.compile(r"""\s(?:id|name)\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)


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
        message = f"{shortened(tag)} would be shown as it is typed"
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
    if read and name in ALLOWED and not read[3].strip(" /"):
        return (
            f"{name} is written <{name}>, and closed if it has an end; \\{tag} shows the characters"
        )
    sign = _AROUND.get(name)
    behind = state.src[end : end + _NEAR]
    close = behind.lower().find(f"</{name}>") if sign and read and not read[1] else -1
    inside = behind[:close] if close >= 0 else ""
    if sign and inside.strip() and "\n" not in inside:
        words = shortened(notes_in(state.env).typed(inside.strip()))
        return f"write {sign}{words}{sign}; \\{tag} shows the characters"
    return (
        f"{_OTHERWISE[name]}; \\{tag} shows the characters"
        if name in _OTHERWISE and not anchor_of(tag)
        else instead_of(tag)
    )


def anchor_of(tag: str) -> str:
    """The id that a tag would have given to its place, or nothing."""
    found = _ID.search(tag)
    return found[1] if found else ""
