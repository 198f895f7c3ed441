"""What a link may lead to, told by the way it is written."""

import re
from typing import Literal
from urllib.parse import unquote

from helpgen.frozen import frozen
from helpgen.text.url import allowed, scheme, seen

Kind = Literal["internal", "anchor", "file", "external", "refused"]
SLUG = re.compile(r"/help(/[a-z0-9]+(-[a-z0-9]+)*){1,6}")
_ELSEWHERE = ("//", "\\", "/\\")
"""How a browser writes the way to another host without naming a scheme."""


@frozen
class Target:
    """A destination: `path` is a slug, a relative file or a URL; `anchor` has no `#` and is not percent-encoded."""

    kind: Kind
    path: str
    anchor: str = ""


def target(url: str, *, has_mark: bool = False) -> Target:
    """The kind of a destination, judged as a browser would: tabs and line ends removed, edges trimmed.

    The parser has percent-encoded what was typed, so both forms are judged.
    """
    plain, typed = seen(url), seen(unquote(url))
    if not plain or has_mark:
        return Target("refused", plain)
    if scheme(plain) or scheme(typed):
        return Target("external" if scheme(plain) and allowed(plain) else "refused", plain)
    if plain.startswith(_ELSEWHERE) or typed.startswith(_ELSEWHERE):
        return Target("refused", plain)
    path, _, anchor = plain.partition("#")
    if not path:
        return Target("anchor", "", unquote(anchor))
    if path.startswith("/"):
        return Target("internal", path.rstrip("/") or "/", unquote(anchor))
    return Target("file", path, unquote(anchor))
