"""Whether a sentence says what the product does: what it allows or refuses, how much, when, in which words."""

import re

from helpgen.verify.prose.english import BEHAVIOR, SAME, UNITS
from helpgen.verify.prose.plain import folded
from helpgen.verify.prose.sentences import quotes

_FORMS = sorted((form for form, same in SAME.items() if same in BEHAVIOR), key=len, reverse=True)
_MODAL = re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, _FORMS))})(?![\w'])")
_AMOUNT = re.compile(
    rf"(?:(?<![\w.])[0-9][0-9.,]*|\}})[ -](?:{'|'.join(sorted(UNITS))})s?\b|\{{[^}}]*\|unit\}}"
)


def is_behavior(sentence: str) -> bool:
    """Whether a machine or a person has to vouch for it; a question claims nothing."""
    if sentence.rstrip("\"'”’)*_ ").endswith("?"):
        return False
    text = folded(sentence)
    quoted = any(len(sentence[start:end].split()) > 1 for start, end in quotes(sentence))
    return quoted or _MODAL.search(text) is not None or _AMOUNT.search(text) is not None
