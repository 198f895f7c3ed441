"""Ways to reach the organization, as URLs in which its text cannot add anything."""

from urllib.parse import quote


def email_href(email: str) -> str:
    """A `mailto:` URL with the address and no headers."""
    return f"mailto:{quote(email, safe='@')}"


def phone_href(phone: str) -> str:
    """A `tel:` URL: digits, and the plus in front."""
    plus = "+" if phone.strip().startswith("+") else ""
    return f"tel:{plus}{''.join(c for c in phone if c in '0123456789')}"
