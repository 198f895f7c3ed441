"""Fields and items that YAML takes for text, and brackets that do not match."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = r"[A-Za-z_][\w-]*"
_TIGHT = re.compile(rf"(?P<lead>[ ]*(?:-[ ]+)*)(?P<name>{_NAME}):(?P<value>[^\s:].*)")
_EQUALS = re.compile(rf"(?P<lead>[ ]*(?:-[ ]+)*)(?P<name>{_NAME})[ ]*=[ ]*(?P<value>\S.*)")
_DASHED = re.compile(r"(?P<lead>[ ]*)-(?P<value>[^\s-].*)")
_ALONE = re.compile(rf"(?P<lead>[ ]*)(?P<name>{_NAME})[ ]*")
_SPACED = re.compile(rf"(?P<lead>[ ]*)(?P<name>{_NAME})[ ]+(?P<value>[^\s:#-][^:#]*)")
_ITEM_FIELD = re.compile(rf"(?P<lead>[ ]*)-[ ]+(?P<rest>{_NAME}:(?: .*)?)")
_LACKS_COMMA = re.compile(rf"(?<=[^\s,{{\[])[ ]+(?={_NAME}:[ ])")
_CLOSES = {"[": "]", "{": "}"}


class Mend(NamedTuple):
    """What may be wrong with a line, the column where it shows, and the line as it should be."""

    message: str
    column: int
    line: str
    hint: str = "write "


def with_space(line: str) -> str:
    """A line of the form `name:value` with the space that it lacks; empty for any other."""
    tight = _TIGHT.fullmatch(line)
    return f"{tight['lead']}{tight['name']}: {tight['value']}" if tight else ""


def torn(line: str) -> Iterator[Mend]:
    """How a line that is read as bare text may have been meant as a field or an item."""
    if found := _TIGHT.fullmatch(line):
        column = found.end("name") + 2
        yield Mend(f"a space is missing behind `{found['name']}:`", column, with_space(line))
    elif found := _EQUALS.fullmatch(line):
        mended = f"{found['lead']}{found['name']}: {found['value']}"
        column = line.index("=", found.end("name")) + 1
        yield Mend("a field is written with a colon, and not with `=`", column, mended)
    elif found := _DASHED.fullmatch(line):
        column = found.end("lead") + 1
        mended = f"{found['lead']}- {found['value']}"
        yield Mend("a space is missing behind the `-` of an item", column, mended)
    elif found := _ALONE.fullmatch(line):
        message = f"a colon is missing behind `{found['name']}`"
        yield Mend(message, found.end("name"), f"{found['lead']}{found['name']}:")
    elif found := _SPACED.fullmatch(line):
        message = f"a colon is missing behind `{found['name']}`"
        mended = f"{found['lead']}{found['name']}: {found['value']}"
        yield Mend(message, found.end("name"), mended)


def item_among_fields(line: str) -> Iterator[Mend]:
    """A field with the dash of an item before it, without the dash."""
    if found := _ITEM_FIELD.fullmatch(line):
        message = "an item of a list stands among fields"
        yield Mend(message, found.end("lead") + 1, f"{found['lead']}{found['rest']}")


def brackets(line: str, start: int, end: int) -> Iterator[Mend]:
    """What may be wrong with the lists and maps in brackets between two offsets of a line."""
    value, tail = line[start:end], line[end:]
    opened: list[tuple[str, int]] = []
    closed, mended, wrong, stray = -1, "", -1, ""
    for at, char in enumerate(value):
        if char in _CLOSES:
            opened.append((char, at))
        elif char in "]}":
            while opened and _CLOSES[opened[-1][0]] != char:
                sign, wrong = opened.pop()
                mended += _CLOSES[sign]
            if not opened:
                stray = char
                continue
            opened.pop()
            if not opened and closed < 0:
                closed = at
        mended += char
    if opened:
        wrong = opened[0][1]
    mended += "".join(_CLOSES[sign] for sign, _ in reversed(opened))
    if wrong >= 0:
        message = f"`{value[wrong]}` is opened and never closed"
        yield Mend(message, start + wrong + 1, line[:start] + mended + tail)
    elif stray:
        message = f"`{stray}` closes nothing that is open"
        yield Mend(message, start + value.rindex(stray) + 1, line[:start] + mended + tail)
    yield from _commas(line, start, end)
    if wrong < 0 and not stray and 0 <= closed < len(value) - 1:
        yield Mend(f"text follows the `{value[closed]}`", start + closed + 2, "")


def _commas(line: str, start: int, end: int) -> Iterator[Mend]:
    """A comma put before one field, and then before all that follow a value without one."""
    gaps = [found.start() for found in _LACKS_COMMA.finditer(line, start, end)]
    for chosen in (*([gap] for gap in gaps), gaps):
        mended = line
        for gap in reversed(chosen):
            mended = f"{mended[:gap]},{mended[gap:]}"
        if chosen:
            name = line[chosen[0] :].strip().partition(":")[0]
            yield Mend(f"a comma is missing before `{name}:`", chosen[0] + 1, mended)


def left_open(line: str) -> str:
    """The bracket that closes what a line seems to open and not to close; empty where it opens nothing."""
    lacking = [
        closing for sign, closing in _CLOSES.items() if line.count(sign) > line.count(closing)
    ]
    return lacking[0] if lacking else ""
