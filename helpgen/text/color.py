"""Colors and their contrast, as WCAG 2.2 counts it."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

from helpgen.frozen import frozen

COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
READABLE = 4.5
"""The contrast that text needs (success criterion 1.4.3, level AA)."""
STEPS = 100
SHORT = 3
MIDDLE = 0.179
"""The luminance from which black and white are equally far."""


@frozen
class Color:
    """An opaque color; each channel is a whole number from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def code(self) -> str:
        """The color as `#rrggbb`."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """Relative luminance: 0 for black, 1 for white."""
        return (
            0.2126 * _linear(self.red) + 0.7152 * _linear(self.green) + 0.0722 * _linear(self.blue)
        )

    def mixed(self, other: "Color", share: float) -> "Color":
        """This color with a share (0 to 1) of another in it."""
        pairs = ((self.red, other.red), (self.green, other.green), (self.blue, other.blue))
        return Color(*(round(mine + (theirs - mine) * share) for mine, theirs in pairs))

    def at(self, lightness: float) -> "Color":
        """The same hue and saturation at another lightness (0 to 1)."""
        hue, _, saturation = rgb_to_hls(self.red / 255, self.green / 255, self.blue / 255)
        return Color(*(round(channel * 255) for channel in hls_to_rgb(hue, lightness, saturation)))


WHITE = Color(255, 255, 255)
BLACK = Color(0, 0, 0)


def parse(code: str) -> Color:
    """The color of `#` and 3, 6 or 8 hex digits; a translucent one as it looks on white."""
    digits = code.removeprefix("#")
    if len(digits) == SHORT:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, *alpha = bytes.fromhex(digits)
    color = Color(red, green, blue)
    return WHITE.mixed(color, alpha[0] / 255) if alpha else color


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colors, from 1 (equal) to 21 (black on white)."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_on_white(code: str) -> float:
    """The contrast of a color, as it was typed, with a white page."""
    return contrast(parse(code), WHITE)


def readable(color: Color, grounds: tuple[Color, ...], ratio: float) -> Color:
    """The nearest shade of a color that can be read on all the grounds, or else black or white."""
    _, start, _ = rgb_to_hls(color.red / 255, color.green / 255, color.blue / 255)
    end = 0.0 if min(ground.luminance for ground in grounds) > MIDDLE else 1.0
    for step in range(STEPS + 1):
        shade = color.at(start + (end - start) * step / STEPS) if step else color
        if all(contrast(shade, ground) >= ratio for ground in grounds):
            return shade
    return color.at(end)


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  sRGB's own constants
