"""JSON as it was written: no name twice, no number that none is, nothing nested deeper than a file may be."""

import json
import math
from collections.abc import Sequence
from typing import NoReturn

from helpgen.text.slug import shortened


class NoJsonError(ValueError):
    """Why a text is not the JSON that is wanted, in words that follow `it`."""


def value_at(text: str, start: int = 0) -> tuple[object, int]:
    """The value that begins there, and where it ends. Raises NoJsonError."""
    try:
        return _DECODER.raw_decode(text, start)
    except NoJsonError:
        raise
    except RecursionError:
        raise NoJsonError("is nested deeper than a row may be") from None
    except ValueError as fault:
        raise NoJsonError(f"is no JSON: {getattr(fault, 'msg', 'a number is too long')}") from None


def value_of(text: str) -> object:
    """The one value that a text is, but for space around it. Raises NoJsonError."""
    stripped = text.strip(" \t\r\n")
    value, end = value_at(stripped)
    if end != len(stripped):
        raise NoJsonError("is no JSON: something follows the value")
    return value


def _pairs(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise NoJsonError(f"has `{shortened(twice)}` twice")
    return made


def _decimal(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise NoJsonError("holds a number that is too large")
    return number


def _constant(word: str) -> NoReturn:
    raise NoJsonError(f"holds {word}, which is no number")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_float=_decimal, parse_constant=_constant
)
