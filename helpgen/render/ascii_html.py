"""HTML in the letters of ASCII, where that costs next to nothing.

One curly quotation mark in what all pages share would make each of them a text of wide letters, which takes 8 µs more
to put together and to write, a fifth of all that a page costs. Text of other scripts stays as it is: as references it
would be three times as long.
"""

LONGER = 1.02
"""How much longer a text may become."""


def ascii_html(html: str) -> str:
    """The same HTML, with a few letters as references; it holds no script or style, where those would mean nothing."""
    ascii_only = html.encode("ascii", "xmlcharrefreplace")
    return ascii_only.decode() if len(ascii_only) <= LONGER * len(html.encode()) else html
