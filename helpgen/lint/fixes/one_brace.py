"""The braces that a variable lacks: `{labels.patient.singular}` becomes `{{labels.patient.singular}}`."""

import re
from collections.abc import Iterator

from helpgen.lint.fix_rule import Edit, FixRule, FixSpot
from helpgen.model.catalog import FORMS, Catalog

_VARIABLE = re.compile(r"(?<![{\\$#])\{([a-z]+(?:\.[A-Za-z][A-Za-z0-9]*)+)\}(?!\})")


def fix(spot: FixSpot) -> Iterator[Edit]:
    """A brace on each side, where that makes a variable of the catalog."""
    typed = spot.here(_VARIABLE)
    if typed and typed[1] in _variables(spot.ground.catalog) and typed[1] in spot.finding.hint:
        yield spot.swap(typed.start(), typed.end(), f"{{{typed[0]}}}")


def _variables(catalog: Catalog) -> frozenset[str]:
    keys = [name for name, known in catalog.vocabulary().items() if known.kind != "boolean"]
    labels = [f"labels.{name}.{form}" for name in catalog.labels for form in FORMS]
    return frozenset([*keys, *labels])


RULE = FixRule("one-brace", ("LB301",), fix)
