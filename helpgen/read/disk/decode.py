"""Bytes become text: UTF-8 with LF between lines, and nothing in it that cannot be seen or stored.

A byte order mark at the start and CRLF are accepted and leave no trace.
"""

from re import Match

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.text.refused import REFUSED

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_PLAIN = bytes(
    {*range(0x20, 0x7F), 0x09, 0x0A, *range(0x80, 0x100)} - {0xC2, 0xEF, *range(0xF0, 0x100)}
)
"""Bytes that no refused character is made of."""
_MOST = 20
"""Findings of one file: a binary file has thousands."""


def decode(path: str, data: bytes) -> Checked[str | None]:
    """The text of a file, or None and what is wrong with its bytes (FM105)."""
    skipped = len(_BOM) if data.startswith(_BOM) else 0
    try:
        text = data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        return Checked(None, (_undecodable(path, data, error.start + skipped),))
    if data.translate(None, _PLAIN):  # a hundred times faster than the pattern
        found = [match for match, _ in zip(REFUSED.finditer(text), range(_MOST), strict=False)]
        if found:
            return Checked(None, tuple(_refused(path, text, match, skipped) for match in found))
    return Checked(text.replace("\r\n", "\n"))


def _refused(path: str, text: str, match: Match[str], skipped: int) -> Diagnostic:
    before = text[: match.start()]
    offset = len(before.encode()) + skipped
    line = before.count("\n") + 1
    place = Place(path, line, match.start() - (before.rfind("\n") + 1) + 1)
    if match[0] == "\r":
        message = f"a carriage return without a line feed, at byte {offset}"
        return Diagnostic(place, "FM105", message, "save the file with LF or CRLF line ends")
    name = f"U+{ord(match[0]):04X}"
    message = f"the character {name}, at byte {offset}, may not stand in a text"
    return Diagnostic(place, "FM105", message, "remove it")


def _undecodable(path: str, data: bytes, offset: int) -> Diagnostic:
    start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    place = Place(path, data.count(b"\n", 0, offset) + 1, column)
    if data.startswith(_UTF16):
        return Diagnostic(place, "FM105", "the file is UTF-16", "save it as UTF-8")
    message = f"byte {offset} (0x{data[offset]:02x}) is not UTF-8"
    return Diagnostic(place, "FM105", message, "save the file as UTF-8; it may be Latin-1 now")
