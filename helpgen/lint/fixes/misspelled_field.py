"""The field of front matter that a misspelled one can only have meant."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.sole import sole
from helpgen.model.article import FrontMatter

_NAME = re.compile(r"([A-Za-z][\w-]*)(?=[ \t]*:(?:[ \t]|$))")
_FIELDS = tuple([field.alias or name for name, field in FrontMatter.model_fields.items()])


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The field's name."""
    typed = spot.here(_NAME)
    meant = sole(typed[0], _FIELDS) if typed and not spot.at else None
    is_there = any(line.startswith(f"{meant}:") for line in spot.lines)
    if typed and meant and not is_there and spot.finding.hint == f"did you mean `{meant}`?":
        yield spot.swap(typed.start(), typed.end(), meant)


RULE = FixRule("misspelled-field", ("FM110",), fix)
