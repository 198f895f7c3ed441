"""The variable that a misspelled one can only have meant: the key near to it in its scope, or the form of a label."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.lint.sole import sole, sole_key
from helpgen.model.catalog import FORMS, Catalog

_VARIABLE = re.compile(r"\{\{[ \t]*([A-Za-z]+(?:\.[A-Za-z][A-Za-z0-9]*)+)[ \t]*(?=\}\}|\|)")
_LABEL = 3


def fix(spot: FixSpot) -> Iterator[Edit]:
    """The name."""
    typed = spot.here(_VARIABLE)
    meant = _meant(typed[1], spot.ground.catalog) if typed else None
    if typed and meant and re.search(rf"\b{re.escape(meant)}\?", spot.finding.hint):
        yield spot.swap(typed.start(1), typed.end(1), meant)


def _meant(typed: str, catalog: Catalog) -> str | None:
    scope, *parts = typed.split(".")
    if scope != "labels":
        return sole_key(typed, catalog.vocabulary())
    if len(parts) + 1 != _LABEL or parts[1] not in FORMS:
        return None
    label = sole(parts[0], catalog.labels)
    return f"labels.{label}.{parts[1]}" if label else None


RULE = FixRule("misspelled-variable", ("LB301",), fix)
