"""An `help:ignore` without the codes for which nothing is found, or none where none is left."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.lone_directive import is_directive
from helpgen.logic.comments import Comment, comments_on
from helpgen.logic.directive_words import OPEN, Directive
from helpgen.logic.ignore_words import Ignoring, read_ignore
from helpgen.logic.trace import stretch

_CODE = re.compile(r"\b[A-Z]{2}\d{3}\b")


def fix(spot: FixSpot) -> Iterator[Edit]:
    """Without the codes that the finding names."""
    found = next((each for each in comments_on(spot.text) if each.start == spot.at), None)
    said = _said(found)
    if found is None or said is None:
        return
    idle = {*_CODE.findall(spot.finding.message)}
    left = [each.code for each in said.codes if each.code not in idle]
    if left:
        first, last = said.codes[0], said.codes[-1]
        begin = (
            found.start + len(OPEN) + found.reading.offset
            if isinstance(found.reading, Directive)
            else 0
        )
        yield spot.swap(begin + first.offset, begin + last.offset + len(last.code), ", ".join(left))
    elif is_directive(spot.text, "ignore"):
        yield Edit(spot.number, 0, len(spot.text), None)
    else:
        yield spot.swap(*stretch(spot.text, found.start, found.end), "")


def _said(found: Comment | None) -> Ignoring | None:
    if found is None or not isinstance(found.reading, Directive) or found.reading.name != "ignore":
        return None
    said = read_ignore(found.reading.text)
    return said if isinstance(said, Ignoring) else None


RULE = FixRule("idle-ignore", ("CD241",), fix, keeps_text=True)
