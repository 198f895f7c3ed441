"""A script without comments and spare white space: the same tokens, the same line ends where they may matter.

It knows as much of the language as MiniSearch uses. Whether the result still is the same program is for its tests.
"""

import re
from collections.abc import Iterable

_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
    |(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)
    |(?P<regex>(?<=[=(,:])\ */(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n])+/[a-z]*)
    |(?P<space>\s+)
    |(?P<word>[\w$]+)
    |(?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[\w$]")
_GOES_ON = "{;,("
"""A line that ends in one of these, or begins with one of those that close, needs no line end there."""


def shortened(source: str) -> str:
    """The script, shorter; nothing but comments and white space is left out."""
    out: list[str] = []
    space = ""
    for match in _TOKEN.finditer(source):
        kind, token = match.lastgroup, match[0]
        if kind in ("comment", "space"):
            space += "\n" if "\n" in token else " "
            continue
        if space and out:
            out.append(_between(out[-1], token.lstrip(), space))
        out.append(token.lstrip() if kind == "regex" else token)
        space = ""
    return "".join(out)


def without(source: str, names: Iterable[str]) -> str:
    """A module without these methods of its classes and functions, as a formatter has indented it."""
    for name in names:
        method = rf"^    (?:(?:static|async|get) )*{name}\([^\n]*\{{\n.*?^    \}}\n"
        function = rf"^const {name} = (?:[^\n]*\{{\n.*?^\}};|[^\n]*;)\n"
        source, count = re.subn(rf"{method}|{function}", "", source, flags=re.MULTILINE | re.DOTALL)
        if not count:
            message = f"there is no {name}"
            raise ValueError(message)
    return source


def _between(before: str, after: str, space: str) -> str:
    """What of the white space between two tokens has a meaning."""
    last, first = before[-1:], after[0]
    if "\n" in space:
        return "" if last in _GOES_ON or first in "})" else "\n"
    are_words = _WORD.match(last) and _WORD.match(first)
    return " " if are_words or (last == first and last in "+-") else ""
