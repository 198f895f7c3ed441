"""Currencies, by the codes of ISO 4217."""

import re

from helpgen.text.regional import currencies
from helpgen.text.slug import shortened

_CODE = re.compile(r"[A-Z]{3}")


def currency_fault(code: str) -> tuple[str, str] | None:
    """Why a text is no currency: a message that continues the name of a field, and a hint."""
    if _CODE.fullmatch(code) and code in currencies():
        return None
    near = code.upper()
    known = _CODE.fullmatch(near) and near in currencies()
    hint = f"write {near}" if known else "write a code of ISO 4217, such as USD"
    return f"names no currency: `{shortened(code)}`", hint
