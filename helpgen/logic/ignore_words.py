"""What `help:ignore` says: the codes of findings that are not to be told, and the reason for it.

Only the words are read here. Whether there is such a code, and whether it may be silenced, is for whoever knows the
codes.
"""

import json
import re
from typing import NamedTuple

from helpgen.frozen import frozen

EXAMPLE = '<!-- help:ignore LB319 reason="their own word" -->'

_NAME = r"[A-Za-z][A-Za-z0-9-]*(?![A-Za-z0-9=-])"
_CODES = re.compile(rf"{_NAME}(?:[ \t]*,[ \t]*{_NAME})*")
_CODE = re.compile(_NAME)
_ANOTHER = re.compile(r"[ \t]+([A-Za-z]{2}[0-9]{3})\b")
_REST = re.compile(r'(?P<whole>[ \t]+in=article)?[ \t]+reason=(?P<reason>"(?:[^"\\]|\\.)*")')


class NamedCode(NamedTuple):
    """A code as it was typed; `offset` is where it begins in the directive's text."""

    code: str
    offset: int


@frozen
class Ignoring:
    """The codes, why their findings are not told, and whether that is so in the whole article."""

    codes: tuple[NamedCode, ...]
    reason: str
    is_whole: bool


@frozen
class Unreadable:
    """What is wrong with the words, from `offset` on."""

    offset: int
    message: str
    hint: str = f"write it like {EXAMPLE}"


def read_ignore(text: str) -> Ignoring | Unreadable:
    """What stands behind `help:ignore`, or the first thing that is wrong with it."""
    named = _CODES.match(text)
    if named is None:
        return Unreadable(0, "`help:ignore` names no code")
    rest = _REST.fullmatch(text, named.end())
    if rest is None:
        return _unreadable(text, named[0])
    try:
        reason = json.loads(rest["reason"])
    except ValueError:
        return Unreadable(rest.start("reason"), "the reason is no text in quotes")
    if not reason.strip():
        return Unreadable(rest.start("reason"), "the reason is empty", "say why it is to stay so")
    codes = tuple([NamedCode(each[0], each.start()) for each in _CODE.finditer(named[0])])
    return Ignoring(codes, reason, rest["whole"] is not None)


def _unreadable(text: str, codes: str) -> Unreadable:
    """Why what stands behind the codes is none of what may stand there."""
    at = len(codes)
    if "reason" not in text[at:]:
        return Unreadable(0, "`help:ignore` gives no reason")
    if another := _ANOTHER.match(text, at):
        message = "no comma stands between the codes of `help:ignore`"
        return Unreadable(at, message, f"write {codes}, {another[1]}")
    return Unreadable(at, "what stands behind the codes of `help:ignore` is no reason")
