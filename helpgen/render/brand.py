"""One color of the organization becomes a few that can be read, by day and by night.

Nothing of the profile reaches the stylesheet but digits that were computed here.
"""

from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Branding
from helpgen.render.bundle import FOLDER
from helpgen.render.digest import hashed
from helpgen.text.color import BLACK, READABLE, WHITE, Color, contrast, parse, readable

LIGHT = (Color(255, 255, 255), Color(246, 247, 245))
DARK = (Color(19, 22, 22), Color(27, 31, 31))
"""The grounds that a theme may set text of the accent color on; the default theme's are the same."""
TINT = 0.1
BY_NIGHT = 7.0
"""On a dark ground the least contrast that may be is a strain, so the accent is lighter than it must be."""


def brand(branding: Branding) -> OutputFile | None:
    """The organization's stylesheet, if it has a color of its own."""
    if branding.primary_color is None:
        return None
    data = stylesheet(branding.primary_color)
    return OutputFile(f"{FOLDER}/{hashed('brand.css', data)}", data, lasting=True)


def stylesheet(code: str) -> bytes:
    """The brand's custom properties, by day and by night."""
    color = parse(code)
    pairs = zip(shades(color, LIGHT, READABLE), shades(color, DARK, BY_NIGHT), strict=True)
    both = "".join([f"{name}:light-dark({day},{night});" for (name, day), (_, night) in pairs])
    return f":root{{--brand:{color.code};{both}}}\n".encode()


def shades(color: Color, grounds: tuple[Color, ...], ratio: float) -> tuple[tuple[str, str], ...]:
    """The accent that reads on grounds and tint, the ink that reads on the accent, and a tint of the ground."""
    tint = grounds[0].mixed(color, TINT)
    accent = readable(color, (*grounds, tint), ratio)
    ink = WHITE if contrast(WHITE, accent) >= contrast(BLACK, accent) else BLACK
    return (("--accent", accent.code), ("--accent-ink", ink.code), ("--accent-tint", tint.code))
