"""What every profile keeps to, told as conditions: the catalog's `requires` and its constraints.

Whoever asks what there may be for any profile asks within these bounds. They say no more and no less than what a
profile is held to in `profiles/`: a value that is only a default is asked for nothing that its key requires. Only what
lists and maps decide is left out, which no condition can ask.
"""

from collections.abc import Iterable, Iterator

from helpgen.logic import Compare, Condition, Not, Or, both, met, opposite
from helpgen.model.catalog import Catalog, Key
from helpgen.read.constraints import Demand

_STRUCTURES = ("array", "object")


def bounds(catalog: Catalog, demands: Iterable[Demand]) -> tuple[Condition, ...]:
    """One condition for each required key, and for each demand of a constraint."""
    return (
        *_requirements(catalog),
        *[Or((opposite(demand.where), demand.holds)) for demand in demands],
    )


def _requirements(catalog: Catalog) -> Iterator[Condition]:
    keys = catalog.keys()
    for name, key in keys.items():
        if key.type in _STRUCTURES or (key.type == "boolean" and key.default is True):
            continue
        for required in key.requires:
            if required in keys and keys[required].type not in _STRUCTURES:
                asked = both(met(name, key.key_type), *_chosen(name, key))
                yield Or((opposite(asked), met(required, keys[required].key_type)))


def _chosen(name: str, key: Key) -> Iterator[Condition]:
    """The condition that somebody chose the value: it is not the default, or there is none."""
    if isinstance(key.default, bool | int | float | str) and key.type != "boolean":
        yield Not(Compare(name, "==", key.default))
