"""The id that a heading's words give it."""

import re
import unicodedata

from helpgen.compile.chunks.dom_names import DOM_NAMES
from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.text.slug import shortened

OF_PAGE = "page_"
"""How the ids begin that a theme gives to parts of a page, such as its menu; no words give an underscore."""
_NO_LETTER = re.compile(r"[\W_]")
_FOOTNOTE = re.compile(r"fn(ref)?[0-9]+(-[0-9]+)*")


def with_id(heading: RawHeading, slots: Slots, name: str = "") -> str:
    """A heading as it was typed, its markup aside, with an id behind it."""
    words = MARK.sub("", heading.words)
    typed = slots.restore(heading.words)
    own = name or automatic(words) or "short-name"
    return f"{'#' * heading.level} {shortened(typed)} {{#{own}}}"


def _between(sign: re.Match[str]) -> str:
    """A space for what parts words; signs that stand on letters do not."""
    return sign[0] if unicodedata.category(sign[0]).startswith("M") else " "


def is_taken(name: str) -> bool:
    """Whether scripts, footnotes or the page itself use an id."""
    return name in DOM_NAMES or name.startswith(OF_PAGE) or bool(_FOOTNOTE.fullmatch(name))


def automatic(words: str) -> str:
    """The id that a heading's default words give, or nothing."""
    folded = unicodedata.normalize("NFKC", words).casefold().replace("'", "").replace("’", "")
    name = "-".join(_NO_LETTER.sub(_between, folded).split())
    return f"section-{name}" if is_taken(name) else name
