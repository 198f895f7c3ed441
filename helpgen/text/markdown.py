"""Plain text as Markdown that says just that: no letter of it makes markup, wherever it stands in a line.

What CommonMark takes for markup is escaped, and what the dialect of articles takes for it besides; signs that mean
nothing where they stand are left alone, so that the text can be read as it is.
"""

import re
from functools import lru_cache

_MARKUP = re.compile(
    r"[\\`*\[\]<{~|_&:#.)/!^](?:"  # one of these first: then all other letters are passed over in a step
    r"(?<=[\\`*\[\]<{~|])"  # code, emphasis, links, tags, variables, cells
    r"|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))"  # within a word an underscore is one
    r"|(?<=&)(?=#?\w*;|#?\w*$)"  # a character by its name, or what may become one with the text behind it
    r"|(?<=:)(?=//|$)|(?<=\s#)|(?<=^[#.):/!^])|(?<=!)$)"
)
_BEGINS = re.compile(r"[-+=>]|[0-9]{1,9}(?=[.)](?:\s|$))")
"""What begins a list, a quote, a heading or a line across the page where a line begins with it."""


@lru_cache(maxsize=4096)
def as_markdown(text: str, *, begins_line: bool = False) -> str:
    """One line of text for any place in a paragraph, a heading, a cell or the words of a link.

    White space at its ends is written by number, because Markdown would drop it. With `begins_line` it may stand first
    in a line.
    """
    written = _MARKUP.sub(r"\\\g<0>", text)
    if begins_line and (found := _BEGINS.match(written)):
        written = f"{found[0]}\\{written[found.end() :]}" if found[0].isdigit() else f"\\{written}"
    return numbered_ends(written)


def as_title(text: str) -> str:
    """The same for what stands between the quotation marks behind an address."""
    return as_markdown(text).replace('"', '\\"')


def as_address(url: str) -> str:
    """An address for the parentheses behind the words of a link."""
    return re.sub(r"[\\()<>|]|&(?=#?\w*;|#?\w*$)", r"\\\g<0>", url)


def by_number(letter: str) -> str:
    """A character written by its number: to Markdown it is punctuation, and shown it is itself."""
    return f"&#{ord(letter)};"


def numbered_ends(text: str) -> str:
    """A text whose white space at its ends is written by number; Markdown would drop it."""
    inner = text.strip()
    if inner == text:
        return text
    at = text.index(inner) if inner else len(text)
    head, tail = text[:at], text[at + len(inner) :]
    return f"{''.join(map(by_number, head))}{inner}{''.join(map(by_number, tail))}"
