"""Source lines with their variables and literal comments replaced by marks, before Markdown sees them."""

import re
from collections.abc import Callable

from helpgen.compile.variables.marks import Slots
from helpgen.compile.variables.slots import Broken, Literally, Slot, Variable
from helpgen.compile.variables.trouble import Trouble
from helpgen.compile.variables.variables import KEY_FIRST, bared
from helpgen.logic.comments import Stance, comments_on
from helpgen.logic.directive_words import OPEN
from helpgen.logic.tags import of_tag
from helpgen.model.text import Hole
from helpgen.text.slug import shortened

_CLOSING = {"{{": "}}", "{%": "%}", "<%": "%>"}
_OPENING = re.compile("|".join(_CLOSING))
_BEGUN = re.compile(
    r"\{\{[ \t]*([A-Za-z]\w*(?:\.\w+)+(?:[ \t]*\|[ \t]*[a-z]+\b)*)(?!\w|\.\w|[ \t]*\}\})"
)
"""A variable that is not closed behind its key and its filters."""

_CODE = r"remove it: code in backticks or between ``` stays as it is, and \{{ writes two braces"
_SNIPPET = "write <!-- help:include name --> on a line of its own, with the text in content/snippets/name.md"
_ELSEWHERE = {
    "raw": _CODE,
    "endraw": _CODE,
    "verbatim": _CODE,
    "link": "write [words](/help/category/name), with the article's slug",
    "post_url": "write [words](/help/category/name), with the article's slug",
    "include": _SNIPPET,
    "include_relative": _SNIPPET,
    "highlight": "write ``` and the language above the code, and ``` below it",
    "endhighlight": "write ``` below the code",
    "comment": "write <!-- words -->",
    "endcomment": "write <!-- words -->",
    "hint": "write > [!NOTE], and > before each line of the box",
    "endhint": "write > [!NOTE], and > before each line of the box",
    "image": "write ![what it shows](file)",
    "youtube": "write a link to it: [words](https://…)",
    "embed": "write a link to it: [words](https://…)",
}
"""What tags of other tools mean, and how that is written here."""

_CONDITION = (
    "a condition is <!-- help:when features.x --> on a line of its own, and {{ key }} a value"
)

Read = Callable[[str], Hole | Trouble | str]
"""What stands between two braces; a text is shown as it is."""


def mask(text: str, line: int, slots: Slots, read: Read, column: int = 0) -> str:
    r"""One line, or a part of it from `column` on, with marks in it.

    `\{{` and `\<!--` are literals, and whatever cannot be read is a Broken slot.
    """
    if OPEN not in text:
        return _mask(text, line, column, slots, read)
    out: list[str] = []
    done = 0
    for start, end, reading, form in comments_on(text):
        if form not in (Stance.ESCAPED, Stance.TICKED):
            continue
        typed = text[start:end]
        shown = typed.removeprefix("\\")
        if form is Stance.TICKED:
            literal = Literally(shown, shown, code_only=line, column=column + start + 1)
        else:  # in code too only the backslash before a directive goes: nobody else needs one there
            literal = Literally(shown, shown if reading else typed)
        out += (_mask(text[done:start], line, column + done, slots, read), slots.add(literal))
        done = end
    return "".join(out) + _mask(text[done:], line, column + done, slots, read)


def _mask(text: str, line: int, column: int, slots: Slots, read: Read) -> str:
    out: list[str] = []
    position = 0
    last = {
        opening: text.rfind(closing) for opening, closing in _CLOSING.items() if opening in text
    }
    while found := _OPENING.search(text, position):
        start, opening = found.start(), found[0]
        head = text[position:start]
        position = start + 2
        if head.endswith("\\") and (len(head) - len(head.rstrip("\\"))) % 2:
            out += (head[:-1], slots.add(Literally(opening, "\\" + opening)))
            continue
        is_left_open = opening == "{{" and _is_left_open(text, position, last[opening])
        begun = _BEGUN.match(text, start) if is_left_open else None
        if begun:
            unclosed = _unclosed(begun[1].rstrip(), line, column + start + 1)
            out += (head, slots.add(unclosed))
            continue
        if last[opening] >= position:  # else nothing closes it, and nobody need look
            position = text.index(_CLOSING[opening], position) + 2
        elif opening != "{{":
            out += (head, opening)
            continue
        if opening == "<%" and not _directive(text[start:position]):
            out += (head, text[start:position])
            continue
        slot = _slot(text[start:position], line, column + start + 1, read)
        out += (head, slots.add(slot))
    return "".join(out) + text[position:]


def _is_left_open(text: str, position: int, last: int) -> bool:
    """Whether another variable begins before anything ends the one that begins before a position."""
    another = text.find("{{", position)
    return last < position or (another >= 0 and text.find("}}", position, another) < 0)


def _unclosed(inside: str, line: int, column: int) -> Broken:
    hint = rf"close it with }}}}: write {{{{{shortened(inside)}}}}}; \{{{{ prints two braces"
    return Broken("{{", line, column, "LB301", "a variable is not closed", hint)


def may_open(text: str) -> bool:
    """Whether a variable may begin in what has been masked: then it was torn."""
    return "{{" in text or "{%" in text


def may_hold(text: str) -> bool:
    """Whether there may be something to mask."""
    return "{{" in text or "{%" in text or OPEN in text or "<%" in text


def _directive(whole: str) -> str:
    """How a tag of another tool is written here, if it is a condition or prints a key."""
    meant = of_tag(whole[2:-2])
    bare = bared(whole[2:-2])
    if not meant and KEY_FIRST.match(bare):
        return f"write {{{{{bare}}}}}"
    return f"write {meant} on a line of its own" if meant else ""


def _slot(whole: str, line: int, column: int, read: Read) -> Slot:
    if not whole.startswith("{{"):
        word = whole[2:].lstrip("-+ \t").partition(" ")[0].rstrip("%}-")
        known = _ELSEWHERE.get(word) or _directive(whole) or _CONDITION
        hint = rf"{known}; \{whole[:2]} prints the characters"
        message = f"{shortened(whole)} is neither a variable nor a directive"
        return Broken(whole, line, column, "LB301", message, hint)
    if not whole.endswith("}}"):
        hint = r"close it with }} on the same line, or write \{{ for two literal braces"
        return Broken(whole, line, column, "LB301", "a variable is not closed", hint)
    hole = read(whole[2:-2])
    if isinstance(hole, Trouble):
        return Broken(whole, line, column, hole.code, hole.message, hole.hint)
    if isinstance(hole, str):
        return Literally(hole, whole)
    return Variable(whole, hole, line, column)
