"""The characters with which the rules of the dialect begin, as CommonMark and our own rules have it."""

import re
from functools import cache

from helpgen.compile.markdown.bare_urls import NAME as BARE_URL
from helpgen.compile.markdown.comments import NAME as COMMENT
from helpgen.compile.markdown.contact_links import NAME as CONTACT
from helpgen.compile.markdown.details import NAME as DETAILS
from helpgen.compile.markdown.inline_tags import NAME as INLINE_TAG
from helpgen.compile.markdown.raw_tags import NAME as RAW_TAG

BLOCK_SIGNS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "footnote_def": "[",
    "heading": "#",
    COMMENT: "<",
    DETAILS: "<",
}
"""With what a row begins that a rule for blocks may match; it may be a row of any words for the others."""

INLINE_SIGNS = {
    "text": "",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "entity": "&",
    COMMENT: "<",
    CONTACT: "<",
    RAW_TAG: "<",
    INLINE_TAG: "<",
    BARE_URL: ":",
}
"""Where a rule for inline text may match."""

_END_OF_WORDS = "]"
"""Where a link's text may end: no rule begins there, but one looks for it."""


@cache
def special(without: str = "") -> re.Pattern[str]:
    """Every character at which an inline rule may match, or a link's text may end; less those of one rule."""
    signs = {*_END_OF_WORDS, *"".join(INLINE_SIGNS.values())} - {*INLINE_SIGNS.get(without, "")}
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]")
