"""What counts as an email address."""

import re

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")


def is_address(text: str | None) -> bool:
    """One @ with something before and after it, and no blanks but around it; whether mail arrives is not known."""
    return _ADDRESS.fullmatch((text or "").strip()) is not None
