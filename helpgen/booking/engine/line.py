"""One line as a JSON object, or what is wrong with it: told in words of JSON, not of Python."""

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any, NoReturn

LONGEST = 1_000_000
"""Characters in a line, its end not counted; a longer one is refused unread."""

DIGITS = 300
"""Characters in a number: more than any value has, and fewer than Python ever refuses to read."""

CODES = (
    "too_long",
    "bad_utf8",
    "bad_json",
    "bad_request",
    "unknown_rule",
    "unknown_operation",
    "unknown_property",
    "bad_policy",
    "bad_office",
    "bad_given",
)
"""Every kind of fault that a line can have, in the order in which it is looked for."""


class LineError(ValueError):
    """A line that no rule can answer; `code` is one of `CODES`, the text says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def parsed(line: str) -> Mapping[str, Any]:
    """The object that stands in the line."""
    if len(line.rstrip("\r\n")) > LONGEST:
        raise LineError("too_long", f"a line has at most {LONGEST} characters: leave something out")
    if not _encodable(line):
        raise LineError("bad_utf8", "the line is not UTF-8: save the file in that encoding")
    try:
        request = json.loads(
            line,
            object_pairs_hook=_once,
            parse_constant=_no_number,
            parse_int=_whole,
            parse_float=_fraction,
        )
        whole = _encodable(json.dumps(request, ensure_ascii=False))
    except RecursionError:
        raise LineError("bad_json", "nested too deeply: no rule needs that") from None
    except json.JSONDecodeError as fault:
        what = f"no JSON at character {fault.pos + 1} ({fault.msg}): {_WAY_OUT}"
        raise LineError("bad_json", what) from None
    except ValueError as fault:
        raise LineError("bad_json", str(fault)) from None
    if not whole:
        raise LineError("bad_json", _HALF)
    if not isinstance(request, dict):
        raise LineError("bad_request", "write one JSON object a line: {...}")
    return request


_HALF = "half of a surrogate pair is no character: write both halves"
_WAY_OUT = "write one whole object on one line, names and text in double quotes"


def _encodable(text: str) -> bool:
    """No half of a surrogate pair is in it; a byte that is no UTF-8 arrives as one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, unless a name stands in it twice: which of the two was meant cannot be known.

    A name that is no text cannot be told, so it is what is wrong.
    """
    result: dict[str, object] = {}
    for name, value in pairs:
        if name in result:
            twice = f"{name} stands twice in one object: leave one out"
            raise ValueError(twice if _encodable(name) else _HALF)
        result[name] = value
    return result


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number: write digits, or null")


def _whole(digits: str) -> int:
    _bounded(digits)
    return int(digits)


def _fraction(digits: str) -> float:
    _bounded(digits)
    value = float(digits)
    if not isfinite(value):
        raise ValueError(f"{digits} is larger than any number that can be read")
    return value


def _bounded(digits: str) -> None:
    if len(digits) > DIGITS:
        raise ValueError(
            f"a number has at most {DIGITS} digits: write it as text, or a smaller one"
        )
