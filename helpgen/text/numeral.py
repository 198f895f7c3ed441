"""Numbers as people write them, told as JSON writes them: with a decimal point, and nothing between thousands."""

import re

_COMMAS = re.compile(r"-?[0-9]+,[0-9]+")
_THOUSANDS = re.compile(r"(-?[1-9][0-9]{0,2}(?:,[0-9]{3})+)(\.[0-9]+)?")
_POINTS = re.compile(r"(-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?")


def comma_hint(text: str, *, whole: bool = False) -> str | None:
    """How to write a number that was written with a comma; None for any other text.

    `whole` is set where only a whole number will do.
    """
    if found := _THOUSANDS.fullmatch(text):
        plain = f"{found[1].replace(',', '')}{found[2] or ''}"
        other = text.replace(",", ".")
        if whole or found[2] or text.count(",") > 1:
            return f"write {plain}, without a comma"
        return f"write {plain} without a comma, or {other} with a decimal point"
    if whole:
        return None
    if _COMMAS.fullmatch(text):
        return f"write {text.replace(',', '.')}, with a decimal point"
    if (found := _POINTS.fullmatch(text)) and found[2]:
        return f"write {found[1].replace('.', '')}.{found[2]}, with a decimal point"
    return None
