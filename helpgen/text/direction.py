"""Which way a language is written, from its tag alone."""

from typing import Literal

Direction = Literal["ltr", "rtl"]

RIGHT_TO_LEFT = frozenset(
    (
        *(
            "ar",
            "arc",
            "azb",
            "bcc",
            "bgn",
            "bqi",
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
