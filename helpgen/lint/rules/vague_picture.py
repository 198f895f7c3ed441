"""The text alternative of a picture says what the picture shows.

Why: who cannot see the picture hears "image", and knows that something is missing.
Bad:  `![Screenshot](calendar.png)`
Good: `![The calendar with two free days](calendar.png)`
"""

import re
from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.template import Blueprint

_VAGUE = re.compile(
    r"(?:an? |the )?(?:image|img|picture|pic|photo|screen ?shot|screen|graphic|figure|icon|diagram"
    r"|illustration|alt(?: text)?)[ _-]*[0-9]*",
    re.IGNORECASE,
)
_FILE = re.compile(r"[\w.-]+\.(?:png|jpe?g|gif|webp|svg|avif)", re.IGNORECASE)


def check(blueprint: Blueprint) -> Iterator[Finding]:
    """Pictures whose text names the kind of thing or the file."""
    for block in blueprint.blocks:
        for picture in block.pictures:
            words = picture.words.strip(" .,:!?")
            if _VAGUE.fullmatch(words) or _FILE.fullmatch(words):
                place = blueprint.article.place(picture.line, picture.column)
                message = f'"{picture.words}" does not say what this picture shows'
                yield Finding(place, message, "write what somebody would miss who cannot see it")


RULE = LintRule(code="LK631", name="vague-picture", check=check)
