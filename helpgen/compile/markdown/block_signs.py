"""Signs that begin a block in other tools, or here with a space: items without one, and an id without its `#`."""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from helpgen.compile.markdown.notes import Spotted
from helpgen.compile.variables.marks import OPEN
from helpgen.text.slug import shortened

CODE = "ST219"
JOINED = rf"(?:[-+]|[0-9]{{1,2}}[.)])(?:[^\W\d_]|{OPEN})"
"""An item's sign without a space behind it."""

_BEGINS_ITEM = "-+0123456789"
_ITEM = re.compile(
    rf"^(?P<sign>[-+]|[0-9]{{1,2}}[.)])(?=[^\W\d_]|{OPEN})(?P<words>.*)$", re.MULTILINE
)
_ID = re.compile(r"(?<![\\{\w])\{(?:[ \t]*([A-Za-z][\w -]*?)[ \t]*\}|#[ \t]*([A-Za-z][\w-]*))$")
_LISTS = {"bullet_list_open", "ordered_list_open"}


def block_signs(
    tokens: Sequence[Token], index: int, restore: Callable[[str], str]
) -> Iterator[Spotted]:
    """What a paragraph's lines or a heading's end were meant to be."""
    before, text = tokens[index - 1], tokens[index].content
    if before.type == "heading_open" and "{" in text and (name := _ID.search(text)):
        meant = "-".join((name[1] or name[2]).split())
        hint = f"write {{#{meant}}} for the heading's own id, or \\{name[0]} for the characters"
        message = f"{name[0]} sets no id, and would be shown as it is typed"
        yield Spotted(name.start(), CODE, message, hint, name[0])
    elif (
        before.type == "paragraph_open"
        and (text[:1] in _BEGINS_ITEM or "\n" in text)
        and (found := _first_item(tokens, index, text))
    ):
        sign, words = found["sign"], shortened(restore(found["words"]))
        message = f"{sign} begins no item here: there is no space behind it"
        yield Spotted(found.start(), CODE, message, f"write {sign} {words}", found[0])


def _first_item(tokens: Sequence[Token], index: int, text: str) -> re.Match[str] | None:
    """The first line that was meant as an item: others of its kind stand around it, or `-5 degrees` is words."""
    for found in _ITEM.finditer(text):
        kind = found["sign"][-1]
        below = text[found.end() + 1 :].split("\n", 1)[0]
        if re.match(
            rf"[0-9]{{0,2}}{re.escape(kind)}(?![0-9])\S|[0-9]{{0,2}}{re.escape(kind)} ", below
        ):
            return found
        item = tokens[index - 2] if index > 1 else None
        if item and item.type == "list_item_open" and item.markup == kind and found.start():
            return found
        after = tokens[index + 2] if index + 2 < len(tokens) else None
        if (
            after
            and after.type in _LISTS
            and after.markup == kind
            and after.map
            and (tokens[index].map or [0, 0])[1] == after.map[0]
            and found.end() == len(text)
        ):
            return found
    return None
