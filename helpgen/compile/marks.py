"""Marks: how a variable, a link or a gate travels through the Markdown parser.

A mark is a number between two Unicode noncharacters. The reader refuses those in every input, so no article and no
profile can forge one; the parser takes a mark for a letter, so what stands in a hole cannot change the structure.
"""

import re

OPEN = "\ufdd0"
ATTRIBUTE = "\ufdd2"  # opens a mark that stands inside an attribute, where no element can be made
CLOSE = "\ufdd1"
MARK = re.compile(f"([{OPEN}{ATTRIBUTE}])([0-9]+){CLOSE}")
IN_URL = re.compile(r"%EF%B7%90([0-9]+)%EF%B7%91", re.IGNORECASE)


def mark(number: int) -> str:
    """The mark of one slot, for text."""
    return f"{OPEN}{number}{CLOSE}"


def in_attribute(text: str) -> str:
    """The same text with its marks turned into those for attributes."""
    return text.replace(OPEN, ATTRIBUTE)
