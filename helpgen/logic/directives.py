"""What a comment says: a directive, something that was meant as one, or a plain comment.

The only place that decides it, for the lines of a source as well as for what a parser is about to publish.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum
from typing import NamedTuple

from helpgen.logic.claim_words import FORMS
from helpgen.logic.condition import IsTrue, Not
from helpgen.logic.mending import mended
from helpgen.logic.reading import read_condition
from helpgen.logic.spelling import show

OPEN, CLOSE = "<!--", "-->"
"""What a comment begins and ends with; it ends at the first CLOSE."""

WORD = "help"


class Action(Enum):
    """What a directive does."""

    OPEN = "opens a block"
    NEXT = "begins another branch"
    CLOSE = "closes a block"
    CLAIM = "states what a machine can check"


ACTIONS = {
    "when": Action.OPEN,
    "when-not": Action.OPEN,
    "else-when": Action.NEXT,
    "else": Action.NEXT,
    "end": Action.CLOSE,
    **dict.fromkeys(FORMS, Action.CLAIM),
}
"""Every directive there is."""

FOREIGN = {
    "if": "when",
    "ifdef": "when",
    "show": "when",
    "show-if": "when",
    "only": "when",
    "not": "when-not",
    "if-not": "when-not",
    "ifnot": "when-not",
    "ifndef": "when-not",
    "unless": "when-not",
    "whennot": "when-not",
    "elif": "else-when",
    "elseif": "else-when",
    "else-if": "else-when",
    "elsif": "else-when",
    "elsewhen": "else-when",
    "otherwise": "else",
    "endif": "end",
    "end-if": "end",
    "fi": "end",
    "endwhen": "end",
    "end-when": "end",
    "endwhen-not": "end",
    "endunless": "end",
    "close": "end",
}
"""Words of other languages, and of slips, with the directives that they stand for."""

WITH_CONDITION = frozenset({"when", "when-not", "else-when"})

_NAMES = "|".join(sorted(ACTIONS, key=len, reverse=True))
BARE = re.compile(rf"(?<![^\W_])help:(?:{_NAMES})(?![\w-])", re.IGNORECASE)
"""A directive's words, outside of any comment."""

_EXACT = re.compile(rf"help:({_NAMES})(?:[ \t]+(.*))?")
_NEAR = re.compile(rf"\s*:|\s*[;.=/_–—-]?\s*(?:{_NAMES})(?![\w-])")
_CONDITIONAL = "|".join(sorted(WITH_CONDITION, key=len, reverse=True))
_WITHOUT_WORD = re.compile(rf"({_CONDITIONAL})\s+(.+)", re.DOTALL | re.IGNORECASE)
_BLOCK_NAMES = ", ".join(name for name, action in ACTIONS.items() if action is not Action.CLAIM)
_START = re.compile(r"[^\W_]")
_NAME = re.compile(r"(?P<between>[\s:;.=/_–—-]*)(?P<name>[\w-]+)(?P<text>.*)", re.DOTALL)
_ASKING = re.compile(r"(?:if|when)\s+(?P<text>.+)", re.DOTALL | re.IGNORECASE)
_LONGEST = 400


class Directive(NamedTuple):
    """A known directive in its exact spelling; `offset` is where its expression begins in the comment's text."""

    name: str
    text: str
    offset: int

    @property
    def action(self) -> Action:
        """What it does."""
        return ACTIONS[self.name]


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
    exact = _EXACT.fullmatch(core)
    if exact is None or "\n" in body:
        return _misfit(body) if is_suspect(body) else None
    name, text = exact[1], exact[2] or ""
    if name in WITH_CONDITION and not text:
        hint = f"name a key: <!-- help:{name} features.someKey -->"
        return Misfit("CD205", f"`help:{name}` has no condition", hint, name)
    if name in ("else", "end") and text:
        meant, rest = _followed(name, text)
        hint = f"write {_comment(meant, rest)}"
        return Misfit("CD204", f"`help:{name}` takes nothing after it", hint, meant, rest)
    return Directive(name, text, body.find(core) + exact.start(2) if text else 0)


def is_suspect(body: str) -> bool:
    """Whether a comment may have been meant as a directive: near `help:`, or one without that word."""
    folded = _fold(body)
    start = _START.search(folded)
    if start is None:
        return False
    return _word_size(folded[start.start() :]) > 0 or _is_directive_without_word(body)


def _word_size(words: str) -> int:
    """How many letters at the beginning stand for `help`, with what follows it there; 0 where none do."""
    for size in range(len(WORD) - 1, len(WORD) + 2):
        if _within_one_edit(words[:size]) and _NEAR.match(words, size):
            return size
    return 0


def _fold(text: str) -> str:
    """Letters as they look: compatibility forms and case folded, invisible characters gone."""
    visible = _visible(text)
    return visible.casefold()


_UNSEEN = ("Cf", "Mn", "Me")
"""Categories of characters that stand for nothing, or only change the one before them."""


def _visible(text: str) -> str:
    if text.isascii():
        return text
    whole = unicodedata.normalize("NFKC", text)
    return "".join([each for each in whole if unicodedata.category(each) not in _UNSEEN])


def _within_one_edit(word: str) -> bool:
    """At most one letter changed, dropped or added, or two adjacent ones swapped."""
    if word == WORD:
        return True
    if any(each.isspace() for each in word):
        return False
    if len(word) == len(WORD):
        differ = [at for at, each in enumerate(WORD) if word[at] != each]
        if len(differ) == 1:
            return True
        return (
            len(differ) == 2  # noqa: PLR2004 - a swap concerns two letters
            and differ[1] == differ[0] + 1
            and word[differ[0]] == WORD[differ[1]]
            and word[differ[1]] == WORD[differ[0]]
        )
    longer, shorter = (word, WORD) if len(word) > len(WORD) else (WORD, word)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def _is_directive_without_word(body: str) -> bool:
    text = _visible(body).strip()
    start = _START.search(text)
    text = text[start.start() :] if start else text
    if text.casefold() in ("else", "end"):
        return True
    match = _WITHOUT_WORD.fullmatch(text)
    if match is not None:
        return _has_form(match[2])
    return _tag_in(body) is not None


def _tag_in(body: str) -> tuple[str, str] | None:
    """What a comment says as a tag of another tool: it ends one, or asks about a key."""
    if not body.strip().lower().startswith(_TAG_STARTS):
        return None
    exact = _EXACT.fullmatch(of_tag(body)[len(OPEN) : -len(CLOSE)].strip())
    if exact is None:
        return None
    name, text = exact[1], exact[2] or ""
    asks = _KEY.search(text) is not None and _has_form(text)
    return (name, text) if asks or name == "end" else None


def _has_form(source: str) -> bool:
    """Whether this is an expression, whatever keys it names."""
    _, faults = read_condition(source, {})
    return all(fault.kind not in ("syntax", "depth") for fault in faults)


def _misfit(body: str) -> Misfit:
    name, text = _meant(body[:_LONGEST])
    if "\n" in body:
        hint = "write the whole directive on one line"
        return Misfit("CD208", "a directive runs over several lines", hint, name, text)
    typed = body.strip()[:60]
    message = f"`{typed}` looks like a directive and is none"
    if not name:
        hint = f"a plain comment may not begin like one; directives are {_BLOCK_NAMES}"
        return Misfit("CD204", message, hint)
    hint = f"write {_comment(name, text)}"
    if text and not _has_form(text):
        hint += ", or begin a plain comment with another word"
        return Misfit("CD204", message, hint, name, text)
    offset = body.rfind(text) if text and body.isascii() and len(body) <= _LONGEST else 0
    return Misfit("CD204", message, hint, name, text, offset)


def _comment(name: str, text: str) -> str:
    """A directive as it has to be written."""
    return f"<!-- help:{name}{f' {text}' if text else ''} -->"


def _meant(body: str) -> tuple[str, str]:
    """The directive that a suspect comment was probably meant as, empty where nothing is near, and its expression."""
    if tag := _tag_in(body):
        return tag
    visible = _visible(body)
    start = _START.search(visible)
    size = _word_size(visible[start.start() :].casefold()) if start else 0
    found = _NAME.match(visible, start.start() + size) if start else None
    if start and "/" in visible[: start.start()]:  # as a tag is closed
        return "end", ""
    if found is None:
        return "", ""
    name, text = _named(found["name"].casefold().replace("_", "-")), found["text"].strip()
    if name in WITH_CONDITION and "/" in found["between"] and not text:
        return "end", ""
    if name in ("else", "end"):
        return _followed(name, text)
    return (name, text) if name else ("", "")


_TAG = re.compile(r"[-+~=% \t]*(?P<sign>[#/:^@]?)[ \t]*(?P<word>[\w.-]*)(?P<rest>.*?)[-+~ \t:]*")
_KEY = re.compile(r"(?:features|settings|org|tenant|contact)\.\w+")
_TAG_STARTS = (
    *("if ", "unless ", "elif ", "elsif ", "elseif ", "else if ", "#if ", "#unless "),
    *("endif", "end if", "endunless", "/if", "/unless", "/when"),
)
_OPENERS = frozenset({"if", "unless", "when", "ifdef", "show-if"})


def of_tag(inside: str) -> str:
    """How the tag of another tool is written here, as `{% if x %}` or `{{#if x}}`; empty where it is no condition."""
    found = _TAG.fullmatch(inside) if len(inside) <= _LONGEST else None
    if found is None:
        return ""
    sign, word, rest = found["sign"], found["word"].lower(), found["rest"].strip()
    if _KEY.fullmatch(found["word"]) and sign in ("#", "^", "/") and not rest:  # as in Mustache
        if sign == "/":
            return _comment("end", "")
        return _comment("when" if sign == "#" else "when-not", found["word"])
    if not word and sign == "^" and not rest:
        return _comment("else", "")
    asks = _ASKING.fullmatch(rest)
    if word == "else" and asks:
        word, rest = "else-when", asks["text"]
    if word == "end" and rest.lower() in _OPENERS:
        rest = ""
    if sign == "/":
        name = "end" if word in _OPENERS and not rest else ""
    else:
        name = word if word in ACTIONS else FOREIGN.get(word, "")
    if ACTIONS.get(name, Action.CLAIM) is Action.CLAIM or (name in WITH_CONDITION) != bool(rest):
        return ""
    return _comment(*_asking(name, rest)) if rest else _comment(name, "")


def _asking(name: str, text: str) -> tuple[str, str]:
    """A directive and its expression as they are written here, whatever the expression was written in."""
    meant = mended(text)
    if meant is None:
        return name, text
    if name == "when" and isinstance(meant, Not) and isinstance(meant.operand, IsTrue):
        return "when-not", show(meant.operand)
    return name, show(meant)


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
    asks = _ASKING.fullmatch(text)
    if name == "end" or not text:
        return name, ""
    rest = asks["text"] if asks else text
    return ("else-when", rest) if _has_form(rest) else (name, "")


class Stance(Enum):
    """How a comment stands on its line."""

    PLAIN = "as any comment"
    ESCAPED = "behind a backslash: it is text"
    TICKED = "alone between a run of backticks that opens code and one that closes it: text"
    UNCLOSED = "without an end on its line"


class Comment(NamedTuple):
    """A comment on a line. It stands from `start` up to `end`, a backslash before it included."""

    start: int
    end: int
    reading: Reading
    stance: Stance


def comments_on(line: str) -> Iterator[Comment]:
    """Every comment that begins on a line, from left to right, whatever Markdown makes of the line.

    Of an escaped one that is no directive, the two signs are text, and what stands between them is as any other.
    """
    at = 0
    last = line.rfind(CLOSE)
    ticks = _Ticks(line)
    while (start := line.find(OPEN, at)) >= 0:
        inside = start + len(OPEN)
        close = line.find(CLOSE, inside) if last >= inside else -1
        at = len(line) if close < 0 else close + len(CLOSE)
        escaped = _is_escaped(line, start)
        if close < 0:
            at = inside
            suspect = not escaped and is_suspect(line[inside : inside + _NEAR_ENOUGH])
            stance = Stance.ESCAPED if escaped else Stance.UNCLOSED
            meant = _several_lines(line[inside:]) if suspect else None
            yield Comment(start - escaped, at, meant, stance)
            continue
        body = line[inside:close]
        reading = read_comment(body) or _nested(body)
        if not escaped:
            ticked = reading is not None and ticks.enclose(start, at)
            yield Comment(start, at, reading, Stance.TICKED if ticked else Stance.PLAIN)
        elif reading is not None or OPEN in body:
            at = at if reading is not None else inside
            yield Comment(start - 1, at, reading, Stance.ESCAPED)
        else:
            yield Comment(start - 1, inside, None, Stance.ESCAPED)
            yield Comment(close, at, None, Stance.ESCAPED)


_NEAR_ENOUGH = 80  # characters of a comment in which a directive's first words stand


def _several_lines(rest: str) -> Misfit:
    """A directive that does not end on its line, of which `rest` stands on it."""
    name, text = _meant(rest[:_LONGEST])
    message = "a directive does not end on its line"
    hint = "write the whole directive on one line, and end it with `-->`"
    return Misfit("CD208", message, hint, name, text)


def _nested(body: str) -> Misfit | None:
    """What a comment is that was never closed and runs into a directive; None for any other."""
    at = body.find(OPEN)
    while at >= 0:
        at += len(OPEN)
        if is_suspect(body[at : at + _NEAR_ENOUGH]):
            name, text = _meant(body[at : at + _LONGEST])
            hint = "end the first comment with `-->` before the next begins"
            return Misfit("CD209", "a comment begins inside another", hint, name, text)
        at = body.find(OPEN, at)
    return None


def _is_escaped(line: str, start: int) -> bool:
    first = start
    while first > 0 and line[first - 1] == "\\":
        first -= 1
    return (start - first) % 2 == 1


class _Ticks:
    """The runs of backticks on a line, found when they are asked for."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._runs: dict[int, list[int]] | None = None

    def enclose(self, start: int, end: int) -> bool:
        """Whether equal runs stand on either side, with at most one space between, and the first of them opens code.

        A run opens if an even number of its length stands before it: otherwise it closes what one of those has opened.
        """
        line = self._line
        before = start - (line[start - 1 : start] == " ")
        after = end + (line[end : end + 1] == " ")
        left, right = before, after
        while left > 0 and line[left - 1] == "`":
            left -= 1
        while right < len(line) and line[right] == "`":
            right += 1
        size = before - left
        return 0 < size == right - after and self._before(left, size) % 2 == 0

    def _before(self, at: int, size: int) -> int:
        if self._runs is None:
            self._runs = {}
            for run in _RUN.finditer(self._line):
                self._runs.setdefault(len(run[0]), []).append(run.start())
        return bisect_left(self._runs[size], at)


_RUN = re.compile("`+")
