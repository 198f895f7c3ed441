"""The claims on a line: what each says, and the line as it reads without them.

A claim leaves no trace: adding one changes no byte of any page.
"""

from collections.abc import Sequence
from typing import NamedTuple

from helpgen.logic.claim_words import INLINE, Malformed, read_claim
from helpgen.logic.condition import Condition
from helpgen.logic.directive_words import OPEN, Directive
from helpgen.logic.trace import stretch
from helpgen.model.claim import Claim
from helpgen.model.source import Line, Within


class Claimed(NamedTuple):
    """Where a comment that leaves no trace stands on its line, from and up to, and its words."""

    start: int
    end: int
    directive: Directive


class Faulty(NamedTuple):
    """What is wrong with such a comment; `column` counts from 1."""

    column: int
    code: str
    message: str
    hint: str


def claim(
    number: int, text: str, each: Claimed, beside: Sequence[Claimed], given: Condition
) -> Claim | Faulty:
    """One claim of a line, of which `beside` are all; `given` is the condition under which it is shown."""
    form = each.directive.name
    offset = each.start + len(OPEN) + each.directive.offset + 1
    said = read_claim(form, each.directive.text)
    if isinstance(said, Malformed):
        return Faulty(offset + said.offset, "CL901", said.message, said.hint)
    alone = is_alone(text, beside)
    if form not in INLINE and (not alone or len(beside) > 1):
        hint = (
            f"give it a line of its own, right before what it speaks of: <!-- help:{form} ... -->"
        )
        message = f"`help:{form}` shares its line"
        return Faulty(each.start + 1, "CL902", message, hint)
    before = text_before(text, each, beside)
    if form in INLINE and not before.strip(" \t>"):
        hint = f"put it behind the words that it speaks of, on their line: words<!-- help:{form} ... -->"
        return Faulty(each.start + 1, "CL902", f"nothing stands before `help:{form}`", hint)
    return Claim(said, number, each.start + 1, offset, given, before)


def text_before(text: str, each: Claimed, beside: Sequence[Claimed]) -> str:
    """What stands on a line up to one of them, the others left out."""
    return _spliced(text[: each.start], [one for one in beside if one.end <= each.start])


def is_alone(text: str, claimed: Sequence[Claimed]) -> bool:
    """Whether nothing but claims stands on a line, behind spaces and the signs of quotes."""
    return not _spliced(text, claimed).strip(" \t>")


def without(number: int, text: str, claimed: Sequence[Claimed]) -> Within:
    """The line without its claims, in the parts that are left."""
    parts: list[Line] = []
    done = 0
    for each in claimed:
        start, end = stretch(text, each.start, each.end)
        if done < start:
            parts.append(Line(number, text[done:start], done))
        done = max(done, end)
    if done < len(text):
        parts.append(Line(number, text[done:], done))
    return Within(number, tuple(parts))


def _spliced(text: str, claimed: Sequence[Claimed]) -> str:
    for each in reversed(claimed):
        text = text[: each.start] + text[each.end :]
    return text
