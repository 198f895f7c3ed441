"""What a filter makes of a value, and what a hole shows."""

import json
from typing import NamedTuple

from helpgen.logic import Facts, Scalar
from helpgen.model.text import Hole, Indefinite, Manner
from helpgen.text.regional import amount, day_in_words, grouped, is_one


class Terms(NamedTuple):
    """What filters go by beside the value: the two words of its unit, its currency, language and region."""

    unit: tuple[str, str] = ("", "")
    currency: str = ""
    language: str = "en"
    locale: str = "en"


PLAIN = Terms()


def shown(piece: Hole | Indefinite, facts: Facts) -> str:
    """What a hole shows, or the word that an article stands before."""
    manner = piece.manner
    if manner is None:
        return apply(facts[piece.key], piece.filters)
    value = titled(facts[piece.key], manner)
    return apply(value, piece.filters, terms(manner, facts))


def titled(value: Scalar, manner: Manner) -> Scalar:
    """The title of one of a key's choices; any other value as it is."""
    for choice, title in manner.titles:
        if choice == value:
            return title
    return value


def terms(manner: Manner, facts: Facts) -> Terms:
    """What a hole's filters go by for one tenant."""
    currency, unit = manner.currency, manner.unit
    return Terms(
        (str(facts[unit[0]]), str(facts[unit[1]])) if manner.is_label else unit,
        str(facts[currency]) if "." in currency else currency,
        manner.language,
        str(facts["locale"]) if manner.is_regional else "",
    )


def apply(value: Scalar, filters: tuple[str, ...], by: Terms = PLAIN) -> str:
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
            case "date":
                text = day_in_words(text, by.language, by.locale)
            case "number" | "money" | "unit" if isinstance(value, int | float):
                text = _counted(value, name, text, by)
            case _:
                raise ValueError(name)
    return text


def _counted(value: float, name: str, text: str, by: Terms) -> str:
    if name == "number":
        return grouped(value, by.language, by.locale)
    if name == "money":
        return amount(value, by.currency, by.language, by.locale)
    singular, plural = by.unit
    return f"{text} {singular if is_one(value, by.language) else plural}"
