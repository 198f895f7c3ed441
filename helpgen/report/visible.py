"""Text that others typed, safe to print: what would act on a terminal or hide is shown instead."""

import re

_ACTS = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # controls, ESC and line ends among them
    "\u2028\u2029"  # line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of text
    "\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # what cannot be seen
    "\ud800-\udfff"  # halves of characters, from file names that are not text
    "\U000e0000-\U000e007f"  # tags: whole hidden messages
    "]"
)
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_ONE_BYTE, _TWO_BYTES = 0xFF, 0xFFFF


def visible(text: str) -> str:
    r"""The text on one line, with `\n`, `\x1b`, `\u202e` for what must not reach a terminal."""
    return _ACTS.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    number = ord(character)
    if number <= _ONE_BYTE:
        return _SHORT.get(character, f"\\x{number:02x}")
    return f"\\u{number:04x}" if number <= _TWO_BYTES else f"\\U{number:08x}"
