"""The plural of an English noun, guessed from its spelling: hours, boxes, branches, children, kg."""

import re

_SYMBOLS = frozenset(
    (
        *("g", "kg", "mg", "µg", "t", "lb", "oz", "m", "km", "cm", "mm", "ft", "in", "mi"),
        *("s", "ms", "h", "min", "l", "ml", "dl", "cl", "L", "mL", "dL", "gal", "px", "em", "rem"),
        *("B", "kB", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "kbit", "Mbit"),
        *(
            "Hz",
            "kHz",
            "MHz",
            "GHz",
            "V",
            "kV",
            "A",
            "mA",
            "W",
            "kW",
            "Wh",
            "kWh",
            "J",
            "kJ",
            "cal",
        ),
        *("kcal", "Pa", "hPa", "kPa", "bar", "K", "C", "F", "N", "dB", "mol", "mmol", "IU", "dpi"),
        *("bpm", "rpm", "mph", "kbps", "Mbps", "Gbps"),
    )
)
_UNCHANGED = frozenset(
    ("sheep", "fish", "deer", "series", "species", "aircraft", "offspring", "equipment", "percent")
)
_IRREGULAR = {
    "child": "children",
    "person": "people",
    "man": "men",
    "woman": "women",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "ox": "oxen",
    "quiz": "quizzes",
    "half": "halves",
    "life": "lives",
    "knife": "knives",
    "wife": "wives",
    "leaf": "leaves",
    "shelf": "shelves",
    "loaf": "loaves",
    "calf": "calves",
    "self": "selves",
    "wolf": "wolves",
    "thief": "thieves",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "stomach": "stomachs",
    "monarch": "monarchs",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "hero": "heroes",
    "echo": "echoes",
    "veto": "vetoes",
}
_ENDS_IN_MAN = re.compile(r"(?:work|sales|fire|police|chair|crafts|crew|spokes)(?:wo)?man$")
_HISSES = re.compile(r"(?:s|x|z|ch|sh)$")
_HISSING_PLURAL = re.compile(r"(?:ss|x|z|ch|sh)es$")
_CONSONANT_Y = re.compile(r"(?:[^aeiou]|qu)y$")
_HEAD = re.compile(r" (?:of|per|in|to|from|before|after|without|with|at|on|for|a|an)(?= )|/")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def plural(noun: str) -> str:
    """Several of what the noun names; the first word counts in "day of notice", the last one in "exam room".

    Symbols of units (kg, %, °C) stay as they are, and so does what does not end in a letter.
    """
    head = _HEAD.search(noun)
    if head and head.start():
        return plural(noun[: head.start()]) + noun[head.start() :]
    found = _LAST_WORD.search(noun)
    if found is None or is_symbol(noun):
        return noun
    return noun[: found.start()] + _several(found[0])


def _several(word: str) -> str:
    lower = word.lower()
    if (word.isupper() and len(word) > 1) or lower in _UNCHANGED:
        return word if lower in _UNCHANGED else f"{word}s"
    if _ENDS_IN_MAN.search(lower):
        return f"{word[:-2]}en"
    if lower in _IRREGULAR:
        return word[0] + _IRREGULAR[lower][1:]
    if lower.endswith("sis"):
        return f"{word[:-2]}es"
    if _CONSONANT_Y.search(lower):
        return f"{word[:-1]}ies"
    return f"{word}es" if _HISSES.search(lower) else f"{word}s"


def is_symbol(noun: str) -> bool:
    """Whether this is the sign of a unit, which is the same in any number and in every language."""
    is_word = " " in noun or (noun[:1].isalpha() and noun[-1:].isalpha())
    return noun in _SYMBOLS or not is_word


def looks_plural(noun: str) -> bool:
    """Whether somebody may have written the plural where the singular belongs."""
    ends = noun.endswith("s") and not noun.endswith(("ss", "us", "sis"))
    return ends and not is_symbol(noun) and noun.lower() not in _UNCHANGED


def singular(noun: str) -> str:
    """What a noun that looks like a plural was probably made of: boxes, cities, hours."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-2] if _HISSING_PLURAL.search(noun) else noun.removesuffix("s")
