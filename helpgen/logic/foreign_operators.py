"""Signs and words of other languages, and what to write instead."""

import re

SIGNS: tuple[tuple[str, str], ...] = (
    ("===", "write `==`"),
    ("!==", "write `!=`"),
    ("&&", "write `and`"),
    ("||", "write `or`"),
    ("<>", "write `!=`"),
    ("=<", "write `<=`"),
    ("=>", "write `>=`"),
    ("{{", "a key stands without braces here"),
    ("=", "write `==`"),
    ("!", "write `not`"),
    ("&", "write `and`"),
    ("|", "write `or`"),
    ("≠", "write `!=`"),
    ("≤", "write `<=`"),
    ("≥", "write `>=`"),
    ("'", 'text stands in double quotes: "text"'),
    ("`", 'text stands in double quotes: "text"'),
    ("“", 'text stands in straight double quotes: "text"'),
    ("”", 'text stands in straight double quotes: "text"'),
    ("‘", 'text stands in straight double quotes: "text"'),
    ("’", 'text stands in straight double quotes: "text"'),
)
"""Longer signs stand before their beginnings."""

_SIGN = re.compile("|".join(re.escape(sign) for sign, _ in SIGNS))
_QUOTED = re.compile("['`“”‘’]([^'`“”‘’\"]+)['`“”‘’\"]")
_INSTEAD = dict(SIGNS)

OPERATORS = {
    "equals": "==",
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "le": "<=",
    "gt": ">",
    "ge": ">=",
    "contains": "in",
    "exists": "is set",
    "isset": "is set",
    "defined": "is set",
    "set": "is set",
}
"""Words that stand between a key and a literal elsewhere."""

NOTHING = frozenset({"null", "none", "nil", "undefined"})


def sign_at(source: str, offset: int) -> tuple[str, str] | None:
    """The foreign sign that stands here, and the way out."""
    match = _SIGN.match(source, offset)
    if match is None:
        return None
    sign = match[0]
    if quoted := _QUOTED.match(source, offset):
        return sign, f'text stands in straight double quotes: "{quoted[1][:60]}"'
    return sign, _INSTEAD[sign]
