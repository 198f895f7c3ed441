"""What a comment says: a directive, something that was meant as one, or a plain comment.

The only place that decides it, for the lines of a source as well as for what a parser is about to publish.
"""

import re
from difflib import get_close_matches
from typing import NamedTuple

from helpgen.logic.directive_words import (
    ACTIONS,
    ASKING,
    EXACT,
    FOREIGN,
    WITH_CONDITION,
    Directive,
    written,
)
from helpgen.logic.near_help import FIRST_LETTER, as_seen, word_size
from helpgen.logic.reading import has_form
from helpgen.logic.tags import LONGEST, tag_in

_CONDITIONAL = "|".join(sorted(WITH_CONDITION, key=len, reverse=True))
_WITHOUT_WORD = re.compile(rf"({_CONDITIONAL})\s+(.+)", re.DOTALL | re.IGNORECASE)
_BLOCK_NAMES = ", ".join(name for name, action in ACTIONS.items() if action.shapes_blocks)
_NAME = re.compile(r"(?P<between>[\s:;.=/_–—-]*)(?P<name>[\w-]+)(?P<text>.*)", re.DOTALL)


class Misfit(NamedTuple):
    """A comment that was meant as a directive and is none; `name` is the one that it probably was meant as.

    `text` is then its expression, which begins at `offset` of the comment where that is known (0 is not).
    """

    code: str
    message: str
    hint: str
    name: str = ""
    text: str = ""
    offset: int = 0


Reading = Directive | Misfit | None


def read_comment(body: str) -> Reading:
    """What the comment with this text is; None is a plain comment."""
    core = body.strip(" \t")
    exact = EXACT.fullmatch(core)
    if exact is None or "\n" in body:
        return _misfit(body) if is_suspect(body) else None
    name, text = exact[1], exact[2] or ""
    if name in WITH_CONDITION and not text:
        hint = f"name a key: <!-- help:{name} features.someKey -->"
        return Misfit("CD205", f"`help:{name}` has no condition", hint, name)
    if name in ("else", "end") and text:
        meant, rest = _followed(name, text)
        hint = f"write {written(meant, rest)}"
        return Misfit("CD204", f"`help:{name}` takes nothing after it", hint, meant, rest)
    return Directive(name, text, body.find(core) + exact.start(2) if text else 0)


def is_suspect(body: str) -> bool:
    """Whether a comment may have been meant as a directive: near `help:`, or one without that word."""
    folded = as_seen(body).casefold()
    start = FIRST_LETTER.search(folded)
    if start is None:
        return False
    return word_size(folded[start.start() :]) > 0 or _is_directive_without_word(body)


def _is_directive_without_word(body: str) -> bool:
    text = as_seen(body).strip()
    start = FIRST_LETTER.search(text)
    text = text[start.start() :] if start else text
    if text.casefold() in ("else", "end"):
        return True
    match = _WITHOUT_WORD.fullmatch(text)
    if match is not None:
        return has_form(match[2])
    return tag_in(body) is not None


def _misfit(body: str) -> Misfit:
    name, text = meant_as(body[:LONGEST])
    if "\n" in body:
        hint = "write the whole directive on one line"
        return Misfit("CD208", "a directive runs over several lines", hint, name, text)
    typed = body.strip()[:60]
    message = f"`{typed}` looks like a directive and is none"
    if not name:
        hint = f"a plain comment may not begin like one; directives are {_BLOCK_NAMES}"
        return Misfit("CD204", message, hint)
    hint = f"write {written(name, text)}"
    if text and not has_form(text):
        hint += ", or begin a plain comment with another word"
        return Misfit("CD204", message, hint, name, text)
    offset = body.rfind(text) if text and body.isascii() and len(body) <= LONGEST else 0
    return Misfit("CD204", message, hint, name, text, offset)


def meant_as(body: str) -> tuple[str, str]:
    """The directive that a suspect comment was probably meant as, empty where nothing is near, and its expression."""
    if tag := tag_in(body):
        return tag
    seen = as_seen(body)
    start = FIRST_LETTER.search(seen)
    size = word_size(seen[start.start() :].casefold()) if start else 0
    found = _NAME.match(seen, start.start() + size) if start else None
    if start and "/" in seen[: start.start()]:  # as a tag is closed
        return "end", ""
    if found is None:
        return "", ""
    name, text = _named(found["name"].casefold().replace("_", "-")), found["text"].strip()
    if name in WITH_CONDITION and "/" in found["between"] and not text:
        return "end", ""
    if name in ("else", "end"):
        return _followed(name, text)
    return (name, text) if name else ("", "")


def _named(word: str) -> str:
    """The directive that a word stands for, also one of another language; empty where none is near."""
    if word in ACTIONS:
        return word
    if word in FOREIGN:
        return FOREIGN[word]
    close = get_close_matches(word, [*ACTIONS, *FOREIGN], n=1, cutoff=0.6)
    return FOREIGN.get(close[0], close[0]) if close else ""


def _followed(name: str, text: str) -> tuple[str, str]:
    """What `else` or `end` with something behind it means: `else if KEY` asks, and `end if` does not."""
    asks = ASKING.fullmatch(text)
    if name == "end" or not text:
        return name, ""
    rest = asks["text"] if asks else text
    return ("else-when", rest) if has_form(rest) else (name, "")
