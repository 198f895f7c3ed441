"""Colors and their contrast, as WCAG 2.2 counts it."""

import re

COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
READABLE = 4.5
"""The contrast that text needs (success criterion 1.4.3, level AA)."""
_SHORT = 4


def contrast_on_white(color: str) -> float:
    """From 1 (white itself) to 21 (black); a translucent color counts as it looks on white."""
    digits = color.removeprefix("#")
    if len(color) == _SHORT:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, *alpha = bytes.fromhex(digits)
    share = alpha[0] / 255 if alpha else 1.0
    lights = (_linear(255 + (channel - 255) * share) for channel in (red, green, blue))
    luminance = sum(
        light * part for light, part in zip(lights, (0.2126, 0.7152, 0.0722), strict=True)
    )
    return 1.05 / (luminance + 0.05)


def _linear(channel: float) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  sRGB's own constants
