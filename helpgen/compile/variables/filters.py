"""What a filter makes of a value."""

import json

from helpgen.logic import Scalar


def apply(value: Scalar, filters: tuple[str, ...], unit: str = "") -> str:
    """The value as text, after its filters from left to right; a number prints as JSON writes it."""
    text = value if isinstance(value, str) else json.dumps(value)
    for name in filters:
        match name:
            case "lower":
                text = text.lower()
            case "cap":
                text = text[:1].upper() + text[1:]
            case "possessive":
                text += "’" if text.endswith(("s", "S")) else "’s"
            case "unit":
                text = f"{text} {unit}" if value == 1 else f"{text} {unit}s"
            case _:
                raise ValueError(name)
    return text
