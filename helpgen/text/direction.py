"""Which way a language is written, from its tag alone.

CLDR says it too, of fewer languages; a test holds the table to it. Every page asks, and loading CLDR takes longer than
a table.
"""

from typing import Literal

Direction = Literal["ltr", "rtl"]

RIGHT_TO_LEFT = frozenset(
    (
        *(
            "apc",
            "ar",
            "arc",
            "ary",
            "azb",
            "bal",
            "bcc",
            "bgn",
            "bqi",
            "brh",
            "ckb",
            "dv",
            "fa",
            "glk",
            "he",
            "iw",
            "khw",
            "ks",
        ),
        *(
            "lrc",
            "luz",
            "mzn",
            "nqo",
            "pnb",
            "ps",
            "rhg",
            "sd",
            "sdh",
            "skr",
            "syr",
            "trw",
            "ug",
            "ur",
            "yi",
        ),
    )
)
SCRIPTS = frozenset(
    ("adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa")
)
SCRIPT_LENGTH = 4


def direction_of(tag: str) -> Direction:
    """`rtl` or `ltr`; a script in the tag (`pa-Arab`, `he-Latn`) outweighs the language."""
    language, *rest = tag.lower().split("-")
    for part in rest:
        if len(part) == SCRIPT_LENGTH and part.isalpha():
            return "rtl" if part in SCRIPTS else "ltr"
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
