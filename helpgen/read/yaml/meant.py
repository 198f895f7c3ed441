"""What a writer probably meant by a value that a field cannot have, written as it has to be."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from helpgen.read.yaml.tree import Way
from helpgen.read.yaml.yaml_core import typed
from helpgen.text.date_meant import dates_meant
from helpgen.text.numeral import comma_hint
from helpgen.text.quoted import quoted
from helpgen.text.slug import shortened

_YES, _NO = ("yes", "y", "on", "true", "1"), ("no", "n", "off", "false", "0")
_DIGITS = re.compile(r"[+ ]*(-?)0*([0-9]+)(?:\.0*)? *")
_DECIMAL = re.compile(r"[+ ]*(-?)0*([0-9]+(?:[.,][0-9]+)?) *")
_WITH_UNIT = re.compile(r"[^\W\d]*[$€£¥]? *(-?[0-9]+(?:[.,][0-9]+)?) *(?:%|[$€£¥]|[^\W\d]+\.?)?")
"""A number, and the name or the sign of what it counts."""

_PLAIN = re.compile(r"[A-Za-z/][\w /.-]*(?<! )")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
_DATE = r"^\d{4}-\d{2}-\d{2}$"

_IN_WORDS = {
    _DATE: ("is no date", "write the year, month and day: YYYY-MM-DD"),
    r"^help(\.[a-z0-9-]+)+$": (
        "is no id",
        "write `help.` and small letters, digits, hyphens and dots",
    ),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        "is no name of this kind",
        "write small letters, digits and single hyphens",
    ),
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": ("is no language", "write its tag, as en or pt-BR"),
}
"""What texts of a form are called, and how they are made, by the pattern that the model gives."""


def written(way: Way, value: str) -> str:
    """A value behind the name of its field, as it stands in a file."""
    name = next((step for step in reversed(way[-1:]) if isinstance(step, str)), "")
    return f"`{name}: {shortened(value)}`" if name else f"`{shortened(value)}`"


def as_wanted(value: object, wanted: Sequence[str], way: Way) -> str:
    """The hint that shows a value of the wrong type as one of the right type; empty where that is not clear."""
    for kind in wanted:
        if meant := turned(kind, value):
            return f"write {written(way, meant)}"
    return ""


def turned(kind: str, value: object) -> str:
    """A value as one of a kind, as it is typed in YAML; empty where that is not clear."""
    if isinstance(value, tuple):
        is_flat = kind == "text" and all(isinstance(each, str) for each in value)
        return quoted(f"[{', '.join(map(str, value))}]") if is_flat and value else ""
    if isinstance(value, dict) or value is None or kind not in _TURNED:
        return ""
    return _TURNED[kind](str(value).lower() if isinstance(value, bool) else str(value))


def number_hint(text: str, *, whole: bool) -> str | None:
    """How a number is written that was written with a comma, or with too many digits; None for any other text."""
    if hint := comma_hint(text, whole=whole):
        return hint
    found = _DECIMAL.fullmatch(text)
    is_long = found and not _number(f"{found[1]}{found[2].replace(',', '.')}")
    return "at most 15 digits stand before the point, and 15 behind it" if is_long else None


def _whole(text: str) -> str:
    found = _DIGITS.fullmatch(_only_number(text))
    return _number(f"{found[1]}{found[2]}") if found else ""


def _decimal(text: str) -> str:
    found = _DECIMAL.fullmatch(_only_number(text))
    return _number(f"{found[1]}{found[2].replace(',', '.')}") if found else ""


def _number(text: str) -> str:
    """The text if our YAML reads it as a number; else nothing, or the hint would not help."""
    return "" if isinstance(typed(text), str) else text


def _only_number(text: str) -> str:
    """The one number in a text with a sign or a word before or behind it, as `$40.50`; else the text."""
    found = _WITH_UNIT.fullmatch(text)
    return found[1] if found else text


def _truth(text: str) -> str:
    word = text.strip().lower()
    return "true" if word in _YES else "false" if word in _NO else ""


def _list(text: str) -> str:
    items = [each.strip().strip("[]'\"") for each in text.split(",")]
    return f"[{', '.join(_item(each) for each in items if each)}]"


def _item(text: str) -> str:
    is_word = text not in ("true", "false", "null") and _PLAIN.fullmatch(text)
    return text if is_word else quoted(text)


_TURNED = {
    "text": quoted,
    "a whole number": _whole,
    "a number": _decimal,
    "true or false": _truth,
    "a list, like [a, b]": _list,
}
"""How a text becomes a value of a kind, as the messages name the kinds; empty where it cannot be told."""


def of_its_form(value: str, way: Way, pattern: str) -> tuple[str, str]:
    """Message and hint for a text that does not match its model's pattern, with the text as it may have been meant."""
    what, how = _IN_WORDS.get(pattern, ("is not of the form that it must have", "see its schema"))
    message = f"is `{shortened(value)}`, which {what}"
    if pattern == _DATE:
        return message, day_hint(value, way)
    for meant in _candidates(value):
        if re.fullmatch(pattern, meant):
            return message, f"write {written(way, meant)}"
    return message, how


def day_hint(value: str, way: Way) -> str:
    """How a day is written, with the writer's own day turned round where it is clear."""
    days = dates_meant(value)
    if days:
        return f"write {' or '.join(written(way, day) for day in days)}"
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value)
    if found and 1 <= int(found[2]) <= 12 and int(found[1]):  # noqa: PLR2004  months of a year
        last = _last_day(int(found[1]), int(found[2]))
        return f"the last day of that month is {written(way, last)}"
    return _IN_WORDS[_DATE][1]


def _last_day(year: int, month: int) -> str:
    for day in (31, 30, 29):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return date(year, month, 28).isoformat()


def _candidates(value: str) -> Iterator[str]:
    low = value.strip().lower()
    parts = [_NOT_IN_SLUG.sub("-", part).strip("-") for part in re.split(r"[./]", low)]
    yield value.strip().replace("_", "-")
    yield low.replace("_", "-")
    yield "-".join(part for part in parts if part)
    dotted = ".".join(part for part in parts if part)
    yield dotted
    yield f"help.{dotted}"
