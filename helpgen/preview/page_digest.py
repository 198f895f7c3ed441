"""What tells one page from another."""

from hashlib import sha256

_DIGITS = 16


def page_digest(data: bytes) -> str:
    """Sixteen digits; a page that is as it was has the same."""
    return sha256(data).hexdigest()[:_DIGITS]
