"""Edits of the words that a claim vouches for: such as make them false, and such as do not matter."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from helpgen.compile.every_passage import Reading
from helpgen.compile.passages import Kind
from helpgen.logic.claim_words import INLINE
from helpgen.model.claim import Claim
from helpgen.verify.scope import covered

FALSE: dict[str, tuple[tuple[str, str], ...]] = {
    "can": ((r"\b[Cc]annot\b", "can"), (r"\b[Cc]an\b", "cannot")),
    "modal": ((r"\b[Mm]ust\b", "need not"), (r"\bha(s|ve) to\b", "may"), (r"\bmay not\b", "may")),
    "number": ((r"(?<![\w.,:/#-])(\d+)(?![\w:/]|[.,]\d)", "+1"),),
    "state": (
        (r"\bbooked\b", "missed"),
        (r"\b[Pp]ending\b", "booked"),
        (r"\bconfirmed\b", "declined"),
        (r"\bdeclined\b", "approved"),
        (r"\bNo Show\b", "Completed"),
        (r"\bcanceled\b", "confirmed"),
    ),
    "interface": (
        (r"\*\*[^*]+\*\*", "**Another button**"),
        (r"“[^”]+”", "“Something else is written here.”"),
        (r'"[^"]+"', '"Something else is written here."'),
    ),
    "only": ((r"\bonly\b", "also"), (r"\bOnly\b", "Also")),
    "order": ((r"\bbefore\b", "after"), (r"\b[Aa]fter\b", "before"), (r"\buntil\b", "after")),
    "amount": (
        (r"\b[Aa]t least\b", "at most"),
        (r"\b[Aa]t most\b", "at least"),
        (r"\b[Uu]p to\b", "more than"),
        (r"\bless than\b", "more than"),
        (r"\bfirst\b", "last"),
    ),
    "all": (
        (r"\bnever\b", "always"),
        (r"\balways\b", "never"),
        (r"\b[Nn]obody\b", "everybody"),
        (r"\b[Nn]othing\b", "everything"),
        (r"\ball\b", "some"),
        (r"\bboth\b", "neither"),
        (r"\b[Nn]o\b", "a"),
    ),
    "people": ((r"\bstaff\b", "guests"), (r"\bguest\b", "client"), (r"Administrator", "guest")),
}
"""What to look for, and what to write in its place; `+1` counts one more."""

HARMLESS: dict[str, tuple[tuple[str, str], ...]] = {
    "synonym": (
        *((r"\bworks\b", "functions"), (r"\bpicks\b", "chooses"), (r"\bsent\b", "posted")),
        *((r"\bcounted\b", "reckoned"), (r"\bshown\b", "displayed"), (r"\bmail\b", "letter")),
        *((r"\blist\b", "overview"), (r"\barrives\b", "turns up"), (r"\bbegins\b", "starts")),
        *((r"\bmove\b", "shift"), (r"\breads\b", "sees"), (r"\btoo old\b", "too stale")),
        *((r"\bdates\b", "entries"), (r"\bperhaps\b", "maybe")),
    ),
    "same": (
        *((r"\b([Cc])annot\b", r"\1an't"), (r"\bhas to\b", "must"), (r"\bcanceled\b", "cancelled")),
        *((r"\bgray\b", "grey"), (r"\b([Nn])obody\b", r"\1o one"), (r"\bis not\b", "isn't")),
        *((r"\b([Ee])verybody\b", r"\1veryone"), (r"\bclinician\b", "therapist")),
    ),
    "quotes": ((r"“([^”]+)”", r'"\1"'), (r'"([^"]+)"', r"“\1”"), (r"(\w)'(\w)", r"\1’\2")),
    "stress": ((r"\*\*([^*]+)\*\*", r"*\1*"),),
    "spaces": ((r"(?<=[a-z]) (?=[a-z])", "  "),),
    "comma": ((r"(?<=[a-z]) (and|or|where|if|until|on) ", r", \1 "),),
    "words": ((r"(?<=[a-z])\.(?=\s*$)", ", as they say."),),
}
"""What says the same in another way."""

_ALWAYS = (
    r"<!--.*?-->|\{\{.*?\}\}|\]\([^)]*\)|^[ >]*(?:[-*]|[0-9]+\.)\s|^[ >]*#+ "
    r'|"[^"]*\{\{[^"]*"|“[^”]*\{\{[^”]*”|\*\*[^*]*\{\{[^*]*\*\*'
)
_KEPT = re.compile(f"({_ALWAYS})")
_PROSE = re.compile(rf"""({_ALWAYS}|"[^"]*"|“[^”]*”|\*[^*]+\*|`[^`]*`)""")
_OF_WORDS = ("synonym", "same", "comma", "spaces")
"""Kinds of harmless edits that leave interface texts alone: those are what the interface says, letter by letter."""


class Edit(NamedTuple):
    """A line of the source (from 1) with its new text. A `kind` is one of the tables', or `steps`."""

    kind: str
    lines: tuple[tuple[int, str], ...]


def false_edits(claim: Claim, readings: Sequence[Reading], source: Sequence[str]) -> list[Edit]:
    """All edits that make false what the claim speaks of."""
    return [*_edits(FALSE, claim, readings, source), *_swaps(claim, readings, source)]


def harmless_edits(claim: Claim, readings: Sequence[Reading], source: Sequence[str]) -> list[Edit]:
    """All edits after which it says the same."""
    return list(_edits(HARMLESS, claim, readings, source))


def _edits(
    table: dict[str, tuple[tuple[str, str], ...]],
    claim: Claim,
    readings: Sequence[Reading],
    source: Sequence[str],
) -> Iterator[Edit]:
    for number, start, end in _stretches(claim, readings, source):
        line = source[number - 1]
        for kind, pairs in table.items():
            for pattern, new in pairs:
                kept = _PROSE if kind in _OF_WORDS else _KEPT
                words = _replaced(line[start:end], pattern, new, kept)
                if words != line[start:end]:
                    yield Edit(kind, ((number, line[:start] + words + line[end:]),))


def _stretches(
    claim: Claim, readings: Sequence[Reading], source: Sequence[str]
) -> Iterator[tuple[int, int, int]]:
    """The lines that a claim speaks of, and from where to where; the rows of examples are the rule's affair."""
    if claim.said.form in INLINE:
        line = source[claim.line - 1]
        ends = [found.end() for found in re.finditer(r"[a-z)”\">-][.!?][”\"*]* ", line)]
        start = max((e for e in ends if e < claim.column and not _is_quoted(line[:e])), default=0)
        yield claim.line, start, claim.column - 1
        return
    numbers = {
        number
        for reading in readings
        for each in covered(claim, reading)
        if not (claim.said.form == "examples" and each.passage.kind in (Kind.ROW, Kind.HEAD))
        for number in range(each.passage.line, each.passage.last + 1)
    }
    for number in sorted(numbers):
        if "<!-- help:" not in source[number - 1] or "<!-- help:event" in source[number - 1]:
            yield number, 0, len(source[number - 1])


def _is_quoted(before: str) -> bool:
    """Whether what follows these words stands between quotation marks: a quoted text may have several sentences."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _replaced(text: str, pattern: str, new: str, kept: re.Pattern[str]) -> str:
    """The text with the first place replaced that is no comment, variable, address or sign of Markdown."""
    parts = kept.split(text)
    for at in range(0, len(parts), 2):
        found = re.search(pattern, parts[at])
        if found:
            words = str(int(found[1]) + 1) if new == "+1" else found.expand(new)
            parts[at] = parts[at][: found.start()] + words + parts[at][found.end() :]
            break
    return "".join(parts)


_STEP = re.compile(r"([0-9]+\. )(.*?)( *(?:<!--.*)?)")


def _swaps(claim: Claim, readings: Sequence[Reading], source: Sequence[str]) -> Iterator[Edit]:
    """Two neighboring steps in each other's place, the numbers and events where they were."""
    steps = sorted(
        {
            each.passage.line
            for reading in readings
            for each in covered(claim, reading)
            if each.passage.kind is Kind.STEP and each.passage.line == each.passage.last
        }
    )
    for one, other in pairwise(steps):
        first, second = _STEP.fullmatch(source[one - 1]), _STEP.fullmatch(source[other - 1])
        if first and second:
            yield Edit(
                "steps",
                (
                    (one, first[1] + second[2] + first[3]),
                    (other, second[1] + first[2] + second[3]),
                ),
            )
