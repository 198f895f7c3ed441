"""Every fix there is, and what they make of a file's lines."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from helpgen.frozen import frozen
from helpgen.lint.fix_rule import Edit, FixGround, FixRule, FixSpot
from helpgen.lint.fixes import (
    heading_space,
    idle_ignore,
    joined_blocks,
    misspelled_field,
    misspelled_key,
    misspelled_name,
    misspelled_target,
    misspelled_variable,
    moved_target,
    one_brace,
    repeated_part,
)
from helpgen.model.diagnostic import Diagnostic

FIXES: tuple[FixRule, ...] = (
    heading_space.RULE,
    idle_ignore.RULE,
    joined_blocks.OPPOSITE,
    joined_blocks.REPEATED,
    misspelled_field.RULE,
    misspelled_key.RULE,
    misspelled_name.RULE,
    misspelled_target.RULE,
    misspelled_variable.RULE,
    moved_target.RULE,
    one_brace.RULE,
    repeated_part.RULE,
)
FIXABLE: frozenset[str] = frozenset(chain.from_iterable(rule.codes for rule in FIXES))
"""The codes of findings that may have a fix."""


@frozen
class FixedText:
    """A file's text with fixes in it, how many there are, and whether pages have to say what they said.

    `lines` are those that were changed and are still there, by the numbers that they have now. `rules` made them.
    """

    text: str
    fixes: int
    keeps_text: bool
    lines: frozenset[int]
    rules: frozenset[str]


def fixed_text(
    text: str,
    findings: Iterable[Diagnostic],
    ground: FixGround,
    *,
    without: Collection[str] = (),
    one_rule: bool = False,
) -> FixedText:
    """One file with its findings mended, as far as that is certain; of two fixes of one place the first is made.

    Line ends and all else are as they were. The rules `without` which it is make no fix, and with `one_rule` only the
    first of the others that has one does.
    """
    rows = text.split("\n")
    lines = [row.removesuffix("\r") for row in rows]
    by_line: defaultdict[int, list[Edit]] = defaultdict(list)
    count, rules = 0, set[FixRule]()
    for finding in findings:
        rule, edits = _edits(FixSpot(finding, lines, ground), without)
        if rule is None or any(one.meets(other) for one in edits for other in by_line[one.line]):
            continue
        if one_rule and rules and rule not in rules:
            continue
        rules.add(rule)
        for edit in edits:
            by_line[edit.line].append(edit)
        count += 1
    made = [edit for edits in by_line.values() for edit in edits]
    gone = sorted(each.line for each in made if each.text is None)
    changed = frozenset(
        [each.line - bisect_left(gone, each.line) for each in made if each.text is not None]
    )
    for each in sorted(made, reverse=True, key=lambda edit: (edit.line, edit.start)):
        row = rows[each.line - 1]
        if each.text is None:
            del rows[each.line - 1]
        else:
            rows[each.line - 1] = f"{row[: each.start]}{each.text}{row[each.end :]}"
    keeps_text = all(rule.keeps_text for rule in rules)
    names = frozenset(rule.name for rule in rules)
    return FixedText("\n".join(rows), count, keeps_text, changed, names)


def _edits(spot: FixSpot, without: Collection[str]) -> tuple[FixRule | None, Sequence[Edit]]:
    for rule in FIXES:
        if spot.finding.code in rule.codes and rule.name not in without:
            edits = list(rule.fix(spot))
            if edits:
                return rule, edits
    return None, ()
