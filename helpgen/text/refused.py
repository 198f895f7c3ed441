"""Characters that no text may hold: controls, halves of a pair, and code points that are no character.

They are invisible, differ from machine to machine, and hide what a text really says. The compiler uses some of those
that are no character as its own marks.
"""

import re

_NO_CHARACTERS = "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
REFUSED = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]|\r(?!\n)"
)
"""In the text of a file, where tabs, line feeds and CRLF are fine."""

NEVER = re.compile(f"{REFUSED.pattern}|[\r\u2028\u2029]")
"""In a single text, where an escape could put a line end that only some programs see."""
