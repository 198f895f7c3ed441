"""The picture on a browser's tab, for an organization without a logo that fits: its initials on its color."""

import unicodedata
from html import escape

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Tenant
from helpgen.render.bundle import FOLDER
from helpgen.render.digest import hashed
from helpgen.text.color import BLACK, WHITE, contrast, parse

PLAIN = "#176358"
"""The color where the organization has none; the default theme's own."""
MOST = 2
WIDE = frozenset("WF")
"""East Asian widths of characters that are as wide as high, so that one fills the picture."""
IMAGE_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}
"""What a logo may be, by its extension."""


def icon(tenant: Tenant) -> OutputFile:
    """The initials as a picture; white or black on the color, whichever reads better."""
    color = parse(tenant.branding.primary_color or PLAIN)
    ink = WHITE if contrast(WHITE, color) >= contrast(BLACK, color) else BLACK
    words = initials(tenant.name)
    data = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">'
        f'<rect width="64" height="64" rx="14" fill="{color.code}"/>'
        f'<text x="32" y="33" fill="{ink.code}" font-family="system-ui, sans-serif" font-weight="600" '
        f'font-size="{40 if len(words) < MOST else 30}" text-anchor="middle" dominant-baseline="central">'
        f"{escape(words)}</text></svg>\n"
    ).encode()
    return OutputFile(f"{FOLDER}/{hashed('icon.svg', data)}", data, lasting=True)


def initials(name: str) -> str:
    """The first letters of the first two words, or one where that fills the picture; empty where there is no letter."""
    words = unicodedata.normalize("NFC", name).split()
    firsts = [
        first for word in words if (first := next((each for each in word if each.isalnum()), ""))
    ]
    if firsts and unicodedata.east_asian_width(firsts[0]) in WIDE:
        return firsts[0]
    return "".join([first.upper()[:1] for first in firsts[:MOST]])
