"""Which guest somebody is, as far as what they told of themselves can say so."""

from typing import NamedTuple

from helpgen.booking.values.appointment import guest_contact

_DIGITS = frozenset("0123456789")
SHORTEST = 6
"""Digits of a number that can be somebody's own; what is shorter is an extension, or typed to get on."""


class Told(NamedTuple):
    """An email address and a mobile number as they are compared; empty where none was told that can be compared."""

    email: str
    phone: str


def told(email: str | None, phone: str | None) -> Told:
    """An address however it is written; of a number only its digits 0 to 9, whatever stands between them."""
    digits = "".join(each for each in phone or "" if each in _DIGITS)
    return Told(guest_contact(email or ""), digits if len(digits) >= SHORTEST else "")


def is_same_guest(one: Told, other: Told) -> bool:
    """They have told the same address or the same number."""
    return any(mine and mine == theirs for mine, theirs in zip(one, other, strict=True))
