"""Which findings an article does not want told: each `help:ignore`, held against the codes that there are.

One that stands alone on its line is about the lines below it, as far as the next blank one; one behind other text is
about its own line. What Markdown makes of the lines is not asked.
"""

from collections.abc import Collection, Iterator, Sequence

from helpgen.frozen import frozen
from helpgen.logic.directive_words import OPEN
from helpgen.logic.ignore_words import Ignoring, Unreadable, read_ignore
from helpgen.model.codes import code_hint, find
from helpgen.model.ignore import QUIETABLE, Ignore
from helpgen.model.lineage import Lineage
from helpgen.read.directives.claim_lines import Claimed, Faulty, is_alone, text_before
from helpgen.text.slug import shortened

_NO_ERRORS = "mend it: errors, claims and bookings are always told"


@frozen
class FoundIgnore:
    """An ignore on its line, `alone` or behind other text, before it is known which lines it is about."""

    said: Ignoring
    codes: tuple[str, ...]
    line: int
    column: int
    end: int
    alone: bool


def read_ignore_at(
    number: int, text: str, each: Claimed, beside: Sequence[Claimed]
) -> Iterator[FoundIgnore | Faulty]:
    """An ignore of a line, of which `beside` are all that leave no trace; and what is wrong with it."""
    offset = each.start + len(OPEN) + each.directive.offset + 1
    said = read_ignore(each.directive.text)
    if isinstance(said, Unreadable):
        yield Faulty(offset + said.offset, "CD240", said.message, said.hint)
        return
    alone = is_alone(text, beside)
    if not alone and not text_before(text, each, beside).strip(" \t>"):
        hint = "put it behind the text of its line, or on a line of its own before it"
        yield Faulty(each.start + 1, "CD240", "nothing stands before `help:ignore`", hint)
        return
    codes = []
    for named in said.codes:
        if fault := _fault(named.code):
            yield Faulty(offset + named.offset, "CD240", *fault)
        else:
            codes.append(named.code)
    if codes:
        yield FoundIgnore(said, tuple(codes), number, each.start + 1, each.end + 1, alone)


def _fault(code: str) -> tuple[str, str] | None:
    if code in QUIETABLE:
        return None
    if row := find(code):
        if row.code != code:
            return f"`{shortened(code)}` is not how the code is written", f"write {row.code}"
        return f"{code} cannot be silenced", _NO_ERRORS
    return f"there is no code `{shortened(code)}`", code_hint(code)


def settled_ignores(
    found: Sequence[FoundIgnore], lines: Sequence[str], bare: Collection[int], lineage: Lineage
) -> tuple[Ignore, ...]:
    """Each with the lines that it is about.

    `lines` are those of the article by their numbers, from 0; `bare` are those that hold nothing but what leaves no
    trace. `lineage` says where each was typed.
    """
    settled = []
    for each in found:
        if each.said.is_whole:
            covered = (0, 0)
        elif each.alone:
            covered = _below(each.line + 1, lines, bare)
        else:
            covered = (each.line, each.line)
        settled.append(
            Ignore(
                each.codes, each.said.reason, each.line, each.column, each.end, *covered, lineage
            )
        )
    return tuple(settled)


def _below(line: int, lines: Sequence[str], bare: Collection[int]) -> tuple[int, int]:
    """The lines from the next one that is published, up to a blank one."""
    end = len(lines)
    while line < end and (line in bare or _is_blank(lines[line])):
        line += 1
    last = line
    while last + 1 < end and not _is_blank(lines[last + 1]):
        last += 1
    return line, last


def _is_blank(text: str) -> bool:
    return not text.strip(" \t>")
