"""A page that only lists others is described by what it lists."""

from collections.abc import Sequence

LONGEST = 155
"""About as many characters as search engines show."""


def described(titles: Sequence[str]) -> str:
    """As many titles as fit, in their order, and a sign that there are more; one alone stays whole, however long."""
    text = ", ".join(titles)
    shown = list(titles)
    while len(text) > LONGEST and len(shown) > 1:
        shown.pop()
        text = f"{', '.join(shown)} …"
    return text
