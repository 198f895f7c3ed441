"""Source lines with their variables and literal comments replaced by marks, before Markdown sees them."""

import re
from collections.abc import Callable

from helpgen.compile.variables.marks import Slots
from helpgen.compile.variables.slots import Broken, Literally, Slot, Variable
from helpgen.compile.variables.variables import Trouble
from helpgen.logic.directives import OPEN, Stance, comments_on
from helpgen.model.text import Hole
from helpgen.text.slug import shortened

_CLOSING = {"{{": "}}", "{%": "%}"}
_OPENING = re.compile("|".join(_CLOSING))
_CODE = r"remove it: code in backticks or between ``` stays as it is, and \{{ writes two braces"
_ELSEWHERE = {
    "raw": _CODE,
    "endraw": _CODE,
    "verbatim": _CODE,
    "link": "write [words](/help/category/name), with the article's slug",
    "post_url": "write [words](/help/category/name), with the article's slug",
    "include": "write the text itself here, or link to an article that holds it",
    "include_relative": "write the text itself here, or link to an article that holds it",
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

Read = Callable[[str], Hole | Trouble]


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
    last = {"{{": text.rfind("}}"), "{%": text.rfind("%}")}
    while found := _OPENING.search(text, position):
        start, opening = found.start(), found[0]
        head = text[position:start]
        position = start + 2
        if (len(head) - len(head.rstrip("\\"))) % 2:
            out += (head[:-1], slots.add(Literally(opening, "\\" + opening)))
            continue
        if last[opening] >= position:  # else nothing closes it, and nobody need look
            position = text.index(_CLOSING[opening], position) + 2
        elif opening == "{%":
            out += (head, opening)
            continue
        slot = _slot(text[start:position], line, column + start + 1, read)
        out += (head, slots.add(slot))
    return "".join(out) + text[position:]


def may_open(text: str) -> bool:
    """Whether a variable may begin in what has been masked: then it was torn."""
    return "{{" in text or "{%" in text


def may_hold(text: str) -> bool:
    """Whether there may be something to mask."""
    return "{{" in text or "{%" in text or OPEN in text


def _slot(whole: str, line: int, column: int, read: Read) -> Slot:
    if whole.startswith("{%"):
        word = whole[2:].lstrip("-+ \t").partition(" ")[0].rstrip("%}-")
        known = _ELSEWHERE.get(word, "write <!-- help:when key --> on a line of its own")
        hint = rf"{known}; \{{% prints the characters"
        message = f"{shortened(whole)} is neither a variable nor a directive"
        return Broken(whole, line, column, "LB301", message, hint)
    if not whole.endswith("}}"):
        hint = r"close it with }} on the same line, or write \{{ for two literal braces"
        return Broken(whole, line, column, "LB301", "a variable is not closed", hint)
    hole = read(whole[2:-2])
    if isinstance(hole, Trouble):
        return Broken(whole, line, column, hole.code, hole.message, hole.hint)
    return Variable(whole, hole, line, column)
