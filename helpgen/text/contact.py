"""Ways to reach the organization, as URLs in which its text cannot add anything."""

import re
from urllib.parse import quote

PHONE = re.compile(
    r"(?P<number>\+?[0-9(][0-9 ()./\-]{1,30}[0-9])(?: ?(?:x|ext\.?) ?(?P<extension>[0-9]{1,6}))?"
)
"""A phone number as people write it, and the extension behind it."""

SCHEMES = {"contact.email": "mailto:", "contact.phone": "tel:", "contact.url": ""}
"""What stands before each contact in an address; a web address has its own."""

_DIGITS = "0123456789"
_TRUNK = re.compile(r"\(0\)")
"""The zero that is dialed within a country only: `+44 (0)20 7946 0018`."""


def contact_href(key: str, value: str) -> str:
    """The URL that leads to a contact of a sound profile, by the contact's key."""
    match key:
        case "contact.email":
            return email_href(value)
        case "contact.phone":
            return phone_href(value)
        case "contact.url":
            return value
        case _:
            raise ValueError(key)


def email_href(email: str) -> str:
    """A `mailto:` URL with the address and no headers."""
    return f"mailto:{quote(email, safe='@')}"


def phone_href(phone: str) -> str:
    """A `tel:` URL (RFC 3966): the plus in front, digits, and the extension as a parameter; nothing else, ever."""
    found = PHONE.fullmatch(phone)
    number, extension = (found["number"], found["extension"]) if found else (phone, None)
    plus = "+" if number.startswith("+") else ""
    dialed = _TRUNK.sub("", number) if plus else number
    digits = "".join(sign for sign in dialed if sign in _DIGITS)
    return f"tel:{plus}{digits}{f';ext={extension}' if extension else ''}"
